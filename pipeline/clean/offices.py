"""The years in which those whom a text tells as in office held it: a clue to when the text was written."""

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from pipeline.knowledge.names import leader_terms, rows
from pipeline.language.intervals import UNKNOWN, Interval

REACH = 60  # characters before a name in which its office stands
_FORMER = re.compile(
    r"(?:former|late|ex-?|then|previous|predecessor|successor|elected|son\s+of|under|by\s+then|candidate|nominee)[\s-]+(?:[\w.'’-]+\s+){0,3}$", re.IGNORECASE
)
_OFFICE = re.compile(
    r"(?:President|Prime\s+Minister|Premier|Chancellor|King|Queen|Minister|Secretary(?:[- ]General)?|Chief|Chief\s+of\s+[\w\s]{3,30}|COAS|Pope|Governor|Gov\."
    r"|Vice[- ]President|General|Gen\.|PM|Ambassador|Chairman|Commander|Emir|Sultan|Prince|[Ll]eader|president|premier|chancellor|minister|administration)"
    r"[\w\s,.'’()-]{0,24}$"
)
_TITLED = re.compile(
    r"\s*,\s+(?:the\s+|an?\s+)?(?:[A-Z]?[\w'’]+\s+){0,3}"
    r"(?:[Pp]resident|[Pp]rime\s+[Mm]inister|[Pp]remier|[Cc]hancellor|[Mm]inister|Chief|chief|COAS|[Ss]ecretary)"
)
_MORE_OF_A_NAME = re.compile(r"\s[A-Z][a-z]+")
_CHIEF = re.compile(r"Chief|chief|COAS|CDS|L(?:ieutenan)?t\.?[- ]Gen")  # a major general's commands say nothing of his later term as chief


def in_office(text: str) -> tuple[list[Interval], str]:
    """(spans of years in any of which all of them held office, the clue in words); a name that excludes the others is left out. [] and "" without any."""
    pattern, terms, chiefs, homes = _holders()
    open_spans, clues, seen = [UNKNOWN], list[str](), set[str]()
    for match in pattern.finditer(text) if pattern else ():
        name, before = match.group(), text[max(0, match.start() - REACH) : match.start()]
        after = text[match.end() : match.end() + REACH]
        if name in seen or _FORMER.search(before) or not (_OFFICE.search(before) or _TITLED.match(after)):
            continue
        if name in chiefs and not (_CHIEF.search(before) or _CHIEF.search(after)):
            continue
        if " " not in name and (_MORE_OF_A_NAME.match(after) or not _at_home(text, homes[name])):
            continue
        seen.add(name)
        shared = [both for a in open_spans for b in terms[name] if (both := a.intersect(b))]
        if shared:
            open_spans, clues = shared, [*clues, f"{name} is told as in office"]
    return (open_spans if clues else []), "; ".join(clues)


class Holders(NamedTuple):
    """Names of office holders, and surnames that tell one, as one pattern; the terms of all who bear a name; which are known as chiefs only; whose they are."""

    pattern: re.Pattern[str] | None
    terms: dict[str, list[Interval]]
    chiefs: frozenset[str]
    homes: dict[str, frozenset[str]]


@cache
def _holders() -> Holders:
    terms: dict[str, list[Interval]] = {}
    offices: dict[str, set[str]] = {}
    homes: dict[str, set[str]] = {}
    for term in leader_terms():
        years = Interval(date(term.start, 1, 1) if term.start else None, date(term.end, 12, 31) if term.end else None)
        for name in (term.name, *term.names):
            terms.setdefault(name, []).append(years)
            offices.setdefault(name, set()).add(term.office)
            homes.setdefault(name, set()).add(term.actor)
    names = sorted(terms, key=lambda n: (-len(n), n))
    pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, names)) + r")(?!\w)") if names else None
    chiefs = frozenset(n for n, held in offices.items() if held == {"chief_of_staff"})
    return Holders(pattern, terms, chiefs, {n: frozenset(h) for n, h in homes.items()})


def _at_home(text: str, actors: frozenset[str]) -> bool:
    """Whether the text names a state of which the holder was: a surname alone tells nobody elsewhere."""
    return any(surface in text for actor in actors for surface in _states().get(actor, ())) or any(a not in _states() for a in actors)


@cache
def _states() -> dict[str, tuple[str, ...]]:
    """Names and adjectives of each state."""
    return {r["iso3"]: tuple(x for x in (r["name"], *r["aliases"].split("|"), *r["adjectives"].split("|")) if len(x) > 2) for r in rows("countries.csv")}
