"""The codebook in `knowledge/`: every code and decision has a rule that the reading follows, shown by an example and a counter-example."""

from __future__ import annotations

import pytest

from pipeline.knowledge.files import rows
from pipeline.tables.vocabulary import EVENT_TYPES, FLOW_STATUSES, MEASURES, QUALIFIERS, STOCK_STATUSES

CODES = {
    "qualifier": QUALIFIERS, "measure": MEASURES, "stock status": STOCK_STATUSES, "act status": FLOW_STATUSES, "event type": EVENT_TYPES,
}  # fmt: skip
RULES = rows("codebook.csv")


def cases() -> list[object]:
    """Sentence and what it reads as, of examples and counter-examples; marked where the column `not_yet` names it."""
    found = []
    for row in RULES:
        for which, reads in (("example", "reads"), ("counter_example", "counter_reads")):
            marks = [pytest.mark.xfail(strict=True, reason="not read yet")] if which in row["not_yet"].split("|") else []
            found.append(pytest.param(row[which], row[reads], id=f"{row['id']} {which}", marks=marks))
    return found


@pytest.mark.parametrize(("text", "reads"), cases())
def test_reads_as_the_codebook_says(text: str, reads: str, check) -> None:
    deployments, events = reads.split("|")
    check("deployments", text, deployments)
    check("events", text, events)


@pytest.mark.parametrize("part", CODES)
def test_every_code_has_a_rule(part: str) -> None:
    assert sorted(r["code"] for r in RULES if r["part"] == part) == sorted(CODES[part])


def test_rules_are_whole() -> None:
    assert len({r["id"] for r in RULES}) == len(RULES)
    assert [r["id"] for r in RULES if not (r["says"].endswith(".") and r["example"] != r["counter_example"] and r["reads"] != r["counter_reads"])] == []
