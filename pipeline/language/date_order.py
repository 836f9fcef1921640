"""Which comes first in a date of digits, day or month: as the text's own clear dates have it, else as the press of the region does."""

import re
from collections.abc import Sequence

from pipeline.language.time_record import Time

MONTH_FIRST = frozenset(("US", "PH", "FM", "MH", "PW", "GU", "PR", "AS", "VI"))  # regions; source: Unicode CLDR, short date patterns of English
_DIGITS = re.compile(r"\d+")


def in_order(times: Sequence[Time], language: str) -> list[Time]:
    """The times with every 12/04/95 read in the one order that is known; both readings stay where none is.

    `language` is a tag such as en, en-US or en-GB (BCP 47); a tag without a region says nothing.
    """
    day_first = _told(times)
    if day_first is None:
        _, _, region = language.partition("-")
        day_first = region not in MONTH_FIRST if region else None
    return list(times) if day_first is None else [_read(t, day_first) for t in times]


def _told(times: Sequence[Time]) -> bool | None:
    """The order of the dates that can be read in one way only; None where there is none, or they disagree."""
    clear = [t for t in times if t.rule == "numeric" and t.to is None and t.month != t.day and t.kind != "impossible"]
    orders = {int(_DIGITS.findall(t.text)[0]) == t.day for t in clear if "." not in t.text}
    return orders.pop() if len(orders) == 1 else None


def _read(time: Time, day_first: bool) -> Time:
    if time.rule != "numeric" or time.to is None:
        return time
    first, second = (int(n) for n in _DIGITS.findall(time.text)[:2])
    day, month = (first, second) if day_first else (second, first)
    return time._replace(kind="calendar", month=month, day=day, to=None)
