"""What a time expression means on the calendar, given when the text was published: always every reading that stays open."""

from datetime import date

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
    season_of,
    step,
    valid,
    week_of,
    year_of,
    years,
)
from pipeline.language.time_forms import Time

_TIMELESS = frozenset(("age", "duration", "frequency", "clock", "impossible"))
_RECENT = {"day": 14, "week": 60, "month": 365, "year": 3650, "decade": 11000, "": 90}  # days that "recently", "in recent weeks" reach back
_DEICTIC = {"yesterday": -1, "tomorrow": 1}


def resolve(time: Time, published: Interval, tense: str | None = None) -> Interval:
    """The days that the expression can mean, for a text published in `published`.

    tense ("past", "present", "future") decides what a weekday or a month without a year means; without it both neighbours stay open for a
    weekday, and the nearest one is taken for a month or a day of one. `time.anchor` is the time told before, for "a week later".
    Durations, frequencies, clock times and impossible dates have no days: Interval(None, None). So has all that hangs on an unknown publication.
    """
    if time.kind in _TIMELESS:
        return UNKNOWN
    if time.bound == "since":
        tense = "past"
    first, last = published
    if first is None or last is None or first == last:
        return _placed(time, published, tense)
    return _placed(time, Interval(first, first), tense).hull(_placed(time, Interval(last, last), tense))


def _placed(time: Time, published: Interval, tense: str | None) -> Interval:
    """The reading of a time or a range, with its open side, for one day of publication (or for an unknown one)."""
    if time.to is not None:
        first, last = (_spread(t, published, tense) for t in (time._replace(to=None), time.to._replace(anchor=time.anchor)))
        if first.earliest and last.latest and first.earliest > last.latest:
            first = Interval(add_months(first.earliest, -12), None)
        return _bounded(Interval(first.earliest, last.latest), time.bound, published)
    return _bounded(_spread(time, published, tense), time.bound, published)


def _spread(time: Time, published: Interval, tense: str | None) -> Interval:
    """The hull of the readings at both ends of the publication interval (or of the anchor)."""
    if time.year is not None:
        return _absolute(time)
    if time.anchor is not None and time.kind != "anchored" and time.anchor.earliest:
        return _after(time, time.anchor.earliest)
    base = time.anchor if time.kind == "anchored" else published
    if base is None or base.earliest is None or base.latest is None:
        return _one_sided(time, base)
    first = _relative(time, base.earliest, tense)
    return first if base.earliest == base.latest else first.hull(_relative(time, base.latest, tense))


def _one_sided(time: Time, base: Interval | None) -> Interval:
    """With only a latest day known, what is past or present is not later than it."""
    ahead = time.shift == 1 or time.direction == "future" or time.rule in ("ahead", "from_now", "soon")
    if base and base.latest and time.kind in ("present", "relative") and not ahead:
        return Interval(None, _relative(time, base.latest, "past").latest)
    return UNKNOWN


def _absolute(time: Time) -> Interval:
    year = time.year or 0
    if time.unit == "century":
        return part_of(years(year, year + 99), time.part)
    if time.unit == "decade":
        return part_of(years(year, year + 9), time.part)
    if time.unit in ("quarter", "half") and time.piece:
        length = 3 if time.unit == "quarter" else 6
        return months_from(year, (time.piece - 1) * length + 1, length)
    if time.season:
        return part_of(season_of(year, time.season), time.part)
    if time.month is None:
        return part_of(year_of(year), time.part)
    if time.day is None:
        return part_of(month_of(year, time.month), time.part)
    day = date(year, time.month, time.day)
    return Interval(day, day)


def _relative(time: Time, day: date, tense: str | None) -> Interval:
    """The reading for a text published on this one day."""
    if time.kind == "present":
        return Interval(day, day)
    if time.kind == "weekday" and time.weekday is not None:
        return _weekday(time, day, tense)
    if time.month is not None:
        return _month(time, day, tense)
    if time.season:
        return _season(time, day, tense)
    if time.rule == "quarter":
        return _absolute(time._replace(year=day.year + (time.shift or 0)))
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
    if time.rule == "anchored":
        return _next_to(time, day)
    return _shifted_unit(time, day)


def _weekday(time: Time, day: date, tense: str | None) -> Interval:
    back = (day.weekday() - (time.weekday or 0)) % 7
    last, following = add_days(day, -back), add_days(day, (7 - back) % 7)
    if time.rule == "shifted_weekday":
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
    if time.rule == "shifted_month" or (time.shift is not None and "year" in time.text):
        return part_of(_shifted_month(time, day, month), time.part)
    candidates = [c for c in (_in_year(time, day.year + n) for n in (-1, 0, 1)) if c]
    past = [c for c in candidates if c.earliest and c.earliest <= day]
    coming = [c for c in candidates if c.latest and c.latest >= day]
    if tense == "past" and past:
        found = past[-1]
        return Interval(found.earliest, min(found.latest or day, max(day, found.earliest or day)))
    if (tense == "future" or time.bound in ("by", "until")) and coming:
        return coming[0]
    if not candidates:
        return UNKNOWN
    return min(candidates, key=lambda c: min(abs(((c.earliest or day) - day).days), abs(((c.latest or day) - day).days)))


def _after(time: Time, told: date) -> Interval:
    """A month, or a day of one, in the year of the time told before, or in the next one where it has passed by then."""
    candidates = [c for c in (_in_year(time, told.year + n) for n in (0, 1)) if c]
    coming = [c for c in candidates if c.latest and c.latest >= told]
    return (coming or candidates or [UNKNOWN])[0]


def _in_year(time: Time, year: int) -> Interval | None:
    month = time.month or 1
    if time.day is None:
        return part_of(month_of(year, month), time.part)
    if not valid(year, month, time.day):
        return None
    return Interval(date(year, month, time.day), date(year, month, time.day))


def _shifted_month(time: Time, day: date, month: int) -> Interval:
    if "year" in time.text:
        year = day.year + (time.shift or 0)
        return (_in_year(time._replace(part=""), year) if time.day else month_of(year, month)) or UNKNOWN
    if time.shift == -1:
        return month_of(day.year if month < day.month else day.year - 1, month)
    if time.shift == 1:
        return month_of(day.year if month > day.month else day.year + 1, month)
    return month_of(day.year, month)


def _season(time: Time, day: date, tense: str | None) -> Interval:
    if "year" in time.text:
        return part_of(season_of(day.year + (time.shift or 0), time.season), time.part)
    candidates = [part_of(_one_season(day.year + n, time.season), time.part) for n in (-2, -1, 0, 1)]
    over = [c for c in candidates if c.latest and c.latest < day]
    past = [c for c in candidates if c.earliest and c.earliest <= day]
    coming = [c for c in candidates if c.latest and c.latest >= day]
    if time.shift == -1:
        return over[-1]
    if time.shift == 1:
        return next((c for c in candidates if c.earliest and c.earliest > day), coming[0])
    if tense == "past":
        return past[-1]
    return coming[0]


def _one_season(year: int, season: str) -> Interval:
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
    sign = -1 if time.rule == "ago" or "earlier" in time.text or time.text.endswith("before") else 1
    ends = [loosely(step(day, time.unit, sign * n), time.unit) for n in (low, high)]
    both = ends[0].hull(ends[1])
    words = time.text.lower()
    if words.startswith(("more than", "over", "at least")):
        return Interval(None, both.latest)
    if words.startswith(("less than", "fewer than")):
        return Interval(both.earliest, day)
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
    back = any(w in words for w in ("previous", "preceding", "before", "earlier"))
    ahead = any(w in words for w in ("following", "next", "after", "later"))
    unit = time.unit or "day"
    return around(step(day, unit, -1 if back else 1 if ahead else 0), unit)


def _shifted_unit(time: Time, day: date) -> Interval:
    """"Last year", "the end of next month", "mid-year", "the weekend"."""
    unit = time.unit or ("year" if "year" in time.text else "week")
    if unit == "weekend" and time.shift is None:
        last = around(add_days(day, -5), "weekend")
        return last if (last.latest or day) <= day else Interval(last.earliest, day)
    if time.text.lower().endswith("year-end"):
        return part_of(year_of(day.year), "end")
    whole = around(step(day.replace(day=1) if unit in ("month", "year", "quarter") else day, unit, time.shift or 0), unit)
    if time.direction == "past":
        return Interval(whole.earliest, min(day, whole.latest or day))
    if time.direction == "future":
        return Interval(max(day, whole.earliest or day), whole.latest)
    return part_of(whole, time.part)


def _bounded(inner: Interval, bound: str, published: Interval) -> Interval:
    """Open sides: since X runs to publication, by X from publication on when X is still to come."""
    if not bound or not inner.known:
        return inner
    now = published.latest
    if bound == "since":
        return Interval(inner.earliest, now if now and inner.earliest and now >= inner.earliest else None)
    if bound == "after":
        return Interval(inner.earliest, now if now and inner.latest and now > inner.latest else None)
    latest = add_days(inner.earliest, -1) if bound == "before" and inner.earliest else inner.latest
    ahead = published.earliest if published.earliest and latest and latest >= published.earliest else None
    return Interval(ahead, latest)
