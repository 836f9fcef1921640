"""Whether words that may mean forces do mean them: a company of infantry, not one that trades; a peacekeeping mission, no embassy's."""

from __future__ import annotations

from pipeline.extract.antecedents import NATIONAL
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed

MILITARY = listed("military")  # words that make a company, a mission or a vessel one of the forces
TRADING = listed("trading")  # words that make a vessel, a team or an officer none
HOUSES = frozenset(("station", "stations"))  # several police stations
AMBIGUOUS = frozenset(("company", "mission", "vessel", "boat", "carrier"))


def civil(s: Sentence, phrase: Phrase, noun: Item) -> bool:
    """Whether a noun that is ambiguous between forces and commerce, sport or diplomacy is told as the latter, or without any word of war."""
    if any(i.low in TRADING for i in phrase.items) or phrase.last < len(s.items) and s.items[phrase.last].low in HOUSES and phrase.items[-1] is noun:
        return True
    lemma = next((n.lemma for n in noun.nouns), noun.low)
    if lemma not in AMBIGUOUS:
        return False
    martial = any(i.low in MILITARY or i.kind in ("mission", "organisation") for i in _around(phrase))
    return not martial and (lemma in ("company", "mission") or not s.martial)


def calling(s: Sentence) -> bool:
    """Whether ships only call at a port: a visit is no presence."""
    return any(i.low.startswith(("visit", "port call", "courtesy")) for i in s.items)


def _around(phrase: Phrase) -> list[Item]:
    return phrase.items + (phrase.of.items if phrase.of is not None else [])


def band_of_men(phrase: Phrase, noun: Item) -> bool:
    """Whether a noun without a figure means a force: soldiers, the army, a battalion, not one officer."""
    sense = noun.noun("force", "body", "unit", "presence")
    return sense is not None and (sense.plural or sense.group != "force" or noun.low in ("personnel", "military police"))


def local(phrase: Phrase, noun: Item) -> bool:
    """Whether police or an army that nobody's name owns are those of the place: police in Thailand."""
    return noun.low in NATIONAL and not phrase.names
