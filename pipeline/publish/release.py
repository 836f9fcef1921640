"""Making a release: refuse what is not proven, build aside, verify, and only then let readers see it."""

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb
import polars as pl

from pipeline.publish import changes, delimited, descriptor, page, parquet, readme, versions
from pipeline.publish.verify import SUMS, sums, verify
from pipeline.publish.versions import PublishError
from pipeline.tables.identity import sha256
from pipeline.tables.register import PUBLISHED


@dataclass(frozen=True, slots=True)
class Outcome:
    """What publishing came to. `published` is False where the latest release already holds these very tables."""

    published: bool
    version: str
    folder: Path
    previous: str | None
    rows: Mapping[str, int]
    changes: int


def publish(tables: Mapping[str, Path], proven: Mapping[str, str], datasets: Path, day: date) -> Outcome:
    """Parquet files of all published tables, proven by their SHA-256, become the next release. Raises PublishError, and then nothing changed."""
    _refuse_unproven(tables, proven)
    with versions.only_publisher(datasets):
        _sweep(datasets)
        previous = versions.latest(datasets)
        if previous and _same(datasets / previous, proven):
            return _outcome(datasets, previous, published=False)
        unseen = _unseen(datasets, previous, proven)
        version = unseen or versions.following(datasets, day)
        if not unseen:
            _build(tables, proven, datasets, version, previous)
        versions.point(datasets, version)
        return _outcome(datasets, version, published=True)


def _refuse_unproven(tables: Mapping[str, Path], proven: Mapping[str, str]) -> None:
    faults = [f"{name} is no published table" for name in sorted(set(tables) | set(proven)) if name not in PUBLISHED]
    for name in PUBLISHED:
        if name not in tables or not tables[name].is_file():
            faults.append(f"{name} is missing: materialise it")
        elif name not in proven:
            faults.append(f"{name} was not validated: run its check")
        elif sha256(tables[name]) != proven[name]:
            faults.append(f"{name} changed after it was validated ({tables[name]}): run its check again")
    if faults:
        raise PublishError("Nothing was published. " + "; ".join(faults) + ".")


def _sweep(datasets: Path) -> None:
    """Away with what killed runs left behind. The lock is held, so nobody is at work in it."""
    for path in datasets.iterdir():
        if path.name.startswith(versions.STAGING):
            shutil.rmtree(path)
        elif path.is_symlink() and path.name.startswith(f".{versions.LATEST}-"):
            path.unlink()


def _same(release: Path, proven: Mapping[str, str]) -> bool:
    """Does the release hold the very bytes of these tables? Raises PublishError if it is damaged, for then nobody can tell."""
    if problems := verify(release):
        raise PublishError(f"{release} is damaged: {'; '.join(problems[:3])}. Restore it, or delete it and point {versions.LATEST} to the release before.")
    return all((release / f"{name}.parquet").is_file() and sha256(release / f"{name}.parquet") == digest for name, digest in proven.items())


def _unseen(datasets: Path, previous: str | None, proven: Mapping[str, str]) -> str | None:
    """A whole release of these tables that a killed run finished but did not point to."""
    newer = [v for v in versions.published(datasets) if previous is None or versions.order(v) > versions.order(previous)]
    return next((v for v in newer if not verify(datasets / v) and _same(datasets / v, proven)), None)


def _build(tables: Mapping[str, Path], proven: Mapping[str, str], datasets: Path, version: str, previous: str | None) -> None:
    staging = Path(tempfile.mkdtemp(prefix=versions.STAGING, dir=datasets))
    try:
        staging.chmod(0o755)
        _fill(staging, tables, datasets, version, previous)
        _sync(staging)
        if problems := verify(staging):
            raise PublishError(f"Nothing was published. The release does not verify: {'; '.join(problems)}.")
        if changed := [name for name in PUBLISHED if sha256(staging / f"{name}.parquet") != proven[name]]:
            raise PublishError(f"Nothing was published. {', '.join(changed)} changed while the release was built: run again.")
        os.rename(staging, datasets / version)
        parquet.sync_folder(datasets)
    except BaseException:
        shutil.rmtree(staging, ignore_errors=True)
        raise


def _fill(staging: Path, tables: Mapping[str, Path], datasets: Path, version: str, previous: str | None) -> None:
    """All files of the release but visible to nobody yet. The Parquet files are copies of the proven ones."""
    frames: dict[str, pl.DataFrame] = {}
    for name, table in PUBLISHED.items():
        shutil.copyfile(tables[name], staging / f"{name}.parquet")
        frames[name] = parquet.read(table, staging / f"{name}.parquet")
        delimited.write(frames[name], staging / f"{name}.csv")
    told = changes.CHANGES.empty()  # a first release has changed nothing
    if previous:
        before = {name: changes.aligned(table, _earlier(datasets / previous, name)) for name, table in PUBLISHED.items()}
        told = changes.changes(PUBLISHED, before, frames)
    delimited.write(told, staging / "changes.csv")
    page.write(staging, PUBLISHED, frames, version, previous)
    readme.write(staging, PUBLISHED, frames, version, previous)
    descriptor.write(staging, {**PUBLISHED, "changes": changes.CHANGES}, {**frames, "changes": told}, version, previous)
    (staging / SUMS).write_text(sums(staging), encoding="utf-8", newline="\n")


def _earlier(release: Path, name: str) -> pl.DataFrame | None:
    path = release / f"{name}.parquet"
    return pl.read_parquet(path) if path.is_file() else None


def _sync(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            os.fsync(file.fileno())
    parquet.sync_folder(folder)


def _outcome(datasets: Path, version: str, published: bool) -> Outcome:
    """Read the release once more as its readers do: through the pointer, with another program than the one that wrote it."""
    shown = datasets / versions.LATEST
    rows = {name: _count(shown, name) for name in (*PUBLISHED, "changes")}
    if os.readlink(shown) != version or (problems := verify(shown)):
        raise PublishError(f"{shown} does not show the release {version} whole: {'; '.join(problems) if os.readlink(shown) == version else 'wrong pointer'}.")
    previous = json.loads((shown / "datapackage.json").read_text(encoding="utf-8")).get("previousVersion")
    return Outcome(published, version, datasets / version, previous, {n: c for n, c in rows.items() if n != "changes"}, rows["changes"])


def _count(folder: Path, name: str) -> int:
    """Rows as DuckDB counts them, which must be the same in both forms."""
    found = []
    with duckdb.connect() as connection:
        for reader, path in (("read_parquet(?)", folder / f"{name}.parquet"), ("read_csv(?, all_varchar = true, header = true)", folder / f"{name}.csv")):
            if path.is_file():
                row = connection.execute(f"SELECT count(*) FROM {reader}", [str(path)]).fetchone()
                found.append(row[0] if row else -1)
    if len(set(found)) != 1:
        raise PublishError(f"{folder}: DuckDB counts {found} rows in the files of {name}.")
    return int(found[0])
