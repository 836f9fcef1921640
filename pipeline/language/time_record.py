"""A time expression as its words tell it, before it is put on the calendar."""

from typing import NamedTuple

from pipeline.language.intervals import Interval

_OF_A_DAY = frozenset(("holiday", "clock", "day_around", "day_of_month", "deictic", "iso", "numeric"))


class Time(NamedTuple):
    """A time expression `text[start:end]`; the words that open it at one side ("since", "by") are inside the span.

    kind: calendar, relative, weekday, anchored (on a time told before), present, range, duration, frequency, age, clock, impossible.
    rule: name of the form. Other fields are the raw reading: part (early, mid, late, start, end), bound (since, until, by, before, after),
    unit and shift (last year: year, -1), low and high (number of units), direction (past, future), to (the end of a range, or the duration that it lasts),
    anchor (the days of a time told before, on which this one hangs: filled in by timeline), lead (characters of the opening words).
    """

    start: int
    end: int
    kind: str
    rule: str
    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    piece: int | None = None
    unit: str = ""
    shift: int | None = None
    low: int | None = None
    high: int | None = None
    direction: str = ""
    part: str = ""
    bound: str = ""
    to: "Time | None" = None
    anchor: Interval | None = None
    lead: int = 0

    @property
    def words(self) -> str:
        """The expression without the words that open it at one side."""
        return self.text[self.lead :]

    @property
    def backward(self) -> bool:
        """Whether a distance leads back: three weeks ago, two days earlier, the day before."""
        return self.rule == "ago" or "earlier" in self.words or self.words.endswith(("before", "before that"))

    @property
    def granularity(self) -> str:
        """The unit that the expression names: day, week, month, season, quarter, half, year, decade, century."""
        if self.rule == "week_of":
            return "week"
        if self.day is not None or self.weekday is not None or self.rule in _OF_A_DAY:
            return "day"
        if self.rule in ("ago", "from_now") and "today" in self.text.lower():
            return "day"
        if self.month is not None and self.rule != "weeks_of_month":
            return "month"
        if self.season:
            return "season"
        return self.unit or ("year" if self.year is not None or "year" in self.text else "day")
