"""The language in which tables are declared, and the Polars and Arrow schemas derived from a declaration. No table is declared here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import polars as pl
import pyarrow as pa

Type = Literal["string", "integer", "number", "boolean", "date", "list"]

POLARS: dict[str, pl.DataType] = {
    "string": pl.String(), "integer": pl.Int64(), "number": pl.Float64(),
    "boolean": pl.Boolean(), "date": pl.Date(), "list": pl.List(pl.String()),
}  # fmt: skip
ARROW: dict[str, pa.DataType] = {
    "string": pa.string(), "integer": pa.int64(), "number": pa.float64(),
    "boolean": pa.bool_(), "date": pa.date32(), "list": pa.list_(pa.string()),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its type, its meaning, and what may stand in it.

    `null_means` says why a cell may be empty; a column without it is required.
    `vocabulary` closes the column over codes; `vocabulary_source` names who defined them.
    `references` is "table.column" in which every value must stand.
    """

    name: str
    type: Type
    description: str
    null_means: str | None = None
    unit: str | None = None
    unique: bool = False
    vocabulary: tuple[str, ...] = ()
    vocabulary_source: str | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    references: str | None = None

    @property
    def required(self) -> bool:
        return self.null_means is None


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule over the cells of one row: `sql` is true of every good row (DuckDB's dialect, null counts as broken).

    The row's table goes by the name `this`. `tables` are the other tables that the expression looks into by name.
    `over` moves the rule to the rows of another table, for what only the later table can answer for.
    """

    name: str
    description: str
    sql: str
    tables: tuple[str, ...] = ()
    over: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: what a row is, its columns in order, its key, and the rules that every release keeps."""

    name: str
    title: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    minimum_rows: int = 1
    published: bool = True

    @cached_property
    def schema(self) -> pl.Schema:
        return pl.Schema({c.name: POLARS[c.type] for c in self.columns})

    @cached_property
    def arrow(self) -> pa.Schema:
        """Arrow fields with description, unit and meaning of null in each field's metadata."""
        return pa.schema([_field(c) for c in self.columns])

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(c.name for c in self.columns)

    def column(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)

    def shape(self, frame: pl.DataFrame | pl.LazyFrame) -> pl.DataFrame:
        """Any frame with these columns -> exactly this table: selected, cast, one row a key, in the key's order."""
        lazy = frame.lazy().select(pl.col(n).cast(t) for n, t in self.schema.items())
        return lazy.sort(self.key).collect()

    def empty(self) -> pl.DataFrame:
        return pl.DataFrame(schema=self.schema)

    @cached_property
    def looks_into(self) -> tuple[str, ...]:
        """The other tables that a check of this one needs, in order of their names."""
        foreign = {c.references.split(".")[0] for c in self.columns if c.references}
        rules = {t for r in self.rules for t in (*r.tables, r.over) if t}
        return tuple(sorted((foreign | rules) - {self.name}))


def _field(column: Column) -> pa.Field:
    about = {"description": column.description, "unit": column.unit, "null_means": column.null_means}
    return pa.field(column.name, ARROW[column.type], nullable=not column.required,
                    metadata={k: v for k, v in about.items() if v})  # fmt: skip
