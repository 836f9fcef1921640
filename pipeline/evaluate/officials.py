"""Who may stand for an office holder named in a text: another state's, in the like office at the time."""

import re
from functools import cache
from random import Random
from typing import NamedTuple

from pipeline.knowledge.names import Term, leader_terms, names

HEADS = frozenset(("head_of_state", "head_of_government"))
TWO_WORDS = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]{3,}")


class Official(NamedTuple):
    """A full name and the last word of it."""

    name: str
    last: str


@cache
def _by_state() -> dict[str, tuple[Term, ...]]:
    found: dict[str, list[Term]] = {}
    for term in leader_terms():
        found.setdefault(term.actor, []).append(term)
    return {state: tuple(terms) for state, terms in found.items()}


def offices(name: str, state: str) -> frozenset[str]:
    return frozenset(term.office for term in _by_state().get(state, ()) if term.name == name)


def last_word(name: str) -> str:
    return next((word for word in reversed(name.split()) if word.isalpha() and len(word) > 2), name)


def alone(surface: str, state: str) -> bool:
    """Whether a surname by itself is known as a leader of that state."""
    may = names().get(surface, ())
    return bool(may) and may[0].kind == "leader" and may[0].host == state


def like(name: str, state: str, other: str, year: int | None, short: bool, taken: set[str], random: Random) -> Official | None:
    """Somebody of the other state in a like office in the year, else in any office then; None when nobody was whose name is as plain.

    `short` when the text has the surname by itself: then it must be known just as the other's is.
    """
    held = offices(name, state) | (HEADS if offices(name, state) & HEADS else frozenset())
    known = short and alone(last_word(name), state)
    if short and not known and last_word(name) in names():
        return None
    terms = [t for t in _by_state().get(other, ()) if _held(t, year) and _plain(t.name, other, short, known) and not taken & {t.name, t.name.split()[1]}]
    fit = sorted({t.name for t in terms if t.office in held} or {t.name for t in terms})
    if not fit:
        return None
    chosen = random.choice(fit)
    return Official(chosen, chosen.split()[1])


def _held(term: Term, year: int | None) -> bool:
    return year is None or ((term.start or 0) <= year <= (term.end or 9999))


def _plain(name: str, state: str, short: bool, known: bool) -> bool:
    """Two words that are nobody else's; the surname is known by itself, or means nothing by itself, just as the other's."""
    if not TWO_WORDS.fullmatch(name) or len(names().get(name, ())) != 1:
        return False
    surname = name.split()[1]
    if known:
        return alone(surname, state) and len(names()[surname]) == 1
    return not short or surname not in names()
