"""`muster extract`: files in, one JSON object of the extraction contract a line out. Nothing heavy is imported: it starts in well under a second."""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.mistakes import Mistake, language_of, share_of, text_of

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Text files in UTF-8.", show_default=False)]
Format = Annotated[str, typer.Option(help="How to print: jsonl, one JSON object a line.")]
Least = Annotated[float | None, typer.Option("--least-confidence", metavar="SHARE", help="Tell only what is so likely right.", show_default="0.15 for acts")]
RulesAlone = Annotated[bool, typer.Option("--rules-alone", help="Leave out what was learned from coded articles: choices and confidence's threshold.")]
Language = Annotated[str, typer.Option(metavar="TAG", help="en, or with the region by which 12/04/95 is read: en-US, en-GB.")]


def extract(files: Files, format: Format = "jsonl", language: Language = "en", least: Least = None, rules_alone: RulesAlone = False) -> None:
    """Print what each file says about military posture, with the words and offsets that say so."""
    if format != "jsonl":
        raise Mistake(f"--format {format}: is not known. The one format is jsonl.")
    language_of(language)
    share_of(least)
    print_each(files, lambda path, text: [record(path.stem, text, language, least, rules_alone)])


def print_each(files: list[Path], rows: Callable[[Path, str], Iterable[dict[str, Any]]]) -> None:
    """The rows of each file's text as JSON lines; one file's mistake does not keep the others from being read."""
    mistakes = []
    for path in files:
        try:
            told = rows(path, article(path))
        except Mistake as mistake:
            mistakes.append(str(mistake))
            continue
        print_rows(told)
    if mistakes:
        raise Mistake("\n".join(mistakes))


def print_rows(rows: Iterable[dict[str, Any]]) -> None:
    """Rows as JSON lines in UTF-8, whatever the terminal's encoding."""
    for row in rows:
        sys.stdout.buffer.write(json.dumps(row, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


def article(path: Path) -> str:
    """The file's text, which must have words to read."""
    text = text_of(path)
    if "\0" in text:
        raise Mistake(f"{path}: character {text.index(chr(0))} is a NUL: it is UTF-16 or UTF-32, or no text at all. Save the file as UTF-8 text and try again.")
    if not text.strip():
        raise Mistake(f"{path}: is empty, or holds nothing but white space. Name a file with an article in it.")
    return text


def record(document: str, text: str, language: str = "en", least: float | None = None, rules_alone: bool = False) -> dict[str, Any]:
    """The contract's object for one text: its publication interval, its deployments and its events; rules alone tell all that they find."""
    from pipeline.clean.dating import publication
    from pipeline.extract.article import read
    from pipeline.extract.confidence import sure
    from pipeline.extract.contract import to_contract

    published = publication(text, language=language)
    reading = read(text, published.interval, language, rules_alone=rules_alone)
    return to_contract(document, text, published, sure(reading, 0.0 if rules_alone and least is None else least))
