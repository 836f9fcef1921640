"""The terminal: what it prints, and how it meets a user's mistakes: one message with file, place and mend, exit code 2, no traceback."""

import json
import re
import sys
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pipeline.cli import main
from pipeline.commands.codes import known_code
from pipeline.commands.mistakes import Mistake
from pipeline.commands.show import SHOWN, TOGETHER, cell, strength, when, where, who
from pipeline.evaluate.bench import measure
from pipeline.evaluate.yardstick import pair
from pipeline.extract.confidence import LEAST
from pipeline.tables.register import PUBLISHED

ARTICLE = "BAGHDAD, Oct. 1, 2025 (Wire) -- There are about 2,500 U.S. troops in Iraq, the Pentagon said on Wednesday.\n"
SLOW = """import json, pathlib, sys
size = sum(len(p.read_bytes()) for p in pathlib.Path(sys.argv[1]).glob("*.txt"))
print(json.dumps({"name": "slow 1", "bytes": size, "seconds": 1.5}))
"""


def outcome(capfd: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    out, err = capfd.readouterr()
    return int(ended.value.code or 0), out, err


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "good.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9 in Iraq")
    (tmp_path / "empty").mkdir()
    (tmp_path / "blank.txt").write_text(" \n", "utf-8")
    (tmp_path / "wide.txt").write_bytes("Iraq".encode("utf-16-le"))
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn" / "SHA256SUMS").touch()
    (tmp_path / "torn" / "deployments.parquet").write_bytes(b"PAR1 and no more")
    (tmp_path / "broken.jsonl").write_text('{"document": "a"}\n{"docu\n', "utf-8")
    (tmp_path / "blank.jsonl").write_text("\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


MISTAKES = [
    (("extract", "nowhere.txt"), ("nowhere.txt", "no such file")),
    (("extract", "latin.txt"), ("latin.txt", "byte 3", "0xE9", "Save the file as UTF-8")),
    (("extract", "empty"), ("empty", "is a folder")),
    (("extract", "blank.txt"), ("blank.txt", "nothing but white space", "Name a file")),
    (("extract", "wide.txt"), ("wide.txt", "character 1", "UTF-16", "Save the file as UTF-8")),
    (("show", "deployments", "--release", "torn"), ("deployments.parquet", "cannot be read", "muster verify torn")),
    (("show", "events", "--release", "torn"), ("events.parquet", "no such file", "muster verify torn")),
    (("extract", "--format", "xml", "good.txt"), ("xml", "jsonl")),
    (("times", "--format", "xml", "good.txt"), ("xml", "days, timex")),
    (("times", "--published", "2025-02-31", "good.txt"), ("--published 2025-02-31", "YYYY-MM-DD")),
    (("times", "--language", "english", "good.txt"), ("--language english", "en-GB")),
    (("places", "nowhere.txt"), ("nowhere.txt", "no such file")),
    (("actors", "blank.txt"), ("blank.txt", "nothing but white space")),
    (("actors", "--language", "english", "good.txt"), ("--language english", "en-GB")),
    (("times", "nowhere.txt"), ("nowhere.txt", "no such file")),
    (("verify", "nowhere"), ("nowhere", "no such folder")),
    (("verify", "empty"), ("empty", "is no release", "datasets/latest")),
    (("show", "deploymnts"), ("deploymnts", "deployments", "events")),
    (("show", "deployments", "--host", "IRK"), ("--host IRK", "IRQ")),
    (("show", "deployments", "--host", "Iraq"), ("--host Iraq", "IRQ (Iraq)")),
    (("show", "deployments", "--sender", "United Stats"), ("--sender United Stats", "USA")),
    (("show", "disputes", "--host", "IRQ"), ("--host IRQ", "no hosts")),
    (("show", "deployments", "--release", "empty"), ("empty", "is no release")),
    (("run", "--raw", "nowhere"), ("nowhere", "no such folder", "--raw")),
    (("run", "--date", "2025-13-01"), ("--date 2025-13-01", "YYYY-MM-DD")),
    (("run", "--date", "yesterday"), ("yesterday", "YYYY-MM-DD")),
    (("evaluate", "nowhere.jsonl", "."), ("nowhere.jsonl", "no such file")),
    (("evaluate", "broken.jsonl", "."), ("broken.jsonl", "line 2")),
    (("evaluate", "blank.jsonl", "."), ("blank.jsonl", "no record")),
    (("evaluate", "blank.jsonl", ".", "--least-confidence", "-1"), ("--least-confidence", "from 0 to 1")),
    (("extract", "good.txt", "--least-confidence", "2"), ("--least-confidence", "from 0 to 1")),
    (("train-choice", "blank.jsonl", "."), ("blank.jsonl", "no record")),
    (("bench", "nowhere"), ("nowhere", "no such folder")),
    (("bench", "empty"), ("empty", "no .txt file")),
]


@pytest.mark.parametrize(("arguments", "told"), MISTAKES, ids=lambda v: " ".join(v) if isinstance(v, tuple) else None)
def test_mistake(place: Path, capfd: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: tuple[str, ...]) -> None:
    code, out, err = outcome(capfd, *arguments)
    assert code == 2
    assert "Traceback" not in out + err
    assert [word for word in told if word not in err] == []


def test_extract_prints_the_contract(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome(capfd, "extract", "good.txt")
    record = json.loads(out)
    assert code == 0 and record["document"] == "good"
    assert set(record) == {"document", "published", "deployments", "events"}
    assert record["published"]["earliest"] == record["published"]["latest"] == "2025-10-01"
    (stock,) = record["deployments"]
    assert (stock["sender"], stock["host"], stock["best"], stock["qualifier"], stock["status"]) == ("USA", "IRQ", 2500, "about", "actual")
    assert ARTICLE[stock["start"] : stock["end"]] == stock["quote"]


def test_one_bad_file_does_not_keep_the_others_back(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome(capfd, "extract", "latin.txt", "good.txt")
    assert code == 2 and json.loads(out)["document"] == "good" and "latin.txt" in err


def test_places_are_printed_with_their_evidence(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (place / "town.txt").write_text("Police in Paris, Texas, said the Pentagon had called from 20 km south of Irbil.", "utf-8")
    code, out, _ = outcome(capfd, "places", "town.txt")
    paris, texas, pentagon, irbil = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and list(paris) == [
        "document", "start", "end", "text", "kind", "id", "name", "country", "latitude", "longitude", "precision", "relation", "evidence", "candidates",
    ]  # fmt: skip
    assert (paris["document"], paris["start"], paris["end"], paris["country"], paris["precision"]) == ("town", 10, 15, "USA", "city")
    assert (round(paris["latitude"], 1), round(paris["longitude"], 1)) == (33.7, -95.6) and {"what": "in Texas", "weight": 9.0} in paris["evidence"]
    assert (texas["precision"], pentagon["kind"], pentagon["country"]) == ("region", "metonym", "USA")
    assert (irbil["country"], irbil["name"], irbil["relation"]) == ("IRQ", "Erbil", "20 km south of")


def test_actors_are_printed_with_whose_they_are(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome(capfd, "actors", "good.txt")
    rows = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and [(r["text"], r["kind"], r["id"], r["country"]) for r in rows] == [("U.S. troops", "forces", "USA", "USA"), ("Pentagon", "metonym", "USA", "USA")]
    assert all(ARTICLE[r["start"] : r["end"]] == r["text"] and r["document"] == "good" for r in rows)


def test_knowledge_is_in_order(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome(capfd, "check-knowledge")
    assert (code, out) == (0, "The tables of names are in order.\n")


def test_what_is_wrong_with_the_knowledge_is_named(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.knowledge.check.problems", lambda: iter(["groups.csv:7: unknown country 'XXX' in countries: add it"]))
    code, out, _ = outcome(capfd, "check-knowledge")
    assert (code, out) == (1, "pipeline/knowledge/groups.csv:7: unknown country 'XXX' in countries: add it\n")


def test_evaluate_scores_its_own_output_as_perfect(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _, out, _ = outcome(capfd, "extract", "good.txt")
    (place / "gold.jsonl").write_text(out, "utf-8")
    code, out, _ = outcome(capfd, "evaluate", "gold.jsonl", ".", "--json", "--misses")
    report = json.loads(out)
    assert code == 0 and report["deployments"]["f1"] == 1.0 and report["published"] == {"gold": 1, "agree": 1.0}


def test_extract_tells_less_the_surer_it_is_to_be(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    told = [json.loads(outcome(capfd, "extract", "good.txt", *options)[1]) for options in ((), ("--least-confidence", "1"), ("--rules-alone",))]
    assert [len(t["deployments"]) for t in told] == [1, 0, 1]
    assert str(LEAST) in outcome(capfd, "extract", "--help")[1]


def test_classes_and_coverage_of_what_is_told(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    gold = {"document": "good", "published": {}, "deployments": [], "events": [{"type": "MEET", "actor": "USA", "host": "IRQ", "quote": "the Pentagon said"}]}
    (place / "gold.jsonl").write_text(json.dumps(gold), "utf-8")
    code, out, _ = outcome(capfd, "evaluate", "gold.jsonl", ".", "--classes", "--coverage")
    assert code == 0 and "missed\tevents\tnot read\tMEET\t1" in out and "spurious\tdeployments\tnothing coded\twith a figure\t1" in out
    assert "deployments   the surest 100%" in out and "precision 0.00, recall 0.00, F1 0.000" in out


def test_a_choice_is_learned_and_measured_beside_the_rules(place: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (place / "good.txt").write_text("KYIV, Oct. 1, 2025 (Wire) -- Ukraine has been calm.\n\nThe rebels killed two soldiers.\n", "utf-8")
    gold = {"document": "good", "events": [{"type": "ATTACK", "host": "UKR", "quote": "The rebels killed two soldiers"}]}
    (place / "gold.jsonl").write_text(json.dumps(gold), "utf-8")
    monkeypatch.setattr("pipeline.commands.weights.KNOWLEDGE", place)
    code, out, _ = outcome(capfd, "train-choice", "gold.jsonl", ".", "--write")
    assert code == 0 and "1 coded records stand in sentences without a place; the article offers the right host for 1 of them" in out
    assert (place / "choice.csv").read_text("utf-8").startswith("mark,weight\nas the rules say,")


@pytest.fixture
def quick(place: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one article, measured as briefly as can be."""
    monkeypatch.setattr("pipeline.evaluate.bench.measure", partial(measure, runs=1, least_seconds=0.0))
    monkeypatch.setattr("pipeline.evaluate.yardstick.pair", partial(pair, turns=1, least_seconds=0.001))
    (place / "one").mkdir()
    (place / "one" / "good.txt").write_text(ARTICLE, "utf-8")
    return place


def test_bench_prints_every_speed(quick: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome(capfd, "bench", "one")
    first, *others = out.splitlines()
    assert code == 0 and re.fullmatch(r"\d+ articles of 300 words a second .* over 1 texts with 19 words, 0\.00 MB\.", first)
    assert [re.fullmatch(r"[\d.]+ MB/s of (\w+ \w+).*", line)[1] for line in others] == ["finding time", "finding numbers", "finding names", "placing what"]


def test_bench_beside_a_yardstick(quick: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (quick / "slow.py").write_text(SLOW, "utf-8")
    code, out, _ = outcome(capfd, "bench", "one", "--beside", f"{sys.executable} slow.py")
    figures = r"The same beside slow 1, .* muster [\d.e+]+ MB/s \(reading [\d.]+ MB a turn\), slow 1 [\d.e-]+ MB/s \(reading [\d.]+ MB a turn\): [\d.]+ to 1\."
    assert code == 0 and len(out.splitlines()) == 6 and re.fullmatch(figures, out.splitlines()[-1])


def test_a_yardstick_that_fails_leaves_our_figures(quick: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, out, err = outcome(capfd, "bench", "one", "--beside", "no-such-program --fast")
    assert code == 2 and len(out.splitlines()) == 5
    assert "--beside no-such-program --fast: cannot be started" in err and "leave the option out" in err


def test_help_names_every_command(capfd: pytest.CaptureFixture[str]) -> None:
    code, out, _ = outcome(capfd, "--help")
    assert code == 0 and all(f" {name} " in out for name in ("run", "extract", "times", "places", "actors", "show", "verify", "evaluate", "bench", "check-knowledge"))


def test_every_published_table_can_be_shown() -> None:
    assert set(SHOWN) == set(PUBLISHED)
    for name, columns in SHOWN.items():
        assert [c for c in columns if c not in (*PUBLISHED[name].names, *TOGETHER)] == []


@pytest.mark.parametrize(
    ("qualifier", "low", "best", "high", "words"),
    [
        ("exact", 2500, 2500, 2500, "2,500 personnel"),
        ("about", None, 2500, None, "about 2,500 personnel"),
        ("at_least", 900, None, None, "at least 900 personnel"),
        ("at_most", None, None, 2000, "at most 2,000 personnel"),
        ("range", 2000, None, 3000, "2,000 to 3,000 personnel"),
        ("vague", 24, None, 99, "roughly 24 to 99 personnel"),
        ("share", None, None, None, "a part of the personnel"),
        ("none", None, None, None, "personnel, no figure"),
        ("exact", 0, 0, 0, "0 personnel"),
    ],
)
def test_strength(qualifier: str, low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert strength({"qualifier": qualifier, "low": low, "best": best, "high": high, "measure": "personnel"}) == words


def test_an_unknown_qualifier_is_no_number() -> None:
    with pytest.raises(ValueError, match="roughly"):
        strength({"qualifier": "roughly", "low": None, "best": 1, "high": None, "measure": None})


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2025, 10, 1), date(2025, 10, 1), "2025-10-01"),
        (date(2025, 10, 1), date(2025, 10, 3), "2025-10-01 to\n2025-10-03"),
        (None, date(2025, 10, 3), "… to\n2025-10-03"),
        (date(2025, 10, 1), None, "2025-10-01 to\n…"),
        (None, None, ""),
    ],
)
def test_when(first: date | None, last: date | None, words: str) -> None:
    row: dict[str, Any] = {"valid_from": first, "valid_to": last}
    assert when(row) == cell(row, "published") == words


@pytest.mark.parametrize(
    ("row", "acting", "place"),
    [
        ({"sender": "USA", "host": "IRQ", "place": "Erbil"}, "USA", "IRQ\nErbil"),
        ({"sender": None, "host": "IRQ", "place": None}, "", "IRQ"),
        ({"actor": "USA", "target": "IRQ", "host": None, "place": None}, "USA\n→ IRQ", ""),
        ({"actor": None, "target": None, "host": "MLI", "place": "Gao"}, "", "MLI\nGao"),
    ],
)
def test_who_and_where(row: dict[str, Any], acting: str, place: str) -> None:
    assert (who(row), where(row)) == (acting, place)


@pytest.mark.parametrize(("typed", "code"), [("IRQ", "IRQ"), ("irq", "IRQ"), (" sea:red sea ", "SEA:RED SEA")])
def test_known_code(typed: str, code: str) -> None:
    assert known_code("--host", typed, {"IRQ": "Iraq", "SEA:RED SEA": "Red Sea"}) == code


def test_far_off_code_gets_a_general_mend() -> None:
    with pytest.raises(Mistake, match="ISO 3166-1"):
        known_code("--host", "qqqqqqq", {"IRQ": "Iraq"})


def test_times_print_a_line_an_expression(capfd: pytest.CaptureFixture[str], place: Path) -> None:
    (place / "times.txt").write_text("They left on Tuesday and were to be back by 31 February 2026.\n", "utf-8")
    code, out, _ = outcome(capfd, "times", "--published", "2025-10-01", "times.txt")
    tuesday, impossible = (json.loads(line) for line in out.splitlines())
    assert code == 0
    assert (tuesday["text"], tuesday["kind"], tuesday["earliest"], tuesday["latest"], tuesday["tense"]) == ("Tuesday", "weekday", "2025-09-30", "2025-09-30", "past")
    assert (tuesday["granularity"], tuesday["modifier"], tuesday["anchor"], tuesday["rule"]) == ("day", None, "publication", "weekday")
    assert (impossible["kind"], impossible["earliest"], impossible["latest"]) == ("impossible", None, None)


def test_times_in_timex_terms(capfd: pytest.CaptureFixture[str], place: Path) -> None:
    _, out, _ = outcome(capfd, "times", "--format", "timex", "good.txt")
    first, *_, last = (json.loads(line) for line in out.splitlines())
    assert first == {"start": 9, "end": 21, "text": "Oct. 1, 2025", "type": "DATE", "value": "2025-10-01"}
    assert (last["text"], last["value"]) == ("Wednesday", "2025-10-01")


def test_times_of_several_files_name_the_document(capfd: pytest.CaptureFixture[str], place: Path) -> None:
    (place / "other.txt").write_text("It fell in 2003.\n", "utf-8")
    _, out, _ = outcome(capfd, "times", "good.txt", "other.txt")
    assert {json.loads(line)["document"] for line in out.splitlines()} == {"good", "other"}
