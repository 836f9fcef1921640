"""Where leaders meet: the house or place told beside the meeting, `here`, else the dateline of the one who receives."""

from __future__ import annotations

from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.ground import FINEST
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Sentence
from pipeline.extract.roles import prepositional

GUESTS = frozenset(("visiting", "counterpart"))
BODIES = frozenset(("UN", "EU", "AU", "NATO"))
VENUES = where.PLACING - {"over", "on", "through", "between"}
REACH = 20  # items


def venue(s: Sentence, at: int, context: Context, actor: str | None, target: str | None) -> Place:
    """Where leaders meet: a house or place in or at after the verb, before it, `here`, or the dateline of the one who receives."""
    house = prepositional(s, at + 1, ("at", "in"), 20)
    seat = next((n for n in house.named("metonym") if len(n.host) == 3), None) if house is not None else None
    if seat is not None:
        return Place(seat.host, seat.text, None, Span(seat.start, seat.end), FINEST)
    reach = _reach(s, at)
    for place in (
        where.after(s, at + 1, context, frozenset(("in", "at")), reach), where.here(s, at, context), where.whither(s, at, context),
        where.before(s, at, context, VENUES),
    ):  # fmt: skip
        if place.host and len(place.host) == 3 and not _of_forces(s, place):
            return place
    return context.here if _receives(s, context.here.host, actor, target) else NOWHERE


def _of_forces(s: Sentence, place: Place) -> bool:
    """Whether a place belongs to forces: the troops in Japan, told beside a meeting."""
    phrase = next((p for p in s.phrases if place.span is not None and p.start <= place.span.start < p.end), None)
    before = s.phrase_before(phrase.first) if phrase is not None else None
    return phrase is not None and before is not None and before.last >= phrase.first - 1 and before.headed("force", "presence", "body") is not None


def _reach(s: Sentence, at: int) -> int:
    """How far right of a meeting its place may stand: up to an origin or a purpose (to defuse tension in)."""
    for k in range(at + 1, min(len(s.items), at + REACH)):
        origin = s.items[k].low == "from" and k + 1 < len(s.items) and s.items[k + 1].cls != "time"
        if origin or s.items[k - 1].low == "to" and s.items[k].cls in ("verb", "word") and not s.items[k].capital:
            return k - at - 1
    return REACH


def _receives(s: Sentence, home: str | None, actor: str | None, target: str | None) -> bool:
    """Whether the dateline's state has the other side for a guest."""
    guests = any(i.low in GUESTS for i in s.items)
    if home is None or target is None:
        return False
    if home == target:
        return actor is not None and (len(actor) == 3 or actor in BODIES)
    return guests and actor in (None, home)
