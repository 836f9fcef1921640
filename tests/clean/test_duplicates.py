"""Near-copies: one text with small changes or a cut end, and texts that only share their subject."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.clean.duplicates import ALIKE, alike, groups, near_copies, shingles

WORDS = [f"w{i}" for i in range(2_000)]


def article(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


BASE = article(1)


@pytest.mark.parametrize(
    ("copy", "same"),
    [
        (BASE, True),
        (["By", "a", "correspondent", *BASE], True),
        (BASE[:220], True),  # the end cut off
        (BASE[60:], True),
        ([w.upper() + "," for w in BASE], True),
        ([*BASE[:150], "eleven", *BASE[151:]], True),  # one figure edited
        ([*BASE, *article(2, 250)], True),  # contained in a longer one
        ([*BASE[:150], *article(3, 150)], False),
        (article(4), False),
        (BASE[:20], False),  # a quotation
        (sorted(BASE), False),
    ],
)
def test_copies_are_found(copy: list[str], same: bool) -> None:
    found = near_copies({"b": " ".join(copy), "a": " ".join(BASE)})
    assert found == ([("a", "b")] if same else [])


def test_commas_in_figures_do_not_matter() -> None:
    assert shingles("about 2,500 U.S. troops") == shingles("About 2500 U.S. troops.")


@pytest.mark.parametrize("text", ["", "word", "two words"])
def test_short_texts_have_a_shingle(text: str) -> None:
    assert len(shingles(text)) == 1


def test_shingles_are_the_same_on_every_machine() -> None:
    assert shingles("about 2,500 troops") == {3353437075377390708}


def test_no_text_no_copies() -> None:
    assert near_copies({}) == []


@given(st.lists(st.integers(1, 40), min_size=2, max_size=6, unique=True), st.randoms(use_true_random=False))
def test_the_order_of_texts_does_not_matter(cuts: list[int], order: random.Random) -> None:
    texts = {f"t{cut}": " ".join(BASE[: 300 - 5 * cut]) for cut in cuts}
    shuffled = dict(order.sample(sorted(texts.items()), len(texts)))
    assert near_copies(texts) == near_copies(shuffled)


@given(st.frozensets(st.integers(0, 60), max_size=60), st.frozensets(st.integers(0, 60), max_size=60))
def test_likeness_is_mutual_and_needs_enough_in_common(one: frozenset[int], other: frozenset[int]) -> None:
    assert alike(one, other) == alike(other, one)
    assert alike(one, one)
    if one and other and alike(one, other):
        assert len(one & other) >= ALIKE * min(len(one), len(other))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12), st.permutations(range(10)), st.randoms(use_true_random=False))
def test_groups_are_joined_and_named_by_their_first(pairs: list[tuple[int, int]], ranked: list[int], order: random.Random) -> None:
    found = groups(ranked, pairs)
    assert found == groups(ranked, order.sample(pairs, len(pairs)))
    assert all(found[a] == found[b] for a, b in pairs)
    for thing, name in found.items():
        members = [other for other in ranked if found[other] == found[thing]]
        assert name == members[0]
