"""Whether a release folder is what it says it is. Needs nothing but the folder: it goes by the release's own descriptor."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa

from pipeline.publish import delimited
from pipeline.publish.descriptor import FRICTIONLESS
from pipeline.tables.identity import sha256

SUMS = "SHA256SUMS"
DECLARED = {theirs: ours for ours, theirs in FRICTIONLESS.items()}
UNREADABLE = (pl.exceptions.PolarsError, pa.ArrowException, OSError, ValueError, KeyError, TypeError)


def verify(folder: Path) -> list[str]:
    """Everything that is wrong with the release, each naming the file; nothing if it is whole."""
    if not folder.is_dir():
        return [f"{folder} is no folder"]
    problems = list(_files(folder))
    try:
        package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        resources = {r["name"]: r for r in package["resources"]}
        tables = {name: r for name, r in resources.items() if r["type"] == "table"}
    except UNREADABLE as error:
        return [*problems, f"datapackage.json cannot be read: {_line(error)}"]
    frames: dict[str, pl.DataFrame] = {}
    for name, resource in tables.items():
        problems += _table(folder, resource, resources.get(f"{name}-parquet"), frames)
    problems += [p for name, frame in frames.items() for p in _keys(name, frame, tables[name]["schema"], frames)]
    problems += [p for name, frame in frames.items() for p in _quotes(name, frame, frames.get("documents"))]
    return problems


def sums(folder: Path) -> str:
    """The content of SHA256SUMS for the files that lie in the folder, as `sha256sum --check` reads it."""
    return "".join(f"{sha256(path)}  {path.name}\n" for path in sorted(folder.iterdir()) if path.name != SUMS)


def _files(folder: Path) -> Iterator[str]:
    if not (folder / SUMS).is_file():
        yield f"{SUMS} is missing"
        return
    lines = (folder / SUMS).read_text(encoding="utf-8", errors="replace").splitlines()
    stated = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    if len(stated) != len(lines) or list(stated) != sorted(stated):
        yield f"{SUMS} names a file twice, or its lines are out of order"
    present = {path.name for path in folder.iterdir()} - {SUMS}
    yield from (f"{name} is missing: {SUMS} lists it" for name in sorted(stated.keys() - present))
    yield from (f"{name} does not belong here: {SUMS} does not list it" for name in sorted(present - stated.keys()))
    for name in sorted(stated.keys() & present):
        if not (folder / name).is_file() or (folder / name).is_symlink():
            yield f"{name} is no ordinary file"
        elif (found := sha256(folder / name)) != stated[name]:
            yield f"{name} was changed or cut: its SHA-256 is {found}, {SUMS} says {stated[name]}"


def _table(folder: Path, resource: Mapping[str, Any], parquet: Mapping[str, Any] | None, frames: dict[str, pl.DataFrame]) -> Iterator[str]:
    """The CSV read back, the Parquet read, and whether they are one another; what was read goes into `frames`."""
    found: dict[str, pl.DataFrame] = {}
    types = {field["name"]: DECLARED[field["type"]] for field in resource["schema"]["fields"]}
    for each in (resource, parquet):
        if each is None:
            continue
        path = folder / each["path"]
        try:
            found[each["format"]] = delimited.read(path, types) if each["format"] == "csv" else pl.read_parquet(path)
        except UNREADABLE as error:
            yield f"{path.name} cannot be read: {_line(error)}"
            continue
        if found[each["format"]].height != each["rowCount"]:
            yield f"{path.name} has {found[each['format']].height} rows, datapackage.json says {each['rowCount']}"
        if path.stat().st_size != each["bytes"] or f"sha256:{sha256(path)}" != each["hash"]:
            yield f"{path.name} has not the bytes that datapackage.json says"
    if len(found) == 2 and not found["csv"].equals(found["parquet"], null_equal=True):
        yield from _differences(resource["name"], found["csv"], found["parquet"])
    if found:
        frames[resource["name"]] = found.get("parquet", found.get("csv", pl.DataFrame()))


def _line(error: Exception) -> str:
    return f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"


def _differences(name: str, csv: pl.DataFrame, parquet: pl.DataFrame) -> Iterator[str]:
    if csv.schema != parquet.schema or csv.height != parquet.height:
        yield f"{name}.csv and {name}.parquet have other columns or other numbers of rows"
        return
    for column in csv.columns:
        rows = csv[column].ne_missing(parquet[column]).arg_true()
        if len(rows):
            yield f"{name}.csv and {name}.parquet differ in column {column} in {len(rows)} rows, first in row {rows[0] + 1}"


def _keys(name: str, frame: pl.DataFrame, schema: Mapping[str, Any], frames: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    key = schema.get("primaryKey")
    if key and (double := frame.height - frame.select(key).n_unique()):
        yield f"{name}: {double} rows have the key ({', '.join(key)}) of another"
    for foreign in schema.get("foreignKeys", ()):
        column, other, theirs = foreign["fields"][0], foreign["reference"]["resource"] or name, foreign["reference"]["fields"][0]
        if other not in frames:
            yield f"{name}.{column} refers to {other}, which cannot be read"
            continue
        lost = frame[column].drop_nulls().unique().sort().filter(~frame[column].drop_nulls().unique().sort().is_in(frames[other][theirs].implode()))
        if len(lost):
            yield f"{name}.{column} has {len(lost)} values that are not in {other}.{theirs}, first {lost[0]}"


def _quotes(name: str, frame: pl.DataFrame, documents: pl.DataFrame | None) -> Iterator[str]:
    """Every quote whose document's text is in the release stands in that text, at its offsets where it has them."""
    if documents is None or not {"document_id", "quote"} <= set(frame.columns):
        return
    texts = documents.filter(pl.col("text").is_not_null()).select("document_id", "text")
    stands = pl.col("text").str.contains(pl.col("quote"), literal=True)
    if {"start", "end"} <= set(frame.columns):
        stands = pl.col("text").str.slice(pl.col("start"), (pl.col("end") - pl.col("start")).clip(lower_bound=0)) == pl.col("quote")
    lost = frame.join(texts, on="document_id", maintain_order="left").filter(stands.fill_null(False).not_())
    if lost.height:
        first = lost.row(0, named=True)
        yield f"{name}: {lost.height} quotes do not stand in their document's text, first in {first['document_id']}: {first['quote'][:80]!r}"
