"""Own knowledge that dates a text: who held which office when, and when famous acts were done. Months pick a year, they never date a text."""

from calendar import monthrange
from datetime import date
from functools import cache
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import split


class OfficeTerm(NamedTuple):
    """Who held which office from which day to which; None where open."""

    name: str
    names: tuple[str, ...]
    actor: str
    office: str
    first: date | None
    last: date | None


class Act(NamedTuple):
    """A famous act; `beside` are words of which one must stand in the text too.

    kind: act (done once, told from `first` on; news until `last`), running (a force, an operation, a body that lasted until `last`),
    founding, birth and session (only what anniversaries, birthdays and numbered sessions are counted from). `day`: its month and day, "MM-DD".
    """

    name: str
    names: tuple[str, ...]
    beside: tuple[str, ...]
    kind: str
    day: str
    first: date
    last: date | None


@cache
def office_terms() -> tuple[OfficeTerm, ...]:
    """Every row of office_terms.csv: offices of which texts tell the holder and which give a text no actor of its own."""
    return tuple(
        OfficeTerm(r["name"], split(r["aliases"]), r["actor"], r["office"], first_day(r["start"]), last_day(r["end"])) for r in rows("office_terms.csv")
    )


@cache
def famous_acts() -> tuple[Act, ...]:
    """Every row of famous_acts.csv."""
    return tuple(
        Act(r["name"], split(r["aliases"]), split(r["with"]), r["kind"], r["day"], first_day(r["start"]) or date.min, last_day(r["end"]))
        for r in rows("famous_acts.csv")
    )


def first_day(cell: str) -> date | None:
    """The first day of a year or a month: "2010", "2010-09"."""
    year, _, month = cell.partition("-")
    return date(int(year), int(month or 1), 1) if year else None


def last_day(cell: str) -> date | None:
    """The last day of a year or a month."""
    year, _, month = cell.partition("-")
    return date(int(year), int(month or 12), monthrange(int(year), int(month or 12))[1]) if year else None
