"""Calendar periods as intervals of days: months, seasons, quarters, decades, weeks, their parts, and steps from one to another. No text."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from pipeline.language.intervals import Interval

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
START_MONTHS = 1  # "the start of 2025" is its first month
HALVES = 7  # the month with which the second half of a year begins
LONGEST = {"day": 9, "night": 9, "week": 9, "fortnight": 9, "month": 11, "year": 9, "decade": 9, "hour": 23, "minute": 59, "second": 59}


def valid(year: int, month: int, day: int) -> bool:
    return MINYEAR < year < MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def month_of(year: int, month: int) -> Interval:
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_from(year: int, month: int, count: int) -> Interval:
    """`count` months from the given one on."""
    last = add_months(date(year, month, 1), count - 1)
    return Interval(date(year, month, 1), month_of(last.year, last.month).latest)


def year_of(year: int) -> Interval:
    return Interval(date(year, 1, 1), date(year, 12, 31))


def years(first: int, last: int) -> Interval:
    return Interval(date(first, 1, 1), date(last, 12, 31))


def season_of(year: int, season: str) -> Interval:
    """Months of the northern season that begins in `year`; winter also has the January and February of the year itself."""
    if season == "winter":
        return Interval(date(year, 1, 1), month_of(year + 1, 2).latest)
    return months_from(year, SEASONS[season], 3)


def piece_of(year: int, unit: str, piece: int) -> Interval:
    """A quarter or a half of a year, counted from 1."""
    length = 3 if unit == "quarter" else 6
    return months_from(year, (piece - 1) * length + 1, length)


def weeks_of(month: Interval, unit: str, piece: int) -> Interval:
    """Seven days of a month from the first on, its last ones for -1; a weekend is the Friday to Sunday in them."""
    first, last = month.earliest or date.min, month.latest or date.max
    begin = add_days(last, -6) if piece == -1 else add_days(first, 7 * (piece - 1))
    if unit == "weekend":
        return around(add_days(begin, 6 - begin.weekday()), "weekend")
    return Interval(begin, min(add_days(begin, 6), last))


def week_of(day: date) -> Interval:
    """Monday to Sunday."""
    monday = add_days(day, -day.weekday())
    return Interval(monday, add_days(monday, 6))


def add_days(day: date, count: int) -> date:
    """The day `count` days on, held inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + count, date.min.toordinal()), date.max.toordinal()))


def add_months(day: date, count: int) -> date:
    """The same day `count` months on, or the month's last day where there is none."""
    months = day.year * 12 + day.month - 1 + count
    year = min(max(months // 12, MINYEAR + 1), MAXYEAR - 1)
    month = months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def step(day: date, unit: str, count: int) -> date:
    """The day `count` units on; parts of a day count as none."""
    if unit in ("second", "minute", "hour"):
        return day
    if unit in ("day", "night"):
        return add_days(day, count)
    if unit in ("week", "weekend", "fortnight"):
        return add_days(day, count * (14 if unit == "fortnight" else 7))
    return add_months(day, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit])


def around(day: date, unit: str) -> Interval:
    """The period of this unit that holds the day: its week, month, quarter, year, decade."""
    if unit in ("second", "minute", "hour", "day", "night"):
        return Interval(day, day)
    if unit == "weekend":
        return Interval(add_days(week_of(day).earliest or day, 4), week_of(day).latest)
    if unit in ("week", "fortnight"):
        return week_of(day)
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        return months_from(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if unit == "year":
        return year_of(day.year)
    first = max(day.year // 10 * 10 if unit == "decade" else day.year // 100 * 100, 2)
    return years(first, min(first + (9 if unit == "decade" else 99), MAXYEAR - 1))


def loosely(day: date, unit: str) -> Interval:
    """What "three weeks ago" allows around the exact day: nothing for days, half a week, the month, the year."""
    if unit in ("week", "fortnight"):
        return Interval(add_days(day, -3), add_days(day, 3))
    return around(day, unit)


def part_of(whole: Interval, part: str) -> Interval:
    """Early, mid or late third of an interval; start and end are narrower: a year's first or last month, a month's first or last ten days."""
    first, last = whole
    if not part or first is None or last is None or first == last:
        return whole
    length = (last - first).days + 1
    if part in ("start", "end") and length > 360:
        months = START_MONTHS * max(1, round(length / 366))
        return Interval(first, add_days(add_months(first, months), -1)) if part == "start" else Interval(add_months(add_days(last, 1), -months), last)
    third = timedelta(days=max(1, length // 3))
    if part in ("early", "start"):
        return Interval(first, first + third - timedelta(days=1))
    if part in ("late", "end"):
        return Interval(last - third + timedelta(days=1), last)
    return Interval(first + third, last - third)
