"""`deployments`: one reconciled stock of forces."""

from pipeline.tables.columns import PLACE, QUANTITY_RULES, actor, host, identifier, in_order, interval, quantity, status, support
from pipeline.tables.schema import Column, Rule, Table
from pipeline.tables.vocabulary import STOCK_STATUSES

DEPLOYMENTS = Table(
    name="deployments",
    title="Deployments",
    row="one reconciled stock: some sender's forces in some host at some time",
    key=("deployment_id",),
    columns=(
        identifier("deployment_id", "the deployment", "f"),
        actor("sender", "Whose forces they are.", "no source says whose"),
        host("no source says where"),
        *PLACE,
        *quantity("personnel, aircraft, ships and so on", None),
        *status(STOCK_STATUSES, "Whether the forces are there, were, or are to be."),
        *interval("valid_from", "valid_to", "on which the level holds, as far as the sources tell", "no source says when"),
        Column("mission", "string", "The mission or operation that the forces serve in.", "no source names one"),
        *support("claims", "claim that the row's values are taken from"),
    ),
    rules=(
        *QUANTITY_RULES,
        in_order("valid_from", "valid_to"),
        Rule("claims_counted", "The number of claims is that of the identifiers listed.", "number_of_claims = len(claim_ids)"),
        Rule("sources_at_most_claims", "No more independent sources than claims.", "number_of_sources <= number_of_claims"),
        Rule("claims_exist", "Every claim listed is in this release.",
             "(SELECT count(*) FROM (SELECT unnest(this.claim_ids) AS id) WHERE id IN (SELECT claim_id FROM deployment_claims)) = len(claim_ids)", ("deployment_claims",)),
    ),
)  # fmt: skip
