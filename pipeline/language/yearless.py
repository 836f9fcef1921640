"""Months, days of months, seasons, quarters and holidays that are told without their year: which one is meant, as seen from one day."""

from datetime import date

from pipeline.language.holidays import holiday
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.periods import add_days, add_months, around, month_of, months_from, part_of, piece_of, season_of, valid, week_of, weeks_of, year_of
from pipeline.language.time_record import Time

YEARLESS = frozenset(("holiday", "quarter", "months_of_year", "unit_around", "year_ago", "day_of_month"))  # rules; months and seasons come by many
_REPORTED = 20  # days before its end from which on a quarter is told as past
_TO_REPORT = 60  # days after its end in which a quarter's report is still to come
_CLOSED = 45  # days into a year in which "the year" is the one before


def yearless(time: Time, day: date, tense: str | None) -> Interval:
    """The reading for a text published on this day."""
    if time.month is not None or time.rule == "holiday":
        return _month(time, day, tense)
    if time.season:
        return _season(time, day, tense)
    if time.rule == "quarter":
        return _quarter(time, day, tense)
    if time.rule == "months_of_year":
        return months_of(time, day.year + (time.shift or 0))
    return _day_of_month(time, day) if time.rule == "day_of_month" else _around(time, day, tense)


def _month(time: Time, day: date, tense: str | None) -> Interval:
    """A month, or a day of one, without its year."""
    month = time.month or 1
    if time.rule == "shifted_month" or (time.shift is not None and ("year" in time.words or time.day)):
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
        day = holiday(time.words, year)
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
    if time.day and "year" not in time.words:  # last March 16
        found = [c for c in (in_year(time, day.year + n) for n in (-1, 0, 1)) if c]
        fitting = [c for c in found if c.earliest and (c.earliest < day if time.shift == -1 else c.earliest > day)]
        return (fitting[-1] if time.shift == -1 else fitting[0]) if fitting else UNKNOWN
    if "year" in time.words:
        year = day.year + (time.shift or 0)
        return (in_year(time._replace(part=""), year) if time.day else month_of(year, month)) or UNKNOWN
    if time.shift == -1:
        return month_of(day.year if month < day.month else day.year - 1, month)
    if time.shift == 1:
        return month_of(day.year if month > day.month else day.year + 1, month)
    return month_of(day.year, month)


def _season(time: Time, day: date, tense: str | None) -> Interval:
    if "year" in time.words:
        return part_of(season_of(day.year + (time.shift or 0), time.season), time.part)
    candidates = [part_of(one_season(day.year + n, time.season), time.part) for n in (-2, -1, 0, 1)]
    over = [c for c in candidates if c.latest and c.latest < day]
    past = [c for c in candidates if c.earliest and c.earliest <= day]
    coming = [c for c in candidates if c.latest and c.latest >= day]
    if time.rule == "shifted_season" and time.shift == 0:
        return _this_season(time, day, tense)
    if time.shift == -1:
        return over[-1]
    if time.shift == 1:
        return next((c for c in candidates if c.earliest and c.earliest > day), coming[0])
    if tense == "past":
        return past[-1]
    return coming[0]


def _this_season(time: Time, day: date, tense: str | None) -> Interval:
    """That of this calendar year, but for the one to come once it is over."""
    winter = time.season == "winter"
    own = part_of(one_season(day.year - (winter and day.month < 7), time.season), time.part)
    if tense == "future" and own.latest and own.latest < day:
        return part_of(one_season(day.year + (not winter or day.month >= 7), time.season), time.part)
    return own


def one_season(year: int, season: str) -> Interval:
    """The season that begins in this year."""
    return months_from(year, 12, 3) if season == "winter" else season_of(year, season)


def _day_of_month(time: Time, day: date) -> Interval:
    that = add_months(day.replace(day=1), time.shift or 0)
    if not valid(that.year, that.month, time.day or 0):
        return UNKNOWN
    return Interval(*[that.replace(day=time.day or 1)] * 2)


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
