"""Which mission `the UN force in Lebanon` is: the one of its parent in that host at that time, if there is just one."""

from collections.abc import Iterable
from functools import cache

from pipeline.knowledge.files import rows

UN_NAMES = ("United Nations", "UN ")
UNARMED = ("Office", "Verification", "Elections", "Commission", "Special Mission", "Civilian")  # words in the names of those that have no force


@cache
def _missions() -> tuple[tuple[str, str, int, int], ...]:
    """Identifier, host, first and last year of every mission of the United Nations that has a force and a host."""
    return tuple(
        (r["actor_id"], r["host"], int(r["start"] or 1945), int(r["end"] or 9999))
        for r in rows("organisations.csv")
        if r["kind"] == "mission" and r["host"] and r["name"].startswith(UN_NAMES) and not any(word in r["name"] for word in UNARMED)
    )


def mission(host: str | None, year: int | None) -> str | None:
    """The United Nations' mission in a host in a year; None where none or several fit."""
    found = [i for i, h, start, end in _missions() if h == host and (year is None or start <= year <= end)]
    return found[0] if len(found) == 1 else None


@cache
def home_of(group_id: str) -> str | None:
    """The state that an armed group is at home in, where the table has one alone."""
    countries = next((r["countries"] for r in rows("groups.csv") if r["actor_id"] == group_id), "")
    return countries if countries and "|" not in countries else None


@cache
def host_of(mission_id: str) -> str | None:
    """The host of a mission, where it has one."""
    return next((r["host"] or None for r in rows("organisations.csv") if r["actor_id"] == mission_id), None)


BODIES = {"NATO": ("NATO",), "UN": UN_NAMES, "AU": ("African Union", "AU ")}  # how the names of their missions say whose they are


@cache
def _parents(mission_id: str) -> frozenset[str]:
    """The bodies whose mission it is, by its names."""
    row = next((r for r in rows("organisations.csv") if r["actor_id"] == mission_id), None)
    told = f"{row['name']}|{row['aliases']}" if row is not None else ""
    return frozenset(body for body, words in BODIES.items() if any(word in told for word in words))


def serving(body: str, host: str | None, told: Iterable[str]) -> str:
    """Of the missions that a text tells the one that a body has in the host; the body itself where there is none or more."""
    found = [m for m in told if host is not None and host_of(m) == host and body in _parents(m)] if body in BODIES else []
    return found[0] if len(found) == 1 else body
