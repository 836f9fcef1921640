"""Where a run reads and writes, and which day it is: the one resource that every asset shares."""

from datetime import UTC, date, datetime
from pathlib import Path

import dagster as dg

from pipeline.defs.io import ParquetStore
from pipeline.extract.confidence import LEAST

ROOT = Path(__file__).resolve().parents[2]


class Project(dg.ConfigurableResource):
    """Folders and release day of a run. Every field can be set for one run, in the UI's launchpad or by `muster run`."""

    raw: str = str(ROOT / "raw")
    datasets: str = str(ROOT / "datasets")
    store: str = str(ROOT / ".dagster" / "tables")
    least_confidence: float = LEAST  # records that are less likely right are not published
    day: str = ""  # YYYY-MM-DD; empty is today in UTC

    def release_day(self) -> date:
        return date.fromisoformat(self.day) if self.day else datetime.now(UTC).date()

    def file(self, table: str) -> Path:
        return Path(self.store) / f"{table}.parquet"

    def verdict(self, table: str) -> Path:
        """Where the check of a table leaves its verdict for the release."""
        return Path(self.store) / "verdicts" / f"{table}.json"


@dg.definitions
def resources() -> dg.Definitions:
    project = Project.configure_at_launch()
    return dg.Definitions(
        resources={"project": project, "io_manager": ParquetStore(project=project)},
        executor=dg.in_process_executor,  # a process a step imports everything again: measured six times slower
    )
