"""Whether two tellings of an attack in one text are of one attack, and whether one telling only sums up several others."""

from __future__ import annotations

from pipeline.extract.model import HEADLINE, Mention, Quantity
from pipeline.extract.scene import compatible

LEAD, NEAR, SOON = 500, 400, 700  # characters
RIVAL = 1.5  # how far two counts of the same dead lie apart
ANYBODY = frozenset(("person", "man", "woman", "other", "victim", "civilian", "life"))
MANY = 3  # dead: a toll that two attacks of a day seldom share
MASSES = 10  # dead: wherever they are told to have died, it is one attack
ABOUT = 1.25  # how far a toll may lie from the bound that another telling gives


def retold(a: Mention, b: Mention) -> bool:
    """Whether `b`, told later, is the attack `a`; hosts and own days are known to agree."""
    if _status(a) != _status(b) or _apart(a, b) or a.telling.clause == b.telling.clause >= 0:
        return False
    if b.telling.further and not (a.quote.start < HEADLINE and not a.date.known and a.quantity.counted and a.quantity.bounds == b.quantity.bounds):
        return False  # another one, save where the headline tells it first
    sides = _open(a.actor, b.actor) and _open(a.target, b.target)
    if b.telling.again and sides and b.quote.start - a.quote.end <= SOON and _rival(a.quantity, b.quantity):
        return True
    if a.quantity.counted and b.quantity.counted:
        return _same_dead(a, b, sides)
    if not compatible(a.place, b.place):
        return False
    if a.actor == b.actor and _open(a.target, b.target):
        return True
    again = b.actor is None and b.target is None and b.place.name is not None and b.quote.start - a.quote.end <= NEAR
    return sides and (headline_of(a, b) or again)


def _same_dead(a: Mention, b: Mention, sides: bool) -> bool:
    """Whether two tolls count the same dead: many of them, a state's own in the lead and in a town named later, or few in one place."""
    if one_toll(a.quantity, b.quantity) and min(_dead(a.quantity), _dead(b.quantity)) >= MANY:
        near = compatible(a.place, b.place) or a.place.grain != b.place.grain or _dead(a.quantity) >= MASSES
        return near and not _opposed(a, b)
    if not sides:
        return False
    if a.quote.start < LEAD and a.target is not None and a.target == b.target and a.place.grain != b.place.grain and a.quantity.bounds == b.quantity.bounds:
        return True
    return not _others(a, b) and compatible(a.place, b.place) and (one_toll(a.quantity, b.quantity) or headline_of(a, b))


def _others(a: Mention, b: Mention) -> bool:
    """Whether the few dead of two tellings below the lead are not the same people: a farmer, a guard."""
    if a.quote.start < LEAD or not a.telling.dead or not b.telling.dead or {a.telling.dead, b.telling.dead} & ANYBODY:
        return False
    return a.telling.dead != b.telling.dead


def _opposed(a: Mention, b: Mention) -> bool:
    """Whether the attacker of one telling is the attacked of the other, or the attacked differ."""
    return a.actor is not None and a.actor == b.target or b.actor is not None and b.actor == a.target or not _open(a.target, b.target)


def _status(m: Mention) -> str:
    """An attack under way is told again as done."""
    return "completed" if m.status == "in_progress" else m.status


def _apart(a: Mention, b: Mention) -> bool:
    """Whether the days that the tellings or the story around them leave open part the two."""
    first, second = (m.date if m.date.known else m.story for m in (a, b))
    return first.known and second.known and not first.overlaps(second)


def _open(first: str | None, second: str | None) -> bool:
    """Whether two tellings may name the same side: one leaves it open, or both name it."""
    return first is None or second is None or first == second


def _dead(q: Quantity) -> int:
    return q.best or q.low or q.high or 0


def _rival(a: Quantity, b: Quantity) -> bool:
    """Whether the toll of the second telling, if it gives one, may be another count of the first one's dead."""
    low, high = sorted((_dead(a), _dead(b)))
    return not b.counted or not a.counted or high <= RIVAL * low


def one_toll(a: Quantity, b: Quantity) -> bool:
    """Whether two tolls are one: the same bounds, or a figure near the bound that the other gives (more than 40, 41)."""
    if a.bounds == b.bounds:
        return True
    low, high = sorted((_dead(a), _dead(b)))
    return "exact" in (a.qualifier, b.qualifier) and a.qualifier != b.qualifier and 0 < high <= low * ABOUT and _agree(a, b)


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether the exact one of two tolls keeps within the bounds of the other."""
    exact, other = (a, b) if a.qualifier == "exact" else (b, a)
    best = exact.best or 0
    return (other.low or 0) <= best <= (other.high or best)


def headline_of(a: Mention, b: Mention) -> bool:
    """Whether a headline that names no side sums up what the lead tells: four killed in a clash; two soldiers and a guard were killed."""
    bare = a.actor is None and a.target is None and a.quote.start < HEADLINE and b.quote.start < LEAD
    first, second = _dead(a.quantity), _dead(b.quantity)
    if not bare or a.place.host is None or a.place.host != b.place.host or not first or not second or second > first:
        return False
    return first <= 2 * second or b.actor is not None and b.target is not None


def without_sums(kept: list[Mention]) -> list[Mention]:
    """The acts of a text without the tellings that only sum up attacks which it tells one by one: four killed in two bombings."""
    return [m for m in kept if not (m.type == "ATTACK" and m.quantity.counted and _sums_up(m, kept))]


def _sums_up(whole: Mention, kept: list[Mention]) -> bool:
    dead = _dead(whole.quantity)
    parts = [m for m in kept if m is not whole and m.type == "ATTACK" and m.place.host == whole.place.host and _status(m) == _status(whole)]
    parts = [m for m in parts if m.quote.start > whole.quote.start and not _apart(whole, m) and _dead(m.quantity) < dead]
    counted = [_dead(m.quantity) for m in parts if m.quantity.counted]
    return len(counted) > 1 and whole.telling.several and dead / 2 <= sum(counted) <= dead
