"""The CSV: no cell that a spreadsheet would run, and exact on the way back, whatever the text."""

import csv
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.publish import delimited
from pipeline.tables.register import PUBLISHED
from pipeline.tables.schema import POLARS
from tests.publish import release_fixture as fixture

TYPES = {"id": "integer", "text": "string", "items": "list", "number": "number", "truth": "boolean", "day": "date"}
SCHEMA = pl.Schema({name: POLARS[kind] for name, kind in TYPES.items()})
AWKWARD = ("", "'", "''=", "=1+1", "+x", "-1", "@a", "\tx", "\rx", "'q", '"', ",", "\n", "\r\n", "\ufeff", "null", "007")
texts = st.one_of(st.text(max_size=12), st.sampled_from(AWKWARD))
rows = st.lists(
    st.tuples(
        st.integers(-(2**63), 2**63 - 1), st.none() | texts, st.none() | st.lists(texts, max_size=3),
        st.none() | st.floats(allow_nan=False, allow_infinity=False), st.none() | st.booleans(), st.none() | st.dates(),
    ),
    min_size=1, max_size=6,
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows)
def test_exact_on_the_way_back_and_harmless_on_the_way_out(tmp_path: Path, found: list[tuple]) -> None:
    frame = pl.DataFrame(found, schema=SCHEMA, orient="row")
    delimited.write(frame, tmp_path / "t.csv")
    assert delimited.read(tmp_path / "t.csv", TYPES).equals(frame, null_equal=True)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row[1] for row in list(csv.reader(file))[1:]]  # an independent reader
    assert len(cells) == frame.height and not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


PAIRS = [("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("\tx", "'\tx"), ("'tis", "''tis"), ("a=b", "a=b"), ("x\n=1", '"x\n=1"')]


@pytest.mark.parametrize("text, cell", PAIRS)
def test_how_a_text_cell_stands_in_the_file(tmp_path: Path, text: str, cell: str) -> None:
    delimited.write(pl.DataFrame({"id": [-3], "text": [text], "day": [date(2025, 5, 4)], "truth": [True]}), tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes().decode() == f"\ufeffid,text,day,truth\n-3,{cell},2025-05-04,true\n"


@pytest.mark.parametrize("name", list(PUBLISHED))
def test_every_table_comes_back(tmp_path: Path, name: str) -> None:
    frame = fixture.frames()[name]
    delimited.write(frame, tmp_path / "t.csv")
    assert delimited.read(tmp_path / "t.csv", {c.name: c.type for c in PUBLISHED[name].columns}).equals(frame)


def test_a_table_without_rows_comes_back(tmp_path: Path) -> None:
    delimited.write(pl.DataFrame(schema=SCHEMA), tmp_path / "t.csv")
    assert delimited.read(tmp_path / "t.csv", TYPES).schema == SCHEMA


def test_other_columns_are_refused(tmp_path: Path) -> None:
    delimited.write(pl.DataFrame({"a": [1]}), tmp_path / "t.csv")
    with pytest.raises(ValueError, match="columns are a, expected b"):
        delimited.read(tmp_path / "t.csv", {"b": "integer"})
