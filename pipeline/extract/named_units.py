"""One unit told by its number or name and where it is: `19 Task Force Brigade, Monguno`, `the 22 Brigade, located in Bama`."""

from __future__ import annotations

from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import claim
from pipeline.extract.forces import civil
from pipeline.extract.ground import located
from pipeline.extract.model import NOWHERE, Claim, Place, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.posting import mission_told
from pipeline.extract.roles import owner, sender
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

SITED = listed("sited")  # what says where a unit has its place: located, stationed
LARGE = frozenset(("division", "corps", "army"))  # whose seats are garrisons
BETWEEN = 3  # items from a unit to what says where it is


def unit(s: Sentence, phrase: Phrase, context: Context, published: Interval) -> Claim | None:
    """A unit by its name, posted: by a word that says so, or one set up for a task beside the name of a place."""
    noun = phrase.headed("unit")
    if noun is None or not noun.capital or phrase.noun("leader") or _somebodys(s, phrase) or not _designated(phrase) or civil(s, phrase, noun):
        return None
    at = next((k for k in range(phrase.last, min(len(s.items), phrase.last + BETWEEN)) if s.items[k].low in SITED), None)
    if noun.low in LARGE and owner(phrase, context, s) is None or at is None and not _for_a_task(phrase):
        return None  # garrison news
    whose = sender(phrase, context, s)
    place = where.after(s, at, context, reach=4) if at is not None else _beside(s, phrase, whose, context)
    if whose is None or place.host is None or place.name is None:
        return None
    quantity, mission = Quantity("units", 1, 1, 1, "exact", Span(noun.start, noun.end)), mission_told(s, whose)
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=quantity, status="actual", rule="unit", mission=mission, phrase=phrase)


def _designated(phrase: Phrase) -> bool:
    """Whether a number or a name stands before what the unit is: 12 Brigade, Gun Boat Company."""
    before = [i for i in phrase.items[:-1] if i.cls != "det"]
    return bool(before) and (before[0].low[0].isdigit() or all(i.capital for i in before))


def _for_a_task(phrase: Phrase) -> bool:
    """Whether a unit was set up for an operation: a task force, a company of Operation X."""
    return "task force" in phrase.low or phrase.of is not None and phrase.of.items[0].low == "operation"


def _somebodys(s: Sentence, phrase: Phrase) -> bool:
    """Whether the unit only says what somebody is: the commander of 12 Brigade."""
    before = s.phrase_before(phrase.first)
    return before is not None and before.last >= phrase.first - 1 and before.noun("leader", "speaker") is not None


def _beside(s: Sentence, phrase: Phrase, whose: str | None, context: Context) -> Place:
    """The place behind a comma or `at`, `in`: a town of the unit's own state where no table knows it."""
    last = phrase.of.last if phrase.of is not None else phrase.last
    behind = s.phrase_after(last)
    if behind is None or behind.first > last + 2 or behind.first == last or behind.prep not in ("", "in", "at"):
        return NOWHERE
    found = located(behind, context)
    if found.host is None and whose is not None and all(i.capital and i.cls == "word" for i in behind.items) and behind.items[0].low != "operation":
        return Place(whose, " ".join(i.text for i in behind.items), None, Span(behind.start, behind.end), 3)
    return found
