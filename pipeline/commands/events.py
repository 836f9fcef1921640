"""`muster events --sentences FILE`: one sentence a line in, one JSON line out with its PLOVER type and who acts on whom."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.extract import print_rows
from pipeline.commands.mistakes import Mistake, text_of

Sentences = Annotated[Path, typer.Option(metavar="FILE", help="A text file in UTF-8 with one sentence a line.", show_default=False)]


def events(sentences: Sentences) -> None:
    """Print the act of each line's sentence: its PLOVER type, who acts, on whom; nulls where the line tells no act."""
    print_rows(_coded(lines_of(sentences)))


def lines_of(path: Path) -> list[str]:
    """The lines of a file, empty ones too: the line out has the number of the line in."""
    text = text_of(path)
    lines = text.removesuffix("\n").replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, start=1):
        if "\0" in line:
            raise Mistake(f"{path}:{number}: has a NUL: it is UTF-16 or UTF-32, or no text at all. Save the file as UTF-8 text and try again.")
    if not text.strip():
        raise Mistake(f"{path}:1: is empty, or holds nothing but white space. Write one sentence a line.")
    return lines


def _coded(lines: list[str]) -> Iterator[dict[str, Any]]:
    from pipeline.extract.coding import code

    for number, line in enumerate(lines, start=1):
        told = code(line)
        yield {
            "line": number, "plover": told.plover, "mode": told.mode, "cameo": told.cameo, "actor": told.actor, "recipient": told.recipient,
            "type": told.type, "status": told.status,
            "quote": line[told.quote.start : told.quote.end] if told.quote else None,
            "start": told.quote.start if told.quote else None, "end": told.quote.end if told.quote else None,
        }  # fmt: skip
