"""The parts of countries: whole rows, near their countries, and one place_id for a region that places.csv has too."""

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import names, places, split

PARTS = {row["code"]: row for row in rows("subdivisions.csv")}
COUNTIES = {row["fips"]: row for row in rows("counties.csv")}
FEATURES = {row["place_id"]: row for row in rows("features.csv")}


def test_regions_of_the_news() -> None:
    anbar, texas, nord = (PARTS[code] for code in ("IQ-AN", "US-TX", "FR-59"))
    assert (anbar["place_id"], anbar["name"], anbar["host"], anbar["type"], anbar["admin1"]) == ("p_anbar", "Anbar", "IRQ", "governorate", "IQ.01")
    assert (texas["name"], texas["admin1"], texas["parent"]) == ("Texas", "US.TX", "")
    assert (nord["name"], nord["parent"], nord["admin1"]) == ("Nord Department", "FR-HDF", "")


def test_counties() -> None:
    harris = COUNTIES["48201"]
    assert (harris["name"], harris["host"], harris["state"]) == ("Harris County", "USA", "US-TX")
    assert abs(float(harris["latitude"]) - 29.8) < 0.5
    assert len(COUNTIES) > 3000


def test_features() -> None:
    nile = next(row for row in FEATURES.values() if row["name"] == "Nile")
    assert (nile["code"], nile["precision"]) == ("SEA:NILE", "water")
    assert not FEATURES.keys() & places().keys()


def test_points_are_those_of_places() -> None:
    shared = [(part, places()[part["place_id"]]) for part in PARTS.values() if part["place_id"] in places()]
    assert len(shared) > 800
    points = [(float(a["latitude"]), float(a["longitude"]), a["precision"], a["host"]) for a, _ in shared]
    assert points == [(b.latitude, b.longitude, b.precision, b.host) for _, b in shared]


def test_extraction_does_not_read_them() -> None:
    own = {part["place_id"] for part in (*PARTS.values(), *COUNTIES.values())} - set(places()) | set(FEATURES)
    assert len(own) > 6000
    assert not [known for may in names().values() for known in may if known.id in own]


def test_no_bare_common_words() -> None:
    bare = {"Central", "North", "Northern", "Capital", "Centre", "Union", "Western", "Maria", "Most", "Mary", "Bay", "Nord", "Est", "March", "May"}
    assert not [part["code"] for part in PARTS.values() if bare & {part["name"], *split(part["aliases"])}]
