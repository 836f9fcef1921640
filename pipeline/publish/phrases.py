"""How cells read to a person: numbers, times, codes and names in plain English. No markup."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

Row = Mapping[str, object]
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# One of the measure, and several. The codebook's casualties are the killed alone, and the words say so.
MEASURES = {
    "personnel": ("person", "personnel"), "aircraft": ("aircraft", "aircraft"), "ships": ("ship", "ships"), "vehicles": ("vehicle", "vehicles"),
    "units": ("unit", "units"), "detainees": ("detainee", "detainees"), "casualties": ("killed", "killed"), "facilities": ("facility", "facilities"),
}  # fmt: skip
# What an act is called, and the words before its doer and before its target.
ACTS = {
    "DEPLOY": ("Deployment", "by", "towards"), "REINFORCE": ("Reinforcement", "by", "towards"), "REDUCE": ("Reduction", "by", "towards"),
    "WITHDRAW": ("Withdrawal", "by", "towards"), "RELOCATE": ("Relocation", "by", "towards"), "ROTATE": ("Rotation", "by", "towards"),
    "EXTEND": ("Extension", "by", "towards"), "HAND_OVER": ("Hand-over", "by", "to"), "OPEN_BASE": ("Base opened", "by", "for"),
    "CLOSE_BASE": ("Base closed", "by", "for"), "CHANGE_MISSION": ("Change of mission", "by", "towards"),
    "START_MISSION": ("Start of mission", "by", "towards"),
    "END_MISSION": ("End of mission", "by", "towards"), "EXERCISE": ("Exercise", "of", "and"), "AGREE": ("Agreement", "of", "and"),
    "MEET": ("Meeting", "of", "and"), "DEMAND_EXIT": ("Demand to leave", "by", "to"), "ATTACK": ("Attack", "by", "on"),
    "REGIME_CHANGE": ("Regime change", "by", "against"), "RELEASE": ("Release", "by", "of"), "SANCTION": ("Sanctions", "by", "on"),
}  # fmt: skip
STATUSES = {
    "actual": "there at that time, as the text tells it",
    "former": "was there: a past level",
    "planned": "announced, ordered or decided, not yet done",
    "proposed": "considered, requested, threatened or conditional",
    "authorised": "a ceiling that a mandate or a law sets",
    "denied": "someone says that it is not so",
    "completed": "done",
    "in_progress": "going on",
    "suspended": "put off or halted",
    "cancelled": "had been decided, then called off",
}


def quantity(row: Row) -> str:
    """`about 2,500 personnel` from measure, low, best, high and qualifier. Raises ValueError for an unknown qualifier or measure."""
    low, best, high = (f"{row[n]:,}" if row[n] is not None else "?" for n in ("low", "best", "high"))
    match row["qualifier"]:
        case "exact":
            number, last = best, row["best"]
        case "about":
            number, last = f"about {best}", row["best"]
        case "at_least":
            number, last = f"at least {low}", row["low"]
        case "at_most":
            number, last = f"at most {high}", row["high"]
        case "range":
            number, last = f"{low} to {high}", row["high"]
        case "vague":
            number, last = f"roughly {low} to {high}", row["high"]
        case "share":
            number, last = "a part of the", None
        case "none":
            return f"{counted(row['measure'])}, no figure" if row["measure"] else "no figure"
        case other:
            raise ValueError(f"no wording for the qualifier {other}: add it here and in pipeline/tables/vocabulary.py")
    return f"{number} {counted(row['measure'], last)}".strip()


def counted(measure: object, number: object = None) -> str:
    """The measure's noun behind that number: `1 unit`, `2 units`; nothing for none. Raises ValueError for an unknown measure."""
    if measure is None:
        return ""
    if measure not in MEASURES:
        raise ValueError(f"no wording for the measure {measure}: add it here and in pipeline/tables/vocabulary.py")
    return MEASURES[str(measure)][0 if number == 1 else 1]


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


def disputed(field: object, value: object) -> str:
    """One side of a dispute as people write it: thousands set apart, days spelt out, codes as words."""
    if value is None:
        return "not stated"
    if field == "quantity":
        return re.sub(r"\d{4,}", lambda digits: f"{int(digits[0]):,}", str(value))
    if field == "date" and re.fullmatch(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?", str(value)):
        first, _, last = str(value).partition("/")
        return interval(date.fromisoformat(first), date.fromisoformat(last or first))
    return words(value) if field == "status" else str(value)


def words(code: object) -> str:
    """`HAND_OVER`, `in_progress` -> `hand over`, `in progress`."""
    return str(code).replace("_", " ").lower()


def plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {noun}s"


def support(sources: int, claims: int) -> str:
    """`1 source`, `1 source, 2 claims`, `2 independent sources, 3 claims`."""
    told = plural(sources, "source") if sources == 1 else plural(sources, "independent source")
    return told if claims == 1 else f"{told}, {plural(claims, 'claim')}"


def actor_names(actors: "pl.DataFrame") -> dict[str, str]:
    return dict(actors.select("actor_id", "name").iter_rows())


def host_names(actors: "pl.DataFrame", places: "pl.DataFrame") -> dict[str, str]:
    """Code of a country, sea or world region -> its name, as far as the release's reference tables have it."""
    states = actors.filter(actors["kind"] == "state")
    whole = places.filter(places["kind"].is_in(["country", "water", "world_region"])).select("host", "name")
    return actor_names(states) | dict(whole.sort("host", "name").iter_rows())


def host(code: object, names: Mapping[str, str]) -> str:
    """The host's name; a sea or region that no table names reads as its own code does."""
    if code is None:
        return "Host not stated"
    return names.get(str(code)) or str(code).partition(":")[2].title() or str(code)
