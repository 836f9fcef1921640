"""On what the claims of one reconciled row disagree: quantity for stocks; quantity, status and date for acts. Progress is no disagreement."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from pipeline.reconcile.quantities import Row, compatible, stated, written

AFFIRMED = ("completed", "in_progress", "planned", "proposed")
OPPOSED = frozenset({frozenset({"denied", affirmed}) for affirmed in AFFIRMED} | {frozenset({"completed", "cancelled"})})


class Disagreement(NamedTuple):
    """A field, the row's value and a rival one, each with the identifiers of the claims behind it."""

    field: str
    value: str | None
    claim_ids: list[str]
    rival_value: str | None
    rival_claim_ids: list[str]


def about_deployment(row: Row, claims: Sequence[Row]) -> list[Disagreement]:
    """`row` has the reconciled values, `claims` those it rests on, each with its `id`."""
    return list(_field("quantity", row, claims, written, compatible, stated))


def about_event(row: Row, mentions: Sequence[Row]) -> list[Disagreement]:
    return [
        *_field("quantity", row, mentions, written, compatible, stated),
        *_field("status", row, mentions, lambda m: m["status"], _statuses_agree, lambda m: True),
        *_field("date", row, mentions, _written_date, _dates_agree, dated),
    ]


def _field(
    field: str, row: Row, claims: Sequence[Row], show: Callable[[Row], str | None], agree: Callable[[Row, Row], bool], says: Callable[[Row], bool]
) -> Iterator[Disagreement]:  # fmt: skip
    """One disagreement for each rival value, in order of its claims' identifiers."""
    agreeing = sorted(c["id"] for c in claims if says(c) and agree(row, c))
    rivals: dict[str | None, list[str]] = {}
    for claim in sorted(claims, key=lambda c: c["id"]):
        if says(claim) and not agree(row, claim):
            rivals.setdefault(show(claim), []).append(claim["id"])
    for value, ids in rivals.items():
        yield Disagreement(field, show(row), agreeing, value, ids)


def _statuses_agree(row: Row, other: Row) -> bool:
    return frozenset({row["status"], other["status"]}) not in OPPOSED


def dated(mention: Row) -> bool:
    """Whether the text tells either end of the act's time."""
    return any(ends(mention))


def ends(mention: Row) -> tuple[Any, Any]:
    """First and last day; an end that is not told is taken from the other one."""
    start, end = mention["date_start"], mention["date_end"]
    return start or end, end or start


def _dates_agree(row: Row, other: Row) -> bool:
    if not (dated(row) and dated(other)):
        return True
    (start, end), (rival_start, rival_end) = ends(row), ends(other)
    return start <= rival_end and rival_start <= end


def _written_date(mention: Row) -> str | None:
    """An ISO 8601 day, or two with a slash."""
    start, end = ends(mention)
    if start is None:
        return None
    return start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
