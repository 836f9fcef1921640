"""Whether words that may mean forces do mean them: a company of infantry, not one that trades; a peacekeeping mission, no embassy's."""

from __future__ import annotations

from pipeline.extract.antecedents import NATIONAL
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed

MILITARY = listed("military")  # words that make a company, a mission or a vessel one of the forces
TRADING = listed("trading")  # words that make a vessel, a team or an officer none
HOUSES = frozenset(("station", "stations"))  # several police stations
CIVIL = {"force": listed("civil_forces"), "personnel": listed("civil_staff")}  # words that make them none
TROOPS = listed("troops")  # words that mean forces and nothing else
OF_FORCES = listed("military_sites")  # words that make a camp or a post one of forces
SITES = frozenset(("camp", "facility", "post", "installation", "headquarters"))
AMBIGUOUS = frozenset(("company", "mission", "vessel", "boat", "carrier")) | SITES


def civil(s: Sentence, phrase: Phrase, noun: Item) -> bool:
    """Whether a noun that is ambiguous between forces and commerce, sport or diplomacy is told as the latter, or without any word of war."""
    behind = s.items[phrase.last].low if phrase.last < len(s.items) and phrase.items[-1] is noun else ""
    if any(i.low in TRADING for i in phrase.items) or behind in HOUSES or noun.low == "air force" and phrase.items[-1].low == "one":
        return True
    lemma = next((n.lemma for n in noun.nouns), noun.low)
    if any(i.low in CIVIL.get(lemma, ()) for i in phrase.items) or lemma == "personnel" and any(i.low == "embassy" for i in s.items):
        return True
    if lemma not in AMBIGUOUS:
        return False
    around = _around(phrase)
    if lemma in SITES:
        return not any(i.low in OF_FORCES for i in around)
    martial = any(i.low in MILITARY or i.kind in ("mission", "organisation") for i in around)
    return not martial and (lemma in ("company", "mission") or not any(i.low in TROOPS or i.low in MILITARY for i in s.items))


def calling(s: Sentence, phrase: Phrase) -> bool:
    """Whether ships only call at a port, or somebody is aboard: a visit is no presence."""
    aboard = phrase.first > 0 and s.items[phrase.first - 1].low in ("board", "aboard")
    return aboard or any(i.low.startswith(("visit", "port call", "courtesy")) for i in s.items)


def _around(phrase: Phrase) -> list[Item]:
    return phrase.items + (phrase.of.items if phrase.of is not None else [])


def band_of_men(phrase: Phrase, noun: Item) -> bool:
    """Whether a noun without a figure means a force: soldiers, the army, a battalion, not one officer."""
    sense = noun.noun("force", "body", "unit", "presence")
    return sense is not None and (sense.plural or sense.group != "force" or noun.low in ("personnel", "military police"))


def local(phrase: Phrase, noun: Item) -> bool:
    """Whether police or an army that nobody's name owns are those of the place: police in Thailand."""
    return noun.low in NATIONAL and not phrase.names
