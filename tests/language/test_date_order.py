"""Dates of digits: day or month first, by the text itself or the region of its language."""

from datetime import date

import pytest

from pipeline.clean.dating import publication
from pipeline.language.intervals import Interval, on
from pipeline.language.timeline import timeline

PUBLISHED = on(date(2006, 12, 14))

CASES = [
    ("It fell on 12/04/95.", "en", [("1995-04-12", "1995-12-04")]),
    ("It fell on 12/04/95.", "en-GB", [("1995-04-12", "1995-04-12")]),
    ("It fell on 12/04/95.", "en-US", [("1995-12-04", "1995-12-04")]),
    ("It fell on 12/04/95 and rose on 23/04/95.", "en", [("1995-04-12", "1995-04-12"), ("1995-04-23", "1995-04-23")]),
    ("It fell on 12/04/95 and rose on 4/23/95.", "en", [("1995-12-04", "1995-12-04"), ("1995-04-23", "1995-04-23")]),
    ("It fell on 12/04/95 and rose on 4/23/95.", "en-GB", [("1995-12-04", "1995-12-04"), ("1995-04-23", "1995-04-23")]),
    ("It fell on 12/04/95, 23/04/95 and 4/23/95.", "en", [("1995-04-12", "1995-12-04"), ("1995-04-23", "1995-04-23"), ("1995-04-23", "1995-04-23")]),
    ("It fell on 31/02/95.", "en-GB", [("None", "None")]),
    ("It fell on 30/11/95.", "en-US", [("1995-11-30", "1995-11-30")]),
]


@pytest.mark.parametrize(("text", "language", "expected"), CASES)
def test_day_or_month_first(text, language, expected):
    assert [tuple(map(str, t.interval)) for t in timeline(text, PUBLISHED, language)] == expected


def test_the_region_dates_a_text():
    text = "KABUL, 03/04/2011 (Wire) -- Guards left."
    assert publication(text, language="en-US")[:2] == (date(2011, 3, 4), date(2011, 3, 4))
    assert publication(text, language="en-GB")[:2] == (date(2011, 4, 3), date(2011, 4, 3))
    assert Interval(*publication(text)[:2]).contains(Interval(date(2011, 3, 4), date(2011, 4, 3)))
