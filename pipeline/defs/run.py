"""One run of everything in this process, for the terminal: the same definitions and the same history as Dagster's page."""

import contextlib
import fcntl
import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import dagster as dg

from pipeline.defs.automation import EVERYTHING
from pipeline.defs.project import ROOT

OWN_ERRORS = ("IngestError", "PublishError", "FileNotFoundError")  # written for people: no traceback
Tell = Callable[[int, str], None]


class RunRefused(RuntimeError):
    """Another run holds the working folder."""


@dataclass(frozen=True)
class Run:
    """How a run ended. `faults` are texts for people; `release` is the metadata of the asset of that name, when it was made."""

    success: bool
    release: dict[str, Any] = field(default_factory=dict)
    faults: tuple[str, ...] = ()


def run(raw: Path, datasets: Path, day: date | None, tell: Tell) -> Run:
    """Materialise every asset. `tell` gets each message with its logging level as the run goes on.

    Tables and history of the project's own datasets/ stand in the project's .dagster/; those of another folder in that folder's own.
    """
    raw, datasets = raw.resolve(), datasets.resolve()
    home = ROOT if datasets == ROOT / "datasets" else datasets
    home.mkdir(parents=True, exist_ok=True)
    config = {"raw": str(raw), "datasets": str(datasets), "store": str(home / ".dagster" / "tables"), "day": day.isoformat() if day else ""}
    with only_run(home / ".dagster"), contextlib.chdir(home), _history() as instance, told(tell):
        result = dg.load_from_defs_folder(path_within_project=ROOT / "pipeline").resolve_job_def(EVERYTHING).execute_in_process(
            run_config={"resources": {"project": {"config": config}}, "loggers": {"console": {"config": {"log_level": "CRITICAL"}}}},
            instance=instance,
            raise_on_error=False,
            tags={"muster/from": "terminal"},
        )  # fmt: skip
        return Run(result.success, _release(result), tuple(_faults(result)))


@contextlib.contextmanager
def only_run(folder: Path) -> Iterator[None]:
    """Holds the folder for one run; a second one is refused at once."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "run.lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RunRefused(f"another `muster run` is at work in {folder.parent}. Wait until it has ended, then run again.") from None
        yield


@contextlib.contextmanager
def _history() -> Iterator[dg.DagsterInstance]:
    """Dagster's instance as dagster.yaml has it; its folders are relative to the working folder."""
    os.environ["DAGSTER_DISABLE_TELEMETRY"] = "1"
    with dg.DagsterInstance.from_config(str(ROOT)) as instance:
        yield instance


@contextlib.contextmanager
def told(tell: Tell) -> Iterator[None]:
    """Passes on what the assets and checks log while they run."""
    handler = logging.Handler()
    handler.emit = lambda record: tell(record.levelno, record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("muster")
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield
    finally:
        logger.removeHandler(handler)


def _release(result: dg.ExecuteInProcessResult) -> dict[str, Any]:
    """The metadata of the release, as plain values; empty when it was not made."""
    made = [e.step_materialization_data.materialization for e in result.get_asset_materialization_events()]
    return next(({k: v.value for k, v in m.metadata.items()} for m in made if m.asset_key == dg.AssetKey("release")), {})


def _faults(result: dg.ExecuteInProcessResult) -> Iterator[str]:
    """Why steps failed: the check's explanation, else the innermost error in the user's words."""
    for evaluation in result.get_asset_check_evaluations():
        if not evaluation.passed:
            yield str(evaluation.metadata["explanation"].value)
    failures = [e.step_failure_data.error for e in result.get_step_failure_events()]
    if not result.success and not failures:
        failures = [result.get_run_failure_event().job_failure_data.error]
    for error in failures:
        while error is not None and error.cause is not None:
            error = error.cause
        if error is not None and error.cls_name != "DagsterAssetCheckFailedError":
            yield _plain(error)


def _plain(error: Any) -> str:
    """One of our own errors names file, place and mend; any other is a fault of ours and needs its traceback."""
    if error.cls_name in OWN_ERRORS:
        return error.message.split(": ", 1)[-1].strip()
    return error.to_string()
