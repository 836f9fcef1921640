"""Numbers and their bounds, by the table of the codebook."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.figures import figure
from pipeline.language.numbers import Number, numbers
from tests.language import number_cases_bounds, number_cases_figures, number_cases_kinds
from tests.language.number_cases_codebook import ABOUT, AT_LEAST, AT_MOST, EXACT, NOTHING, OTHER_KINDS, RANGE, SHARE, VAGUE

SENTENCES = [
    case
    for module in (number_cases_figures, number_cases_bounds, number_cases_kinds)
    for name, table in vars(module).items()
    if name.isupper()
    for case in table
]

def told(number: Number) -> str:
    """A number as the sentences' tables write it."""
    values = {
        "exact": f"={number.best}",
        "about": f"~{number.best}",
        "at_least": f">={number.low}",
        "at_most": f"<={number.high}",
        "range": f"={number.low}..{number.high}",
        "vague": f"?{number.low}..{number.high}",
        "share": "%",
    }
    return number.text + (values[number.qualifier] if number.kind in ("count", "share") else f"[{number.kind}]")


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(text, expected):
    found = numbers(text)
    assert " | ".join(told(n) for n in found) == expected
    assert all(text[n.start : n.end] == n.text for n in found)
    assert all(n.low == n.best == n.high for n in found if n.qualifier == "exact")


def test_there_are_300_sentences():
    assert len({text for text, _ in SENTENCES}) == len(SENTENCES) >= 300


def _only(text, words):
    return next(n for n in numbers(text) if n.text == words)


@pytest.mark.parametrize(("text", "words", "value"), EXACT)
def test_exact(text, words, value):
    assert _only(text, words)[2:7] == (value, value, value, "exact", "count")


@pytest.mark.parametrize(("text", "words", "value"), ABOUT)
def test_about(text, words, value):
    assert _only(text, words)[2:7] == (None, value, None, "about", "count")


@pytest.mark.parametrize(("text", "words", "value"), AT_LEAST)
def test_at_least(text, words, value):
    assert _only(text, words)[2:7] == (value, None, None, "at_least", "count")


@pytest.mark.parametrize(("text", "words", "value"), AT_MOST)
def test_at_most(text, words, value):
    assert _only(text, words)[2:7] == (None, None, value, "at_most", "count")


@pytest.mark.parametrize(("text", "words", "low", "high"), RANGE)
def test_range(text, words, low, high):
    assert _only(text, words)[2:7] == (low, None, high, "range", "count")


@pytest.mark.parametrize(("text", "words", "low", "high"), VAGUE)
def test_vague(text, words, low, high):
    assert _only(text, words)[2:7] == (low, None, high, "vague", "count")


@pytest.mark.parametrize(("text", "words"), SHARE)
def test_share(text, words):
    assert _only(text, words)[2:7] == (None, None, None, "share", "share")


@pytest.mark.parametrize(("text", "words", "kind"), OTHER_KINDS)
def test_other_kinds(text, words, kind):
    assert _only(text, words).kind == kind


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text):
    assert numbers(text) == []


def test_a_change_of_level_is_two_numbers():
    assert [n.text for n in numbers("to be cut from 2,500 to 2,000 men")] == ["2,500", "2,000"]


def test_neighbours_keep_apart():
    found = numbers("At least 12 soldiers and up to 30 rebels died near 2 villages.")
    assert [(n.low, n.best, n.high) for n in found] == [(12, None, None), (None, None, 30), (2, 2, 2)]


PIECES = st.sampled_from(
    ["2,500", "900", " to ", "-", "more than ", "about ", "up to ", "between ",
     " and ", "two", " hundred", " dozen", "half", " of the ", " troops", ".", ",", "$", "%",
     " years", "1990",
     "s", " million", "9" * 30, "1.5", "\n", "a ",
     "several", "thousands", " or ", " or so", "+", " Brigade", "(", ":", "F-"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join))
def test_spans_are_exact_ordered_and_bounds_in_order(text):
    last = 0
    for n in numbers(text):
        assert last <= n.start < n.end <= len(text)
        assert text[n.start : n.end] == n.text
        bounds = [b for b in (n.low, n.best, n.high) if b is not None]
        assert bounds == sorted(bounds)
        last = n.end


@given(st.integers(0, 10**12))
def test_digits_round_trip(value):
    assert figure(f"{value:,} men", 0).value == value
    assert figure(f"{value} men", 0).value == value


@pytest.mark.parametrize("text", ["9" * 50_000, "1," * 20_000, "two and " * 10_000, "about " * 10_000, "1-" * 20_000, "a " * 20_000])
def test_hostile_text_is_read_in_linear_time(text):
    assert all(re.search(r"\w", n.text) for n in numbers(text))
