"""Time expressions in TIMEX3's terms (TimeML, ISO 8601 with its extensions): extent, type and value. What they mean in days stands in anchoring."""

import re
from datetime import datetime, timedelta
from typing import NamedTuple

from pipeline.language.clocks import daytime, hours
from pipeline.language.intervals import Interval
from pipeline.language.time_record import Time
from pipeline.language.timeline import Told, timeline
from pipeline.language.timex_lengths import duration, lasts, repetition
from pipeline.language.timex_values import FUTURE, PAST, PRESENT, point

_LEADING = re.compile(
    r"(?:(?:ever\s+)?since|until|till|through(?:out)?|up\s+to|no\s+later\s+than|before|prior\s+to|ahead\s+of|after|following|as\s+(?:of|from)"
    r"|(?:starting|beginning)(?:\s+(?:in|on|from))?|effective|from|between|in|at(?!\s+least)|by|on|over|during|for|within|inside|around(?=\s+(?:noon|midnight)))\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s,]+(?:for\s+)?$")
_JOINT = re.compile(r"\s*(?:-|–|—|\b(?:to|until|till|through|and|or))\s*$")
_MERGED = re.compile(r"\s*,?\s*(?:(?:at|on|of|early|late)\s+)?(?:about\s+|around\s+)?")
_DAYTIME_OF = re.compile(
    r"(?:(?:early|late)\s+on\s+)?(?:the\s+)?(?:early\s+|late\s+)?(?<!\w)(?:morning|afternoon|evening|night|(?:early|small)\s+hours)\s+of\s+(?:the\s+)?$"
)
_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_STILL = re.compile(  # "today" of how things stand rather than of the day
    r",?\s+(?!he|she|it\s+was|I\s)(?:(?!\w+ed\s|was\s|were\s|said\s|will\s)\w+\s+){0,5}?"
    r"(?:is|are|has|have|can(?:not|['’]t)?|do(?:n['’]t)?|there['’]s|it['’]s)(?!\w)"
)
_RATE = re.compile(r"an?\s+(?:day|week|month|year|hour|quarter)")
_COUNTED = re.compile(r"(?:\d|percent|%|times|once|twice|cents|dollars|barrels|people|weekends?|miles|tons|tonnes|million|billion|points|hours|days)\s+$")


class Timex(NamedTuple):
    """`text[start:end]` with its TIMEX3 type (DATE, TIME, DURATION, SET) and value; the value is "" for a date that no calendar has."""

    start: int
    end: int
    text: str
    type: str
    value: str


class _Part(NamedTuple):
    start: int
    end: int
    time: Time
    told: Told


def timexes(text: str, published: Interval, language: str = "en") -> list[Timex]:
    """Every time expression of the text as TIMEX3 has them: without the preposition before it, each end of a range on its own."""
    parts = [part for told in timeline(text, published, language) if told.time.rule != "so_far" for part in _ends(text, told)]
    out: list[Timex] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        other = parts[at + 1] if at + 1 < len(parts) and _one(text, part, parts[at + 1]) else None
        end = other.end if other else part.end
        kind, value = _value(text, part, published, other, out)
        start, value = _with_daytime(text, part, value)
        out.append(Timex(start, end, text[start:end], _type(kind, value), value))
        at += 2 if other else 1
    return out


def _ends(text: str, told: Told) -> list[_Part]:
    """The expression without the words before it that are none of it; both ends of a range."""
    time = told.time
    start = _trimmed(text, time.start, time.end)[0]
    if time.to is None:
        return [_Part(start, time.end, time, told)]
    if time.to.kind == "duration":
        date_first = time.to.start > time.start
        halves = [(time.to.start, time.to.end), (time.start, time.to.start) if date_first else (time.to.end, time.end)]
        whole = time._replace(to=None)
        parts = [_Part(*halves[0], time.to, told), _Part(*_trimmed(text, *halves[1]), whole, told)]
        return parts[::-1] if date_first else parts
    if time.rule == "numeric":
        return [_Part(start, time.end, time._replace(to=None), told)]
    cut = time.to.start
    joint = _JOINT.search(text, start, cut)
    first = _Part(start, joint.start() if joint else cut, time._replace(to=None, kind="calendar"), told)
    return [first, _Part(cut, time.end, time.to._replace(anchor=time.anchor, kind="calendar"), told)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The offsets without white space, without "for" at the end and without the words that lead in."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(_TRAILING.sub("", text[start:end]))
    lead = _LEADING.match(text, start, end)
    return (lead.end() if lead else start), end


def _one(text: str, first: _Part, second: _Part) -> bool:
    """Whether a clock time and a day beside it make one expression: "8 a.m. on Thursday"."""
    clocks = [p.time.kind == "clock" for p in (first, second)]
    days = [p.time.kind in ("weekday", "calendar", "relative", "anchored") and p.time.granularity == "day" for p in (first, second)]
    gap = _MERGED.match(text, first.end, second.start)
    return any(clocks) and any(days) and gap is not None and gap.end() == second.start


def _with_daytime(text: str, part: _Part, value: str) -> tuple[int, str]:
    """A day with the part of it that the words before it name: the night of 21 August."""
    if _DAY_VALUE.fullmatch(value):
        named = _DAYTIME_OF.search(text, max(0, part.start - 32), part.start)
        if named:
            return named.start(), value + daytime(named.group())
    return part.start, value


def _type(kind: str, value: str) -> str:
    """A date with a time of day is a TIME."""
    return "TIME" if kind == "DATE" and "T" in value and not value.endswith("_REF") else kind


def _value(text: str, part: _Part, published: Interval, other: _Part | None, told: list[Timex]) -> tuple[str, str]:
    """(TIMEX3 type, value) of an expression, or of a clock time with the day beside it; `told` are those before it."""
    time = part.time
    if other is not None:
        clock, dated = (part, other) if time.kind == "clock" else (other, part)
        value = point(dated.time, dated.told, published)
        return "TIME", value.split("T")[0] + hours(clock.time.text, late=value.endswith(("TNI", "TEV", "TAF")))
    if time.kind == "impossible":
        return "DATE", ""
    if time.kind == "clock":
        return "TIME", _clock_day(text, part, published, told) + hours(time.text)
    if time.kind == "frequency":
        return "SET", repetition(time)
    if time.kind in ("age", "duration") or time.rule == "bare_units" or lasts(time):
        return ("SET" if _RATE.fullmatch(time.text) and _COUNTED.search(text, max(0, part.start - 24), part.start) else "DURATION"), duration(time)
    if time.rule == "reference":
        return "DATE", FUTURE if time.text.endswith("future") else PAST
    if time.rule == "adjective":
        return "DATE", PAST if time.text.lower() == "recent" else PRESENT
    if time.rule == "unit_around" and (named := daytime(time.text)):
        return "TIME", _clock_day(text, part, published, told) + named
    if time.kind == "present" or (time.text.lower() == "today" and (part.told.narrative or time.text[0] == "T" and _STILL.match(text, part.end))):
        return "DATE", PRESENT
    if time.rule == "later" and time.unit in ("hour", "minute"):
        return "TIME", _clock_later(time, told)
    return "DATE", point(time, part.told, published)


def _clock_day(text: str, part: _Part, published: Interval, told: list[Timex]) -> str:
    """The day on which a clock time without one stands: that told before it in the same sentence, of a narrative in the same paragraph, or of publication."""
    if told and (day := _DAY_VALUE.match(told[-1].value)):
        between = text[told[-1].end : part.start]
        today = published.latest.isoformat() if published.latest else ""
        if not re.search(r"[.!?][\"”’']?\s" if abs(int(day.group()[:4]) - int(today[:4] or 0)) < 2 else r"\n\n", between):
            return day.group()
    return published.latest.isoformat() if published.latest and published.days == 1 else "XXXX-XX-XX"


def _clock_later(time: Time, told: list[Timex]) -> str:
    """The clock time so many hours or minutes after or before the one told last."""
    try:
        start = datetime.fromisoformat(told[-1].value)
    except (ValueError, IndexError):
        return PAST
    if time.low is None or time.low != time.high or "T" not in told[-1].value:
        return PAST
    sign = -1 if time.backward else 1
    return (start + sign * (timedelta(hours=time.low) if time.unit == "hour" else timedelta(minutes=time.low))).strftime("%Y-%m-%dT%H:%M")
