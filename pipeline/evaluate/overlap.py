"""Fields of records that were read from the same words as gold ones: what the reading makes of them, whatever else of the record is wrong."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pipeline.evaluate.agreement import Agrees, Record, same, same_dates, same_name, same_party
from pipeline.evaluate.score import Documents

FIELDS: Mapping[str, Mapping[str, Agrees]] = {
    "deployments": {"host": same("host"), "sender": same("sender"), "place": same_name("place"), "status": same("status"), "as_of": same_dates("as_of")},
    "events": {
        "host": same("host"), "actor": same_party("actor", "target"), "target": same_party("target", "actor"), "place": same_name("place"),
        "status": same("status"), "date": same_dates("date"),
    },
}  # fmt: skip


POOLED = {"host": "host", "sender": "sender or actor", "actor": "sender or actor", "place": "place"}


class Wrong(NamedTuple):
    """A field of a record that was read from the words of a gold record, and differs from it."""

    document: str
    kind: str
    field: str
    told: Any
    gold: Any
    quote: str


class Overlap(NamedTuple):
    """`right` maps each field to the count of pairs in which it agrees, of `pairs`."""

    kind: str
    pairs: int
    right: Mapping[str, int]
    wrong: tuple[Wrong, ...]


def overlaps(gold: Documents, predicted: Documents, texts: Mapping[str, str]) -> list[Overlap]:
    """For deployments and events, the gold records whose quote shares words with a told one's (for events of the same type), and what agrees."""
    found = []
    for kind, fields in FIELDS.items():
        pairs = [(name, *pair) for name in gold for pair in _pairs(kind, gold[name], predicted.get(name, {}), texts[name])]
        right = {field: sum(agrees(ours, theirs) for _, ours, theirs in pairs) for field, agrees in fields.items()}
        wrong = tuple(
            Wrong(name, kind, field, ours.get(field), theirs.get(field), theirs.get("quote") or "")
            for name, ours, theirs in pairs
            for field, agrees in fields.items()
            if not agrees(ours, theirs)
        )
        found.append(Overlap(kind, len(pairs), right, wrong))
    return found


def pooled(found: Sequence[Overlap]) -> Overlap:
    """Deployments and events together: host, sender or actor, place."""
    right = Counter(dict.fromkeys(POOLED.values(), 0))
    for overlap in found:
        for field, count in overlap.right.items():
            if field in POOLED:
                right[POOLED[field]] += count
    return Overlap("both", sum(o.pairs for o in found), dict(right), ())


def _pairs(kind: str, gold: Mapping[str, Any], predicted: Mapping[str, Any], text: str) -> Iterator[tuple[Record, Record]]:
    """One to one: each gold record with the told one that shares most characters with its quote; of those that share as many, with the one most like it."""
    ours, theirs = list(predicted.get(kind) or ()), list(gold.get(kind) or ())
    ranked = sorted(
        (-shared(a, b, text), -sum(agrees(a, b) for agrees in FIELDS[kind].values()), i, j)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if a.get("type") == b.get("type")
    )
    left, right = set[int](), set[int]()
    for characters, _, i, j in ranked:
        if characters < 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield ours[i], theirs[j]


def shared(ours: Record, theirs: Record, text: str) -> int:
    """How many characters a told record's words share with a coded one's; none or fewer where they stand apart."""
    start = text.find(theirs.get("quote") or "\0")
    return min(ours["end"], start + len(theirs["quote"])) - max(ours["start"], start) if start >= 0 else 0
