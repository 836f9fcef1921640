"""Figures that lean on an earlier one: `and more than 900 in Syria`, `Ireland 350`, `Turkey, 500`, `13 Italians`, `from 5,200 to 3,000`."""

from __future__ import annotations

from itertools import pairwise

from pipeline.extract import where
from pipeline.extract.amounts import COUNTED, stated
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import claim
from pipeline.extract.ground import context_place
from pipeline.extract.model import Claim, Place, Quantity, Span
from pipeline.extract.moving import MOVED
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import changing, mission_told, posture_verb, status_of
from pipeline.extract.roles import sender, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval
from pipeline.resolve.choice import actor
from pipeline.resolve.missions import mission

CONTINGENTS = frozenset(["contingent", "contingents", "mission", "force", "party", "team", "troops", "soldiers", "peacekeepers"])
COMPOSING = listed("composing")
FOLLOWING = listed("following")
DEATHS = listed("deaths")
LONG = 12  # items between a change and where it begins
FEWEST = 10  # a bare figure below this counts something else more often than forces


def leaning(s: Sentence, phrase: Phrase, context: Context, published: Interval, told: list[Claim]) -> Claim | None:
    """The stock of a figure without a noun of its own; None where the phrase is no such figure."""
    if phrase.number is None or phrase.number.number is None or phrase.number.number.kind != "count" or phrase.noun(*COUNTED) is not None:
        return None
    if any(i.low in DEATHS for i in s.items):
        return None
    nation = _nation(s, phrase)
    if nation is None and len(phrase.items) > 1 or phrase.prep == "by":
        return None
    base = next((p for p in reversed(s.phrases) if p.last <= phrase.first and p.noun(*MOVED)), None)
    if base is None and not _nationals(s, phrase) or not _ends(s, phrase):
        return None
    verb = posture_verb(s, phrase)
    giver = who(subject(s, verb_group(s, verb)), context, s) if verb is not None and verb < phrase.first and s.items[verb].verb("send", "have") else None
    whose = nation or giver or (told[-1].sender if told else sender(base, context, s) if base is not None else None) or context.last_sender
    place = _place(s, phrase, context, told, nation is not None)
    if whose == "UN":
        whose = mission(place.host, published.latest.year if published.latest else None) or whose
    if whose is None or place.host is None or place.host == whose and (place.name is None or phrase.prep != "to" or changing(s, phrase) is None):
        return None
    if phrase.first and s.items[phrase.first - 1].low == "(" and not (phrase.first > 1 and s.items[phrase.first - 2].cls == "name"):
        return None  # 110 kilometres (69 miles)
    quantity = _quantity(phrase, base)
    if quantity.best is not None and quantity.best < FEWEST and nation is None:
        return None
    status = told[-1].status if told and phrase.prep not in ("to", "from") else status_of(s, phrase, _change(s, phrase), quantity, published)
    verb = changing(s, phrase)
    if told and verb and s.items[verb - 1].low == "and" and phrase.prep == "to" and any(v.tense == "base" for v in s.items[verb].verbs):
        status = told[-1].status  # will cut its force to 900 and reduce its police to 300
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=quantity, status=status, rule="leaning",
                 mission=mission_told(s, whose), phrase=phrase if nation else base)  # fmt: skip


def closing(s: Sentence, phrase: Phrase, published: Interval, told: list[Claim]) -> Claim | None:
    """`two Danes and a Romanian`: the last of a list of men by nation."""
    last = phrase.items[-1]
    if not told or len(phrase.items) != 2 or phrase.items[0].low not in ("a", "an", "one") or last.kind != "demonym" or phrase.prep:
        return None
    before = told[-1]
    if before.rule != "leaning" or before.quantity.measure != "personnel" or s.items[phrase.first - 1].low != "and":
        return None
    quantity = Quantity("personnel", 1, 1, 1, "exact", Span(phrase.start, phrase.end))
    return claim(s, phrase.first, published, sender=actor(last.known), place=before.place, quantity=quantity, status=before.status, rule="leaning",
                 mission=before.mission, phrase=phrase)  # fmt: skip


def _change(s: Sentence, phrase: Phrase) -> int | None:
    """The verb whose change a figure is the beginning or the end of."""
    before = s.verb_before(phrase.first, LONG) if phrase.prep == "from" else None
    return before if before is not None and s.items[before].verb("reduce", "increase") else changing(s, phrase)


def _quantity(phrase: Phrase, base: Phrase | None) -> Quantity:
    counted = base.noun(*COUNTED) if base is not None else None
    sense = counted.noun(*COUNTED) if counted is not None else None
    assert phrase.number is not None
    return stated(sense.measure if sense else "personnel", phrase.number)


def _ends(s: Sentence, phrase: Phrase) -> bool:
    """Whether nothing follows that the figure may count instead."""
    if phrase.first and s.items[phrase.first - 1].verb("base") and s.items[phrase.first - 1].low.startswith("number"):
        return True
    return phrase.last >= len(s.items) or s.items[phrase.last].cls == "time" or s.items[phrase.last].low in FOLLOWING


def _nation(s: Sentence, phrase: Phrase) -> str | None:
    """Whose the figure is when a nation stands at its side: `Ireland 350`, `Turkey, 500`, `13 Italians`."""
    if len(phrase.items) == 2 and phrase.names:
        name = phrase.names[0]
        if name.kind == "country" and name is phrase.items[0] or name.kind == "demonym" and _nationals(s, phrase):
            return actor(name.known)
    source = phrase.of if phrase.of is not None else s.phrase_after(phrase.last)
    if len(phrase.items) == 1 and source is not None and source.first == phrase.last + 1 and source.prep == "from" and source.named("country"):
        return actor(source.named("country")[0].known)  # 300 from Spain
    left = s.at[phrase.first - 2] if len(phrase.items) == 1 and phrase.first >= 2 and s.items[phrase.first - 1].low == "," else None
    if left is not None and len(left.items) == 1 and left.items[0].kind == "country" and not left.prep:
        return actor(left.items[0].known)
    return None


def _nationals(s: Sentence, phrase: Phrase) -> bool:
    """Men counted by nation in a sentence about a force."""
    last = phrase.items[-1]
    if len(phrase.items) != 2 or last.kind != "demonym":
        return False
    listed = sum(1 for p in s.phrases if p.number is not None and p.items[-1].cls == "name") > 1 or any(i.low.startswith("includ") for i in s.items)
    return listed and any(i.low.rpartition(" ")[2] in CONTINGENTS for i in s.items)


def _place(s: Sentence, phrase: Phrase, context: Context, told: list[Claim], shared: bool) -> Place:
    """A place of its own right after the figure, else that of the figure it leans on."""
    own = where.after(s, phrase.last, context, where.PLACING - {"from"}, reach=3)
    if own.host is not None and not (shared and told):
        return own
    if told:
        return told[-1].place
    left = where.before(s, phrase.first, context)
    if left.host is not None:
        return left
    last, told_of = context.last_claim, context_place(context)
    if context.last_placed is not None and _composed(s):
        last = context.last_placed  # of whom a force is made up is where it is
    return last.place if last is not None and last.place.host == told_of.host else told_of


def _composed(s: Sentence) -> bool:
    """Whether a sentence tells of whom a force is made up."""
    made_up = any(one.low == "made" and other.low == "up" for one, other in pairwise(s.items))
    return made_up or any(i.low in COMPOSING or i.low.startswith("includ") for i in s.items)
