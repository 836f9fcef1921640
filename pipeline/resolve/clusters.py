"""Names of one text whose places lie close together: what hardly happens by chance, and tells a county's towns from their great namesakes."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.resolve.candidates import FINE, Candidate

GREAT = 6.8  # fame
CELLS = 0.8  # to a degree of latitude and longitude
Cell = tuple[int, int]


@lru_cache(maxsize=65536)
def _squares(latitude: float, longitude: float) -> tuple[Cell, Cell]:
    """The squares, of a grid and of one that lies askew to it, in which a point lies."""
    north, east = (latitude + 90) * CELLS, (longitude + 180) * CELLS
    return (int(north) * 2, int(east)), (int(north + 0.5) * 2 + 1, int(east + 0.5))


def cells(place: Candidate) -> tuple[Cell, ...]:
    """The squares in which a place lies; none for what is no town, county or base."""
    if place.kind not in FINE or place.latitude is None or place.longitude is None:
        return ()
    return _squares(place.latitude, place.longitude)


def inhabited(names: Iterable[Sequence[Candidate]]) -> dict[Cell, set[int]]:
    """Which names, by their number, may lie in each square; a great city is told of wherever one is."""
    found: dict[Cell, set[int]] = {}
    for i, options in enumerate(names):
        for option in options:
            for cell in cells(option) if option.fame < GREAT else ():
                found.setdefault(cell, set()).add(i)
    return found


def company(place: Candidate, squares: dict[Cell, set[int]], own: int) -> int:
    """How many other names may lie where a place does."""
    most = 0
    for cell in cells(place):
        if held := squares.get(cell):
            most = max(most, len(held) - (own in held))
    return most
