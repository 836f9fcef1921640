"""One item of a text: a name, a number, a time, a noun, a verb or a small word, with its offsets and readings."""

from __future__ import annotations

from pipeline.knowledge.lexicon import Noun, Verb
from pipeline.knowledge.names import Known
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.numbers import Number
from pipeline.language.times import Time


class Item:
    """One item; `cls` says which of the other fields are filled."""

    known: tuple[Known, ...] = ()  # what a name may mean, likeliest first
    number: Number | None = None
    time: Time | None = None
    days: Interval = UNKNOWN  # what a time means by the tense around it
    verbs: tuple[Verb, ...] = ()
    nouns: tuple[Noun, ...] = ()
    proper = False  # whether it is written as a name is
    hot = False  # whether any rule may begin here
    martial = False  # whether it speaks of forces or their acts

    def __init__(self, start: int, end: int, text: str, low: str, cls: str) -> None:
        self.start, self.end, self.text, self.low, self.cls = start, end, text, low, cls

    def __repr__(self) -> str:
        return f"{self.cls}:{self.text}"

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def kind(self) -> str:
        """What a name likeliest is; empty for what is no name."""
        return self.known[0].kind if self.known else ""

    @property
    def id(self) -> str:
        """The identifier of what a name likeliest means; empty for what is no name."""
        return self.known[0].id if self.known else ""

    @property
    def host(self) -> str:
        """The host that a name likeliest lies in or belongs to; empty where there is none."""
        return self.known[0].host if self.known else ""

    def noun(self, *groups: str) -> Noun | None:
        for reading in self.nouns:
            if reading.group in groups:
                return reading
        return None

    def verb(self, *groups: str) -> Verb | None:
        for reading in self.verbs:
            if reading.group in groups:
                return reading
        return None
