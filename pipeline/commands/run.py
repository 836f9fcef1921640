"""`muster run`: the whole pipeline from the terminal, with progress, what was set aside, what failed, and where the release is."""

import logging
import shutil
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.markup import escape

from pipeline.commands.mistakes import Mistake, day_of

ROOT = Path(__file__).resolve().parents[2]
TOLD = ("deployments", "events", "disputes", "documents")  # what a release is told by; its page counts every table
Raw = Annotated[Path, typer.Option(help="Folder of captured files, one folder a source.", show_default="raw/ of the project")]
Datasets = Annotated[Path, typer.Option(help="Folder that releases go to.", show_default="datasets/ of the project")]
Day = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Day of the release.", show_default="today in UTC")]


def run(raw: Raw = ROOT / "raw", datasets: Datasets = ROOT / "datasets", day: Day = None) -> None:
    """Read raw files, validate every table, publish a release if anything is new."""
    released = day_of(day, "--date")
    if not raw.is_dir():
        raise Mistake(f"{raw}: there is no such folder. Make it with one folder a source, or name another one: muster run --raw DIR")
    out = Console(highlight=False, soft_wrap=True)
    out.print(f"Reading {escape(_short(raw))} …")
    from pipeline.defs.run import RunRefused
    from pipeline.defs.run import run as run_all

    try:
        ended = run_all(raw, datasets, released, lambda level, text: _tell(out, level, text))
    except RunRefused as refusal:
        raise Mistake(str(refusal)) from None
    if not ended.success:
        _failed(ended.faults, datasets)
        raise typer.Exit(1)
    _succeeded(out, ended.release, datasets)


def _tell(out: Console, level: int, text: str) -> None:
    style = "yellow" if level >= logging.WARNING else ""
    out.print(f"  {escape(text)}", style=style)


def _failed(faults: tuple[str, ...], datasets: Path) -> None:
    err = Console(stderr=True, highlight=False, soft_wrap=True)
    for fault in faults:
        err.print(escape(fault), style="red")
    latest = datasets / "latest"
    kept = f"{_short(latest)} is as it was: {latest.resolve().name}." if latest.exists() else f"{_short(latest)} does not exist yet."
    err.print(f"No release was made. {escape(kept)}")


def _succeeded(out: Console, release: dict[str, Any], datasets: Path) -> None:
    folder = Path(release["folder"])
    if release["published"]:
        from pipeline.publish.phrases import plural

        rows = ", ".join(plural(release["rows"][name], name.replace("_", " ").removesuffix("s")) for name in TOLD)
        out.print(f"Published [bold]{release['version']}[/bold] in {escape(_short(folder))}/: {rows}.")
        if release["previous"] != "none":
            out.print(f"Against {release['previous']}: {plural(release['cells changed'], 'change')}, listed in {escape(_short(folder))}/changes.csv.")
    else:
        out.print(f"Nothing is new: [bold]{release['version']}[/bold] in {escape(_short(folder))}/ stays the latest release; no new version was published.")
    latest = _short(datasets / "latest")
    option = "" if datasets.resolve() == ROOT / "datasets" else f" --release {latest}"
    program = "muster" if shutil.which("muster") else _short(Path(sys.argv[0]))
    out.print(f"Next: open {escape(latest)}/index.html, or run")
    out.print(f"  {escape(program)} show deployments{escape(option)}")
    out.print(f"  {escape(program)} verify {escape(latest)}")


def _short(path: Path) -> str:
    """The path as seen from the working folder, where it lies under it."""
    full = path if path.is_absolute() else Path.cwd() / path
    return str(full.relative_to(Path.cwd())) if full.is_relative_to(Path.cwd()) else str(path)
