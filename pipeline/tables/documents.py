"""`documents`: one captured text, where it came from and when it was published."""

from pipeline.tables.columns import in_order
from pipeline.tables.schema import Column, Rule, Table

DOCUMENTS = Table(
    name="documents",
    title="Documents",
    row="one captured text; identical texts are one row",
    key=("document_id",),
    columns=(
        Column("document_id", "string", "Identifier of the document: d_ and the first 16 digits of its content's SHA-256.", unique=True, pattern=r"d_[0-9a-f]{16}"),
        Column("source_id", "string", "The source that it was captured from."),
        Column("publisher", "string", "Who published it."),
        Column("reliability", "string", "Default reliability of the source.", vocabulary=("A", "B", "C", "D", "E", "F"), vocabulary_source="NATO AJP-2.1 source reliability"),
        Column("file", "string", "The captured file's path, from raw/.", unique=True),
        Column("title", "string", "The headline.", "the text has no headline of its own"),
        Column("url", "string", "Where it was captured.", "the source does not say"),
        Column("language", "string", "Language of the text, with its region where the source states it.", pattern=r"[a-z]{2,3}(-[A-Z]{2})?", vocabulary_source="BCP 47"),
        Column("published_earliest", "date", "Earliest day on which it can have been published.", "the text bears no clue", unit="day"),
        Column("published_latest", "date", "Latest day on which it can have been published.", "the text bears no clue", unit="day"),
        Column("published_basis", "string", "The clues that the interval rests on."),
        Column("captured_on", "date", "Day of capture.", "the source does not say", unit="day"),
        Column("sha256", "string", "SHA-256 of the captured file's bytes.", pattern=r"[0-9a-f]{64}"),
        Column("length", "integer", "Length of the text.", unit="Unicode code points", minimum=1),
        Column("licence", "string", "Licence of the text.", vocabulary_source="SPDX, else the publisher's own words"),
        Column("duplicate_group", "string", "The document that stands for all copies of this text; its own identifier if it is the first.", pattern=r"d_[0-9a-f]{16}", references="documents.document_id"),
        Column("version_of", "string", "The earlier document of which this is an edited version.", "it is a first version, as far as is known", pattern=r"d_[0-9a-f]{16}", references="documents.document_id"),
        Column("text", "string", "The whole text, in which every offset counts.", "the licence does not let us publish it"),
    ),
    rules=(
        in_order("published_earliest", "published_latest"),
        Rule("id_from_sha256", "The identifier is made from the content's hash.", "document_id = 'd_' || substring(sha256, 1, 16)"),
        Rule("length_of_text", "The length is the text's.", "text IS NULL OR length(text) = \"length\""),
    ),
)  # fmt: skip
