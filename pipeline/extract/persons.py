"""Whose man a person is: by the office told before the name, or behind it, wherever the article names him in full; else nobody's."""

from __future__ import annotations

import re

from pipeline.extract.agent import Agent, agent
from pipeline.extract.cast import Cast
from pipeline.extract.people import Person
from pipeline.knowledge.names import Known, leader_terms
from pipeline.knowledge.names import names as spelled

_RANKS = re.compile(
    r"(?: \(\w+\))?[ ,]*(?:Acting |acting )?"
    r"(?:(?:Maj|Lt|Brig|Rear|Vice|Col|Gen|Capt|Sgt|Cmdr|Adm|Mrs?|Ms|Dr)\.? ?|General |Colonel |Admiral |Major |Captain |Lieutenant ){0,4}"
)
_BEHIND = re.compile(r", (?:who is |then |now )?(?:the |a |an )?(?:\w+ ){0,2}?")
_LOW = re.compile(r"(?:Lt\. Col|Capt|Captain|Sgt|Sergeant|Cpl|Corporal|Pvt|Private|Lt|Lieutenant|Maj|Major|Spc|Specialist)\.? $")
BEARING = ("office", "unit", "branch", "armed_forces", "mission", "group")
OFFICIAL = ("office", "ministry", "government", "branch", "armed_forces", "mission", "group", "organisation")


def persons(text: str, told: list[Person], named: list[Agent], cast: Cast, year: int | None) -> list[Agent]:
    """Their mentions, with the actor that they speak or act for."""
    whose: dict[str, str | None] = {}
    for person in told:
        if whose.get(person.name) is None:
            office = _office(text, person, named)
            learned = None if _another(text, person, told) else cast.people.get(_surname(person))
            whose[person.name] = _known(text, person, named, year) or (office.id if office else learned)
    return [agent(text, p.start, p.end, "person", whose[p.name], "a person of the text") for p in told]


def _another(text: str, person: Person, told: list[Person]) -> bool:
    """Whether he only bears the surname of somebody whom the article names: of a low rank, or with another given name."""
    if _LOW.search(text, max(0, person.start - 16), person.start):
        return True
    return " " in person.name and any(o.name != person.name and " " in o.name and _surname(o) == _surname(person) for o in told)


def _surname(person: Person) -> str:
    return person.name.rsplit(" ", 1)[-1].lower()


def of_leader(known: tuple[Known, ...], year: int | None) -> str | None:
    """The actor of a person of the tables: where he held office for several, that of the year, else none."""
    whose = {k.id for k in known if k.kind == "leader"}
    if len(whose) > 1:
        names = {k.name for k in known}
        whose = {t.actor for t in leader_terms() if t.name in names and year and (t.start or 0) <= year <= (t.end or 9999)}
    return next(iter(whose)) if len(whose) == 1 else None


def _known(text: str, person: Person, named: list[Agent], year: int | None) -> str | None:
    """A person of the tables whose name it is in full, unless a low rank says that it is another."""
    if _LOW.search(text, max(0, person.start - 16), person.start):
        return None
    if (known := spelled().get(person.name)) and " " in person.name:
        return of_leader(known, year)
    return next((a.id for a in named if a.start <= person.start and a.end == person.end and a.kind == "person"), None)


def _office(text: str, person: Person, named: list[Agent]) -> Agent | None:
    """The office that stands right before or, between commas, right behind."""
    for a in named:
        if a.kind in BEARING and 0 < person.start - a.end < 30 and _RANKS.fullmatch(text, a.end, person.start):
            return a
        if a.kind in OFFICIAL and 2 <= a.start - person.end < 30 and _BEHIND.fullmatch(text, person.end, a.start):
            return a
    return None
