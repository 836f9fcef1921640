"""Intervals of days: two ends, either of which may be open, and the few operations on them. No calendar words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Interval(NamedTuple):
    """Days from `earliest` to `latest`, both included; None is an open end."""

    earliest: date | None
    latest: date | None

    @property
    def known(self) -> bool:
        """Whether either end is stated."""
        return self.earliest is not None or self.latest is not None

    @property
    def days(self) -> int | None:
        """Length in days, None when an end is open."""
        if self.earliest is None or self.latest is None:
            return None
        return (self.latest - self.earliest).days + 1

    def contains(self, other: Interval) -> bool:
        return _low(self) <= _low(other) and _high(other) <= _high(self)

    def overlaps(self, other: Interval) -> bool:
        return _low(self) <= _high(other) and _low(other) <= _high(self)

    def intersect(self, other: Interval) -> Interval | None:
        """The days in both, None when there are none."""
        if not self.overlaps(other):
            return None
        return Interval(_later(self.earliest, other.earliest), earlier(self.latest, other.latest))

    def hull(self, other: Interval) -> Interval:
        """The narrowest interval that contains both; an open end stays open."""
        earliest = None if self.earliest is None or other.earliest is None else min(self.earliest, other.earliest)
        latest = None if self.latest is None or other.latest is None else max(self.latest, other.latest)
        return Interval(earliest, latest)


UNKNOWN = Interval(None, None)


def on(day: date) -> Interval:
    return Interval(day, day)


def _low(interval: Interval) -> date:
    return interval.earliest or date.min


def _high(interval: Interval) -> date:
    return interval.latest or date.max


def _later(a: date | None, b: date | None) -> date | None:
    return max(a, b) if a and b else a or b


def earlier(a: date | None, b: date | None) -> date | None:
    """The earlier of two days; one that is not known does not count."""
    return min(a, b) if a and b else a or b
