"""Clues to when a text was written, and what they leave open together. What makes a clue is read elsewhere."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pipeline.language.intervals import UNKNOWN, Interval

MOST = 120  # spans kept apart; a text whose clues leave more says nothing by them


class Clue(NamedTuple):
    """`spans`: the days in any of which the text can have been written, if the clue holds; `words` say which clue it is.

    `known`: it comes from own knowledge, which picks a year by its months but never bounds a text closer than to whole years.
    """

    words: str
    spans: tuple[Interval, ...]
    known: bool = False


def weigh(clues: Iterable[Clue]) -> tuple[list[Interval], list[str], list[str]]:
    """(spans that stay open, the clues that hold, the clues that contradict those before them and are set aside).

    The surest clues come first. A clue that says nothing new is among those that hold.
    """
    left, held, against = [(UNKNOWN, UNKNOWN)], list[str](), list[str]()
    for clue in clues:
        fitting = _fitting(left, clue)
        if fitting:
            left = fitting
            held.append(clue.words)
        else:
            against.append(clue.words)
    return joined(bounds for _, bounds in left), list(dict.fromkeys(held)), list(dict.fromkeys(against))


def either(clues: Iterable[Clue]) -> list[Clue]:
    """Clues in the same words made one: any of their spans may hold."""
    found: dict[tuple[str, bool], tuple[Interval, ...]] = {}
    for clue in clues:
        found[clue.words, clue.known] = tuple(dict.fromkeys((*found.get((clue.words, clue.known), ()), *clue.spans)))
    return [Clue(words, spans, known) for (words, known), spans in found.items()]


def _fitting(left: list[tuple[Interval, Interval]], clue: Clue) -> list[tuple[Interval, Interval]]:
    """The pairs (days that fit to the month, days that may be said) that stay open with this clue as well."""
    found = []
    for days, bounds in left:
        for span in clue.spans:
            both, said = days.intersect(span), bounds.intersect(whole_years(span) if clue.known else span)
            if both and said:
                found.append((both, said))
    return list(dict.fromkeys(found))[:MOST]


def whole_years(span: Interval) -> Interval:
    first, last = span
    return Interval(date(first.year, 1, 1) if first else None, date(last.year, 12, 31) if last else None)


def joined(spans: Iterable[Interval]) -> list[Interval]:
    """The same days as spans in order, none touching another."""
    found: list[Interval] = []
    for span in sorted(spans, key=lambda s: s.earliest or date.min):
        if found and found[-1].overlaps(span):
            found[-1] = found[-1].hull(span)
        else:
            found.append(span)
    return found


def hull(spans: list[Interval]) -> Interval:
    """From the first day that stays open to the last."""
    return Interval(spans[0].earliest, spans[-1].latest) if spans else UNKNOWN
