"""`captures` -> `documents` and `texts`: one row a content, with its headline, day and copies. Copies are told in duplicates.py, days in dating.py."""

from typing import Any

import polars as pl

from pipeline.clean.dating import publication
from pipeline.clean.duplicates import groups, near_copies
from pipeline.clean.titles import title
from pipeline.tables.documents import DOCUMENTS
from pipeline.tables.texts import TEXTS

DIGITS = 16  # of the content's SHA-256 that make an identifier


def clean(captures: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Frames of `documents` and `texts` from a frame of `captures`; their order does not matter."""
    rows = [_document(capture) for capture in _first_of_each(captures).to_dicts()]
    texts = {row["document_id"]: row["body"] for row in rows}
    _group(rows, texts, _earlier(captures))
    documents = [row | {"text": row["body"] if row["publish_text"] else None} for row in rows]
    return (
        DOCUMENTS.shape(pl.DataFrame(documents, schema_overrides=DOCUMENTS.schema, infer_schema_length=None) if rows else DOCUMENTS.empty()),
        TEXTS.shape(pl.DataFrame({"document_id": list(texts), "text": list(texts.values())}, schema=TEXTS.schema)),
    )


def document_id() -> pl.Expr:
    return "d_" + pl.col("sha256").str.head(DIGITS)


def _first_of_each(captures: pl.DataFrame) -> pl.DataFrame:
    """One capture a content: the earliest, then the first by file, so that a later delivery of the same bytes changes nothing."""
    return (
        captures.lazy()
        .with_columns(document_id=document_id())
        .sort("captured_on", "file", nulls_last=True)
        .unique("document_id", keep="first", maintain_order=True)
        .collect()
    )


def _earlier(captures: pl.DataFrame) -> dict[str, str]:
    """Document -> the document that it replaces, as far as the sources say and both were captured; no document comes to replace itself."""
    named = captures.select("file", "replaces", document_id=document_id()).sort("file").to_dicts()
    of_file = {row["file"]: row["document_id"] for row in named}
    earlier: dict[str, str] = {}
    for row in named:
        later, replaced = row["document_id"], of_file.get(row["replaces"])  # None too where the earlier file was set aside
        if replaced and later not in earlier and later not in _before(replaced, earlier):
            earlier[later] = replaced
    return earlier


def _before(document: str, earlier: dict[str, str]) -> set[str]:
    """A document and all that it replaces, however far back."""
    seen = {document}
    while document in earlier:
        document = earlier[document]
        seen.add(document)
    return seen


def _document(capture: dict[str, Any]) -> dict[str, Any]:
    """A row of `documents` but for its groups; the text stands under `body`."""
    body = capture["content"].replace("\r\n", "\n").replace("\r", "\n")
    day = publication(body, captured=capture["captured_on"], published=capture["published_on"], language=capture["language"])
    return capture | {
        "body": body,
        "title": title(body),
        "length": len(body),
        "published_earliest": day.earliest,
        "published_latest": day.latest,
        "published_basis": day.basis,
    }


def _group(rows: list[dict[str, Any]], texts: dict[str, str], earlier: dict[str, str]) -> None:
    """Fill in `version_of` and `duplicate_group`: an edited version shares the group of what it replaces."""
    group = groups(_ranked(rows, earlier), [*near_copies(texts), *sorted(earlier.items())])
    for row in rows:
        row["version_of"] = earlier.get(row["document_id"])
        row["duplicate_group"] = group[row["document_id"]]


def _ranked(rows: list[dict[str, Any]], earlier: dict[str, str]) -> list[str]:
    """Identifiers from the earliest published on; what has no day comes last, ties go to the first version, then by file."""
    order = lambda row: (row["published_latest"] is None, row["published_latest"] or 0, len(_before(row["document_id"], earlier)), row["file"])
    return [row["document_id"] for row in sorted(rows, key=order)]
