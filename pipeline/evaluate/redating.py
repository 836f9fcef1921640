"""A text some years earlier or later: every year in it moved by as many, such that each day keeps its weekday."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from pipeline.evaluate.renumbering import Edit
from pipeline.language.times import expressions

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SHORT_YEAR = re.compile(r"['’]\d\d(?!\d)|\b\d{1,2}[/.]\d{1,2}[/.]\d\d(?!\d)|\b(?:19|20)\d\d[-–/]\d\d?(?!\d)(?!-)")
FIRST, LAST = 1992, 2024  # the years in which offices and events are well known to the reading
NARROW = timedelta(days=40)


def redated(text: str, published: Mapping[str, Any], random: Random) -> tuple[list[Edit], int] | None:
    """The edits and by how many years; None when the text does not tell its own year, or a year cannot be moved."""
    earliest, latest = (date.fromisoformat(published[end]) if published.get(end) else None for end in ("earliest", "latest"))
    found = [match for time in expressions(text) for match in YEAR.finditer(text, time.start, time.end)]
    if earliest is None or latest is None or latest - earliest > NARROW or SHORT_YEAR.search(text) or "29" in (f"{earliest:%d}", f"{latest:%d}"):
        return None
    if str(latest.year) not in {match.group() for match in found} or any(match.group() not in _spans(found, text) for match in found):
        return None
    years = _shift(earliest, latest, random)
    return ([Edit(m.start(), m.end(), str(int(m.group()) + years)) for m in found], years) if years else None


def _spans(found: list[re.Match[str]], text: str) -> set[str]:
    """The years all of whose places in the text are times: one that also stands elsewhere cannot be moved with certainty."""
    told = [m.group() for m in found]
    written = YEAR.findall(text)
    return {year for year in told if told.count(year) == written.count(year)}


def _shift(earliest: date, latest: date, random: Random) -> int:
    """Years by which the days around keep their weekdays; 0 when there are none in the range."""
    near = [day + timedelta(days=n) for day in (earliest, latest) for n in (-70, -30, 0, 30)]
    fit = [y for y in range(-28, 29) if y and FIRST <= latest.year + y <= LAST and all(moved(day, y).weekday() == day.weekday() for day in near)]
    return random.choice(fit) if fit else 0


def moved(day: date, years: int) -> date:
    """The same day of another year; the end of February stays its end."""
    if (day.month, day.day) >= (2, 28) and day.month == 2 and (day + timedelta(days=1)).month == 3:
        return date(day.year + years, 3, 1) - timedelta(days=1)
    return day.replace(year=day.year + years)
