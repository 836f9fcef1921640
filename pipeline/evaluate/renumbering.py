"""Other numbers for those of a text, of like form and in the same order: 2,500 -> 3,700, twelve -> nine. Qualifiers and vague words stay."""

import re
from random import Random
from typing import NamedTuple

from pipeline.language.figures import UNITS
from pipeline.language.numbers import numbers
from pipeline.language.times import expressions
from pipeline.resolve.names import find

FIGURE = re.compile(rf"(?<![\w.,-])(?:\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}})(?![\w.]\d|,\d|\w)|(?<![\w-])(?:{'|'.join(UNITS)})(?![\w-])", re.IGNORECASE)
SCALED = re.compile(r"[ -](?:hundred|thousand|million|billion|dozen)", re.IGNORECASE)
WORDS = {n: word for word, n in UNITS.items()}
TELLING = re.compile(r" (?:sides|parties|countries|nations|governments|neighbou?rs|leaders|men's|Koreas)")
SMALL = 12  # figures up to here stay among themselves, so that they may stand as words


class Edit(NamedTuple):
    """`text[start:end]` becomes `new`."""

    start: int
    end: int
    new: str


def renumbered(text: str, random: Random) -> tuple[list[Edit], dict[int, int]]:
    """The edits, and the other value of each value."""
    found, kept = _figures(text)
    values = _others(sorted({value for _, _, value in found}), random)
    return [Edit(start, end, _written(text[start:end], values[value])) for start, end, value in found], values | {value: value for value in kept}


def _figures(text: str) -> tuple[list[tuple[int, int, int]], set[int]]:
    """Counts in digits or in one word, from two up; and the values that are told in several words, which stay."""
    other = sorted([*((t.start, t.end) for t in expressions(text)), *((hit.start, hit.end) for hit in find(text))])
    counts = [number for number in numbers(text, other) if number.kind == "count"]
    plain = {number: list(FIGURE.finditer(text, number.start, number.end)) for number in counts}
    kept = {bound for number in counts if not plain[number] for bound in (number.low, number.best, number.high) if bound is not None}
    found = []
    for match in (match for matches in plain.values() for match in matches):
        told = match.group().lower()
        value = UNITS[told] if told in UNITS else int(told.replace(",", ""))
        bound = value < 2 or value in kept or SCALED.match(text, match.end()) or TELLING.match(text, match.end())
        if not bound and match.group().istitle() <= (value <= SMALL):
            found.append((match.start(), match.end(), value))
    return found, kept


def _others(values: list[int], random: Random) -> dict[int, int]:
    """Each value's like, in the same order; the values as they are when no such row is found."""
    for _ in range(200):
        new = [_like(value, random) for value in values]
        if all(a < b for a, b in zip(new, new[1:], strict=False)):
            return dict(zip(values, new, strict=True))
    return {value: value for value in values}


def _like(value: int, random: Random) -> int:
    """As many digits and as many zeros at the end, not far from it."""
    if value <= SMALL:
        return random.randint(2, SMALL)
    digits = str(value)
    zeros = len(digits) - len(digits.rstrip("0"))
    unit: int = 10**zeros
    low, high = max(10 ** (len(digits) - 1), int(value * 0.8), SMALL + 1), min(10 ** len(digits) - 1, int(value * 1.25))
    some = (unit * random.randint(low // unit, max(low, high) // unit) for _ in range(12))
    return next((n for n in some if low <= n <= high and n // unit % 10 and not 1900 <= n <= 2100), value)


def _written(old: str, value: int) -> str:
    if old[0].isdigit():
        return f"{value:,}" if "," in old else str(value)
    word = WORDS.get(value, str(value))
    return word.capitalize() if old[0].isupper() else word
