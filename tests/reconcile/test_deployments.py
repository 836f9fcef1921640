"""Which claims are one stock, what the row says of it, and where sources disagree."""

from datetime import date, timedelta
from typing import Any

import pytest

from pipeline.reconcile.deployments import deployments
from pipeline.reconcile.disputes import disputes
from pipeline.tables.deployments import DEPLOYMENTS
from pipeline.tables.disputes import DISPUTES
from pipeline.tables.events import EVENTS
from tests.reconcile.told import DAY, claim, claims, document, documents, identifier, mentions, quantity


def reconciled(rows: list[dict[str, Any]], papers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    made = deployments(claims(*rows), documents(*papers))
    assert made.schema == DEPLOYMENTS.schema
    return made.sort("document_id", "quote").to_dicts()


def disputed(rows: list[dict[str, Any]], papers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    told, read = claims(*rows), documents(*papers)
    made = disputes(deployments(told, read), EVENTS.empty(), told, mentions(), read)
    assert made.schema == DISPUTES.schema
    return made.to_dicts()


TWO = [document(1), document(2)]


def test_one_claim_is_one_row() -> None:
    (row,) = reconciled([claim(1, 1, **quantity("about", 900), place="Al-Tanf", mission="CJTF-OIR")], TWO)
    assert (row["sender"], row["host"], row["place"], row["best"], row["qualifier"], row["mission"]) == ("USA", "SYR", "Al-Tanf", 900, "about", "CJTF-OIR")
    assert (row["claim_ids"], row["number_of_claims"], row["number_of_sources"], row["contested"]) == ([identifier("c", 1)], 1, 1, False)
    assert (row["valid_from"], row["valid_to"], row["reported_from"], row["document_id"]) == (DAY, DAY, DAY, identifier("d", 1))


@pytest.mark.parametrize(
    ("more", "rows"),
    [
        ({}, 1),
        ({"sender": "GBR"}, 2),
        ({"host": "IRQ"}, 2),
        ({"place": "Al-Tanf"}, 2),
        ({"measure": "aircraft"}, 2),
        ({"status": "former"}, 2),
        ({"status": "planned"}, 2),
        ({"day": DAY + timedelta(31)}, 1),
        ({"day": DAY + timedelta(32)}, 2),
        ({"valid_from": date(2014, 1, 1)}, 1),
        ({"valid_from": None, "valid_to": None}, 1),  # as reported
        ({"day": None}, 2),  # nothing tells when
        (quantity("exact", 950), 1),
        (quantity("none"), 1),
    ],
)
def test_what_makes_two_claims_one_stock(more: dict[str, Any], rows: int) -> None:
    made = reconciled([claim(1, 1, **quantity("about", 900)), claim(2, 2, **(quantity("exact", 900) | more))], TWO)
    assert len(made) == rows and not any(row["contested"] for row in made)


def test_planned_and_proposed_are_one_and_the_last_report_says_which() -> None:
    later = DAY + timedelta(3)
    (row,) = reconciled([claim(1, 1, status="planned"), claim(2, 2, status="proposed", day=later, **quantity("exact", 500))], TWO)
    assert (row["status"], row["best"]) == ("proposed", 500)


@pytest.mark.parametrize(
    ("told", "best"),
    [
        ([("about", 900, 1), ("exact", 900, 2)], "exact"),  # more precise
        ([("about", 900, 1), ("about", 900, 2), ("exact", 900, 3)], "about"),  # more sources
        ([("about", 900, 1), ("at_least", 900, 1), ("at_least", 900, 11), ("at_least", 900, 12)], "about"),  # copies count once
        ([("none", 0, 1), ("none", 0, 2), ("vague", 200, 3)], "vague"),  # a figure before none
    ],
)
def test_which_claim_speaks_for_the_row(told: list[tuple[str, int, int]], best: str) -> None:
    papers = [document(1), document(2), document(3), document(11, group=1), document(12, group=1)]
    (row,) = reconciled([claim(i, of, **quantity(kind, number)) for i, (kind, number, of) in enumerate(told)], papers)
    assert row["qualifier"] == best and row["number_of_sources"] == len({of % 10 for *_, of in told if of < 10})


def test_the_row_fills_what_its_best_claim_leaves_open() -> None:
    (row,) = reconciled([claim(1, 1, **quantity("exact", 900)), claim(2, 2, mission="CJTF-OIR", **quantity("about", 900))], TWO)
    assert (row["qualifier"], row["mission"]) == ("exact", "CJTF-OIR")


def test_a_rival_figure_is_a_dispute() -> None:
    rows = [claim(1, 1, **quantity("about", 900)), claim(2, 2, day=DAY + timedelta(2), **quantity("about", 2_000))]
    (row,) = reconciled(rows, TWO)
    (dispute,) = disputed(rows, TWO)
    assert row["contested"] and row["best"] == 2_000  # the later report
    assert (dispute["record_table"], dispute["record_id"], dispute["field"]) == ("deployments", row["deployment_id"], "quantity")
    assert (dispute["value"], dispute["claim_ids"]) == ("about 2000 personnel", [identifier("c", 2)])
    assert (dispute["rival_value"], dispute["rival_claim_ids"]) == ("about 900 personnel", [identifier("c", 1)])


def test_another_figure_much_later_or_in_a_wide_window_is_a_new_level() -> None:
    first = claim(1, 1, **quantity("about", 900))
    assert len(reconciled([first, claim(2, 2, day=DAY + timedelta(15), **quantity("about", 2_000))], TWO)) == 2
    assert len(reconciled([first, claim(2, 2, valid_from=date(2024, 1, 1), valid_to=date(2024, 12, 31), **quantity("about", 2_000))], TWO)) == 2


def test_two_figures_of_one_text_are_two_stocks() -> None:
    rows = [claim(1, 1, **quantity("exact", 2_500)), claim(2, 1, **quantity("exact", 500))]
    assert len(reconciled(rows, TWO)) == 2 and not disputed(rows, TWO)


def test_a_vague_claim_joins_the_figure_that_it_fits() -> None:
    rows = [claim(1, 1, **quantity("exact", 2_500)), claim(2, 1, **quantity("exact", 500)), claim(3, 2, **quantity("at_most", 600))]
    joined = {tuple(row["claim_ids"]) for row in reconciled(rows, TWO)}
    assert joined == {(identifier("c", 1),), (identifier("c", 2), identifier("c", 3))}


def test_a_row_does_not_drift_through_time() -> None:
    rows = [claim(i, i, day=DAY + timedelta(31 * i), **quantity("exact", 900)) for i in (0, 1, 2)]
    assert [row["number_of_claims"] for row in reconciled(rows, [document(0), *TWO])] == [2, 1]


def test_the_vague_in_time_joins_the_precise() -> None:
    rows = [
        claim(1, 0, valid_from=DAY, valid_to=DAY + timedelta(90), **quantity("at_least", 900)),
        claim(2, 1),
        claim(3, 2, day=DAY + timedelta(90), **quantity("exact", 1_000)),
    ]
    joined = {tuple(row["claim_ids"]) for row in reconciled(rows, [document(0), *TWO])}
    assert joined == {(identifier("c", 2),), (identifier("c", 1), identifier("c", 3))}


def test_unknown_senders_are_one_only_by_their_figure() -> None:
    assert len(reconciled([claim(1, 1, sender=None), claim(2, 2, sender=None)], TWO)) == 2
    assert len(reconciled([claim(i, i, sender=None, **quantity("exact", 40)) for i in (1, 2)], TWO)) == 1


def test_an_edited_version_replaces_the_claims_of_the_earlier_one() -> None:
    papers = [document(1), document(2, group=1, version_of=1), document(3, group=1, version_of=2)]
    rows = [claim(i, i, **quantity("exact", 10 + i)) for i in (1, 2, 3)]
    (row,) = reconciled(rows, papers)
    assert (row["claim_ids"], row["best"], row["contested"]) == ([identifier("c", 3)], 13, False)


def test_an_edit_and_a_later_report_keep_the_identifier() -> None:
    before = reconciled([claim(1, 1, **quantity("exact", 900))], [document(1)])[0]
    edited = reconciled([claim(1, 1, **quantity("exact", 900)), claim(2, 2, **quantity("exact", 950))], [document(1), document(2, group=1, version_of=1)])[0]
    later = DAY + timedelta(1)
    confirmed = reconciled([claim(1, 1, **quantity("exact", 900)), claim(3, 3, day=later, **quantity("exact", 900))], [document(1), document(3, later)])[0]
    assert before["deployment_id"] == edited["deployment_id"] == confirmed["deployment_id"]
    assert (edited["best"], confirmed["number_of_sources"]) == (950, 2)


def test_a_claim_of_no_document_is_an_error() -> None:
    with pytest.raises(ValueError, match="d_0000000000000009"):
        reconciled([claim(1, 9)], TWO)


def test_nothing_in_nothing_out() -> None:
    assert deployments(claims(), documents()).equals(DEPLOYMENTS.empty())
    assert disputed([], []) == []
