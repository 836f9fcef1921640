"""Who may stand for an office holder named in a text: another state's, in the like office at the time."""

import re
from functools import cache
from random import Random
from typing import NamedTuple

from pipeline.knowledge.names import Term, leader_terms, names

TWO_WORDS = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]{3,}")


class Official(NamedTuple):
    """A full name and the last word of it; `known` when that word alone tells who it is."""

    name: str
    last: str
    known: bool


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


def like(name: str, state: str, other: str, year: int | None, taken: set[str], random: Random) -> Official | None:
    """Somebody of the other state who held a like office in the year; None when nobody did whose name is as plain."""
    short, held = alone(last_word(name), state), offices(name, state)
    fit = [term.name for term in _by_state().get(other, ()) if term.office in held and _held(term, year) and _plain(term.name, other, short)]
    fit = sorted({told for told in fit if not taken & {told, told.split()[1]}})
    if not fit:
        return None
    chosen = random.choice(fit)
    return Official(chosen, chosen.split()[1], short)


def _held(term: Term, year: int | None) -> bool:
    return year is None or ((term.start or 0) <= year <= (term.end or 9999))


def _plain(name: str, state: str, short: bool) -> bool:
    """Two words that are nobody else's; the surname is known by itself, or means nothing by itself, just as the other's."""
    if not TWO_WORDS.fullmatch(name) or len(names().get(name, ())) != 1:
        return False
    surname = name.split()[1]
    return alone(surname, state) and len(names()[surname]) == 1 if short else surname not in names()
