"""Captures to documents: one row a content, its text, its versions and copies."""

import hashlib
import random
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.clean.documents import clean
from pipeline.tables.captures import CAPTURES
from pipeline.tables.documents import DOCUMENTS
from pipeline.tables.texts import TEXTS

LONG = " ".join(f"The {n} battalion of brigade {n * 7 % 31} crossed river {n * 3} near village {n * 11}." for n in range(40))


def captured(file: str, content: str, **more: Any) -> dict[str, Any]:
    data = content.encode()
    return {
        "file": file, "source_id": file.split("/")[0], "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "content": content,
        "publisher": "The Wire", "licence": "CC-BY-4.0", "language": "en", "reliability": "B", "publish_text": True,
        "url": None, "captured_on": date(2025, 12, 7), "published_on": None, "replaces": None,
    } | more  # fmt: skip


def frame(*rows: dict[str, Any]) -> pl.DataFrame:
    return CAPTURES.shape(pl.DataFrame(rows, schema=CAPTURES.schema))


def documents(*rows: dict[str, Any]) -> dict[str, dict[str, Any]]:
    made, texts = clean(frame(*rows))
    assert made.schema == DOCUMENTS.schema and texts.schema == TEXTS.schema
    assert made["document_id"].to_list() == texts["document_id"].to_list()
    return {row["file"]: row for row in made.to_dicts()}


def test_a_document() -> None:
    content = "Troops land in Tallinn\r\n\r\nTALLINN, March 19, 2017 -- About 120 soldiers landed — Übung.\r\n"
    capture = captured("wire/a.txt", content, url="https://example.org/a")
    row = documents(capture)["wire/a.txt"]
    text = content.replace("\r\n", "\n")
    assert row["document_id"] == "d_" + capture["sha256"][:16] == row["duplicate_group"]
    assert (row["text"], row["length"], row["title"], row["version_of"]) == (text, len(text), "Troops land in Tallinn", None)
    assert row["published_basis"] and row["url"] == "https://example.org/a"


def test_offsets_count_in_the_text_of_the_table_texts() -> None:
    made, texts = clean(frame(captured("wire/a.txt", "One\rtwo\r\nthree\n")))
    assert texts["text"].to_list() == ["One\ntwo\nthree\n"] == made["text"].to_list()


def test_a_text_that_may_not_be_published_stays_in_texts_only() -> None:
    made, texts = clean(frame(captured("wire/a.txt", LONG, publish_text=False)))
    assert made["text"].to_list() == [None] and made["length"].to_list() == [len(LONG)]
    assert texts["text"].to_list() == [LONG]


def test_a_published_day_of_the_metadata_is_taken() -> None:
    row = documents(captured("wire/a.txt", "Nothing dated here at all", published_on=date(2020, 5, 6)))["wire/a.txt"]
    assert (row["published_earliest"], row["published_latest"]) == (date(2020, 5, 6), date(2020, 5, 6))


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (date(2025, 1, 1), date(2025, 1, 2), "a/1.txt"),
        (date(2025, 1, 2), date(2025, 1, 1), "b/1.txt"),
        (date(2025, 1, 1), date(2025, 1, 1), "a/1.txt"),
        (None, date(2025, 1, 1), "b/1.txt"),
    ],
)
def test_identical_contents_are_one_document(first: date | None, second: date, kept: str) -> None:
    rows = documents(captured("a/1.txt", LONG, captured_on=first), captured("b/1.txt", LONG, captured_on=second))
    assert list(rows) == [kept]


def test_copies_share_a_group_named_by_the_earliest() -> None:
    rows = documents(
        captured("a/late.txt", LONG, published_on=date(2025, 3, 2)),
        captured("b/early.txt", "By a wire\n\n" + LONG, published_on=date(2025, 3, 1)),
        captured("c/other.txt", "Something else entirely happened.", published_on=date(2025, 2, 1)),
    )
    assert rows["a/late.txt"]["duplicate_group"] == rows["b/early.txt"]["duplicate_group"] == rows["b/early.txt"]["document_id"]
    assert rows["c/other.txt"]["duplicate_group"] == rows["c/other.txt"]["document_id"]


def test_an_edited_version_points_at_the_earlier_one_and_shares_its_group() -> None:
    rows = documents(
        captured("a/report.txt", "A first short report.", published_on=date(2025, 3, 1)),
        captured("a/report-2.txt", "Wholly rewritten since then.", published_on=date(2025, 3, 1), replaces="a/report.txt"),
    )
    first, second = rows["a/report.txt"], rows["a/report-2.txt"]
    assert second["version_of"] == first["document_id"] == second["duplicate_group"] == first["duplicate_group"]
    assert first["version_of"] is None


def test_a_version_of_what_was_set_aside_or_did_not_change() -> None:
    rows = documents(captured("a/1.txt", LONG), captured("a/2.txt", LONG, replaces="a/1.txt"), captured("a/3.txt", "Third one.", replaces="a/gone.txt"))
    assert [row["version_of"] for row in rows.values()] == [None, None]


def test_versions_that_go_round_are_cut() -> None:
    rows = documents(
        captured("a/1.txt", "Report one."), captured("a/2.txt", "Report two.", replaces="a/1.txt"),
        captured("b/1.txt", "Report one.", replaces="b/2.txt"), captured("b/2.txt", "Report two."),
    )  # fmt: skip
    assert sorted(row["version_of"] is None for row in rows.values()) == [False, True]


def test_no_captures_no_documents() -> None:
    made, texts = clean(CAPTURES.empty())
    assert made.equals(DOCUMENTS.empty()) and texts.equals(TEXTS.empty())


ROWS = [
    captured("a/1.txt", LONG), captured("b/1.txt", LONG), captured("b/2.txt", LONG + " More.", replaces="b/1.txt"),
    captured("c/1.txt", "Other."), captured("c/2.txt", "Byline\n\n" + LONG),
]  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_captures_does_not_matter(order: random.Random) -> None:
    shuffled = pl.DataFrame(order.sample(ROWS, len(ROWS)), schema=CAPTURES.schema)
    for one, other in zip(clean(frame(*ROWS)), clean(shuffled)):
        assert one.equals(other)


@pytest.mark.parametrize("kept", range(1, len(ROWS)))
def test_a_second_delivery_changes_nothing(kept: int) -> None:
    later = [row | {"file": "z/" + row["file"], "captured_on": date(2026, 1, 1), "replaces": None} for row in ROWS[:kept]]
    for one, other in zip(clean(frame(*ROWS)), clean(frame(*ROWS, *later))):
        assert one.equals(other)
