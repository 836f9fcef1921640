"""Claims, mentions and documents as reconciliation gets them, with what a test does not care about filled in."""

from datetime import date
from typing import Any

import polars as pl

from pipeline.knowledge.crosswalk import codes
from pipeline.tables.deployment_claims import DEPLOYMENT_CLAIMS
from pipeline.tables.documents import DOCUMENTS
from pipeline.tables.event_mentions import EVENT_MENTIONS
from pipeline.tables.schema import Table

DAY = date(2024, 12, 18)
KINDS = {  # words -> low, best, high, qualifier
    "exact": lambda n: (n, n, n), "about": lambda n: (None, n, None), "at_least": lambda n: (n, None, None), "at_most": lambda n: (None, None, n),
    "range": lambda n: (n, None, 2 * n), "vague": lambda n: (n, None, 5 * n), "share": lambda n: (None, None, None), "none": lambda n: (None, None, None),
}  # fmt: skip


def quantity(qualifier: str = "none", number: int = 0, measure: str | None = "personnel") -> dict[str, Any]:
    low, best, high = KINDS[qualifier](number)
    return {"measure": measure, "low": low, "best": best, "high": high, "qualifier": qualifier}


def identifier(letter: str, number: int) -> str:
    return f"{letter}_{number:016x}"


def document(number: int, day: date | None = DAY, group: int | None = None, version_of: int | None = None) -> dict[str, Any]:
    sha256 = f"{number:016x}" + "0" * 48
    return {
        "document_id": identifier("d", number), "source_id": f"source-{number}", "publisher": "The Wire", "reliability": "B", "file": f"{number}.txt",
        "language": "en", "published_earliest": day, "published_latest": day, "published_basis": "dateline", "sha256": sha256, "length": 1,
        "licence": "CC0-1.0", "duplicate_group": identifier("d", number if group is None else group),
        "version_of": None if version_of is None else identifier("d", version_of),
    }  # fmt: skip


def claim(number: int, of: int, *, day: date | None = DAY, **more: Any) -> dict[str, Any]:
    """A claim of document `of` that the USA has forces in Syria."""
    return {
        "claim_id": identifier("c", number), "document_id": identifier("d", of), "sender": "USA", "host": "SYR", **quantity(), "status": "actual",
        "valid_from": day, "valid_to": day, "reported_from": day, "reported_to": day, "quote": f"quote {number}", "start": number, "end": number + 9,
        "rule": "test", "confidence": 0.5,
    } | more  # fmt: skip


def mention(number: int, of: int, *, day: date | None = DAY, **more: Any) -> dict[str, Any]:
    """A mention in document `of` that the USA withdraws from Syria."""
    row = {
        "mention_id": identifier("m", number), "document_id": identifier("d", of), "type": "WITHDRAW", "actor": "USA", "host": "SYR",
        **quantity(measure=None), "status": "completed", "date_start": day, "date_end": day, "reported_from": day, "reported_to": day,
        "quote": f"quote {number}", "start": number, "end": number + 9, "rule": "test", "confidence": 0.5,
    } | more  # fmt: skip
    in_public = codes(row["type"])
    return row | {"plover": in_public.plover, "plover_mode": in_public.mode, "cameo": in_public.cameo}


def _frame(table: Table, rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame([{name: row.get(name) for name in table.names} for row in rows], schema=table.schema)


def documents(*rows: dict[str, Any]) -> pl.DataFrame:
    return _frame(DOCUMENTS, list(rows))


def claims(*rows: dict[str, Any]) -> pl.DataFrame:
    return _frame(DEPLOYMENT_CLAIMS, list(rows))


def mentions(*rows: dict[str, Any]) -> pl.DataFrame:
    return _frame(EVENT_MENTIONS, list(rows))
