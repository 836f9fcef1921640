"""Measured floors of quality. The figures stand in tests/floors.json; lowering one needs a reason in CHANGELOG.md."""

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.commands.extract import record
from pipeline.evaluate.overlap import overlaps, pooled
from pipeline.evaluate.report import lines
from pipeline.evaluate.score import score

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
ALL = json.loads((ROOT / "tests" / "floors.json").read_text("utf-8"))
FLOORS: dict[str, dict[str, float]] = ALL["extraction"]
WORDS: dict[str, dict[str, float]] = ALL["read from the same words"]


def _read(folder: Path) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    file = next(path for path in (folder / "gold.jsonl", folder / "records.jsonl") if path.is_file())
    gold = {row["document"]: row for row in map(json.loads, filter(str.strip, file.read_text("utf-8").split("\n")))}
    return gold, {name: (folder / "texts" / f"{name}.txt").read_bytes().decode("utf-8") for name in gold}


@pytest.mark.parametrize("part", WORDS)
def test_who_and_where_are_right_where_words_are_read(part: str) -> None:
    folder = GOLD / part
    if not folder.is_dir():
        pytest.skip(f"the gold standard is not on this machine: no ../shared/gold/{part}")
    gold, texts = _read(folder)
    both = pooled(overlaps(gold, {name: record(name, text) for name, text in texts.items()}, texts))
    shares = {field: count / both.pairs for field, count in both.right.items()}
    assert {field: shares[field] for field, floor in WORDS[part].items() if shares[field] < floor} == {}


@pytest.mark.parametrize("part", FLOORS)
def test_no_floor_is_undercut(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = GOLD / part
    if not folder.is_dir():
        pytest.skip(f"the gold standard is not on this machine: no ../shared/gold/{part}")
    gold, texts = _read(folder)
    report = score(gold, {name: record(name, text) for name, text in texts.items()})
    with capsys.disabled():
        print(f"\n{part}: floors {FLOORS[part]}", *lines(report), sep="\n    ")
    measured = {"published": report.published or 0.0, **{kind: s.f1 for kind, s in report.kinds.items()}}
    assert {name: measured[name] for name, floor in FLOORS[part].items() if measured[name] < floor} == {}
