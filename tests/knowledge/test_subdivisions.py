"""The parts of countries: whole rows, near their countries, and one place_id for a region that places.csv has too."""

from pipeline.knowledge.names import names, places
from pipeline.knowledge.subdivisions import counties, features, subdivisions


def test_regions_of_the_news() -> None:
    anbar, texas, nord = (subdivisions()[code] for code in ("IQ-AN", "US-TX", "FR-59"))
    assert (anbar.place.place_id, anbar.place.name, anbar.place.host, anbar.type, anbar.admin1) == ("p_anbar", "Anbar", "IRQ", "governorate", "IQ.01")
    assert (texas.place.name, texas.admin1, texas.parent) == ("Texas", "US.TX", "")
    assert (nord.place.name, nord.parent, nord.admin1) == ("Nord Department", "FR-HDF", "")


def test_counties() -> None:
    harris = counties()["48201"]
    assert (harris.place.name, harris.place.host, harris.parent, harris.type) == ("Harris County", "USA", "US-TX", "county")
    assert abs((harris.place.latitude or 0) - 29.8) < 0.5
    assert len(counties()) > 3000


def test_features() -> None:
    nile = next(place for place in features().values() if place.name == "Nile")
    assert (nile.kind, nile.host, nile.precision) == ("water", "SEA:NILE", "water")
    assert not features().keys() & places().keys()


def test_points_are_those_of_places() -> None:
    shared = [(part.place, places()[part.place.place_id]) for part in subdivisions().values() if part.place.place_id in places()]
    assert len(shared) > 800
    assert all(a[5:8] == b[5:8] and a.host == b.host for a, b in shared)


def test_extraction_does_not_read_them() -> None:
    own = {part.place.place_id for part in (*subdivisions().values(), *counties().values())} - set(places()) | set(features())
    assert len(own) > 6000
    assert not [known for may in names().values() for known in may if known.id in own]


def test_no_bare_common_words() -> None:
    bare = {"Central", "North", "Northern", "Capital", "Centre", "Union", "Western", "Maria", "Most", "Mary", "Bay", "Nord", "Est", "March", "May"}
    assert not [part.code for part in subdivisions().values() if bare & {part.place.name, *part.place.names}]
