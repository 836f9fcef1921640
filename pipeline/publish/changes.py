"""What changed from one release to the next, cell by cell, and how to apply it. Values are JSON, so that nothing is lost in the telling."""

import json
from collections.abc import Iterator, Mapping
from datetime import date

import polars as pl

from pipeline.tables.schema import Column, Table

CHANGES = Table(
    name="changes",
    title="Changes",
    row="one row added or removed, or one cell changed, since the previous release",
    key=("table", "key", "column"),
    minimum_rows=0,
    columns=(
        Column("table", "string", "The table that changed."),
        Column("key", "string", "The row's key, as a JSON array in the order of the table's key columns."),
        Column("change", "string", "What happened to it.", vocabulary=("added", "changed", "removed"), vocabulary_source="this release"),
        Column("column", "string", "The column of a changed cell.", "the whole row was added or removed"),
        Column("old", "string", "Value before, as JSON: of the cell, or of the whole removed row.", "the row was added"),
        Column("new", "string", "Value now, as JSON: of the cell, or of the whole added row.", "the row was removed"),
    ),
)
Frames = Mapping[str, pl.DataFrame]
Row = dict[str, object]
Key = tuple[object, ...]


def changes(tables: Mapping[str, Table], previous: Frames, current: Frames) -> pl.DataFrame:
    """Both releases' frames by table name -> the CHANGES table. Frames are of the declared schema (see `aligned`), keys unique."""
    lines = [line for name, table in tables.items() for line in _of_table(table, previous[name], current[name])]
    return pl.DataFrame(lines, schema=CHANGES.schema, orient="row").sort("table", "key", "column", nulls_last=False)


def apply(tables: Mapping[str, Table], previous: Frames, lines: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The previous release and what `changes` tells of the next -> the next. Raises KeyError where the two do not belong together."""
    rows = {name: _by_key(table, previous[name]) for name, table in tables.items()}
    for line in lines.iter_rows(named=True):
        table, key = rows[line["table"]], _key(tables[line["table"]], json.loads(line["key"]))
        match line["change"]:
            case "added":
                table[key] = _typed(tables[line["table"]], json.loads(line["new"]))
            case "removed":
                del table[key]
            case "changed":
                table[key] |= _typed(tables[line["table"]], {line["column"]: json.loads(line["new"])})
            case other:
                raise ValueError(f"changes: {other} is no change; expected added, changed or removed")
    return {name: table.shape(pl.DataFrame(list(rows[name].values()), schema=table.schema)) for name, table in tables.items()}


def aligned(table: Table, frame: pl.DataFrame | None) -> pl.DataFrame:
    """An earlier release's frame in today's columns: one that is new, or was of another type, is empty; one that is gone is left out."""
    if frame is None:
        return table.empty()
    kept = {name for name, kind in table.schema.items() if frame.schema.get(name) == kind}
    if not kept.issuperset(table.key):
        return table.empty()
    return table.shape(frame.select(pl.col(n) if n in kept else pl.lit(None, t).alias(n) for n, t in table.schema.items()))


def _of_table(table: Table, before: pl.DataFrame, now: pl.DataFrame) -> Iterator[tuple[str | None, ...]]:
    key = list(table.key)
    for row in now.join(before, on=key, how="anti").iter_rows(named=True):
        yield table.name, _json([row[k] for k in key]), "added", None, None, _json(row)
    for row in before.join(now, on=key, how="anti").iter_rows(named=True):
        yield table.name, _json([row[k] for k in key]), "removed", None, _json(row), None
    both = before.join(now, on=key, how="inner", suffix="\x00now")
    for name in (n for n in table.names if n not in key):
        differing = both.filter(pl.col(name).ne_missing(pl.col(f"{name}\x00now"))).select(*key, old=name, new=f"{name}\x00now")
        for *values, old, new in differing.iter_rows():
            yield table.name, _json(values), "changed", name, _json(old), _json(new)


def _by_key(table: Table, frame: pl.DataFrame) -> dict[Key, Row]:
    return {tuple(row[k] for k in table.key): row for row in frame.iter_rows(named=True)}


def _key(table: Table, values: list[object]) -> Key:
    return tuple(_typed(table, dict(zip(table.key, values, strict=True))).values())


def _typed(table: Table, row: Row) -> Row:
    """JSON knows no dates: they come back from text where the declaration says so."""
    return {n: date.fromisoformat(v) if isinstance(v, str) and table.column(n).type == "date" else v for n, v in row.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_iso)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no table has cells of {type(value).__name__}")
