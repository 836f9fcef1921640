"""Measuring speed: what is counted, that no reading is of a text read before, and what a yardstick must say to be believed."""

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from pipeline.evaluate.bench import Speed, fresh, measure, times
from pipeline.evaluate.yardstick import TRIAL, Pair, Rate, YardstickError, first, pair

PROGRAM = Path(__file__).resolve().parents[1] / "yardsticks" / "dateparser_program.py"
TEXTS = ["Café, 3 May 2021.\n", "It began two weeks ago, on a Sunday.", "It began two weeks ago, on a Sunday. \n"]
HONEST = """
import json, pathlib, sys
texts = [p.read_bytes() for p in sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))]
with open(sys.argv[0] + ".read", "a") as file:
    file.write(json.dumps([t.decode() for t in texts]) + "\\n")
print(json.dumps({"name": "honest 1", "bytes": sum(map(len, texts)), "seconds": sum(map(len, texts)) / 1000}))
"""


def program(folder: Path, code: str) -> str:
    (folder / "program.py").write_text(code, "utf-8")
    return f"'{sys.executable}' '{folder}/program.py'"


def test_speed() -> None:
    speed = Speed(texts=2, words=600, bytes=4_000_000, seconds=0.5)
    assert (speed.articles, speed.megabytes) == (4, 8)


def test_measure_counts_words_and_bytes_of_the_texts_once() -> None:
    speed = measure(len, TEXTS, runs=2, least_seconds=0.0)
    assert (speed.texts, speed.words, speed.bytes) == (3, 20, sum(len(t.encode()) for t in TEXTS)) and speed.seconds > 0


def test_measure_reads_no_text_twice() -> None:
    read: list[str] = []
    measure(read.append, TEXTS, runs=3, least_seconds=0.001)
    assert len(read) == len(set(read)) > 5 * len(TEXTS)
    assert {text.rstrip() for text in read} == {text.rstrip() for text in TEXTS}


def test_fresh_copies_say_the_same() -> None:
    copies = list(islice(fresh(TEXTS), 300))
    assert len(set(copies)) == 300 and [times(text) for text in copies[:3]] == [times(text) for text in TEXTS] == [1, 2, 2]
    assert list(fresh([])) == []


@pytest.mark.parametrize("texts", [[], [" \n"]])
def test_nothing_to_measure(texts: list[str]) -> None:
    with pytest.raises(ValueError, match="no words"):
        measure(len, texts)
    with pytest.raises(ValueError, match="no words"):
        pair(len, texts, "never started")


@pytest.mark.parametrize(("length", "part"), [(100, ["abc", "def"]), (4, ["abc", "d"]), (3, ["abc"]), (0, [])])
def test_first(length: int, part: list[str]) -> None:
    assert first(["\n" * 50, "  abc", "def\n"], length) == part


def test_pair_takes_turns_over_the_same_texts(tmp_path: Path) -> None:
    read: list[str] = []
    both = pair(read.append, TEXTS, program(tmp_path, HONEST), turns=2, least_seconds=0.0005)
    turns = [json.loads(line) for line in (tmp_path / "program.py.read").read_text("utf-8").splitlines()]
    assert len(turns) == 3 and turns[0] == [t.strip() for t in TEXTS], "a trial, then two turns"
    assert {t.rstrip() for turn in turns[1:] for t in turn} == {t.rstrip() for t in read} == {t.rstrip() for t in TEXTS}
    assert len(turns[1]) == len(TEXTS) and len(set(read)) == len(read), "theirs is slow: once each; ours reads fresh copies"
    assert both.name == "honest 1" and both.part == sum(len(t.strip().encode()) for t in TEXTS) and both.theirs.megabytes == pytest.approx(0.001)
    assert both.ratio == pytest.approx(both.ours.megabytes / 0.001)


def test_a_slow_yardstick_reads_only_the_first_texts(tmp_path: Path) -> None:
    both = pair(len, ["word " * 1000] * 20, program(tmp_path, HONEST), turns=1, least_seconds=0.001)
    assert both.part == TRIAL < 100_000


def test_ratio() -> None:
    assert Pair("other", 1, ours=Rate(6_000_000, 2.0), theirs=Rate(500_000, 2.0)).ratio == 12


DISBELIEVED = [
    ("print('fast')", "prints no JSON object"),
    ("print('[1]')", "prints no JSON object"),
    ("print('{}')", "prints no JSON object"),
    ("""print('{"name": "a", "bytes": 5, "seconds": 1}')""", "says 5 bytes in 1.0 s, but was given 90"),
    (HONEST.replace("/ 1000", "* 0"), "in 0.0 s"),
    ("import no_such_library", "exit code 1: ModuleNotFoundError: No module named 'no_such_library'"),
    ("raise SystemExit(3)", "exit code 3: it says nothing"),
]


@pytest.mark.parametrize(("code", "told"), DISBELIEVED)
def test_a_yardstick_that_is_not_believed(tmp_path: Path, code: str, told: str) -> None:
    with pytest.raises(YardstickError, match=told):
        pair(len, TEXTS, program(tmp_path, code), turns=1, least_seconds=0.0)


@pytest.mark.parametrize(("command", "told"), [("", "it is empty"), ("'python", "No closing quotation"), ("/no/such/program -x", "cannot be started")])
def test_no_command(command: str, told: str) -> None:
    with pytest.raises(YardstickError, match=told):
        pair(len, TEXTS, command)


def test_the_dateparser_program_says_what_it_read(tmp_path: Path) -> None:
    """With a stand-in for dateparser, which the tests' environment does not hold."""
    (tmp_path / "dateparser").mkdir()
    (tmp_path / "dateparser" / "__init__.py").write_text('__version__ = "0.0"\n', "utf-8")
    (tmp_path / "dateparser" / "search.py").write_text("def search_dates(text, languages, settings):\n    assert languages == ['en'] and text\n", "utf-8")
    (tmp_path / "a.txt").write_bytes("Café, 3 May 2021.\r\n".encode())
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    done = subprocess.run([sys.executable, PROGRAM, tmp_path], capture_output=True, text=True, env=environment, timeout=20, check=True)
    said = json.loads(done.stdout)
    assert (said["name"], said["bytes"]) == ("dateparser 0.0", 20) and said["seconds"] > 0
