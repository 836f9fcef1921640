"""The crosswalk to PLOVER and CAMEO: every type of act has codes, and every code stands in the published lists."""

import pytest

from pipeline.knowledge.crosswalk import Codes, cameo_roots, codes
from pipeline.knowledge.files import rows
from pipeline.tables.vocabulary import EVENT_TYPES, PLOVER, PLOVER_MODES

ROOTS = {  # of CAMEO, by the PLOVER type that took their place
    "AGREE": ("03",), "CONSULT": ("04",), "SUPPORT": ("05",), "COOPERATE": ("06",), "AID": ("07",), "CONCEDE": ("08",), "RETREAT": ("08",),
    "ACCUSE": ("09", "11"), "REQUEST": ("02", "10"), "REJECT": ("12",), "THREATEN": ("13",), "PROTEST": ("14",), "MOBILIZE": ("15",),
    "SANCTION": ("16",), "COERCE": ("17",), "ASSAULT": ("18", "19", "20"),
}  # fmt: skip
SIGNED = "057"  # a formal agreement, which CAMEO counts as diplomatic cooperation and the codebook of Muster as AGREE
MODES = {row["type"]: row["modes"].split("|") if row["modes"] else [] for row in rows("plover.csv")}
NAMES = {row["code"]: row["name"] for row in rows("cameo.csv")}


def test_plover_has_its_sixteen_types() -> None:
    assert tuple(MODES) == PLOVER
    assert len(PLOVER) == 16
    assert list(dict.fromkeys(mode for modes in MODES.values() for mode in modes)) == list(PLOVER_MODES)


def test_every_type_of_plover_has_a_root_of_cameo() -> None:
    assert set(cameo_roots()) == set(PLOVER)
    assert all(root in ROOTS[plover] and root in NAMES for plover, root in cameo_roots().items())


def test_cameo_has_its_twenty_roots() -> None:
    assert [code for code in NAMES if len(code) == 2] == [f"{n:02}" for n in range(1, 21)]
    assert all(code[:2] in NAMES and (len(code) < 4 or code[:3] in NAMES) for code in NAMES)
    assert len(NAMES) == len(rows("cameo.csv"))
    assert {"01": NAMES["01"], "08": NAMES["08"], "15": NAMES["15"], "19": NAMES["19"]} == {
        "01": "Make public statement", "08": "Yield", "15": "Exhibit force posture", "19": "Fight",
    }  # fmt: skip


@pytest.mark.parametrize("list_", ["plover.csv", "cameo.csv"])
def test_lists_tell_their_source(list_: str) -> None:
    assert all(row["source"].startswith(("PLOVER Manual 0.8", "CAMEO Codebook 1.1b3")) for row in rows(list_))


def test_every_type_has_codes_of_the_published_lists() -> None:
    assert {row["type"] for row in rows("crosswalk.csv")} == set(EVENT_TYPES)
    for row in rows("crosswalk.csv"):
        assert row["cameo"] in NAMES, row
        assert not row["mode"] or row["mode"] in MODES[row["plover"]], row
        assert row["cameo"][:2] in ROOTS[row["plover"]] or row["cameo"] == SIGNED, row


@pytest.mark.parametrize("type", EVENT_TYPES)
def test_the_last_row_of_a_type_needs_no_words(type: str) -> None:
    assert [row["words"] == "" for row in rows("crosswalk.csv") if row["type"] == type].index(True) == len([r for r in rows("crosswalk.csv") if r["type"] == type]) - 1
    assert codes(type)


CASES = [
    ("ATTACK", "a suicide bomber struck a checkpoint", Codes("ASSAULT", "suicide-attack", "1831")),
    ("ATTACK", "Shelling by the army hit the town", Codes("ASSAULT", "heavy-weapons", "194")),
    ("ATTACK", "gunmen opened fire", Codes("ASSAULT", "firearms", "193")),
    ("ATTACK", "rebels attacked a shellfish farm", Codes("ASSAULT", None, "190")),
    ("MEET", "spoke by phone", Codes("CONSULT", "phone", "041")),
    ("MEET", "met the president", Codes("CONSULT", None, "040")),
    ("DEPLOY", "sent 200 police officers", Codes("MOBILIZE", "police", "153")),
    ("WITHDRAW", "left", Codes("RETREAT", "withdraw", "0874")),
    ("END_MISSION", "ended the operation", Codes("RETREAT", "withdraw", "087")),
    ("AGREE", "signed a pact", Codes("AGREE", None, "057")),
]


@pytest.mark.parametrize(("type", "words", "expected"), CASES)
def test_words_decide_between_modes(type: str, words: str, expected: Codes) -> None:
    assert codes(type, words) == expected
