"""One record a fact and document: tellings of one stock or one act become one; the fullest telling wins."""

from __future__ import annotations

from pipeline.extract.merge_moves import HEADLINE, MOVES, may_be_one, same_move, settle
from pipeline.extract.model import Claim, Mention, Quantity
from pipeline.extract.scene import compatible
from pipeline.language.intervals import Interval
from pipeline.tables.vocabulary import SYMMETRIC

LEAD = 500  # characters


def claims(found: list[Claim]) -> list[Claim]:
    """Claims of one text, each stock once; a presence without a figure falls to a figure for the same sender and host."""
    kept: list[Claim] = []
    for claim in found:
        twin = next((k for k in kept if _same_stock(k, claim)), None)
        if twin is None:
            kept.append(claim)
        elif claim.place.grain > twin.place.grain and twin.quantity.counted:
            twin.place = claim.place
            twin.spans.update({k: v for k, v in claim.spans.items() if k == "place"})
    return [c for c in kept if not _outweighed(c, kept)]


def _same_stock(a: Claim, b: Claim) -> bool:
    if (a.sender, a.place.host, a.quantity.measure) != (b.sender, b.place.host, b.quantity.measure):
        return False
    if a.quantity.counted or b.quantity.counted:
        return a.quantity.bounds == b.quantity.bounds or a.status == b.status and _one_figure(a.quantity, b.quantity)
    return a.quantity.qualifier == b.quantity.qualifier and compatible(a.place, b.place)


def _one_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two tellings give one figure, once with `about` and once without."""
    return a.best is not None and a.best == b.best and {a.qualifier, b.qualifier} == {"about", "exact"}


def _outweighed(claim: Claim, kept: list[Claim]) -> bool:
    if claim.quantity.counted or claim.quantity.qualifier == "share":
        return False
    counts = [o for o in kept if o.quantity.counted and (o.sender, o.place.host) == (claim.sender, claim.place.host)]
    return any(claim.place.name is None or o.status == claim.status for o in counts)  # what is to be in a town is another level than what is there


def mentions(found: list[Mention]) -> list[Mention]:
    """Mentions of one text, each act once."""
    kept: list[Mention] = []
    for mention in found:
        twin = next((k for k in kept if _same_act(k, mention)), None)
        if twin is None:
            kept.append(mention)
        else:
            _enrich(twin, mention)
    for mention in kept:
        if not mention.date.known and mention.status == "completed":
            mention.date = mention.story
    return kept


def _same_act(a: Mention, b: Mention) -> bool:
    if a.type in MOVES and b.type in MOVES:
        return same_move(a, b)
    if a.type != b.type:
        return False
    if a.place.host != b.place.host and a.place.host and b.place.host:
        return False
    if a.type in SYMMETRIC:
        parties = ({a.actor, a.target} - {None}, {b.actor, b.target} - {None})
        same = parties[0] <= parties[1] or parties[1] <= parties[0]
    else:
        told_once = _one_toll(a.quantity, b.quantity, strict=True) or _headline_of(a, b)
        same = a.actor == b.actor or (a.type == "ATTACK" and (a.actor is None or b.actor is None) and told_once)
        same = same and (a.target == b.target or a.target is None or b.target is None)
    if not same or not compatible(a.place, b.place):
        return False
    if a.type == "ATTACK" and not _one_toll(a.quantity, b.quantity) and not _headline_of(a, b):
        return False
    if a.type not in SYMMETRIC and a.type != "ATTACK" and not may_be_one(a.quantity, b.quantity):
        return False
    if _plan_and_deed(a, b) or _plan_and_deed(b, a):
        return False
    return not (a.date.known and b.date.known) or a.date.overlaps(b.date)


def _headline_of(a: Mention, b: Mention) -> bool:
    """Whether a headline that names no side sums up what the lead tells: four killed in a clash; two soldiers and a guard were killed."""
    bare = a.actor is None and a.target is None and a.quote.start < HEADLINE and b.quote.start < LEAD
    first, second = a.quantity.best or a.quantity.low, b.quantity.best or b.quantity.low
    if not bare or a.place.host is None or a.place.host != b.place.host or first is None or second is None or second > first:
        return False
    return first <= 2 * second or b.actor is not None and b.target is not None


def _plan_and_deed(plan: Mention, deed: Mention) -> bool:
    """Whether one telling proposes or denies what the other says was done; an undated headline, and a noun, may mean either."""
    if plan.status not in ("proposed", "denied") or deed.status != "completed":
        return False
    return deed.date.known or deed.rule != "noun" and min(plan.quote.start, deed.quote.start) > HEADLINE


def _one_toll(a: Quantity, b: Quantity, strict: bool = False) -> bool:
    if not a.counted or not b.counted:
        return not strict
    return a.bounds == b.bounds


def _enrich(twin: Mention, other: Mention) -> None:
    """Fill what the first telling left open from a later one."""
    if twin.type in MOVES and other.type in MOVES:
        settle(twin, other)
    if twin.actor is None and other.actor is not None:
        twin.actor = other.actor
        twin.spans.update({k: v for k, v in other.spans.items() if k == "actor"})
    if twin.target is None and other.target not in (None, twin.actor):
        twin.target = other.target
        twin.spans.update({k: v for k, v in other.spans.items() if k == "target"})
    if twin.place.host is None or (other.place.host == twin.place.host and other.place.grain > twin.place.grain):
        twin.place = other.place if other.place.host else twin.place
        twin.spans.update({k: v for k, v in other.spans.items() if k in ("place", "host")})
    if not twin.quantity.counted and other.quantity.counted:
        twin.quantity = other.quantity
        twin.spans.update({k: v for k, v in other.spans.items() if k == "quantity"})
    twin.date = _narrowed(twin.date, other.date)
    twin.story = _narrowed(twin.story, other.story)


def _narrowed(told: Interval, again: Interval) -> Interval:
    """What both tellings leave open; the first one's where they do not meet."""
    if not told.known or not again.known:
        return told if told.known else again
    return told.intersect(again) or told
