"""Verification: a whole release has no problems, and each kind of damage is named with its file."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from pipeline.publish.release import publish
from pipeline.publish.verify import sums, verify
from tests.publish.test_release import DAY, proof, register

Damage = Callable[[Path], object]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    base = tmp_path_factory.mktemp("verify")
    files = register(base / "tables")
    return publish(files, proof(files), base / "datasets", DAY).folder


@pytest.fixture()
def copy(whole: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "copy"
    folder.mkdir()
    for path in whole.iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def edit(name: str, old: bytes, new: bytes) -> Damage:
    def damage(folder: Path) -> None:
        raw = (folder / name).read_bytes()
        assert old in raw
        (folder / name).write_bytes(raw.replace(old, new, 1))

    return damage


def cut(name: str, at: bytes) -> Damage:
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes().rpartition(at)[0] + (b"\n" if at == b"\n" else b""))


def reparquet(name: str, *cells: pl.Expr) -> Damage:
    return lambda folder: pl.read_parquet(folder / f"{name}.parquet").with_columns(*cells).write_parquet(folder / f"{name}.parquet")


def flip(name: str) -> Damage:
    def damage(folder: Path) -> None:
        raw = bytearray((folder / name).read_bytes())
        raw[len(raw) // 3] ^= 1
        (folder / name).write_bytes(raw)

    return damage


def test_a_whole_release_has_no_problems(whole: Path) -> None:
    assert verify(whole) == []
    assert subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=whole).returncode == 0


@pytest.mark.parametrize(
    "damage, words",
    [
        (cut("spans.csv", b"c_"), "spans.csv was changed or cut"),
        (flip("events.parquet"), "events.parquet was changed or cut"),
        (lambda f: (f / "stray.txt").write_text("x"), "stray.txt does not belong here"),
        (lambda f: (f / "places.csv").unlink(), "places.csv is missing: SHA256SUMS lists it"),
        (lambda f: (f / "SHA256SUMS").unlink(), "SHA256SUMS is missing"),
        (lambda f: (f / "datapackage.json").write_text("{"), "datapackage.json cannot be read"),
        (lambda f: ((f / "places.csv").unlink(), (f / "places.csv").symlink_to("spans.csv")), "places.csv is no ordinary file"),
    ],
)
def test_damage_to_files(copy: Path, damage: Damage, words: str) -> None:
    damage(copy)
    assert any(words in problem for problem in verify(copy)), verify(copy)


@pytest.mark.parametrize(
    "damage, words",
    [
        (cut("documents.csv", b"\nd_"), "documents.csv has 2 rows, datapackage.json says 3"),
        (edit("deployments.csv", b",400,", b",500,"), "deployments.csv and deployments.parquet differ in column best in 1 rows, first in row 1"),
        (edit("places.csv", b"latitude", b"latitute"), "places.csv cannot be read: ValueError: columns are place_id"),
        (edit("documents.csv", b"'=HYPER", b"=HYPERL"), "documents.csv and documents.parquet differ in column title"),
        (reparquet("event_mentions", pl.col("quote").str.replace("May", "Mai")), "event_mentions: 1 quotes do not stand in their document's text"),
        (reparquet("spans", pl.col("start") + 1), "spans: 2 quotes do not stand"),
        (reparquet("deployments", pl.lit("Norland keeps 401").alias("quote")), "deployments: 1 quotes do not stand"),
        (reparquet("deployment_claims", pl.lit("c_0000000000000000").alias("claim_id")), "deployment_claims: 2 rows have the key (claim_id) of another"),
        (reparquet("statements", pl.lit("d_0000000000000000").alias("document_id")), "statements.document_id has 1 values that are not in documents."),
    ],
)
def test_damage_that_the_hashes_were_made_to_fit(copy: Path, damage: Damage, words: str) -> None:
    damage(copy)
    (copy / "SHA256SUMS").write_text(sums(copy))
    problems = verify(copy)
    assert any(problem.startswith(words) for problem in problems), problems


def test_not_a_folder(tmp_path: Path) -> None:
    assert verify(tmp_path / "nothing") == [f"{tmp_path / 'nothing'} is no folder"]


def test_the_descriptor_tells_types_keys_and_rules(whole: Path) -> None:
    package = json.loads((whole / "datapackage.json").read_text())
    resources = {r["name"]: r for r in package["resources"]}
    claims = resources["deployment_claims"]["schema"]
    fields = {f["name"]: f for f in claims["fields"]}
    assert claims["primaryKey"] == ["claim_id"] and claims["missingValues"] == [""]
    assert {"fields": ["document_id"], "reference": {"resource": "documents", "fields": ["document_id"]}} in claims["foreignKeys"]
    assert fields["status"]["constraints"]["enum"][0] == "actual" and fields["status"]["constraints"]["required"] is True
    assert fields["low"]["type"] == "integer" and fields["low"]["unit"] == "count of the measure" and fields["low"]["emptyMeans"]
    assert resources["deployments-parquet"]["rowCount"] == resources["deployments"]["rowCount"] == 1
    assert package["sources"] == [{"title": "The Gazette (courier)", "licence": "CC-BY-4.0"}, {"title": "The Gazette (gazette)", "licence": "CC-BY-4.0"}]
    assert "apostrophe" in package["csvRule"] and package["version"] == "2025.5.4"
