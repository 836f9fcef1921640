"""Guards on the guard: a register that keeps every promise passes, and one violation of each kind does not."""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from pipeline.tables.register import PUBLISHED, TABLES
from pipeline.validate import checks
from pipeline.validate.checks import check
from pipeline.validate.suites import expectations
from pipeline.validate.verdicts import Verdict
from tests.publish import release_fixture as fixture

Change = Callable[[pl.DataFrame], pl.DataFrame]


def put(**cells: object) -> Change:
    """The first row with other cells."""

    def change(frame: pl.DataFrame) -> pl.DataFrame:
        first = frame.row(0, named=True) | cells
        return pl.concat([pl.DataFrame([first], schema=frame.schema), frame[1:]])

    return change


def twice(**cells: object) -> Change:
    """A second first row, with other cells."""

    def change(frame: pl.DataFrame) -> pl.DataFrame:
        return pl.concat([frame, pl.DataFrame([frame.row(0, named=True) | cells], schema=frame.schema)])

    return change


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return fixture.write_all(tmp_path_factory.mktemp("good"))


def planted(good: dict[str, Path], folder: Path, table: str, change: Change) -> dict[str, Path]:
    path = folder / f"{table}.parquet"
    change(pl.read_parquet(good[table])).write_parquet(path)
    return {**good, table: path}


@pytest.mark.parametrize("name", list(TABLES))
def test_a_good_table_passes(good: dict[str, Path], name: str) -> None:
    verdict = check(TABLES[name], good)
    assert verdict.success, verdict.explain()
    assert verdict.expectations == len(expectations(TABLES[name])) > 0
    assert verdict.sha256 == {n: fixture.sha256(good[n]) for n in (name, *TABLES[name].looks_into)}


def test_all_published_tables_take_seconds(good: dict[str, Path]) -> None:
    check(TABLES["texts"], good)  # the library's import is paid once
    start = time.perf_counter()
    assert all(check(table, good).success for table in PUBLISHED.values())
    assert time.perf_counter() - start < 30


EMPTY: Change = lambda frame: frame.clear()
MUTATIONS = [
    # checked, changed, change, table and column that the failure names, words in it
    ("deployment_claims", "deployment_claims", put(status=None), "deployment_claims", "status", "no cell is empty"),
    ("deployment_claims", "deployment_claims", put(status="maybe"), "deployment_claims", "status", "one of actual"),
    ("deployment_claims", "deployment_claims", put(claim_id="c_XYZ"), "deployment_claims", "claim_id", "matches c_[0-9a-f]{16}"),
    ("deployment_claims", "deployment_claims", twice(), "deployment_claims", "claim_id", "unique"),
    ("spans", "spans", twice(), "spans", "record_id, field, start, end", "same key"),
    ("places", "places", put(latitude=91.0), "places", "latitude", "not over 90"),
    ("documents", "documents", put(length=0, text=""), "documents", "length", "not under 1"),
    ("statements", "statements", put(document_id="d_0000000000000000"), "statements", "document_id", "stands in documents.document_id"),
    ("deployments", "deployments", put(low=500), "deployments", "low, best, high", "bounds_in_order"),
    ("deployments", "deployments", put(number_of_claims=9), "deployments", "number_of_claims", "claims_counted"),
    ("deployments", "deployments", put(claim_ids=["c_0000000000000000"] * 3), "deployments", "claim_ids", "claims_exist"),
    ("deployment_claims", "deployment_claims", put(start=1, end=2), "deployment_claims", "start", "quote_has_its_length"),
    ("event_mentions", "event_mentions", put(quote="Sixty of them arrived on 4 May 2025"), "event_mentions", "quote", "quote_stands_in_text"),
    ("deployments", "deployments", EMPTY, "deployments", None, "at least 1 rows"),
    ("documents", "documents", lambda f: f.with_columns(publisher=pl.lit(None, pl.String)), "documents", "publisher", "no cell is empty"),
    ("events", "events", lambda f: f.rename({"status": "state"}), "events", "status", "in this order"),
    ("events", "events", lambda f: f.select(sorted(f.columns)), "events", None, "in this order"),
    ("events", "events", lambda f: f.with_columns(pl.col("number_of_claims").cast(pl.Int32)), "events", "number_of_claims", "declared type"),
    ("disputes", "disputes", EMPTY, "deployments", "contested", "Every contested row of deployments has a dispute"),
    ("actors", "actors", put(actor_id="SWE"), "deployment_claims", "sender", "Every sender in deployment_claims has a row here"),
    ("disputes", "disputes", put(rival_value=None, value=None), "disputes", "rival_value", "sides_differ"),
]  # fmt: skip


@pytest.mark.parametrize("checked, changed, change, table, column, words", MUTATIONS, ids=[f"{m[0]}-{m[5]}".replace(" ", "_") for m in MUTATIONS])
def test_a_planted_violation_fails(
    good: dict[str, Path], tmp_path: Path, checked: str, changed: str, change: Change, table: str, column: str | None, words: str
) -> None:
    verdict = check(TABLES[checked], planted(good, tmp_path, changed, change))
    assert not verdict.success
    blamed = [f for f in verdict.failures if f.table == table and (column is None or column in (f.column or "")) and words in f.expectation]
    assert blamed, verdict.explain()
    told = blamed[0].explain()
    assert table in told and "To mend:" in told and (column or "") in told
    assert told in verdict.explain().replace("\n  ", "\n") and "Nothing may be published" in verdict.explain()


def test_a_failure_shows_the_rows(good: dict[str, Path], tmp_path: Path) -> None:
    verdict = check(TABLES["places"], planted(good, tmp_path, "places", put(latitude=91.0)))
    assert [f.rows for f in verdict.failures] == [("place_id=p_588335, latitude=91.0",)]
    verdict = check(TABLES["deployments"], planted(good, tmp_path, "deployments", put(low=500)))
    assert all(f.rows and fixture.DEPLOYMENT in f.rows[0] for f in verdict.failures)


@pytest.mark.parametrize("absent", ["deployments", "deployment_claims"])
def test_a_missing_file_fails(good: dict[str, Path], absent: str) -> None:
    for files in ({n: p for n, p in good.items() if n != absent}, {**good, absent: good[absent].with_name("gone.parquet")}):
        verdict = check(TABLES["deployments"], files)
        assert not verdict.success and verdict.failures[0].table == absent and f"materialise {absent}" in verdict.explain()


def test_a_file_that_is_no_parquet_fails(good: dict[str, Path], tmp_path: Path) -> None:
    torn = tmp_path / "events.parquet"
    torn.write_bytes(good["events"].read_bytes()[:-100])
    verdict = check(TABLES["events"], {**good, "events": torn})
    assert not verdict.success and verdict.rows is None and "DuckDB says" in verdict.explain()


def test_an_empty_suite_fails(good: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "expectations", lambda table: [])
    verdict = checks.check(TABLES["documents"], good)
    assert not verdict.success and "gives no expectations" in verdict.explain()


def test_an_expectation_that_raises_fails(good: dict[str, Path]) -> None:
    table = TABLES["disputes"]
    broken = replace(table, rules=(*table.rules, replace(table.rules[0], name="raises", sql="no_such_column = 1")))
    verdict = check(broken, good)
    assert not verdict.success and [f.expectation.split(":")[0] for f in verdict.failures] == ["raises"]


@pytest.mark.parametrize("lost", ["result", "number"])
def test_an_expectation_that_was_not_evaluated_fails(good: dict[str, Path], monkeypatch: pytest.MonkeyPatch, lost: str) -> None:
    """The library drops and merges expectations now and then: what has no result of its own has not passed."""
    evaluate = checks._evaluate

    def fewer(*given: object) -> tuple[bool, dict]:
        success, results = evaluate(*given)  # type: ignore[arg-type]
        results.pop(max(results))
        return (success, {}) if lost == "result" else (success, results)

    monkeypatch.setattr(checks, "_evaluate", fewer)
    verdict: Verdict = check(TABLES["places"], good)
    assert not verdict.success and "never evaluated" in verdict.explain()


def test_nothing_is_printed(good: dict[str, Path], capfd: pytest.CaptureFixture[str]) -> None:
    assert check(TABLES["disputes"], good).success
    assert capfd.readouterr().out == ""


def test_a_check_leaves_no_noise_behind(good: dict[str, Path]) -> None:
    """Neither while it runs nor when the interpreter ends."""
    program = "import sys, pathlib; from pipeline.validate.checks import check; from pipeline.tables.register import TABLES; " \
              "v = check(TABLES['texts'], {n: pathlib.Path(p) for n, p in zip(sys.argv[1::2], sys.argv[2::2])}); sys.exit(not v.success)"  # fmt: skip
    pairs = [str(part) for pair in good.items() for part in pair]
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", program, *pairs], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
