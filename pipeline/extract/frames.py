"""Readings of many texts as the declared tables: statements, deployment claims, event mentions and the spans of their cells."""

from __future__ import annotations

from typing import Any

import polars as pl

from pipeline.extract.article import read
from pipeline.extract.confidence import LEAST, confidence, sure
from pipeline.extract.contract import quantity_cells, quote_cells
from pipeline.extract.model import Claim, Mention, Place, Reading, Span, Statement
from pipeline.knowledge.crosswalk import codes
from pipeline.language.intervals import Interval
from pipeline.tables.identity import identify
from pipeline.tables.register import TABLES

Row = dict[str, Any]
PARTICULARS = ("unit", "counted", "part_of", "task", "decider")
NAMES = ("statements", "deployment_claims", "event_mentions", "spans")


def extract(documents: pl.DataFrame, texts: pl.DataFrame, least: float = LEAST) -> dict[str, pl.DataFrame]:
    """Documents and their texts -> the four tables that reading yields, in their declared schemas; records less likely than `least` are left out."""
    rows: dict[str, list[Row]] = {name: [] for name in NAMES}
    dated = documents.select("document_id", "published_earliest", "published_latest", "language")
    for document, earliest, latest, language, text in dated.join(texts, on="document_id").sort("document_id").iter_rows():
        published = Interval(earliest, latest)
        _add(rows, document, text, published, sure(read(text, published, language), least))
    return {name: _frame(name, found) for name, found in rows.items()}


def _frame(name: str, rows: list[Row]) -> pl.DataFrame:
    table = TABLES[name]
    frame = pl.DataFrame(rows, schema=table.schema) if rows else table.empty()
    return table.shape(frame.unique(subset=list(table.key), keep="first", maintain_order=True))


def _add(rows: dict[str, list[Row]], document: str, text: str, published: Interval, reading: Reading) -> None:
    statements = [_statement(document, text, s) for s in reading.statements]
    rows["statements"] += statements
    for claim in reading.claims:
        made = _claim(document, text, published, claim) | {"statement_id": _within(claim, statements)}
        rows["deployment_claims"].append(made)
        rows["spans"] += _spans(made["claim_id"], document, text, claim)
    for mention in reading.mentions:
        made = _mention(document, text, published, mention) | {"statement_id": _within(mention, statements)}
        rows["event_mentions"].append(made)
        rows["spans"] += _spans(made["mention_id"], document, text, mention)


def _within(record: Claim | Mention, statements: list[Row]) -> str | None:
    """The inmost statement whose words hold what is counted or where: the quote itself may reach over who says it."""
    core = next((x for x in (record.quantity.span, record.place.span) if x is not None and record.quote.start <= x.start < record.quote.end), record.quote)
    holding = [s for s in statements if s["start"] <= core.start and core.end <= s["end"]]
    return min(holding, key=lambda s: s["end"] - s["start"])["statement_id"] if holding else None


def _claim(document: str, text: str, published: Interval, c: Claim) -> Row:
    return {
        "claim_id": identify("c", document, c.sender, c.place.host, c.place.name, c.quantity.measure, *c.quantity.bounds, c.status, c.quote.start),
        "document_id": document, "sender": c.sender, **_place(c.place), **quantity_cells(c.quantity), "status": c.status, "condition": _cut(text, c.condition),
        "valid_from": c.valid.earliest, "valid_to": c.valid.latest, "mission": c.mission, **_particulars(text, c), **_common(text, published, c),
    }  # fmt: skip


def _particulars(text: str, c: Claim) -> Row:
    """The cells that are the words themselves, and how the figure stands to the whole."""
    return {"role": c.role} | {name: _cut(text, c.spans.get(name)) for name in PARTICULARS}


def _mention(document: str, text: str, published: Interval, m: Mention) -> Row:
    return {
        "mention_id": identify("m", document, m.type, m.actor, m.target, m.place.host, m.place.name, *m.quantity.bounds, m.status, m.quote.start),
        "document_id": document, **_kind(text, m), "actor": m.actor, "target": m.target, **_place(m.place),
        "origin": _cut(text, m.origin), "destination": _cut(text, m.destination), "from_strength": m.from_strength, "to_strength": m.to_strength,
        **quantity_cells(m.quantity), "status": m.status, "condition": _cut(text, m.condition), "date_start": m.date.earliest, "date_end": m.date.latest,
        **_common(text, published, m),
    }  # fmt: skip


def _statement(document: str, text: str, s: Statement) -> Row:
    return {
        "statement_id": identify("s", document, s.quote.start, s.quote.end), "document_id": document, "speaker": _cut(text, s.speaker),
        "name": _cut(text, s.name), "office": _cut(text, s.office), "reported_by": _cut(text, s.reported_by), "certainty": s.certainty,
        "affiliation": s.affiliation, "anonymous": s.anonymous, "direct": s.direct, "verb": _cut(text, s.verb),
        **quote_cells(text, s.quote),
    }  # fmt: skip


def _kind(text: str, m: Mention) -> Row:
    in_public = codes(m.type, text[m.quote.start : m.quote.end])
    return {"type": m.type, "plover": in_public.plover, "plover_mode": in_public.mode, "cameo": in_public.cameo}


def _place(p: Place) -> Row:
    return {"host": p.host, "place": p.name, "place_id": p.id}


def _common(text: str, published: Interval, found: Claim | Mention) -> Row:
    return {
        "reported_from": published.earliest, "reported_to": published.latest, "statement_id": None, **quote_cells(text, found.quote),
        "rule": found.rule, "confidence": confidence(found),
    }  # fmt: skip


def _cut(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def _spans(record: str, document: str, text: str, found: Claim | Mention) -> list[Row]:
    return [{"record_id": record, "field": field, "document_id": document, **quote_cells(text, span)} for field, span in sorted(found.spans.items())]
