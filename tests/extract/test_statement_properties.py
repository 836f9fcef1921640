"""What holds of every statement of every text: spans inside the text, words without their speaker, one statement a stretch; claims know theirs."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.article import read
from pipeline.extract.frames import extract
from pipeline.extract.model import Span
from pipeline.extract.quotations import Quotations
from pipeline.language.intervals import on
from pipeline.tables.register import TABLES
from pipeline.tables.vocabulary import CERTAINTIES
from tests.extract.statement_cases_sources import CASES as SOURCES
from tests.extract.statement_cases_speech import CASES as SPEECH

DAY = date(2021, 5, 12)
SENTENCES = [text for text, _ in (*SPEECH, *SOURCES)]
PIECES = st.sampled_from(["said", "\"", "“", "”", ",", ".", " ", "\n\n", "according to ", "the minister", "Ann Berg", "he ", "quoted ", "as saying ", "that ",
                          "We go", "told ", "Xinhua ", "citing ", "and ", "by ", "described it as ", "in the words of ", "\u00a0", "\u2009We", "``", "''"])  # fmt: skip


def sound(text: str) -> None:
    seen = set()
    for statement in read(text, on(DAY)).statements:
        spans = (statement.speaker, statement.verb, statement.quote, statement.office, statement.name, statement.reported_by)
        assert all(0 <= s.start < s.end <= len(text) for s in spans if s is not None)
        assert not meets(statement.speaker, statement.quote)
        assert statement.certainty in CERTAINTIES
        assert (statement.quote.start, statement.quote.end) not in seen
        seen.add((statement.quote.start, statement.quote.end))
        quote = text[statement.quote.start : statement.quote.end]
        assert quote == quote.strip() and len(quote) >= 12


def meets(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.sampled_from([" ", "\n", "\n\n"]))
def test_sentences_in_any_order(chosen: list[str], between: str) -> None:
    sound(between.join(chosen))


@settings(max_examples=120, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25))
def test_any_heap_of_words(pieces: list[str]) -> None:
    sound(" ".join(pieces))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="ab \n\"“”`'.,", max_size=60))
def test_quotations_lie_in_order_inside_the_text(text: str) -> None:
    found = Quotations(text).all
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))


@pytest.mark.parametrize("text", ["Xinhua quoted the minister as saying “ We go ” ,", "Ann Berg said\u00a0``\u2009We go home on Friday\u00a0", "He said “We”. “ told . \""])
def test_marks_and_odd_blanks_are_no_words(text: str) -> None:
    sound(text)


CLAIMS = [
    ("The Pentagon said on Tuesday that 900 American soldiers were in Syria.", "The Pentagon", "asserted", "actual", 900),
    ("The Rwandan government denied that it had 3,000 soldiers in Congo.", "The Rwandan government", "denied", "denied", 3000),
    ("Iran denied having 2,000 soldiers in Syria.", None, None, "denied", 2000),
]


@pytest.mark.parametrize(("text", "speaker", "certainty", "status", "number"), CLAIMS)
def test_a_claim_knows_its_statement(text: str, speaker: str | None, certainty: str | None, status: str, number: int) -> None:
    """A denial turns the status, not the number."""
    documents = pl.DataFrame([{"document_id": "d_" + "0" * 16, "published_earliest": DAY, "published_latest": DAY, "language": "en"}])
    texts = pl.DataFrame([{"document_id": "d_" + "0" * 16, "text": text}])
    tables = extract(documents, texts)
    claim = tables["deployment_claims"].row(0, named=True)
    assert (claim["status"], claim["best"]) == (status, number)
    if speaker is not None:
        told = tables["statements"].row(by_predicate=pl.col("statement_id") == claim["statement_id"], named=True)
        assert (told["speaker"], told["certainty"]) == (speaker, certainty)


def test_the_table_declares_what_its_columns_hold() -> None:
    columns = {c.name: c for c in TABLES["statements"].columns}
    assert columns["certainty"].vocabulary == CERTAINTIES and columns["certainty"].required
    assert not columns["name"].required and not columns["reported_by"].required
