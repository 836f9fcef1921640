"""`disputes`: one disagreement between sources about one field of one reconciled row."""

from pipeline.tables.columns import identifier
from pipeline.tables.schema import Column, Rule, Table

DISPUTES = Table(
    name="disputes",
    title="Disputes",
    row="one disagreement between sources: the value in the reconciled row and a rival one, each with its claims",
    key=("dispute_id",),
    minimum_rows=0,  # sources may agree; `contested` rows without a dispute are caught by the rule below
    columns=(
        identifier("dispute_id", "the dispute", "x"),
        Column("record_table", "string", "The table of the contested row.", vocabulary=("deployments", "events"), vocabulary_source="this release"),
        Column("record_id", "string", "The contested row.", pattern=r"[fe]_[0-9a-f]{16}"),
        Column("field", "string", "The field about which sources disagree; quantity stands for low, best, high and qualifier."),
        Column("value", "string", "What the reconciled row says.", "the row's claims state none"),
        Column("claim_ids", "list", "The claims or mentions behind it."),
        Column("rival_value", "string", "What the other side says.", "the other side's claims state none"),
        Column("rival_claim_ids", "list", "The claims or mentions behind that."),
    ),
    rules=(
        Rule("sides_differ", "The two sides say different things.", "value IS DISTINCT FROM rival_value"),
        Rule("both_sides_have_claims", "Each side rests on at least one claim.", "len(claim_ids) > 0 AND len(rival_claim_ids) > 0"),
        Rule("row_exists", "The contested row is in this release and says that it is contested.",
             "record_id IN (SELECT deployment_id FROM deployments WHERE contested UNION ALL SELECT event_id FROM events WHERE contested)",
             ("deployments", "events")),
        *(
            Rule(f"contested_{table}_have_a_dispute", f"Every contested row of {table} has a dispute here.",
                 f"NOT contested OR {key} IN (SELECT record_id FROM disputes)", over=table)
            for table, key in (("deployments", "deployment_id"), ("events", "event_id"))
        ),
    ),
)  # fmt: skip
