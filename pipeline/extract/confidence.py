"""How likely a record is right, by what it was read from: a weighted sum whose weights were measured on articles coded by hand."""

from __future__ import annotations

from functools import cache
from math import exp

from pipeline.extract.model import Claim, Mention
from pipeline.knowledge.files import rows

LEAD = 600  # characters in which newspapers tell what matters


def marks(record: Claim | Mention) -> list[str]:
    """What of a record's reading tells how far it can be trusted; the first says which kind it is."""
    found = [f"rule {record.rule}", f"status {record.status}", "counted" if record.quantity.counted else "uncounted"]
    found.append("host told" if "host" in record.spans or "place" in record.spans else "no host" if record.place.host is None else "host of the article")
    found.append("place" if record.place.name else "no place")
    found.append("lead" if record.quote.start < LEAD else "body")
    if isinstance(record, Claim):
        found.append("sender told" if "sender" in record.spans else "sender of the article")
        return ["deployment", *found]
    found += [f"type {record.type}", "actor told" if "actor" in record.spans else "no actor" if record.actor is None else "actor of the article"]
    if record.type in ("MEET", "AGREE", "ATTACK", "EXERCISE"):
        found.append(f"{record.type} with target" if record.target else f"{record.type} without target")
    return ["event", *found]


@cache
def weights() -> dict[str, float]:
    """Kind and mark -> weight, as `muster calibrate` wrote them."""
    return {f"{row['kind']} {row['mark']}": float(row["weight"]) for row in rows("confidence.csv")}


def confidence(record: Claim | Mention) -> float:
    """From 0 to 1, to two places: the share of records like it that are right."""
    kind, *found = marks(record)
    table = weights()
    return round(1 / (1 + exp(-sum(table.get(f"{kind} {mark}", 0.0) for mark in ("bias", *found)))), 2)
