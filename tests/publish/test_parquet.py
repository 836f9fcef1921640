"""The Parquet writer: strict about the schema, the same bytes for the same rows, whole or not at all."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest

from pipeline.publish import parquet
from pipeline.tables.register import TABLES
from tests.publish import release_fixture as fixture

ID = fixture.DEPLOYMENT


@pytest.mark.parametrize("name", list(TABLES))
def test_what_is_written_is_read(name: str, tmp_path: Path) -> None:
    table, frame, path = TABLES[name], fixture.frames()[name], tmp_path / "deep" / f"{name}.parquet"
    parquet.write(table, frame, path)
    assert parquet.read(table, path).equals(frame)
    assert [f.name for f in path.parent.iterdir()] == [path.name]


def test_order_of_rows_and_chunks_does_not_show(tmp_path: Path) -> None:
    table, frame = TABLES["documents"], fixture.frames()["documents"]
    pieces = pl.concat([frame[2:], frame[:1], frame[1:2]], rechunk=False)
    for name, rows in (("a", frame), ("b", pieces)):
        parquet.write(table, rows, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_the_file_describes_itself(tmp_path: Path) -> None:
    table, path = TABLES["deployments"], tmp_path / "f.parquet"
    parquet.write(table, fixture.frames()["deployments"], path)
    file = pq.ParquetFile(path)
    schema = file.schema_arrow
    assert {k.decode(): v.decode() for k, v in schema.metadata.items()} | {"description": ""} == {
        "title": "Deployments", "description": "", "licence": "CC-BY-4.0", "muster_schema": "1"}  # fmt: skip
    assert schema.field("low").metadata[b"unit"] == b"count of the measure" and schema.field("low").nullable
    assert not schema.field("status").nullable and schema.field("status").metadata[b"description"]
    group = file.metadata.row_group(0)
    assert [group.sorting_columns[0].column_index, group.column(0).compression] == [0, "ZSTD"]
    assert group.column(schema.get_field_index("status")).has_dictionary_page and not group.column(schema.get_field_index("quote")).has_dictionary_page


@pytest.mark.parametrize(
    "change, words",
    [
        (lambda f: f.drop("host"), "host is missing"),
        (lambda f: f.with_columns(extra=1), "extra is not declared"),
        (lambda f: f.with_columns(pl.col("best").cast(pl.Int32)), "best is Int32, declared Int64"),
        (lambda f: f.select(reversed(f.columns)), "the order is quote"),
        (lambda f: f.with_columns(status=pl.lit(None, pl.String)), f"status is required, and empty in 1 of 1 rows, first at deployment_id={ID}"),
    ],
)
def test_another_schema_is_refused(change: Callable[[pl.DataFrame], pl.DataFrame], words: str, tmp_path: Path) -> None:
    with pytest.raises(parquet.ParquetError, match="deployments") as refused:
        parquet.write(TABLES["deployments"], change(fixture.frames()["deployments"]), tmp_path / "f.parquet")
    assert words in str(refused.value)
    assert not list(tmp_path.iterdir())


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table, path = TABLES["events"], tmp_path / "events.parquet"
    parquet.write(table, fixture.frames()["events"], path)
    before = path.read_bytes()

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(parquet.pq, "write_table", full)
    with pytest.raises(OSError, match="No space"):
        parquet.write(table, table.empty(), path)
    assert path.read_bytes() == before and [f.name for f in tmp_path.iterdir()] == ["events.parquet"]


def test_one_flipped_bit_is_noticed(tmp_path: Path) -> None:
    table, path = TABLES["texts"], tmp_path / "texts.parquet"
    parquet.write(table, fixture.frames()["texts"], path)
    column = pq.ParquetFile(path).metadata.row_group(0).column(1)
    raw = bytearray(path.read_bytes())
    raw[column.data_page_offset + column.total_compressed_size - 5] ^= 1
    path.write_bytes(raw)
    with pytest.raises(parquet.ParquetError, match="texts again"):
        parquet.read(table, path)


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="materialise texts"):
        parquet.read(TABLES["texts"], tmp_path / "none.parquet")
    parquet.write(TABLES["places"], fixture.frames()["places"], tmp_path / "texts.parquet")
    with pytest.raises(parquet.ParquetError, match="document_id is missing"):
        parquet.read(TABLES["texts"], tmp_path / "texts.parquet")
