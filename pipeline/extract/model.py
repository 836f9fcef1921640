"""What extraction yields: claims, mentions and statements of one text, each value with the span that it was read from. Plain data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.language.intervals import UNKNOWN, Interval

HEADLINE = 150  # characters of a text in which its headline ends


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the text: offsets in Unicode code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A count with its bounds; an open bound is None."""

    measure: str | None = None
    low: int | None = None
    best: int | None = None
    high: int | None = None
    qualifier: str = "none"
    span: Span | None = None

    @property
    def bounds(self) -> tuple[int | None, int | None, int | None]:
        return self.low, self.best, self.high

    @property
    def counted(self) -> bool:
        return self.low is not None or self.best is not None or self.high is not None


NOTHING = Quantity()


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: host code, finest named place as the text has it, its identifier if it could be told."""

    host: str | None = None
    name: str | None = None
    id: str | None = None
    span: Span | None = None
    grain: int = 0  # how fine it is: 0 a whole state, 1 a side of it or the land around a town, 2 a province or region, 3 a town, a base


NOWHERE = Place()


@dataclass(slots=True)
class Claim:
    """That some sender has, had or will have forces in some host."""

    sender: str | None
    place: Place
    quantity: Quantity
    status: str
    valid: Interval
    quote: Span
    rule: str
    mission: str | None = None
    role: str = "level"  # or a part of one, or a ceiling
    condition: Span | None = None
    spans: dict[str, Span] = field(default_factory=dict)
    clues: list[str] = field(default_factory=list, compare=False)  # what the whole article tells of it


@dataclass(frozen=True, slots=True)
class Telling:
    """How a sentence tells an attack beside the others of its text."""

    several: bool = False  # it sums up more than one
    again: bool = False  # it takes up one told before: the blast
    further: bool = False  # it tells of another one: three more policemen
    dead: str = ""  # the noun of the killed
    clause: int = -1  # the sentence, where it tells others, too


TOLD = Telling()


@dataclass(slots=True)
class Mention:
    """One telling of an act."""

    type: str
    actor: str | None
    target: str | None
    place: Place
    quantity: Quantity
    status: str
    date: Interval
    quote: Span
    rule: str
    origin: Span | None = None
    destination: Span | None = None
    from_strength: int | None = None  # of the forces that a change makes fewer or more
    to_strength: int | None = None
    story: Interval = UNKNOWN  # when a done act without a time of its own took place, by the story around it
    condition: Span | None = None
    telling: Telling = TOLD
    spans: dict[str, Span] = field(default_factory=dict)
    clues: list[str] = field(default_factory=list, compare=False)  # what the whole article tells of it


@dataclass(slots=True)
class Statement:
    """An attributed statement: who speaks, for whom, how, and the words."""

    speaker: Span
    affiliation: str | None
    anonymous: bool
    direct: bool
    verb: Span
    quote: Span
    office: Span | None = None
    name: Span | None = None  # what a pronoun, a surname or an office takes up
    reported_by: Span | None = None
    certainty: str = "asserted"


@dataclass
class Reading:
    """All that one text was found to say; its statements are read once they are asked for."""

    claims: list[Claim]
    mentions: list[Mention]
    tell: Callable[[], list[Statement]] = field(repr=False, compare=False)

    @cached_property
    def statements(self) -> list[Statement]:
        return self.tell()
