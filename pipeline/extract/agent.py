"""The record of a mention of an actor."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.knowledge.names import actors


class Agent(NamedTuple):
    """A mention of an actor: text[start:end].

    `kind` is state, demonym, metonym, government, ministry, armed_forces, branch, forces, unit, mission, organisation, group, office, person or
    reference. `id` is the actor's identifier (GUIDELINES), None where the text does not tell; `country` its state; `told` what it was told by.
    `members` are the actors of `the two countries`.
    """

    start: int
    end: int
    text: str
    kind: str
    id: str | None
    name: str | None
    country: str | None
    told: str
    number: str | None = None
    echelon: str | None = None
    members: tuple[str, ...] = ()


def agent(text: str, start: int, end: int, kind: str, meant: str | None, told: str) -> Agent:
    """The mention text[start:end], with what the tables know of its actor."""
    row = actors().get(meant or "")
    country = meant if row is not None and row.kind == "state" else None
    return Agent(start, end, text[start:end], kind, meant, row.name if row else None, country, told)
