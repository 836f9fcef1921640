"""What a name may mean as a place: the candidates of the tables and of the gazetteer, each once, with where it lies and how well known it is."""

from functools import cache, lru_cache
from math import log10
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.gazetteer import Spot, spots
from pipeline.knowledge.names import Known, capital_of, names, places, split
from pipeline.resolve.choice import PLACES

# How well known a thing of a kind is, in powers of ten as for a city's people.
FAME = {"country": 8.5, "world_region": 7.0, "water": 6.5, "region": 6.0, "site": 5.0, "county": 4.3}
UNCOUNTED = 2.0  # a city whose people are not known
CURATED = 0.7  # for standing in our own tables, which hold what posture news speaks of
CAPITAL = 1.0
BY_ANOTHER_NAME = -1.5
MANY = 20  # candidates looked at
FINE = ("city", "site", "county")


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
            found[_id(known)] = _known(known)
    for spot in spots(name):
        if spot.place_id not in found:
            found[spot.place_id] = _spot(spot)
    return tuple(sorted(found.values(), key=lambda c: (-c.fame, c.id))[:MANY])


def _id(known: Known) -> str:
    return f"p_{known.id.lower()}" if known.kind == "country" else known.id


def _known(known: Known) -> Candidate:
    row = places()[_id(known)]
    fame = FAME.get(known.kind) or (log10(known.weight + 1) if known.weight else UNCOUNTED)
    area = next((s.area for s in spots(row.name) if s.place_id == row.place_id), "")
    fame += CURATED + (CAPITAL if known.id in capital_of() else 0)
    return Candidate(row.place_id, row.name, known.kind, known.host, area, row.latitude, row.longitude, row.precision, fame)


def _spot(spot: Spot) -> Candidate:
    fame = FAME.get(spot.kind) or (log10(spot.people + 1) if spot.people else UNCOUNTED)
    fame += (BY_ANOTHER_NAME if spot.other else 0) + (CAPITAL if spot.place_id in capital_of() else 0)
    precision = "city" if spot.kind == "city" else "region"
    return Candidate(spot.place_id, spot.name, spot.kind, spot.host, spot.area, spot.latitude, spot.longitude, precision, fame)


def holds(outer: Candidate, inner: Candidate) -> bool:
    """Whether a country or region is where a finer place lies."""
    if outer.kind == "country":
        return inner.kind != "country" and inner.host == outer.host
    return outer.kind == "region" and inner.kind in FINE and outer.host == inner.host and bool(outer.area) and inner.area == outer.area


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
def region_of(area: str) -> tuple[Candidate, ...]:
    """The first-level region of a code such as US.TX."""
    return tuple(c for name in _names_of_areas().get(area, ()) for c in candidates(name) if c.kind == "region" and c.area == area)[:1]


@cache
def _names_of_areas() -> dict[str, tuple[str, ...]]:
    return {row["code"].replace("-", "."): (row["name"], *split(row["aliases"])) for row in rows("subdivisions.csv")}


@cache
def abbreviations() -> dict[str, str]:
    """What a region is shortened to behind a comma -> its code with a full stop: Tex. -> US.TX."""
    return {row["surface"]: row["code"].replace("-", ".") for row in rows("abbreviations.csv")}
