"""What was learned from coded articles: which host is meant where none is told, and what is too unlikely to be told. Rules alone do without both."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.commands.extract import record
from pipeline.extract.antecedents import Context
from pipeline.extract.article import read
from pipeline.extract.choice import chosen, options, weights
from pipeline.extract.confidence import LEAST, confidence, marks, sure
from pipeline.extract.phrases import Sentence
from pipeline.language.intervals import UNKNOWN

ACCRA = """ACCRA, May 3, 2004 (Wire) -- Ghana has been calm. Ghana's president met Ghanaian officers in Accra. He had been in Lome, Togo, and in Kara, Togo.
The vote was fair, he said. The army freed 30 prisoners."""
LONG_AGO = "Rebels attacked a convoy."


def offers(text: str) -> list[tuple[str | None, dict[str, list[str]]]]:
    """What the article offers at each of its sentences, where the rules take nothing."""
    found: list[tuple[str | None, dict[str, list[str]]]] = []

    def listen(s: Sentence, context: Context) -> None:
        found.append((chosen(context, "TGO"), options(context, "TGO")))

    read(text, UNKNOWN, listen=listen)
    return found


def test_hosts_are_offered_by_what_the_article_tells() -> None:
    last = offers(ACCRA)[-1][1]
    assert list(last)[0] == "TGO" and set(last) == {"GHA", "TGO"}
    assert {"dateline", "home", "named often", "told far"} <= set(last["GHA"]) and {"as the rules say", "told near"} <= set(last["TGO"])


def test_the_heaviest_is_chosen_and_rules_alone_keep_theirs() -> None:
    table = weights()
    for host, offered in offers(ACCRA):
        heavy = {offer: sum(table.get(mark, 0.0) for mark in held) for offer, held in offered.items()}
        assert host is not None and heavy[host] == max(heavy.values())
    alone: list[str | None] = []
    read(ACCRA, UNKNOWN, listen=lambda s, context: alone.append(chosen(context, "TGO")), rules_alone=True)
    assert set(alone) == {"TGO"}


def test_where_rules_take_none_nothing_is_chosen() -> None:
    taken: list[str | None] = []
    read(ACCRA, UNKNOWN, listen=lambda s, context: taken.append(chosen(context, None)))
    assert set(taken) == {None}


def test_what_is_unlikely_is_not_told() -> None:
    reading = read(f"{ACCRA} {LONG_AGO}", UNKNOWN)
    for least in (0.0, LEAST, 0.5, 1.0):
        kept = sure(reading, least)
        assert kept.claims == [c for c in reading.claims if confidence(c) >= least]
        assert kept.mentions == [m for m in reading.mentions if confidence(m) >= least]
    assert sure(reading, 0.0).statements == reading.statements


def test_rules_alone_tell_all() -> None:
    told, everything = record("a", ACCRA, least=0.9), record("a", ACCRA, rules_alone=True)
    assert len(told["events"]) < len(everything["events"]) == len(record("a", ACCRA, least=0.0)["events"])


def test_clues_are_of_the_whole_article() -> None:
    once = read("Denmark has 300 soldiers in Mali.", UNKNOWN).claims[0]
    twice = read("Denmark has 300 soldiers in Mali. Denmark has 300 soldiers in Mali.", UNKNOWN).claims[0]
    assert {"told once", "in the theatre", "abroad", "undated"} <= set(marks(once)) and "told twice" in marks(twice)


@given(st.floats(0, 1))
def test_more_confidence_asked_tells_no_more(least: float) -> None:
    reading = read(ACCRA, UNKNOWN)
    assert {m.quote for m in sure(reading, least).mentions} <= {m.quote for m in sure(reading, least / 2).mentions}
