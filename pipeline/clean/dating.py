"""When a text was published, as an interval and with the clues that say so: what it bears, what came with it, what it tells."""

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from pipeline.clean.clues import Clue, either, hull, weigh
from pipeline.clean.datelines import HEAD, Stamp, stamps
from pipeline.clean.editions import editions
from pipeline.clean.known import known
from pipeline.clean.marks import marked
from pipeline.clean.offices import in_office
from pipeline.clean.told import Told, told
from pipeline.clean.yearless import FRESH, background, yearless
from pipeline.knowledge.terms import famous_acts
from pipeline.language.date_order import in_order
from pipeline.language.intervals import Interval, on
from pipeline.language.periods import add_days, valid
from pipeline.language.time_record import Time
from pipeline.language.times import expressions
from pipeline.resolve.shouted import small

_ORDER = ("published", "byline", "updated", "url")  # after datelines: which of a text's own dates is believed first
_GRACE = timedelta(days=45)  # a December event is still told as news in January
_FRESH = timedelta(days=FRESH)
_WEEKS = 60  # days after a dated day in which one without its year may be of the same year
_AHEAD_OF_ITS_TIME = timedelta(days=1500)  # a day so long after a text's own is a forecast, not a sign that the stamp is stale
_CHRONICLE = 3  # days told in more years than this make a chronicle, whose last date says little
_MOST_YEARS = 30  # a day without its year says nothing where more years than these stay open


class Publication(NamedTuple):
    """First and last day on which the text can have been published; None where open. `basis` names the clues."""

    earliest: date | None
    latest: date | None
    basis: str

    @property
    def interval(self) -> Interval:
        return Interval(self.earliest, self.latest)


def publication(text: str, *, captured: date | None = None, published: date | None = None, language: str = "en") -> Publication:
    """The narrowest interval that the text and what came with it support.

    `published` is metadata and exact; `captured` is the day on which the text was saved, a latest day only. The region of `language` (en-GB) tells
    whether 12/04/95 begins with its day.
    """
    if published:
        return Publication(published, published, "metadata")
    text = small(text)
    times = in_order(expressions(text), language)
    headed = next((s for s in stamps(text[:HEAD], [t for t in times if t.end <= HEAD]) if s.kind == "dateline" and s.day), None)
    if headed:
        return Publication(headed.day, headed.day, headed.kind)
    borne = stamps(text, times)
    own = [s.time for s in borne]
    marks, places = marked(text)
    days = told(text, [t for t in times if t not in own and not any(a <= t.start < b for a, b in places)])
    latest = min([s.day for s in borne if s.kind == "clock" and s.day] + ([captured] if captured else []), default=None)
    exact = next((s for kind in _ORDER for s in borne if s.kind == kind and s.day), None)
    if exact and exact.day:
        return _checked(exact, days, latest)
    return _inferred(text, times, days, borne, latest, marks)


def _checked(exact: Stamp, days: list[Told], latest: date | None) -> Publication:
    """The byline or stamp, unless the text tells days after it as past."""
    day = exact.day or date.min
    later = [t.first for t in days if t.tense == "past" and t.time.day and timedelta(days=2) < t.first - day < _AHEAD_OF_ITS_TIME]
    if later:
        return Publication(max(later), latest, f"{exact.kind} {day} contradicted by {max(later)}, told as past")
    return Publication(day, day, exact.kind)


def _inferred(text: str, times: list[Time], days: list[Told], borne: list[Stamp], latest: date | None, marks: list[Clue]) -> Publication:
    """What all clues leave open together, the surest first: page clocks, days told, what is known of names, days without their year, habits of news."""
    clues = [Clue("clock or capture is a latest day", (Interval(None, latest),))] if latest else []
    clues += _dated(days, latest)
    clues += [*marks, *editions(text, days)]
    names = either([*in_office(text), *known(text, days)])
    daily = any(t.rule == "deictic" or t.weekday is not None or (t.rule == "ago" and t.unit in ("hour", "day", "week")) for t in times)
    habit = _same_year(days, times)
    first = hull(weigh([*clues, *names, *habit])[0])
    years = _years(first)
    spans, held, against = weigh([*clues, *_partial(borne, years), *yearless(days, years, daily), *names, *habit])
    earliest, last = hull(spans)
    basis = "; ".join(held) + ("; " * bool(held) + "contradicted by: " + "; ".join(against) if against else "")
    return Publication(earliest, last, basis or "no clue")


def _dated(days: list[Told], latest: date | None) -> list[Clue]:
    """Bounds from the days and years that are told with their year: the last one past, the first one still to come."""
    within = [t for t in days if t.days.known and (latest is None or t.first <= latest)]
    past = max((t for t in within if t.tense == "past"), key=lambda t: t.first, default=None)
    clues = [Clue(f"{past.time.text} is told as past", (Interval(past.first, None),))] if past else []
    coming = min((t.days.latest for t in days if t.tense == "coming" and t.days.latest and not (past and t.days.latest <= past.first)), default=None)
    if coming:
        clues.append(Clue(f"{coming} is still to come", (Interval(None, coming),)))
    named = max((t for t in within if t.tense == "open" and not t.names and (t.time.day or t.time.part)), key=lambda t: t.first, default=None)
    if named and not (past and past.first >= named.first):
        clues.append(Clue(f"{named.time.text} is told as past", (Interval(named.first, None),)))
    return clues


def _same_year(days: list[Told], times: list[Time]) -> list[Clue]:
    """Papers tell a day, or the start of a year, with its year while that year lasts; older years are told without their days.

    A text that says today or yesterday tells days of the last two months so. Days that everybody knows are told with their year for ever.
    Wires leave out the year of this year's days and tell them by their weekdays: there a day with its year is an older one.
    """
    daily = any(t.rule == "deictic" or (t.rule == "recent" and t.text.lower() in ("recently", "lately")) for t in times)
    dated = [t for t in days if t.days.known and t.tense in ("past", "open") and not background(t) and t.first.strftime("%Y-%m-%d") not in _days_known()]
    last = max((t for t in dated if t.time.day or t.time.part == "start"), key=lambda t: t.first, default=None)
    told_in = {year for t in dated if t.time.day for year in (t.time.year, t.first.year)}
    if not last or last.first.year < max(t.first.year for t in dated) or len(told_in) > _CHRONICLE:
        return []
    if any(t.time.year is None and t.time.day and t.tense == "past" and t.time.kind == "calendar" and not _just_after(last, t.time) for t in days):
        return []
    weekdays = {t.weekday for t in times if t.kind == "weekday"}
    again = any((t.time.year, t.time.month, t.time.day) == (None, last.first.month, last.first.day) for t in days)
    if last.time.day and weekdays and not (daily or again or last.first.weekday() in weekdays):
        return []
    until = last.first + _FRESH if daily and last.time.day else max(date(last.first.year, 12, 31), last.first + _GRACE)
    return [Clue(f"{last.time.text} is told as of this year", (Interval(last.first, until),))]


def _just_after(dated: Told, time: Time) -> bool:
    """Whether a day without its year follows the dated one within weeks: its year may be the one just told."""
    return bool(dated.time.day) and 0 <= (((time.month or 1) - dated.first.month) * 30 + (time.day or 1) - dated.first.day) % 360 <= _WEEKS


@cache
def _days_known() -> frozenset[str]:
    return frozenset(f"{act.first.year}-{act.day}" for act in famous_acts() if act.day)


def _partial(borne: list[Stamp], years: list[int]) -> list[Clue]:
    """The day of a dateline that leaves out its year."""
    time = next((s.time for s in borne if s.kind == "dateline" and s.day is None and s.time), None)
    if not time:
        return []
    days = [date(y, time.month or 1, time.day or 1) for y in years if valid(y, time.month or 1, time.day or 1)]
    spans = tuple(on(d) for d in days if time.weekday is None or d.weekday() == time.weekday)
    return [Clue("dateline without its year", spans)] if spans else []


def _years(span: Interval) -> list[int]:
    """The years in which the days told without theirs can lie; none where the span is open or too wide."""
    if not span.earliest or not span.latest or span.latest.year - span.earliest.year > _MOST_YEARS:
        return []
    return list(range(add_days(span.earliest, -183).year, add_days(span.latest, 183).year + 1))
