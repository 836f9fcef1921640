"""Presences without a figure: forces posted, staying, or simply spoken of in a host that is not their own; shares of forces just told."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import COUNTED
from pipeline.extract.antecedents import Context
from pipeline.extract.at_work import at_work, quarter
from pipeline.extract.draft import claim
from pipeline.extract.forces import MILITARY, TROOPS, band_of_men, civil, local
from pipeline.extract.ground import located
from pipeline.extract.item import Item
from pipeline.extract.model import NOWHERE, Claim, Quantity, Span
from pipeline.extract.moving import MOVED
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import POSTED, STAYING, mission_told, posture_verb, status_of
from pipeline.extract.roles import by_phrase, objects, sender, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import actors
from pipeline.language.intervals import Interval
from pipeline.resolve.missions import mission

HOLDING = listed("holding")  # maintains, keeps: who does has forces there
RAISING = ("stand", "stood", "build", "built", "rebuil", "creat", "recruit")  # how verbs begin that make a force
POLICE = frozenset(("police", "police force", "security forces"))
SHARES = frozenset(("most", "rest", "remainder", "others"))


def share(s: Sentence, phrase: Phrase, context: Context, published: Interval, told: list[Claim]) -> Claim | None:
    """`with most stationed in Irbil`: a share of the forces just told."""
    behind = s.items[phrase.last].low if phrase.last < len(s.items) else ""
    apart = phrase.first > 0 and s.items[phrase.first - 1].low == "," and behind in ("in", "at")
    if phrase.items[-1].low not in SHARES or not (apart or behind in POSTED):
        return None
    forces = next((p for p in reversed(s.phrases) if p.last <= phrase.first and p.noun(*MOVED)), None)
    place = where.after(s, phrase.last, context, reach=8)
    whose = told[-1].sender if told else sender(forces, context, s) if forces is not None else None
    if forces is None or whose is None or place.host is None:
        return None
    quantity = Quantity("personnel", qualifier="share", span=Span(phrase.start, phrase.end))
    status = status_of(s, forces, posture_verb(s, forces), quantity, published)
    return claim(
        s, phrase.first, published, sender=whose, place=place, quantity=quantity, status=status, rule="share", mission=mission_told(s, whose), phrase=forces
    )


def presence(s: Sentence, phrase: Phrase, verb: int | None, context: Context, published: Interval) -> Claim | None:
    """Forces without a number that stand beside a placing preposition, a participle of posting, or `who are still in`."""
    noun = phrase.headed("force", "unit", "presence", "body")
    sense = noun.noun(*COUNTED) if noun else None
    at = _posted(s, phrase)
    if noun is None or sense is None:
        return None
    if at is None:
        return None if civil(s, phrase, noun) else at_work(s, phrase, noun, context, published)
    if not _of_force(s, phrase, noun, at) or noun.noun("unit") is not None and not any(i.low in MILITARY or i.low in TROOPS for i in s.items):
        return None  # banking units
    if verb is not None and s.items[verb].verb("have") and verb_group(s, verb).negated:
        return None  # Japan does not have troops in the region
    if verb is not None and verb < phrase.first and s.items[verb].low.startswith(RAISING):
        return None  # build a police force in Baghdad
    holding = verb is not None and verb < phrase.first and (s.items[verb].verb("have") is not None or s.items[verb].low in HOLDING)
    if holding and verb is not None and s.items[verb].low in HOLDING and noun.noun("presence") and not any(i.low in MILITARY for i in phrase.items):
        return None  # firms, too, keep a presence abroad
    owner = who(subject(s, verb_group(s, verb)), context, s) if holding and verb is not None else None
    whose = owner or sender(phrase, context, s)
    place = where.after(s, at, context, where.PLACING - {"from"}, reach=6)  # where they come from they are no longer
    posted = s.items[at].low in POSTED or holding and verb is not None and s.items[verb].low in HOLDING
    if place.host is None and posted:
        place = quarter(s, at - 1, whose)
    if place.name is not None and place.id is None and not posted:
        return None  # in a place that only the text names: too thin for a presence told in passing
    if whose is None or place.host is None or whose == place.host and not posted or not may_be_present(whose):
        return None
    if noun.low in POLICE and place.span is None:
        return None  # Jordanian police across the country
    if whose == "UN":
        whose = mission(place.host, published.latest.year if published.latest else None) or whose
    status = "actual"
    if verb is not None and verb >= at and s.items[verb].verb("remain", "base", "focus"):
        status = statuses.STOCK_OF_FLOW[statuses.of_verb(s, verb_group(s, verb))]
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=Quantity(sense.measure), status=status, rule="presence",
                 mission=mission_told(s, whose), phrase=phrase)  # fmt: skip


def _of_force(s: Sentence, phrase: Phrase, noun: Item, at: int) -> bool:
    """Whether a phrase placed at an item speaks of a force as there: not of one officer, not of what is to be, not of the place's own police."""
    if civil(s, phrase, noun) or not band_of_men(phrase, noun) and noun.noun("force") is not None:
        return False
    if s.items[at].low in POSTED:
        return s.items[at].cls != "verb" or verb_group(s, at).first == at or statuses.of_verb(s, verb_group(s, at)) in ("completed", "in_progress")
    carrier = s.phrase_before(phrase.first) if phrase.prep == "of" else None
    moved = carrier is not None and carrier.noun("send", "withdraw", "move", "speaker", "leader") is not None
    return not (moved or local(phrase, noun))


def may_be_present(actor: str | None) -> bool:
    """Armed groups have a presence only where the text gives strength or posts them."""
    known = actors().get(actor or "")
    return known is None or known.kind != "group"


def _posted(s: Sentence, phrase: Phrase) -> int | None:
    """The item that places a phrase: `in` right after it, a participle of posting, `who are still in`, `remain in`."""
    for k in range(phrase.last, min(len(s.items), phrase.last + 6)):
        item = s.items[k]
        if item.low in POSTED and k + 1 < len(s.items) and s.items[k + 1].cls in ("det", "num", "name"):
            return None  # the army deployed a battalion
        if item.low in POSTED | STAYING or (item.cls == "prep" and item.low in ("in", "at", "across", "throughout", "inside", "near")):
            return k
        if item.cls not in ("rel", "aux", "adv", "time"):
            return None
    return None


def occupied(s: Sentence, context: Context, published: Interval) -> list[Claim]:
    """`Israel has occupied a strip of south Lebanon`: who occupies foreign ground has forces there."""
    found = []
    for at in s.verbs:
        item = s.items[at]
        if item.cls != "verb" or not item.low.startswith("occup"):
            continue
        group = verb_group(s, at)
        if item.low == "occupied" and not group.aux and s.items[at - 1].low == "and":
            continue  # invaded and occupied: taken then, not held now
        taken = subject(s, group) if group.passive else objects(s, group)
        doer = by_phrase(s, group) if group.passive else subject(s, group)
        whose = who(doer, context, s)
        ground = located(taken, context) if taken is not None else NOWHERE
        place = ground if ground.host else where.after(s, at, context, reach=10)
        if whose is None or place.host is None or place.host == whose:
            continue
        status = statuses.STOCK_OF_FLOW[statuses.of_verb(s, group)]
        found.append(claim(s, at, published, sender=whose, place=place, quantity=Quantity("personnel"), status=status, rule="occupied", phrase=doer))
    return found
