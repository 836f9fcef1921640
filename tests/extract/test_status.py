"""Status of an act, by the verb or noun that tells it and what governs it."""

import pytest

from pipeline.extract.article import parsed as _parse
from pipeline.extract.phrases import verb_group
from pipeline.extract.status import of_noun, of_verb

VERBS = [
    ("France will send 500 troops to Mali.", "send", "planned"),
    ("France sent 500 troops to Mali.", "sent", "completed"),
    ("France has sent 500 troops to Mali.", "sent", "completed"),
    ("France is sending 500 troops to Mali.", "sending", "in_progress"),
    ("France may send 500 troops to Mali.", "send", "proposed"),
    ("France would send 500 troops to Mali.", "send", "proposed"),
    ("France will not send troops to Mali.", "send", "denied"),
    ("France has no plans to send troops to Mali.", "send", "denied"),
    ("France plans to send 500 troops to Mali.", "send", "planned"),
    ("France agreed to send 500 troops to Mali.", "send", "planned"),
    ("France is considering sending 500 troops to Mali.", "sending", "proposed"),
    ("France offered to send 500 troops to Mali.", "send", "proposed"),
    ("France refused to send troops to Mali.", "send", "denied"),
    ("France ruled out sending troops to Mali.", "sending", "denied"),
    ("France began withdrawing troops from Mali.", "withdrawing", "in_progress"),
    ("France will begin withdrawing troops from Mali next week.", "withdrawing", "planned"),
    ("France failed to send troops to Mali.", "send", "cancelled"),
    ("France to send 500 troops to Mali.", "send", "planned"),
    ("France is to send 500 troops to Mali.", "send", "planned"),
    ("If France sent troops to Mali, others would follow.", "sent", "proposed"),
    ("The cabinet must decide whether to extend the mission.", "extend", "proposed"),
    ("Troops were sent to Mali.", "sent", "completed"),
    ("Troops will be sent to Mali.", "sent", "planned"),
    ("France postponed sending troops to Mali.", "sending", "suspended"),
    ("The refusal to withdraw troops angered Mali.", "withdraw", "denied"),
    ("The decision to withdraw troops pleased Mali.", "withdraw", "planned"),
    ("The proposal to withdraw troops pleased Mali.", "withdraw", "proposed"),
]  # fmt: skip

NOUNS = [
    ("France announced the withdrawal of its troops.", "withdrawal", "planned"),
    ("France completed the withdrawal of its troops.", "withdrawal", "completed"),
    ("Mali called for the withdrawal of French troops.", "withdrawal", "proposed"),
    ("France rejected a withdrawal of its troops.", "withdrawal", "denied"),
    ("France suspended the withdrawal of its troops.", "withdrawal", "suspended"),
    ("The withdrawal of French troops will begin in May.", "withdrawal", "planned"),
    ("The withdrawal of French troops began in May.", "withdrawal", "in_progress"),
    ("The planned withdrawal of French troops is popular.", "withdrawal", "planned"),
]  # fmt: skip


def _find(text: str, word: str):  # type: ignore[no-untyped-def]
    sentence = _parse(text)[0]
    return sentence, next(k for k, i in enumerate(sentence.items) if i.text == word)


@pytest.mark.parametrize(("text", "word", "expected"), VERBS)
def test_verbs(text: str, word: str, expected: str) -> None:
    sentence, at = _find(text, word)
    assert of_verb(sentence, verb_group(sentence, at)) == expected


@pytest.mark.parametrize(("text", "word", "expected"), NOUNS)
def test_nouns(text: str, word: str, expected: str) -> None:
    sentence, at = _find(text, word)
    assert of_noun(sentence, at) == expected
