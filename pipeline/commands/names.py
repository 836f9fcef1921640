"""`muster places` and `muster actors`: the places and the actors that a text names, one JSON line each, with what they were told by."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pipeline.commands.extract import Files, Language, print_each
from pipeline.commands.mistakes import language_of

Row = dict[str, Any]


def places(files: Files, language: Language = "en") -> None:
    """Print every place, people and metonym of a text with its place in it, where it lies and what told so."""
    _print(files, lambda text: _places(text, language_of(language)))


def actors(files: Files, language: Language = "en") -> None:
    """Print every mention of an actor in a text with its place in it, whose or who it is and what told so."""
    _print(files, lambda text: _actors(text, language_of(language)))


def _print(files: list[Path], of: Callable[[str], Iterator[Row]]) -> None:
    print_each(files, lambda path, text: ({"document": path.stem, **row} for row in of(text)))


def _places(text: str, language: str) -> Iterator[Row]:
    from pipeline.clean.dating import publication
    from pipeline.resolve.history import at_the_time
    from pipeline.resolve.placing import placed

    day = publication(text, language=language).latest
    for told in placed(text):
        name, place = told.toponym, told.place
        yield {
            "start": name.start, "end": name.end, "text": name.text, "kind": name.kind,
            "id": place.id if place else None, "name": place.name if place else None,
            "country": at_the_time((place.host if place and len(place.host) == 3 else None) or name.state or None, day),
            "latitude": place.latitude if place else None, "longitude": place.longitude if place else None, "precision": place.precision if place else None,
            "relation": told.relation or None, "evidence": [{"what": e.what, "weight": round(e.weight, 2)} for e in told.evidence],
            "candidates": [{"id": c.id, "name": c.name, "country": c.host} for c in told.candidates],
        }  # fmt: skip


def _actors(text: str, language: str) -> Iterator[Row]:
    from pipeline.clean.dating import publication
    from pipeline.extract.agents import agents

    for told in agents(text, publication(text, language=language).interval, language):
        yield told._asdict()
