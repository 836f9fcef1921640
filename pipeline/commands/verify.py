"""`muster verify`: proves releases."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape

from pipeline.commands.mistakes import Mistake

Folders = Annotated[list[Path], typer.Argument(metavar="DIR…", help="Folders of releases, such as datasets/latest.", show_default=False)]


def verify(folders: Folders) -> None:
    """Prove that a release is whole and consistent: files, hashes, rows, keys, quotes."""
    for folder in folders:
        require_release(folder)
    from pipeline.publish.verify import verify as problems_of

    bad = False
    for folder in folders:
        problems = problems_of(folder)
        bad = bad or bool(problems)
        console = Console(stderr=bool(problems), highlight=False, soft_wrap=True)
        console.print(f"{escape(str(folder))}: {'does not prove' if problems else 'proven: its files, hashes, rows, keys and quotes are as published'}")
        for problem in problems:
            console.print(f"  {escape(problem)}", style="red")
    if bad:
        typer.echo("Get the release again from where it was published; do not use it as it is.", err=True)
        raise typer.Exit(1)


def require_release(folder: Path) -> None:
    """A folder without any sign of a release is the user's slip; a release that lost a file is for `verify` to tell."""
    if not folder.is_dir():
        raise Mistake(f"{folder}: there is no such folder. Make a release with `make release`, or name another folder.")
    if not any((folder / name).exists() for name in ("SHA256SUMS", "datapackage.json")):
        raise Mistake(f"{folder}: is no release, it has neither SHA256SUMS nor datapackage.json. Name the folder of a version, such as datasets/latest.")
