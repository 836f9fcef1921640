"""`spans`: one cell of a claim or mention, and the characters that it was read from."""

from pipeline.tables.columns import QUOTE_RULES, WORDS, document
from pipeline.tables.schema import Column, Rule, Table

SPANS = Table(
    name="spans",
    title="Spans",
    row="one cell of a claim, mention or statement, and the characters that it was read from",
    key=("record_id", "field", "start", "end"),
    columns=(
        Column("record_id", "string", "The claim, mention or statement.", pattern=r"[cms]_[0-9a-f]{16}"),
        Column("field", "string", "The column of that record which the characters fill."),
        document(),
        *WORDS,
    ),
    rules=(
        *QUOTE_RULES,
        Rule("record_exists", "The record is a claim, a mention or a statement of this release.",
             "record_id IN (SELECT claim_id FROM deployment_claims UNION ALL SELECT mention_id FROM event_mentions UNION ALL SELECT statement_id FROM statements)",
             ("deployment_claims", "event_mentions", "statements")),
    ),
)  # fmt: skip
