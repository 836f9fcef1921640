"""Classes of misses: what is wrong with each, and a table of them that is what the reading yields now."""

import pytest

from pipeline.evaluate.classes import WHAT, classes
from pipeline.evaluate.score import score
from tests.evaluate.misses_program import GOLD, PARTS, TABLE, counted, table

TEXT = "Denmark has 300 soldiers in Mali. Rebels from the north struck a post of theirs near Gao on Monday. Ministers met in Oslo."
STOCK = {"sender": "DNK", "host": "MLI", "measure": "personnel", "low": 300, "best": 300, "high": 300, "qualifier": "exact", "quote": "Denmark has 300 soldiers in Mali"}
BLOW = {"type": "ATTACK", "actor": "MNLA", "target": "DNK", "host": "MLI", "quote": "Rebels from the north struck a post of theirs near Gao"}
TALKS = {"type": "MEET", "actor": "NOR", "target": "DNK", "host": "NOR", "quote": "Ministers met in Oslo"}

CASES = [
    ([STOCK], [], [], [], "missed deployments not read with a figure"),
    ([{**STOCK, "low": None, "best": None, "high": None}], [], [], [], "missed deployments not read without a figure"),
    ([], [STOCK], [], [], "spurious deployments nothing coded with a figure"),
    ([STOCK], [{**STOCK, "sender": "NOR"}], [], [], "missed deployments other sender, spurious deployments other sender"),
    ([STOCK], [{**STOCK, "best": 500}], [], [], "missed deployments other quantity, spurious deployments other quantity"),
    ([STOCK], [{**STOCK, "sender": "NOR", "host": "TCD"}], [], [], "missed deployments several fields, spurious deployments several fields"),
    ([STOCK], [STOCK, STOCK], [], [], "spurious deployments told once more"),
    ([STOCK, STOCK], [STOCK], [], [], "missed deployments told once more"),
    ([], [], [BLOW], [{**BLOW, "actor": None}], "missed events other actor, spurious events other actor"),
    ([], [], [BLOW], [{**BLOW, "type": "DEPLOY"}], "missed events other type, spurious events other type"),
    ([], [], [BLOW], [{**BLOW, "actor": None, "quote": "Ministers met"}], "missed events elsewhere, other actor, spurious events elsewhere, other actor"),
    ([], [], [TALKS], [{**TALKS, "actor": "DNK", "target": "NOR"}], ""),
    ([], [], [TALKS], [BLOW], "missed events not read MEET, spurious events nothing coded ATTACK"),
]  # fmt: skip


@pytest.mark.parametrize("stocks, told_stocks, acts, told_acts, expected", CASES)
def test_each_miss_has_its_class(stocks: list[dict], told_stocks: list[dict], acts: list[dict], told_acts: list[dict], expected: str) -> None:
    gold = {"a": {"document": "a", "deployments": stocks, "events": acts}}
    told = {"a": {"document": "a", "deployments": [_placed(r) for r in told_stocks], "events": [_placed(r) for r in told_acts]}}
    found = classes(score(gold, told).misses, gold, told, {"a": TEXT})
    assert ", ".join(" ".join(filter(None, c)) for c in sorted(found)) == expected
    assert all(c.what in WHAT.values() for c in found)


def _placed(record: dict) -> dict:
    start = TEXT.index(record["quote"])
    return {**record, "start": start, "end": start + len(record["quote"])}


def test_the_table_is_what_the_reading_yields() -> None:
    missing = [part for part in PARTS if not (GOLD / part).is_dir()]
    if missing:
        pytest.skip(f"the gold standard is not on this machine: no ../shared/gold/{missing[0]}")
    now = table({part: counted(GOLD / part) for part in PARTS})
    assert TABLE.read_text("utf-8") == now, "write it anew: PYTHONPATH=. .venv/bin/python tests/evaluate/misses_program.py"
