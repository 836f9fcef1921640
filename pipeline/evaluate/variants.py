"""Substitution tests: does every record change just as its text was changed? Reads texts and their variants, and tells what differs."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Any, NamedTuple

from pipeline.evaluate.agreement import BOUNDS, folded
from pipeline.evaluate.redating import moved
from pipeline.evaluate.substitution import SORTS, Sort, Variant, vary

Record = Mapping[str, Any]
Read = Callable[[str], Mapping[str, Any]]  # a text's object of the extraction contract
KINDS = ("deployments", "events")
STATES = ("sender", "actor", "target", "host")
AS_IS = ("type", "measure", "qualifier", "status", "mission")


class Difference(NamedTuple):
    """One record that did not change as its text did: what was expected, what was told (None: nothing), and the fields that differ."""

    document: str
    sort: Sort
    fields: tuple[str, ...]
    expected: Record | None
    told: Record | None
    variant: Variant


class Outcome(NamedTuple):
    """How many variants, records and records that changed exactly there were of each sort; `touched` are the records that had to change at all."""

    variants: Counter[str]
    records: Counter[str]
    exact: Counter[str]
    touched: Counter[str]
    touched_exact: Counter[str]
    differences: list[Difference]

    def share(self, *sorts: str) -> float:
        return _share(self.exact, self.records, sorts or SORTS)

    def touched_share(self, *sorts: str) -> float:
        """Of the records that had to change: those that stay as they were are left out."""
        return _share(self.touched_exact, self.touched, sorts or SORTS)


def _share(part: Counter[str], whole: Counter[str], sorts: Iterable[str]) -> float:
    all_ = sum(whole[sort] for sort in sorts)
    return sum(part[sort] for sort in sorts) / all_ if all_ else 1.0


def measure(texts: Mapping[str, str], read: Read, most: int, seed: int = 0) -> Outcome:
    """Up to `most` variants: each text once with a sort in turn, until each had every sort, then again with other replacements."""
    outcome = Outcome(Counter(), Counter(), Counter(), Counter(), Counter(), [])
    originals = {name: read(text) for name, text in texts.items()}
    for turn in range(most):
        before = outcome.variants.total()
        for step in range(len(SORTS)):
            for place, (name, text) in enumerate(texts.items()):
                if outcome.variants.total() >= most:
                    return outcome
                sort = SORTS[(place + step) % len(SORTS)]
                variant = vary(text, originals[name]["published"], sort, f"{seed} {turn} {name}", _actors(originals[name]))
                if variant is not None:
                    _compare(name, originals[name], read(variant.text), variant, outcome)
        if outcome.variants.total() == before:
            break
    return outcome


def _actors(told: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(record[field] for kind in KINDS for record in told[kind] for field in ("sender", "actor", "target", "mission") if record.get(field))


def _compare(name: str, original: Record, told: Record, variant: Variant, outcome: Outcome) -> None:
    outcome.variants[variant.sort] += 1
    for kind in KINDS:
        left = list(told[kind])
        missing = []
        for record in original[kind]:
            expected = expectation(record, variant)
            found = next((other for other in left if not differing(expected, other)), None)
            if found is None:
                missing.append(expected)
            else:
                left.remove(found)
            changes = bool(differing(expected, record))
            outcome.touched[variant.sort] += changes
            outcome.touched_exact[variant.sort] += changes and found is not None
        outcome.records[variant.sort] += max(len(original[kind]), len(told[kind]))
        outcome.exact[variant.sort] += len(original[kind]) - len(missing)
        outcome.differences.extend(_differences(name, missing, left, variant))


def _differences(name: str, missing: list[dict[str, Any]], left: list[Record], variant: Variant) -> Iterator[Difference]:
    """Each missing record beside the one told that is most like it."""
    for record in missing:
        nearest = min(left, key=lambda other: len(differing(record, other)), default=None)
        if nearest is None or len(fields := differing(record, nearest)) > 3:
            yield Difference(name, variant.sort, ("missing",), record, None, variant)
        else:
            left.remove(nearest)
            yield Difference(name, variant.sort, tuple(fields), record, nearest, variant)
    yield from (Difference(name, variant.sort, ("new",), None, record, variant) for record in left)


def expectation(record: Record, variant: Variant) -> dict[str, Any]:
    """What a record of the text must be in its variant. A figure may be a sum of two or three."""
    new = dict(record)
    for field in STATES:
        if record.get(field) is not None:
            new[field] = variant.states.get(record[field], record[field])
    if record.get("place"):
        new["place"] = _place(record["place"], variant.names)
    for bound in BOUNDS if record.get("qualifier") != "vague" else ():
        new[bound] = _figure(record.get(bound), variant.figures)
    for field in ("as_of", "date"):
        if field in record:
            new[field] = {end: _moved(day, variant.years) for end, day in record[field].items()}
    return new


def _place(place: str, names: Mapping[str, str]) -> str:
    """The place's like; that of the name within it (central Iraq)."""
    places = {folded(old): other for old, other in names.items()}
    within = next((old for old in names if re.search(rf"(?<!\w){re.escape(old)}(?!\w)", place)), None)
    return places.get(folded(place)) or (place.replace(within, names[within]) if within else place)


def _figure(value: int | None, figures: Mapping[int, int]) -> int | None:
    if value is None or value in figures:
        return figures[value] if value is not None else None
    for some in (some for count in (2, 3) for some in combinations({1: 1} | dict(figures), count)):
        if sum(some) == value:
            return sum(figures.get(one, one) for one in some)
    return value


def _moved(day: str | None, years: int) -> str | None:
    return moved(date.fromisoformat(day), years).isoformat() if day and years else day


def differing(expected: Record, told: Record) -> list[str]:
    """The fields in which a record is not as expected. The words and where they stand are not asked about."""
    fields = [f for f in (*STATES, *AS_IS, *BOUNDS, "as_of", "date") if expected.get(f) != told.get(f)]
    return [*fields, *(["place"] if folded(expected.get("place")) != folded(told.get("place")) else [])]
