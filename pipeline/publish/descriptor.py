"""`datapackage.json`: the release described for machines, as a Frictionless tabular data package. Derived from the declarations."""

import json
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from pipeline.publish.wording import (
    CSV_RULE,
    DATA_LICENCE,
    DATA_LICENCE_PATH,
    DATA_LICENCE_TITLE,
    NAME,
    NOT_ZERO,
    SCHEMA_VERSION,
    SUMMARY,
    TEXT_LICENCE_NOTE,
    TITLE,
)
from pipeline.tables.identity import sha256
from pipeline.tables.schema import Column, Table

FRICTIONLESS = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean", "date": "date", "list": "array"}
PARQUET = "application/vnd.apache.parquet"


def write(folder: Path, tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> None:
    """Describe the .csv and .parquet files that already lie in the folder."""
    resources = [_spreadsheet(folder, t, frames[n].height) for n, t in tables.items()]
    resources += [_parquet(folder, t, frames[n].height) for n, t in tables.items() if (folder / f"{n}.parquet").exists()]
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": NAME,
        "title": TITLE,
        "description": f"{SUMMARY} {NOT_ZERO} {TEXT_LICENCE_NOTE}",
        "version": version,
        "previousVersion": previous,
        "schemaVersion": SCHEMA_VERSION,
        "csvRule": CSV_RULE,
        "licenses": [{"name": DATA_LICENCE, "title": DATA_LICENCE_TITLE, "path": DATA_LICENCE_PATH}],
        "sources": _sources(frames),
        "resources": resources,
    }
    text = json.dumps({k: v for k, v in package.items() if v is not None}, ensure_ascii=False, indent=2)
    (folder / "datapackage.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def _sources(frames: Mapping[str, pl.DataFrame]) -> list[dict[str, str]]:
    """Each publisher once, and the licences under which its texts came."""
    found = frames["documents"].group_by("source_id", "publisher").agg(pl.col("licence").unique().sort()).sort("source_id", "publisher")
    return [{"title": f"{publisher} ({source})", "licence": "; ".join(licences)} for source, publisher, licences in found.iter_rows()]


def _file(path: Path) -> dict[str, object]:
    return {"path": path.name, "bytes": path.stat().st_size, "hash": f"sha256:{sha256(path)}"}


def _spreadsheet(folder: Path, table: Table, rows: int) -> dict[str, object]:
    return {
        "name": table.name, "title": table.title, "description": f"One row is {table.row}. {CSV_RULE}", "type": "table",
        **_file(folder / f"{table.name}.csv"),
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "rowCount": rows,
        "schema": _schema(table),
    }  # fmt: skip


def _parquet(folder: Path, table: Table, rows: int) -> dict[str, object]:
    return {"name": f"{table.name}-parquet", "title": f"{table.title} (Parquet)", "description": f"One row is {table.row}.", "type": "file",
            **_file(folder / f"{table.name}.parquet"), "format": "parquet", "mediatype": PARQUET, "rowCount": rows}  # fmt: skip


def _schema(table: Table) -> dict[str, object]:
    keys = [{"fields": [c.name], "reference": _reference(table, c.references)} for c in table.columns if c.references]
    required = all(table.column(name).required for name in table.key)
    found = {"fields": [_field(c) for c in table.columns], "missingValues": [""], "primaryKey": list(table.key) if required else None, "foreignKeys": keys}
    return {name: value for name, value in found.items() if value}


def _reference(table: Table, references: str) -> dict[str, object]:
    """The standard calls a table that refers to itself by the empty name."""
    other, column = references.split(".")
    return {"resource": "" if other == table.name else other, "fields": [column]}


def _field(column: Column) -> dict[str, object]:
    rules = {"required": column.required or None, "unique": column.unique or None, "enum": list(column.vocabulary) or None, "pattern": column.pattern,
             "minimum": column.minimum, "maximum": column.maximum}  # fmt: skip
    found = {
        "name": column.name, "type": FRICTIONLESS[column.type], "description": column.description, "unit": column.unit,
        "emptyMeans": column.null_means, "vocabularySource": column.vocabulary_source,
        "trueValues": ["true"] if column.type == "boolean" else None, "falseValues": ["false"] if column.type == "boolean" else None,
        "constraints": {k: v for k, v in rules.items() if v is not None},
    }  # fmt: skip
    return {name: value for name, value in found.items() if value}
