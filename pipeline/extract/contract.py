"""A reading in the form of the extraction contract: plain JSON values, one object a document."""

from __future__ import annotations

from datetime import date
from typing import Any, Protocol

from pipeline.extract.confidence import confidence
from pipeline.extract.model import Claim, Mention, Quantity, Reading, Span
from pipeline.language.intervals import Interval


class Published(Protocol):
    """When a document was published, and by which clues."""

    @property
    def earliest(self) -> date | None: ...
    @property
    def latest(self) -> date | None: ...
    @property
    def basis(self) -> str: ...


def to_contract(document: str, text: str, published: Published, reading: Reading) -> dict[str, Any]:
    """One object of the contract; `start` and `end` count Unicode code points of the text."""
    return {
        "document": document,
        "published": {**_interval(Interval(published.earliest, published.latest)), "basis": published.basis},
        "deployments": [_deployment(text, c) for c in reading.claims],
        "events": [_event(text, m) for m in reading.mentions],
    }


def _deployment(text: str, claim: Claim) -> dict[str, Any]:
    return {
        "sender": claim.sender, "host": claim.place.host, "place": claim.place.name, **quantity_cells(claim.quantity),
        "status": claim.status, "as_of": _interval(claim.valid), "mission": claim.mission, **quote_cells(text, claim.quote), "confidence": confidence(claim),
    }  # fmt: skip


def _event(text: str, mention: Mention) -> dict[str, Any]:
    return {
        "type": mention.type, "actor": mention.actor, "target": mention.target, "host": mention.place.host, "place": mention.place.name,
        **quantity_cells(mention.quantity), "status": mention.status, "date": _interval(mention.date), **quote_cells(text, mention.quote),
        "confidence": confidence(mention),
    }  # fmt: skip


def quantity_cells(q: Quantity) -> dict[str, Any]:
    """The five cells that the contract and the tables have for a quantity."""
    return {"measure": q.measure, "low": q.low, "best": q.best, "high": q.high, "qualifier": q.qualifier}


def _interval(i: Interval) -> dict[str, str | None]:
    return {"earliest": i.earliest.isoformat() if i.earliest else None, "latest": i.latest.isoformat() if i.latest else None}


def quote_cells(text: str, span: Span) -> dict[str, Any]:
    """The words of a span and where they stand."""
    return {"quote": text[span.start : span.end], "start": span.start, "end": span.end}
