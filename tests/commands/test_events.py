"""`muster events --sentences`: one JSON line for each line of the file, and a message that names file and line for bad ones."""

import json
from pathlib import Path

import pytest

from pipeline.cli import main


def _run(path: Path, capfd: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    with pytest.raises(SystemExit) as left:
        main(["events", "--sentences", str(path)])
    assert left.value.code in (0, None)
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_each_line_in_is_a_line_out(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sentences.txt"
    path.write_text("Armenia accused Azerbaijan of shelling a village.\n\nRain is expected in Portugal.\r\nPoland withdrew its soldiers from Iraq.\n", encoding="utf-8")
    told = _run(path, capfd)
    assert [t["line"] for t in told] == [1, 2, 3, 4]
    assert [t["plover"] for t in told] == ["ACCUSE", None, None, "RETREAT"]
    assert (told[0]["actor"], told[0]["recipient"]) == ("ARM", "AZE")
    assert set(told[1].values()) == {None, 2}
    quote = told[3]["quote"]
    assert isinstance(quote, str)
    assert "withdrew" in quote


BAD = [(b"", ":1: is empty"), (b" \n\n", ":1: is empty"), (b"One line.\nA \0 here.\n", ":2: has a NUL"), (b"caf\xe9\n", "is not UTF-8")]


@pytest.mark.parametrize(("content", "message"), BAD)
def test_bad_files_are_named(content: bytes, message: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(SystemExit) as left:
        main(["events", "--sentences", str(path)])
    assert left.value.code == 2
    assert message in capfd.readouterr().err


def test_a_file_that_is_not_there_is_named(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["events", "--sentences", str(tmp_path / "none.txt")])
    assert left.value.code == 2
    assert "none.txt: there is no such file" in capfd.readouterr().err
