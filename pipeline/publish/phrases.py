"""How cells read to a person: numbers, times, codes and names in plain English. No markup."""

from collections.abc import Mapping
from datetime import date, timedelta

import polars as pl

Row = Mapping[str, object]
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def quantity(row: Row) -> str:
    """`about 2,500 personnel` from measure, low, best, high and qualifier. Raises ValueError for an unknown qualifier."""
    low, best, high = (f"{row[n]:,}" if row[n] is not None else "?" for n in ("low", "best", "high"))
    match row["qualifier"]:
        case "exact":
            number = best
        case "about":
            number = f"about {best}"
        case "at_least":
            number = f"at least {low}"
        case "at_most":
            number = f"at most {high}"
        case "range":
            number = f"{low} to {high}"
        case "vague":
            number = f"loosely {low} to {high}"
        case "share":
            number = "a part of the"
        case "none":
            return f"{row['measure']}, no figure" if row["measure"] else "no figure"
        case other:
            raise ValueError(f"no wording for the qualifier {other}: add it here and in pipeline/tables/vocabulary.py")
    return f"{number} {row['measure'] or ''}".strip()


def interval(first: object, last: object) -> str:
    """`4 May 2025`, `May 2025`, `2025`, `4 May 2025 to 9 Jun 2025`, `until …`, `from …`, or `not stated`."""
    if not isinstance(first, date) or not isinstance(last, date):
        return f"from {_day(first)}" if isinstance(first, date) else f"until {_day(last)}" if isinstance(last, date) else "not stated"
    if first == last:
        return _day(first)
    month_ends = first.day == 1 and (last + timedelta(days=1)).day == 1
    if month_ends and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if month_ends and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def words(code: object) -> str:
    """`HAND_OVER`, `in_progress` -> `hand over`, `in progress`."""
    return str(code).replace("_", " ").lower()


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def actor_names(actors: pl.DataFrame) -> dict[str, str]:
    return dict(actors.select("actor_id", "name").iter_rows())


def host_names(actors: pl.DataFrame, places: pl.DataFrame) -> dict[str, str]:
    """Code of a country, sea or world region -> its name, as far as the release's reference tables have it."""
    whole = places.filter(pl.col("kind").is_in(["country", "water", "world_region"])).select("host", "name")
    return actor_names(actors.filter(pl.col("kind") == "state")) | dict(whole.sort("host", "name").iter_rows())


def host(code: object, names: Mapping[str, str]) -> str:
    """The host's name; a sea or region that no table names reads as its own code does."""
    if code is None:
        return "Host not stated"
    return names.get(str(code)) or str(code).partition(":")[2].title() or str(code)
