"""Where known names stand in a text, with every thing that each may mean. Choosing among them is not done here."""

from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.knowledge.names import Known, names


class Hit(NamedTuple):
    """A name in the text: offsets in code points, and what it may mean, likeliest first."""

    start: int
    end: int
    known: tuple[Known, ...]


@cache
def _surfaces() -> tuple[AhoCorasick, tuple[tuple[Known, ...], ...]]:
    table = names()
    return AhoCorasick(list(table), matchkind=MatchKind.Standard), tuple(table.values())


def find(text: str) -> list[Hit]:
    """The longest names that stand between word boundaries, in order, none overlapping another."""
    automaton, known = _surfaces()
    found = [(a, -b, i) for i, a, b in automaton.find_matches_as_indexes(text, overlapping=True) if _bounded(text, a, b)]
    found.sort()
    hits: list[Hit] = []
    reach = 0
    for start, end, which in found:
        if start >= reach:
            hits.append(Hit(start, -end, known[which]))
            reach = -end
    return hits


def _bounded(text: str, start: int, end: int) -> bool:
    """A name neither begins nor ends inside a word; after a hyphen it counts only beside another name (Syrian-Turkish, not pro-Syrian)."""
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return False
    if start == 0:
        return True
    before = text[start - 1]
    if before in "-–" and start > 1 and text[start - 2].isalpha():
        word = text[: start - 1].rsplit(None, 1)[-1] if start < 40 else text[start - 40 : start - 1].rsplit(None, 1)[-1]
        return word[:1].isupper()
    return not (before.isalnum() or before == "_")
