"""What places() does not hold: parts of countries by ISO 3166-2, counties of the USA, rivers, straits, mountains. Extraction does not read them."""

from functools import cache
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import Place, split


class Subdivision(NamedTuple):
    """A part of a country. `place.place_id` is that of places.csv where the region stands there too.

    `parent` is the code of the part that it lies in, or empty. `type` is the word that goes with the name: province, county.
    `admin1` is the code that GeoNames has for the same part, with its country (IQ.01), or empty.
    """

    place: Place
    code: str
    parent: str
    type: str
    admin1: str


@cache
def subdivisions() -> dict[str, Subdivision]:
    """ISO 3166-2 code -> the part of a country that has it."""
    return {row["code"]: _subdivision(row, row["type"], row["admin1"]) for row in rows("subdivisions.csv")}


@cache
def counties() -> dict[str, Subdivision]:
    """FIPS code -> the county of the USA that has it; its parent is its state."""
    return {row["fips"]: _subdivision({**row, "code": row["fips"], "parent": row["state"]}, "county", "") for row in rows("counties.csv")}


@cache
def features() -> dict[str, Place]:
    """place_id -> a river, lake, strait, sea, mountain range, desert, peninsula or island that is not in places(); its host is a code SEA: or REGION:."""
    return {row["place_id"]: _feature(row) for row in rows("features.csv")}


def _feature(row: dict[str, str]) -> Place:
    kind = "water" if row["precision"] == "water" else "world_region"
    point = float(row["latitude"]), float(row["longitude"])
    return Place(row["place_id"], row["name"], kind, split(row["aliases"]), row["code"], *point, row["precision"], None, row["source"])


def _subdivision(row: dict[str, str], word: str, admin1: str) -> Subdivision:
    place = Place(
        row["place_id"], row["name"], "region", split(row["aliases"]), row["host"],
        float(row["latitude"]), float(row["longitude"]), row["precision"], None, row["source"],
    )  # fmt: skip
    return Subdivision(place, row["code"], row["parent"], word, admin1)
