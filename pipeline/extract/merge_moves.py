"""When two tellings of forces that move are one act, and what the one record then says."""

from __future__ import annotations

from pipeline.extract.ground import FINEST
from pipeline.extract.model import HEADLINE, Mention, Quantity
from pipeline.extract.scene import compatible

MOVES = frozenset(("DEPLOY", "REINFORCE", "REDUCE", "WITHDRAW", "RELOCATE", "ROTATE", "EXTEND"))
SPECIFIC = {frozenset(("WITHDRAW", "REDUCE")): "REDUCE", frozenset(("DEPLOY", "REINFORCE")): "REINFORCE"}  # of the two the one that says more
OPEN = frozenset(("planned", "proposed", "suspended", "cancelled", "denied"))


def same_move(a: Mention, b: Mention) -> bool:
    """Whether two tellings mean one movement: the same forces and host, places and figures that agree, no deed beside a further plan."""
    if a.type != b.type and frozenset((a.type, b.type)) not in SPECIFIC:
        return False
    if a.actor != b.actor or a.target is not None and b.target is not None and a.target != b.target:
        return False
    if a.place.host != b.place.host and a.place.host and b.place.host or not compatible(a.place, b.place) or not may_be_one(a.quantity, b.quantity):
        return False
    if {a.type, b.type} == {"WITHDRAW", "REDUCE"} and FINEST in (a.place.grain, b.place.grain) and a.place.grain != b.place.grain:
        return False  # one base is given up, and fewer stay in the country
    if a.type != b.type and (a.quantity.counted and b.quantity.counted and a.quantity.bounds != b.quantity.bounds or not _one_status(a, b)):
        return False
    if _one_status(a, b):
        return not (a.date.known and b.date.known) or a.date.overlaps(b.date)
    return not (_further(a, b) or _further(b, a))


def _one_status(a: Mention, b: Mention) -> bool:
    return a.status == b.status or {a.status, b.status} <= {"completed", "in_progress"}


def _further(plan: Mention, deed: Mention) -> bool:
    """Whether one telling plans or denies what comes beside or after the deed of the other; an undated headline, and a noun, may mean either."""
    if plan.status not in OPEN or deed.status != "completed":
        return False
    if plan.status == "planned" and not (deed.date.known and plan.date.known):
        return False
    return sure(plan, deed)


def sure(plan: Mention, deed: Mention) -> bool:
    """Whether a deed is told for sure beside a plan: an undated headline, and a noun, may mean the plan."""
    return deed.date.known or deed.rule != "noun" and min(plan.quote.start, deed.quote.start) > HEADLINE


def may_be_one(a: Quantity, b: Quantity) -> bool:
    """Whether two figures may count the same: more than 5,000 and 5,556; about 300 and 300."""
    if not a.counted or not b.counted or a.bounds == b.bounds:
        return True
    return a.measure == b.measure and _least(a) <= _most(b) and _least(b) <= _most(a) and "vague" not in (a.qualifier, b.qualifier)


def _least(q: Quantity) -> float:
    return q.low if q.low is not None else q.best * 0.95 if q.best is not None else 0


def _most(q: Quantity) -> float:
    return q.high if q.high is not None else q.best * 1.05 if q.best is not None else (q.low or 0) * 1.2


def settle(twin: Mention, other: Mention) -> None:
    """The more telling type stands; a headline's or a noun's bare status gives way to what the text goes on to say."""
    twin.type = SPECIFIC.get(frozenset((twin.type, other.type)), twin.type) if twin.type != other.type else twin.type
    loose = twin.quote.start < HEADLINE or twin.rule == "noun" and not twin.date.known
    if twin.status != other.status and twin.status == "completed" and loose:
        twin.status = other.status
    exact = other.quantity.best is not None and other.quantity.qualifier == "exact" and twin.quantity.counted
    if exact and twin.quantity.qualifier != "exact":
        twin.quantity = other.quantity
        twin.spans.update({k: v for k, v in other.spans.items() if k == "quantity"})
