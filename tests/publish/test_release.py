"""Publishing: what is refused, what a release is called, that it is the same bytes every time."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from pipeline.publish import changes, page, parquet, release, versions
from pipeline.publish.release import PublishError, publish
from pipeline.publish.verify import verify
from pipeline.tables.register import PUBLISHED, TABLES
from tests.publish import release_fixture as fixture

DAY = date(2025, 5, 4)
PROGRAM = Path(__file__).with_name("publisher_program.py")
ROOT = PROGRAM.parents[2]


def register(folder: Path, best: int = 400) -> dict[str, Path]:
    """The fixture's tables, with another strength of the one deployment."""
    paths = fixture.write_all(folder)
    deployments = fixture.frames()["deployments"].with_columns(best=pl.lit(best, pl.Int64))
    parquet.write(TABLES["deployments"], deployments, paths["deployments"])
    return {name: paths[name] for name in PUBLISHED}


def proof(files: dict[str, Path]) -> dict[str, str]:
    return {name: fixture.sha256(path) for name, path in files.items()}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def start(datasets: Path, times: int, *folders: Path, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(PROGRAM), str(datasets), str(times), *map(str, folders)]
    full = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=full)


@pytest.fixture()
def files(tmp_path: Path) -> dict[str, Path]:
    return register(tmp_path / "tables")


def test_a_first_release(files: dict[str, Path], tmp_path: Path) -> None:
    outcome = publish(files, proof(files), tmp_path / "datasets", DAY)
    latest = tmp_path / "datasets" / "latest"
    assert (outcome.published, outcome.version, outcome.previous, outcome.changes) == (True, "2025.5.4", None, 0)
    assert os.readlink(latest) == "2025.5.4" and verify(latest) == []
    assert outcome.rows == {name: frame.height for name, frame in fixture.frames().items() if name in PUBLISHED}
    assert {p.name for p in latest.iterdir()} == {f"{n}.{kind}" for n in PUBLISHED for kind in ("csv", "parquet")} | {
        "changes.csv", "datapackage.json", "index.html", "README.md", "SHA256SUMS"}  # fmt: skip
    assert all((latest / f"{n}.parquet").read_bytes() == path.read_bytes() for n, path in files.items())


def test_the_same_tables_make_no_second_release(files: dict[str, Path], tmp_path: Path) -> None:
    publish(files, proof(files), tmp_path / "datasets", DAY)
    before = content(tmp_path / "datasets" / "2025.5.4")
    again = publish(files, proof(files), tmp_path / "datasets", date(2025, 6, 1))
    assert (again.published, again.version) == (False, "2025.5.4")
    assert versions.published(tmp_path / "datasets") == ["2025.5.4"] and content(tmp_path / "datasets" / "2025.5.4") == before


def test_other_tables_make_the_next_release(files: dict[str, Path], tmp_path: Path) -> None:
    datasets, names = tmp_path / "datasets", []
    for number, day in enumerate([DAY, DAY, DAY, date(2025, 5, 5)]):
        files = register(tmp_path / "tables", best=400 + number)
        names.append(publish(files, proof(files), datasets, day).version)
        before = content(datasets / names[0])
    assert names == ["2025.5.4", "2025.5.4.1", "2025.5.4.2", "2025.5.5"] and content(datasets / names[0]) == before
    assert pl.read_csv(datasets / "latest" / "changes.csv").rows() == [("deployments", f'["{fixture.DEPLOYMENT}"]', "changed", "best", 402, 403)]
    assert json.loads((datasets / "latest" / "datapackage.json").read_text())["previousVersion"] == "2025.5.4.2"


def test_versions_do_not_run_backwards(files: dict[str, Path], tmp_path: Path) -> None:
    datasets = tmp_path / "datasets"
    publish(files, proof(files), datasets, DAY)
    before, other = content(datasets / "2025.5.4"), register(tmp_path / "other", best=9)
    with pytest.raises(PublishError, match=r"already holds 2025\.5\.4, and 2025\.5\.3 would come before it.*Name 2025-05-04 or a later day"):
        publish(other, proof(other), datasets, date(2025, 5, 3))
    assert versions.published(datasets) == ["2025.5.4"] and os.readlink(datasets / "latest") == "2025.5.4" and content(datasets / "2025.5.4") == before
    assert not publish(files, proof(files), datasets, date(2025, 5, 3)).published  # with nothing new the day does not matter
    assert publish(other, proof(other), datasets, DAY).version == "2025.5.4.1"


def test_the_newest_release_counts_though_latest_was_set_back(files: dict[str, Path], tmp_path: Path) -> None:
    datasets = tmp_path / "datasets"
    publish(files, proof(files), datasets, DAY)
    (datasets / "2025.6.1").mkdir()
    with pytest.raises(PublishError, match=r"already holds 2025\.6\.1"):
        publish(other := register(tmp_path / "tables", best=9), proof(other), datasets, date(2025, 5, 31))


@pytest.mark.parametrize(
    "spoil, words",
    [
        (lambda f, p: f.pop("events"), "events is missing"),
        (lambda f, p: f["events"].unlink(), "events is missing"),
        (lambda f, p: p.pop("events"), "events was not validated"),
        (lambda f, p: f["events"].write_bytes(f["events"].read_bytes() + b"\0"), "events changed after it was validated"),
        (lambda f, p: p.update(texts="0"), "texts is no published table"),
    ],
)
def test_what_is_not_proven_is_refused(files: dict[str, Path], tmp_path: Path, spoil: Callable, words: str) -> None:
    proven = proof(files)
    spoil(files, proven)
    with pytest.raises(PublishError, match=words):
        publish(files, proven, tmp_path / "datasets", DAY)
    assert not (tmp_path / "datasets").exists()


def test_a_release_that_does_not_verify_is_not_shown(files: dict[str, Path], tmp_path: Path) -> None:
    wrong = fixture.frames()["event_mentions"].with_columns(start=pl.lit(1, pl.Int64))
    parquet.write(TABLES["event_mentions"], wrong, files["event_mentions"])
    with pytest.raises(PublishError, match="event_mentions: 1 quotes do not stand"):
        publish(files, proof(files), tmp_path / "datasets", DAY)
    assert [p.name for p in (tmp_path / "datasets").iterdir()] == [".lock"]


def test_publishing_that_does_nothing_is_noticed(files: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(files, proof(files), tmp_path / "datasets", DAY)
    monkeypatch.setattr(versions, "point", lambda datasets, version: None)
    other = register(tmp_path / "tables", best=1)
    with pytest.raises(PublishError, match="wrong pointer"):
        publish(other, proof(other), tmp_path / "datasets", DAY)


def test_a_damaged_latest_release_is_named(files: dict[str, Path], tmp_path: Path) -> None:
    publish(files, proof(files), tmp_path / "datasets", DAY)
    with (tmp_path / "datasets" / "2025.5.4" / "events.csv").open("a") as file:
        file.write("x")
    with pytest.raises(PublishError, match="is damaged: events.csv was changed"):
        publish(files, proof(files), tmp_path / "datasets", DAY)


STEPS = [(page, "write"), (changes, "changes"), (release, "_sync"), (release, "verify"), (release.os, "rename"), (versions, "point"), (versions.os, "replace")]


@pytest.mark.parametrize("module, step", STEPS, ids=[step for _, step in STEPS])
def test_a_crash_at_any_step_changes_nothing_and_the_next_run_converges(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object, step: str) -> None:
    datasets, old = tmp_path / "datasets", register(tmp_path / "old")
    publish(old, proof(old), datasets, DAY)
    before, new = content(datasets / "2025.5.4"), register(tmp_path / "new", best=9)

    def crash(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(module, step, crash)
        publish(new, proof(new), datasets, DAY)
    assert os.readlink(datasets / "latest") == "2025.5.4" and content(datasets / "2025.5.4") == before and verify(datasets / "latest") == []
    assert publish(new, proof(new), datasets, DAY).version == "2025.5.4.1"
    assert versions.published(datasets) == ["2025.5.4", "2025.5.4.1"]
    assert sorted(p.name for p in datasets.iterdir()) == [".lock", "2025.5.4", "2025.5.4.1", "latest"]


def test_a_full_disk_publishes_nothing(files: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    datasets, limits = tmp_path / "datasets", resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
    try:
        with pytest.raises(Exception, match="File too large"):
            publish(files, proof(files), datasets, DAY)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert versions.latest(datasets) is None and versions.published(datasets) == []
    assert publish(files, proof(files), datasets, DAY).published


def test_one_of_two_publishers_is_refused_at_once(files: dict[str, Path], tmp_path: Path) -> None:
    with versions.only_publisher(tmp_path / "datasets"), pytest.raises(PublishError, match="Another run is publishing"):
        publish(files, proof(files), tmp_path / "datasets", DAY)
    assert publish(files, proof(files), tmp_path / "datasets", DAY).published


def test_two_builds_are_the_same_bytes_whatever_the_surroundings(tmp_path: Path) -> None:
    """Another salt, time zone, language and number of threads; two releases each, so that changes.csv has lines."""
    register(tmp_path / "a")
    register(tmp_path / "b", best=7)
    surroundings = ({"PYTHONHASHSEED": "0", "TZ": "UTC", "LANG": "C", "POLARS_MAX_THREADS": "1"},
                    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Kathmandu", "LANG": "tr_TR.UTF-8", "POLARS_MAX_THREADS": "8"})  # fmt: skip
    runs = [start(tmp_path / f"out{n}", 2, tmp_path / "a", tmp_path / "b", **around) for n, around in enumerate(surroundings)]
    for run in runs:
        out, err = run.communicate("go\n", timeout=120)
        assert run.returncode == 0 and out.splitlines() == ["ready", "2025.5.4 True", "2025.5.4.1 True"], err
    bases = (tmp_path / "out0", tmp_path / "out1")
    found = [{path.relative_to(base).as_posix(): path.read_bytes() for path in base.rglob("*") if path.is_file()} for base in bases]
    assert found[0] == found[1] and len(found[0]) == 51
    today = str(date.today().year).encode()
    assert not any(today in data for name, data in found[0].items() if name.endswith((".json", ".md", ".html", ".csv")))


@pytest.mark.parametrize("earlier, later", [("2025.9.30", "2025.10.1"), ("2025.10.1", "2025.10.1.1"), ("2025.10.1.9", "2025.10.1.10")])
def test_releases_are_in_the_order_of_their_making(tmp_path: Path, earlier: str, later: str) -> None:
    for name in (later, earlier, ".staging-x", "2025.01.1", "notes"):
        (tmp_path / name).mkdir()
    assert versions.published(tmp_path) == [earlier, later]


def test_a_pointer_to_nothing_is_an_error(tmp_path: Path) -> None:
    assert versions.latest(tmp_path) is None
    (tmp_path / "latest").symlink_to("2025.5.4")
    with pytest.raises(PublishError, match="points to 2025.5.4, which is no release here"):
        versions.latest(tmp_path)
