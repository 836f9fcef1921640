"""`texts`: the readable text of each document, the ground under every offset. Not published: licences differ."""

from pipeline.tables.columns import document
from pipeline.tables.schema import Column, Table

TEXTS = Table(
    name="texts",
    title="Texts",
    row="the readable text of one document",
    key=("document_id",),
    published=False,
    columns=(
        document(),
        Column("text", "string", "The text that all offsets count in."),
    ),
)
