"""The graph as Dagster sees it: assets named as their tables, one group a stage, every table with a blocking check, and what runs by itself."""

import os
import shutil
from pathlib import Path

import dagster as dg
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.definitions import defs
from pipeline.defs.automation import EVERYTHING, digest, raw_files
from pipeline.defs.report import about, difference, difference_text
from pipeline.tables.register import TABLES
from pipeline.tables.schema import Column, Table

ROOT = Path(__file__).resolve().parents[2]
STAGES = {
    "ingest": {"captures", "rejects"},
    "clean": {"documents", "texts"},
    "extract": {"statements", "deployment_claims", "event_mentions", "spans"},
    "resolve": {"actors", "places"},
    "reconcile": {"deployments", "events", "disputes"},
    "publish": {"release"},
}


@pytest.fixture(scope="module")
def loaded() -> dg.Definitions:
    return defs()


@pytest.fixture(scope="module")
def specs(loaded: dg.Definitions) -> dict[str, dg.AssetSpec]:
    return {spec.key.to_user_string(): spec for spec in loaded.resolve_all_asset_specs()}


def test_assets_are_the_tables_and_the_release(specs: dict[str, dg.AssetSpec]) -> None:
    assert set(specs) == {*TABLES, "release"}


@pytest.mark.parametrize("stage", STAGES)
def test_one_group_a_stage(specs: dict[str, dg.AssetSpec], stage: str) -> None:
    assert {name for name, spec in specs.items() if spec.group_name == stage} == STAGES[stage]
    assert (ROOT / "pipeline" / "defs" / f"{stage}.py").is_file()


def test_release_waits_for_every_table(specs: dict[str, dg.AssetSpec]) -> None:
    assert {dep.asset_key.to_user_string() for dep in specs["release"].deps} == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_columns_are_shown_as_declared(specs: dict[str, dg.AssetSpec], name: str) -> None:
    schema = specs[name].metadata["dagster/column_schema"]
    shown = schema.value if hasattr(schema, "value") else schema
    assert [c.name for c in shown.columns] == list(TABLES[name].names)
    assert [c.constraints.nullable for c in shown.columns] == [not c.required for c in TABLES[name].columns]
    assert about(name)["description"].endswith(".")


def test_every_table_has_one_blocking_check(loaded: dg.Definitions) -> None:
    specs = [spec for checks in loaded.asset_checks or () for spec in checks.check_specs]
    assert sorted(spec.asset_key.to_user_string() for spec in specs) == sorted(TABLES)
    assert all(spec.blocking for spec in specs)
    for spec in specs:
        table = TABLES[spec.asset_key.to_user_string()]
        assert {dep.asset_key.to_user_string() for dep in spec.additional_deps} == set(table.looks_into)


def test_schedule_and_sensor_run_everything(loaded: dg.Definitions) -> None:
    assert loaded.resolve_schedule_def("daily").job_name == EVERYTHING
    assert loaded.resolve_sensor_def("raw_files").job_name == EVERYTHING
    job = loaded.resolve_job_def(EVERYTHING)
    assert {key.to_user_string() for key in job.asset_layer.executable_asset_keys} == {*TABLES, "release"}


def test_sensor_runs_once_for_each_change() -> None:
    first = raw_files(dg.build_sensor_context(cursor=None))
    assert isinstance(first, dg.SensorResult) and first.run_requests is not None and len(first.run_requests) == 1
    assert isinstance(raw_files(dg.build_sensor_context(cursor=first.cursor)), dg.SkipReason)
    back = raw_files(dg.build_sensor_context(cursor="what it was in between"))
    assert isinstance(back, dg.SensorResult) and back.run_requests and back.run_requests[0].run_key is None  # a key would skip a change that is undone


names = st.text("abcdefgh.", min_size=1, max_size=5).filter(lambda n: n.strip("."))


@settings(max_examples=25, deadline=None)
@given(files=st.dictionaries(st.tuples(st.sampled_from(["a", "b", "c"]), names), st.binary(max_size=5), max_size=6), other=st.binary(min_size=6, max_size=9))
def test_digest_depends_on_names_and_content_alone(files: dict[tuple[str, str], bytes], other: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    one, two = tmp_path_factory.mktemp("one"), tmp_path_factory.mktemp("two")
    for root, order in ((one, list(files)), (two, list(files)[::-1])):
        for folder, name in order:
            (root / folder).mkdir(exist_ok=True)
            (root / folder / name).write_bytes(files[folder, name])
            os.utime(root / folder / name, (len(root.name), len(order)))
    assert digest(one) == digest(two)
    (two / "new").write_bytes(other)
    assert digest(one) != digest(two)
    shutil.rmtree(one), shutil.rmtree(two)


def test_digest_does_not_follow_links(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    outside = tmp_path / "outside"
    outside.write_text("one", "utf-8")
    (tmp_path / "raw" / "link").symlink_to(outside)
    before = digest(tmp_path / "raw")
    outside.write_text("two", "utf-8")
    assert digest(tmp_path / "raw") == before


TABLE = Table("t", "T", "one t", (Column("k", "string", "Key."), Column("v", "integer", "Value.", "not told", "units")), ("k",))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ({}, {"a": 1}, "(1 added)"),
        ({"a": 1}, {"a": 1}, "(as before)"),
        ({"a": 1, "b": None}, {"a": 2, "b": None, "c": 3}, "(1 added, 1 changed)"),
        ({"a": 1, "b": 2}, {"b": None}, "(1 changed, 1 removed)"),
        ({"a": None}, {"a": None}, "(as before)"),
    ],
)
def test_difference_by_key(before: dict[str, int | None], after: dict[str, int | None], told: str) -> None:
    frames = [pl.DataFrame({"k": list(rows), "v": list(rows.values())}, schema=TABLE.schema) for rows in (before, after)]
    assert difference_text(difference(TABLE, *frames)) == told
