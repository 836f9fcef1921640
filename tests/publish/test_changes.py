"""The diff between releases: applied to the old one it gives the new one, and it says no more than what differs."""

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.publish.changes import CHANGES, aligned, apply, changes
from pipeline.tables.register import PUBLISHED
from pipeline.tables.schema import Column, Table
from tests.publish import release_fixture as fixture

KINDS = {
    "string": st.text(max_size=4), "integer": st.integers(-(2**63), 2**63 - 1), "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(), "date": st.dates(), "list": st.lists(st.text(max_size=3), max_size=2),
}  # fmt: skip
CELLS = tuple(Column(kind, kind, "A cell.", "it is empty") for kind in KINDS)  # type: ignore[arg-type]
ONE = Table("one", "One", "a thing", (Column("id", "string", "Key."), *CELLS), ("id",))
TWO = Table("two", "Two", "a pair", (Column("id", "string", "Key."), Column("on", "date", "Key."), *CELLS), ("id", "on"))
TABLES = {"one": ONE, "two": TWO}


def frames_of(table: Table) -> st.SearchStrategy[pl.DataFrame]:
    keys = {"id": st.sampled_from(["", "a", "=b", "ü"]), "on": st.sampled_from([date(1, 1, 1), date(2025, 5, 4)])}
    row = st.fixed_dictionaries({c.name: keys[c.name] if c.name in table.key else st.none() | KINDS[c.name] for c in table.columns})
    unique = st.lists(row, max_size=4, unique_by=lambda r: tuple(r[k] for k in table.key))
    return unique.map(lambda found: table.shape(pl.DataFrame(found, schema=table.schema)))


registers = st.fixed_dictionaries({name: frames_of(table) for name, table in TABLES.items()})


@settings(max_examples=120, deadline=None)
@given(registers, registers)
def test_previous_and_changes_make_the_new(previous: dict[str, pl.DataFrame], current: dict[str, pl.DataFrame]) -> None:
    told = changes(TABLES, previous, current)
    assert told.schema == CHANGES.schema and told.select(CHANGES.key).is_unique().all()
    rebuilt = apply(TABLES, previous, told)
    assert all(rebuilt[name].equals(current[name], null_equal=True) for name in TABLES)
    assert changes(TABLES, current, current).is_empty()


def test_one_edited_number_is_one_line() -> None:
    before = fixture.frames()
    after = before | {"deployments": before["deployments"].with_columns(best=pl.lit(450, pl.Int64))}
    assert changes(PUBLISHED, before, after).rows() == [("deployments", f'["{fixture.DEPLOYMENT}"]', "changed", "best", "400", "450")]


def test_rows_that_come_and_go_are_whole() -> None:
    before = fixture.frames()
    after = before | {"disputes": before["disputes"].clear()}
    (gone,), (came,) = changes(PUBLISHED, before, after).rows(), changes(PUBLISHED, after, before).rows()
    assert gone[2:4] == ("removed", None) and gone[5] is None and came[2] == "added" and came[4] is None
    assert gone[4] == came[5] and '"value":"about 400"' in gone[4]


def test_an_earlier_declaration_is_read_in_todays_columns() -> None:
    old = fixture.frames()["actors"].drop("source").with_columns(gone=1, iso_alpha2=5)
    found = aligned(PUBLISHED["actors"], old)
    assert found.schema == PUBLISHED["actors"].schema
    assert found.row(0, named=True) | {"names": 0} == {"actor_id": "NLD", "name": "Norland", "kind": "state", "names": 0, "iso_alpha2": None, "source": None}
    assert aligned(PUBLISHED["actors"], None).is_empty()
