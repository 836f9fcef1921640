"""Posture acts and the words around them: what is agreed and under way, part of a presence that moves within its host, levels that only look like acts, contractions."""

import pytest

CASES = [
    # a share of a presence, or the forces that are there, go to another place of the same host
    ("Canada has 600 soldiers in Latvia. Most of the Canadian soldiers who are in Latvia will go to Riga.", "RELOCATE CAN @LVA planned place=Riga"),
    ("Spain has 300 soldiers in Lebanon. Spain will move most of its soldiers to Tyre.", "RELOCATE ESP @LBN planned place=Tyre"),
    ("Spain will move 300 soldiers to Tyre in Lebanon.", "DEPLOY ESP @LBN personnel exact 300 planned place=Tyre"),
    # a figure that is to remain is a level
    ("Fewer than 400 Danish soldiers will remain in Kosovo.", ""),
    ("About 200 Danish soldiers will remain in Kosovo.", ""),
    ("Denmark's 200 soldiers will stay in Kosovo for another year.", "EXTEND DNK @XKX planned"),
    ("Danish soldiers will remain in Kosovo.", "EXTEND DNK @XKX planned"),
    # a state's presence, by its capital too
    ("Ottawa has discussed reducing its presence in Latvia.", "REDUCE CAN @LVA proposed"),
    ("The bank has discussed reducing its presence in Latvia.", ""),
    # bases by name
    ("Norway has 200 soldiers in Iraq. Norway agreed to hand over the Ain al-Asad air base in Anbar province, though that transfer remains in progress.",
     "HAND_OVER NOR @IRQ in_progress"),
    ("Norway has 200 soldiers in Iraq. Norway agreed to hand over the Ain al-Asad air base, while talks on wages are under way.", "HAND_OVER NOR @IRQ planned"),
    ("Norwegian soldiers are in Iraq. The plan to leave the Ain al-Asad airbase, which parliament backed last year, is still in progress.",
     "WITHDRAW NOR @IRQ in_progress"),
    ("The plan to leave the hotel in Anbar is still in progress.", ""),
    # a receiver who will now be in charge
    ("British soldiers are in Iraq. Baghdad will now be in charge of security in Basra.", "HAND_OVER GBR>IRQ @IRQ planned"),
    # what leans on the word before
    ("\"We'll send 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300 planned"),
    ("\"We’re sending 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300 in_progress"),
    ("\"We've sent 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300 completed"),
    ("\"We'd send 300 soldiers to Haiti,\" the Chilean president said.", "DEPLOY CHL @HTI personnel exact 300"),
    ("Chile said it's sending 300 soldiers to Haiti.", "DEPLOY CHL @HTI personnel exact 300 in_progress"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_course(text: str, expected: str, check) -> None:
    check("events", text, expected)
