"""Assets of the stage ingest: what came in, and what had to be set aside."""

import logging
from pathlib import Path

import dagster as dg
import polars as pl

from pipeline.defs.project import Project
from pipeline.defs.report import about
from pipeline.ingest.captures import capture

LOG = logging.getLogger("muster")


@dg.multi_asset(
    name="captures",
    group_name="ingest",
    outs={"captures": dg.AssetOut(**about("captures")), "rejects": dg.AssetOut(**about("rejects"))},
)
def ingested(project: Project) -> tuple[pl.DataFrame, pl.DataFrame]:
    captures, rejects = capture(Path(project.raw))
    for row in rejects.iter_rows(named=True):
        LOG.warning("set aside: {file}, {place}: {reason} {mend}".format(**row))
    return captures, rejects
