"""Points of time in TIMEX3's terms: 2006-11-30, 2006-W48, 2006-Q3, 199, PAST_REF, XXXX-WXX-2. Which words they stand for is told in timex."""

import re
from datetime import date, timedelta

from pipeline.language.anchoring import resolve
from pipeline.language.clocks import daytime
from pipeline.language.intervals import Interval
from pipeline.language.periods import HALVES, add_months
from pipeline.language.time_record import Time
from pipeline.language.time_words import APPROX
from pipeline.language.timeline import Told
from pipeline.language.timex_lengths import SEASONS

PAST, FUTURE, PRESENT = "PAST_REF", "FUTURE_REF", "PRESENT_REF"
_APPROX = re.compile(APPROX + r"\s+", re.IGNORECASE)
SOON = 60  # days
_MONTH_DAYS, _QUARTER_DAYS = range(28, 32), range(89, 93)


def point(time: Time, told: Told, published: Interval) -> str:
    """The value of a point in time: the middle of its interval at the granularity that its words have."""
    unit = time.granularity
    if time.rule in ("recent", "soon"):
        return PAST if time.rule == "recent" else FUTURE
    if time.rule in ("ago", "later", "from_now", "ahead") and (time.low is None or time.low != time.high):
        return FUTURE if time.rule in ("from_now", "ahead") else PAST
    if compared := _compared(time, told):
        return compared
    bound = time.bound if time.bound in ("by", "until") and time.kind in ("weekday", "calendar") else ""
    inner = time._replace(bound=bound, part="", direction="", to=None, text=_APPROX.sub("", time.words), lead=0)
    interval = resolve(inner, published, _tense(time, told, published))
    if inner.bound and interval.latest is not None:
        return _formatted(time, unit, interval.latest)
    if interval.earliest is None or interval.latest is None:
        return _unplaced(time, unit)
    if time.rule == "months_of_year":
        return _of_day(interval.earliest, "quarter" if time.low == 3 else "half")
    if time.rule == "shifted_weekday":
        return _formatted(time, unit, interval.earliest)
    middle = interval.earliest + timedelta((interval.latest - interval.earliest).days // 2)
    return _formatted(time, unit, interval.latest if time.kind == "anchored" and time.anchor is not None and time.anchor.days != 1 else middle)


def _tense(time: Time, told: Told, published: Interval) -> str | None:
    """The tense of the text; a day of a month that comes soon and was last nearly a year ago is not told as past by a verb far away."""
    if time.bound == "since":
        return "past"
    if time.kind == "weekday":
        return told.tense or "past"
    ahead = time.day or time.bound in ("by", "until", "before")
    if told.tense != "past" or time.month is None or time.shift is not None or published.latest is None or not ahead:
        return told.tense
    coming = resolve(time._replace(bound="", anchor=None), Interval(published.latest, published.latest), "future").earliest
    return None if coming is not None and (coming - published.latest).days <= (SOON if not time.bound else 2 * SOON) else told.tense


def _compared(time: Time, told: Told) -> str:
    """A month or quarter of the year before, where one is compared with it: the year-earlier period, a year ago; else ""."""
    before = told.before
    comparing = time.rule == "year_ago" or (time.rule in ("ago", "later") and time.unit == "year" and time.low == time.high == 1)
    if not comparing or before is None or before.earliest is None or before.days is None:
        return ""
    unit = "month" if before.days in _MONTH_DAYS else "quarter" if before.days in _QUARTER_DAYS else ""
    return _of_day(add_months(before.earliest, -12), unit) if unit else ""


def _formatted(time: Time, unit: str, day: date) -> str:
    if unit == "season":
        return f"{_season_year(time, day)}-{SEASONS[time.season]}"
    if unit in ("quarter", "half") and time.piece:
        return f"{day.year}-{'Q' if unit == 'quarter' else 'H'}{time.piece}"
    return _of_day(day, unit) + (daytime(time.words) if unit in ("day", "night") else "")


def _season_year(time: Time, day: date) -> int:
    return time.year if time.year is not None else day.year - (time.season == "winter" and day.month < 7)


def _of_day(day: date, unit: str) -> str:
    """The unit of the calendar that holds the day, as ISO 8601 and TIMEX3 write it."""
    iso = day.isocalendar()
    match unit:
        case "week" | "fortnight":
            return f"{iso.year}-W{iso.week:02d}"
        case "weekend":
            return f"{iso.year}-W{iso.week:02d}-WE"
        case "month":
            return f"{day.year}-{day.month:02d}"
        case "quarter":
            return f"{day.year}-Q{(day.month + 2) // 3}"
        case "half":
            return f"{day.year}-H{1 if day.month < HALVES else 2}"
        case "year":
            return f"{day.year}"
        case "decade":
            return f"{day.year // 10}"
        case "century":
            return f"{day.year // 100}"
        case _:
            return day.isoformat()


def _unplaced(time: Time, unit: str) -> str:
    """The value where no day of publication says which year or week it is."""
    if time.weekday is not None and time.month is None:
        return f"XXXX-WXX-{time.weekday + 1}" + daytime(time.words)
    if time.month is not None:
        return f"XXXX-{time.month:02d}" + (f"-{time.day:02d}" if time.day else "")
    if time.season:
        return f"XXXX-{SEASONS[time.season]}"
    if time.piece is not None:
        return f"XXXX-{'Q' if unit == 'quarter' else 'H'}{time.piece}"
    if time.shift in (-1, 1):
        return PAST if time.shift == -1 else FUTURE
    return PRESENT if time.rule == "deictic" or time.shift == 0 else "XXXX"
