"""Days and months that a text tells without their year: which days of writing they leave open. The years to choose from are given."""

from collections.abc import Iterable
from datetime import date

from pipeline.clean.clues import Clue, joined
from pipeline.clean.told import Told
from pipeline.language.intervals import Interval
from pipeline.language.periods import add_days, valid
from pipeline.language.time_record import Time

# How far from its writing a text tells a day without the year. Of the days so told in 2,000 dated wires 92 in 100 are within 60 days of
# the writing, all within 183; a text tells older ones only beside a fresh one. The last day so told is within 45 days in all but those wires
# that tell nothing but history by their dates (71 in 100 within 45, 74 within 60): they bear their own date.
FRESH, SINCE, AHEAD = 45, 183, 183
OLDEST, OLDEST_MONTH, YEAR = 183, 244, 365


def yearless(told: Iterable[Told], years: list[int], daily: bool) -> list[Clue]:
    """Clues of the days without a year, those with a weekday first. `daily`: the text tells news of the day."""
    days = [t for t in told if t.time.year is None and t.time.month and t.time.kind == "calendar" and t.time.bound != "since"]
    days.sort(key=lambda t: t.time.weekday is None)
    found = [Clue(_words(t), _spans(t, years)) for t in days if t.time.day or t.tense == "past"]
    last = [t for t in days if t.time.day and t.tense == "past" and t.time.shift is None and not background(t)]
    if last:
        fresh = FRESH if daily else SINCE
        found.append(Clue("news of the last weeks", tuple(joined(Interval(d, add_days(d, fresh)) for t in last for d in _days(t.time, years)))))
    return [clue for clue in found if clue.spans]


def background(told: Told) -> bool:
    """Whether the day only names or dates something else: the May 3 raid, after May 3."""
    return (told.names and not told.own) or told.time.bound in ("after", "since")


def _words(told: Told) -> str:
    tense = {"past": "is told as past", "coming": "is still to come", "ahead": "is ahead", "open": "is told without its year"}[told.tense]
    return f"{told.time.text} {tense}"


def _spans(told: Told, years: list[int]) -> tuple[Interval, ...]:
    return tuple(joined(_around(told, day) for day in _days(told.time, years)))


def _around(told: Told, day: date) -> Interval:
    """The days on which this day can have been told so."""
    if told.time.shift == -1:
        return Interval(date(day.year + 1, 1, 1), date(day.year + 1, 12, 31))
    if told.time.shift == 0:
        return Interval(day if told.tense == "past" else date(day.year, 1, 1), day if told.tense == "coming" else date(day.year, 12, 31))
    if told.time.day is None:
        return Interval(day, add_days(day, OLDEST_MONTH))
    if told.tense == "past":
        return Interval(day, add_days(day, YEAR if background(told) else OLDEST))
    if told.tense == "coming":
        return Interval(add_days(day, -AHEAD), day)
    return Interval(add_days(day, -AHEAD), add_days(day, SINCE))


def _days(time: Time, years: list[int]) -> list[date]:
    """The day in each of the years in which there is one, on its weekday if that is told; a month's first day."""
    found = [date(y, time.month or 1, time.day or 1) for y in years if valid(y, time.month or 1, time.day or 1)]
    return [d for d in found if time.weekday is None or d.weekday() == time.weekday]
