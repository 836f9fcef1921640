"""What a relative time means as seen from one day: weekdays, "last year", "three weeks ago"; periods without their year stand in yearless."""

import re
from datetime import date

from pipeline.language.intervals import Interval
from pipeline.language.periods import LONGEST, add_days, around, loosely, month_of, part_of, step, week_of, year_of
from pipeline.language.time_record import Time
from pipeline.language.yearless import YEARLESS, yearless

_RECENT = {"day": 14, "week": 60, "month": 365, "year": 3650, "decade": 11000, "": 90}  # days that "recently", "in recent weeks" reach back
_BACK = re.compile(r"(?<!\w)(?:previous|preceding|before|earlier)(?!\w)")
_AHEAD = re.compile(r"(?<!\w)(?:following|next|after|later)(?!\w)")
_AT_MOST = re.compile(r"(?:no|not)\s+(?:more|longer)\s+than|at\s+most|(?:just\s+)?under|(?:less|fewer)\s+than|up\s+to", re.IGNORECASE)
_AT_LEAST = re.compile(
    r"(?:slightly\s+|well\s+|a\s+little\s+)?(?:more|longer)\s+than|(?:well\s+|just\s+)?over|at\s+least|no\s+(?:less|fewer)\s+than", re.IGNORECASE
)
_YEARS_END = re.compile(r"year(?:['’]s)?[ -]?end$", re.IGNORECASE)
_ROLLING = re.compile(r"(?:the\s+)?(?:past|coming)\s|the\s+(?:last|next)\s+(?:week|month|year)", re.IGNORECASE)
_DEICTIC = {"yesterday": -1, "tomorrow": 1}
_ABOUT_A_YEAR = 45  # days to either side of "a year ago"
_YEAR_END = 12  # the month before which a year's end told as past is the one before


def seen_from(time: Time, day: date, tense: str | None) -> Interval:
    """The reading for a text published on this one day, or for a time that hangs on this day."""
    if time.kind == "present":
        return Interval(day, day)
    if time.rule == "anchored":
        return _next_to(time, day)
    if time.kind == "weekday" and time.weekday is not None:
        return _weekday(time, day, tense)
    if time.month is not None or time.season or time.rule in YEARLESS:
        return yearless(time, day, tense)
    if time.rule == "deictic":
        return _deictic(time, day)
    if time.rule in ("recent", "soon"):
        reach = _RECENT[time.unit]
        return Interval(add_days(day, -reach), day) if time.rule == "recent" else Interval(day, add_days(day, reach))
    if time.rule == "day_around":
        shifted = add_days(day, -2 if "before" in time.words else 2)
        return Interval(shifted, shifted)
    if time.rule in ("ago", "from_now", "later"):
        return _distance(time, day)
    if time.rule in ("window", "ahead"):
        return _window(time, day)
    return _shifted_unit(time, day, tense)


def _weekday(time: Time, day: date, tense: str | None) -> Interval:
    back = (day.weekday() - (time.weekday or 0)) % 7
    last, following = add_days(day, -back), add_days(day, (7 - back) % 7)
    if time.rule == "shifted_weekday":
        if time.shift is None and time.words.endswith("week"):
            week = add_days(following, 7)
            return Interval(week, week)
        if "week" in time.words.split():
            monday = week_of(day).earliest or day
            that = add_days(monday, 7 * (time.shift if time.shift is not None else 1) + (time.weekday or 0))
            return Interval(that, that)
        if time.shift == -1:
            return Interval(add_days(last, -7), last) if 0 < back <= 3 else Interval(*[last if back else add_days(day, -7)] * 2)
        if time.shift == 1:
            ahead = following if back else add_days(day, 7)
            return Interval(ahead, add_days(ahead, 7) if (ahead - day).days <= 3 else ahead)
    if tense == "past":
        return Interval(last, last)
    if tense == "future" or time.bound in ("by", "until"):
        return Interval(following, following)
    return Interval(last, following)


def _deictic(time: Time, day: date) -> Interval:
    words = time.words.lower()
    if "last" in words.split() or "overnight" in words:
        return Interval(add_days(day, -1), day)
    shifted = add_days(day, next((n for word, n in _DEICTIC.items() if word in words), 0))
    return Interval(shifted, shifted)


def _count(time: Time) -> tuple[int, int]:
    return (time.low, time.high) if time.low is not None and time.high is not None else (2, LONGEST.get(time.unit, 9))


def _distance(time: Time, day: date) -> Interval:
    """"Three weeks ago": around that day, as loosely as the unit is; "more than ten years ago": not after it."""
    low, high = _count(time)
    if "today" in time.words.lower():
        exact = step(day, time.unit, -low if time.rule == "ago" else low)
        return Interval(exact, exact)
    if time.rule == "ago" and time.unit == "year" and low == high == 1 and not _AT_MOST.match(time.words) and not _AT_LEAST.match(time.words):
        exact = step(day, "year", -1)
        return Interval(add_days(exact, -_ABOUT_A_YEAR), add_days(exact, _ABOUT_A_YEAR))
    sign = -1 if time.backward else 1
    ends = [loosely(step(day, time.unit, sign * n), time.unit) for n in (low, high)]
    both = ends[0].hull(ends[1])
    if _AT_MOST.match(time.words):
        return both.hull(Interval(day, day))
    if _AT_LEAST.match(time.words):
        more = high + (1 if high % 10 else high // 2)
        return both.hull(loosely(step(day, time.unit, sign * more), time.unit))
    return both


def _window(time: Time, day: date) -> Interval:
    """"The past 18 months", "in three weeks", "within days"."""
    low, high = _count(time)
    if time.rule == "window":
        if time.low is None and not time.words.rstrip().endswith("s"):
            low = high = 1
        if time.shift == -1:
            return Interval(step(day, time.unit, -high), day)
        return Interval(day, step(day, time.unit, high))
    if time.words.lower().startswith(("within", "inside")):
        return Interval(day, step(day, time.unit, high))
    return loosely(step(day, time.unit, low), time.unit).hull(loosely(step(day, time.unit, high), time.unit))


def _next_to(time: Time, day: date) -> Interval:
    """"The following day", "that year", "the month before", seen from the time told before."""
    words = time.words.lower()
    back = bool(_BACK.search(words))
    ahead = bool(_AHEAD.search(words))
    unit = time.unit or "day"
    if time.weekday is not None:
        gap = (day.weekday() - time.weekday - 1) % 7 + 1 if back else (time.weekday - day.weekday() - 1) % 7 + 1
        that = add_days(day, -gap if back else gap)
        return Interval(that, that)
    if time.month is not None:
        return month_of(day.year + (time.month <= day.month if ahead else -(time.month >= day.month)), time.month)
    return around(step(day, unit, -1 if back else 1 if ahead else 0), unit)


def _shifted_unit(time: Time, day: date, tense: str | None) -> Interval:
    """"Last year", "the end of next month", "mid-year", "the weekend"."""
    unit = time.unit or ("year" if "year" in time.words else "week")
    rolling = _ROLLING.match(time.words) if not time.part and unit != "weekend" else None
    if rolling:  # the past year: up to today
        return Interval(step(day, unit, -1), day) if time.shift == -1 else Interval(day, step(day, unit, 1))
    if unit == "weekend" and "coming" in time.words:
        return around(day, "weekend")
    if unit == "weekend" and time.shift is None and (tense == "future" or time.bound in ("by", "until")):
        return around(day, "weekend")
    if unit == "weekend" and time.shift is None:
        last = around(add_days(day, -5), "weekend")
        return last if (last.latest or day) <= day else Interval(last.earliest, day)
    if _YEARS_END.search(time.words):
        return part_of(year_of(day.year - (tense == "past" and day.month < _YEAR_END)), "end")
    whole = around(step(day.replace(day=1) if unit in ("month", "year", "quarter") else day, unit, time.shift or 0), unit)
    if time.direction == "past":
        return Interval(whole.earliest, min(day, whole.latest or day))
    if time.direction == "future":
        return Interval(max(day, whole.earliest or day), whole.latest)
    return part_of(whole, time.part)
