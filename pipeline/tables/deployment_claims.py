"""`deployment_claims`: one claim of one document that some sender has, had or will have forces in some host."""

from pipeline.tables.columns import (
    CONFIDENCE, PLACE, QUANTITY_RULES, QUOTE_RULES, REPORTED, RULE, STATEMENT, WORDS, actor, document, host, identifier, in_order, interval, quantity, status,
)  # fmt: skip
from pipeline.tables.schema import Column, Table
from pipeline.tables.vocabulary import ROLES, STOCK_STATUSES

DEPLOYMENT_CLAIMS = Table(
    name="deployment_claims",
    title="Deployment claims",
    row="one claim of one document that some sender has, had or will have forces in some host",
    key=("claim_id",),
    columns=(
        identifier("claim_id", "the claim", "c"),
        document(),
        actor("sender", "Whose forces they are.", "the text does not say whose"),
        host("the text does not say where"),
        *PLACE,
        *quantity("personnel, aircraft, ships and so on", None),
        *status(STOCK_STATUSES, "Whether the forces are there, were, or are to be."),
        *interval("valid_from", "valid_to", "on which the level holds, as far as the text tells", "the text does not say when"),
        Column("mission", "string", "The mission or operation that the forces serve in.", "the text names none"),
        Column("unit", "string", "The unit or warship that the forces are or belong to, as the text names it.", "the text names none"),
        Column("counted", "string", "What the figure counts, in the text's words.", "there is no figure, or its noun stands elsewhere"),
        Column("role", "string", "How the figure stands to the whole: a level of its own, a part of another level, or a ceiling.",
               vocabulary=ROLES, vocabulary_source="Muster"),
        Column("part_of", "string", "What a part or share is taken of, in the text's words.", "the figure is no part, or the text does not say of what"),
        Column("task", "string", "What the forces are there to do, in the text's words.", "the text does not say"),
        Column("decider", "string", "Who orders, approves, plans or asks for the level, as the text has it.", "the forces are there already, or the text does not say"),
        *REPORTED,
        STATEMENT,
        *WORDS,
        RULE,
        CONFIDENCE,
    ),
    rules=(*QUANTITY_RULES, in_order("valid_from", "valid_to"), in_order("reported_from", "reported_to"), *QUOTE_RULES),
)
