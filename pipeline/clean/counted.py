"""Years counted from a known day, as clues to the year of writing: anniversaries, birthdays, ages, numbered sessions, N years ago."""

import re
from datetime import date

from pipeline.clean.clues import Clue
from pipeline.knowledge.terms import Act
from pipeline.language.intervals import Interval
from pipeline.language.periods import valid

_REACH = 90  # characters before a name in which its count stands
_ORDINAL = r"\b(\d{1,3})(?:st|nd|rd|th)\s+"
_WORDS = r"(?:\w+\s+){0,2}?"
_NTH = re.compile(_ORDINAL + "(?:" + _WORDS + r"(?:anniversary|birthday|session)\b[\w\s,'’-]{0,40})?$")
_COUNTABLE = re.compile(r"anniversary|birthday|session")
_NTH_AFTER = re.compile(r"['’]?s?\s+" + _ORDINAL + _WORDS + r"(?:anniversary|birthday)\b")
_YEARS_AGO = re.compile(r"[^.\n]{0,40}?\b(?:established|founded|created|formed|began|started|broke\s+out|erupted|ended)\s+(\d{1,3})\s+years\s+ago\b")
_AGED = re.compile(r"\b(\d{2})-year-old\s+(?:\w+\s+){0,4}$")
_AGED_AFTER = re.compile(r"\s*(?:,|\()\s*(?:aged?\s+)?(\d{2})\s*[,)]")
_LAST_YEAR = 2100


def counted(text: str, start: int, end: int, act: Act) -> Clue | None:
    """The year of writing, or the two in which somebody has that age, if the words beside the name text[start:end] count from it."""
    before = text[max(0, start - _REACH) : start]
    if act.kind == "birth" and (age := _AGED.search(before) or _AGED_AFTER.match(text, end)):
        return _of_age(act, int(age.group(1)))
    name = text[start:end]
    nth = _NTH.search(before)
    said = _YEARS_AGO.match(text, end) if act.kind == "founding" else None
    match = (nth if nth and _COUNTABLE.search(nth.group() + name) else None) or _NTH_AFTER.match(text, end) or said
    if not match or (act.kind != "session" and "session" in match.group()):
        return None
    year = act.first.year + int(match.group(1))
    if year > _LAST_YEAR:
        return None
    return Clue(f"{match.group().strip()} {name}", (Interval(date(year, 1, 1), date(year, 12, 31)),), known=True)


def _of_age(act: Act, age: int) -> Clue:
    month, day = (int(n) for n in act.day.split("-"))
    birthday = [date(y, month, day if valid(y, month, day) else 28) for y in (act.first.year + age, act.first.year + age + 1)]
    return Clue(f"{act.name} is {age} years old", (Interval(birthday[0], birthday[1]),), known=True)
