"""A verdict is used again for exactly the same bytes and the same promises, and for nothing else."""

import hashlib
import json
from pathlib import Path

from pipeline.defs.checks import keep, passed_before
from pipeline.publish.parquet import write
from pipeline.tables.actors import ACTORS
from pipeline.validate.verdicts import Failure, Verdict


def _kept(folder: Path, success: bool = True) -> tuple[dict[str, Path], Path]:
    files, verdict = {"actors": folder / "actors.parquet"}, folder / "actors.json"
    write(ACTORS, ACTORS.empty(), files["actors"])
    sha256 = hashlib.sha256(files["actors"].read_bytes()).hexdigest()
    failures = () if success else (Failure("actors", "name", "it is there", "it is not", "put it there"),)
    keep(Verdict("actors", success, 0, 9, {"actors": sha256}, failures), verdict)
    return files, verdict


def test_same_bytes_and_promises(tmp_path: Path) -> None:
    files, kept = _kept(tmp_path)
    found = passed_before(ACTORS, files, kept)
    assert found is not None and found.success and found.expectations == 9


def test_another_byte(tmp_path: Path) -> None:
    files, kept = _kept(tmp_path)
    files["actors"].write_bytes(files["actors"].read_bytes() + b"\0")
    assert passed_before(ACTORS, files, kept) is None


def test_other_promises(tmp_path: Path) -> None:
    files, kept = _kept(tmp_path)
    plain = json.loads(kept.read_text("utf-8"))
    kept.write_text(json.dumps({**plain, "asked": "something else"}), "utf-8")
    assert passed_before(ACTORS, files, kept) is None


def test_a_failed_verdict(tmp_path: Path) -> None:
    files, kept = _kept(tmp_path, success=False)
    assert passed_before(ACTORS, files, kept) is None


def test_no_verdict(tmp_path: Path) -> None:
    files, kept = _kept(tmp_path)
    kept.unlink()
    assert passed_before(ACTORS, files, kept) is None
