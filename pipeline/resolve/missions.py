"""Which mission `the UN force in Lebanon` is: the one of its parent in that host at that time, if there is just one."""

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
