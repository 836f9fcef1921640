"""What each place name of a text means: the cases of the tables place_cases_*."""

import re
from math import cos, hypot, radians

import pytest

from pipeline.resolve.placing import Placed, placed
from tests.resolve import (
    place_cases_ambiguous,
    place_cases_articles,
    place_cases_local,
    place_cases_none,
    place_cases_pairs,
    place_cases_posture,
    place_cases_towns,
    place_cases_world,
)

TABLES = (place_cases_local, place_cases_articles, place_cases_towns, place_cases_world, place_cases_posture, place_cases_ambiguous, place_cases_none, place_cases_pairs)
CASES = [pytest.param(text, expected, id=f"{name}: {text[:70]}") for table in TABLES for name, group in table.CASES.items() for text, expected in group]
MISSES = [pytest.param(text, expected, id=f"{name}: {text[:70]}") for table in TABLES for name, group in table.MISSES.items() for text, expected in group]
WANTED = re.compile(r"(?:\[(?P<relation>[^\]]+)\] )?(?P<text>[^=~^]+)(?P<kind>[~^]?)=(?P<where>[^@]+)(?:@(?P<at>.+))?")
KINDS = {"": "place", "~": "demonym", "^": "metonym"}
NEAR = 161  # km


def wrong(told: Placed, wanted: str) -> str:
    """What of a placed name differs from what a case wants; empty where nothing does."""
    asked = WANTED.fullmatch(wanted)
    assert asked, f"malformed case: {wanted}"
    name, place = told.toponym, told.place
    where = asked["where"]
    if " ".join(name.text.split()) != asked["text"] or name.kind != KINDS[asked["kind"]] or (asked["relation"] or "") != told.relation and asked["relation"]:
        return f"{name.text} {name.kind} {told.relation}"
    if where == "?":
        return "" if place is None and told.candidates else f"{name.text} is {place}"
    if place is None:
        return "" if asked["kind"] and where in (name.state, "-") else f"{name.text} is open among {told.candidates}"
    found = place.id if where.startswith("p_") else place.area if "." in where else place.host
    return "" if found == where and _near(place, asked["at"]) else f"{name.text} is {place}"


def _near(place, at: str | None) -> bool:
    if at is None:
        return True
    latitude, longitude = map(float, at.split(","))
    if place.latitude is None:
        return False
    return hypot(latitude - place.latitude, (longitude - place.longitude) * cos(radians(latitude))) * 111.2 <= NEAR


def compared(text: str, expected: str) -> list[str]:
    """The differences between what is found in a text and what is expected there."""
    wanted = [w for w in expected.split("; ") if w]
    found = placed(text)
    if [" ".join(p.toponym.text.split()) for p in found] != [re.sub(r"^\[[^\]]+\] ", "", w).partition("=")[0].rstrip("~^") for w in wanted]:
        return [f"found {[p.toponym.text for p in found]}"]
    return [told for p, w in zip(found, wanted, strict=True) if (told := wrong(p, w))]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_places_of_a_text(text, expected):
    assert compared(text, expected) == []


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("text", "expected"), MISSES)
def test_places_not_read_yet(text, expected):
    assert compared(text, expected) == []


def test_there_are_many_cases():
    assert len(CASES) >= 300
    assert len(place_cases_pairs.CASES["pairs"]) >= 80
