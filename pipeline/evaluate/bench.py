"""Measures how fast texts are read, in articles of 300 words a second on one core."""

import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

WORDS_AN_ARTICLE = 300


class Speed(NamedTuple):
    """`seconds` is the best run's; `articles` counts 300 words as one."""

    texts: int
    words: int
    seconds: float

    @property
    def articles(self) -> float:
        return self.words / WORDS_AN_ARTICLE / self.seconds


def measure(read: Callable[[str], object], texts: Sequence[str], runs: int = 5, least_seconds: float = 2.0) -> Speed:
    """Reads all texts several times over in this one thread; the first run warms up and does not count.

    A run goes over the texts as often as `least_seconds` needs, so that a handful of articles measures well too.
    """
    words = sum(len(text.split()) for text in texts)
    if not words:
        raise ValueError("there are no words to measure with")
    _time(read, texts, 1)
    rounds = max(1, round(least_seconds / _time(read, texts, 1)))
    best = min(_time(read, texts, rounds) / rounds for _ in range(runs))
    return Speed(len(texts), words, best)


def _time(read: Callable[[str], object], texts: Sequence[str], rounds: int) -> float:
    start = time.perf_counter()
    for _ in range(rounds):
        for text in texts:
            read(text)
    return time.perf_counter() - start
