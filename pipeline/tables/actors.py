"""`actors`: reference table of every actor that a release names."""

from pipeline.tables.schema import Column, Rule, Table
from pipeline.tables.vocabulary import ACTOR_PATTERN

ACTORS = Table(
    name="actors",
    title="Actors",
    row="one state, organisation, mission or armed group that this release names",
    key=("actor_id",),
    columns=(
        Column("actor_id", "string", "Identifier of the actor.", unique=True, pattern=ACTOR_PATTERN, vocabulary_source="Muster codebook; states: ISO 3166-1 alpha-3"),
        Column("name", "string", "Usual English name."),
        Column("kind", "string", "What it is.", vocabulary=("state", "organisation", "mission", "group", "unlisted"), vocabulary_source="Muster codebook"),
        Column("names", "list", "Other names that the pipeline knows it by."),
        Column("iso_alpha2", "string", "Two-letter code of a state.", "it is no state", pattern=r"[A-Z]{2}", vocabulary_source="ISO 3166-1"),
        Column("source", "string", "Where the entry was looked up."),
    ),
    rules=(
        *(
            Rule(f"every_{column}_of_{table}", f"Every {column} in {table} has a row here.",
                 f"{column} IS NULL OR {column} IN (SELECT actor_id FROM actors)", over=table)
            for table, column in (("deployment_claims", "sender"), ("event_mentions", "actor"), ("event_mentions", "target"), ("statements", "affiliation"))
        ),
        Rule("states_have_codes", "Every state has its two-letter code.", "kind <> 'state' OR iso_alpha2 IS NOT NULL"),
    ),
)  # fmt: skip
