"""How an act stands in the two public ontologies of events: its PLOVER type and mode and its CAMEO code, by Muster's type and the words that tell it."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.knowledge.files import rows


class Codes(NamedTuple):
    """An act in the public ontologies. No mode: PLOVER has none for the type, or the words do not tell which."""

    plover: str
    mode: str | None
    cameo: str


def codes(type: str, words: str = "") -> Codes:
    """The codes of an act of one of Muster's types; `words` are those that tell it, of which the first row that knows one decides."""
    for telling, found in _crosswalk()[type]:
        if telling is None or telling.search(words):
            return found
    raise KeyError(f"pipeline/knowledge/crosswalk.csv has no row without words for {type}: add one")


@cache
def cameo_roots() -> dict[str, str]:
    """PLOVER type -> the root of CAMEO that it took the place of, the likeliest where it took several."""
    return {row["type"]: row["cameo"] for row in rows("plover.csv")}


@cache
def _crosswalk() -> dict[str, list[tuple[re.Pattern[str] | None, Codes]]]:
    found: dict[str, list[tuple[re.Pattern[str] | None, Codes]]] = {}
    for row in rows("crosswalk.csv"):
        words = "|".join(re.escape(word) for word in row["words"].split("|"))
        telling = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None
        found.setdefault(row["type"], []).append((telling, Codes(row["plover"], row["mode"] or None, row["cameo"])))
    return found
