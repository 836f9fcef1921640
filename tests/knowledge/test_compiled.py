"""What is compiled once is used again, made anew when a source changes or the file is torn, and never needed."""

from pathlib import Path

import pytest

from pipeline.knowledge import compiled as module
from pipeline.knowledge.compiled import DIGEST, compiled


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "HERE", tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "table.csv").write_text("name\nIrbil\n", "utf-8")
    return tmp_path


def made(folder: Path, value: object) -> object:
    return compiled("table", [folder / "table.csv"], lambda: value)


def test_is_made_once(folder: Path) -> None:
    assert made(folder, ["first", (1, 2.5), b"x"]) == ["first", (1, 2.5), b"x"]
    assert made(folder, "second") == ["first", (1, 2.5), b"x"]


def test_another_source_makes_it_anew(folder: Path) -> None:
    made(folder, "first")
    (folder / "table.csv").write_text("name\nErbil\n", "utf-8")
    assert made(folder, "second") == "second" == made(folder, "third")


@pytest.mark.parametrize("at", [0, DIGEST, 2 * DIGEST, -1])
def test_a_torn_file_is_made_anew(folder: Path, at: int) -> None:
    made(folder, "first")
    path = folder / module.FOLDER / "table.bin"
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    path.write_bytes(content)
    assert made(folder, "second") == "second"


@pytest.mark.parametrize("kept", [0, 10, 2 * DIGEST])
def test_a_short_file_is_made_anew(folder: Path, kept: int) -> None:
    made(folder, "first")
    path = folder / module.FOLDER / "table.bin"
    path.write_bytes(path.read_bytes()[:kept])
    assert made(folder, "second") == "second"


def test_where_the_tables_may_not_be_written_the_users_cache_holds_it(folder: Path) -> None:
    (folder / module.FOLDER).write_text("a file where the folder would be", "utf-8")
    assert made(folder, "first") == "first" == made(folder, "second")
    assert (folder / "cache" / "muster" / "table.bin").is_file()


def test_where_nothing_may_be_written_it_is_made_each_time(folder: Path) -> None:
    (folder / module.FOLDER).write_text("", "utf-8")
    (folder / "cache").write_text("", "utf-8")
    assert made(folder, "first") == "first" and made(folder, "second") == "second"


def test_no_file_is_left_half_written(folder: Path) -> None:
    made(folder, "first")
    assert [p.name for p in (folder / module.FOLDER).iterdir()] == ["table.bin"]
