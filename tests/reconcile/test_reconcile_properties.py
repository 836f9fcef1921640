"""What holds of any claims and mentions: order, copies, one row each, and disputes where rows are contested."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reconcile.deployments import deployments
from pipeline.reconcile.disputes import disputes
from pipeline.reconcile.events import events
from tests.reconcile.told import KINDS, claim, claims, document, documents, identifier, mention, mentions, quantity

FIRST = date(2025, 1, 1)
PAPERS = st.lists(st.tuples(st.one_of(st.none(), st.integers(0, 60)), st.booleans()), min_size=1, max_size=6)
TOLD = st.lists(
    st.fixed_dictionaries({
        "of": st.integers(0, 5), "actor": st.sampled_from(["USA", "GBR", None]), "place": st.sampled_from([None, None, "Al-Tanf", "Hasaka"]),
        "qualifier": st.sampled_from(sorted(KINDS)), "number": st.sampled_from([400, 500, 520, 900]), "later": st.one_of(st.none(), st.integers(0, 60)),
        "wide": st.sampled_from([0, 0, 3, 200]), "status": st.sampled_from(["planned", "proposed", "denied"]), "told": st.sampled_from(["here", "there"]),
    }),
    max_size=14,
)  # fmt: skip


def papers(drawn: list[tuple[int | None, bool]]) -> list[dict[str, Any]]:
    """Documents of which some are copies, and some later versions, of the one before."""
    made: list[dict[str, Any]] = []
    for i, (later, copy) in enumerate(drawn):
        day = None if later is None else FIRST + timedelta(later)
        group = int(made[-1]["duplicate_group"][2:], 16) if made and copy else i
        made.append(document(i, day, group, version_of=i - 1 if made and copy and i % 3 == 0 else None))
    return made


def told(make: Any, drawn: list[dict[str, Any]], read: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for i, t in enumerate(drawn):
        of = t["of"] % len(read)
        day = None if t["later"] is None else FIRST + timedelta(t["later"])
        end = None if day is None else day + timedelta(t["wide"])
        when = {"valid_from": day, "valid_to": end} if make is claim else {"date_start": day, "date_end": end, "type": ("WITHDRAW", "ATTACK")[i % 2]}
        who = {"sender": t["actor"]} if make is claim else {"actor": t["actor"]}
        rows.append(make(i, of, day=read[of]["published_latest"], place=t["place"], status=t["status"], quote=t["told"],
                         **quantity(t["qualifier"], t["number"]), **who, **when))  # fmt: skip
    return rows


def both(stocks: list[dict[str, Any]], acts: list[dict[str, Any]], read: list[dict[str, Any]]) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    frames = claims(*stocks), mentions(*acts), documents(*read)
    made = deployments(frames[0], frames[2]), events(frames[1], frames[2])
    return *made, disputes(*made, *frames)


@settings(max_examples=60, deadline=None)
@given(PAPERS, TOLD, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(drawn: list, said: list, order: random.Random) -> None:
    read = papers(drawn)
    inputs = told(claim, said, read), told(mention, said, read), read
    shuffled = (order.sample(rows, len(rows)) for rows in inputs)
    for one, other in zip(both(*inputs), both(*shuffled)):
        assert one.equals(other)


@settings(max_examples=60, deadline=None)
@given(PAPERS, TOLD)
def test_every_claim_not_replaced_is_in_exactly_one_row(drawn: list, said: list) -> None:
    read = papers(drawn)
    replaced = {row["version_of"] for row in read}
    for rows, make, table, key in ((told(claim, said, read), claims, deployments, "claim_id"), (told(mention, said, read), mentions, events, "mention_id")):
        found = table(make(*rows), documents(*read))["claim_ids"].explode(empty_as_null=False).to_list()
        assert sorted(found) == sorted(row[key] for row in rows if row["document_id"] not in replaced)


@settings(max_examples=60, deadline=None)
@given(PAPERS, TOLD, st.integers(0, 5))
def test_a_copy_adds_no_source_and_moves_no_claim(drawn: list, said: list, copied: int) -> None:
    read = papers(drawn)
    original = read[copied % len(read)]
    again = original | {"document_id": identifier("d", 99), "sha256": "9" * 64, "file": "99.txt"}
    for make, frame, table, key in ((claim, claims, deployments, "claim_id"), (mention, mentions, events, "mention_id")):
        rows = told(make, said, read)
        copies = [
            row | {key: identifier("c", 900 + i), "document_id": again["document_id"]}
            for i, row in enumerate(rows)
            if row["document_id"] == original["document_id"]
        ]
        before, after = table(frame(*rows), documents(*read)), table(frame(*rows, *copies), documents(*read, again))
        if original["document_id"] in {row["version_of"] for row in read}:
            continue  # the copy of a replaced version speaks where that one no longer does
        shown = lambda made: sorted((row["number_of_sources"], [i for i in row["claim_ids"] if int(i[2:], 16) < 900]) for row in made.to_dicts())
        assert shown(before) == shown(after)


@settings(max_examples=60, deadline=None)
@given(PAPERS, TOLD)
def test_disputes_and_contested_rows_are_the_same_rows(drawn: list, said: list) -> None:
    read = papers(drawn)
    stocks, acts, rivals = both(told(claim, said, read), told(mention, said, read), read)
    contested = [*stocks.filter("contested")["deployment_id"], *acts.filter("contested")["event_id"]]
    assert set(rivals["record_id"]) == set(contested)
    assert rivals["dispute_id"].is_unique().all()
    for row in rivals.to_dicts():
        assert row["value"] != row["rival_value"] and row["claim_ids"] and row["rival_claim_ids"]
        assert not set(row["claim_ids"]) & set(row["rival_claim_ids"])


@settings(max_examples=60, deadline=None)
@given(PAPERS, TOLD)
def test_identifiers_are_unique_and_intervals_in_order(drawn: list, said: list) -> None:
    read = papers(drawn)
    stocks, acts, _ = both(told(claim, said, read), told(mention, said, read), read)
    assert stocks["deployment_id"].is_unique().all() and acts["event_id"].is_unique().all()
    assert Counter(stocks["number_of_claims"]) == Counter(stocks["claim_ids"].list.len())
    for frame, first, last in ((stocks, "valid_from", "valid_to"), (acts, "date_start", "date_end")):
        assert frame.filter(pl.col(first) > pl.col(last)).height == 0
