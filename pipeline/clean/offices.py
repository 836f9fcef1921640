"""The years in which those whom a text tells as in office held it: a clue to when the text was written."""

import re
from datetime import date
from functools import cache

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import leader_terms, split
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.resolve.names import Hit, find

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
_CHIEF = re.compile(r"(?i:chief)|COAS|CDS|L(?:ieutenan)?t\.?[- ]Gen")  # a major general's commands say nothing of his later term as chief


def in_office(text: str) -> tuple[list[Interval], str]:
    """(spans of years in any of which all of them held office, the clue in words); a name that excludes the others is left out. [] and "" without any."""
    terms, chiefs = _holders()
    open_spans, clues, seen = [UNKNOWN], list[str](), set[str]()
    for hit in find(text):
        holders = [k for k in hit.known if k.kind == "leader"]
        name = text[hit.start : hit.end]
        if not holders or name in seen or not _told_in_office(text, hit, chiefs.issuperset(k.name for k in holders)):
            continue
        if " " not in name and not _at_home(text, {k.id for k in holders}):
            continue
        seen.add(name)
        shared = [both for a in open_spans for k in holders for b in terms.get(k.name, ()) if (both := a.intersect(b))]
        if shared:
            open_spans, clues = shared, [*clues, f"{name} is told as in office"]
    return (open_spans if clues else []), "; ".join(clues)


def _told_in_office(text: str, hit: Hit, chief: bool) -> bool:
    """Whether the words around a name say that its bearer holds an office: President X, X, the foreign minister."""
    before, after = text[max(0, hit.start - REACH) : hit.start], text[hit.end : hit.end + REACH]
    if _FORMER.search(before) or not (_OFFICE.search(before) or _TITLED.match(after)):
        return False
    if chief and not (_CHIEF.search(before) or _CHIEF.search(after)):
        return False
    return " " in text[hit.start : hit.end] or not _MORE_OF_A_NAME.match(after)


@cache
def _holders() -> tuple[dict[str, list[Interval]], frozenset[str]]:
    """The terms of each holder by full name, and those who are known as chiefs of staff only."""
    terms: dict[str, list[Interval]] = {}
    offices: dict[str, set[str]] = {}
    for term in leader_terms():
        years = Interval(date(term.start, 1, 1) if term.start else None, date(term.end, 12, 31) if term.end else None)
        terms.setdefault(term.name, []).append(years)
        offices.setdefault(term.name, set()).add(term.office)
    return terms, frozenset(n for n, held in offices.items() if held == {"chief_of_staff"})


def _at_home(text: str, actors: set[str]) -> bool:
    """Whether the text names a state of which the holder was: a surname alone tells nobody elsewhere."""
    return any(surface in text for actor in actors for surface in _states().get(actor, ())) or any(a not in _states() for a in actors)


@cache
def _states() -> dict[str, tuple[str, ...]]:
    """Names and adjectives of each state."""
    return {r["iso3"]: tuple(x for x in (r["name"], *split(r["aliases"]), *split(r["adjectives"])) if len(x) > 2) for r in rows("countries.csv")}
