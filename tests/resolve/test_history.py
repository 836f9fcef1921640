"""Which state a country belonged to at a time."""

from datetime import date

import pytest

from pipeline.extract.article import read
from pipeline.language.intervals import UNKNOWN, on
from pipeline.resolve.history import at_the_time

CASES = [
    ("SSD", date(2005, 12, 1), "SDN"),
    ("SSD", date(2011, 7, 8), "SDN"),
    ("SSD", date(2011, 7, 9), "SSD"),
    ("SSD", None, "SSD"),
    ("SDN", date(2005, 12, 1), "SDN"),
    ("ERI", date(1991, 5, 1), "ETH"),
    (None, date(2005, 12, 1), None),
    ("SEA:RED SEA", date(2005, 12, 1), "SEA:RED SEA"),
]


@pytest.mark.parametrize(("host", "day", "expected"), CASES)
def test_at_the_time(host, day, expected):
    assert at_the_time(host, day) == expected


@pytest.mark.parametrize(("published", "host"), [(on(date(2006, 11, 20)), "SDN"), (on(date(2014, 1, 20)), "SSD"), (UNKNOWN, "SSD")])
def test_a_text_places_forces_in_the_state_of_its_day(published, host):
    (claim,) = read("Uganda has about 2,000 soldiers in South Sudan.", published).claims
    assert (claim.sender, claim.place.host) == ("UGA", host)
