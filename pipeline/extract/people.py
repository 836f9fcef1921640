"""The persons that a text names in full, by title, rank or given name, and where it names them again by surname. Whose they are is not told here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.knowledge.lexicon import closed, listed, nouns
from pipeline.knowledge.names import names
from pipeline.resolve.names import find
from pipeline.resolve.persons import given_names

_PART = r"(?:(?:al|el|ul|ud|as|ar|at|ad|an|O|Mc|d)['’-])?[^\W\d_a-z][\w’']*(?:-\w+)*"
_JOINT = r"(?:bin|ibn|bint|abu|de|del|della|di|da|dos|du|van|von|der|den|la|le|ben|al|el|ul|y)"
_RUN = re.compile(rf"(?<![\w-])(?:{_PART}|[A-Z])\.?(?:(?<![a-z]{{4}}\.) (?:{_JOINT} ){{0,2}}(?:{_PART}|[A-Z])\b\.?){{0,7}}")
_BEFORE = re.compile(r"([A-Za-z-]+)\.? (?:\(\w+\) )?$")
_AFTER = re.compile(r"(?:['’]s)? ?([A-Za-z]+)?")
NOT_AFTER = listed("before_things")  # Fort, USS, Hurricane
THINGS = listed("things")  # Airport, Brigade, Prize


class Person(NamedTuple):
    """text[start:end] names a person; `name` is the fullest form that the text has."""

    start: int
    end: int
    name: str


def people(text: str) -> list[Person]:
    """In the order of the text."""
    flat = text.replace("\n", " ")
    known = [(h.start, h.end, h.known[0].kind) for h in find(flat)]
    full = [p for run in _RUN.finditer(flat) if (p := _of_run(flat, run, known)) is not None]
    longer = {_family(p.name): p.name for p in reversed(full) if " " in p.name}
    full = [p._replace(name=longer.get(p.name, p.name)) for p in full]
    told = [Person(start, end, flat[start:end]) for start, end, kind in known if kind == "leader" and " " in flat[start:end]]
    return sorted([*full, *_again(flat, [*full, *told], known)])


def _of_run(flat: str, run: re.Match[str], known: list[tuple[int, int, str]]) -> Person | None:
    """The person's name in a run of capitalised words, without titles before it; None where it is none."""
    words = [(m.start() + run.start(), m.group()) for m in re.finditer(r"\S+", run.group())]
    title = max((k for k, (_, word) in enumerate(words[:-1]) if _title(word)), default=-1)
    words, titled = words[title + 1 :], title >= 0
    while words and _other(words[0], known):
        words = words[1:]
    words = words[: next((k for k, (_, word) in enumerate(words) if _thing(word)), len(words))]
    if not words:
        return None
    start = words[0][0]
    end = words[-1][0] + len(_bare(words[-1][1]))
    before = _BEFORE.search(flat, max(0, start - 30), start)
    word = before[1].lower() if before else ""
    titled |= _title(word) and not word.endswith("s")
    if word in NOT_AFTER or flat[start:end].isupper() or any(a <= start and end <= b for a, b, kind in known if kind != "leader"):
        return None
    follows = (_AFTER.match(flat, end) or [None, None])[1]
    if follows and follows.lower() in THINGS or _of_thing(run.group()[start - run.start() :]):
        return None
    if not titled and not (words[0][1] in given_names() and len(words) > 1 and _surname(words[1][1])):
        return None
    return Person(start, end, flat[start:end]) if len(words) < 6 and not _other(words[-1], known, whole=True) else None


def _of_thing(run: str) -> bool:
    """Whether a run of capitalised words names a thing: Simon Bolivar Airport."""
    return any(m.group().lower() in THINGS or m.group().lower() in listed("after_places") for m in re.finditer(r"\w+", run))


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
    return low in listed("honorifics") or any(n.group in ("leader", "speaker") for n in nouns().get(low, ()))


def _other(word: tuple[int, str], known: list[tuple[int, int, str]], whole: bool = False) -> bool:
    """Whether a word belongs to a name that is no person's: a country, an institution; given names that are countries do not count."""
    return any(a <= word[0] < b and kind not in ("leader", "city", "region", "site") for a, b, kind in known) and (whole or word[1] not in given_names())


def _surname(word: str) -> bool:
    low = word.rstrip(".").lower()
    return low not in nouns() and low not in listed("titles") and low not in listed("after_places")


def _family(name: str) -> str:
    """Liang Guanglie is Liang, Jean Le Brun is Le Brun."""
    parts = name.split(" ")
    if any(k.kind == "leader" and k.host in ("CHN", "KOR", "PRK", "VNM", "TWN") for k in names().get(name, ())):
        return parts[0]
    return " ".join(parts[-2:]) if len(parts) > 2 and parts[-2] in ("Le", "La", "De", "Van", "Al", "El", "Bin", "Ben", "Abu") else parts[-1]


def _again(flat: str, full: list[Person], known: list[tuple[int, int, str]]) -> Iterator[Person]:
    """Where the surname of a person named before stands alone."""
    first: dict[str, Person] = {}
    for p in full:
        last = _family(p.name)
        if len(last) > 2 and not any(k.kind in ("country", "demonym", "organisation", "group") for k in names().get(last, ())):
            first.setdefault(last, p)
    for last, p in first.items():
        for m in re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])", flat[p.end :]):
            start, end = m.start() + p.end, m.end() + p.end
            if not any(f.start <= start < f.end for f in full) and not any(a < start and end <= b for a, b, _ in known):
                yield Person(start, end, p.name)
