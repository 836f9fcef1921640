"""Every name that the pipeline knows, loaded from the CSVs beside this file: what a surface form may mean, and the reference rows of actors and places."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.knowledge.compiled import compiled
from pipeline.knowledge.files import HERE, rows
from pipeline.knowledge.spellings import spellings

BIG = 50_000
READ = (  # the tables that names() is made of
    "cities.csv", "countries.csv", "groups.csv", "institutions.csv", "leaders.csv", "not_names.csv", "organisations.csv", "places.csv", "regions.csv",
    "waters.csv",
)  # fmt: skip
ORDER = ("country", "demonym", "institution", "metonym", "organisation", "mission", "group", "water", "world_region", "leader", "region", "site", "city")


class Known(NamedTuple):
    """One thing that a name may mean.

    `kind` is one of ORDER. `id` is a place_id for water, world_region, region, site and city, else an actor_id.
    `host` is an ISO code, SEA: or REGION: code for places and countries, the home state of demonyms, institutions and
    leaders, else empty. `weight` is the population of a city, else 0.
    """

    kind: str
    id: str
    host: str
    name: str
    weight: int


class Actor(NamedTuple):
    """A row of the table `actors`."""

    actor_id: str
    name: str
    kind: str
    names: tuple[str, ...]
    iso_alpha2: str | None
    source: str


class Place(NamedTuple):
    """A row of the table `places`; latitude and longitude in degrees, or None."""

    place_id: str
    name: str
    kind: str
    names: tuple[str, ...]
    host: str
    latitude: float | None
    longitude: float | None
    precision: str | None
    geonames_id: int | None
    source: str


class Term(NamedTuple):
    """Who held which office from which year to which; None where open or not known."""

    name: str
    names: tuple[str, ...]  # other forms; a surname stands here only where it is telling alone
    actor: str
    office: str
    start: int | None
    end: int | None
    verified: bool


def split(cell: str) -> tuple[str, ...]:
    """A list cell: its entries between bars."""
    return tuple(entry for entry in cell.split("|") if entry)


@cache
def names() -> dict[str, tuple[Known, ...]]:
    """Surface form as written (case matters) -> what it may be, best first: by ORDER, then by population, then by id."""
    meanings, forms = compiled("names", [*(HERE / file for file in READ), Path(__file__), HERE / "spellings.py"], _gathered)
    known = [Known(*meaning) for meaning in meanings]
    return {form: tuple([known[i] for i in held]) for form, held in forms.items()}


def _gathered() -> tuple[list[tuple[Any, ...]], dict[str, list[int]]]:
    """Every meaning once, and for each surface form the numbers of its meanings."""
    found: dict[str, list[Known]] = {}
    unread = {row["surface"] for row in rows("not_names.csv")}
    for surface, known in _written():
        for form in spellings(surface):
            if known.kind != "city" or form not in unread:
                found.setdefault(form, []).append(known)
    numbers = {known: i for i, known in enumerate(dict.fromkeys(k for may in found.values() for k in may))}
    return [tuple(known) for known in numbers], {form: [numbers[k] for k in sorted(dict.fromkeys(may), key=_rank)] for form, may in found.items()}


def _rank(known: Known) -> tuple[int, int, str, str]:
    """A big city stands before a region of the same name, a small one after it."""
    kind = ORDER.index("region") - 0.5 if known.kind == "city" and known.weight >= BIG else ORDER.index(known.kind)
    return int(kind * 2), -known.weight, known.id, known.name


def _written() -> Iterator[tuple[str, Known]]:
    """Every name as the tables write it, with what it means there."""
    yield from _states()
    yield from _actors()
    yield from _leaders()
    yield from _places()


def _states() -> Iterator[tuple[str, Known]]:
    for row in rows("countries.csv"):
        for surface in (row["name"], *split(row["aliases"])):
            yield surface, Known("country", row["iso3"], row["iso3"], row["name"], 0)
        for surface in split(row["adjectives"]):
            yield surface, Known("demonym", row["iso3"], row["iso3"], row["name"], 0)


def _actors() -> Iterator[tuple[str, Known]]:
    for row in rows("institutions.csv"):
        kind = "metonym" if row["kind"] == "metonym" else "institution"
        for surface in (row["surface"], *split(row["aliases"])):
            yield surface, Known(kind, row["actor"], _home(row["actor"]), row["surface"], 0)
    for row in rows("organisations.csv"):
        for surface in (row["name"], *split(row["aliases"])):
            yield surface, Known(row["kind"], row["actor_id"], "", row["name"], 0)
    for row in rows("groups.csv"):
        for surface in (row["name"], *split(row["aliases"])):
            yield surface, Known("group", row["actor_id"], "", row["name"], 0)


def _leaders() -> Iterator[tuple[str, Known]]:
    for row in rows("leaders.csv"):
        for surface in (row["name"], *split(row["aliases"])):
            yield surface, Known("leader", row["actor"], _home(row["actor"]), row["name"], 0)


def _places() -> Iterator[tuple[str, Known]]:
    for row in rows("cities.csv"):
        known = Known("city", row["place_id"], row["host"], row["name"], int(row["population"]))
        for surface in (row["name"], *split(row["aliases"])):
            yield surface, known
    for row in rows("places.csv"):
        for surface in (row["name"], *split(row["aliases"])):
            yield surface, Known(row["kind"], row["place_id"], row["host"], row["name"], 0)
    for kind, file in (("water", "waters.csv"), ("world_region", "regions.csv")):
        for row in rows(file):
            for surface in (row["name"], *split(row["aliases"])):
                yield surface, Known(kind, row["place_id"], row["code"], row["name"], 0)


@cache
def _states_by_code() -> dict[str, dict[str, str]]:
    return {row["iso3"]: row for row in rows("countries.csv")}


def _home(actor: str) -> str:
    """The state that an actor is, or empty for one that is no state."""
    return actor if actor in _states_by_code() else ""


@cache
def actors() -> dict[str, Actor]:
    """actor_id -> its reference row: states, organisations, missions, groups."""
    found = {}
    for row in rows("countries.csv"):
        found[row["iso3"]] = Actor(row["iso3"], row["name"], "state", split(row["aliases"]), row["iso2"], row["source"])
    for row in rows("organisations.csv"):
        found[row["actor_id"]] = Actor(row["actor_id"], row["name"], row["kind"], split(row["aliases"]), None, row["source"])
    for row in rows("groups.csv"):
        found[row["actor_id"]] = Actor(row["actor_id"], row["name"], "group", split(row["aliases"]), None, row["source"])
    return found


@cache
def _institution_kinds() -> dict[str, str]:
    return {row["surface"]: row["kind"] for row in rows("institutions.csv")}


def institution_kind(surface: str) -> str:
    """Whether an institution, by its first surface, is a government, ministry, armed_forces or branch."""
    return _institution_kinds()[surface]


@cache
def places() -> dict[str, Place]:
    """place_id -> its reference row: countries (p_ and the code in lower case), regions, cities, sites, waters, world regions."""
    own = {"geonames_id": "", "precision": "country"}
    countries = ({**row, **own, "place_id": f"p_{row['iso3'].lower()}", "host": row["iso3"]} for row in rows("countries.csv"))
    found = {row["place_id"]: _place("country", row) for row in countries}
    found |= {row["place_id"]: _place("city", {**row, "precision": "city"}) for row in rows("cities.csv")}
    found |= {row["place_id"]: _place(row["kind"], row) for row in rows("places.csv")}
    for kind, file in (("water", "waters.csv"), ("world_region", "regions.csv")):
        found |= {row["place_id"]: _place(kind, {**row, "host": row["code"], "geonames_id": ""}) for row in rows(file)}
    return found


def _place(kind: str, row: dict[str, str]) -> Place:
    known = bool(row["latitude"])
    return Place(
        row["place_id"], row["name"], kind, split(row["aliases"]), row["host"],
        float(row["latitude"]) if known else None, float(row["longitude"]) if known else None, row["precision"] if known else None,
        int(row["geonames_id"]) if row["geonames_id"] else None, row["source"],
    )  # fmt: skip


@cache
def capital_of() -> dict[str, str]:
    """place_id of a capital -> the country's ISO code."""
    return {f"p_{row['capital_geonames_id']}": row["iso3"] for row in rows("countries.csv") if row["capital_geonames_id"] and row["iso3"] != "YUG"}


@cache
def leader_terms() -> tuple[Term, ...]:
    """Every term of office known, in the file's order. Years only."""
    return tuple(
        Term(row["name"], split(row["aliases"]), row["actor"], row["office"], _year(row["start"]), _year(row["end"]), row["verified"] == "true")
        for row in rows("leaders.csv")
    )


def _year(cell: str) -> int | None:
    return int(cell) if cell else None
