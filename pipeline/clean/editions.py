"""Yearly things that a text tells as of now with their number: the 2017 Christmas that is celebrated, the 2017 course that opened. They are of the year of writing."""

import re
from datetime import date

from pipeline.clean.clues import Clue
from pipeline.clean.told import Told
from pipeline.language.intervals import Interval
from pipeline.language.periods import add_days

_FEAST = re.compile(r"\s+(?:Christmas|Xmas|yuletide|Yuletide)\b")
_COURSE = re.compile(
    r"\s+(?:[\w'’-]+\s+){0,4}?(?:cadre|course|training|intake|convocation|passing[- ]out|festival|competition|parade|celebrations?|edition|conference|workshop|seminar)\b",
    re.IGNORECASE,
)
_SESSION = re.compile(r"\s+(?:academic\s+|legislative\s+|school\s+)?session\b", re.IGNORECASE)
_NOW = re.compile(r"\b(?:celebrat\w+|opening|opened|kick(?:ed|s)\s+off|began|begins|commenced|graduat\w+|declared|closing|held|ended|today|yesterday|[A-Z][a-z]+day)\b")
_MIDTERMS = re.compile(r"\b(?:November['’]s|upcoming|this\s+year['’]s|ahead\s+of\s+the|coming)\s+mid-?term|mid-?term\s+elections?\s+(?:this|in)\s+November\b", re.IGNORECASE)
_MIDTERM_YEARS = range(1990, 2062, 4)  # the Congress of the United States


def editions(text: str, days: list[Told]) -> list[Clue]:
    """A clue of the last such year that the text tells."""
    found = []
    for told in days:
        year = (told.time.to or told.time).year
        if not year or told.time.month or told.tense in ("ahead", "coming") or not _NOW.search(text, *told.sentence):
            continue
        if _SESSION.match(text, told.time.end) and told.time.to:
            found.append((year, Interval(date(year, 1, 1), date(year, 12, 31)), told))
        elif told.time.rule == "year" and _FEAST.match(text, told.time.end):
            found.append((year, Interval(date(year, 12, 15), date(year + 1, 1, 10)), told))
        elif told.time.rule == "year" and _COURSE.match(text, told.time.end):
            found.append((year, Interval(date(year, 1, 1), add_days(date(year, 12, 31), 31)), told))
    ahead = _MIDTERMS.search(text)
    midterms = [Clue(f"{ahead.group()} still to come", tuple(Interval(date(y, 1, 1), date(y, 11, 8)) for y in _MIDTERM_YEARS))] if ahead else []
    if not found or any(t.days.known and t.tense == "past" and t.first.year > found[-1][0] for t in days):
        return midterms
    _, span, told = max(found, key=lambda f: f[0])
    return [*midterms, Clue(f"{told.time.text} is told as of now", (span,))]
