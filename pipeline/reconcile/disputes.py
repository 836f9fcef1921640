"""Reconciled rows and their claims -> `disputes`: each rival value beside the row's own. What counts as rival is told in disagreements.py."""

from collections.abc import Callable, Sequence
from typing import Any

import polars as pl

from pipeline.reconcile.disagreements import Disagreement, about_deployment, about_event
from pipeline.reconcile.quantities import Row
from pipeline.reconcile.units import current
from pipeline.tables.disputes import DISPUTES
from pipeline.tables.identity import identify


def disputes(
    deployments: pl.DataFrame, events: pl.DataFrame, claims: pl.DataFrame, mentions: pl.DataFrame, documents: pl.DataFrame
) -> pl.DataFrame:  # fmt: skip
    """The frame of `disputes`, with at least one row for every contested deployment and event and none for any other."""
    made = [
        *_of("deployments", deployments, "deployment_id", current(claims, documents, "claim_id"), about_deployment),
        *_of("events", events, "event_id", current(mentions, documents, "mention_id"), about_event),
    ]
    return DISPUTES.shape(pl.DataFrame(made, schema=DISPUTES.schema))


def _of(
    table: str, rows: pl.DataFrame, key: str, claims: list[Row], disagree: Callable[[Row, Sequence[Row]], list[Disagreement]]
) -> list[dict[str, Any]]:  # fmt: skip
    by_id = {claim["id"]: claim for claim in claims}
    return [
        {
            "dispute_id": identify("x", row[key], found.field, found.rival_value),
            "record_table": table,
            "record_id": row[key],
            **found._asdict(),
        }
        for row in rows.filter("contested").sort(key).to_dicts()
        for found in disagree(row, [by_id[claim_id] for claim_id in row["claim_ids"]])
    ]
