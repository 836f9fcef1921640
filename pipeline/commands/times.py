"""`muster times`: the time expressions of a text, one JSON line each, as intervals of days or in TIMEX3's terms."""

import json
import sys
from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import typer

from pipeline.commands.extract import Files, Language, article
from pipeline.commands.mistakes import Mistake, day_of, language_of

Format = Annotated[str, typer.Option(help="How to print: days (earliest and latest day of each) or timex (type and value of TIMEX3).")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Day of publication; else read from the text.", show_default=False)]


def times(files: Files, format: Format = "days", published: Published = None, language: Language = "en") -> None:
    """Print every time expression of a text with its place in it and the days, or the TIMEX3 value, that it means."""
    if format not in _ROWS:
        raise Mistake(f"--format {format}: is not known. Name one of: {', '.join(_ROWS)}.")
    day = day_of(published, "--published")
    language_of(language)
    for path in files:
        for row in _ROWS[format](article(path), day, language):
            line = {"document": path.stem, **row} if len(files) > 1 else row
            sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")


def _days(text: str, day: date | None, language: str) -> Iterator[dict[str, Any]]:
    from pipeline.language.timeline import timeline

    for told in timeline(text, _published(text, day, language), language):
        time, days = told.time, told.interval
        yield {
            "start": time.start, "end": time.end, "text": time.text, "kind": time.kind,
            "earliest": _iso(days.earliest), "latest": _iso(days.latest),
            "granularity": time.granularity, "modifier": time.part or None, "bound": time.bound or None, "tense": told.tense,
            "anchor": told.anchor, "rule": time.rule,
        }  # fmt: skip


def _timex(text: str, day: date | None, language: str) -> Iterator[dict[str, Any]]:
    from pipeline.language.timex import timexes

    for found in timexes(text, _published(text, day, language), language):
        yield {"start": found.start, "end": found.end, "text": found.text, "type": found.type, "value": found.value or None}


_ROWS = {"days": _days, "timex": _timex}


def _published(text: str, day: date | None, language: str) -> Any:
    from pipeline.clean.dating import publication
    from pipeline.language.intervals import on

    return on(day) if day else publication(text, language=language).interval


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
