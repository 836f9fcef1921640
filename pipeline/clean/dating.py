"""When a text was published, as an interval and with the clues that say so: what it bears, what came with it, what it tells."""

import re
from datetime import date, timedelta
from functools import reduce
from typing import NamedTuple

from pipeline.clean.datelines import HEAD, Stamp, stamps
from pipeline.clean.offices import in_office
from pipeline.language.intervals import UNKNOWN, Interval, earlier
from pipeline.language.periods import valid
from pipeline.language.sentences import sentences
from pipeline.language.time_record import Time
from pipeline.language.times import expressions, resolve

_AHEAD = re.compile(
    r"\b(?:will|shall|would|won['’]t|due|scheduled|expected|slated|planned|plans?|planning|set\s+(?:to|for)|until|till(?!\s+date)|deadline|upcoming|forthcoming"
    r"|by|next|ahead\s+of|going\s+to|to\s+(?:be|take|begin|start|end|hold|run|last|mark)|aims?|target|could|(?-i:may)|might|should|if|expires?)\b|['’]ll\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"\b(?:will|shall|(?:is|are)\s+(?:due|scheduled|expected|slated|planned|set|to))\b|['’]ll\b", re.IGNORECASE)
_STOP = re.compile(r"[,;:()\u2014\u2013]\s|\s(?:but|while|which|who|where|whereas|although|though|and|after|before|when)\s|--")
_ORDER = ("published", "byline", "updated", "url")  # after datelines: which of a text's own dates is believed first
_GRACE = timedelta(days=45)  # a December event is still told as news in January
_FRESH = timedelta(days=60)
_CHRONICLE = 3  # days told in more years than this make a chronicle, whose last date says little


class Publication(NamedTuple):
    """First and last day on which the text can have been published; None where open. `basis` names the clues."""

    earliest: date | None
    latest: date | None
    basis: str


def publication(text: str, *, captured: date | None = None, published: date | None = None) -> Publication:
    """The narrowest interval that the text and what came with it support.

    `published` is metadata and exact; `captured` is the day on which the text was saved, a latest day only.
    """
    if published:
        return Publication(published, published, "metadata")
    headed = next((s for s in stamps(text[:HEAD], [t for t in expressions(text) if t.end <= HEAD]) if s.kind == "dateline" and s.day), None)
    if headed:
        return Publication(headed.day, headed.day, headed.kind)
    times = expressions(text)
    borne = stamps(text, times)
    own = [t.time for t in borne]
    told = [t for t in times if t not in own]
    latest = min([s.day for s in borne if s.kind == "clock" and s.day] + ([captured] if captured else []), default=None)
    clues = ["clock or capture is a latest day"] if latest else []
    exact = next((s for kind in _ORDER for s in borne if s.kind == kind and s.day), None)
    past, coming = _told(text, told, own)
    if exact and exact.day:
        return _checked(exact, past, latest)
    return _inferred(text, told, borne, past, coming, latest, clues)


def _checked(exact: Stamp, past: list[tuple[date, Time]], latest: date | None) -> Publication:
    """The byline or stamp, unless the text tells days after it as past."""
    day = exact.day or date.min
    later = [d for d, t in past if t.day and d > day + timedelta(days=2)]
    if later:
        return Publication(max(later), latest, f"{exact.kind} {day} contradicted by {max(later)}, told as past")
    return Publication(day, day, exact.kind)


def _told(text: str, told: list[Time], own: list[Time | None]) -> tuple[list[tuple[date, Time]], list[date]]:
    """(first days of dated acts told as past, last days of those told as still to come)."""
    past, coming = [], []
    spans = sentences(text)
    at = 0
    for time in told:
        while at < len(spans) - 1 and spans[at][1] <= time.start:
            at += 1
        if time.kind not in ("calendar", "range") or time.year is None:
            continue
        interval = resolve(time._replace(bound=""), UNKNOWN)
        if interval.earliest is None or interval.latest is None:
            continue
        clause = _clause(text, time, spans[at])
        if time.bound in ("by", "until", "before") or _AHEAD.search(text, *clause):
            if time.day and _COMING.search(text, *clause):
                coming.append(interval.latest)
        else:
            past.append((interval.earliest, time))
    return past, coming


def _inferred(
    text: str, told: list[Time], borne: list[Stamp], past: list[tuple[date, Time]], coming: list[date], latest: date | None, clues: list[str]
) -> Publication:
    """Bounds from what is told: dated past acts, office holders, a date without its year, things still to come."""
    spans, office = in_office(text)
    earliest = max((d for d, t in past if latest is None or d <= latest), default=None)
    if earliest:
        clues.append(f"{next(t.text for d, t in past if d == earliest)} is told as past")
    latest = earlier(latest, _same_year(past, any(t.rule == "deictic" for t in told)))
    fitting = [both for span in spans if (both := span.intersect(Interval(earliest, latest)))]
    if fitting:
        clues.append(office)
        whole = reduce(Interval.hull, fitting)
        earliest, latest = whole
    ahead = min((d for d in coming if not earliest or d >= earliest), default=None)
    if ahead and earlier(latest, ahead) != latest:
        latest, clues = ahead, [*clues, f"{ahead} is still to come"]
    if earliest and latest and earliest > latest:
        return Publication(None, latest, "contradicting clues: " + "; ".join(clues))
    return _yearless(text, told, borne, earliest, latest, clues)


def _same_year(past: list[tuple[date, Time]], daily: bool) -> date | None:
    """News tells a day, or the start of a year, with its year while that year lasts; older years are told without their days.

    A text that says today or yesterday (`daily`) tells days of the last two months so.
    """
    days = [(d, t) for d, t in past if t.day or t.part == "start"]
    if not days or len({d.year for d, t in days if t.day}) > _CHRONICLE:
        return None
    last = max(d for d, _ in days)
    if last.year < max(d.year for d, _ in past):
        return None
    if daily and any(d == last and t.day for d, t in days):
        return last + _FRESH
    return max(date(last.year, 12, 31), last + _GRACE)


def _yearless(text: str, told: list[Time], borne: list[Stamp], earliest: date | None, latest: date | None, clues: list[str]) -> Publication:
    """Dates without a year, once the year is known: a dateline's is the day itself, a past one an earliest bound; a weekday beside one picks the year."""
    partial = next((s.time for s in borne if s.kind == "dateline" and s.day is None and s.time), None)
    years = _years(earliest, latest)
    if years and partial:
        fitting = [y for y in years if _fits(partial, y, earliest, latest)]
        if len(fitting) == 1:
            day = date(fitting[0], partial.month or 1, partial.day or 1)
            return Publication(day, day, "; ".join(["dateline without its year", *clues]))
    spans = sentences(text)
    dated = [t for t in told if t.kind == "calendar" and t.year is None and t.month and not t.bound and not _future(text, t, spans)]
    for time in (t for t in dated if t.day and t.weekday is not None):
        fitting = [y for y in years if _fits(time, y, None, latest)]
        if len(fitting) == 1:
            years, clues = fitting, [*clues, f"{time.text} falls in {fitting[0]}"]
            first = date(fitting[0], 1, 1)
            earliest = max(earliest, first) if earliest else first
            latest = earlier(latest, date(fitting[0], 12, 31))
    if len(years) == 1 or (earliest and latest and latest.year - earliest.year <= 1 and latest.month <= 2):
        for time in dated:
            told_on = date(years[0], time.month or 1, time.day or 1) if valid(years[0], time.month or 1, time.day or 1) else None
            if told_on and earliest and earliest < told_on and (not latest or told_on <= latest):
                earliest, clues = told_on, [*clues, f"{time.text} is told as past"]
    return Publication(earliest, latest, "; ".join(clues) if earliest or latest else "no clue")


def _years(earliest: date | None, latest: date | None) -> list[int]:
    if not earliest or not latest or latest.year - earliest.year > 30:
        return []
    return list(range(earliest.year, latest.year + 1))


def _fits(time: Time, year: int, earliest: date | None, latest: date | None) -> bool:
    if not valid(year, time.month or 1, time.day or 1):
        return False
    day = date(year, time.month or 1, time.day or 1)
    return (time.weekday is None or day.weekday() == time.weekday) and (not earliest or day >= earliest) and (not latest or day <= latest)


def _clause(text: str, time: Time, sentence: tuple[int, int]) -> tuple[int, int]:
    """The part of the sentence around the time, from stop to stop; a comma inside a date or before a relative clause's end counts too."""
    start, end = sentence
    before = [m.end() for m in _STOP.finditer(text, start, max(start, time.start))]
    after = _STOP.search(text, time.end, end)
    return (before[-1] if before else start), (after.start() if after else end)


def _future(text: str, time: Time, spans: list[tuple[int, int]]) -> bool:
    sentence = next((s for s in spans if s[0] <= time.start < s[1]), (0, len(text)))
    return bool(_AHEAD.search(text, *_clause(text, time, sentence)))
