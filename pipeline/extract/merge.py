"""One record a fact and document: tellings of one stock or one act become one; the fullest telling wins."""

from __future__ import annotations

from pipeline.extract.merge_moves import MOVES, may_be_one, same_move, settle, sure
from pipeline.extract.model import HEADLINE, Claim, Mention, Quantity
from pipeline.extract.retold import retold, without_sums
from pipeline.extract.scene import compatible
from pipeline.language.intervals import Interval
from pipeline.tables.vocabulary import SYMMETRIC

MANY = 50  # men


def claims(found: list[Claim]) -> list[Claim]:
    """Claims of one text, each stock once; a presence without a figure falls to a figure for the same sender and host."""
    kept: list[Claim] = []
    for claim in found:
        twin = next((k for k in kept if _same_stock(k, claim)), None)
        if twin is None:
            kept.append(claim)
        else:
            _retell(twin, claim)
    return [c for c in kept if not _outweighed(c, kept)]


def _retell(twin: Claim, claim: Claim) -> None:
    """What a later telling adds: a finer place, the place that the first left open, what a headline in the present goes on to say."""
    if claim.place.grain > twin.place.grain and claim.place.host == twin.place.host or not _placed(twin) and _placed(claim):
        twin.place = claim.place
        twin.spans.update({k: v for k, v in claim.spans.items() if k in ("place", "host")})
    if twin.quote.start < HEADLINE and (twin.status, claim.status) == ("actual", "planned"):
        twin.status, twin.valid = claim.status, claim.valid


def _placed(claim: Claim) -> bool:
    """Whether the text tells where, other than by what the article is about."""
    return claim.place.span is not None


def _same_stock(a: Claim, b: Claim) -> bool:
    if a.sender == b.sender and a.quantity.span is not None and a.quantity.span == b.quantity.span:
        return True  # one figure read as a level and as what an act leaves
    if a.sender == b.sender and a.place.host != b.place.host and _placed(a) != _placed(b) and a.status == b.status and _one_strength(a, b):
        return True
    if (a.sender, a.place.host, a.quantity.measure) != (b.sender, b.place.host, b.quantity.measure):
        return False
    if a.rule == b.rule == "unit" and not compatible(a.place, b.place):
        return False  # two brigades, one at each place
    if a.quantity.counted or b.quantity.counted:
        return a.quantity.bounds == b.quantity.bounds or a.status == b.status and _one_figure(a.quantity, b.quantity)
    return a.quantity.qualifier == b.quantity.qualifier and compatible(a.place, b.place)


def _one_strength(a: Claim, b: Claim) -> bool:
    """Whether two tellings give one strength of many men: so many are seldom in two places."""
    return a.quantity.counted and a.quantity.measure == b.quantity.measure == "personnel" and a.quantity.bounds == b.quantity.bounds and _size(a) >= MANY


def _size(claim: Claim) -> int:
    return max(b or 0 for b in claim.quantity.bounds)


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
        before = reversed(kept) if mention.telling.again else kept  # the blast is the one told last
        twin = next((k for k in before if _same_act(k, mention)), None)
        if twin is None:
            kept.append(mention)
        else:
            _enrich(twin, mention)
    for mention in kept:
        if not mention.date.known and mention.status == "completed":
            mention.date = mention.story
    return without_sums(kept)


def _same_act(a: Mention, b: Mention) -> bool:
    if a.type in MOVES and b.type in MOVES:
        return same_move(a, b)
    if a.type != b.type:
        return False
    if a.place.host != b.place.host and a.place.host and b.place.host:
        return False
    if _plan_and_deed(a, b) or _plan_and_deed(b, a) or a.date.known and b.date.known and not a.date.overlaps(b.date):
        return False
    if {a.rule, b.rule} == {"hand", "hand_ground"}:
        return False  # security in the whole country, and one base
    if a.type == "ATTACK":
        return retold(a, b)
    if a.type in SYMMETRIC:
        parties = ({a.actor, a.target} - {None}, {b.actor, b.target} - {None})
        same = parties[0] <= parties[1] or parties[1] <= parties[0]
    else:
        same = a.actor == b.actor and (a.target == b.target or a.target is None or b.target is None) and may_be_one(a.quantity, b.quantity)
    return same and compatible(a.place, b.place)


def _plan_and_deed(plan: Mention, deed: Mention) -> bool:
    """Whether one telling proposes or denies what the other says was done; an undated headline, and a noun, may mean either."""
    if plan.status not in ("proposed", "denied") or deed.status != "completed":
        return False
    return sure(plan, deed)


def _enrich(twin: Mention, other: Mention) -> None:
    """Fill what the first telling left open from a later one."""
    if twin.type in MOVES and other.type in MOVES:
        settle(twin, other)
    shortened = twin.type == "ATTACK" and twin.quote.start < HEADLINE  # coalition forces; Afghan and coalition ones
    if other.actor is not None and (twin.actor is None or shortened):
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
    _fill_strengths(twin, other)
    if twin.status != "completed" or other.status not in ("planned", "proposed"):
        twin.date = _narrowed(twin.date, other.date)  # what was done has not the day of what is still to come
    twin.story = _narrowed(twin.story, other.story)


def _fill_strengths(twin: Mention, other: Mention) -> None:
    """The strengths that a change leads between, where only the later telling has them."""
    if twin.from_strength is None and twin.to_strength is None:
        twin.from_strength, twin.to_strength = other.from_strength, other.to_strength
        twin.spans.update({k: v for k, v in other.spans.items() if k in ("from_strength", "to_strength")})


def _narrowed(told: Interval, again: Interval) -> Interval:
    """What both tellings leave open; the first one's where they do not meet."""
    if not told.known or not again.known:
        return told if told.known else again
    return told.intersect(again) or told
