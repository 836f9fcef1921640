"""Where names of the tables and of the gazetteer stand in a text, and the form that a table has of each. Whether they are places is not said here."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.knowledge.gazetteer import Names, gazetteer
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import Known, names
from pipeline.knowledge.spellings import folded
from pipeline.resolve.candidates import abbreviations
from pipeline.resolve.choice import PLACES
from pipeline.resolve.names import find

_CAPITAL = r"[^\W\d_a-z]\w*(?:['’.-]\w+)*\.?"
_SMALL = "(?:de|del|la|las|los|le|les|of|the|upon|on|sur|al|el|du|di|da|do|dos|das|am|an|and|in|y|van|der|den|bei|ez|ar|az|as|ad|e)"
_RUN = re.compile(rf"{_CAPITAL}(?: (?:{_SMALL}[ -]){{0,2}}{_CAPITAL}){{0,6}}")
_SHORT = re.compile(r", {1,3}((?:[A-Z]\.){2,3}|[A-Z][a-z]+\.|W\.Va\.|[A-Z]{2}\b)")
_MEMBER = re.compile(r"[A-Z][\w.’']+(?: [A-Z][\w.]+)?")
_ONE = _MEMBER.pattern
_LISTED = re.compile(rf"({_ONE}(?:(?:, {_ONE})*,? and {_ONE}(?= (?:[Cc]ount|[Pp]ari)))?) ([Cc]ount(?:ies|y)|[Pp]arish(?:es)?)\b")
_ARTICLES = frozenset(("al", "el", "ar", "az", "as", "ad", "an"))
_PART = re.compile(r"[^ -]+")
_KIND_WORD = re.compile(r"^.+(?= (?:city|county|district|governorate|island|islands|province|region|state|town)$)")
_KIND_OF = re.compile(r"(?:state|province|city|region|republic|town) of (?=[^\W\d_])")
_WORD = re.compile(r"[a-z]*")
LONGEST = 5  # words of a name in the gazetteer
_ARTICLE = re.compile(r"(?:^|[ -])(?:[AaEe]l|[Aa][rsdntz]|[Aa]sh|[Ee]z|[Ee]s)[ -]")
Span = tuple[int, int, str]


def flattened(text: str) -> str:
    """The text with every blank a space, no longer nor shorter."""
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ").replace("\xa0", " ")


def spotted(flat: str) -> Iterator[Span]:
    """Where each name stands, and its form in a table; of two that overlap the one that begins first, then the longer."""
    spans = [(h.start, -h.end, flat[h.start : h.end]) for h in find(flat)]
    for run in _RUN.finditer(flat):
        words = run[0]
        at = run.start()
        if at and flat[at - 1] == "-" and flat[at - 3 : at - 1] in _ARTICLES:
            at, words = at - 3, flat[at - 3 : at] + words
        for start, end, name in _in_run(words):
            spans.append((at + start, -at - end, name))
    spans += [(m.start(1), -m.end(1), m[1]) for m in _SHORT.finditer(flat) if m[1] in abbreviations()]
    if "ounty" in flat or "ounties" in flat or "arish" in flat:
        counties = {(start, end): name for start, end, name in _counties(flat)}
        spans = [span for span in spans if (span[0], span[1]) not in counties] + [(*at, name) for at, name in counties.items()]
    spans.sort()
    reach = 0
    for start, end, name in spans:
        if start >= reach:
            trimmed = _trimmed(name) if " " in name else None
            if trimmed is None:
                reach = -end
                yield start, reach, name
            else:
                reach = start + trimmed[0] + len(trimmed[1])
                yield start + trimmed[0], reach, trimmed[1]


def _counties(flat: str) -> Iterator[Span]:
    """The members of lists of counties, their end negative: Lewis and Cowlitz counties, Harris county."""
    table = gazetteer().names
    for found in _LISTED.finditer(flat):
        for name in _MEMBER.finditer(flat, found.start(1), found.end(1)):
            if (county := f"{name.group()} {found[2].capitalize().replace('ies', 'y').removesuffix('es')}") in table:
                yield name.start(), -name.end(), county


@lru_cache(maxsize=65536)
def _trimmed(name: str) -> tuple[int, str] | None:
    """How many letters a name's kind takes at its head (`state of Georgia`), and what of the rest is the place or people; None where it is the whole."""
    of = _KIND_OF.match(name)
    rest = name[of.end() :] if of else name
    inner = _inner(rest)
    return (of.end() if of else 0, inner or rest) if of or inner else None


def _inner(name: str) -> str:
    """What of a name is the place or people: `Russian` of `Russian military`, `Huambo` of `Huambo province`; empty where it is the whole."""
    own = names()
    known = own.get(name)
    if not known:
        return ""
    if bare := _KIND_WORD.match(name):
        return bare.group() if bare.group() in own or bare.group() in gazetteer().names else ""
    if known[0].kind != "institution":
        return ""
    first = name.split(" ", 1)[0]
    return first if first != name and (meaning := own.get(first)) and meaning[0].kind in ("country", "demonym") else ""


@lru_cache(maxsize=65536)
def _in_run(run: str) -> tuple[Span, ...]:
    """The longest names of the gazetteer among the words of a run, in it; words in capitals (KABUL) are looked up in small letters too."""
    table, own = gazetteer().names, names()
    edges = [(m.start(), m.end()) for m in _PART.finditer(run)]
    found = []
    i = 0
    while i < len(edges):
        for j in range(min(len(edges), i + LONGEST), i, -1):
            start, end = edges[i][0], edges[j - 1][1]
            form = run[start:end]
            if form not in table and form.endswith(("'s", "’s", "'S", "’S")):
                form, end = form[:-2], end - 2
            name = form if form in table else _other_form(form, table, own)
            if name and _whole(run, start, end, table):
                end -= len(form) - len(form.removesuffix(".")) if name != form and not name.endswith(".") else 0
                found.append((start, end, name))
                i = j - 1
                break
        i += 1
    return tuple(found)


def _whole(run: str, start: int, end: int, table: Names) -> bool:
    """Whether hyphens beside a name leave it one: Dallas-based, Dallas-Fort Worth; not Jones-Drew."""
    after = run[end : end + 1] != "-" or (rest := run[end + 1 :]) == "" or _lower(rest) in listed("hyphened") or _begins(rest, table)
    return bool(after) and (run[start - 1 : start] != "-" or run[:start - 1].split(" ")[-1] in table)


def _lower(rest: str) -> str:
    found = _WORD.match(rest)
    return found.group() if found else ""


def _begins(rest: str, table: Names) -> bool:
    words = rest.split(" ", 2)
    return words[0] in table or " ".join(words[:2]) in table


def _other_form(form: str, table: Names, own: dict[str, tuple[Known, ...]]) -> str | None:
    """The form that a table has of a name closed by a full stop, written in capitals, or with another spelling of the Arabic article."""
    if form.endswith(".") and (bare := form[:-1]) in table:
        return bare
    if len(form) > 3 and form.isupper():
        small = form.title().removesuffix(".")
        return small if small in own or small in table else None
    if (" " in form or "-" in form) and _ARTICLE.search(form) and (key := folded(form)):
        return _folded_own().get(key) or (key if key in table else None)
    return None


@cache
def _folded_own() -> dict[str, str]:
    """The names of our own places by the key that their spellings share."""
    return {key: name for name, known in names().items() if known[0].kind in PLACES and (key := folded(name))}
