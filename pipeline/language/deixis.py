"""What a relative time means as seen from one day: weekdays, months without their year, "last year", "three weeks ago"."""

import re
from datetime import date

from pipeline.language.holidays import holiday
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.periods import (
    LONGEST,
    add_days,
    add_months,
    around,
    loosely,
    month_of,
    months_from,
    part_of,
    piece_of,
    season_of,
    step,
    valid,
    week_of,
    weeks_of,
    year_of,
)
from pipeline.language.time_record import Time

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
_REPORTED = 20  # days before its end from which on a quarter is told as past
_TO_REPORT = 60  # days after its end in which a quarter's report is still to come
_CLOSED = 45  # days into a year in which "the year" is the one before
_YEAR_END = 12  # the month before which a year's end told as past is the one before


def seen_from(time: Time, day: date, tense: str | None) -> Interval:
    """The reading for a text published on this one day, or for a time that hangs on this day."""
    if time.kind == "present":
        return Interval(day, day)
    if time.rule == "anchored":
        return _next_to(time, day)
    if time.kind == "weekday" and time.weekday is not None:
        return _weekday(time, day, tense)
    if time.month is not None or time.rule == "holiday":
        return _month(time, day, tense)
    if time.season:
        return _season(time, day, tense)
    if time.rule == "quarter":
        return _quarter(time, day, tense)
    if time.rule == "months_of_year":
        return months_of(time, day.year + (time.shift or 0))
    if time.rule in ("unit_around", "year_ago"):
        return _around(time, day, tense)
    if time.rule == "deictic":
        return _deictic(time, day)
    if time.rule == "day_of_month" and time.day:
        return _day_of_month(time, day)
    if time.rule in ("recent", "soon"):
        reach = _RECENT[time.unit]
        return Interval(add_days(day, -reach), day) if time.rule == "recent" else Interval(day, add_days(day, reach))
    if time.rule == "day_around":
        shifted = add_days(day, -2 if "before" in time.text else 2)
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
        if time.shift is None and time.text.endswith("week"):
            week = add_days(following, 7)
            return Interval(week, week)
        if "week" in time.text.split():
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


def _month(time: Time, day: date, tense: str | None) -> Interval:
    """A month, or a day of one, without its year."""
    month = time.month or 1
    if time.rule == "shifted_month" or (time.shift is not None and ("year" in time.text or time.day)):
        return part_of(_shifted_month(time, day, month), time.part)
    candidates = [c for c in (in_year(time, day.year + n) for n in (-1, 0, 1)) if c]
    past = [c for c in candidates if c.earliest and c.earliest <= day]
    coming = [c for c in candidates if c.latest and c.latest >= day]
    if time.bound == "before":  # told in March, before March is before the next one
        coming = [c for c in coming if c.earliest and c.earliest > day]
    if tense == "past" and past:
        found = past[-1]
        return Interval(found.earliest, min(found.latest or day, max(day, found.earliest or day)))
    if (tense == "future" or time.bound in ("by", "until")) and coming:
        return coming[0]
    if not candidates:
        return UNKNOWN
    return min(candidates, key=lambda c: min(abs(((c.earliest or day) - day).days), abs(((c.latest or day) - day).days)))


def in_year(time: Time, year: int) -> Interval | None:
    """A month, a week of one or a day of one in this year; None where it has no such day."""
    month = time.month or 1
    if time.rule == "holiday":
        day = holiday(time.text, year)
        return Interval(day, day) if day else None
    if time.rule == "weeks_of_month":
        return weeks_of(month_of(year, month), time.unit, time.piece or 1)
    if time.rule == "week_of":
        return week_of(date(year, month, time.day)) if time.day and valid(year, month, time.day) else None
    if time.day is None:
        return part_of(month_of(year, month), time.part)
    if not valid(year, month, time.day):
        return None
    return Interval(date(year, month, time.day), date(year, month, time.day))


def _shifted_month(time: Time, day: date, month: int) -> Interval:
    if "year" in time.text:
        year = day.year + (time.shift or 0)
        return (in_year(time._replace(part=""), year) if time.day else month_of(year, month)) or UNKNOWN
    if time.shift == -1:
        return month_of(day.year if month < day.month else day.year - 1, month)
    if time.shift == 1:
        return month_of(day.year if month > day.month else day.year + 1, month)
    return month_of(day.year, month)


def _season(time: Time, day: date, tense: str | None) -> Interval:
    if "year" in time.text:
        return part_of(season_of(day.year + (time.shift or 0), time.season), time.part)
    candidates = [part_of(one_season(day.year + n, time.season), time.part) for n in (-2, -1, 0, 1)]
    over = [c for c in candidates if c.latest and c.latest < day]
    past = [c for c in candidates if c.earliest and c.earliest <= day]
    coming = [c for c in candidates if c.latest and c.latest >= day]
    if time.rule == "shifted_season" and time.shift == 0:
        return this_season(time, day, tense)
    if time.shift == -1:
        return over[-1]
    if time.shift == 1:
        return next((c for c in candidates if c.earliest and c.earliest > day), coming[0])
    if tense == "past":
        return past[-1]
    return coming[0]


def this_season(time: Time, day: date, tense: str | None) -> Interval:
    """That of this calendar year, but for the one to come once it is over."""
    winter = time.season == "winter"
    own = part_of(one_season(day.year - (winter and day.month < 7), time.season), time.part)
    if tense == "future" and own.latest and own.latest < day:
        return part_of(one_season(day.year + (not winter or day.month >= 7), time.season), time.part)
    return own


def one_season(year: int, season: str) -> Interval:
    """The season that begins in this year."""
    return months_from(year, 12, 3) if season == "winter" else season_of(year, season)


def _deictic(time: Time, day: date) -> Interval:
    words = time.text.lower()
    if words.startswith("last") or "overnight" in words:
        return Interval(add_days(day, -1), day)
    shifted = add_days(day, next((n for word, n in _DEICTIC.items() if word in words), 0))
    return Interval(shifted, shifted)


def _day_of_month(time: Time, day: date) -> Interval:
    that = add_months(day.replace(day=1), time.shift or 0)
    if not valid(that.year, that.month, time.day or 0):
        return UNKNOWN
    return Interval(*[that.replace(day=time.day or 1)] * 2)


def _count(time: Time) -> tuple[int, int]:
    return (time.low, time.high) if time.low is not None and time.high is not None else (2, LONGEST.get(time.unit, 9))


def _distance(time: Time, day: date) -> Interval:
    """"Three weeks ago": around that day, as loosely as the unit is; "more than ten years ago": not after it."""
    low, high = _count(time)
    if "today" in time.text.lower():
        exact = step(day, time.unit, -low if time.rule == "ago" else low)
        return Interval(exact, exact)
    if time.rule == "ago" and time.unit == "year" and low == high == 1 and not _AT_MOST.match(time.text) and not _AT_LEAST.match(time.text):
        exact = step(day, "year", -1)
        return Interval(add_days(exact, -_ABOUT_A_YEAR), add_days(exact, _ABOUT_A_YEAR))
    sign = -1 if time.rule == "ago" or "earlier" in time.text or time.text.endswith("before") else 1
    ends = [loosely(step(day, time.unit, sign * n), time.unit) for n in (low, high)]
    both = ends[0].hull(ends[1])
    if _AT_MOST.match(time.text):
        return both.hull(Interval(day, day))
    if _AT_LEAST.match(time.text):
        more = high + (1 if high % 10 else high // 2)
        return both.hull(loosely(step(day, time.unit, sign * more), time.unit))
    return both


def _window(time: Time, day: date) -> Interval:
    """"The past 18 months", "in three weeks", "within days"."""
    low, high = _count(time)
    if time.rule == "window":
        if time.low is None and not time.text.rstrip().endswith("s"):
            low = high = 1
        if time.shift == -1:
            return Interval(step(day, time.unit, -high), day)
        return Interval(day, step(day, time.unit, high))
    if time.text.lower().startswith(("within", "inside")):
        return Interval(day, step(day, time.unit, high))
    return loosely(step(day, time.unit, low), time.unit).hull(loosely(step(day, time.unit, high), time.unit))


def _next_to(time: Time, day: date) -> Interval:
    """"The following day", "that year", "the month before", seen from the time told before."""
    words = time.text.lower()
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
    unit = time.unit or ("year" if "year" in time.text else "week")
    rolling = _ROLLING.match(time.text) if not time.part and unit != "weekend" else None
    if rolling:  # the past year: up to today
        return Interval(step(day, unit, -1), day) if time.shift == -1 else Interval(day, step(day, unit, 1))
    if unit == "weekend" and "coming" in time.text:
        return around(day, "weekend")
    if unit == "weekend" and time.shift is None and (tense == "future" or time.bound in ("by", "until")):
        return around(day, "weekend")
    if unit == "weekend" and time.shift is None:
        last = around(add_days(day, -5), "weekend")
        return last if (last.latest or day) <= day else Interval(last.earliest, day)
    if _YEARS_END.search(time.text):
        return part_of(year_of(day.year - (tense == "past" and day.month < _YEAR_END)), "end")
    whole = around(step(day.replace(day=1) if unit in ("month", "year", "quarter") else day, unit, time.shift or 0), unit)
    if time.direction == "past":
        return Interval(whole.earliest, min(day, whole.latest or day))
    if time.direction == "future":
        return Interval(max(day, whole.earliest or day), whole.latest)
    return part_of(whole, time.part)




def _quarter(time: Time, day: date, tense: str | None) -> Interval:
    """A quarter or half without its year: the last one that is over or nearly so, or the next one."""
    if time.shift is not None or not time.piece:
        return piece_of(day.year + (time.shift or 0), time.unit, time.piece or 1)
    candidates = [piece_of(day.year + n, time.unit, time.piece) for n in (-1, 0, 1)]
    if tense == "future":
        return next(c for c in candidates if c.latest and c.latest >= add_days(day, -_TO_REPORT))
    if tense is None:
        return min(candidates, key=lambda c: abs(((c.earliest or day) - day).days + ((c.latest or day) - day).days))
    return [c for c in candidates if c.latest and c.latest <= add_days(day, _REPORTED)][-1]


def months_of(time: Time, year: int) -> Interval:
    """The first or the last months of a year."""
    count = min(time.low or 1, 12)
    return months_from(year, 1 if time.piece == 1 else 13 - count, count)


def _around(time: Time, day: date, tense: str | None) -> Interval:
    """"The quarter", "for the year", "the year-ago period": the period that a report of this day speaks of."""
    if time.rule == "year_ago":
        return year_of(day.year - 1)
    if time.unit == "quarter":
        piece = (day.month + 2) // 3
        return _quarter(time._replace(piece=piece), day, "future") if tense == "future" else around(add_days(day, _REPORTED - 91), "quarter")
    return around(add_days(day, -_CLOSED) if tense == "past" and time.unit == "year" else day, time.unit)
