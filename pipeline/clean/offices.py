"""The years in which those whom a text tells as in office held it: a clue to when the text was written."""

import re
from datetime import date
from functools import cache

from pipeline.knowledge.names import leader_terms
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
_CHIEF = re.compile(r"Chief|chief|COAS|CDS|L(?:ieutenan)?t\.?[- ]Gen")  # a major general's commands say nothing of his later term as chief


def in_office(text: str) -> tuple[list[Interval], str]:
    """(spans of years in any of which all of them held office, the clue in words); a name that excludes the others is left out. [] and "" without any."""
    pattern, terms, chiefs = _holders()
    open_spans, clues, seen = [UNKNOWN], list[str](), set[str]()
    for match in pattern.finditer(text) if pattern else ():
        name, before = match.group(), text[max(0, match.start() - REACH) : match.start()]
        if name in seen or _FORMER.search(before) or not _OFFICE.search(before):
            continue
        if name in chiefs and not _CHIEF.search(before):
            continue
        seen.add(name)
        shared = [both for a in open_spans for b in terms[name] if (both := a.intersect(b))]
        if shared:
            open_spans, clues = shared, [*clues, f"{name} is told as in office"]
    return (open_spans if clues else []), "; ".join(clues)


@cache
def _holders() -> tuple[re.Pattern[str] | None, dict[str, list[Interval]], frozenset[str]]:
    """Names of office holders, and surnames that tell one, as one pattern; the terms of all who bear the name; those known as chiefs of staff only."""
    terms: dict[str, list[Interval]] = {}
    offices: dict[str, set[str]] = {}
    for term in leader_terms():
        years = Interval(date(term.start, 1, 1) if term.start else None, date(term.end, 12, 31) if term.end else None)
        for name in (term.name, *term.names):
            terms.setdefault(name, []).append(years)
            offices.setdefault(name, set()).add(term.office)
    names = sorted(terms, key=lambda n: (-len(n), n))
    return (re.compile(r"(?<!\w)(" + "|".join(map(re.escape, names)) + r")(?!\w)") if names else None), terms, frozenset(n for n, held in offices.items() if held == {"chief_of_staff"})
