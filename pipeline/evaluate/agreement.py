"""When two records say the same: the guidelines' rules for names, numbers and dates, one small function each."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from pipeline.tables.vocabulary import SYMMETRIC

Record = Mapping[str, Any]
Agrees = Callable[[Record, Record], bool]

SLACK_DAYS = 62  # how much wider than the gold range a date range may be
BOUNDS = ("low", "best", "high")
EMPTY_WORDS = frozenset({"al", "the", "of", "city", "air", "base", "airbase", "province", "region"})


def folded(value: object) -> str | None:
    """A name without case, accents, punctuation and words that add nothing."""
    if value is None:
        return None
    plain = unicodedata.normalize("NFKD", str(value)).encode("ascii", "ignore").decode().casefold()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return " ".join(word for word in words if word not in EMPTY_WORDS)


def same(field: str) -> Agrees:
    return lambda found, gold: folded(found.get(field)) == folded(gold.get(field))


def same_party(field: str, other_side: str) -> Agrees:
    """The party agrees; the two of a meeting, an agreement or an exercise may stand in either order."""

    def agrees(found: Record, gold: Record) -> bool:
        if folded(found.get(field)) == folded(gold.get(field)):
            return True
        return gold.get("type") in SYMMETRIC and folded(found.get(field)) == folded(gold.get(other_side))

    return agrees


def same_name(field: str) -> Agrees:
    """One folded name holds the other, or there is none on both sides."""

    def agrees(found: Record, gold: Record) -> bool:
        mine, theirs = folded(found.get(field)), folded(gold.get(field))
        if mine and theirs:
            return mine in theirs or theirs in mine
        return not mine and not theirs

    return agrees


def same_quantity(found: Record, gold: Record) -> bool:
    """Every bound that the gold states agrees; where it states none, none is stated."""
    stated = [bound for bound in BOUNDS if gold.get(bound) is not None]
    if not stated:
        return all(found.get(bound) is None for bound in BOUNDS)
    return all(found.get(bound) is not None and _same_number(bound, found[bound], gold[bound]) for bound in stated)


def _same_number(bound: str, found: float, gold: float) -> bool:
    """To one per cent; "more than 900" may stand as 901, "fewer than 2,000" as 1,999."""
    exclusive = {"low": gold + 1, "high": gold - 1}
    return abs(found - gold) <= 0.01 * max(abs(found), abs(gold)) or found == exclusive.get(bound)


def same_dates(field: str) -> Agrees:
    """The ranges overlap and the found one is not much wider; a gold range without ends accepts anything."""

    def agrees(found: Record, gold: Record) -> bool:
        mine, theirs = found.get(field) or {}, gold.get(field) or {}
        if not _ends(theirs):
            return True
        if not _ends(mine):
            return False
        first, last = _days(mine)
        gold_first, gold_last = _days(theirs)
        return first <= gold_last and gold_first <= last and last - first <= gold_last - gold_first + SLACK_DAYS

    return agrees


def _ends(interval: Record) -> bool:
    return bool(interval.get("earliest") or interval.get("latest"))


def _days(interval: Record) -> tuple[int, int]:
    earliest, latest = interval.get("earliest"), interval.get("latest")
    return (
        date.fromisoformat(earliest).toordinal() if earliest else date.min.toordinal(),
        date.fromisoformat(latest).toordinal() if latest else date.max.toordinal(),
    )
