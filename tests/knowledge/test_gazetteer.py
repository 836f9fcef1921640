"""The gazetteer: what a name may be there, and the time that it takes to be ready."""

import subprocess
import sys

import pytest

from pipeline.knowledge.gazetteer import gazetteer, spots

FIRST = [  # name, country, region, latitude and longitude of the one with most people
    ("Paris", "FRA", "FR.11", 48.85, 2.35), ("Erbil", "IRQ", "IQ.11", 36.19, 44.01), ("Irbil", "IRQ", "IQ.11", 36.19, 44.01),
    ("Blossom", "USA", "US.TX", 33.66, -95.39), ("Saint Paul", "USA", "US.MN", 44.94, -93.09), ("St. Paul", "USA", "US.MN", 44.94, -93.09),
    ("Malakal", "SSD", "SS.", 9.53, 31.66), ("Zürich", "CHE", "CH.ZH", 47.37, 8.55), ("Zurich", "CHE", "CH.ZH", 47.37, 8.55),
]  # fmt: skip


@pytest.mark.parametrize(("name", "host", "area", "latitude", "longitude"), FIRST, ids=[row[0] for row in FIRST])
def test_first_of_a_name(name: str, host: str, area: str, latitude: float, longitude: float) -> None:
    first = spots(name)[0]
    assert (first.host, first.area[: len(area)]) == (host, area)
    assert abs(first.latitude - latitude) < 0.1 and abs(first.longitude - longitude) < 0.1


def test_all_of_a_name() -> None:
    texan = [s for s in spots("Paris") if s.area == "US.TX"]
    assert len(texan) == 1 and texan[0].people < spots("Paris")[0].people
    assert len({s.place_id for s in spots("Springfield")}) == len(spots("Springfield")) > 10


def test_another_name_is_marked() -> None:
    assert [s.other for s in spots("Parigi") if s.host == "FRA"] == [True]
    assert not spots("Paris")[0].other


def test_what_it_does_not_have() -> None:
    assert spots("Xyzzy") == () == spots("") and "Paris" in gazetteer().names and "Xyzzy" not in gazetteer().names


READY = """
import time
from pipeline.knowledge.gazetteer import gazetteer
from pipeline.resolve.names import find
start = time.perf_counter()
gazetteer(), find("Paris")
print(time.perf_counter() - start)
"""


def test_is_ready_soon() -> None:
    """0.3 s are asked for; here twice that, for machines that do other things meanwhile."""
    gazetteer()
    times = [float(subprocess.run([sys.executable, "-c", READY], capture_output=True, text=True, check=True).stdout) for _ in range(3)]
    assert min(times) < 0.6
