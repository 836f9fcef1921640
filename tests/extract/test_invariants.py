"""What holds for every text: spans lie in it, quotes are its words and short, reading repeats itself and is not moved by what stands around."""

import importlib.util
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.extract.article import read
from pipeline.extract.contract import to_contract
from pipeline.extract.model import Claim, Mention, Reading, Span
from pipeline.language.intervals import Interval, on
from pipeline.tables.vocabulary import EVENT_TYPES, FLOW_STATUSES, MEASURES, QUALIFIERS, STOCK_STATUSES

ROOT = Path(__file__).resolve().parents[2]
RAW = sorted((ROOT / "raw").rglob("*.txt"))
PUBLISHED = on(date(2021, 5, 12))


def cases(kind: str) -> list[str]:
    """The texts of a file of cases beside this one."""
    path = Path(__file__).with_name(f"test_{kind}_cases.py")
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return [case.values[0] if hasattr(case, "values") else case[0] for case in module.CASES]


DEPLOYMENTS, EVENTS, STATEMENTS = cases("deployment"), cases("event"), cases("statement")
SENTENCES = [*DEPLOYMENTS, *EVENTS, *STATEMENTS]


class Day:
    """A publication day as the contract wants it."""

    earliest = latest = PUBLISHED.earliest
    basis = "case"


def contract(text: str) -> dict[str, Any]:
    return to_contract("case", text, Day(), read(text, PUBLISHED))


def spans(reading: Reading) -> Iterator[Span]:
    """Every span of a reading."""
    for record in (*reading.claims, *reading.mentions):
        yield record.quote
        yield from record.spans.values()
        yield from (s for s in (record.place.span, record.quantity.span, record.condition) if s is not None)
    for mention in reading.mentions:
        yield from (s for s in (mention.origin, mention.destination) if s is not None)
    for statement in reading.statements:
        yield from (s for s in (statement.speaker, statement.verb, statement.quote, statement.office) if s is not None)


def assert_sound(text: str) -> None:
    reading = read(text, PUBLISHED)
    for span in spans(reading):
        assert 0 <= span.start < span.end <= len(text), span
    for record in (*reading.claims, *reading.mentions):
        assert_sound_record(text, record)
    told = contract(text)
    for told_record in (*told["deployments"], *told["events"]):
        quote = told_record["quote"]
        assert text[told_record["start"] : told_record["end"]] == quote
        assert quote == quote.strip() and 1 <= len(quote.split()) <= 25, quote


def assert_sound_record(text: str, record: Claim | Mention) -> None:
    q, dates = record.quantity, record.valid if isinstance(record, Claim) else record.date
    assert q.qualifier in QUALIFIERS and (q.measure is None or q.measure in MEASURES)
    ends = [b for b in (q.low, q.best, q.high) if b is not None]
    assert ends == sorted(ends) and all(b > 0 for b in ends), q
    assert bool(ends) == (q.qualifier not in ("none", "share")), q
    assert isinstance(dates, Interval) and (None in dates or dates.earliest <= dates.latest)  # type: ignore[operator]
    if isinstance(record, Claim):
        assert record.status in STOCK_STATUSES
    else:
        assert record.status in FLOW_STATUSES and record.type in EVENT_TYPES
    if record.place.name is not None and record.place.span is not None:
        told = text[record.place.span.start : record.place.span.end].lower()
        assert record.place.name.split()[0].lower() in told or told == "here" or told.split()[0] in ("the", "this", "that", "these", "those"), told


@pytest.mark.parametrize("path", RAW, ids=lambda p: p.stem)
def test_raw_texts_are_read_soundly(path: Path) -> None:
    assert_sound(path.read_text("utf-8"))


def test_there_are_raw_texts() -> None:
    assert len(RAW) >= 20


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6), st.sampled_from((" ", "\n", "\n\n")))
@settings(max_examples=150, deadline=None)
def test_any_run_of_sentences_is_read_soundly(parts: list[str], between: str) -> None:
    assert_sound(between.join(parts))


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=200), st.sampled_from(SENTENCES))
@example("0", "Some 1,500 British soldiers left Iraq in May.")
@settings(max_examples=100, deadline=None)
def test_any_characters_are_read_soundly(noise: str, sentence: str) -> None:
    assert_sound(noise + " " + sentence + " " + noise)


@given(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=5))
@settings(max_examples=60, deadline=None)
def test_reading_repeats_itself(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    assert contract(text) == contract(text)
    assert read(text, PUBLISHED) == read(text, PUBLISHED)


BEFORE = "The concert began late because of the rain."
AFTER = "The cook put more salt into the soup and the guests were happy."


@pytest.mark.parametrize("sentence", SENTENCES[::3])
def test_idle_sentences_around_change_nothing(sentence: str) -> None:
    text = f"{BEFORE}\n\n{sentence}\n\n{AFTER}"
    told, alone = contract(text), contract(sentence)
    shift = text.index(sentence)
    for kind in ("deployments", "events"):
        moved = [{**record, "start": record["start"] + shift, "end": record["end"] + shift} for record in alone[kind]]
        assert told[kind] == moved


@pytest.mark.parametrize("sentence", DEPLOYMENTS[::5])
def test_a_fact_told_twice_is_one(sentence: str) -> None:
    alone, twice = contract(sentence)["deployments"], contract(f"{sentence}\n\n{sentence}")["deployments"]
    assert [{**r, "confidence": 0} for r in twice] == [{**r, "confidence": 0} for r in alone]  # which may grow


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "...", "--", '"', "(", "The", "5,000", "troops", "\ufeff", "\u2028"])
def test_next_to_nothing_tells_nothing(text: str) -> None:
    reading = read(text, PUBLISHED)
    assert (reading.claims, reading.mentions, reading.statements) == ([], [], [])
