"""Assets of the stage clean: documents, and the texts that all offsets count in."""

import dagster as dg
import polars as pl

from pipeline.clean.documents import clean
from pipeline.defs.report import about


@dg.multi_asset(
    name="documents",
    group_name="clean",
    outs={"documents": dg.AssetOut(**about("documents")), "texts": dg.AssetOut(**about("texts"))},
)
def cleaned(captures: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    return clean(captures)
