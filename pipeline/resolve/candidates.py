"""What a name may mean as a place: the candidates of the tables and of the gazetteer, each once, with where it lies and how well known it is."""

from functools import cache, lru_cache
from math import cos, hypot, log10, radians
from typing import NamedTuple

from anyascii import anyascii

from pipeline.knowledge.files import rows
from pipeline.knowledge.gazetteer import Spot, spots
from pipeline.knowledge.names import Known, capital_of, names, places
from pipeline.resolve.choice import PLACES

# How well known a thing of a kind is, in powers of ten as for a city's people.
FAME = {"country": 8.5, "world_region": 8.5, "water": 8.0, "region": 5.0, "site": 5.0, "county": 4.3}
UNCOUNTED = 2.0  # a city whose people are not known
USUAL = 10  # names in all languages; a city with ten times as many weighs as one of ten times the people
REGION = -0.6  # a first-level region beside a city of as many people
CURATED = 0.7  # for standing in our own tables, which hold what posture news speaks of
CAPITAL = 1.0
NAMESAKE, FOREIGN = -1.5, -0.8  # a town or region in the country of its name (Guatemala), elsewhere (Lebanon, Tenn.)
BY_ANOTHER_NAME = -2.0
MANY, COUNTIES = 24, 60  # candidates looked at; of a county's name
FINE = ("city", "site", "county")
KM = 111.2  # of a degree of latitude
FAR = 1e5
WIDE = 500.0  # km from the middle of a state to a base in it
ACROSS = 100.0  # km from the middle of a county or district to what it holds


class Candidate(NamedTuple):
    """A place that a name may mean. `area` is its first-level region (US.TX), `fame` its weight before anything is read; latitude may be None."""

    id: str
    name: str
    kind: str
    host: str
    area: str
    latitude: float | None
    longitude: float | None
    precision: str | None
    fame: float


@lru_cache(maxsize=65536)
def candidates(name: str) -> tuple[Candidate, ...]:
    """The places of a name as written, the best known first."""
    found: dict[str, Candidate] = {}
    for known in names().get(name, ()):
        if known.kind in PLACES:
            found[_id(known)] = _known(known, name)
    for spot in spots(name):
        if spot.place_id not in found:
            found[spot.place_id] = _spot(spot)
    states = {c.host for c in found.values() if c.kind == "country" and c.fame >= FAME["country"]}
    if states:
        found = {i: c._replace(fame=c.fame + _beside_state(c, states)) for i, c in found.items()}
    known_best = sorted(found.values(), key=lambda c: (-c.fame, c.id))
    return tuple(known_best[: COUNTIES if name.endswith((" County", " Parish")) else MANY])


def _beside_state(place: Candidate, states: set[str]) -> float:
    """What it takes from a place that a country has its name."""
    if place.kind == "country":
        return 0.0
    return NAMESAKE if place.host in states else FOREIGN if place.kind in FINE else 0.0


def _id(known: Known) -> str:
    return f"p_{known.id.lower()}" if known.kind == "country" else known.id


def _known(known: Known, name: str) -> Candidate:
    row = places()[_id(known)]
    spot = next((s for s in spots(row.name) if s.place_id == row.place_id), None)
    fame = CURATED + (_people(spot) if spot else FAME.get(known.kind) or (log10(known.weight + 1) if known.weight else UNCOUNTED))
    fame += CAPITAL if known.id in capital_of() else 0
    if known.kind == "country" and name != row.name or spot and spot.kind == "city" and _other(name, row.name):
        fame += BY_ANOTHER_NAME
    area = spot.area if spot else ""
    return Candidate(row.place_id, row.name, known.kind, known.host, area, row.latitude, row.longitude, row.precision, fame)


def _other(name: str, own: str) -> bool:
    """Whether a city is named by another name than its own, spellings aside: Tanna for Thane."""
    return anyascii(own)[:3].lower() != anyascii(name)[:3].lower()


def _people(spot: Spot) -> float:
    """How well known a spot is by its people, and a city by the names that it has in all languages."""
    if spot.kind == "city":
        people = log10(spot.people + 1) if spot.people else UNCOUNTED
        return people + BY_ANOTHER_NAME if spot.other else people + log10((spot.names + 1) / USUAL)
    return REGION + log10(spot.people + 1) if spot.people else FAME[spot.kind]


def _spot(spot: Spot) -> Candidate:
    fame = _people(spot) + (CAPITAL if spot.place_id in capital_of() else 0)
    precision = {"city": "city", "water": "water"}.get(spot.kind, "region")
    return Candidate(spot.place_id, spot.name, spot.kind, spot.host, spot.area, spot.latitude, spot.longitude, precision, fame)


def holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether a country or region is where a finer place lies."""
    if outer.kind == "country":
        return inner.kind != "country" and inner.host == outer.host
    if outer.kind not in ("region", "county") or inner.kind not in FINE or outer.host != inner.host or outer.id == inner.id:
        return False
    if outer.kind == "region" and inner.kind == "site" and not inner.area:
        return inner.latitude is None or apart(outer, inner) < WIDE
    if outer.kind == "region" and "-" not in outer.area:
        return bool(outer.area) and inner.area == outer.area
    return inner.kind != "county" and apart(outer, inner) <= ACROSS


def apart(one: Candidate, other: Candidate) -> float:
    """Kilometres between two places, near enough for places near one another."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return FAR
    east = (one.longitude - other.longitude + 180) % 360 - 180
    return hypot((one.latitude - other.latitude) * KM, east * KM * cos(radians(one.latitude)))


@cache
def state_of(code: str) -> tuple[Candidate, ...]:
    """The country of an ISO code, where there is one."""
    row = places().get(f"p_{code.lower()}")
    return (Candidate(row.place_id, row.name, "country", row.host, "", row.latitude, row.longitude, row.precision, FAME["country"]),) if row else ()


@cache
def capital_of_state(code: str) -> tuple[Candidate, ...]:
    """The capital of a country; the country itself where no capital is known."""
    place_id = next((place_id for place_id, state in capital_of().items() if state == code), "")
    row = places().get(place_id)
    return tuple(c for c in candidates(row.name) if c.id == place_id) if row else state_of(code)


@cache
def region_of(code: str) -> tuple[Candidate, ...]:
    """The first-level region of an ISO code such as US-TX."""
    place_id, name = _regions().get(code, ("", ""))
    return tuple(c for c in candidates(name) if c.id == place_id) if name else ()


@cache
def _regions() -> dict[str, tuple[str, str]]:
    return {row["code"]: (row["place_id"], row["name"]) for row in rows("subdivisions.csv")}


@cache
def abbreviations() -> dict[str, str]:
    """What a region is shortened to behind a comma -> its ISO code: Tex. -> US-TX."""
    return {row["surface"]: row["code"] for row in rows("abbreviations.csv")}
