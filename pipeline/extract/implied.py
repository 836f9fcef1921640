"""Presences that an act presupposes: forces that are to stay on or are told to leave are there, though no sentence says so."""

from __future__ import annotations

from pipeline.extract.forces import TROOPS
from pipeline.extract.model import Claim, Mention, Quantity
from pipeline.extract.phrases import Sentence
from pipeline.extract.presence import may_be_present
from pipeline.language.intervals import Interval

STANDING = frozenset(("EXTEND", "DEMAND_EXIT"))  # a cut, an increase, a withdrawal alone are events only


def presupposed(s: Sentence, told: list[Mention], published: Interval) -> list[Claim]:
    """The presences behind the acts of a sentence on forces that stay or are asked to go."""
    found = []
    for act in told:
        whose, host = act.target if act.type == "DEMAND_EXIT" else act.actor, act.place.host
        if act.type not in STANDING or whose is None or host is None or whose in (host, "UN", "NATO", "EU") or not may_be_present(whose):
            continue
        if any(i.low in TROOPS for i in s.items if act.quote.start <= i.start < act.quote.end):  # not: extend the envoy's mission
            spans = {k: v for k, v in act.spans.items() if k in ("place", "host")}
            found.append(Claim(whose, act.place, Quantity("personnel"), "actual", published, act.quote, "implied", spans=spans))
    return found


def untold(claims: list[Claim], presumed: list[Claim]) -> list[Claim]:
    """Those presences, each once, of which no claim of the text tells."""
    found: list[Claim] = []
    for claim in presumed:
        if not any((c.sender, c.place.host) == (claim.sender, claim.place.host) for c in (*claims, *found)):
            found.append(claim)
    return found
