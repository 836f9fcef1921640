"""Substitution: what becomes of a text, what its records must become, and that the reading of our own articles follows."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from pipeline.commands.extract import record
from pipeline.evaluate.redating import moved, redated
from pipeline.evaluate.renumbering import renumbered
from pipeline.evaluate.substitution import SORTS, Edit, Variant, edited, vary
from pipeline.evaluate.variants import differing, expectation, measure

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Berlin, 3 March 2015 - Germany sent 2,500 soldiers to Latvia. An Italian officer and two Italians met German troops in Riga on Tuesday."
PUBLISHED = {"earliest": "2015-03-03", "latest": "2015-03-03", "basis": "dateline"}
VARIANTS, FLOOR = 100, 0.97


def varied(sort: str, text: str = TEXT, seed: int = 1) -> Variant:
    made = vary(text, PUBLISHED, sort, seed)  # type: ignore[arg-type]
    assert made is not None
    return made


def test_each_country_becomes_one_other_wherever_it_stands() -> None:
    made = varied("countries")
    assert set(made.states) == {"DEU", "ITA", "LVA"} and not set(made.states) & set(made.states.values())
    assert not any(word in made.text for word in ("German", "Berlin", "Latvia", "Riga", "Italian"))
    assert made.names["Germany"] in made.text and made.names["Italians"] == made.names["Italian"] + "s"
    assert "2,500" in made.text and "2015" in made.text


@pytest.mark.parametrize("seed", range(12))
def test_forms_of_a_people_stay_apart(seed: int) -> None:
    made = varied("countries", "A Dane and two Danes left Denmark with Danish troops.", seed)
    assert len({made.names[form] for form in ("Dane", "Danes", "Danish", "Denmark")}) == 4


@pytest.mark.parametrize("text", ["The Taliban attacked Afghan troops in Afghanistan.", "South Korea and North Korea met.", "Soldiers went to Springfield."])
def test_countries_of_groups_twins_and_open_names_stay(text: str) -> None:
    made = vary(text, PUBLISHED, "countries", 1)
    assert made is None or not {"AFG", "KOR", "PRK", "USA"} & set(made.states)


def test_article_follows_the_name() -> None:
    assert edited("An Iraqi and a Dane", [Edit(3, 8, "Peruvian"), Edit(15, 19, "Albanian")]) == "A Peruvian and an Albanian"
    assert edited("a Peruvian", [Edit(2, 10, "Ukrainian")]) == "a Ukrainian" and edited("a Dane", [Edit(2, 6, "Ugandan")]) == "a Ugandan"


@pytest.mark.parametrize("seed", range(8))
def test_numbers_keep_their_form_and_order(seed: int) -> None:
    text = "About 2,500 of 12,000 troops, 40 tanks and three ships left in May 2004; hundreds stay."
    edits, values = renumbered(text, Random(seed))
    assert {3, 40, 2500, 12000} <= set(values) and [values[n] for n in sorted(values)] == sorted(values.values())
    new = edited(text, edits)
    assert f"{values[2500]:,} of {values[12000]:,}" in new and values[2500] % 100 == 0 and "May 2004; hundreds" in new and str(values[3]) not in new.split()


def test_dates_keep_their_weekdays() -> None:
    found = redated("Tuesday, 3 March 2015: they came in 2011.", PUBLISHED, Random(3))
    assert found is not None
    edits, years = found
    assert [int(e.new) for e in edits] == [2015 + years, 2011 + years] and moved(date(2015, 3, 3), years).weekday() == 1
    assert moved(date(2015, 2, 28), 1) == date(2016, 2, 29) and moved(date(2016, 2, 29), 1) == date(2017, 2, 28)


def test_a_text_that_does_not_tell_its_year_is_not_redated() -> None:
    assert redated("They came on Tuesday.", PUBLISHED, Random(1)) is None


def test_what_a_record_must_become() -> None:
    variant = Variant("all", "", {"DEU": "PER"}, {"Kiel": "Lima"}, {20: 30, 5: 4}, 1)
    told = {"sender": "DEU", "host": "LVA", "place": "near Kiel", "low": None, "best": 25, "high": 20, "qualifier": "about", "as_of": {"earliest": None, "latest": "2015-03-03"}}
    must = expectation(told, variant)
    assert must == told | {"sender": "PER", "place": "near Lima", "best": 34, "high": 30, "as_of": {"earliest": None, "latest": "2016-03-03"}}
    assert differing(must, must | {"host": "PER", "place": "Kiel"}) == ["host", "place"]


def test_own_articles_change_as_their_texts_do() -> None:
    texts = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "raw").rglob("*.txt"))}
    outcome = measure(texts, lambda text: record("variant", text), VARIANTS)
    assert outcome.variants.total() == VARIANTS and all(outcome.variants[sort] for sort in SORTS)
    assert outcome.share() >= FLOOR and outcome.touched_share() >= FLOOR
