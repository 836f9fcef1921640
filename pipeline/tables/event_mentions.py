"""`event_mentions`: one telling of an act in one document."""

from pipeline.tables.columns import (
    CONFIDENCE, KIND, PLACE, QUANTITY_RULES, QUOTE_RULES, REPORTED, RULE, STATEMENT, WORDS, actor, document, host, identifier, in_order, interval, quantity, status,
)  # fmt: skip
from pipeline.tables.schema import Column, Table
from pipeline.tables.vocabulary import FLOW_STATUSES

EVENT_MENTIONS = Table(
    name="event_mentions",
    title="Event mentions",
    row="one telling of an act in one document",
    key=("mention_id",),
    columns=(
        identifier("mention_id", "the mention", "m"),
        document(),
        *KIND,
        actor("actor", "Who acts.", "the text does not say who"),
        actor("target", "At whom: the other party, the attacked, the receiver.", "the act has none, or the text does not say"),
        host("the text does not say where"),
        *PLACE,
        Column("origin", "string", "Place or country that the forces come from, as the text has it.", "the text does not say"),
        Column("destination", "string", "Place or country that the forces go to, as the text has it.", "the text does not say"),
        Column("from_strength", "integer", "Strength of the forces before the change.", "the text does not say", unit="count of the measure", minimum=0),
        Column("to_strength", "integer", "Strength of the forces that the change leads to.", "the text does not say", unit="count of the measure", minimum=0),
        *quantity("what the act moves, frees or kills", "the act states no quantity"),
        *status(FLOW_STATUSES, "Whether the act is done, under way, planned, or came to nothing."),
        *interval("date_start", "date_end", "on which the act takes place, as far as the text tells", "the text does not say when"),
        *REPORTED,
        STATEMENT,
        *WORDS,
        RULE,
        CONFIDENCE,
    ),
    rules=(*QUANTITY_RULES, in_order("date_start", "date_end"), in_order("reported_from", "reported_to"), *QUOTE_RULES),
)
