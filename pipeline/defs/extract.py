"""Assets of the stage extract: what each document says, and the characters that say so."""

import dagster as dg
import polars as pl

from pipeline.defs.project import Project
from pipeline.defs.report import about
from pipeline.extract.frames import NAMES, extract


@dg.multi_asset(name="extract", group_name="extract", outs={name: dg.AssetOut(**about(name)) for name in NAMES})
def extracted(project: Project, documents: pl.DataFrame, texts: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    tables = extract(documents, texts, project.least_confidence)
    return tables["statements"], tables["deployment_claims"], tables["event_mentions"], tables["spans"]
