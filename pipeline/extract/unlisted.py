"""Places that no table has and the text itself names: by the kind word beside them, or by the country right behind them."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.extract.item import Item
from pipeline.extract.model import Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed

SORT_OF = {word: sort for sort in ("ground", "territory", "settlement") for word in listed(sort)}
TITLES = listed("title_of_ground")
COUNCIL = frozenset(("local", "government", "council"))
ADJOINING = COUNCIL | {"refugee", "air", "military", "naval", "army", "training", "border", "main"}  # between a name and its kind: the Shatila refugee camp
BARE = frozenset(("in", "at", "near", "outside", "around", "inside", "over"))
HOLD_OF = listed("hold_of")
ALONE = frozenset(("in", "at", "near"))
NAMELESS = frozenset(("state", "republic", "department", "quarter"))  # with `of` these name no place of their own


class Coined(NamedTuple):
    """A name that the text makes a place, with the sort of place that its kind word tells."""

    name: str
    span: Span
    sort: str


def sort_of(item: Item) -> str:
    """Whether a word means a settlement, a territory or a piece of ground; empty where it means no place."""
    return SORT_OF.get(item.low, "")


def coined(s: Sentence, phrase: Phrase) -> Coined | None:
    """The place that a phrase names without the help of any table."""
    if not phrase.unlisted:
        return _of_kind(phrase)
    return _before_kind(s, phrase) or _behind_kind(phrase) or _of_kind(phrase) or _beside_state(s, phrase) or _apposed(s, phrase)


def _before_kind(s: Sentence, phrase: Phrase) -> Coined | None:
    """`Saidiyah district`, `the Shatila refugee camp`; a word that opens the sentence may be capital for that alone."""
    for k, item in enumerate(phrase.items):
        sort = sort_of(item)
        if not sort or not k:
            continue
        last = k
        while last and phrase.items[last - 1].low in ADJOINING and (not phrase.items[last - 1].capital or phrase.items[last - 1].low in COUNCIL):
            last -= 1
        first = last
        while first and own(phrase.items[first - 1]) and phrase.items[first - 1].start > s.items[0].start:
            first -= 1
        if first < last:
            return _made(phrase.items[first : k + 1] if sort == "ground" else phrase.items[first:last], sort)
    return None


def _behind_kind(phrase: Phrase) -> Coined | None:
    """`Camp Sarah`, `the village Kalapani`."""
    for k, item in enumerate(phrase.items):
        titled = item.capital and item.low in TITLES
        if not titled and (sort_of(item) != "settlement" or item.capital or not k):
            continue
        run = _run(phrase.items[k + 1 :])
        if run:
            return _made(phrase.items[k : k + 1 + len(run)], "ground") if titled else _made(run, "settlement")
    return None


def _of_kind(phrase: Phrase) -> Coined | None:
    """`the northern town of Aliosan`."""
    kind = phrase.items[-1]
    if phrase.of is None or phrase.of.prep != "of" or not sort_of(kind) or kind.low in NAMELESS:
        return None
    run = _run(phrase.of.items)
    return _made(run, sort_of(kind)) if run else None


def _beside_state(s: Sentence, phrase: Phrase) -> Coined | None:
    """`in Mettlach, Germany`: what stands before a country or region is a place in it."""
    if phrase.prep not in BARE or len(_run(phrase.items)) < len(phrase.items) or phrase.last + 1 >= len(s.items) or s.items[phrase.last].low != ",":
        return None
    behind = s.items[phrase.last + 1]
    return _made(phrase.items, "settlement") if behind.kind in ("country", "region") else None


def _apposed(s: Sentence, phrase: Phrase) -> Coined | None:
    """`Okadu, a village`: the kind word follows as an apposition."""
    if len(_run(phrase.items)) < len(phrase.items) or phrase.last + 1 >= len(s.items) or s.items[phrase.last].low != ",":
        return None
    behind = s.at[phrase.last + 1]
    sort = sort_of(behind.items[-1]) if behind is not None and behind.items[0].low in ("a", "an", "the") else ""
    return _made(phrase.items, sort) if sort in ("settlement", "territory") else None


def alone(s: Sentence, phrase: Phrase) -> Coined | None:
    """`at Kalapani`: a name that stands alone under a preposition of place. What it may be else, the caller must know."""
    held = phrase.prep == "of" and phrase.first >= 2 and s.items[phrase.first - 2].low in HOLD_OF
    if phrase.prep not in ALONE and not held or len(phrase.items) > 2 or len(_run(phrase.items)) < len(phrase.items) or phrase.of is not None:
        return None
    following = s.items[phrase.last] if phrase.last < len(s.items) else None
    tied = following is not None and following.cls == "poss" or following is not None and following.start == phrase.end
    return None if tied and following is not None and following.text not in ".,;:" else _made(phrase.items, "settlement")


def own(item: Item) -> bool:
    """Whether a word in capitals may be part of a name that no table has."""
    return item.cls == "word" and item.proper


def _run(items: list[Item]) -> list[Item]:
    """The words of a name with which a phrase begins."""
    end = 0
    while end < len(items) and own(items[end]):
        end += 1
    return items[:end]


def _made(items: list[Item], sort: str) -> Coined:
    words = " ".join(" ".join(i.text.split()) for i in items)
    return Coined(words, Span(items[0].start, items[-1].end), sort)
