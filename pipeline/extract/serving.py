"""The mission or operation that forces serve in, by what the whole article names: known once it is read."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.antecedents import Context
from pipeline.extract.item import Item
from pipeline.extract.model import Claim
from pipeline.extract.phrases import Sentence
from pipeline.resolve.missions import host_of

LONGEST = 3  # words of an operation's name
QUOTES = frozenset("\"“”'‘’")
COALITIONS = ("-COALITION", "OPERATION-")  # missions by their table that are no force under one command, or long over
BODIES = frozenset(("UN", "NATO", "EU", "AU"))


def serve(claims: list[Claim], whole: list[Sentence], context: Context) -> None:
    """Give claims without a mission the one that their sender is, or the one that the article, or an operation that their sentence names."""
    told = [(s.start, s.end, name) for s in whole for name in _operations(s)] if claims else []
    for claim in claims:
        if claim.mission is not None or claim.sender is None or claim.sender in BODIES or claim.sender.endswith("-FORCE"):
            continue
        here = {name.lower(): name for start, end, name in told if start <= claim.quote.start < end}
        missions = [m for m in context.cast.missions if host_of(m) == claim.place.host and not (m.endswith(COALITIONS[0]) or m.startswith(COALITIONS[1]))]
        if claim.sender in context.cast.missions:
            claim.mission = claim.sender if claim.sender in missions else None
        elif claim.sender != claim.place.host and len(missions) == 1:
            claim.mission = missions[0]
        elif len(here) == 1:
            claim.mission = next(iter(here.values()))


def _operations(s: Sentence) -> Iterator[str]:
    """The operations that a sentence names: `Operation Restore Peace`."""
    for k, item in enumerate(s.items):
        if item.text == "Operation" and (words := _name(s, k + 1)):
            yield " ".join(("Operation", *words))


def _name(s: Sentence, first: int) -> list[str]:
    """The capital words from an item on, quotation marks stepped over."""
    words: list[Item] = []
    for item in s.items[first : first + LONGEST + 2]:
        if item.text in QUOTES or item.text == "Operation":
            continue
        if not item.capital or len(words) == LONGEST:
            break
        words.append(item)
    return [w.text for w in words]
