"""`statements`: one attributed statement, direct or indirect."""

from pipeline.tables.columns import QUOTE_RULES, WORDS, actor, document, identifier
from pipeline.tables.schema import Column, Table

STATEMENTS = Table(
    name="statements",
    title="Statements",
    row="one attributed statement of one document, direct or indirect",
    key=("statement_id",),
    columns=(
        identifier("statement_id", "the statement", "s"),
        document(),
        Column("speaker", "string", "Who speaks, in the text's words."),
        Column("office", "string", "The speaker's office, in the text's words.", "the text names none"),
        actor("affiliation", "The state, organisation or group that the speaker speaks for.", "the text does not say"),
        Column("anonymous", "boolean", "Whether the speaker goes unnamed."),
        Column("direct", "boolean", "Whether the words stand in quotation marks."),
        Column("verb", "string", "The verb of speech."),
        *WORDS,
    ),
    rules=QUOTE_RULES,
)
