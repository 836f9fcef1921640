"""The last asset: the release, made of tables that were proven in exactly these bytes."""

import json
import logging
from pathlib import Path
from typing import Any

import dagster as dg

from pipeline.defs.project import Project
from pipeline.publish.release import PublishError, publish
from pipeline.tables.identity import sha256
from pipeline.tables.register import PUBLISHED, TABLES

LOG = logging.getLogger("muster")


@dg.asset(
    group_name="publish",
    deps=list(TABLES),
    kinds={"parquet", "csv"},
    description="A frozen folder in datasets/: every published table as Parquet and CSV, with descriptors, checksums, changes and a page.",
)
def release(project: Project) -> dg.MaterializeResult:
    hashes = proven(project)
    outcome = publish({n: project.file(n) for n in PUBLISHED}, {n: hashes[n] for n in PUBLISHED}, Path(project.datasets), project.release_day())
    LOG.info(f"{'release':<18}{outcome.version}  {'published' if outcome.published else 'nothing new, no new version'}")
    return dg.MaterializeResult(
        metadata={
            "dagster/row_count": sum(outcome.rows.values()),
            "version": outcome.version,
            "published": outcome.published,
            "folder": dg.MetadataValue.path(outcome.folder),
            "rows": dict(outcome.rows),
            "previous": outcome.previous or "none",
            "cells changed": outcome.changes,
        }
    )


def _verdict(path: Path) -> dict[str, Any]:
    """A check's verdict as it was kept; none counts as failed."""
    return json.loads(path.read_text("utf-8")) if path.is_file() else {"success": False, "sha256": {}}


def proven(project: Project) -> dict[str, str]:
    """Table -> SHA-256 of its file as it passed its check. Every file that the check looked at must still be the same."""
    hashes = {}
    for name in TABLES:
        verdict = _verdict(project.verdict(name))
        if not verdict["success"]:
            reason = "no check has passed it, or another run is at work on it"
            raise PublishError(f"{name}: {reason}. Wait for that run, or run the check and mend what it names; then publish again.")
        for seen, stated in verdict["sha256"].items():
            if sha256(project.file(seen)) != stated:
                raise PublishError(f"{seen}: the file has changed since the check of {name} looked at it. Run the whole pipeline again: make release.")
        hashes[name] = verdict["sha256"][name]
    return hashes
