"""What says that forces are posted somewhere: the verb of a counted phrase, participles, and the status that they give a stock."""

from __future__ import annotations

from pipeline.extract import holding
from pipeline.extract import status as statuses
from pipeline.extract.in_position import entailed, for_a_task, in_position, on_duty, slated
from pipeline.extract.model import Place, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means, verb_group
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

POSTED = listed("posted")
STAYING = listed("staying")
CUTTING = ("withdraw", "reduce", "increase", "kill", "injure", "attack", "release")
PAST = listed("past")
CEILING = listed("ceiling")
DEATHS = listed("deaths")
BE = listed("be")
CAPTIVE = frozenset(("captive", "hostage", "prisoner"))
LETTING = frozenset(("let", "lets", "letting"))
LIFT = 24  # items between a limit and the figure that it is set at
REACH = 12  # items between a change and the level it leads to
STREWN = frozenset(("scattered", "spread", "dotted", "located"))
DEFINITE = frozenset(("the", "its", "their", "these", "those"))
ASIDE = 8  # items of an apposition
BORDERS = frozenset(("border", "borders", "frontier", "frontiers"))
ENGAGED = frozenset(("engaged", "involved", "tasked", "mobilized", "mobilised"))
WORKING = frozenset(("work", "works"))
LIMITS = frozenset(("ceiling", "cap", "limit"))
VOTE = 4  # items from a vote to what it grants
VOTED = frozenset(("approved", "approves", "endorsed", "endorses", "backed", "backs", "cleared", "clears"))
LAWMAKING = listed("lawmaking")
OFFICERS = frozenset(("officers", "generals", "commanders"))  # whom an army moves from desk to desk
KEEPING = frozenset(("maintain", "keep", "retain"))  # what is to be kept is there


def posture_verb(s: Sentence, phrase: Phrase) -> int | None:
    """The verb that a phrase belongs to: of which it is the object, else the subject."""
    if _placed(s, phrase):
        return None
    in_list = False
    for k in range(phrase.first - 1, max(-1, phrase.first - 6), -1):
        if s.items[k].cls == "verb":
            return k
        hinge = k > 0 and s.items[k].low in ("and", ",") and s.items[k - 1].cls in ("noun", "num")
        in_list |= hinge and phrase.number is not None
        if s.items[k].cls in ("punct", "conj", "rel") and not hinge:
            break
        if s.items[k].cls in ("noun", "name") and phrase.prep != "of" and not in_list:
            break
    for k in range(phrase.last, min(len(s.items), phrase.last + 14)):
        if s.items[k].cls == "verb":
            return k
        if s.items[k].low in (";",) or s.items[k].cls == "rel" and k > phrase.last:
            break
    return None


def _placed(s: Sentence, phrase: Phrase) -> bool:
    """`are in Mali and none has been hurt`: the copula is the whole predicate."""
    return phrase.last + 1 < len(s.items) and s.items[phrase.last].low in ("are", "were") and s.items[phrase.last + 1].low in ("in", "at", "on", "there")


def changing(s: Sentence, phrase: Phrase) -> int | None:
    """The verb that a figure belongs to: for `to 5,000` the change that leads there (plans to raise its force from 3,000 to 5,000)."""
    verb = posture_verb(s, phrase)
    change = s.verb_before(phrase.first, REACH) if phrase.prep == "to" and (verb is None or verb > phrase.first) else None
    return change if change is not None and s.items[change].verb("reduce", "increase") else verb


def _left_behind(s: Sentence, phrase: Phrase, verb: int) -> bool:
    """`will leave 1,200 soldiers in Chad`: what a withdrawal leaves there stays."""
    if not s.items[verb].low.startswith(("leav", "left")):
        return False
    behind = s.items[phrase.last].low if phrase.last < len(s.items) else ""
    if s.items[verb].low == "leaving" and verb + 1 == phrase.first and phrase.number is not None and not any(i.low in DEATHS for i in s.items):
        return True
    return verb < phrase.first <= verb + 3 and phrase.prep == "" and behind in ("in", "at", "behind", "there", "on")


def _whole_of(s: Sentence, phrase: Phrase, verb: int) -> bool:
    """`The 2,000 soldiers in Chad will leave`, `withdraw some of the 2,000 soldiers in Chad`: so many are there before they go."""
    return s.items[verb].verb("withdraw") is not None and (verb > phrase.first or phrase.prep == "of" or " of " in phrase.low) and _there_already(s, phrase)


def strong(phrase: Phrase) -> bool:
    """`the 298-strong mission`: the strength is the level, whatever is done to it."""
    return phrase.number is not None and phrase.number.low.endswith("-strong")


def own_border(s: Sentence, phrase: Phrase) -> Span | None:
    """`along its border`, `along the frontier` right behind forces: their own state's side of it."""
    edge = next((p for p in s.phrases if p.first == phrase.last + 1), None)
    if edge is None or edge.prep not in ("on", "along", "at", "near", "to") or edge.items[-1].low not in BORDERS or edge.names:
        return None
    return Span(edge.start, edge.end) if edge.items[0].low in ("its", "their", "the") else None


def lost(s: Sentence, phrase: Phrase, verb: int) -> bool:
    """Whether the figure is what a verb takes away or adds (troops withdrawn, killed, released), not the level before or after."""
    cut = s.items[verb].verb(*CUTTING) if means(s, verb, *CUTTING) else None  # gone on is not gone home
    if s.items[verb].low == "held" and verb_group(s, verb).passive or any(i.low in CAPTIVE for i in s.items[phrase.first : phrase.last + 2]):
        return True  # prisons in which thousands of fighters are held; took 500 soldiers captive
    if s.items[verb].low == "left" and verb_group(s, verb).passive:
        return False  # 2,000 troops will be left
    if at_task(s, phrase) or cut is not None and cut.group in ("reduce", "increase") and strong(phrase):
        return False  # are engaged in; the 298-strong mission will be enlarged
    if _left_behind(s, phrase, verb) or _whole_of(s, phrase, verb):
        return False
    if cut is None or phrase.prep in ("to", "from") and phrase.first > verb:
        return False
    return verb < phrase.first or cut.group != "attack" or verb_group(s, verb).passive


def behind(s: Sentence, phrase: Phrase) -> int:
    """The item behind a phrase, what only names it again or stands beside it stepped over: two frigates, the X and the Y, are; police and army were."""
    at = phrase.last
    if at + 1 >= len(s.items):
        return at
    if s.items[at].low == "and" and (beside := s.at[at + 1]) is not None and not beside.prep:
        return beside.last
    if s.items[at].low != ",":
        return at
    end = next((k for k in range(at + 1, min(len(s.items), at + ASIDE)) if s.items[k].cls in ("punct", "verb", "aux", "rel", "prep")), at)
    return end + 1 if end > at and s.items[end].low == "," and end + 1 < len(s.items) and s.items[end + 1].cls == "aux" else at


def participle(s: Sentence, phrase: Phrase) -> bool:
    at = behind(s, phrase)
    return any(i.low in POSTED for i in s.items[phrase.last : phrase.last + 4] + s.items[at : at + 4])


def cued(s: Sentence, phrase: Phrase, verb: int | None) -> bool:
    """Whether a verb, participle or copula says that the forces are posted, kept, sent, or number so many."""
    if phrase.first and s.items[phrase.first - 1].low in ("including", "numbering", "totaling", "totalling"):
        return True
    if there_now(s, phrase) or at_task(s, phrase) or strong(phrase):
        return True
    if phrase.first >= 2 and s.items[phrase.first - 1].low in BE and s.items[phrase.first - 2].low == "there":
        return True
    kept = verb is not None and s.items[verb].verb("have", "base", "remain", "send", "move", "reduce", "increase", "hold") is not None
    return kept or participle(s, phrase) or verb is not None and s.items[verb].low in WORKING


def posted_at_home(s: Sentence, phrase: Phrase, verb: int | None, place: Place) -> bool:
    """Whether forces in their own state are posted: sent or stationed somewhere in it that the text tells, at a task there."""
    if at_task(s, phrase):
        return True
    told = place.span is not None or place.name is not None  # not: the army redeploys 300 officers
    told |= verb is not None and phrase.items[-1].low not in OFFICERS and for_a_task(s, verb + 1 if verb > phrase.first else phrase.last)
    return told and (verb is not None and s.items[verb].verb("send") is not None or participle(s, phrase))


def at_task(s: Sentence, phrase: Phrase) -> bool:
    """`were helping with`, `are engaged in`: what forces are doing tells that they are there."""
    at = behind(s, phrase)
    if in_position(s, at) or on_duty(s, at):
        return True
    if at >= len(s.items) or s.items[at].low not in BE:
        return False
    at = next((k for k in range(at + 1, len(s.items)) if s.items[k].cls not in ("adv", "time")), at)
    return s.items[at].low in ENGAGED or s.items[at].low.endswith("ing") and s.items[at].low not in ("being", "missing", "dying", "leaving")


def _flow(s: Sentence, phrase: Phrase, verb: int | None) -> str:
    """The status that the verb gives: what is offered, pledged or denied itself is not there (offered 500 soldiers)."""
    if verb is None:
        return "completed"
    group = verb_group(s, verb)
    own = statuses.of_verb(s, group)
    given = statuses.of_control(s, group) if own == "completed" and verb < phrase.first and not s.items[verb].verb("begin") else None
    return given or ("planned" if own == "completed" and _let(s, group) else own)


def _let(s: Sentence, group: VerbGroup) -> bool:
    """`let its mission grow to 13,000`: what is let be done is still to come."""
    bare = not group.aux and not group.infinitive and all(v.tense == "base" for v in s.items[group.at].verbs)
    return bare and any(i.low in LETTING for i in s.items[max(0, group.first - REACH) : group.first])


def there_now(s: Sentence, phrase: Phrase) -> bool:
    """`are in Mali`, `are currently at`, `are hunting rebels`: what stands behind the phrase says that they are there now."""
    at = behind(s, phrase) + 1
    if at > len(s.items) or s.items[at - 1].low not in BE:
        return False
    while at < len(s.items) and s.items[at].cls in ("adv", "time"):
        at += 1
    if at >= len(s.items):
        return False
    item = s.items[at]
    return item.low in ("in", "at", "on", "there", "off") or item.low in POSTED or item.cls == "verb" and item.low.endswith("ing")


def status_of(s: Sentence, phrase: Phrase, verb: int | None, quantity: Quantity, published: Interval) -> str:
    """The status of a stock: authorised under a ceiling, former before a past year or at a peak, else as its verb says."""
    if quantity.qualifier == "at_most" and any(i.low in CEILING for i in s.items):
        return "authorised"
    if quantity.counted and (_capped(s, phrase) or quantity.qualifier == "at_most" and _voted(s, phrase)):
        return "authorised"
    if quantity.counted and not strong(phrase) and any(i.low == "resolution" for i in s.items) and any(i.id == "UN" for i in s.items):
        return "authorised"  # adopted a resolution calling for 20,000 peacekeepers
    flow = _flow(s, phrase, verb)
    flow = "planned" if flow == "completed" and (slated(s, phrase) or entailed(s, phrase)) else flow
    if flow == "completed" and verb is not None and s.items[verb].low == "leaving":
        flow = _of_cut(s, verb)
    changed = strong(phrase) and (verb is not None and s.items[verb].verb("reduce", "increase") is not None or _enlarged(s, phrase))
    if flow in ("planned", "proposed") and (changed or _there_already(s, phrase)):
        flow = "completed"
    if flow == "completed" and (_past_word(s) or _past_year(s, phrase, verb, published)):
        return "former"
    if phrase.prep == "from" and (flow == "completed" and verb is not None and _changed(s, verb) or s.items[phrase.first - 2].low in ("down", "up")):
        return "former"
    if phrase.prep == "from" or _led(s, phrase) or flow == "planned" and verb is not None and verb < phrase.first and s.items[verb].low in KEEPING:
        return "actual"
    if flow == "in_progress" and verb is not None and s.items[verb].verb("send"):
        return "planned"
    return statuses.STOCK_OF_FLOW[flow]


def _capped(s: Sentence, phrase: Phrase) -> bool:
    """`a ceiling of 1,300 troops`, `lifts the ceiling of the force from 700 soldiers to 1,300`: the figure is what a limit is set at."""
    if phrase.prep in ("from", "to", "at"):
        return any(i.low in LIMITS for i in s.items[max(0, phrase.first - LIFT) : phrase.first])
    limit = s.phrase_before(phrase.first) if phrase.prep == "of" else None
    return limit is not None and limit.items[-1].low in LIMITS


def _voted(s: Sentence, phrase: Phrase) -> bool:
    """`parliament approved up to 500 soldiers`: who makes laws sets a ceiling."""
    verb = s.verb_before(phrase.first, VOTE)
    doer = subject(s, verb_group(s, verb)) if verb is not None and s.items[verb].low in VOTED else None
    return doer is not None and any(i.low in LAWMAKING for i in doer.items)


def _enlarged(s: Sentence, phrase: Phrase) -> bool:
    """`boosting by 15 officers the 298-strong mission`: a definite strength that some verb before it changes."""
    return phrase.items[0].low in DEFINITE and any(i.verb("reduce", "increase") for i in s.items[max(0, phrase.first - REACH) : phrase.first])


def _of_cut(s: Sentence, leaving: int) -> str:
    """The status of the cut that leaves forces behind: would recommend withdrawing 15 brigades, leaving 70,000 soldiers."""
    for k in range(leaving - 1, -1, -1):
        if s.items[k].verb("withdraw", "reduce"):
            return statuses.of_verb(s, verb_group(s, k))
        if s.items[k].noun("withdraw", "reduce"):
            return statuses.of_noun(s, k)
    return "completed"


def _there_already(s: Sentence, phrase: Phrase) -> bool:
    """`some of the 160,000 soldiers in Iraq` may be called home: a definite figure beside its place is there."""
    if phrase.last < len(s.items) and s.items[phrase.last].low in STREWN:
        return True
    definite = phrase.number is not None and any(w in DEFINITE for w in phrase.low.split())
    return definite and phrase.last < len(s.items) and s.items[phrase.last].low in ("in", "there", "at") and phrase.prep not in ("to", "for")


def _led(s: Sentence, phrase: Phrase) -> bool:
    """Whether the forces only say whose leader someone is: to meet the commander of the 300 troops there."""
    leader = s.phrase_before(phrase.first) if phrase.prep == "of" else None
    return leader is not None and leader.last == phrase.first - 1 and leader.headed("leader") is not None


def _changed(s: Sentence, verb: int) -> bool:
    """Whether a change is told as done: has cut its force from 7,100."""
    return s.items[verb].verb("reduce", "increase") is not None and statuses.of_verb(s, verb_group(s, verb)) == "completed"


def _past_word(s: Sentence) -> bool:
    words = [i.low for i in s.items]
    told = any(words[k : k + 3] == ["at", "the", "time"] or words[k : k + 2] == ["used", "to"] for k in range(len(words)))
    return told or any(w in PAST for w in words)


def _past_year(s: Sentence, phrase: Phrase, verb: int | None, published: Interval) -> bool:
    """Whether the level held in a year before that of publication: Britain had 46,000 soldiers in Iraq in 2003."""
    if verb is None or not _in_past(s, verb) or published.earliest is None:
        return False
    held = holding.of_level(s, phrase.first, "former", published)
    return held.latest is not None and held.latest.year < published.earliest.year


def _in_past(s: Sentence, verb: int) -> bool:
    group = verb_group(s, verb)
    return s.items[verb].low == "had" or bool({"was", "were", "had"} & set(group.aux)) or any(v.tense == "past" for v in s.items[verb].verbs)


def mission_told(s: Sentence, whose: str | None) -> str | None:
    """The mission that the sentence names, other than the sender itself."""
    return next((i.id for i in s.items if i.kind == "mission" and i.id != whose), None)
