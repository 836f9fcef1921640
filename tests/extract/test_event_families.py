"""The own cases of each type of event by families: at least 25 a type with those of test_event_cases, a third of them negatives or near-misses."""

from __future__ import annotations

import pytest

from pipeline.tables.vocabulary import EVENT_TYPES
from tests.extract import event_cases_bases, event_cases_dealings, event_cases_force, event_cases_moves
from tests.extract.conftest import records
from tests.extract.event_cases_unread import UNREAD
from tests.extract.test_event_cases import CASES as GENERAL

GROUPS = {type_: group for family in (event_cases_moves, event_cases_bases, event_cases_dealings, event_cases_force) for type_, group in family.GROUPS.items()}
CASES = [
    pytest.param(text, expected, id=f"{type_}: {text[:50]}", marks=[pytest.mark.xfail(strict=True, reason=UNREAD[text])] if text in UNREAD else [])
    for type_, group in GROUPS.items()
    for text, expected in group
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_events(text: str, expected: str, check) -> None:
    check("events", text, expected)


@pytest.mark.parametrize("type_", EVENT_TYPES)
def test_each_type_has_its_cases(type_: str) -> None:
    general = sum(type_ in (r.get("type") for r in records(_expected(case))) for case in GENERAL)
    told = [type_ in (r.get("type") for r in records(expected)) for _, expected in GROUPS[type_]]
    number, near_misses = general + len(told), told.count(False)
    assert number >= 25
    assert 3 * near_misses >= number


def test_no_case_stands_twice() -> None:
    texts = [text for group in GROUPS.values() for text, _ in group]
    assert len(set(texts)) == len(texts)
    assert set(UNREAD) <= set(texts)


def _expected(case: object) -> str:
    values = getattr(case, "values", case)
    return str(values[1])
