"""What a reconciled row rests on: which of its claims speaks for it, how many independent sources stand behind it, and its identifier."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from pipeline.reconcile.places import place_key
from pipeline.reconcile.quantities import QUANTITY, Row, precision, stated
from pipeline.reconcile.units import Unit
from pipeline.tables.identity import identify


def ranked(cluster: Sequence[Unit], statuses: tuple[str, ...]) -> list[Row]:
    """The cluster's claims, the one that speaks for the row first.

    First by the status last reported, for what was planned may be done by now; then those that state a figure; then by independent
    sources for that figure, precision, latest report, identifier.
    """
    claims = [claim for unit in cluster for claim in unit.claims]
    status = max(claims, key=lambda c: (*_reported(c), -statuses.index(c["status"])))["status"]
    backing = Counter(value for value, _ in {(_value(c), c["group"]) for c in claims})
    order = lambda c: (
        c["status"] != status, not stated(c), -backing[_value(c)], precision(c), *(-day.toordinal() for day in _reported(c)), c["id"],
    )  # fmt: skip
    return sorted(claims, key=order)


def _value(claim: Row) -> tuple:
    return tuple(claim[column] for column in ("measure", *QUANTITY))


def _reported(claim: Row) -> tuple[date, date]:
    return claim["reported_to"] or date.min, claim["reported_from"] or date.min


def support(claims: Sequence[Row]) -> dict[str, Any]:
    """The columns that every reconciled row has, from its claims in rank order."""
    best = claims[0]
    return {
        "claim_ids": sorted(claim["id"] for claim in claims),
        "number_of_claims": len(claims),
        "number_of_sources": len({claim["group"] for claim in claims}),
        **{column: best[column] for column in ("reported_from", "reported_to", "document_id", "quote")},
    }


def first_with(claims: Iterable[Row], *columns: str) -> dict[str, Any]:
    """These columns together, of the best claim that has any of them."""
    return next((picked for claim in claims if any((picked := {c: claim[c] for c in columns}).values())), dict.fromkeys(columns))


def identifiers(letter: str, clusters: Sequence[Sequence[Row]], key: tuple[str, ...]) -> list[str]:
    """An identifier for each row: from the text that told of it first and what it told of, so that later reports, copies and edits keep it.

    Rows that agree in all this are counted in the order in which that text tells of them.
    """
    firsts = [min(claims, key=_first_told) for claims in clusters]
    anchors = [(first["group"], *(first[column] for column in key), place_key(first)) for first in firsts]
    told: Counter[tuple] = Counter()
    made = [""] * len(firsts)
    for i in sorted(range(len(firsts)), key=lambda i: (firsts[i]["start"], firsts[i]["id"])):
        made[i] = identify(letter, *anchors[i], told[anchors[i]])
        told[anchors[i]] += 1
    return made


def _first_told(claim: Row) -> tuple:
    return claim["first_to"] or date.max, claim["first_from"] or date.max, claim["group"], claim["start"], claim["id"]
