"""The short notation in which the cases of extraction say what they expect, and its comparison with what was read.

Records are parted by `;` and fields by blanks; `_` stands for a blank, `-` for null; a field that is not named is not compared.
A deployment: `SENDER>HOST`, then the rest. An event: TYPE, `ACTOR`, `ACTOR>TARGET` or, in either order, `ONE+OTHER`, `@HOST`, then the rest.
The rest: measure, qualifier and its figure (`about 2500`, `range 200-300`, `none`), status, `place=Kabul`, `mission=KFOR`, `on=2021-05-10..2021-05-12`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from pipeline.extract.article import read
from pipeline.extract.contract import to_contract
from pipeline.language.intervals import Interval
from pipeline.tables.vocabulary import EVENT_TYPES, FLOW_STATUSES, MEASURES, QUALIFIERS, STOCK_STATUSES

Record = dict[str, Any]
STATUSES = {*STOCK_STATUSES, *FLOW_STATUSES}


def records(notation: str) -> list[Record]:
    """The records that a case expects, each a mapping of the fields that it names."""
    return [_record(part.split()) for part in notation.split(";") if part.strip()]


def _record(tokens: list[str]) -> Record:
    record: Record = {}
    for n, token in enumerate(tokens):
        name, _, value = token.partition("=")
        if token in EVENT_TYPES:
            record["type"] = token
        elif token in MEASURES:
            record["measure"] = token
        elif token in QUALIFIERS:
            record |= {"qualifier": token, **_bounds(token, tokens[n + 1] if n + 1 < len(tokens) else "")}
        elif token in STATUSES:
            record["status"] = token
        elif value and name in ("place", "mission", "on"):
            record[name] = _value(value)
        elif token.startswith("@"):
            record["host"] = _value(token[1:])
        elif not (n and tokens[n - 1] in QUALIFIERS and re.fullmatch(r"\d+(-\d+)?", token)):
            record |= _actors(token, "type" in record)
    return record


def _bounds(qualifier: str, figure: str) -> Record:
    if qualifier in ("share", "none"):
        return {"low": None, "best": None, "high": None}
    first, _, last = figure.partition("-")
    one = int(first)
    shapes: dict[str, tuple[int | None, int | None, int | None]] = {
        "exact": (one, one, one), "about": (None, one, None), "at_least": (one, None, None), "at_most": (None, None, one),
        "range": (one, None, int(last or 0)), "vague": (one, None, int(last or 0)),
    }  # fmt: skip
    return dict(zip(("low", "best", "high"), shapes[qualifier], strict=True))


def _actors(token: str, event: bool) -> Record:
    parts = re.fullmatch(r"([A-Z][A-Z0-9-]+|-)(?:([>+])([A-Z][A-Z0-9:_-]+|-))?", token)
    if parts is None:
        raise ValueError(f"{token!r} is no field of the notation of cases")
    first, sign, second = parts.groups()
    if not event:
        if sign != ">":
            raise ValueError(f"a deployment begins with SENDER>HOST, not {token!r}")
        return {"sender": _value(first), "host": _value(second)}
    if sign == "+":
        return {"parties": {_value(first), _value(second)}}
    return {"actor": _value(first)} | ({"target": _value(second)} if sign else {})


def _value(token: str) -> str | None:
    return None if token == "-" else token.replace("_", " ")


def _agrees(expected: Record, found: Record) -> bool:
    return all(_field(found, name) == _folded(name, value) for name, value in expected.items())


def _field(found: Record, name: str) -> object:
    if name == "parties":
        return {found["actor"], found["target"]}
    if name == "on":
        span = found.get("date") or found["as_of"]
        return f"{span['earliest']}..{span['latest']}"
    return _folded(name, found[name])


def _folded(name: str, value: Any) -> Any:
    return value.lower() if name in ("place", "mission") and value is not None else value


def matched(expected: list[Record], found: list[Record]) -> bool:
    """Whether each expected record has a found one of its own, and none is left."""
    if not expected or not found:
        return not expected and not found
    return any(_agrees(expected[0], f) and matched(expected[1:], found[:n] + found[n + 1 :]) for n, f in enumerate(found))


Check = Callable[[str, str, str], None]


@pytest.fixture(scope="session")
def check() -> Check:
    """Assert that a text yields exactly the records of a notation: `kind` is `deployments` or `events`."""

    def run(kind: str, text: str, notation: str, published: date = date(2021, 5, 12)) -> None:
        when = Interval(published, published)
        found = to_contract("case", text, _Published(published), read(text, when))[kind]
        assert matched(records(notation), found), f"expected {notation or 'nothing'}, found {[_short(f) for f in found]}"

    return run


class _Published:
    """A publication day told by the case itself."""

    def __init__(self, day: date) -> None:
        self.earliest, self.latest, self.basis = day, day, "case"


def _short(found: Record) -> Record:
    return {k: v for k, v in found.items() if k not in ("quote", "start", "end", "as_of", "date")}
