"""Pairs of nearly equal sentences that must be read differently: the actors of one half, the places of the other."""

from __future__ import annotations

import pytest

from pipeline.resolve.placing import placed
from tests.extract.adversarial_actors import ACTORS
from tests.extract.adversarial_places import PLACES
from tests.extract.test_agent_cases import check, told

Pair = list[tuple[str, str]]


def located(text: str) -> str:
    """Every place, people and metonym of a text: its words, the kind, the country."""
    rows = []
    for found in placed(text):
        name, place = found.toponym, found.place
        kind = name.kind if name.kind != "place" else place.kind if place else "place"
        rows.append(f"{name.text} {kind} {(place.host if place else '') or '-'}")
    return "; ".join(rows)


@pytest.mark.parametrize("pair", ACTORS, ids=lambda pair: " / ".join(text for text, _ in pair))
def test_actors_of_a_pair(pair: Pair) -> None:
    for text, expected in pair:
        check(text, expected)
    assert told(pair[0][0]) != told(pair[1][0])


@pytest.mark.parametrize("pair", PLACES, ids=lambda pair: " / ".join(text for text, _ in pair))
def test_places_of_a_pair(pair: Pair) -> None:
    for text, expected in pair:
        assert located(text) == expected
    assert located(pair[0][0]) != located(pair[1][0])
