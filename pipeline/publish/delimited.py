"""How one table becomes a CSV that spreadsheets open unharmed, and comes back exact. The rule is told in `wording.CSV_RULE`."""

import json
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from pipeline.tables.schema import POLARS

FORMULA = r"\A[=+\-@\t\r']"


def write(frame: pl.DataFrame, path: Path) -> None:
    """Text cells escaped, lists as JSON, with a byte order mark. Not atomic: for a folder that nobody reads yet."""
    frame.select(_out(name, kind) for name, kind in frame.schema.items()).write_csv(path, include_bom=True, line_terminator="\n", quote_style="necessary")


def read(path: Path, types: Mapping[str, str]) -> pl.DataFrame:
    """The frame that was written, given column -> declared type. Raises ValueError for other columns, and polars' errors."""
    raw = pl.read_csv(path, infer_schema=False, empty_string_is_null=True)
    if raw.columns != list(types):
        raise ValueError(f"columns are {', '.join(raw.columns)}, expected {', '.join(types)}")
    return raw.select(_in(name, kind) for name, kind in types.items())


def _out(name: str, kind: pl.DataType) -> pl.Expr:
    cell = pl.col(name)
    if kind == pl.String:
        return pl.when(cell.str.contains(FORMULA)).then("'" + cell).otherwise(cell).alias(name)
    if kind == pl.List(pl.String):
        return cell.map_elements(lambda items: json.dumps(list(items), ensure_ascii=False), return_dtype=pl.String).alias(name)
    return cell


def _in(name: str, kind: str) -> pl.Expr:
    cell = pl.col(name)
    if kind == "string":
        return cell.str.strip_prefix("'").alias(name)
    if kind == "list":
        return cell.str.json_decode(pl.List(pl.String)).alias(name)
    if kind == "boolean":
        return cell.replace_strict({"true": True, "false": False}, return_dtype=pl.Boolean).alias(name)
    if kind == "date":
        return cell.str.to_date("%Y-%m-%d").alias(name)
    return cell.cast(POLARS[kind]).alias(name)
