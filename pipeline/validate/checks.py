"""Running a table's expectations with Great Expectations over the very Parquet files that are to be published."""

import logging
import os
import tempfile
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import duckdb

from pipeline.tables.identity import sha256
from pipeline.tables.schema import Table
from pipeline.validate.suites import UNEXPECTED_ROWS, Expectation, expectations
from pipeline.validate.verdicts import Failure, Verdict

SAMPLE = 5
_sources = count()


def check(table: Table, files: Mapping[str, Path]) -> Verdict:
    """Does the table keep every promise of its declaration? `files` has its Parquet file and those of `table.looks_into`.

    Never raises for what a file holds or lacks: that is a failure in the verdict.
    """
    needed = (table.name, *table.looks_into)
    if absent := [name for name in needed if name not in files or not files[name].is_file()]:
        return Verdict(table.name, False, None, 0, {}, tuple(_missing(name, files.get(name)) for name in absent))
    proven = {name: sha256(files[name]) for name in needed}
    with tempfile.TemporaryDirectory(prefix="muster-check-") as folder:
        base = Path(folder) / "views.duckdb"
        try:
            rows = _views(base, {name: files[name] for name in needed})[table.name]
        except duckdb.Error as error:
            broken = Failure(table.name, None, "its files can be read", f"DuckDB says: {_line(error)}", "delete the file and materialise its table again")
            return Verdict(table.name, False, None, 0, proven, (broken,))
        expected = expectations(table)
        success, results = _evaluate(table, base, expected)
    failures = tuple(_failures(table, expected, results))
    complete = len(results) == len(expected) > 0
    return Verdict(table.name, success and complete and not failures and rows >= table.minimum_rows, rows, len(results), proven, failures)


def _missing(name: str, path: Path | None) -> Failure:
    found = f"{path} is missing" if path else "no file was given"
    return Failure(name, None, "its Parquet file exists", found, f"materialise {name} first")


def _views(base: Path, files: Mapping[str, Path]) -> dict[str, int]:
    """Views over the Parquet files in a DuckDB file, closed again before Great Expectations opens it -> rows of each."""
    counts = {}
    with duckdb.connect(base) as connection:
        for name, path in files.items():
            quoted = str(path.resolve()).replace("'", "''")
            connection.execute(f"CREATE VIEW \"{name}\" AS SELECT * FROM read_parquet(['{quoted}'])")
            row = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()
            counts[name] = int(row[0]) if row else 0
    return counts


@cache
def _context() -> Any:
    """Great Expectations without files, calls home or progress bars. Importing it takes seconds: only a check pays."""
    os.environ["GX_ANALYTICS_ENABLED"] = "false"
    import great_expectations as gx

    from pipeline.validate import dialect

    dialect.register()
    logging.getLogger("great_expectations").setLevel(logging.ERROR)
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = {"globally": False}  # type: ignore[assignment]
    return context


@contextmanager
def _batch(context: Any, name: str, base: Path) -> Iterator[Any]:
    from pipeline.validate.dialect import NAME

    source_name = f"{name}-{next(_sources)}"
    source = context.data_sources.add_sql(source_name, connection_string=f"{NAME}:///{base}")
    try:
        yield source.add_table_asset(name, table_name=name).add_batch_definition_whole_table("all").get_batch()
    finally:
        source.get_engine().dispose()
        context.data_sources.delete(source_name)


def _evaluate(table: Table, base: Path, expected: list[Expectation]) -> tuple[bool, dict[int, Any]]:
    """The library's own verdict, and its result for each expectation by number.

    Only the form COMPLETE hands over the rows of a query, and only queries are bounded in it: so they run as a suite of their own.
    """
    context = _context()
    queries = [e for e in expected if e["type"] == UNEXPECTED_ROWS]
    others = [e for e in expected if e["type"] != UNEXPECTED_ROWS]
    summary: dict[str, object] = {"result_format": "SUMMARY", "partial_unexpected_count": SAMPLE, "unexpected_index_column_names": list(table.key)}
    complete: dict[str, object] = {"result_format": "COMPLETE"}
    with warnings.catch_warnings(), _batch(context, table.name, base) as batch:
        warnings.simplefilter("ignore")
        outcomes = [_validate(batch, part, form) for part, form in ((others, summary), (queries, complete)) if part]
    results = {result.expectation_config.meta["number"]: result for outcome in outcomes for result in outcome.results}
    return bool(outcomes) and all(outcome.success for outcome in outcomes), results


def _validate(batch: Any, expected: list[Expectation], form: dict[str, object]) -> Any:
    import great_expectations as gx
    from great_expectations.expectations.expectation_configuration import ExpectationConfiguration

    domain = [ExpectationConfiguration(**e).to_domain_obj() for e in expected]  # type: ignore[arg-type]
    return batch.validate(gx.ExpectationSuite(name="promises", expectations=domain), result_format=form)


def _failures(table: Table, expected: list[Expectation], results: Mapping[int, Any]) -> Iterator[Failure]:
    """Failures in the declaration's order. Where the structure is wrong, what merely raised because of it is left out."""
    failed = [(e["meta"], results.get(number)) for number, e in enumerate(expected) if number not in results or not results[number].success]
    shapeless = any(about["structure"] and result is not None and not _raised(result) for about, result in failed)  # type: ignore[index]
    for about, result in failed:
        if not (shapeless and (result is None or _raised(result))):
            yield _failure(table, about, result)  # type: ignore[arg-type]
    if not expected:
        yield Failure(table.name, None, "it promises something", "its declaration gives no expectations", f"declare columns in pipeline/tables/{table.name}.py")


def _failure(table: Table, about: Mapping[str, Any], result: Any) -> Failure:
    rows: tuple[str, ...] = ()
    if result is None:
        found = "it was never evaluated"
    elif message := _raised(result):
        found = f"checking it raised: {message}"
    else:
        found, rows = _found(result.result), tuple(_rows(result.result))
    column = about["column"] or (_columns(result.result) if result is not None else None)
    return Failure(about["table"], column, about["says"], found, about["mend"], rows)


def _raised(result: Any) -> str:
    """The exception's first line, or nothing. The library nests one under each metric that failed."""
    info = result.exception_info or {}
    for each in (info, *(v for v in info.values() if isinstance(v, dict))):
        if each.get("raised_exception"):
            return _line(each.get("exception_message") or "an exception without words")
    return ""


def _found(result: Mapping[str, Any]) -> str:
    if "unexpected_count" in result:
        return f"{result['unexpected_count']} of {result['element_count']} rows break it"
    if "unexpected_rows" in (result.get("details") or {}):
        return f"{result['observed_value']} rows break it"
    return f"found {result.get('observed_value')}"


def _columns(result: Mapping[str, Any]) -> str | None:
    """The columns that a broken expectation about structure is about."""
    details = result.get("details") or {}
    names = {m["Expected"] for m in details.get("mismatched", ()) if m["Expected"]}
    if names:
        names -= set(result["observed_value"])
    names |= {row["column_name"] for row in details.get("unexpected_rows", ()) if "data_type" in row}
    return ", ".join(sorted(names)) or None


def _rows(result: Mapping[str, Any]) -> Iterator[str]:
    broken = result.get("partial_unexpected_index_list") or (result.get("details") or {}).get("unexpected_rows") or []
    for row in broken[:SAMPLE]:
        yield ", ".join(f"{name}={value}" for name, value in row.items())


def _line(words: object) -> str:
    return str(words).strip().splitlines()[0][:300]
