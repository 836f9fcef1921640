"""Measured floors of quality. The figures stand in tests/floors.json; lowering one needs a reason in CHANGELOG.md."""

import json
from pathlib import Path

import pytest

from pipeline.commands.extract import record
from pipeline.evaluate.report import lines
from pipeline.evaluate.score import score

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
FLOORS: dict[str, dict[str, float]] = json.loads((ROOT / "tests" / "floors.json").read_text("utf-8"))["extraction"]


@pytest.mark.parametrize("part", FLOORS)
def test_no_floor_is_undercut(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = GOLD / part
    if not folder.is_dir():
        pytest.skip(f"the gold standard is not on this machine: no ../shared/gold/{part}")
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").split("\n") if line.strip()]
    gold = {row["document"]: row for row in rows}
    report = score(gold, {name: record(name, (folder / "texts" / f"{name}.txt").read_bytes().decode("utf-8")) for name in gold})
    with capsys.disabled():
        print(f"\n{part}: floors {FLOORS[part]}", *lines(report), sep="\n    ")
    measured = {"published": report.published or 0.0, **{kind: s.f1 for kind, s in report.kinds.items()}}
    assert {name: measured[name] for name, floor in FLOORS[part].items() if measured[name] < floor} == {}
