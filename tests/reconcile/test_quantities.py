"""Which quantities agree, and how they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.reconcile.places import same_place
from pipeline.reconcile.quantities import bounds, compatible, written
from tests.reconcile.told import KINDS, quantity


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("about", 2_500), ("exact", 2_500), True),
        (("about", 2_500), ("about", 2_600), True),
        (("about", 2_500), ("exact", 2_750), True),
        (("about", 2_500), ("exact", 2_751), False),
        (("exact", 2_500), ("exact", 3_500), False),
        (("at_least", 900), ("exact", 1_000), True),
        (("at_least", 900), ("exact", 900), True),
        (("at_least", 900), ("exact", 899), False),
        (("at_least", 900), ("about", 2_000), True),  # 1,800 is twice 900
        (("at_least", 900), ("exact", 2_000), False),
        (("about", 900), ("about", 2_000), False),
        (("at_most", 2_000), ("about", 2_100), True),
        (("at_most", 2_000), ("exact", 2_500), False),
        (("at_most", 2_000), ("exact", 500), False),
        (("range", 3_000), ("exact", 6_000), True),
        (("range", 3_000), ("exact", 8_000), False),
        (("vague", 200), ("exact", 900), True),
        (("vague", 200), ("exact", 1_900), False),
        (("none", 0), ("exact", 1), True),
        (("share", 0), ("exact", 1), True),
    ],
)
def test_agreement(one: tuple[str, int], other: tuple[str, int], agree: bool) -> None:
    assert compatible(quantity(*one), quantity(*other)) == compatible(quantity(*other), quantity(*one)) == agree


def test_tolls_grow() -> None:
    assert compatible(quantity("at_least", 10, "casualties"), quantity("exact", 170, "casualties"))


def test_different_measures_do_not_meet() -> None:
    assert compatible(quantity("exact", 1, "ships"), quantity("exact", 5_000))


@pytest.mark.parametrize(
    ("qualifier", "words"),
    [
        ("exact", "900 personnel"), ("about", "about 900 personnel"), ("at_least", "at least 900 personnel"), ("at_most", "at most 900 personnel"),
        ("range", "900 to 1800 personnel"), ("vague", "900 to 4500 personnel"), ("share", None), ("none", None),
    ],
)  # fmt: skip
def test_wording(qualifier: str, words: str | None) -> None:
    assert written(quantity(qualifier, 900)) == words


@pytest.mark.parametrize("read", [bounds, written])
def test_an_unknown_qualifier_is_an_error(read) -> None:
    with pytest.raises(ValueError, match="'roughly'"):
        read(quantity("exact", 1) | {"qualifier": "roughly"})


@given(st.sampled_from([q for q in KINDS if q not in ("share", "none")]), st.integers(0, 10**7))
def test_bounds_are_in_order_and_a_figure_agrees_with_itself(qualifier: str, number: int) -> None:
    row = quantity(qualifier, number)
    low, high = bounds(row)
    assert 0 <= low <= high and compatible(row, row)
    assert all(low <= row[column] <= high for column in ("low", "best", "high") if row[column] is not None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Ain al-Asad", None), ("Ain Al Asad", None), True),
        (("Ain al-Asad", None), ("Ain al-Asad air base", None), True),
        (("Erbil", "p_1"), ("Irbil", "p_1"), True),
        (("Tripoli", "p_1"), ("Tripoli", "p_2"), False),
        (("Erbil", "p_1"), ("Erbil", None), True),
        (("Erbil", "p_1"), ("Irbil", None), False),
        (("Erbil", None), (None, None), False),
        ((None, None), (None, None), True),
        (("Gao", None), ("Kidal", None), False),
    ],
)
def test_places(one: tuple, other: tuple, same: bool) -> None:
    rows = [dict(zip(("place", "place_id"), pair)) for pair in (one, other)]
    assert same_place(*rows) == same_place(*reversed(rows)) == same
