"""The scoring rules, and that they are those of the gold standard's own script."""

import importlib.util
import json
import random
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from pipeline.evaluate.agreement import folded, same_dates, same_name, same_party, same_quantity
from pipeline.evaluate.score import score

GOLD = Path(__file__).resolve().parents[3] / "shared" / "gold"


@pytest.mark.parametrize(
    ("found", "gold", "agree"),
    [
        ({"low": 2500, "best": 2500, "high": 2500}, {"low": 2500, "best": 2500, "high": 2500}, True),
        ({"best": 2520}, {"best": 2500}, True),  # within one per cent
        ({"best": 2600}, {"best": 2500}, False),
        ({"low": 901}, {"low": 900}, True),
        ({"low": 5}, {"low": 4}, True),  # "more than 4" may stand as 5
        ({"low": 3}, {"low": 4}, False),
        ({"high": 3}, {"high": 4}, True),
        ({"high": 5}, {"high": 4}, False),
        ({}, {}, True),
        ({"best": 1}, {}, False),
        ({}, {"best": 1}, False),
        ({"low": 10, "high": 20}, {"low": 10}, True),  # an open bound may be filled in
        ({"low": 0}, {"low": 0}, True),
    ],
)
def test_quantities(found: dict[str, int], gold: dict[str, int], agree: bool) -> None:
    assert same_quantity(found, gold) is agree


@pytest.mark.parametrize(
    ("found", "gold", "agree"),
    [
        (("2025-10-01", "2025-10-01"), ("2025-09-30", "2025-10-02"), True),
        (("2025-10-03", "2025-10-04"), ("2025-09-30", "2025-10-02"), False),
        (("2025-01-01", "2025-03-04"), ("2025-01-01", "2025-01-01"), True),  # 62 days wider
        (("2025-01-01", "2025-03-05"), ("2025-01-01", "2025-01-01"), False),
        ((None, None), ("2025-01-01", "2025-01-01"), False),
        (("1990-01-01", None), (None, None), True),
        ((None, "2025-01-02"), ("2025-01-01", None), True),
        ((None, "2025-01-02"), ("2025-01-01", "2025-01-03"), False),  # an open end is as wide as time
    ],
)
def test_dates(found: tuple[str | None, str | None], gold: tuple[str | None, str | None], agree: bool) -> None:
    mine, theirs = ({"date": {"earliest": first, "latest": last}} for first, last in (found, gold))
    assert same_dates("date")(mine, theirs) is agree


@pytest.mark.parametrize(
    ("name", "plain"),
    [("Ain al-Asad Air Base", "ain asad"), ("the city of Vlorë", "vlore"), ("REGION:MIDDLE EAST", "middle east"), (None, None), ("Anbar Province", "anbar")],
)
def test_folded(name: str | None, plain: str | None) -> None:
    assert folded(name) == plain


@pytest.mark.parametrize(
    ("found", "gold", "agree"),
    [("Asad base", "Ain al-Asad", True), (None, None, True), ("Erbil", None, False), (None, "Erbil", False), ("the", None, True), ("Basra", "Erbil", False)],
)
def test_places(found: str | None, gold: str | None, agree: bool) -> None:
    assert same_name("place")({"place": found}, {"place": gold}) is agree


@pytest.mark.parametrize(("type", "agree"), [("MEET", True), ("EXERCISE", True), ("ATTACK", False)])
def test_parties_of_a_meeting_in_either_order(type: str, agree: bool) -> None:
    assert same_party("actor", "target")({"actor": "IRQ"}, {"type": type, "actor": "USA", "target": "IRQ"}) is agree


def test_a_document_without_prediction_counts_as_empty() -> None:
    gold = {"a": {"published": {"latest": "2025-01-01"}, "deployments": [{"sender": "USA", "host": "IRQ", "measure": "personnel"}], "events": []}}
    report = score(gold, {})
    assert (report.kinds["deployments"].gold, report.kinds["deployments"].f1, report.published) == (1, 0.0, 0.0)
    assert [miss.verdict for miss in report.misses] == ["missed"]


def test_each_record_is_paired_once() -> None:
    stock = {"sender": "USA", "host": "IRQ", "measure": "personnel", "best": 2500}
    report = score({"a": {"deployments": [stock]}}, {"a": {"deployments": [stock, dict(stock, status="former")]}})
    assert (report.kinds["deployments"].found, report.kinds["deployments"].predicted, len(report.misses)) == (1, 2, 1)


def test_attacks_are_no_posture() -> None:
    report = score({"a": {"events": [{"type": "ATTACK"}, {"type": "DEPLOY"}]}}, {})
    assert (report.kinds["events"].gold, report.kinds["posture"].gold) == (2, 1)


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    path = GOLD / "score.py"
    if not path.is_file():
        pytest.skip(f"the gold standard is not on this machine: no {path.name} in ../shared/gold")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spoilt(gold: dict[str, dict[str, Any]], chance: random.Random) -> dict[str, dict[str, Any]]:
    """Predictions made from gold ones by dropping, doubling, shuffling and altering records."""
    pool = [r for document in gold.values() for kind in ("deployments", "events") for r in document[kind]]
    predicted = {}
    for name, document in gold.items():
        copy = json.loads(json.dumps(document))
        for kind in ("deployments", "events"):
            kept = [r for r in copy[kind] if chance.random() > 0.2]
            kept += [dict(r) for r in copy[kind] if chance.random() < 0.2]
            for record in kept:
                for field in chance.sample(sorted(record), 2):
                    record[field] = chance.choice([r[field] for r in pool if field in r])
            chance.shuffle(kept)
            copy[kind] = kept
        predicted[name] = copy
    return predicted


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("part", ["seeds", "dev"])
def test_as_the_gold_standards_own_script(reference: ModuleType, part: str, seed: int) -> None:
    gold = reference.read(GOLD / part / "gold.jsonl")
    predicted = spoilt(gold, random.Random(seed))
    misses: list[Any] = []
    report = score(gold, predicted)
    assert report.plain() == reference.score(gold, predicted, misses)
    assert sorted(map(repr, (tuple(m) for m in report.misses))) == sorted(map(repr, misses))
