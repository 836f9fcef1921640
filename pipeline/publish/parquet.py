"""How one table becomes one Parquet file and comes back: strict, atomic, and the same bytes for the same rows."""

import os
import tempfile
from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.publish.wording import DATA_LICENCE, SCHEMA_VERSION
from pipeline.tables.schema import Table

ROWS_A_GROUP = 100_000


class ParquetError(ValueError):
    """A frame or file that is not the declared table; the message names the column and the mend."""


def write(table: Table, frame: pl.DataFrame, path: Path) -> None:
    """Rows in the order of the table's key, to a file that appears whole or not at all. Raises ParquetError."""
    _refuse_other_schema(table, dict(frame.schema), f"the frame for {path.name}")
    _refuse_nulls(table, frame)
    rows = frame.sort(table.key, maintain_order=True).to_arrow().cast(_described(table))
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            _write(table, rows, file)
            file.flush()
            os.fchmod(file.fileno(), 0o644)
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def read(table: Table, path: Path) -> pl.DataFrame:
    """The file as a frame of the declared schema, to the letter. Raises FileNotFoundError, ParquetError."""
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing. It holds the table {table.name}: materialise {table.name} again.")
    try:
        found = pq.read_table(path, page_checksum_verification=True)
    except (pa.ArrowException, OSError) as error:
        raise ParquetError(f"{path} cannot be read as Parquet ({error}). Delete it and materialise {table.name} again.") from error
    schema = dict(zip(found.schema.names, pl.Schema(found.schema).dtypes())) if len(set(found.schema.names)) == len(found.schema.names) else {}
    _refuse_other_schema(table, schema, str(path))
    return pl.DataFrame(found)


def sync_folder(folder: Path) -> None:
    """Make the folder's entries, such as a rename in it, survive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _described(table: Table) -> pa.Schema:
    about = {"title": table.title, "description": table.row, "licence": DATA_LICENCE, "muster_schema": SCHEMA_VERSION}
    return table.arrow.with_metadata(about)


def _write(table: Table, rows: pa.Table, file: object) -> None:
    """Dictionaries serve columns of few values; on texts and identifiers they only cost."""
    pq.write_table(
        rows, file, row_group_size=ROWS_A_GROUP, compression="zstd", version="2.6", data_page_version="1.0",
        use_dictionary=[c.name for c in table.columns if c.type == "string" and (c.vocabulary or c.vocabulary_source)],
        sorting_columns=pq.SortingColumn.from_ordering(rows.schema, [(name, "ascending") for name in table.key]),
        write_page_checksum=True, store_schema=True,
    )  # fmt: skip


def _refuse_other_schema(table: Table, found: dict[str, pl.DataType], where: str) -> None:
    declared = dict(table.schema)
    faults = [f"{name} is missing" for name in declared if name not in found]
    faults += [f"{name} is not declared" for name in found if name not in declared]
    faults += [f"{name} is {found[name]}, declared {kind}" for name, kind in declared.items() if name in found and found[name] != kind]
    if not faults and list(found) != list(declared):
        faults = [f"the order is {', '.join(found)}"]
    if faults:
        raise ParquetError(f"{table.name}: {where} does not have the declared columns: {'; '.join(faults)}. "
                           f"End the stage with tables.{table.name.upper()}.shape(frame), or change the declaration.")  # fmt: skip


def _refuse_nulls(table: Table, frame: pl.DataFrame) -> None:
    for column in table.columns:
        if column.required and (nulls := frame[column.name].null_count()):
            row = frame.filter(pl.col(column.name).is_null()).row(0, named=True)
            key = ", ".join(f"{name}={row[name]}" for name in table.key)
            raise ParquetError(f"{table.name}.{column.name} is required, and empty in {nulls} of {frame.height} rows, first at {key}. "
                               f"Fill it where {table.name} is made, or declare what an empty cell means.")  # fmt: skip
