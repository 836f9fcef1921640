"""The years in which those whom a text tells as in office held it: a clue to when the text was written."""

import re
from collections import Counter
from datetime import date
from functools import cache

from pipeline.clean.clues import Clue
from pipeline.knowledge.files import rows
from pipeline.knowledge.names import leader_terms, split
from pipeline.language.intervals import Interval
from pipeline.resolve.names import Hit, find

_AT_MOST = 4  # years for which a president of the United States is elected: the running term ends by itself
_TRIES = 12  # mentions of a name that are looked at; a text that has not told the office by then will not
REACH = 60  # characters before a name in which its office stands
_FORMER = re.compile(
    r"(?:former|late|ex-?|then|previous|predecessor|successor|elected|-elect|son\s+of|under|by\s+then|candidate|nominee|opposition|rebel|rival|hopeful|party|killed|killing\s+of|death\s+of|murder\s+of|assassination\s+of|assassinated|slain|ousted|ousting\s+of|deposed|toppled|overthrown|jailed|exiled|fallen)"
    r",?[\s-]+(?:[\w.'’-]+,?\s+){0,3}$",
    re.IGNORECASE,
)
_LESSER = (
    r"(?:[Vv]ice|[Dd]eputy|[Aa]ssistant|[Uu]nder|[Ss]enate|[Aa]ssembly|[Pp]arliament\w*|[Cc]ouncil|[Cc]ommission|[Cc]ourt|[Bb]ank|[Cc]lub|[Cc]ompany|[Pp]arty)"
    r"[\s-]+(?:[A-Za-z]+\s+)?(?:[Pp]resident|[Pp]rime\s+[Mm]inister|[Pp]remier|[Mm]inister|[Ss]ecretary|[Cc]hief|[Ll]eader)"
)
# A title and the offices of which it tells the holder, the longer title first.
_TITLES: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (words, frozenset(offices.split()))
    for words, offices in (
        (_LESSER, "other"),
        (r"[Pp]rime\s+[Mm]inister|[Pp]remier|PM|[Cc]hancellor(?!\s+of\s+the\s+Exchequer)", "head_of_government"),
        (r"[Pp]resident|King|Queen|Emperor|Emir|Sultan|Pope|Ayatollah|Supreme\s+Leader", "head_of_state other"),
        (r"(?:[Ff]oreign|External)\s+(?:[Aa]ffairs\s+)?(?:[Mm]inister|[Ss]ecretary)|[Ss]ecretary\s+of\s+[Ss]tate|FM", "foreign_minister"),
        (r"[Dd]efen[cs]e\s+(?:[Mm]inister|[Ss]ecretary|[Cc]hief)|Secretary\s+of\s+Defen[cs]e|Pentagon\s+[Cc]hief", "defence_minister"),
        (r"[Ss]ecretary[-\s][Gg]eneral|(?:UN|U\.N\.|NATO|Nato)\s+chief", "secretary_general"),
        (r"[Cc]hief|COAS|CDS|L(?:ieutenan)?t\.?[-\s]Gen(?:eral|\.)?", "chief_of_staff other"),
        (r"General|Gen\.|Admiral|Adm\.|Marshal|[Cc]hairman|[Cc]ommander", "chief_of_staff other"),
        (r"[A-Z][a-z]+(?:(?<!Republic)an|ese|ish|i)\s+[Ll]eader|administration|strongman|ruler|dictator", "head_of_state head_of_government other"),
        (r"[Ll]eader", "other"),
        (r"[Mm]inister|[Ss]ecretary|[Gg]overnor|Gov\.|[Aa]mbassador|Prince|[Ss]pokes\w+|[Ee]nvoy|[Rr]epresentative|[Cc]oordinator|Senator|Sen\.", "other"),
    )
)
_TITLE = re.compile("|".join(rf"(?P<t{n}>\b(?:{words}))(?![a-z])" for n, (words, _) in enumerate(_TITLES)))
_BETWEEN = re.compile(r"[\w\s,.'’()-]{0,24}")
_NOTHING_BETWEEN = re.compile(r"\W{0,3}")  # a surname alone after another name is that of somebody else
_TITLED = re.compile(r"\s*,\s+(?:the\s+|an?\s+)?(?:[A-Z]?[\w'’]+\s+){0,3}?(?=" + "|".join(words for words, _ in _TITLES) + ")")
_MORE_OF_A_NAME = re.compile(r"\s[A-Z][a-z]+")
_CHIEF = re.compile(r"(?i:chief)|COAS|CDS|L(?:ieutenan)?t\.?[- ]Gen")  # a major general's commands say nothing of his later term as chief


def in_office(text: str) -> list[Clue]:
    """One clue a name that is told in office: the terms of all who bear it and may be told so."""
    found: dict[str, Clue] = {}
    tries = Counter[str]()
    for hit in find(text):
        holders = [k for k in hit.known if k.kind == "leader"]
        name = text[hit.start : hit.end]
        tries[name] += bool(holders)
        if not holders or name in found or tries[name] > _TRIES or (" " not in name and not _at_home(text, {k.id for k in holders})):
            continue
        offices = _told_offices(text, hit)
        spans = [span for k in holders for office, span in _terms().get(k.name, ()) if office in offices and (office != "chief_of_staff" or _chief(text, hit))]
        if spans:
            known_as = holders[0].name if len({k.name for k in holders}) == 1 else name
            found[name] = Clue(f"{known_as} is told as in office", tuple(spans), known=True)
    return list(found.values())


def _told_offices(text: str, hit: Hit) -> frozenset[str]:
    """The offices of which the words around a name may tell its bearer the holder: President X, X, the foreign minister. None for a former one."""
    before, after = text[max(0, hit.start - REACH) : hit.start], text[hit.end : hit.end + REACH]
    if _FORMER.search(before) or (" " not in text[hit.start : hit.end] and _MORE_OF_A_NAME.match(after)):
        return frozenset()
    between = _BETWEEN if " " in text[hit.start : hit.end] else _NOTHING_BETWEEN
    titles = [t for t in _TITLE.finditer(before) if between.fullmatch(before, t.end())]
    title = titles[-1] if titles else None
    if title is None and (follows := _TITLED.match(after)):
        title = _TITLE.match(after, follows.end())
    return _TITLES[int((title.lastgroup or "t0")[1:])][1] if title else frozenset()


def _chief(text: str, hit: Hit) -> bool:
    return bool(_CHIEF.search(text, max(0, hit.start - REACH), hit.start) or _CHIEF.search(text, hit.end, hit.end + REACH))


@cache
def _terms() -> dict[str, list[tuple[str, Interval]]]:
    """(office, years) of each holder by full name."""
    terms: dict[str, list[tuple[str, Interval]]] = {}
    for term in leader_terms():
        end = term.end or (term.start + _AT_MOST if term.start and (term.actor, term.office) == ("USA", "head_of_state") else None)
        years = Interval(date(term.start, 1, 1) if term.start else None, date(end, 12, 31) if end else None)
        terms.setdefault(term.name, []).append((term.office, years))
    return terms


def _at_home(text: str, actors: set[str]) -> bool:
    """Whether the text names a state of which the holder was: a surname alone tells nobody elsewhere."""
    return any(surface in text for actor in actors for surface in _states().get(actor, ())) or any(a not in _states() for a in actors)


@cache
def _states() -> dict[str, tuple[str, ...]]:
    """Names and adjectives of each state."""
    return {r["iso3"]: tuple(x for x in (r["name"], *split(r["aliases"]), *split(r["adjectives"])) if len(x) > 2) for r in rows("countries.csv")}
