"""The acts of single sentences: one half of the own cases is what the coder was built on, the other half is looked at by its score alone."""

from __future__ import annotations

import pytest

from pipeline.extract.coding import Coded, code
from pipeline.knowledge.acts import act_verbs, act_words, becomes, frame
from pipeline.knowledge.files import rows
from pipeline.tables.vocabulary import PLOVER
from tests.extract.act_cases_conflict import CASES as CONFLICT
from tests.extract.act_cases_conflict import NULLS
from tests.extract.act_cases_cooperation import CASES as COOPERATION
from tests.extract.act_cases_fresh import CASES as FRESH
from tests.extract.act_cases_wire import CASES as WIRE

NOT_YET = {
    "Houthi fighters fired a missile at Riyadh.": "a capital under `at` is no actor yet",
    "China has told Taiwan that a vote on independence would lead to an attack.": "whom somebody tells is not who is threatened yet",
}
SHORT = [*COOPERATION, *CONFLICT, *((text, "-") for text in NULLS)]
HALVES = {"short": SHORT, "wire": WIRE, "fresh": FRESH}
FLOORS = {"short": 0.94, "wire": 0.9, "fresh": 0.7}  # of the half that nobody reads


def _cases(cases: list[tuple[str, str]]) -> list[object]:
    return [
        pytest.param(text, expected, id=text[:60], marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[text])] if text in NOT_YET else [])
        for text, expected in cases
    ]


def _matches(told: Coded, expected: str) -> bool:
    root, _, who = expected.partition(" ")
    if told.plover != (None if root == "-" else root):
        return False
    if "+" in who:
        return {told.actor, told.recipient} == set(who.split("+"))
    actor, _, recipient = who.partition(">")
    return actor in ("", "-", told.actor) and recipient in ("", told.recipient)


@pytest.mark.parametrize(("text", "expected"), _cases(SHORT[0::2] + WIRE[0::2] + FRESH[0::2]))
def test_the_half_that_the_coder_was_built_on(text: str, expected: str) -> None:
    told = code(text)
    assert _matches(told, expected), told


@pytest.mark.parametrize("kind", HALVES)
def test_the_half_that_nobody_reads(kind: str) -> None:
    unread = HALVES[kind][1::2]
    right = sum(code(text).plover == (None if expected == "-" else expected.split()[0]) for text, expected in unread)
    assert right / len(unread) >= FLOORS[kind], f"{right} of {len(unread)}"


def test_every_type_has_cases_in_both_halves() -> None:
    for half in (SHORT[0::2] + WIRE[0::2], SHORT[1::2] + WIRE[1::2]):
        assert {expected.split()[0] for _, expected in half} == {*PLOVER, "-"}
    assert len({text for text, _ in SHORT + WIRE}) == len(SHORT + WIRE) >= 200


NEAR = [  # what looks like one act and is another
    ("India and Vietnam held naval exercises in May.", "COOPERATE"),
    ("India held naval exercises in May.", "MOBILIZE"),
    ("Sweden sent 200 soldiers to Mali.", "MOBILIZE"),
    ("Sweden sent 200 peacekeepers to Mali.", "AID"),
    ("Sweden sent its foreign minister to Mali.", "CONSULT"),
    ("Ghana withdrew its troops from Liberia.", "RETREAT"),
    ("Ghana withdrew its ambassador from Liberia.", "SANCTION"),
    ("Students went on strike in Dhaka.", "PROTEST"),
    ("An air strike killed four men in Raqqa.", "ASSAULT"),
    ("Mali suspended military cooperation with France.", "SANCTION"),
    ("Mali suspended its offensive against the rebels.", "RETREAT"),
    ("Chad promised to help the refugees from Sudan.", "AGREE"),
    ("Chad vowed to attack the rebels' camps.", "THREATEN"),
    ("Chad vowed to help the refugees from Sudan.", "AGREE"),
    ("The minister said that Syria should free the hostages.", "REQUEST"),
    ("The minister said that Syria had freed the hostages.", "RETREAT"),
    ("The spokesman said Turkish jets bombed a village in Iraq.", "ASSAULT"),
    ("Serbia condemned the bombing of a village in Kosovo.", "ACCUSE"),
    ("Police in Minsk dispersed a crowd.", "COERCE"),
    ("The former minister died of a heart attack in Lisbon.", None),
]


@pytest.mark.parametrize(("text", "plover"), NEAR)
def test_near_acts_are_told_apart(text: str, plover: str | None) -> None:
    assert code(text).plover == plover


STATUS = [
    ("Uganda refused to withdraw its forces from Ituri.", "REJECT", "denied"),
    ("The Taliban vowed to attack polling stations.", "THREATEN", "planned"),
    ("France may withdraw its soldiers from Niger.", "AGREE", "proposed"),
    ("Poland withdrew its soldiers from Iraq.", "RETREAT", "completed"),
]


@pytest.mark.parametrize(("text", "plover", "status"), STATUS)
def test_status_turns_the_type(text: str, plover: str, status: str) -> None:
    told = code(text)
    assert (told.plover, told.status) == (plover, status)


def test_the_quote_holds_the_words_that_tell_it() -> None:
    text = "Armenia accused Azerbaijan of shelling a border village."
    told = code(text)
    assert told.quote is not None
    assert "accused" in text[told.quote.start : told.quote.end]


def test_own_event_brings_type_mode_and_code() -> None:
    told = code("Poland withdrew its soldiers from Iraq.")
    assert (told.type, told.mode, told.cameo) == ("WITHDRAW", "withdraw", "0874")


def test_an_act_without_an_own_event_has_the_root_of_cameo() -> None:
    told = code("Armenia accused Azerbaijan of shelling a border village.")
    assert (told.cameo, told.mode, told.type) == ("11", None, None)


@pytest.mark.parametrize("text", ["", " ", ".", "\u200b", "12", "”", "?!", "A" * 5000])
def test_odd_lines_tell_nothing(text: str) -> None:
    assert code(text).plover is None


OPERATORS = {"SAY", "PASS", "HAPPEN", "PLAN", "NOT", "STOP", "DROP", "VOW", "READY", "NONE"}


def test_the_lexicon_is_whole() -> None:
    assert {act.code for acts in act_verbs().values() for act in acts} <= {*PLOVER, *OPERATORS}
    assert {act.code for pos in "na" for acts in act_words(pos).values() for act in acts} <= {*PLOVER, *OPERATORS}
    assert {row["code"] for row in rows("acts.csv")} >= set(PLOVER)
    assert {operator for operator, _ in becomes()} <= {*OPERATORS, "IF"}
    assert {plover for _, plover in becomes()} <= {*PLOVER, ""}
    assert all(becomes()[pair] in PLOVER for pair in becomes())


def test_a_frame_without_sign_is_told() -> None:
    with pytest.raises(ValueError, match="put the sign before it"):
        frame("talks|summit")


def test_an_unknown_list_is_told() -> None:
    with pytest.raises(KeyError, match="no list 'nothing'"):
        frame("+@nothing")
