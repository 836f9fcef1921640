"""Time expressions in TIMEX3's terms (TimeML, ISO 8601 with its extensions): extent, type and value. What they mean in days stands in anchoring."""

import re
from datetime import date, datetime, timedelta
from typing import NamedTuple

from pipeline.language.anchoring import resolve
from pipeline.language.clocks import daytime, hours
from pipeline.language.intervals import Interval
from pipeline.language.periods import HALVES, add_months
from pipeline.language.time_record import Time
from pipeline.language.timeline import Told, timeline

_LEADING = re.compile(
    r"(?:(?:ever\s+)?since|until|till|through(?:out)?|up\s+to|no\s+later\s+than|before|prior\s+to|ahead\s+of|after|following|as\s+(?:of|from)"
    r"|(?:starting|beginning)(?:\s+(?:in|on|from))?|effective|from|between|in|at(?!\s+least)|by|on|over|during|for|within|inside|around(?=\s+(?:noon|midnight)))\s+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"[\s,]+(?:for\s+)?$")
_JOINT = re.compile(r"\s*(?:-|–|—|\b(?:to|until|till|through|and|or))\s*$")
_MERGED = re.compile(r"\s*,?\s*(?:(?:at|on|of|early|late)\s+)?(?:about\s+|around\s+)?")
_DAYTIME_OF = re.compile(
    r"(?:the\s+)?(?:(?:early|late)\s+)?(?:on\s+the\s+)?(?:early\s+|late\s+)?(?<!\w)(?:morning|afternoon|evening|night)\s+of\s+(?:the\s+)?$"
)
_DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
_STILL = re.compile(r",?\s+(?!he|she|it\s+was|I\s)(?:(?!\w+ed\s|was\s|were\s|said\s|will\s)\w+\s+){0,5}?(?:is|are|has|have|there['’]s|it['’]s)(?!\w)")
_RATE = re.compile(r"an?\s+(?:day|week|month|year|hour|quarter)")
_COUNTED = re.compile(r"(?:\d|percent|%|times|once|twice|cents|dollars|barrels|people|miles|tons|tonnes|million|billion|points|hours|days)\s+$")
_UNITS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE"}
_SMALL = {"hour": "H", "minute": "M", "second": "S"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_EVERY = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "hourly": "PT1H",
}  # fmt: skip
_MONTH_DAYS, _QUARTER_DAYS = range(28, 32), range(89, 93)
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
    at = 0
    while at < len(parts):
        part = parts[at]
        other = parts[at + 1] if at + 1 < len(parts) and _one(text, part, parts[at + 1]) else None
        end = other.end if other else part.end
        kind, value = _value(text, part, published, other, out)
        start, value = _with_daytime(text, part, value)
        out.append(Timex(start, end, text[start:end], "TIME" if "T" in value and kind == "DATE" and not value.endswith("T_REF") else kind, value))
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


def _value(text: str, part: _Part, published: Interval, other: _Part | None, told: list[Timex]) -> tuple[str, str]:
    """(TIMEX3 type, value) of an expression, or of a clock time with the day beside it; `told` are those before it."""
    time = part.time
    if other is not None:
        clock, dated = (part, other) if time.kind == "clock" else (other, part)
        value = _calendar(dated, published)
        return "TIME", value.split("T")[0] + hours(clock.time.text, late=value.endswith(("TNI", "TEV", "TAF")))
    if time.kind == "impossible":
        return "DATE", ""
    if time.kind == "clock":
        return "TIME", _clock_day(text, part, published, told) + hours(time.text)
    if time.kind == "frequency":
        return "SET", _set(time)
    if time.kind in ("age", "duration") or _lasts(time, part.told.tense):
        return ("SET" if _RATE.fullmatch(time.text) and _COUNTED.search(text, max(0, part.start - 24), part.start) else "DURATION"), duration(time)
    if time.rule == "reference":
        return "DATE", _PAST if time.text.endswith("past") else _FUTURE
    if time.kind == "present" or (time.text == "Today" and _STILL.match(text, part.end)):
        return "DATE", _PRESENT
    if time.rule == "later" and time.unit in ("hour", "minute"):
        return "TIME", _clock_later(time, told)
    value = _calendar(part, published)
    return ("TIME" if "T" in value and not value.endswith("T_REF") else "DATE"), value


def _clock_day(text: str, part: _Part, published: Interval, told: list[Timex]) -> str:
    """The day on which a clock time without one stands: that told before it in the same sentence, of a narrative in the same paragraph, or of publication."""
    if told and (day := _DAY_VALUE.match(told[-1].value)):
        between = text[told[-1].end : part.start]
        today = published.latest.isoformat() if published.latest else ""
        if not re.search(r"[.!?]\s" if abs(int(day.group()[:4]) - int(today[:4] or 0)) < 2 else r"\n\n", between):
            return day.group()
    return published.latest.isoformat() if published.latest and published.days == 1 else "XXXX-XX-XX"


def _clock_later(time: Time, told: list[Timex]) -> str:
    """The clock time so many hours or minutes after or before the one told last."""
    try:
        start = datetime.fromisoformat(told[-1].value)
    except (ValueError, IndexError):
        return _PAST
    if time.low is None or time.low != time.high or "T" not in told[-1].value:
        return _PAST
    sign = -1 if "earlier" in time.text or time.text.endswith("before") else 1
    return (start + sign * (timedelta(hours=time.low) if time.unit == "hour" else timedelta(minutes=time.low))).strftime("%Y-%m-%dT%H:%M")


def _lasts(time: Time, tense: str | None) -> bool:
    """Whether a stretch up to now or from now on is told: the past three weeks, within days; "in two years" only of what was."""
    if time.rule == "window":
        return True
    if time.rule == "months_of_year":
        return time.low not in (3, 6)
    if time.rule == "ahead":
        return time.text.lower().startswith(("within", "inside")) or tense != "future" or time.low is None or time.low != time.high
    return time.rule == "shifted_unit" and bool(re.search(r"(?<!\w)(?:past|coming)\s", time.text.lower())) and not time.part


def duration(time: Time) -> str:
    """The value of a length of time: P3W, PT2H, PXY where the number is left open."""
    half = re.search(r"and\s+a\s+half|\s1/2|\d\.5", time.text)
    count = "X" if time.low is None or time.low != time.high else f"{time.low}.5" if half else str(time.low)
    if time.unit in _SMALL:
        return f"PT{count}{_SMALL[time.unit]}"
    if time.unit == "fortnight":
        return f"P{2 * time.low}W" if time.low and time.low == time.high else "PXW"
    return f"P{'1' if count == 'X' and _alone(time) else count}{_UNITS.get(time.unit, 'D')}"


def _alone(time: Time) -> bool:
    """Whether a unit without a number is one of it: the past week, but not the past weeks."""
    return time.low is None and not re.search(r"(?:s|ies)\s*$", time.text) and not re.search(r"several|few|many|(?:day|week|month|year|decade)s", time.text)


def _set(time: Time) -> str:
    word = time.text.lower()
    if word in _EVERY:
        return _EVERY[word]
    if time.weekday is not None:
        return f"XXXX-WXX-{time.weekday + 1}" + daytime(word)
    if time.season:
        return f"XXXX-{_SEASONS[time.season]}"
    if part := daytime(word):
        return "XXXX-XX-XX" + part
    count = time.low if time.low and word.startswith(("every", "each")) else 1
    if time.unit in _SMALL:
        return f"PT{count}{_SMALL[time.unit]}"
    return f"P{count}{_UNITS.get(time.unit, 'D')}"


def _calendar(part: _Part, published: Interval) -> str:
    """The value of a point in time: the middle of its interval at the granularity that its words have."""
    time, unit = part.time, part.time.granularity
    if time.rule in ("recent", "soon"):
        return _PAST if time.rule == "recent" else _FUTURE
    if time.rule in ("ago", "later", "from_now", "ahead") and (time.low is None or time.low != time.high):
        return _FUTURE if time.rule in ("from_now", "ahead") else _PAST
    if compared := _compared(part):
        return compared
    inner = time._replace(bound="" if time.bound not in ("by", "until") else time.bound, part="", direction="", to=None)
    interval = resolve(inner, published, part.told.tense or ("past" if time.kind == "weekday" else None))
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


def _compared(part: _Part) -> str:
    """A month or quarter of the year before, where one is compared with it: the year-earlier period, a year ago; else ""."""
    time, before = part.time, part.told.before
    comparing = time.rule == "year_ago" or (time.rule in ("ago", "later") and time.unit == "year" and time.low == time.high == 1)
    if not comparing or before is None or before.earliest is None or before.days is None:
        return ""
    unit = "month" if before.days in _MONTH_DAYS else "quarter" if before.days in _QUARTER_DAYS else ""
    return _of_day(add_months(before.earliest, -12), unit) if unit else ""


def _formatted(time: Time, unit: str, day: date) -> str:
    if unit == "season":
        return f"{_season_year(time, day)}-{_SEASONS[time.season]}"
    if unit in ("quarter", "half") and time.piece:
        return f"{day.year}-{'Q' if unit == 'quarter' else 'H'}{time.piece}"
    return _of_day(day, unit) + (daytime(time.text) if unit in ("day", "night") else "")


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
