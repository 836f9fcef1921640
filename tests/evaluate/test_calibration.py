"""Confidence: weights fitted to coded articles tell sure records from doubtful ones, and say how sure they are."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.evaluate.calibration import Example, coverage, fitted, foretold, from_confidence, likelihood, miscalibration
from pipeline.extract.article import read
from pipeline.extract.confidence import confidence, marks, weights
from pipeline.knowledge.files import rows
from pipeline.language.intervals import UNKNOWN

TOLD = [Example(f"a{n % 10}", ["good"] if n % 2 else ["bad"], n % 2 == 1 or n % 20 == 0) for n in range(200)]


def test_marks_of_right_records_weigh_more() -> None:
    found = fitted(TOLD)
    assert likelihood(found, ["good"]) > 0.9 > 0.3 > likelihood(found, ["bad"]) and likelihood({}, ["new"]) == 0.5


def test_other_articles_foretell_an_article() -> None:
    told = foretold(TOLD)
    assert len(told) == len(TOLD) and miscalibration(told) < 0.12
    half, whole = coverage(told, 200, (0.5, 1.0))
    assert half.precision == 1.0 and whole.precision == sum(e.right for e in TOLD) / len(TOLD) and half.least > whole.least


def test_nothing_to_fit() -> None:
    assert fitted([]) == {} and foretold([]) == [] and coverage([], 0) == [] and from_confidence([], 0) == [] and miscalibration([]) == 0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40))
def test_precision_is_a_share_and_all_is_all(told: list[tuple[float, bool]]) -> None:
    parts = coverage(told, len(told))
    assert all(0 <= part.precision <= 1 and 0 <= part.least <= 1 for part in parts)
    assert parts[-1].precision == sum(right for _, right in told) / len(told) and parts[-1].least == min(p for p, _ in told)


def test_a_record_is_as_sure_as_the_table_says() -> None:
    reading = read("Denmark has 300 soldiers in Mali. Denmark withdrew its soldiers from Chad.", UNKNOWN)
    for record in (*reading.claims, *reading.mentions):
        kind, *held = marks(record)
        table = {mark.removeprefix(f"{kind} "): weight for mark, weight in weights().items() if mark.startswith(f"{kind} ")}
        assert confidence(record) == round(likelihood(table, held), 2)


def test_the_table_has_both_kinds() -> None:
    assert {row["kind"] for row in rows("confidence.csv") if row["mark"] == "bias"} == {"deployment", "event"}
