"""Which state a country belonged to at a time: what is South Sudan since 2011 was Sudan before."""

from datetime import date
from functools import cache

from pipeline.knowledge.files import rows


@cache
def _successors() -> dict[str, tuple[date, str]]:
    return {r["iso3"]: (date.fromisoformat(r["since"]), r["before"]) for r in rows("successors.csv")}


def at_the_time(host: str | None, day: date | None) -> str | None:
    """The host by its code of that day; by today's where the day is not known."""
    since, before = _successors().get(host or "", (date.min, None))
    return before if day is not None and day < since else host
