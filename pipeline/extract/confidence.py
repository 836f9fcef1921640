"""How likely a record is right, by what it was read from: a weighted sum whose weights were measured on articles coded by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import exp

from pipeline.extract.model import Claim, Mention, Reading
from pipeline.knowledge.files import rows

LEAST = 0.15  # what is less likely is not told: cross-validated on train, one act of 25, of which one in eight is right
SIZES = ((0, "no size"), (19, "a band"), (299, "a company"), (4999, "a brigade"))  # at most so many
GAPS = ((20, "beside"), (60, "near"))  # at most so many characters between whose forces and where


def marks(record: Claim | Mention) -> list[str]:
    """What of a record's reading tells how far it can be trusted; the first says which kind it is."""
    host = "host told" if "host" in record.spans or "place" in record.spans else "no host" if record.place.host is None else "host of the article"
    found = [f"rule {record.rule}", f"status {record.status}", "counted" if record.quantity.counted else "uncounted", host]
    found += ["place" if record.place.name else "no place", *record.clues]
    return ["deployment", *found, *_of_stock(record)] if isinstance(record, Claim) else ["event", *found, *_of_act(record, host)]


def _of_stock(claim: Claim) -> list[str]:
    size = max((bound or 0 for bound in claim.quantity.bounds), default=0)
    found = [f"measure {claim.quantity.measure}", next((told for most, told in SIZES if size <= most), "an army")]
    whose = claim.spans.get("sender")
    found.append("sender told" if whose is not None else "sender of the article")
    if whose is not None and claim.place.span is not None:
        gap = max(claim.place.span.start - whose.end, whose.start - claim.place.span.end)
        found.append(f"place {next((told for most, told in GAPS if gap <= most), 'far')}")
    return found


def _of_act(mention: Mention, host: str) -> list[str]:
    actor = "actor told" if "actor" in mention.spans else "no actor" if mention.actor is None else "actor of the article"
    found = [f"type {mention.type}", actor, *(f"{mention.type} {mark}" for mark in (actor, host, mention.status))]
    if mention.type in ("MEET", "AGREE", "ATTACK", "EXERCISE"):
        found.append(f"{mention.type} with target" if mention.target else f"{mention.type} without target")
    return found


@cache
def weights() -> dict[str, float]:
    """Kind and mark -> weight, as `muster calibrate` wrote them."""
    return {f"{row['kind']} {row['mark']}": float(row["weight"]) for row in rows("confidence.csv")}


def confidence(record: Claim | Mention) -> float:
    """From 0 to 1, to two places: the share of records like it that are right."""
    kind, *found = marks(record)
    table = weights()
    return round(1 / (1 + exp(-sum(table.get(f"{kind} {mark}", 0.0) for mark in ("bias", *found)))), 2)


def sure(reading: Reading, least: float = LEAST) -> Reading:
    """A reading without the records that are less likely than `least` to be right."""
    claims, mentions = reading.claims, reading.mentions
    return replace(reading, claims=[c for c in claims if confidence(c) >= least], mentions=[m for m in mentions if confidence(m) >= least])
