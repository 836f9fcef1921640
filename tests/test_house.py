"""The house's own rules: every module says what belongs in it, stays small, and every table is declared whole."""

import ast
import re
from pathlib import Path

import pytest

from pipeline.tables.register import PUBLISHED, TABLES
from pipeline.tables.schema import Column

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(p for p in (ROOT / "pipeline").rglob("*.py") if p.name != "__init__.py")
# Machine paths, package registries: they have no business in the project.
FORBIDDEN = re.compile(r"/(?:root|home/\w+|Users/\w+)/|pypi\.org|files\.pythonhosted\.org|--(?:extra-)?index-url\s+\S+://")


@pytest.mark.parametrize("module", MODULES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_module(module: Path) -> None:
    source = module.read_text("utf-8")
    head = ast.get_docstring(ast.parse(source), clean=False)
    assert head, "begin the module with one line that says what belongs in it"
    assert "\n\n" not in head.split("\n", 1)[0] and len(head.split("\n", 1)[0]) <= 170
    assert len(source.splitlines()) <= 300, "split the module: one idea a file"
    assert module.stem not in {"utils", "helpers", "misc", "common"}, "name the module by its idea"


def test_init_files_are_empty() -> None:
    assert [p for p in (ROOT / "pipeline").rglob("__init__.py") if p.read_text("utf-8").strip()] == []


def test_every_folder_of_code_is_a_package() -> None:
    assert [p for p in {m.parent for m in MODULES} if not (p / "__init__.py").is_file()] == []


COLUMNS = [pytest.param(column, id=f"{table.name}.{column.name}") for table in TABLES.values() for column in table.columns]


@pytest.mark.parametrize("column", COLUMNS)
def test_column_is_declared_whole(column: Column) -> None:
    assert column.description.endswith("."), "say in a sentence what stands in the column"
    assert column.null_means is None or column.null_means.strip(), "say what a null means, or make the column required"
    if column.type == "date":
        assert column.unit == "day"
    if column.type in ("integer", "number") and not column.name.endswith("_id"):
        assert column.unit, "numbers have a unit"
    if column.vocabulary:
        assert column.vocabulary_source, "say who defined the codes"
        assert len(set(column.vocabulary)) == len(column.vocabulary)


@pytest.mark.parametrize("name", TABLES)
def test_table_is_declared_whole(name: str) -> None:
    table = TABLES[name]
    assert table.name == name and table.title and table.row
    assert set(table.key) <= set(table.names) and all(table.column(k).required for k in table.key)
    assert len(set(table.names)) == len(table.names)
    assert {r.split(".")[0] for r in (c.references for c in table.columns) if r} | set(table.looks_into) <= set(TABLES)
    for column in table.columns:
        if column.references:
            other, key = column.references.split(".")
            assert key in TABLES[other].names


def test_published_tables_are_those_of_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    section = readme.split("## What a release holds")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == set(PUBLISHED)


def tracked() -> list[Path]:
    names = ("README.md", "CHANGELOG.md", "Makefile", "pyproject.toml", "requirements.lock", "requirements-uv.lock", "dagster.yaml")
    folders = [ROOT / name for name in ("pipeline", "tests", "raw", ".ci")]
    return [*(p for folder in folders for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts), *(ROOT / name for name in names)]


def test_no_machine_paths_and_no_registries() -> None:
    me = Path(__file__).resolve()
    found = [f"{p.relative_to(ROOT)}: {m.group()}" for p in tracked() if p != me and (m := FORBIDDEN.search(p.read_text("utf-8", "replace")))]
    assert found == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-uv.lock", "tests/yardsticks/requirements.lock"])
def test_every_pinned_package_has_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8").strip())
    assert len(entries) >= 1
    assert [e.split()[0] for e in entries if not re.match(r"[\w.\-\[\],]+==\S+", e) or "--hash=sha256:" not in e] == []
