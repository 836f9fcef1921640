"""What a time expression means on the calendar, given when the text was published: always every reading that stays open."""

from datetime import date

from pipeline.language.deixis import seen_from
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.periods import add_days, add_months, around, part_of, piece_of, season_of, step, valid, year_of, years
from pipeline.language.time_record import Time
from pipeline.language.yearless import in_year, months_of, one_season

_UP_TO = frozenset(("by", "until", "before"))
BACKWARD = 3  # how much further a day before the time told last seems than one after it
_TIMELESS = frozenset(("age", "duration", "frequency", "clock", "impossible"))


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
    both = _placed(time, Interval(first, first), tense).hull(_placed(time, Interval(last, last), tense))
    opened = time.bound in _UP_TO and tense != "future"  # past on some day between, whatever it is on the first and the last
    return Interval(None, both.latest) if opened else both


def _placed(time: Time, published: Interval, tense: str | None) -> Interval:
    """The reading of a time or a range, with its open side, for one day of publication (or for an unknown one)."""
    if time.to is not None and time.to.kind == "duration":
        begin = _spread(time._replace(to=None), published, tense)
        return Interval(begin.earliest, begin.latest and add_days(step(begin.latest, time.to.unit, time.to.high or 1), -1))
    if time.to is not None:
        first, last = (_spread(t, published, tense) for t in (time._replace(to=None), time.to._replace(anchor=time.anchor)))
        if first.earliest and last.latest and first.earliest > last.latest:
            first = Interval(add_months(first.earliest, -12), None)
        return _bounded(Interval(first.earliest, last.latest), time.bound, published, end=False)
    return _bounded(_spread(time, published, tense), time.bound, published, end=time.part == "end")


def _spread(time: Time, published: Interval, tense: str | None) -> Interval:
    """The hull of the readings at both ends of the publication interval (or of the anchor)."""
    if time.year is not None:
        return _absolute(time)
    if time.kind == "anchored" and time.season and time.anchor is not None and time.anchor.earliest:
        return one_season(time.anchor.earliest.year + (time.shift or 0), time.season)
    if time.anchor is not None and time.kind != "anchored" and time.anchor.earliest:
        if time.month is not None and time.anchor.days == year_of(time.anchor.earliest.year).days:
            return in_year(time, time.anchor.earliest.year) or UNKNOWN
        return _after(time, time.anchor.earliest)
    base = time.anchor if time.kind == "anchored" else published
    if base is None or base.earliest is None or base.latest is None:
        return _one_sided(time, base)
    first = seen_from(time, base.earliest, tense)
    return first if base.earliest == base.latest else first.hull(seen_from(time, base.latest, tense))


def _one_sided(time: Time, base: Interval | None) -> Interval:
    """With only a latest day known, what is past or present is not later than it."""
    ahead = time.shift == 1 or time.direction == "future" or time.rule in ("ahead", "from_now", "soon")
    if base and base.latest and time.kind in ("present", "relative") and not ahead:
        return Interval(None, seen_from(time, base.latest, "past").latest)
    return UNKNOWN


def _absolute(time: Time) -> Interval:
    year = time.year or 0
    if time.unit == "century":
        return part_of(years(year, year + 99), time.part)
    if time.unit == "decade":
        return part_of(years(year, year + 9), time.part)
    if time.rule == "months_of_year":
        return months_of(time, year)
    if time.unit in ("quarter", "half") and time.piece:
        return piece_of(year, time.unit, time.piece)
    if time.season:
        return part_of(season_of(year, time.season), time.part)
    if time.month is None and time.rule != "holiday":
        return part_of(year_of(year), time.part)
    return in_year(time, year) or UNKNOWN


def _after(time: Time, told: date) -> Interval:
    """A month, a day of one, a season near the time told before; the unit around it."""
    if time.month is not None and " year" in time.text:
        return in_year(time, told.year + (time.shift or 0)) or UNKNOWN
    if time.rule == "day_of_month" and time.day:
        that = told if time.day >= told.day else add_months(told.replace(day=1), 1)
        return Interval(*[date(that.year, that.month, time.day)] * 2) if valid(that.year, that.month, time.day) else UNKNOWN
    if time.bound == "since" and time.season:
        return max((one_season(told.year + n, time.season) for n in (-1, 0)), key=lambda s: (s.earliest or told) <= told)
    if time.month is None and not time.season and time.rule != "holiday":
        return part_of(around(told, time.unit or "year"), time.part)
    found = [one_season(told.year + n, time.season) if time.season else in_year(time, told.year + n) for n in (-1, 0, 1)]
    return min((c for c in found if c is not None), key=lambda c: _away(c, told), default=UNKNOWN)


def _away(candidate: Interval, told: date) -> int:
    """Days from a time told before; a story goes on more easily than it goes back."""
    if candidate.latest and candidate.latest < told:
        return (told - candidate.latest).days * BACKWARD
    return max(0, ((candidate.earliest or told) - told).days)


def _bounded(inner: Interval, bound: str, published: Interval, end: bool) -> Interval:
    """Open sides: since X runs to publication, by X from publication on when X is still to come; before the end of X is by it."""
    if not bound or not inner.known:
        return inner
    now = published.latest
    if bound == "since":
        return Interval(inner.earliest, now if now and inner.earliest and now >= inner.earliest else None)
    if bound == "after":
        return Interval(inner.earliest, now if now and inner.latest and now >= inner.latest else None)
    latest = add_days(inner.earliest, -1) if bound == "before" and inner.earliest and not end else inner.latest
    ahead = published.earliest if published.earliest and latest and latest >= published.earliest else None
    return Interval(ahead, latest)
