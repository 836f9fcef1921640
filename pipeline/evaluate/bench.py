"""Measures how fast texts are read: whole articles of 300 words a second, or megabytes a second, on one core."""

import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import count, islice
from typing import NamedTuple

from pipeline.language.intervals import Interval
from pipeline.language.numbers import numbers
from pipeline.language.times import expressions, resolve
from pipeline.resolve.names import find
from pipeline.resolve.placing import placed

WORDS_AN_ARTICLE = 300
PUBLISHED = Interval(date(2025, 6, 15), date(2025, 6, 15))  # what the times of every text are counted from
_BLANKS = str.maketrans("01", " \n")


class Speed(NamedTuple):
    """`seconds` is the best run's, for going over the texts once; `articles` counts 300 words as one, a megabyte is a million bytes of UTF-8."""

    texts: int
    words: int
    bytes: int
    seconds: float

    @property
    def articles(self) -> float:
        return self.words / WORDS_AN_ARTICLE / self.seconds

    @property
    def megabytes(self) -> float:
        return self.bytes / 1e6 / self.seconds


def measure(read: Callable[[str], object], texts: Sequence[str], runs: int = 5, least_seconds: float = 2.0) -> Speed:
    """Reads all texts several times over in this one thread; the first run warms up and does not count.

    A run goes over the texts as often as `least_seconds` needs, so that a handful of articles measures well too. Each time it reads fresh copies.
    """
    words = sum(len(text.split()) for text in texts)
    if not words:
        raise ValueError("there are no words to measure with")
    copies = fresh(texts)
    rounds = passes(read, texts, copies, least_seconds)
    best = min(timed(read, list(islice(copies, rounds * len(texts)))) / rounds for _ in range(runs))
    return Speed(len(texts), words, size(texts), best)


def passes(read: Callable[[str], object], texts: Sequence[str], copies: Iterator[str], least_seconds: float) -> int:
    """How often one must go over the texts for `least_seconds`; warms up first."""
    timed(read, list(islice(copies, len(texts))))
    return max(1, round(least_seconds / timed(read, list(islice(copies, len(texts))))))


def fresh(texts: Sequence[str]) -> Iterator[str]:
    """The texts in turn without end. No two are equal, so none is served from what was remembered: each ends in blanks of its own."""
    numbers = count(1)
    while texts:
        for text in texts:
            yield text.rstrip() + f"{next(numbers):b}".translate(_BLANKS)


def timed(read: Callable[[str], object], texts: Sequence[str]) -> float:
    """Seconds for reading the texts once."""
    start = time.perf_counter()
    for text in texts:
        read(text)
    return time.perf_counter() - start


def size(texts: Sequence[str]) -> int:
    """Bytes of the texts in UTF-8."""
    return sum(len(text.encode()) for text in texts)


def times(text: str) -> int:
    """Finds the text's time expressions and puts each on the calendar; how many they are."""
    found = expressions(text)
    for expression in found:
        resolve(expression, PUBLISHED)
    return len(found)


def counts(text: str) -> int:
    """Finds the text's numbers with their bounds; how many they are."""
    return len(numbers(text))


def found(text: str) -> int:
    """Finds the names that the tables have; how many they are."""
    return len(find(text))


def places(text: str) -> int:
    """Finds a text's places and tells which each is; how many they are."""
    return len(placed(text))
