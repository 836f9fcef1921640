"""Tables between stages: one Parquet file each, written as it will be published. No pickle."""

import logging
from pathlib import Path
from typing import Any

import dagster as dg
import polars as pl

from pipeline.defs.report import difference, difference_text
from pipeline.publish.parquet import read, write
from pipeline.tables.register import TABLES
from pipeline.tables.schema import Table

LOG = logging.getLogger("muster")


class ParquetStore(dg.ConfigurableIOManager):
    """An asset named as a declared table <-> `<store>/<table>.parquet`."""

    project: dg.ResourceDependency[Any]

    def handle_output(self, context: dg.OutputContext, obj: pl.DataFrame) -> None:
        table = TABLES[context.asset_key.path[-1]]
        path = self.project.file(table.name)
        before = _previous(table, path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write(table, obj, path)
        changes = difference(table, before, obj)
        context.add_output_metadata({"dagster/row_count": obj.height, "path": dg.MetadataValue.path(path), **changes})
        LOG.info(f"{table.name:<18}{obj.height:>7} rows  {difference_text(changes)}")

    def load_input(self, context: dg.InputContext) -> pl.DataFrame:
        table = TABLES[context.asset_key.path[-1]]
        path = self.project.file(table.name)
        if not path.is_file():
            raise FileNotFoundError(f"{path}: the table {table.name} has not been made yet. Materialise it, or run `make release`.")
        return read(table, path)


def _previous(table: Table, path: Path) -> pl.DataFrame:
    """The table as it was before this run; empty when there is none, or when its declaration has changed since."""
    if not path.is_file():
        return table.empty()
    if pl.read_parquet_schema(path) != table.schema:
        return table.empty()
    return read(table, path)
