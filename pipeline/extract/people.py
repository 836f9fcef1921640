"""The persons that a text names in full, by title, rank or given name, and where it names them again by surname. Whose they are is not told here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.bodies import OFFICES
from pipeline.knowledge.lexicon import closed, listed, nouns
from pipeline.knowledge.names import names
from pipeline.resolve.judging import common_words
from pipeline.resolve.names import find
from pipeline.resolve.persons import given_names, surnamed

_PART = r"(?:(?:al|el|ul|ud|as|ar|at|ad|an|O|Mc|d)['’-])?[^\W\d_a-z][\w’']*(?:-\w+)*"
_JOINT = r"(?:bin|ibn|bint|abu|de|del|della|di|da|dos|du|van|von|der|den|la|le|ben|al|el|ul|y)"
_RUN = re.compile(rf"(?<![\w-])(?:{_PART}|[A-Z])\.?(?:(?<![a-z]{{4}}\.) (?:{_JOINT} ){{0,2}}(?:{_PART}|[A-Z])\b\.?){{0,7}}")
_SPACED, _LETTERS = re.compile(r"\S+"), re.compile(r"\w+")
_SMALL = re.compile(r"(?<![\w-])[a-z]\w+")
_BEFORE = re.compile(r"([A-Za-z-]+)\.? (?:\(\w+\) )?$")
_AFTER = re.compile(r"(?:['’]s)? ?([A-Za-z]+)?")
NOT_AFTER = listed("before_things")  # Fort, USS, Hurricane
THINGS = listed("things")  # Airport, Brigade, Prize


Word = tuple[int, str]


class Person(NamedTuple):
    """text[start:end] names a person; `name` is the fullest form that the text has."""

    start: int
    end: int
    name: str


class _Text:
    """A text in one line, with what the tables know in it and the words that it writes in small letters."""

    def __init__(self, text: str) -> None:
        self.flat = text.replace("\n", " ")
        self.known = [(h.start, h.end, h.known[0].kind) for h in find(self.flat)]
        self.small = set(_SMALL.findall(self.flat))

    def other(self, word: Word, whole: bool = False) -> bool:
        """Whether a word belongs to a name that is no person's: a country, an institution; given names that are countries do not count."""
        if not whole and word[1] in given_names():
            return False
        return any(a <= word[0] < b and kind not in ("leader", "city", "region", "site") for a, b, kind in self.known)


def people(text: str) -> list[Person]:
    """In the order of the text."""
    read = _Text(text)
    full = [p for run in _RUN.finditer(read.flat) if (p := _of_run(read, run)) is not None]
    longer = {_family(p.name): p.name for p in reversed(full) if " " in p.name}
    full = [p._replace(name=longer.get(p.name, p.name)) for p in full]
    told = [Person(start, end, read.flat[start:end]) for start, end, kind in read.known if kind == "leader" and " " in read.flat[start:end]]
    return sorted([*full, *_again(read, [*full, *told])])


def _of_run(read: _Text, run: re.Match[str]) -> Person | None:
    """The person's name in a run of capitalised words, without titles before it; None where it is none."""
    words = [(m.start() + run.start(), m.group()) for m in _SPACED.finditer(run.group())]
    title = max((k for k, (_, word) in enumerate(words[:-1]) if _title(word)), default=-1)
    words = words[title + 1 :]
    while words and read.other(words[0]):
        words = words[1:]
    words = words[: next((k for k, (_, word) in enumerate(words) if _thing(word)), len(words))]
    if not words:
        return None
    start, end = words[0][0], words[-1][0] + len(_bare(words[-1][1]))
    before = _BEFORE.search(read.flat, max(0, start - 30), start)
    word = before[1].lower() if before else ""
    named = words[0][1] in given_names() and len(words) > 1 and surnamed(words[1][1])
    if not named and (title < 0 and (not _title(word) or word.endswith("s")) or len(words) == 1 and _common(read, read.flat[start:end])):
        return None
    if word in NOT_AFTER or len(words) > 5 or read.flat[start:end].isupper() or read.other(words[-1], whole=True):
        return None
    if any(a <= start and end <= b for a, b, kind in read.known if kind != "leader") or _thingly(read.flat, end, run.group()[start - run.start() :]):
        return None
    return Person(start, end, read.flat[start:end])


def _common(read: _Text, word: str) -> bool:
    """Whether a lone word behind a title is a word of the language: General Support."""
    return word.lower() in read.small or word.lower() in common_words()


def _thingly(flat: str, end: int, run: str) -> bool:
    """Whether a run of capitalised words, with the word behind it, names a thing: Simon Bolivar Airport, the Dallas Cowboys."""
    words = [*_LETTERS.findall(run.lower()), ((_AFTER.match(flat, end) or ["", ""])[1] or "").lower()]
    return any(w in THINGS for w in words) or any(w in listed("after_places") or w in listed("teams") for w in words[:-1])


def _bare(word: str) -> str:
    """Without the mark and the possessive behind it."""
    return word.rstrip(".").removesuffix("'s").removesuffix("’s")


def _thing(word: str) -> bool:
    """Whether a capitalised word is no part of a person's name: a noun, a title, a day."""
    low = _bare(word).lower()
    return len(low) > 1 and (low in nouns() or low in closed() or low in listed("titles") or low in listed("honorifics") or low in listed("days"))


def _title(word: str) -> bool:
    """Gen., Mr, Sheikh, President, spokesman."""
    low = word.rstrip(".").lower()
    return low in listed("honorifics") or low in OFFICES or any(n.group in ("leader", "speaker") for n in nouns().get(low, ()))


def _family(name: str) -> str:
    """Liang Guanglie is Liang, Jean Le Brun is Le Brun."""
    parts = name.split(" ")
    if any(k.kind == "leader" and k.host in ("CHN", "KOR", "PRK", "VNM", "TWN") for k in names().get(name, ())):
        return parts[0]
    return " ".join(parts[-2:]) if len(parts) > 2 and parts[-2] in ("Le", "La", "De", "Van", "Al", "El", "Bin", "Ben", "Abu") else parts[-1]


def _again(read: _Text, full: list[Person]) -> Iterator[Person]:
    """Where the surname of a person named before stands alone."""
    first: dict[str, Person] = {}
    for p in full:
        last = _family(p.name)
        if len(last) > 2 and not any(k.kind in ("country", "demonym", "organisation", "group") for k in names().get(last, ())):
            first.setdefault(last, p)
    for last, p in first.items():
        for m in re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])", read.flat[p.end :]):
            start, end = m.start() + p.end, m.end() + p.end
            if not any(f.start <= start < f.end for f in full) and not any(a < start and end <= b for a, b, _ in read.known):
                yield Person(start, end, p.name)
