"""Numbers and their bounds, by the table of the codebook."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.language.figures import figure
from pipeline.language.numbers import numbers

EXACT = [
    ("2,500 troops", "2,500", 2500),
    ("The 2,500 troops", "2,500", 2500),
    ("12 soldiers were killed", "12", 12),
    ("1.5 million people", "1.5 million", 1_500_000),
    ("2 million refugees", "2 million", 2_000_000),
    ("two dozen men", "two dozen", 24),
    ("a dozen tanks", "a dozen", 12),
    ("half a dozen jets", "half a dozen", 6),
    ("a couple of ships", "a couple of", 2),
    ("a hundred men", "a hundred", 100),
    ("a thousand men", "a thousand", 1000),
    ("Six hundred paratroopers", "Six hundred", 600),
    ("twenty-five hundred soldiers", "twenty-five hundred", 2500),
    ("two thousand five hundred soldiers", "two thousand five hundred", 2500),
    ("one hundred and twenty marines", "one hundred and twenty", 120),
    ("thirty-five thousand soldiers", "thirty-five thousand", 35_000),
    ("twenty two officers", "twenty two", 22),
    ("a 5,000-strong force", "5,000-strong", 5000),
    ("a 500-member contingent", "500-member", 500),
    ("a 30-man team", "30-man", 30),
    ("a three-member team", "three-member", 3),
    ("One soldier died", "One", 1),
    ("seven policemen", "seven", 7),
    ("another 500 soldiers", "500", 500),
    ("an additional 3,000 troops", "3,000", 3000),
    ("half a million men", "half a million", 500_000),
    ("over two islands", "two", 2),
    ("the 150,000 US troops", "150,000", 150_000),
    ("1,00,000 men", "1,00,000", 100_000),
    ("8 000 soldiers", "8 000", 8000),
    ("2005 soldiers arrived", "2005", 2005),
    ("zero casualties", "zero", 0),
    ("nineteen airmen", "nineteen", 19),
    ("ninety-nine guards", "ninety-nine", 99),
    ("twelve hundred men", "twelve hundred", 1200),
    ("two hundred thousand men", "two hundred thousand", 200_000),
]
ABOUT = [
    ("down from about 2,500 at the start", "about 2,500", 2500),
    ("from some 900 to 400 men", "some 900", 900),
    ("about 2,500 troops", "about 2,500", 2500),
    ("some 350 soldiers", "some 350", 350),
    ("Some 350 soldiers", "Some 350", 350),
    ("roughly 900 men", "roughly 900", 900),
    ("nearly 200 police", "nearly 200", 200),
    ("almost 4,000 marines", "almost 4,000", 4000),
    ("around 60 vehicles", "around 60", 60),
    ("approximately 1,200 men", "approximately 1,200", 1200),
    ("an estimated 40 fighters", "an estimated 40", 40),
    ("close to 300 men", "close to 300", 300),
    ("in the region of 8,000 men", "in the region of 8,000", 8000),
    ("just about 100 men", "just about 100", 100),
    ("500 or so soldiers", "500 or so", 500),
    ("300-odd men", "300-odd", 300),
    ("about another 500 men", "about another 500", 500),
    ("about two dozen men", "about two dozen", 24),
    ("nearly six hundred men", "nearly six hundred", 600),
    ("about 1.2 million refugees", "about 1.2 million", 1_200_000),
    ("perhaps 700 rebels", "perhaps 700", 700),
    ("about\n2,500 troops", "about\n2,500", 2500),
    ("the about 300 rebels", "about 300", 300),
    ("just short of 2,000 men", "just short of 2,000", 2000),
]
AT_LEAST = [
    ("more than 900 troops", "more than 900", 900),
    ("More than 900 troops", "More than 900", 900),
    ("over 900 troops", "over 900", 900),
    ("well over 1,000 men", "well over 1,000", 1000),
    ("just over 1,000 men", "just over 1,000", 1000),
    ("at least 12 people", "at least 12", 12),
    ("at least two soldiers", "at least two", 2),
    ("upwards of 300 men", "upwards of 300", 300),
    ("in excess of 300 men", "in excess of 300", 300),
    ("no fewer than 80 men", "no fewer than 80", 80),
    ("not less than 80 men", "not less than 80", 80),
    ("a force exceeding 7,000 men", "exceeding 7,000", 7000),
    ("a 900-plus force", "900-plus", 900),
    ("900+ troops", "900+", 900),
    ("200 or more soldiers", "200 or more", 200),
    ("more than a hundred men", "more than a hundred", 100),
    ("more than two dozen men", "more than two dozen", 24),
    ("more than an estimated 300 men", "more than an estimated 300", 300),
    ("at least another 300 men", "at least another 300", 300),
    ("slightly more than 4,000 men", "slightly more than 4,000", 4000),
    ("more than half a million men", "more than half a million", 500_000),
]
AT_MOST = [
    ("fewer than 2,000 troops", "fewer than 2,000", 2000),
    ("less than 2,000 troops", "less than 2,000", 2000),
    ("under 2,000 troops", "under 2,000", 2000),
    ("just under 400 men", "just under 400", 400),
    ("up to 700 soldiers", "up to 700", 700),
    ("Up to 700 soldiers", "Up to 700", 700),
    ("at most 50 men", "at most 50", 50),
    ("as many as 15 jets", "as many as 15", 15),
    ("no more than 5 men", "no more than 5", 5),
    ("not more than 60 men", "not more than 60", 60),
    ("a maximum of 1,800 men", "a maximum of 1,800", 1800),
    ("2,000 or fewer troops", "2,000 or fewer", 2000),
    ("up to an additional 3,000 men", "up to an additional 3,000", 3000),
    ("up to about 200 men", "up to about 200", 200),
    ("up to 60-70 men", "up to 60-70", 70),
]
RANGE = [
    ("between 2,000 and 3,000 troops", "between 2,000 and 3,000", 2000, 3000),
    ("2,000 to 3,000 troops", "2,000 to 3,000", 2000, 3000),
    ("2,000-3,000 troops", "2,000-3,000", 2000, 3000),
    ("2,000–3,000 troops", "2,000–3,000", 2000, 3000),
    ("60 to 70 police", "60 to 70", 60, 70),
    ("two or three battalions", "two or three", 2, 3),
    ("five to six men", "five to six", 5, 6),
    ("12-15 men", "12-15", 12, 15),
    ("two to three million people", "two to three million", 2_000_000, 3_000_000),
    ("between 2 and 3 million people", "between 2 and 3 million", 2_000_000, 3_000_000),
    ("between about 300 and 400 men", "between about 300 and 400", 300, 400),
    ("anywhere from 300 to 500 men", "anywhere from 300 to 500", 300, 500),
    ("about 50 to 60 men", "about 50 to 60", 50, 60),
    ("between two and four brigades", "between two and four", 2, 4),
    ("10,000 or 15,000 men", "10,000 or 15,000", 10_000, 15_000),
    ("10 or as many as 15 men", "10 or as many as 15", 10, 15),
]
VAGUE = [
    ("dozens of tanks", "dozens", 24, 99),
    ("scores of people", "scores", 40, 99),
    ("hundreds of soldiers", "hundreds", 200, 999),
    ("Thousands of soldiers", "Thousands", 2000, 9999),
    ("tens of thousands of troops", "tens of thousands", 20_000, 99_999),
    ("hundreds of thousands of people", "hundreds of thousands", 200_000, 999_999),
    ("millions of people", "millions", 2_000_000, 9_999_999),
    ("several soldiers", "several", 3, 9),
    ("a handful of advisers", "a handful", 3, 9),
    ("a few hundred men", "a few hundred", 200, 900),
    ("several hundred men", "several hundred", 300, 900),
    ("several hundreds of men", "several hundreds", 300, 900),
    ("a few thousand men", "a few thousand", 2000, 9000),
    ("several thousand men", "several thousand", 3000, 9000),
    ("few hundred men", "few hundred", 200, 900),
    ("several dozen men", "several dozen", 36, 99),
    ("a few dozen men", "a few dozen", 24, 99),
    ("many thousands of men", "many thousands", 2000, 9999),
]
SHARE = [
    ("most of the troops", "most of"),
    ("Most U.S. troops", "Most"),
    ("half of the force", "half of"),
    ("half the force", "half"),
    ("a third of the men", "a third of"),
    ("two-thirds of the army", "two-thirds of"),
    ("a quarter of its men", "a quarter of"),
    ("the majority of the soldiers", "majority of"),
    ("the vast majority of them", "majority of"),
    ("the bulk of the army", "bulk of"),
    ("nearly half of the force", "nearly half of"),
    ("more than half of the force", "more than half of"),
    ("three quarters of the men", "three quarters of"),
]
OTHER_KINDS = [
    ("In 2005 the army left", "2005", "time"),
    ("since the 1990s", "1990", "time"),
    ("on April 12 they left", "12", "time"),
    ("on 12 April 1995", "12", "time"),
    ("Nov. 3 , 2006", "2006", "time"),
    ("a 20-year-old man", "20", "time"),
    ("a man aged 34", "34", "time"),
    ("Ann Smith, 34, said", "34", "time"),
    ("for three weeks", "three", "time"),
    ("two to three years", "two to three", "time"),
    ("at 5 p.m. on Monday", "5", "time"),
    ("at 0900 GMT", "0900", "time"),
    ("at 10:30", "10", "time"),
    ("in 18 months", "18", "time"),
    ("2003-2011", "2003-2011", "time"),
    ("$5 million", "5 million", "money"),
    ("€300", "300", "money"),
    ("300 dollars", "300", "money"),
    ("two million euros", "two million", "money"),
    ("4.81 trillion yen", "4.81 trillion", "money"),
    ("billions of dollars", "billions", "money"),
    ("tens of billions of dollars", "tens of billions", "money"),
    ("18 billion rupiah", "18 billion", "money"),
    ("10 percent", "10", "percent"),
    ("30% of", "30", "percent"),
    ("ten per cent", "ten", "percent"),
    ("3.5 percent", "3.5", "percent"),
    ("a 3-1 win", "3-1", "score"),
    ("1st Battalion", "1", "ordinal"),
    ("21 Brigade", "21", "ordinal"),
    ("the 101st Airborne Division", "101", "ordinal"),
    ("UN Resolution 1701", "1701", "ordinal"),
    ("an F-16 jet", "16", "ordinal"),
    ("a T-72 tank", "72", "ordinal"),
    ("Flight 103", "103", "ordinal"),
    ("the M23 rebels", "23", "ordinal"),
    ("a Boeing 737", "737", "ordinal"),
    ("82 Division", "82", "ordinal"),
    ("Article 5", "5", "ordinal"),
    ("soldiers of 3 division", "3", "ordinal"),
    ("commander of One Division", "One", "ordinal"),
    ("Rahim, 65, who fled", "65", "time"),
    ("a 3000m race", "3000", "ordinal"),
    ("worth $40m", "40m", "money"),
    ("20 kilometers", "20", "measure"),
    ("1,000 tons of food", "1,000", "measure"),
    ("a 500-pound bomb", "500", "measure"),
    ("three times", "three", "measure"),
    ("five-nation talks", "five", "measure"),
    ("120 mm mortars", "120", "measure"),
]
NOTHING = ["no one came", "one of the men", "he scores again", "that one is gone", "the most important", "one another", "this one's over", "dozen"]


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
