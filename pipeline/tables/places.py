"""`places`: reference table of every place that a release names and could tell."""

from pipeline.tables.schema import Column, Rule, Table
from pipeline.tables.vocabulary import HOST_PATTERN

PLACES = Table(
    name="places",
    title="Places",
    row="one place that this release names, and could tell which one is meant",
    key=("place_id",),
    columns=(
        Column("place_id", "string", "Identifier of the place: p_ and its GeoNames number, or a name of our own.", unique=True, pattern=r"p_[0-9a-z]+"),
        Column("name", "string", "Usual English name."),
        Column("kind", "string", "What it is.", vocabulary=("country", "region", "city", "site", "water", "world_region"), vocabulary_source="Muster codebook"),
        Column("names", "list", "Other names that the pipeline knows it by."),
        Column("host", "string", "The country that it lies in, or the sea or world region that it is.", pattern=HOST_PATTERN),
        Column("latitude", "number", "Latitude, north positive.", "no source looked up gives it", unit="degrees, WGS 84", minimum=-90, maximum=90),
        Column("longitude", "number", "Longitude, east positive.", "no source looked up gives it", unit="degrees, WGS 84", minimum=-180, maximum=180),
        Column("precision", "string", "How near the coordinates come to the place.", "it has no coordinates", vocabulary=("country", "region", "city", "site", "water"), vocabulary_source="after ACLED's geo_precision"),
        Column("geonames_id", "integer", "Number in GeoNames.", "it was not found there", minimum=1),
        Column("source", "string", "Where the entry was looked up."),
    ),
    rules=(
        *(
            Rule(f"every_place_of_{table}", f"Every place_id in {table} has a row here.",
                 "place_id IS NULL OR place_id IN (SELECT place_id FROM places)", over=table)
            for table in ("deployment_claims", "event_mentions")
        ),
        Rule("coordinates_whole", "Latitude, longitude and precision stand together.",
             "(latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL) = (precision IS NULL)"),
    ),
)  # fmt: skip
