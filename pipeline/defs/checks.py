"""Blocking checks, one a table: the declaration's expectations over the very file that will be published. The verdict is kept for the release."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

import dagster as dg

from pipeline.defs.project import Project
from pipeline.tables.identity import sha256
from pipeline.tables.register import TABLES
from pipeline.tables.schema import Table
from pipeline.validate.checks import Verdict, check
from pipeline.validate.suites import fingerprint


def check_of(table: Table) -> dg.AssetChecksDefinition:
    @dg.asset_check(
        asset=table.name,
        name=f"{table.name}_as_declared",
        description=f"Every row of {table.name} is as its declaration says.",
        blocking=True,
        additional_deps=table.looks_into,
    )
    def as_declared(project: Project) -> dg.AssetCheckResult:
        files = {name: project.file(name) for name in (table.name, *table.looks_into)}
        earlier = passed_before(table, files, project.verdict(table.name))
        if earlier is None:
            project.verdict(table.name).unlink(missing_ok=True)  # a check that raises leaves none behind
        verdict = earlier or check(table, files)
        keep(verdict, project.verdict(table.name))
        return dg.AssetCheckResult(
            passed=verdict.success,
            severity=dg.AssetCheckSeverity.ERROR,
            metadata={
                "rows": verdict.rows if verdict.rows is not None else "the file cannot be read",
                "expectations": verdict.expectations,
                "sha256": verdict.sha256.get(table.name, "no file"),
                "proven": "before, in exactly these bytes" if earlier else "in this run",
                "explanation": dg.MetadataValue.md(verdict.explain()),
            },
        )

    return as_declared


def passed_before(table: Table, files: Mapping[str, Path], path: Path) -> Verdict | None:
    """The kept verdict, if it passed and neither a byte of the files that it looked at nor anything that it asked has changed since."""
    if not path.is_file() or not all(file.is_file() for file in files.values()):
        return None
    kept = json.loads(path.read_text("utf-8"))
    now = {name: sha256(file) for name, file in files.items()}
    if not kept["success"] or kept.get("asked") != fingerprint(table) or kept["sha256"] != now:
        return None
    return Verdict(table.name, True, kept["rows"], kept["expectations"], now)


def keep(verdict: Verdict, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    plain = {"table": verdict.table, "success": verdict.success, "rows": verdict.rows, "expectations": verdict.expectations,
             "sha256": dict(verdict.sha256), "asked": fingerprint(TABLES[verdict.table]), "failures": [asdict(f) for f in verdict.failures]}  # fmt: skip
    path.write_text(json.dumps(plain, indent=1, ensure_ascii=False, default=str) + "\n", "utf-8")


@dg.definitions
def checks() -> dg.Definitions:
    return dg.Definitions(asset_checks=[check_of(table) for table in TABLES.values()])
