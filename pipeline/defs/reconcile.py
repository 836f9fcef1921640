"""Assets of the stage reconcile: one row a stock, one row an act, one row a disagreement."""

import dagster as dg
import polars as pl

from pipeline.defs.report import about
from pipeline.reconcile import deployments as stocks
from pipeline.reconcile import disputes as disagreements
from pipeline.reconcile import events as acts


@dg.asset(group_name="reconcile", **about("deployments"))
def deployments(deployment_claims: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    return stocks.deployments(deployment_claims, documents)


@dg.asset(group_name="reconcile", **about("events"))
def events(event_mentions: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    return acts.events(event_mentions, documents)


@dg.asset(group_name="reconcile", **about("disputes"))
def disputes(
    deployments: pl.DataFrame, events: pl.DataFrame, deployment_claims: pl.DataFrame, event_mentions: pl.DataFrame, documents: pl.DataFrame
) -> pl.DataFrame:
    return disagreements.disputes(deployments, events, deployment_claims, event_mentions, documents)
