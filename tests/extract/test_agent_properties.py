"""What holds of the actors of any text: words where they are said to be, no overlap, known identifiers, and one country's names read as another's."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.agents import agents
from pipeline.knowledge.files import rows
from pipeline.knowledge.names import actors
from pipeline.language.intervals import UNKNOWN
from tests.extract.test_agent_cases import CASES

TEXTS = [case.values[0] for case in CASES]
WORDS = sorted({word for text in TEXTS for word in text.split()})
COUNTRIES = [(row["name"], row["adjectives"].split("|")[0], row["iso3"]) for row in rows("countries.csv") if row["adjectives"]]
FRAMES = [
    "{0} sent 300 soldiers to Haiti.", "{0}'s army left the town.", "The {1} navy sank a boat.", "{1} troops held the bridge.", "The president of {0} spoke.",
    "Troops from {0} landed at noon.", "{0}'s defence minister denied it.", "A {1}-led force landed at noon.", "The {1} 2nd Division moved up.",
    "Two {1} jets flew past.", "The convoy left {0} on foot.", "The {1} capital was calm.", "{0}-backed rebels struck.", "{1} rebels struck.",
]  # fmt: skip
PATTERN = re.compile(r"[A-Z]{2,}(?:-LED-COALITION|-FORCE)")
quickly = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def hold(text: str) -> None:
    """The words are the text's, none overlap, the identifiers are known ones."""
    reach = 0
    for told in agents(text, UNKNOWN):
        assert told.text == text[told.start : told.end] != ""
        assert told.start >= reach
        reach = told.end
        for meant in (told.id, *told.members):
            assert meant is None or meant in actors() or PATTERN.fullmatch(meant), meant
        assert told.country is None or told.country == told.id
        assert told.kind != "unit" or told.echelon


@quickly
@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4))
def test_actors_of_articles(texts: list[str]) -> None:
    hold(" ".join(texts))


@quickly
@given(st.lists(st.sampled_from(WORDS), max_size=30))
def test_actors_of_any_words(words: list[str]) -> None:
    hold(" ".join(words))


@quickly
@given(st.text(max_size=80))
def test_actors_of_any_text(text: str) -> None:
    hold(text)


@quickly
@given(st.sampled_from(FRAMES), st.sampled_from(COUNTRIES), st.sampled_from(COUNTRIES))
def test_one_country_reads_as_another(frame: str, one: tuple[str, str, str], other: tuple[str, str, str]) -> None:
    first = [(a.kind, a.id) for a in agents(frame.format(*one), UNKNOWN)]
    second = [(a.kind, a.id) for a in agents(frame.format(*other), UNKNOWN)]
    swap = {one[2]: other[2]}
    assert [(kind, swap.get(meant or "", meant)) for kind, meant in first] == second


@quickly
@given(st.sampled_from(TEXTS), st.sampled_from(["\n", "  ", "\r\n"]))
def test_line_breaks_between_words_do_not_shift_offsets(text: str, mark: str) -> None:
    hold(text.replace(" ", mark, 3))
