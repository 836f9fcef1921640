"""`rejects`: what came in and could not be taken, and what to do about it. Not published."""

from pipeline.tables.schema import Column, Table

REJECTS = Table(
    name="rejects",
    title="Files set aside",
    row="one fault of one file or folder under raw/ that keeps it out of the release",
    key=("file", "place", "reason"),
    minimum_rows=0,
    published=False,
    columns=(
        Column("file", "string", "The path, from raw/, with forward slashes."),
        Column("place", "string", "Where in the file: a byte, a line, or the whole file."),
        Column("reason", "string", "What is wrong."),
        Column("mend", "string", "What to do about it."),
    ),
)
