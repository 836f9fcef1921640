"""Yearly things that a text tells as of now with their year: the 2017 Christmas that is celebrated, the 2017 course that opened, the midterms to come."""

import re
from datetime import date

from pipeline.clean.clues import Clue
from pipeline.clean.told import Told
from pipeline.language.intervals import Interval

_FEAST = re.compile(r"\s+(?:Christmas|Xmas|yuletide|Yuletide)\b")
_COURSE = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,4}?(?:cadre|course|training|intake|convocation|passing[- ]out|festival|competition|parade|celebrations?|edition|conference"
    r"|workshop|seminar)\b",
    re.IGNORECASE,
)
_SESSION = re.compile(r"\s+(?:academic\s+|legislative\s+|school\s+)?session\b", re.IGNORECASE)
_NOW = re.compile(
    r"\b(?:celebrat\w+|opening|opened|kick(?:ed|s)\s+off|began|begins|commenced|graduat\w+|declared|closing|held|ended|today|yesterday|[A-Z][a-z]+day)\b"
)
_MIDTERMS = re.compile(
    r"\b(?:November['’]s|upcoming|this\s+year['’]s|ahead\s+of\s+the|coming)\s+mid-?term|mid-?term\s+elections?\s+(?:this|in)\s+November\b", re.IGNORECASE
)
_THIS_YEARS = re.compile(r"\b[Tt]his\s+year['’]s\b")
_NEXT_SENTENCE = 200  # characters after a sentence in which the next one sets this year's against it
_MIDTERM_YEARS = range(1990, 2062, 4)  # the Congress of the United States


def editions(text: str, days: list[Told]) -> list[Clue]:
    """A clue of the last such year that the text tells; of the midterms to come; of a year that is set against this one."""
    found = [(year, told, span) for told in days if (year := (told.time.to and told.time.to.year) or told.time.year) and (span := _edition(text, told, year))]
    clues = _others(text, days)
    if found and not any(t.days.known and t.tense == "past" and t.first.year > found[-1][0] for t in days):
        _, told, span = max(found, key=lambda f: f[0])
        clues.append(Clue(f"{told.time.text} is told as of now", (span,)))
    return clues


def _edition(text: str, told: Told, year: int) -> Interval | None:
    """The days on which the thing that the year names is told as going on, if it names one."""
    if told.time.month or told.tense in ("ahead", "coming") or not _NOW.search(text, *told.sentence):
        return None
    if told.time.to and told.time.to.year:
        return Interval(date(year, 1, 1), date(year, 12, 31)) if _SESSION.match(text, told.time.end) else None
    if told.time.rule == "year" and _FEAST.match(text, told.time.end):
        return Interval(date(year, 12, 15), date(year + 1, 1, 10))
    return Interval(date(year, 1, 1), date(year + 1, 1, 31)) if told.time.rule == "year" and _COURSE.match(text, told.time.end) else None


def _others(text: str, days: list[Told]) -> list[Clue]:
    """The midterms to come; a year told as past beside this year's: it is over."""
    ahead = _MIDTERMS.search(text)
    clues = [Clue(f"{ahead.group()} still to come", tuple(Interval(date(y, 1, 1), date(y, 11, 8)) for y in _MIDTERM_YEARS))] if ahead else []
    beside = [t for t in days if t.tense == "past" and t.time.rule == "year" and _THIS_YEARS.search(text, t.sentence[0], t.sentence[1] + _NEXT_SENTENCE)]
    if beside:
        last = max(beside, key=lambda t: t.first)
        clues.append(Clue(f"{last.time.text} is told beside this year's", (Interval(date(last.first.year + 1, 1, 1), None),)))
    return clues
