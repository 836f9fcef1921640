"""Every populated place of GeoNames with 500 people or more, and the subdivisions and counties of our own tables: by name, for placing what a text names."""

from array import array
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pipeline.knowledge import gathering
from pipeline.knowledge.compiled import compiled
from pipeline.knowledge.files import HERE
from pipeline.knowledge.gathering import CITIES, HEAD, KINDS, SEPARATOR, Spot


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


class Gazetteer(NamedTuple):
    """Columns of the spots, and the names that lead to them. `hosts` and `areas` are numbers of entries in `codes`."""

    names: Names
    many: "array[int]"
    ids: Column
    spelled: Column
    kinds: bytes
    codes: list[str]
    renown: bytes
    hosts: "array[int]"
    areas: "array[int]"
    latitudes: "array[float]"
    longitudes: "array[float]"
    people: "array[int]"


@cache
def gazetteer() -> Gazetteer:
    """The whole gazetteer, from the file that was compiled, in less than a tenth of a second."""
    names, starts, refs, many, ids, spelled, kinds, codes, renown, *numbers = compiled("gazetteer", _sources(), gathering.packed)
    hosts, areas, latitudes, longitudes, people = (array(code, held) for code, held in zip("iiffi", numbers, strict=True))
    return Gazetteer(
        Names(names, starts, array("i", refs)), array("i", many), Column(*ids), Column(*spelled), kinds, codes,
        renown, hosts, areas, latitudes, longitudes, people,
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
        round(table.latitudes[i], 5), round(table.longitudes[i], 5), table.people[i], table.renown[i], bool(ref & 1),
    )  # fmt: skip


def _sources() -> list[Path]:
    ours = (HERE / file for file in ("countries.csv", "subdivisions.csv", "counties.csv", "features.csv", "gathering.py", "spellings.py"))
    return [CITIES, *ours]
