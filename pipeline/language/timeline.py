"""The times of a text one after another, each with the tense it stands in and the time told before that it hangs on."""

import re
from bisect import bisect_right
from typing import NamedTuple

from pipeline.language.anchoring import resolve
from pipeline.language.date_order import in_order
from pipeline.language.intervals import Interval
from pipeline.language.sentences import sentences
from pipeline.language.tense import tense
from pipeline.language.time_record import Time
from pipeline.language.times import expressions

NEAR, FAR = 3, 12  # sentences between a time and the one that it hangs on: in news, in a narrative of the past
BYGONE = 300  # days before publication from which on a told year is history: the months after it are its own
MONTH, LONGEST = 31, 366  # days of a month; of a time that others can hang on
_HERE = frozenset(("deictic", "weekday", "shifted_weekday", "shifted_month", "ago"))  # what only makes sense on the day of publication
_OF_A_YEAR = re.compile(r"\s(?:of\s+th(?:at|e)\s|th(?:at|e\s+\w+)\s+year)")
_DELIVERY = re.compile(r"\s+(?:delivery|contract|futures)(?!\w)")
_FIGURES = re.compile(r"(?<!\w)(?:figures|data|report|results|statistics|numbers)\s+(?:on|for|from|in)\s+$")
_WEAK = re.compile(r"(?<!\w)(?:would|could|might|may|should)\s(?![^.]*(?<!\w)will\s)")
OPENING = 6  # characters before a time that opens its sentence: in 2004
REACH = 80  # characters before a month in which "would" leaves its year open
_NEWS = 8  # a narrative has fewer than one such time in this many
_TENSED = frozenset(("weekday", "calendar", "range", "reference"))  # kinds whose days the tense decides, and relative forms that do so too
_TENSED_FORMS = frozenset(("shifted_unit", "shifted_season"))
_HELD = frozenset(("weekday", "calendar", "range", "anchored"))
_DEICTIC = frozenset(("deictic", "ago", "shifted_unit", "shifted_month", "shifted_season", "day_around"))


class Told(NamedTuple):
    """A time as its text tells it: `time.anchor` is filled in where it hangs on a time told before, `before` is the quarter or month told last.

    `narrative` is whether the whole text tells of the past only.
    """

    time: Time
    tense: str | None
    interval: Interval
    before: Interval | None
    narrative: bool

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
    opens: bool  # the sentence


class _Period(NamedTuple):
    """A quarter or month with which one of the year before may be compared, as far as `reach` sentences on."""

    interval: Interval
    sentence: int
    reach: int


def timeline(text: str, published: Interval, language: str = "en") -> list[Told]:
    """Every time expression of the text in order, resolved by its own tense; see `resolve` for what the intervals are, `in_order` for the language."""
    times, spans = in_order(expressions(text), language), sentences(text)
    starts = [s for s, _ in spans]
    past = _narrative(times, published)
    told: list[Told] = []
    last: _Last | None = None
    compared: _Period | None = None
    for time in times:
        at = max(0, bisect_right(starts, time.start) - 1)
        near = last if last is not None and at - last.sentence <= (FAR if past else NEAR) else None
        its_tense = _tense(text, time, spans[at]) if (time.kind in _TENSED or time.rule in _TENSED_FORMS) and time.year is None and spans else None
        hangs = near is not None and _hangs(time, near, published, its_tense, past, at)
        anchored = time._replace(anchor=near.interval) if near is not None and hangs else time
        interval = resolve(anchored, published, its_tense)
        told.append(Told(anchored, its_tense, interval, compared.interval if compared and at - compared.sentence <= compared.reach else None, past))
        compared = _compared(compared, anchored, interval, at)
        last = _after(last, time, anchored, interval, at, spans[at][0] if spans else 0)
    return told


def _tense(text: str, time: Time, sentence: tuple[int, int]) -> str | None:
    """The tense around a time: "ahead of" and "for" a weekday look ahead, the possessive looks back unless a modal says otherwise."""
    if time.text.lower().startswith("ahead"):
        return "future"
    told = tense(text, time.start, time.end, sentence)
    if time.month is not None and not time.day and not time.bound:
        if _DELIVERY.match(text, time.end):
            return "future"
        if _FIGURES.search(text, max(sentence[0], time.start - 24), time.start):
            return "past"
        return None if told == "future" and _WEAK.search(text, max(sentence[0], time.start - REACH), time.start) else told
    if time.kind != "weekday" or time.shift is not None:
        return told
    possessive = text[time.end : time.end + 2] in ("'s", "’s")
    if told == "past" and not possessive and text[max(0, time.start - 4) : time.start].lower() == "for ":
        return "future"
    return told


def _compared(period: _Period | None, time: Time, interval: Interval, sentence: int) -> _Period | None:
    if time.unit == "quarter" and interval.days is not None and interval.days < 100:
        return _Period(interval, sentence, NEAR)
    if time.granularity == "month" and interval.days is not None and interval.days <= MONTH and (period is None or sentence - period.sentence > NEAR):
        return _Period(interval, sentence, 0)
    return period


def _narrative(times: list[Time], published: Interval) -> bool:
    """Whether the text tells of the past only: dates with their years, and hardly a word that hangs on the day of publication."""
    if any(t.year is not None and t.kind in ("calendar", "range") and _of_today(resolve(t._replace(bound=""), published), published) for t in times):
        return False
    here = sum(t.rule in _HERE or (t.rule == "shifted_unit" and t.shift is not None) for t in times)
    return here * _NEWS <= len(times) and any(t.year is not None and t.month is not None for t in times)


def _hangs(time: Time, last: _Last, published: Interval, its_tense: str | None, past: bool, sentence: int) -> bool:
    """Whether a time hangs on the one told before: "a week later" always, a month without its year only where a bygone year was told.

    In news that is a day or month of the same sentence; in a narrative whatever was told last.
    """
    if time.kind == "anchored" or (time.month is not None and time.year is None and _OF_A_YEAR.search(time.text)):
        return True
    if sentence == last.sentence and _in_its_year(time, last, published, its_tense):
        return True
    yearless = time.kind in ("calendar", "range") and time.year is None and time.shift is None and (time.month is not None or bool(time.season))
    yearless = yearless or past and time.shift is None and time.year is None and time.rule in ("day_of_month", "holiday")
    if not last.dated or its_tense != "past" and not past or not _bygone(last.interval, published):
        return False
    if past:
        return yearless or (time.rule in ("shifted_unit", "unit_around") and time.shift is None)
    return yearless and sentence == last.sentence and (last.interval.days or 0) <= MONTH


def _in_its_year(time: Time, last: _Last, published: Interval, its_tense: str | None) -> bool:
    """Whether a time lies in the other year that its sentence told: in 2004 … by the end of the year; last year, after the vote in May, …"""
    first, end = last.interval
    if first is None or end is None or published.earliest is None or first.year != end.year:
        return False
    if published.earliest.year <= first.year <= (published.latest or end).year:
        return False  # this year's are told without
    if time.rule == "shifted_unit" and time.unit == "year":
        return time.shift is None and bool(time.part)
    if not last.opens or its_tense == "future" and end < published.earliest:
        return False
    return (end - first).days >= LONGEST - 2 and time.kind == "calendar" and time.month is not None and time.year is None and time.shift is None


def _of_today(interval: Interval, published: Interval) -> bool:
    """Whether a dated time lies in the months before publication."""
    return not _bygone(interval, published) and not (interval.earliest and published.latest and interval.earliest > published.latest)


def _bygone(interval: Interval, published: Interval) -> bool:
    if interval.latest is None:
        return False
    return published.earliest is None or (published.earliest - interval.latest).days > BYGONE


def _after(last: _Last | None, time: Time, anchored: Time, interval: Interval, sentence: int, start: int) -> _Last | None:
    """What the times that follow can hang on."""
    if interval.days is None or interval.days > LONGEST or time.bound in ("since", "until", "before") or _names(time):
        return last
    if last and last.dated and time.rule == "year" and interval.latest and last.interval.earliest and interval.latest < last.interval.earliest:
        return last  # a bare year gone by is an aside
    if time.kind in _HELD or time.rule in _DEICTIC:
        return _Last(interval, sentence, time.year is not None or anchored.anchor is not None, time.start - start <= OPENING)
    return last


def _names(time: Time) -> bool:
    """Whether a year only names what follows: the 1953 armistice."""
    return time.rule == "year" and time.text.startswith("the ")
