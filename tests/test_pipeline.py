"""The whole line on a few articles in a folder of its own: release, nothing new, a failing check, a table altered behind the check's back."""

import json
import shutil
from pathlib import Path

import dagster as dg
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from pipeline.cli import main
from pipeline.defs.checks import check_of
from pipeline.defs.project import Project
from pipeline.defs.publish import proven
from pipeline.defs.run import RunRefused, only_run
from pipeline.publish.release import PublishError
from pipeline.tables.register import PUBLISHED, TABLES

SOURCE = """publisher: Test desk
licence: CC-BY-4.0
language: en
reliability: B
publish_text: true
captured: 2025-10-05
"""
ARTICLES = {
    "one.txt": "BAGHDAD, Oct. 1, 2025 (Desk) -- There are about 2,500 U.S. troops in Iraq, a Pentagon official said on Wednesday. "
    "Washington will withdraw 500 soldiers from Iraq by the end of the year, the official added.\n",
    "two.txt": "DAMASCUS, Oct. 2, 2025 (Desk) -- More than 900 U.S. troops are stationed in Syria, Defense Minister Karim Salih told reporters on Thursday.\n",
    "three.txt": "TALLINN, Oct. 3, 2025 (Desk) -- Britain sent 800 soldiers to Estonia on Friday, the defence ministry said. "
    "Two people were killed when militants attacked a convoy near Gao in Mali, officials said.\n",
}
SPORT = "PARIS, Oct. 4, 2025 (Desk) -- The home side won the match by two goals to one before a full stadium.\n"


def muster(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    return int(ended.value.code or 0)


def source(folder: Path, articles: dict[str, str]) -> Path:
    (folder / "desk").mkdir(parents=True)
    (folder / "desk" / "source.yml").write_text(SOURCE, "utf-8")
    for name, text in articles.items():
        (folder / "desk" / name).write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with raw/ and a first release in datasets/."""
    folder = tmp_path_factory.mktemp("place")
    source(folder / "raw", ARTICLES)
    (folder / "raw" / "desk" / "bad.txt").write_bytes(b"caf\xe9 and 2,500 troops")
    assert muster("run", "--raw", str(folder / "raw"), "--datasets", str(folder / "datasets"), "--date", "2025-10-05") == 0
    return folder


def test_first_run_publishes_a_release_that_proves(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    latest = place / "datasets" / "latest"
    assert latest.resolve().name == "2025.10.5"
    assert muster("verify", str(latest)) == 0
    assert {p.stem for p in latest.glob("*.parquet")} == {p.stem for p in latest.glob("*.csv") if p.stem != "changes"} == set(PUBLISHED)
    assert muster("show", "deployments", "--host", "IRQ", "--release", str(latest)) == 0
    assert "about 2,500" in capfd.readouterr().out


@pytest.mark.parametrize("table", PUBLISHED)
def test_every_table_can_be_shown(place: Path, capfd: pytest.CaptureFixture[str], table: str) -> None:
    assert muster("show", table, "--limit", "3", "--release", str(place / "datasets" / "latest")) == 0
    out = capfd.readouterr().out
    assert TABLES[table].title in out or "holds no row" in out


def test_second_run_publishes_nothing_and_says_so(place: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert muster("run", "--raw", str(place / "raw"), "--datasets", str(place / "datasets"), "--date", "2025-10-06") == 0
    out = capfd.readouterr().out
    assert "Nothing is new" in out and "2025.10.5" in out and "bad.txt" in out  # what is set aside is told every time
    assert (place / "datasets" / "latest").resolve().name == "2025.10.5"
    assert not (place / "datasets" / "2025.10.6").exists()


def test_a_failing_check_stops_the_release(place: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Articles without any posture leave tables empty, and an empty table is no release."""
    shutil.copytree(place / "datasets", tmp_path / "datasets", symlinks=True)
    sport = source(tmp_path / "sport", {"match.txt": SPORT})
    assert muster("run", "--raw", str(sport), "--datasets", str(tmp_path / "datasets"), "--date", "2025-10-07") == 1
    _, err = capfd.readouterr()
    assert "at least 1 rows" in err and "No release was made" in err and "2025.10.5" in err and "Traceback" not in err
    assert (tmp_path / "datasets" / "latest").resolve().name == "2025.10.5"
    assert muster("verify", str(tmp_path / "datasets" / "latest")) == 0


@pytest.fixture
def altered(place: Path, tmp_path: Path) -> Project:
    """A copy of the tables between the stages in which one qualifier was changed by hand, after the check."""
    shutil.copytree(place / "datasets" / ".dagster" / "tables", tmp_path / "tables")
    path = tmp_path / "tables" / "deployments.parquet"
    table = pq.read_table(path)
    spoilt = pc.replace_substring(table["qualifier"], pattern="about", replacement="roughly")
    pq.write_table(table.set_column(table.schema.get_field_index("qualifier"), table.schema.field("qualifier"), spoilt.cast(pa.string())), path)
    return Project(raw=str(place / "raw"), datasets=str(tmp_path / "datasets"), store=str(tmp_path / "tables"))


def test_a_table_altered_after_its_check_is_refused(altered: Project) -> None:
    with pytest.raises(PublishError, match="deployments: the file has changed since the check"):
        proven(altered)


def test_the_check_of_an_altered_table_fails_and_stays_failed(altered: Project) -> None:
    name = "deployments"
    job = dg.Definitions(
        assets=[dg.AssetSpec(table) for table in TABLES],
        asset_checks=[check_of(TABLES[name])],
        resources={"project": altered},
        jobs=[dg.define_asset_job("check", selection=dg.AssetSelection.checks_for_assets(name))],
    ).resolve_job_def("check")
    with dg.DagsterInstance.ephemeral() as instance:
        result = job.execute_in_process(instance=instance, raise_on_error=False)
        (evaluation,) = result.get_asset_check_evaluations()
    assert not evaluation.passed and evaluation.severity is dg.AssetCheckSeverity.ERROR
    assert "roughly" in str(evaluation.metadata["explanation"].value) and "qualifier" in str(evaluation.metadata["explanation"].value)
    assert json.loads(altered.verdict(name).read_text("utf-8"))["success"] is False
    with pytest.raises(PublishError, match="deployments"):
        proven(altered)


def test_a_second_run_at_the_same_time_is_refused(tmp_path: Path) -> None:
    with only_run(tmp_path / ".dagster"), pytest.raises(RunRefused, match="another"), only_run(tmp_path / ".dagster"):
        pass
    with only_run(tmp_path / ".dagster"):
        pass
