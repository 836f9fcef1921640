"""Which actors a sentence or two names: the cases of the modules agent_cases_*, in the notation that agent_cases_names tells."""

from __future__ import annotations

import re

import pytest

from pipeline.extract.agents import agents
from pipeline.language.intervals import UNKNOWN
from tests.extract import agent_cases_bodies, agent_cases_forces, agent_cases_names, agent_cases_persons, agent_cases_references, agent_cases_units

KINDS = "state|demonym|metonym|government|ministry|armed_forces|branch|forces|unit|mission|organisation|group|office|person|reference"
_MENTION = re.compile(rf"(.+) ({KINDS})(?::([^: ]+):([^:]+))? (\S+)")
Told = tuple[str, str, str | None, str | None, str]
MODULES = (agent_cases_names, agent_cases_forces, agent_cases_units, agent_cases_bodies, agent_cases_persons, agent_cases_references)
GROUPS = {name.lower(): group for module in MODULES for name, group in vars(module).items() if isinstance(group, list) and name != "MISS"}
CASES = [pytest.param(text, expected, id=f"{name}: {text}") for name, group in GROUPS.items() for text, expected in group]


def noted(notation: str) -> list[Told]:
    """What a case expects: words, kind, number and echelon, identifier."""
    told = []
    for part in notation.split("; ") if notation else []:
        m = _MENTION.fullmatch(part)
        assert m, f"{part!r} is not in the notation of the cases"
        told.append((m[1], m[2], None if m[3] == "-" else m[3], m[4], m[5]))
    return told


def told(text: str) -> list[Told]:
    """What is read, in the form of the notation."""
    return [(a.text, a.kind, a.number, a.echelon, "+".join(a.members) or a.id or "-") for a in agents(text, UNKNOWN)]


def check(text: str, expected: str) -> None:
    wanted, found = noted(expected), told(text)
    assert [f for f in found if f[1] != "reference"] == [w for w in wanted if w[1] != "reference"]
    taken_up = [f for f in found if f[1] == "reference"]
    for words, kind, *_, meant in wanted:
        if kind == "reference":
            fitting = [f[4] for f in taken_up if f[0] == words]
            assert (meant in fitting) if meant != "-" else not fitting, f"{words}: {fitting}, not {meant}"


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_actors_of_a_text(text: str, expected: str) -> None:
    check(text, expected)


@pytest.mark.xfail(strict=True, reason="what takes up an actor is resolved by roles and cast")
@pytest.mark.parametrize(("text", "expected"), agent_cases_references.MISS)
def test_what_is_not_resolved_yet(text: str, expected: str) -> None:
    check(text, expected)
