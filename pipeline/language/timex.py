"""Time expressions in TIMEX3's terms (TimeML, ISO 8601 with its extensions): extent, type and value. What they mean in days stands in anchoring."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.language.anchoring import resolve
from pipeline.language.clocks import daytime, hours
from pipeline.language.intervals import Interval, on
from pipeline.language.periods import HALVES
from pipeline.language.time_forms import Time
from pipeline.language.timeline import Told, timeline

_LEADING = re.compile(
    r"(?:(?:ever\s+)?since|until|till|through(?:out)?|up\s+to|no\s+later\s+than|before|prior\s+to|ahead\s+of|after|following|as\s+(?:of|from)"
    r"|(?:starting|beginning)(?:\s+(?:in|on|from))?|effective|from|between|in|at(?!\s+least)|by|on|over|during|for|within|inside|around(?=\s+(?:noon|midnight)))\s+",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*(?:-|–|—|\b(?:to|until|till|through|and|or))\s*$")
_MERGED = re.compile(r"\s*,?\s*(?:(?:at|on|of|early|late)\s+)?(?:about\s+|around\s+)?")
_UNITS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE"}
_SMALL = {"hour": "H", "minute": "M", "second": "S"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_EVERY = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip
_PAST, _FUTURE, _PRESENT = "PAST_REF", "FUTURE_REF", "PRESENT_REF"


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


def timexes(text: str, published: Interval) -> list[Timex]:
    """Every time expression of the text as TIMEX3 has them: without the preposition before it, each end of a range on its own."""
    parts = [part for told in timeline(text, published) if told.time.rule != "so_far" for part in _ends(text, told)]
    out: list[Timex] = []
    day: date | None = None  # on which clock times without a day stand
    at = 0
    while at < len(parts):
        part = parts[at]
        other = parts[at + 1] if at + 1 < len(parts) and _one(text, part, parts[at + 1]) else None
        kind, value = _value(part, published, day, other)
        end = other.end if other else part.end
        out.append(Timex(part.start, end, text[part.start : end], kind, value))
        day = _day(value) or (day if at and "\n\n" not in text[parts[at - 1].end : part.start] else None)
        at += 2 if other else 1
    return out


def _ends(text: str, told: Told) -> list[_Part]:
    """The expression without the words before it that are none of it; both ends of a range."""
    time = told.time
    lead = _LEADING.match(text, time.start, time.end)
    start = lead.end() if lead else time.start
    if time.to is None or time.kind == "calendar":
        return [_Part(start, time.end, time, told)]
    if time.rule == "numeric":
        return [_Part(start, time.end, time._replace(to=None), told)]
    cut = time.to.start
    joint = _JOINT.search(text, start, cut)
    first = _Part(start, joint.start() if joint else cut, time._replace(to=None, kind="calendar"), told)
    return [first, _Part(cut, time.end, time.to._replace(anchor=time.anchor, kind="calendar"), told)]


def _one(text: str, first: _Part, second: _Part) -> bool:
    """Whether a clock time and a day beside it make one expression: "8 a.m. on Thursday"."""
    clocks = [p.time.kind == "clock" for p in (first, second)]
    days = [p.time.kind in ("weekday", "calendar", "relative") and p.time.granularity == "day" for p in (first, second)]
    gap = _MERGED.match(text, first.end, second.start)
    return any(clocks) and any(days) and gap is not None and gap.end() == second.start


def _value(part: _Part, published: Interval, day: date | None, other: _Part | None) -> tuple[str, str]:
    time = part.time
    if other is not None:
        clock, dated = (part, other) if time.kind == "clock" else (other, part)
        date_value = _calendar(dated, published).split("T")[0]
        return "TIME", date_value + hours(clock.time.text)
    if time.kind == "impossible":
        return "DATE", ""
    if time.kind == "clock":
        on_day = day or (published.latest if published.days == 1 else None)
        return "TIME", (on_day.isoformat() if on_day else "XXXX-XX-XX") + hours(time.text)
    if time.kind == "frequency":
        return "SET", _set(time)
    if time.kind in ("age", "duration") or _lasts(time, part.told.tense):
        return "DURATION", duration(time)
    if time.kind == "present":
        return "DATE", _PRESENT
    value = _calendar(part, published)
    return ("TIME" if "T" in value else "DATE"), value


def _lasts(time: Time, tense: str | None) -> bool:
    """Whether a stretch up to now or from now on is told: the past three weeks, within days; "in two years" only of what was."""
    if time.rule == "window":
        return True
    if time.rule == "ahead":
        return time.text.lower().startswith(("within", "inside")) or tense != "future" or time.low is None or time.low != time.high
    return time.rule == "shifted_unit" and bool(re.search(r"(?<!\w)(?:past|coming)\s", time.text.lower())) and not time.part


def duration(time: Time) -> str:
    """The value of a length of time: P3W, PT2H, PXY where the number is left open."""
    half = re.search(r"and\s+a\s+half|\s1/2", time.text)
    count = "X" if time.low is None or time.low != time.high else f"{time.low}.5" if half else str(time.low)
    if time.unit in _SMALL:
        return f"PT{count}{_SMALL[time.unit]}"
    if time.unit == "fortnight":
        return f"P{2 * time.low}W" if time.low and time.low == time.high else "PXW"
    return f"P{'1' if count == 'X' and _alone(time) else count}{_UNITS.get(time.unit, 'D')}"


def _alone(time: Time) -> bool:
    """Whether a unit without a number is one of it: the past week, but not the past weeks."""
    return time.low is None and not re.search(r"(?:s|ies)\s*$", time.text) and not re.search(r"several|few|many", time.text)


def _set(time: Time) -> str:
    word = time.text.lower()
    if word in _EVERY:
        return _EVERY[word]
    if time.weekday is not None:
        return f"XXXX-WXX-{time.weekday + 1}" + daytime(word)
    count = time.low if time.low and word.startswith(("every", "each")) else 1
    if time.unit in _SMALL:
        return f"PT{count}{_SMALL[time.unit]}"
    return f"P{count}{_UNITS.get(time.unit, 'D')}"


def _calendar(part: _Part, published: Interval) -> str:
    """The value of a point in time: the middle of its interval at the granularity that its words have."""
    time, unit = part.time, part.time.granularity
    if time.rule in ("recent", "soon"):
        return _PAST if time.rule == "recent" else _FUTURE
    if time.low is not None and time.low != time.high or (time.low is None and time.rule in ("ago", "later", "from_now")):
        return _FUTURE if time.rule == "from_now" else _PAST
    inner = time._replace(bound="", part="", direction="", to=None)
    interval = resolve(inner, published, part.told.tense or ("past" if time.kind == "weekday" else None))
    if interval.earliest is None or interval.latest is None:
        return _unplaced(time, unit)
    middle = interval.earliest + timedelta((interval.latest - interval.earliest).days // 2)
    if time.kind == "anchored" and unit == "year" and time.anchor is not None and time.anchor.days and time.anchor.days < 100 and time.rule == "later":
        return _of_day(resolve(inner._replace(unit="month", low=12, high=12), published).earliest or middle, _finer(time.anchor))
    return _formatted(time, unit, middle)


def _finer(anchor: Interval) -> str:
    return "day" if anchor.days == 1 else "month" if (anchor.days or 99) < 32 else "quarter"


def _formatted(time: Time, unit: str, day: date) -> str:
    if unit == "season":
        return f"{_season_year(time, day)}-{_SEASONS[time.season]}"
    if unit in ("quarter", "half") and time.piece:
        return f"{day.year}-{'Q' if unit == 'quarter' else 'H'}{time.piece}"
    value = _of_day(day, unit)
    if unit in ("day", "night"):
        if time.rule == "deictic" and time.text.lower().split()[0] == "last":
            value = (day if "night" not in time.text.lower() else day).isoformat()
        value += daytime(time.text)
    return value


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
        return f"XXXX-WXX-{time.weekday + 1}" + daytime(time.text)
    if time.month is not None:
        return f"XXXX-{time.month:02d}" + (f"-{time.day:02d}" if time.day else "")
    if time.season:
        return f"XXXX-{_SEASONS[time.season]}"
    if time.piece is not None:
        return f"XXXX-{'Q' if unit == 'quarter' else 'H'}{time.piece}"
    if time.shift in (-1, 1):
        return _PAST if time.shift == -1 else _FUTURE
    return _PRESENT if time.rule == "deictic" or time.shift == 0 else "XXXX"


def _day(value: str) -> date | None:
    """The day of a value that names one."""
    try:
        return on(date.fromisoformat(value[:10])).earliest
    except ValueError:
        return None
