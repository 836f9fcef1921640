"""`events`: one reconciled act."""

from pipeline.tables.columns import KIND, PLACE, QUANTITY_RULES, actor, host, identifier, in_order, interval, quantity, status, support
from pipeline.tables.schema import Column, Rule, Table
from pipeline.tables.vocabulary import FLOW_STATUSES

EVENTS = Table(
    name="events",
    title="Events",
    row="one reconciled act",
    key=("event_id",),
    columns=(
        identifier("event_id", "the event", "e"),
        *KIND,
        actor("actor", "Who acts.", "no source says who"),
        actor("target", "At whom: the other party, the attacked, the receiver.", "the act has none, or no source says"),
        host("no source says where"),
        *PLACE,
        Column("origin", "string", "Place or country that the forces come from.", "no source says"),
        Column("destination", "string", "Place or country that the forces go to.", "no source says"),
        *quantity("what the act moves, frees or kills", "the act states no quantity"),
        *status(FLOW_STATUSES, "Whether the act is done, under way, planned, or came to nothing."),
        *interval("date_start", "date_end", "on which the act takes place, as far as the sources tell", "no source says when"),
        *support("mentions", "mention that the row's values are taken from"),
    ),
    rules=(
        *QUANTITY_RULES,
        in_order("date_start", "date_end"),
        Rule("mentions_counted", "The number of claims is that of the identifiers listed.", "number_of_claims = len(claim_ids)"),
        Rule("sources_at_most_mentions", "No more independent sources than mentions.", "number_of_sources <= number_of_claims"),
        Rule("mentions_exist", "Every mention listed is in this release.",
             "(SELECT count(*) FROM (SELECT unnest(this.claim_ids) AS id) WHERE id IN (SELECT mention_id FROM event_mentions)) = len(claim_ids)", ("event_mentions",)),
    ),
)  # fmt: skip
