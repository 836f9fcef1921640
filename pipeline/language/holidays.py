"""The day of a year on which a holiday of the newspapers falls. No text but the holidays' names."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

_MONDAY, _THURSDAY = 0, 3


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days)


def _nth(month: int, weekday: int, n: int) -> Callable[[int], date]:
    """The n-th such weekday of a month, counted from its end for -1."""

    def day(year: int) -> date:
        if n < 0:
            last = date(year, month, monthrange(year, month)[1])
            return last - timedelta((last.weekday() - weekday) % 7)
        first = date(year, month, 1)
        return first + timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))

    return day


HOLIDAYS: dict[str, Callable[[int], date]] = {
    "christmas day": _fixed(12, 25), "christmas eve": _fixed(12, 24), "christmas": _fixed(12, 25), "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31), "valentine's day": _fixed(2, 14), "women's day": _fixed(3, 8), "halloween": _fixed(10, 31),
    "the fourth of july": _fixed(7, 4), "independence day": _fixed(7, 4), "veterans day": _fixed(11, 11), "armistice day": _fixed(11, 11),
    "may day": _fixed(5, 1), "thanksgiving day": _nth(11, _THURSDAY, 4), "thanksgiving": _nth(11, _THURSDAY, 4), "labor day": _nth(9, _MONDAY, 1),
    "memorial day": _nth(5, _MONDAY, -1), "palm sunday": _from_easter(-7), "good friday": _from_easter(-2), "easter sunday": _from_easter(0),
    "easter monday": _from_easter(1), "easter": _from_easter(0),
}  # fmt: skip


def holiday(words: str, year: int) -> date | None:
    """The day of the holiday that the words begin with, in this year."""
    low = " ".join(words.lower().replace("’", "'").split())
    name = next((n for n in sorted(HOLIDAYS, key=len, reverse=True) if n in low), None)
    return HOLIDAYS[name](year) if name else None
