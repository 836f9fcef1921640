"""What the times of a sentence or two mean, by the day they were published on: the cases of timeline_forms and timeline_days."""

from datetime import date

import pytest

from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.timeline import Told, timeline
from tests.language.timeline_days import DAYS, FRI
from tests.language.timeline_forms import FORMS, THU

GROUPS = {name: (THU, group) for name, group in FORMS.items()} | DAYS
CASES = [pytest.param(published, text, expected, id=f"{name}: {text}") for name, (published, group) in GROUPS.items() for text, expected in group]


def interval(words: str) -> Interval:
    """`earliest..latest`, a day, or "" and "-" for nothing known."""
    if words in ("", "-"):
        return UNKNOWN
    earliest, _, latest = words.partition("..") if ".." in words else (words, "", words)
    return Interval(*[date.fromisoformat(day) if day else None for day in (earliest, latest)])


def told(text: str, published: str) -> list[Told]:
    return timeline(text, interval(published))


def _written(found: Interval) -> str:
    if not found.known:
        return "-"
    earliest, latest = (str(day) if day else "" for day in found)
    return earliest if earliest == latest else f"{earliest}..{latest}"


@pytest.mark.parametrize(("published", "text", "expected"), CASES)
def test_times_of_a_sentence(published, text, expected):
    named = {item.rpartition("=")[0] for item in expected.split("; ")}
    found = [(" ".join(t.time.text.split()), t) for t in told(text, published)]
    assert "; ".join(f"{words}={_written(t.interval)}" for words, t in found if t.time.kind != "reference" or words in named) == expected


UNREAD = [
    (THU, "The letter to April Glaspie from the minister was never found.", ""),
    (THU, "Water from the spring feeds the camp.", ""),
    (THU, "United scored twice in the second half.", ""),
    (THU, "The Bloody Sunday inquiry cleared the marchers.", ""),
    (FRI, "The mission, begun in June 1992, runs until November.", "June 1992=1992-06-01..1992-06-30; until November=1995-07-14..1995-11-30"),
]


@pytest.mark.xfail(strict=True, reason="not read yet")
@pytest.mark.parametrize(("published", "text", "expected"), UNREAD)
def test_what_is_not_read_yet(published, text, expected):
    test_times_of_a_sentence(published, text, expected)
