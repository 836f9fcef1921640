"""Acts around a presence that move nothing: changes of regime; and the rule for each such verb and noun."""

from __future__ import annotations

from pipeline.extract import sides, where
from pipeline.extract import status as statuses
from pipeline.extract.agreements import agree
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.drills import exercise
from pipeline.extract.embargoes import sanction
from pipeline.extract.freed import release, released
from pipeline.extract.meetings import meeting, met, travelled
from pipeline.extract.model import Mention, Place
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import by_phrase, objects, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval
from pipeline.resolve.missions import home_of

CLAUSE = 10  # items
VOTING = listed("voting")


def topple(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """A government or leader is overthrown."""
    item = s.items[at]
    if item.cls == "verb":
        g = verb_group(s, at)
        fallen = subject(s, g) if g.passive else objects(s, g)
        doer = by_phrase(s, g) if g.passive else subject(s, g)
        target = who(fallen, context, s)
        if fallen is None or target is None or doer is not None and any(i.low in VOTING for i in doer.items):
            return None
        if _dates(s, g.first) or _aimed(s, g):
            return None
        status = statuses.of_verb(s, g)
        if g.infinitive and g.control is not None and s.items[g.control].low in ("led", "helped", "used"):
            status = "completed"
        if g.infinitive and g.control is not None and s.items[g.control].low in ("tried", "attempted"):
            status = "cancelled"
        if fallen.noun("leader") and fallen.headed("leader") and fallen.headed("leader").low in ("executive", "chairman", "coach"):  # type: ignore[union-attr]
            return None
        actor = _rebel(doer, context, s, target) if doer is not None or not g.passive else sides.owner_of_attack(s, target)
        home = target if len(target) == 3 else home_of(target)
        place = Place(home) if home is not None else where.anywhere(s, at, context)
        return mention("REGIME_CHANGE", s, at, published, actor=actor, target=target, place=place, status=status, rule="topple", roles=(doer, fallen))
    phrase = s.at[at]
    if phrase is None or item.low != "coup" or phrase.items[-1].noun("leader", "government") or not any(i.cls == "time" for i in s.items):
        return None  # the coup leader
    if any(i.low in ("attempted", "failed", "attempt", "bid") for i in s.items[max(0, at - 5) : at]):
        return None
    place = where.anywhere(s, at, context)
    if not place.host or len(place.host) != 3:
        return None
    return mention(
        "REGIME_CHANGE",
        s,
        at,
        published,
        actor=None,
        target=place.host,
        place=Place(place.host, None, None, place.span),
        status=statuses.of_noun(s, at),
        rule="coup",
        roles=(phrase,),
    )


def _dates(s: Sentence, first: int) -> bool:
    """Whether a clause only tells how long ago something was: four years after he was toppled; with a year of its own it is told."""
    for k in range(first - 1, max(-1, first - 1 - CLAUSE), -1):
        low = s.items[k].low
        if low == "after" and k and s.items[k - 1].cls == "time":
            return True
        if low == "since":
            return not any(i > first and s.items[i].days.days and not s.items[i].low.endswith("ago") for i in s.times)
        if low in (",", ";") or s.items[k].cls in ("verb", "rel"):
            return False
    return False


def _aimed(s: Sentence, g: VerbGroup) -> bool:
    """Whether an overthrow is but what some other act is for: the invasion to oust him, protests aimed at toppling the cabinet."""
    governor = s.items[g.first - 1] if g.first else None
    if g.infinitive:
        return governor is not None and (governor.cls == "time" or governor.noun("attack") is not None)
    before = s.items[max(0, g.first - 4) : g.first]
    return governor is not None and governor.low in ("at", "of") and any(i.low in ("aimed", "aim", "aims", "aiming") for i in before)


def seized_power(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`soldiers seized power in Mali`, `the military took power`."""
    if (
        s.items[at].low not in ("seized", "seize", "seizes", "took", "take", "takes", "taking", "seizing")
        or at + 1 >= len(s.items)
        or s.items[at + 1].low != "power"
    ):
        return None
    g = verb_group(s, at)
    doer = subject(s, g)
    place = where.anywhere(s, at, context)
    if place.host is None or len(place.host) != 3:
        return None
    found = who(doer, context, s) if doer is not None and doer.names else None
    actor = found if found != place.host else None
    ground = Place(place.host, None, None, place.span)
    return mention(
        "REGIME_CHANGE", s, at, published, actor=actor, target=place.host, place=ground, status=statuses.of_verb(s, g), rule="seized_power", roles=(doer,)
    )


def _rebel(doer: Phrase | None, context: Context, s: Sentence, target: str) -> str | None:
    """Who overthrows: a named actor other than the state itself; rebels without a name are nobody."""
    told = doer is not None and (doer.names or doer.of is not None or doer.items[0].low == "the" or doer.items[0].cls == "pron")
    found = who(doer, context, s) if told else None
    return None if found == target else found


VERBS = {
    **dict.fromkeys(("meet", "visit", "talk", "receive"), met),
    **dict.fromkeys(("arrive", "travel", "move", "withdraw"), travelled),
    "release": release,
    "topple": topple,
    "seize": seized_power,
    "plan": agree,
    "sign": agree,
}
NOUNS = {"meet": meeting, "agree": agree, "exercise": exercise, "sanction": sanction, "topple": topple, "release": released}
