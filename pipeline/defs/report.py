"""What an asset tells about itself: its declaration as Dagster shows it, and what changed against its previous materialisation."""

from typing import Any

import dagster as dg
import polars as pl

from pipeline.tables.register import TABLES
from pipeline.tables.schema import Column, Table


def about(name: str) -> dict[str, Any]:
    """The arguments of an asset, or of one output of several, that follow from its table's declaration."""
    table = TABLES[name]
    return {
        "description": f"{table.title}: {table.row}.",
        "kinds": {"polars", "parquet"},
        "metadata": {"dagster/column_schema": dg.TableSchema(columns=[_column(c) for c in table.columns]), "key": ", ".join(table.key)},
    }


def _column(column: Column) -> dg.TableColumn:
    description = f"{column.description} Unit: {column.unit}." if column.unit else column.description
    other = [f"empty: {column.null_means}"] if column.null_means else []
    if column.vocabulary:
        other.append("one of " + ", ".join(column.vocabulary))
    if column.pattern:
        other.append(f"matches {column.pattern}")
    return dg.TableColumn(
        column.name, column.type, description,
        constraints=dg.TableColumnConstraints(nullable=not column.required, unique=column.unique, other=other),
    )  # fmt: skip


def difference(table: Table, before: pl.DataFrame, after: pl.DataFrame) -> dict[str, int]:
    """Rows added, changed and removed, told apart by the table's key."""
    key = list(table.key)
    added = after.join(before, on=key, how="anti").height
    removed = before.join(after, on=key, how="anti").height
    untouched = after.join(before, on=list(table.names), how="semi", nulls_equal=True).height
    return {"rows added": added, "rows changed": after.height - added - untouched, "rows removed": removed}


def difference_text(changes: dict[str, int]) -> str:
    told = [f"{count} {what.removeprefix('rows ')}" for what, count in changes.items() if count]
    return "(" + ", ".join(told) + ")" if told else "(as before)"
