"""Which mentions are one act, what the row says of it, and where sources disagree."""

from datetime import timedelta
from typing import Any

import pytest

from pipeline.reconcile.disputes import disputes
from pipeline.reconcile.events import events
from pipeline.tables.deployments import DEPLOYMENTS
from pipeline.tables.events import EVENTS
from tests.reconcile.told import DAY, claims, document, documents, identifier, mention, mentions, quantity

TWO = [document(1), document(2)]
ATTACK = {"type": "ATTACK", "actor": None, "target": "USA", "place": "Erbil", **quantity("exact", 3, "casualties")}
MEET = {"type": "MEET", "actor": "USA", "target": "IRQ", "host": "IRQ"}
LATER = {"day": DAY + timedelta(2)}


def reconciled(rows: list[dict[str, Any]], papers: list[dict[str, Any]] | None = None) -> list[dict[str, Any]]:
    made = events(mentions(*rows), documents(*(papers or TWO)))
    assert made.schema == EVENTS.schema
    return made.sort("document_id", "quote").to_dicts()


def disputed(rows: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    told, read = mentions(*rows), documents(*TWO)
    made = disputes(DEPLOYMENTS.empty(), events(told, read), claims(), told, read)
    return [(row["field"], row["value"], row["rival_value"]) for row in made.sort("field").to_dicts()]


@pytest.mark.parametrize(
    ("one", "other", "rows"),
    [
        ({}, {}, 1),
        ({}, {"type": "REDUCE"}, 2),
        ({}, {"actor": "GBR"}, 2),
        ({}, {"actor": None}, 2),
        ({}, {"host": "IRQ"}, 2),
        ({}, {"place": "Al-Tanf"}, 1),
        ({"place": "Hasaka"}, {"place": "Al-Tanf"}, 2),
        ({}, {"target": "SYR"}, 1),
        ({"target": "SDF"}, {"target": "SYR"}, 2),
        ({}, LATER, 2),
        ({}, {"day": None}, 2),
        ({}, {"date_start": None, "date_end": None}, 1),  # about when it is reported
        ({}, {"date_start": None, "date_end": None, "reported_from": DAY + timedelta(8), "reported_to": DAY + timedelta(8)}, 2),
        ({"status": "planned", "date_start": None, "date_end": None}, {"day": DAY + timedelta(30)}, 1),
        ({"status": "planned", "date_start": None, "date_end": None}, {"day": DAY + timedelta(40)}, 2),
        (quantity("exact", 500), quantity("about", 500), 1),
        (quantity("exact", 500), quantity("exact", 5, "ships"), 2),
        (ATTACK, ATTACK, 1),
        (ATTACK, ATTACK | LATER, 1),  # same place, same toll, two days apart
        (ATTACK, ATTACK | LATER | quantity("exact", 9, "casualties"), 2),
        (ATTACK, ATTACK | {"day": DAY + timedelta(4)}, 2),
        (ATTACK | {"place": None, "target": None}, ATTACK | {"place": None, "target": None}, 1),  # the toll
        (ATTACK | {"place": None, "target": None, **quantity(measure=None)}, ATTACK, 2),  # nothing in common but type and day
        (MEET, MEET, 1),
        (MEET, MEET | {"actor": "IRQ", "target": "USA"}, 1),  # either order
        (MEET, MEET | {"target": "SYR"}, 2),
    ],
)
def test_what_makes_two_mentions_one_act(one: dict[str, Any], other: dict[str, Any], rows: int) -> None:
    assert len(reconciled([mention(1, 1, **one), mention(2, 2, **other)])) == rows


def test_one_text_tells_an_act_once() -> None:
    assert len(reconciled([mention(1, 1, **quantity("exact", 500)), mention(2, 1)])) == 2


def test_copies_of_one_text_are_one_source() -> None:
    (row,) = reconciled([mention(1, 1), mention(2, 2)], [document(1), document(2, group=1)])
    assert (row["number_of_claims"], row["number_of_sources"]) == (2, 1)


def test_acts_of_a_copy_join_the_same_words() -> None:
    day, papers = {"day": DAY}, [document(1), document(2, group=1)]
    rows = [mention(i + 10 * of, of, quote=f"act {i}", status=status, **day) for of in (1, 2) for i, status in ((1, "completed"), (2, "planned"))]
    joined = {tuple(row["claim_ids"]) for row in reconciled(rows, papers)}
    assert joined == {(identifier("m", 11), identifier("m", 21)), (identifier("m", 12), identifier("m", 22))}


def test_what_was_planned_is_done_by_the_later_report_and_not_contested() -> None:
    plan = mention(1, 1, status="planned", date_start=None, date_end=None, **quantity("exact", 500))
    (row,) = reconciled([plan, mention(2, 2, day=DAY + timedelta(9))])
    assert (row["status"], row["qualifier"], row["measure"], row["contested"]) == ("completed", "none", None, False)


def test_the_row_fills_what_its_best_mention_leaves_open() -> None:
    best = mention(1, 1, **quantity("exact", 500), date_start=None, date_end=None)
    (row,) = reconciled([best, mention(2, 2, place="Al-Tanf", place_id="p_1", origin="Syria", destination="Iraq", target="SDF")])
    assert (row["best"], row["place"], row["place_id"], row["origin"], row["destination"], row["target"]) == (500, "Al-Tanf", "p_1", "Syria", "Iraq", "SDF")
    assert (row["date_start"], row["plover"]) == (DAY, "RETREAT")


def test_the_target_of_a_meeting_is_never_its_actor() -> None:
    (row,) = reconciled([mention(1, 1, type="MEET", actor="USA", place="Erbil"), mention(2, 2, type="MEET", actor=None, target="USA", place="Erbil")])
    assert {row["actor"], row["target"]} == {"USA", None}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (quantity("exact", 500), quantity("exact", 900), ("quantity", "500 personnel", "900 personnel")),
        ({}, {"status": "denied"}, ("status", "completed", "denied")),
        (ATTACK, ATTACK | LATER, ("date", "2024-12-20", "2024-12-18")),
    ],
)
def test_disputes(one: dict[str, Any], other: dict[str, Any], expected: tuple[str, str, str]) -> None:
    rows = [mention(1, 1, **one), mention(2, 2, **other)]
    (event,) = reconciled(rows)
    assert event["contested"] and disputed(rows) == [expected]


@pytest.mark.parametrize("other", [{}, {"status": "in_progress"}, {"status": "planned"}, quantity("about", 510), {"date_start": None, "date_end": None}])
def test_no_disputes(other: dict[str, Any]) -> None:
    assert disputed([mention(1, 1, **quantity("exact", 500)), mention(2, 2, **other)]) == []


def test_nothing_in_nothing_out() -> None:
    assert events(mentions(), documents()).equals(EVENTS.empty())
