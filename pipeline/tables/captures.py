"""`captures`: one file that came in, as found. Not published."""

from pipeline.tables.schema import Column, Table

CAPTURES = Table(
    name="captures",
    title="Captured files",
    row="one readable file under raw/",
    key=("file",),
    published=False,
    columns=(
        Column("file", "string", "The file's path, from raw/, with forward slashes.", unique=True),
        Column("source_id", "string", "The folder under raw/ that it came in by."),
        Column("sha256", "string", "SHA-256 of the file's bytes.", pattern=r"[0-9a-f]{64}"),
        Column("bytes", "integer", "The file's size.", unit="bytes", minimum=1),
        Column("content", "string", "The file's content, decoded strictly from UTF-8."),
        Column("publisher", "string", "Who published it."),
        Column("licence", "string", "Licence of the text.", vocabulary_source="SPDX, else the publisher's own words"),
        Column("language", "string", "Language of the text, with its region where the source states it.", pattern=r"[a-z]{2,3}(-[A-Z]{2})?", vocabulary_source="BCP 47"),
        Column("reliability", "string", "Default reliability of the source.", vocabulary=("A", "B", "C", "D", "E", "F"), vocabulary_source="NATO AJP-2.1 source reliability"),
        Column("publish_text", "boolean", "Whether the licence lets a release carry the whole text."),
        Column("url", "string", "Where it was captured.", "the source does not say"),
        Column("captured_on", "date", "Day of capture.", "the source does not say", unit="day"),
        Column("published_on", "date", "Day of publication as the source's own metadata has it.", "the source does not say", unit="day"),
        Column("replaces", "string", "The file of which this is an edited later version, as the source's metadata has it.", "it is a first version, as far as is known"),
    ),
)  # fmt: skip
