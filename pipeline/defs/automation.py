"""When the pipeline runs by itself: once a day, and when something in raw/ is new or changed."""

import hashlib
import os
from pathlib import Path

import dagster as dg

from pipeline.defs.project import ROOT

EVERYTHING = "everything"
everything = dg.define_asset_job(EVERYTHING, selection=dg.AssetSelection.all(), description="The whole pipeline: raw/ to a release.")
daily = dg.ScheduleDefinition(name="daily", job=everything, cron_schedule="0 4 * * *", execution_timezone="UTC",
                              description="Every day at 04:00 UTC. A day without news publishes no new version.")  # fmt: skip


@dg.sensor(name="raw_files", job=everything, minimum_interval_seconds=60, description="Runs the pipeline when a file under raw/ is new, changed or gone.")
def raw_files(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
    now = digest(ROOT / "raw")
    if now == context.cursor:
        return dg.SkipReason("Nothing under raw/ has changed.")
    return dg.SensorResult(run_requests=[dg.RunRequest()], cursor=now)


def digest(raw: Path) -> str:
    """One hash over names and content under a folder: the same on every machine, whatever the order or times of its files."""
    total = hashlib.sha256()
    for folder, folders, files in os.walk(raw):
        folders.sort()
        for path in sorted(Path(folder, name) for name in files):
            total.update(path.relative_to(raw).as_posix().encode("utf-8", "surrogateescape") + b"\0")
            total.update(_content(path))
    return total.hexdigest()


def _content(path: Path) -> bytes:
    """A link counts by where it points, an unreadable file by its absence: ingest reports both."""
    if path.is_symlink():
        return b"link " + os.fsencode(os.readlink(path))
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"unreadable"
