"""`The two countries`, `both sides`: the actors that such words take up, where the text has just so many to choose from."""

from __future__ import annotations

import re

from pipeline.extract.agent import Agent, agent

_WORDS = re.compile(
    r"\b(?:[Tt]he (two|three) |([Bb]oth) (?:of the )?)"
    r"(countries|nations|states|sides|governments|neighbou?rs|capitals|armies|allies|leaders|presidents|ministers|parties|foes|rivals)\b(?!['’])"
)
_UNNAMED = re.compile(r"\b(?:rebels?|insurgents|militants|separatists|guerrillas|opposition)\b")  # a party that has no name
OPPOSED = frozenset(("sides", "parties", "foes", "rivals", "armies"))
STATES = frozenset(("countries", "nations", "states", "neighbors", "neighbours", "capitals"))
HELD = ("state", "demonym", "metonym", "government", "ministry", "armed_forces", "branch", "forces", "office", "group", "organisation", "person", "mission")


def several(text: str, sentences: list[tuple[int, int]], named: list[Agent]) -> list[Agent]:
    """A mention for each such phrase that can be told; one where more or fewer actors fit is left out."""
    made = []
    for m in _WORDS.finditer(text):
        members = _members(text, m, sentences, named)
        if len(members) == (3 if m[1] == "three" else 2):
            made.append(agent(text, m.start(), m.end(), "reference", None, "just so many named before")._replace(members=members))
    return made


def _members(text: str, m: re.Match[str], sentences: list[tuple[int, int]], named: list[Agent]) -> tuple[str, ...]:
    """The distinct actors named before in its sentence or, where that has none, in the one before."""
    at = next((k for k, (start, end) in enumerate(sentences) if start <= m.start() < end), None)
    if at is None:
        return ()
    wanted = 3 if m[1] == "three" else 2
    for k in range(at, max(-1, at - 3), -1):
        start, end = sentences[k]
        own = [a for a in named if start <= a.start < min(end, m.start()) and a.kind in HELD and a.id]
        if m[3] in OPPOSED and _UNNAMED.search(text, start, min(end, m.start())):
            return ()
        fit = [a for a in own if a.country] if m[3] in STATES else [a for a in own if a.kind not in ("organisation", "mission")]
        members = tuple(dict.fromkeys(a.id for a in fit if a.id))
        if len(members) >= wanted:
            return members
    return ()
