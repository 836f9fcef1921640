"""Deployment claims -> `deployments`: which claims tell of one stock, and what the row says. Quantities, clustering and support have modules of their own."""

from typing import Any

import polars as pl

from pipeline.reconcile.clusters import Score, cluster
from pipeline.reconcile.disagreements import about_deployment
from pipeline.reconcile.places import same_place
from pipeline.reconcile.quantities import QUANTITY, Row, compatible, stated
from pipeline.reconcile.support import first_with, identifiers, ranked, support
from pipeline.reconcile.units import Unit, Window, current, units
from pipeline.tables.deployments import DEPLOYMENTS
from pipeline.tables.vocabulary import STOCK_STATUSES

GROUP = {"actual": "is", "former": "was", "planned": "will be", "proposed": "will be", "authorised": "may be", "denied": "is not"}
NEAR = 31  # days within which the same figure is the same stock
RIVAL = 14  # days within which another figure is a rival one; later it is a new level
TELLING = 92  # days: in a wider window two figures may be two levels, one after the other, and no disagreement


def deployments(claims: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """The frame of `deployments` from frames of `deployment_claims` and `documents`; every claim of a text not replaced is in one row."""
    rows = current(claims, documents, "claim_id")
    clusters = cluster(units(rows, ("sender", "host", "valid_from", "valid_to"), _window), _block, _fit)
    supporting = [ranked(members, STOCK_STATUSES) for members in clusters]
    ids = identifiers("f", supporting, ("sender", "host", "measure"))
    made = [_row(identifier, claims) for identifier, claims in zip(ids, supporting)]
    return DEPLOYMENTS.shape(pl.DataFrame(made, schema=DEPLOYMENTS.schema))


def _window(claim: Row) -> Window | None:
    """When the level can hold: as told, else the days of the report, but for a past level."""
    first, last = claim["valid_from"] or claim["valid_to"], claim["valid_to"] or claim["valid_from"]
    if first:
        still = claim["status"] == "actual" and claim["valid_to"] is None and claim["reported_to"]
        return first, max(first, claim["reported_to"]) if still else last
    if claim["status"] == "former" or claim["reported_from"] is None or claim["reported_to"] is None:
        return None
    return claim["reported_from"], claim["reported_to"]


def _block(unit: Unit) -> tuple[str | None, ...]:
    return unit.row["sender"], unit.row["host"], unit.row["measure"], GROUP[unit.row["status"]]


def _fit(one: Unit, other: Unit) -> Score | None:
    """How well two claims of one block tell of one stock; None if they do not."""
    agree, figures = compatible(one.row, other.row), stated(one.row) and stated(other.row)
    if not same_place(one.row, other.row) or (one.group == other.group and not agree):
        return None
    if (one.row["sender"] is None or one.row["host"] is None) and not (figures and agree):
        return None  # two unknown senders are one only if the figure says so
    if one.window is None or other.window is None:
        return (agree, figures, 0) if agree and one.window == other.window else None
    gap = one.gap(other)
    if gap > (NEAR if agree else RIVAL) or (not agree and max(one.width, other.width) > TELLING):
        return None
    return agree, figures, -gap


def _row(deployment_id: str, claims: list[Row]) -> dict[str, Any]:
    best = claims[0]
    row = {
        "deployment_id": deployment_id,
        **{column: best[column] for column in ("sender", "host", "place", "measure", *QUANTITY, "status", "condition")},
        **first_with(claims, "place_id"),
        **first_with(claims, "valid_from", "valid_to"),
        **first_with(claims, "mission"),
        **support(claims),
    }
    return row | {"contested": bool(about_deployment(row, claims))}
