"""Text in capitals alone reads as the same text in ordinary letters; ordinary text is left as it is."""

import pytest

from pipeline.resolve.shouted import small

ORDINARY = [
    "Guerrillas of the FMLN attacked a convoy near Chalatenango early today, killing seven soldiers.",
    "San Salvador, 12 Mar 90 -- A car bomb exploded last night, killing two bodyguards.",
    "Suspected Shining Path terrorists dynamited a police station in the Huanta district.",
    "On 3 March the army said it may attack. The United States protested.",
    "Members of the National Liberation Army (ELN) kidnapped two engineers in Arauca on Thursday.",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_small(text: str) -> None:
    assert small(text.upper()) == text
    assert small(text) == text


def test_length() -> None:
    text = "THE ARMY OF İSTANBUL ATTACKED THE STRASSE AND ß IN THE TOWN OF KÖLN ON FRIDAY, THE 4TH BRIGADE SAID."
    assert len(small(text)) == len(text)


def test_headline_in_capitals() -> None:
    text = "FOUR KILLED IN RAID\nThree soldiers and a guard were killed on Sunday when rebels raided a camp."
    assert small(text) == text


CASES = [
    (
        "GUERRILLAS OF THE FMLN ATTACKED THE GARRISON OF THE 4TH BRIGADE IN CHALATENANGO ON TUESDAY, KILLING SEVEN SOLDIERS.",
        "ATTACK FMLN>SLV @SLV casualties exact 7 completed place=Chalatenango",
    ),
    ("A CAR BOMB EXPLODED LAST NIGHT IN FRONT OF THE RESIDENCE OF THE ATTORNEY GENERAL, KILLING TWO BODYGUARDS.", "ATTACK ->- casualties exact 2 completed"),
    ("THE TWO PRESIDENTS ARE TO DISCUSS COFFEE PRICES AND THE FOREIGN DEBT AT THE HOTEL ON FRIDAY.", ""),
]


@pytest.mark.parametrize(("text", "events"), CASES)
def test_read(check, text: str, events: str) -> None:
    check("events", text, events)
