"""The reference tables `actors` and `places`: every identifier that claims, mentions and statements use, with what the pipeline knows of it."""

from __future__ import annotations

import polars as pl

from pipeline.knowledge.names import actors as known_actors
from pipeline.knowledge.names import places as known_places
from pipeline.tables.register import TABLES

UNLISTED = "named by a document; in no list of the pipeline"


def actors(deployment_claims: pl.DataFrame, event_mentions: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """One row for every sender, actor, target and affiliation in use; names that a text made stand as `unlisted`."""
    used = _used(deployment_claims["sender"], event_mentions["actor"], event_mentions["target"], statements["affiliation"])
    known = known_actors()
    rows = [
        known[i]._asdict()
        if i in known
        else {"actor_id": i, "name": i.replace("-", " ").title(), "kind": "unlisted", "names": [], "iso_alpha2": None, "source": UNLISTED}
        for i in used
    ]
    return _table("actors", rows)


def places(deployment_claims: pl.DataFrame, event_mentions: pl.DataFrame) -> pl.DataFrame:
    """One row for every place_id in use, and for every host, so that a map can be drawn from this table alone."""
    used = _used(deployment_claims["place_id"], event_mentions["place_id"])
    hosts = set(_used(deployment_claims["host"], event_mentions["host"]))
    whole = [p for p in known_places().values() if p.host in hosts and p.kind in ("country", "water", "world_region")]
    rows = {p.place_id: p for p in whole} | {i: known_places()[i] for i in used}
    return _table("places", [r._asdict() for r in rows.values()])


def _used(*columns: pl.Series) -> list[str]:
    return sorted({value for column in columns for value in column.drop_nulls().to_list()})


def _table(name: str, rows: list[dict[str, object]]) -> pl.DataFrame:
    table = TABLES[name]
    made = [{**r, "names": list(r["names"])} for r in rows]  # type: ignore[call-overload]
    return table.shape(pl.DataFrame(made, schema=table.schema) if made else table.empty())
