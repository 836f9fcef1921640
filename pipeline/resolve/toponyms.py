"""The names in a text that may be places, peoples or what stands for a state; persons, newspapers, firms, teams and streets are left out."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.gazetteer import Names, gazetteer
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import Known, capital_of, names
from pipeline.resolve.candidates import FINE, Candidate, abbreviations, candidates, capital_of_state, holds, region_of, state_of
from pipeline.resolve.choice import PLACES
from pipeline.resolve.names import find
from pipeline.resolve.persons import given_names, person, surname
from pipeline.resolve.surroundings import Around, around

_CAPITAL = r"[^\W\d_a-z]\w*(?:['’.-]\w+)*\.?"
_SMALL = "(?:de|del|la|las|los|le|les|of|the|upon|on|sur|al|el|du|di|da|do|dos|das|am|an|and|in|y|van|der|den|bei)"
_RUN = re.compile(rf"{_CAPITAL}(?: (?:{_SMALL} ){{0,2}}{_CAPITAL}){{0,6}}")
_SHORT = re.compile(r",[ \n]+((?:[A-Z]\.){2,3}|[A-Z][a-z]+\.|W\.Va\.|[A-Z]{2}\b)")
LONGEST = 5  # words of a name in the gazetteer
STRONG, ENOUGH = 3.0, 2.0  # what the words around it must weigh for a name to be a place everywhere in the text, or where it stands


class Toponym(NamedTuple):
    """A name that is or stands for a place: text[start:end], the form that the tables have, what kind of use it is, how sure the words around make it."""

    start: int
    end: int
    text: str
    name: str
    kind: str  # place, demonym or metonym
    state: str  # of a demonym or metonym; else empty
    weight: float
    words: Around


def toponyms(text: str) -> list[Toponym]:
    """In the order of the text, none overlapping another."""
    flat = text.replace("\n", " ")
    weighed: list[Toponym] = []
    surnames: set[str] = set()
    for start, end, name in _found(flat):
        words = around(text, start, end)
        told = _read(flat, start, end, name, words)
        if told is not None:
            weighed.append(told)
        elif (known_again := _person_of(name, words)) is not None:
            surnames.add(known_again)
    pairs = pairwise([*weighed, None])
    weighed = [t._replace(weight=t.weight + STRONG) if within(flat, t, after) else t for t, after in pairs if t]
    sure = {t.name for t in weighed if t.weight >= STRONG}
    return [t for t in weighed if t.weight >= ENOUGH and not (t.name in surnames and t.weight < STRONG) or t.weight >= 0 and t.name in sure - surnames]


def within(flat: str, inner: Toponym, outer: Toponym | None) -> bool:
    """Whether two names stand as `Paris, Texas` or `Erbil (Iraq)` do, and the second can hold the first."""
    if outer is None or outer.kind != "place" or flat[inner.end : outer.start] not in (", ", " ("):
        return False
    return any(holds(o, i) for o in meant(outer) for i in meant(inner))


def meant(toponym: Toponym) -> tuple[Candidate, ...]:
    """What it may be as a place: a demonym its state, a metonym its state's capital, an abbreviation its region."""
    if toponym.kind == "demonym" and toponym.state:
        return state_of(toponym.state)
    if toponym.kind == "metonym":
        return capital_of_state(toponym.state)
    return region_of(toponym.name) if toponym.text in abbreviations() else candidates(toponym.name)


def _person_of(name: str, words: Around) -> str | None:
    return surname(name, words) if person(name, words, False) else None


def _found(flat: str) -> Iterator[tuple[int, int, str]]:
    """Where a name of the tables or of the gazetteer stands, and its form there; of two that overlap the one that begins first, then the longer."""
    spans = [(h.start, -h.end, flat[h.start : h.end]) for h in find(flat)]
    for run in _RUN.finditer(flat):
        if held := _in_run(run.group()):
            at = run.start()
            spans += [(at + start, -at - end, name) for start, end, name in held]
    spans += [(m.start(1), -m.end(1), m[1]) for m in _SHORT.finditer(flat) if m[1] in abbreviations()]
    spans.sort()
    reach = 0
    for start, end, name in spans:
        if start >= reach:
            inner = _whose(name)
            yield start, start + len(inner) if inner else -end, inner or name
            reach = -end


@lru_cache(maxsize=65536)
def _whose(name: str) -> str:
    """The people or country whose an institution's name says it is: `Russian` of `Russian military`; else empty."""
    own = names()
    known = own.get(name)
    if not known or known[0].kind != "institution":
        return ""
    first = name.split(" ", 1)[0]
    return first if first != name and (meaning := own.get(first)) and meaning[0].kind in ("country", "demonym") else ""


@lru_cache(maxsize=65536)
def _in_run(run: str) -> tuple[tuple[int, int, str], ...]:
    """The longest names of the gazetteer among the words of a run, in it; words in capitals (KABUL) are looked up in small letters too."""
    table, own = gazetteer().names, names()
    edges = _edges(run)
    found = []
    i = 0
    while i < len(edges):
        for j in range(min(len(edges), i + LONGEST), i, -1):
            start, end = edges[i][0], edges[j - 1][1]
            form = run[start:end]
            name = form if form in table else _other_form(form, table, own)
            if name:
                end -= len(form) - len(form.removesuffix(".")) if name != form and not name.endswith(".") else 0
                found.append((start, end, name))
                i = j - 1
                break
        i += 1
    return tuple(found)


def _edges(run: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for word in run.split(" "):
        found.append((at, at + len(word)))
        at += len(word) + 1
    return found


def _other_form(form: str, table: Names, own: dict[str, tuple[Known, ...]]) -> str | None:
    """The form that a table has of a name closed by a full stop or written in capitals."""
    if form.endswith(".") and (bare := form[:-1]) in table:
        return bare
    if len(form) > 3 and form.isupper():
        small = form.title().removesuffix(".")
        return small if small in own or small in table else None
    return None


def _read(flat: str, start: int, end: int, name: str, words: Around) -> Toponym | None:
    """What a name is where it stands; None for what is no place, people or metonym."""
    known = names().get(name, ())
    first = known[0].kind if known else ""
    text = flat[start:end]
    if name in abbreviations() and flat[start - 2 : start] == ", ":
        return Toponym(start, end, text, abbreviations()[name], "place", "", STRONG, words)
    if first == "demonym":
        return None if _titled(words) else Toponym(start, end, text, name, "demonym", known[0].host, STRONG, words)
    if first == "world_region" and name.endswith(("an", "ans")):
        return Toponym(start, end, text, name, "demonym", "", STRONG, words)  # Asian, Europeans
    if first == "metonym":
        return Toponym(start, end, text, name, "metonym", known[0].host, STRONG, words) if known[0].host else None
    if name.lower() in listed("never_places") or known and not any(k.kind in PLACES for k in known) or not candidates(name):
        return None
    if _of_other_thing(words) or person(name, words, _placelike(words.before[0])):
        return None
    weight = _weight(flat, start, end, name, known, words)
    state = _stands_for(known, words)
    return Toponym(start, end, text, name, "metonym" if state else "place", state, weight, words)


def _titled(words: Around) -> bool:
    return words.before[0].rstrip(".").lower() in listed("honorifics")


def _placelike(word: str) -> bool:
    """Whether the word before is itself a name of a place or a people."""
    known = names().get(word, ())
    return bool(known) and known[0].kind in ("country", "demonym", "city", "region")


def _of_other_thing(words: Around) -> bool:
    """Whether the name opens that of a newspaper, firm, team, street or river: Washington Post, Paris Avenue."""
    after = words.after[0]
    if not after[:1].isupper() or words.possessive:
        return False
    low = after.rstrip(".").lower()
    return any(low in listed(of) for of in ("papers", "firms", "teams", "thoroughfares", "waterways"))


def _stands_for(known: tuple[Known, ...], words: Around) -> str:
    """The state that a capital stands for, where it acts or is dealt with: Washington said, talks with Tehran; else empty."""
    state = next((capital_of()[k.id] for k in known if k.id in capital_of()), "")
    if not state or words.before[0].lower() in listed("locative"):
        return ""
    acts = words.after[0] in listed("agentive") or words.after[0] in ("has", "had", "would", "will") and words.after[1] in listed("agentive")
    return state if acts or words.before[0].lower() in listed("agentive_before") else ""


def _weight(flat: str, start: int, end: int, name: str, known: tuple[Known, ...], words: Around) -> float:
    """How sure the words around a name make it that it is a place."""
    best = candidates(name)[0]
    weight = 4.0 if best.kind in ("country", "world_region", "water") else 2.0 if known else 0.0
    weight += 0.5 * (best.fame >= 5) + 1.0 * (best.fame >= 5.7) + 1.0 * (" " in name)
    invited = _invited(words)
    weight += invited
    weight -= 1.0 if words.opens and " " not in name else 0.0
    if best.kind in FINE and best.fame < 6:
        weight -= (1.0 if invited >= STRONG else 3.0) * (name.lower() in common_words() or name in given_names())
        weight -= 2.0 * (flat[start:end].isupper() and not words.opens)
        weight -= _crowded(words)
    return weight


def _invited(words: Around) -> float:
    """What prepositions, directions and kind words beside a name say for a place."""
    before, after = words.before[0].lower(), words.after[0].lower()
    if before in listed("locative") or before == "of" and words.before[1].lower() in listed("after_places"):
        return 3.0
    found = 1.0 if before == "of" else 0.0
    if before in listed("directions") or after in listed("after_places") or before in listed("after_places") and words.before[0].islower():
        found += 2.0
    if before.endswith(("'s", "’s")) and _placelike(words.before[0][:-2]):
        found += 2.0
    return found


def _crowded(words: Around) -> float:
    """What capitalised words beside a name say against it: it is a part of a longer name that no table has."""
    before, after = words.before[0], words.after[0]
    against = 2.0 if after[:1].isupper() and after.lower() not in listed("after_places") else 0.0
    strange = before[:1].isupper() and not _placelike(before.removesuffix("'s").removesuffix("’s"))
    return against + (2.5 if strange and before.lower() not in listed("locative") and before.lower() not in listed("directions") else 0.0)


@cache
def common_words() -> frozenset[str]:
    """Words that news writes in small letters and a small place somewhere bears as its name."""
    return frozenset(row["word"] for row in rows("common_words.csv"))
