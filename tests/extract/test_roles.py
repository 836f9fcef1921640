"""Subject, object and agent of a verb; whose forces a phrase speaks of."""

import pytest

from pipeline.extract.antecedents import Context
from pipeline.extract.article import parsed as _parse
from pipeline.extract.casting import learn
from pipeline.extract.phrases import verb_group
from pipeline.extract.roles import by_phrase, objects, sender
from pipeline.extract.subjects import subject

SUBJECTS = [
    ("France will send 500 troops to Mali.", "send", "france"),
    ("France, which has troops in Chad, will send more.", "send", "france"),
    ("American forces that stay in Baghdad will focus on training.", "focus", "american forces"),
    ("The president, a former general, met the king.", "met", "the president"),
    ("Italy plans to send 300 soldiers.", "send", "italy"),
    ("Italy withdrew its troops and sent advisers.", "sent", "italy"),
    ("The soldiers who arrived in Kabul left again.", "arrived", "the soldiers"),
    ("Officials in Rome said troops would leave.", "leave", "troops"),
    ("The army ordered its soldiers to leave the town.", "leave", "its soldiers"),
]

OBJECTS = [
    ("France will send 500 troops to Mali.", "send", "500 troops"),
    ("Italy pulled out its soldiers.", "pulled", "its soldiers"),
    ("Rebels attacked the base.", "attacked", "the base"),
    ("Troops arrived in Mali.", "arrived", None),
]

SENDERS = [
    ("The US troops left.", "troops", "USA"),
    ("Italy's 3,000 soldiers left.", "soldiers", "ITA"),
    ("Soldiers from Kenya left.", "Soldiers", "KEN"),
    ("Forces of the United Kingdom left.", "Forces", "GBR"),
    ("NATO-led forces left.", "forces", "NATO"),
    ("Iran-backed fighters left.", "fighters", None),
    ("Spain said its troops would leave.", "troops", "ESP"),
    ("A 6,000-strong multinational force left.", "force", "MULTINATIONAL-FORCE"),
]


def _sentence(text: str, word: str):  # type: ignore[no-untyped-def]
    parsed = _parse(text)
    return parsed[0], next(k for k, i in enumerate(parsed[0].items) if word in i.text), Context(learn(parsed))


@pytest.mark.parametrize(("text", "word", "expected"), SUBJECTS)
def test_subject(text: str, word: str, expected: str) -> None:
    s, at, _ = _sentence(text, word)
    found = subject(s, verb_group(s, at))
    assert found is not None and found.low == expected


@pytest.mark.parametrize(("text", "word", "expected"), OBJECTS)
def test_object(text: str, word: str, expected: str | None) -> None:
    s, at, _ = _sentence(text, word)
    found = objects(s, verb_group(s, at))
    assert (found.low if found else None) == expected


@pytest.mark.parametrize(("text", "word", "expected"), SENDERS)
def test_sender(text: str, word: str, expected: str | None) -> None:
    s, at, context = _sentence(text, word)
    phrase = s.at[at]
    assert phrase is not None and sender(phrase, context, s) == expected


def test_agent_of_a_passive() -> None:
    s, at, _ = _sentence("The base was attacked by gunmen on Monday.", "attacked")
    found = by_phrase(s, verb_group(s, at))
    assert found is not None and found.low == "gunmen"
