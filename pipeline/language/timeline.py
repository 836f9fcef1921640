"""The times of a text one after another, each with the tense it stands in and the time told before that it hangs on."""

from bisect import bisect_right
from typing import NamedTuple

from pipeline.language.anchoring import resolve
from pipeline.language.intervals import Interval
from pipeline.language.sentences import sentences
from pipeline.language.tense import tense
from pipeline.language.time_forms import Time
from pipeline.language.times import expressions

NEAR, NEXT = 3, 1  # sentences between a time and the one that it hangs on: a day or month, a mere year
BYGONE = 300  # days before publication from which on a told year is history: the months after it are its own
MONTH, LONGEST = 31, 366  # days of a month; of a time that others can hang on
_LEANING = frozenset(("weekday", "calendar", "range"))
_TENSED = frozenset(("weekday", "calendar", "range", "relative"))


class Told(NamedTuple):
    """A time as its text tells it: `time.anchor` is filled in where it hangs on a time told before."""

    time: Time
    tense: str | None
    interval: Interval

    @property
    def anchor(self) -> str:
        """What the interval was reckoned from: the calendar alone, a time told before, or the publication."""
        if self.time.anchor is not None:
            return "time told before"
        return "calendar" if self.time.year is not None else "publication"


class _Last(NamedTuple):
    interval: Interval
    sentence: int
    dated: bool  # by a year of its own, or after one that is


def timeline(text: str, published: Interval) -> list[Told]:
    """Every time expression of the text in order, resolved by its own tense; see `resolve` for what the intervals are."""
    spans = sentences(text)
    starts = [s for s, _ in spans]
    told: list[Told] = []
    last: _Last | None = None
    for time in expressions(text):
        at = max(0, bisect_right(starts, time.start) - 1)
        near = last if last is not None and at - last.sentence <= (NEXT if (last.interval.days or 0) > MONTH else NEAR) else None
        its_tense = tense(text, time.start, time.end, spans[at]) if time.kind in _TENSED and time.year is None and spans else None
        anchored = _anchored(time, near, published, its_tense)
        interval = resolve(anchored, published, its_tense)
        told.append(Told(anchored, its_tense, interval))
        last = _after(last, time, anchored, interval, at)
    return told


def _anchored(time: Time, last: _Last | None, published: Interval, its_tense: str | None) -> Time:
    """The time with the one told before, where it hangs on it: "a week later" always, a month without its year when a year gone by was told."""
    if last is None:
        return time
    if time.kind == "anchored":
        return time._replace(anchor=last.interval)
    yearless = time.kind in ("calendar", "range") and time.year is None and time.month is not None and time.shift is None
    if yearless and last.dated and its_tense != "future" and _bygone(last.interval, published):
        return time._replace(anchor=last.interval)
    return time


def _bygone(interval: Interval, published: Interval) -> bool:
    if interval.latest is None:
        return False
    return published.earliest is None or (published.earliest - interval.latest).days > BYGONE


def _after(last: _Last | None, time: Time, anchored: Time, interval: Interval, sentence: int) -> _Last | None:
    """What the times that follow can hang on."""
    if interval.days is None or interval.days > LONGEST or time.bound in ("since", "until", "by", "before") or _names(time):
        return last
    if time.kind in _LEANING or time.kind == "anchored" or time.rule in ("deictic", "ago", "shifted_unit", "shifted_month", "shifted_season", "day_around"):
        return _Last(interval, sentence, time.year is not None or anchored.anchor is not None)
    return last


def _names(time: Time) -> bool:
    """Whether a year only names what follows: the 1953 armistice."""
    return time.rule == "year" and time.text.startswith("the ")
