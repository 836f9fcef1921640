"""Where an article was written, by its dateline: `TRIPOLI, Lebanon, May 3 (AFP) --`. When it was published is not read here."""

from __future__ import annotations

from pipeline.extract.ground import FINEST, grain
from pipeline.extract.item import Item
from pipeline.extract.model import NOWHERE, Place
from pipeline.extract.phrases import Sentence
from pipeline.knowledge.names import Known, names
from pipeline.resolve.choice import FINE, PLACES, place

OPENING, HEAD = 6, 16  # sentences among which, items in which a dateline stands
LONGEST = 5  # words
BEHIND = frozenset((",", "(", "--", "—", "–", "-", ":"))
DASHES = frozenset(("--", "—", "–"))


def dateline(sentences: list[Sentence]) -> Place:
    """The place in capitals that opens a sentence, or one first in a sentence before a dash; the state right behind it is its own."""
    for s in sentences[:OPENING]:
        for named, after in (_capitals(s), _dashed(s)):
            state = _state(s, after, named)
            meant = [k for k in named if state is None or k.host == state]
            found = place(tuple(meant), {})
            if found is not None and found.host:
                return Place(found.host, found.name, found.id, grain=grain(found)) if found.kind in FINE else Place(found.host)
            if state is not None:  # a town that no table has
                return Place(state, _written(s.items[:after]), grain=FINEST)
    return NOWHERE


def _state(s: Sentence, after: int, named: tuple[Known, ...]) -> str | None:
    """The state named right behind a town: one that a town of that name lies in before others (COLUMBUS, Georgia)."""
    if after + 1 >= len(s.items) or s.items[after].low != "," or s.items[after + 1].kind != "country":
        return None
    hosts = [k.host for k in s.items[after + 1].known if k.kind in PLACES]
    return next((h for h in hosts if any(k.host == h for k in named)), hosts[0] if len(set(hosts)) == 1 else None)


def _written(items: list[Item]) -> str:
    return " ".join(i.text.title() if i.text.isupper() else i.text for i in items)


def _capitals(s: Sentence) -> tuple[tuple[Known, ...], int]:
    """What the words in capitals at the head of a sentence name, and how many they are: `NEW DELHI, April 29`, `KABUL (AFP)`."""
    words: list[str] = []
    for item in s.items[:LONGEST]:
        if not (item.text.isupper() and item.text[0].isalpha() and len(item.text) > 1):
            break
        words.append(item.text.title())
    behind = s.items[len(words)].text if len(words) < len(s.items) else ""
    if not words or behind not in BEHIND:
        return (), HEAD
    return names().get(" ".join(words), ()), len(words)


def _dashed(s: Sentence) -> tuple[tuple[Known, ...], int]:
    """What the first name of a sentence with a dash near its head names."""
    first = next((k for k, i in enumerate(s.items[:4]) if i.known), None)
    if first is None or not any(i.text in DASHES for i in s.items[:HEAD]):
        return (), HEAD
    return s.items[first].known, first + 1
