"""Assets of the stage resolve: the actors and places that this release names."""

import dagster as dg
import polars as pl

from pipeline.defs.report import about
from pipeline.resolve import references


@dg.asset(group_name="resolve", **about("actors"))
def actors(deployment_claims: pl.DataFrame, event_mentions: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    return references.actors(deployment_claims, event_mentions, statements)


@dg.asset(group_name="resolve", **about("places"))
def places(deployment_claims: pl.DataFrame, event_mentions: pl.DataFrame) -> pl.DataFrame:
    return references.places(deployment_claims, event_mentions)
