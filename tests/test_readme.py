"""The README's commands exist and say what they do: its fences are read, its targets and subcommands checked against the real ones."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from pipeline.cli import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "datasets/README.md")
COMMANDS = sorted(
    {line.strip() for page in PAGES for fence in re.findall(r"```\w*\n(.*?)```", (ROOT / page).read_text("utf-8"), re.S) for line in fence.splitlines() if line}
)
TARGETS = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.M))


def test_there_are_commands() -> None:
    assert {"make release", "make test", "make serve"} <= set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_command_exists(command: str) -> None:
    words = shlex.split(command)
    if words[0] == "make":
        assert set(words[1:]) <= TARGETS
        return
    assert words[0].removeprefix(".venv/bin/") == "muster", f"the README's fences hold make and muster only: {command}"
    group = get_command(app)
    subcommand = group.commands[words[1]]  # type: ignore[attr-defined]
    subcommand.make_context(words[1], words[2:])  # parses arguments and options, runs nothing


def test_targets_named_in_the_readme() -> None:
    listed = (ROOT / "README.md").read_text("utf-8").split("## Targets")[1].split("\n## ")[0]
    assert set(re.findall(r"`([a-z]+)`", listed)) == TARGETS - {"help", "clean"} | {"clean"}


@pytest.mark.parametrize("target", sorted(TARGETS))
def test_target_is_understood_by_make(target: str) -> None:
    done = subprocess.run(["make", "--dry-run", "GOLD=g", "TEXTS=t", target], cwd=ROOT, capture_output=True, text=True, timeout=20)
    assert done.returncode == 0, done.stderr


def test_folders_named_in_the_readme_exist() -> None:
    section = (ROOT / "README.md").read_text("utf-8").split("## The folders")[1].split("\n## ")[0]
    named = {name for line in section.splitlines() if line.startswith("| `") for name in re.findall(r"`([\w./]+)`", line.split("|")[1])}
    assert len(named) > 10
    assert [name for name in sorted(named) if not (ROOT / name).exists()] == []


def test_citation_is_valid_yaml_with_what_citing_needs() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert citation["cff-version"] == "1.2.0" and {"title", "authors", "message", "version"} <= set(citation)


@pytest.mark.parametrize("doing", ["import pipeline.cli", "from pipeline.commands.extract import record; record('a', 'There are 900 U.S. troops in Syria.')"])
def test_help_and_extract_do_without_the_heavy_parts(doing: str) -> None:
    heavy = f"{doing}; import sys; print(sorted({{'polars', 'pyarrow', 'dagster', 'great_expectations', 'duckdb'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", heavy], cwd=ROOT, capture_output=True, text=True, timeout=20, check=True)
    assert done.stdout.strip() == "[]"
