"""How many of what a phrase counts: a number with its bounds joined to the noun that it counts."""

from __future__ import annotations

from pipeline.extract.item import Item
from pipeline.extract.model import NOTHING, Quantity, Span
from pipeline.extract.phrases import Phrase
from pipeline.knowledge.lexicon import listed

COUNTED = ("force", "unit", "ship", "aircraft", "vehicle", "body", "presence")
ONE = listed("one")
MASSES = listed("masses")
STAFF = listed("staff")  # men whom only their service makes forces: police recruits
STRONG = ("-strong", " strong", "-member", "-man", "-person", "-soldier", "-troop")


def counted(phrase: Phrase | None, groups: tuple[str, ...] = COUNTED) -> Quantity:
    """The quantity of a phrase: of the noun right of its number, else of its head; a unit or ship in the singular is one."""
    if phrase is None:
        return NOTHING
    sites = phrase.headed("facility") if phrase.number is not None else None
    if sites is not None and "facility" not in groups:
        share = phrase.number is not None and phrase.number.number is not None and phrase.number.number.kind == "share"
        return Quantity("facilities", qualifier="share", span=Span(phrase.start, phrase.end)) if share else NOTHING
    noun = phrase.headed(*groups) or phrase.noun(*(g for g in groups if g not in ("ship", "unit", "aircraft", "vehicle")))
    number = phrase.number
    if noun is not None and number is not None and noun.low in MASSES and _modifies_thing(phrase, noun):
        return NOTHING
    if number is None:
        return _single(phrase, noun)
    assert number.number is not None
    n = number.number
    if noun is None or n.best == 0:
        return NOTHING  # a 0 before a noun is a table's cell or a stray mark
    after = [i for i in _counted_part(phrase, number, groups) if i.cls == "noun" and i.noun(*groups)]
    strong = number.low.endswith(STRONG)
    noun = noun if strong or not after else after[0] if after[0].noun("unit") and not _modifier(after) else after[-1]
    sense = noun.noun(*groups)
    assert sense is not None
    measure = "personnel" if strong else sense.measure or "personnel"
    if sense.group == "body" and not strong and noun.low not in MASSES and n.kind != "share":
        return NOTHING
    if sense.measure == "units" and not sense.plural and 1 not in (n.best, n.low) and not strong:
        return NOTHING  # the number is the unit's name: 27 Brigade
    return stated(measure, number)


def _counted_part(phrase: Phrase, number: Item, groups: tuple[str, ...]) -> list[Item]:
    """What stands behind a number, up to what its men do: 7,000 soldiers fighting militias."""
    behind = [i for i in phrase.items if i.start >= number.end]
    met = next((k for k, i in enumerate(behind) if i.cls == "noun" and i.noun(*groups)), len(behind))
    end = next((k for k in range(met + 1, len(behind)) if behind[k].low.endswith("ing")), len(behind))
    return behind[:end]


def stated(measure: str, item: Item) -> Quantity:
    """The quantity that a number's item states of a measure, with its bounds as they are."""
    assert item.number is not None
    n = item.number
    return Quantity(measure, n.low, n.best, n.high, n.qualifier, Span(item.start, item.end))


def _modifies_thing(phrase: Phrase, noun: Item) -> bool:
    """Whether a body only says whose things are counted: several police stations, 40 army lorries."""
    head = phrase.items[-1]
    return head.cls == "word" and phrase.items[-2] is noun and not head.capital and head.low.endswith("s") and head.low not in STAFF


def _modifier(after: list[Item]) -> bool:
    """Whether the first noun only modifies the next (brigade commanders)."""
    return len(after) > 1 and after[1].start <= after[0].end + 1


def _single(phrase: Phrase, noun: Item | None) -> Quantity:
    if noun is None:
        return NOTHING
    sense = noun.noun("unit", "ship")
    if sense is None or sense.plural:
        return NOTHING
    first = phrase.items[0].low
    if first in ONE - {"the", "its"} or (sense.group == "ship" and any(i.capital and i is not phrase.items[0] for i in phrase.items)):
        return Quantity(sense.measure, 1, 1, 1, "exact", Span(noun.start, noun.end))
    return NOTHING


def measured(phrase: Phrase | None, groups: tuple[str, ...] = COUNTED) -> str | None:
    """What a phrase would count if it had a number."""
    noun = phrase.noun(*groups) if phrase is not None else None
    sense = noun.noun(*groups) if noun else None
    return sense.measure if sense else None
