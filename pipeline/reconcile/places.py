"""When two place names mean one place."""

import re
from functools import lru_cache

from anyascii import anyascii

from pipeline.reconcile.quantities import Row

ARTICLE = re.compile(r"\b(?:al|ad|an|ar|as|at|az|el|the)[\s-]+")


@lru_cache(maxsize=65_536)
def folded(place: str) -> str:
    """The name without case, accents, the Arabic article or punctuation: "Ain al-Asad" and "Ayn Al Asad" differ in a vowel only."""
    return re.sub(r"[\W_]+", "", ARTICLE.sub("", anyascii(place).casefold()))


def place_key(row: Row) -> str | None:
    return None if row["place"] is None else folded(row["place"])


def same_place(one: Row, other: Row) -> bool:
    """Whether both name the same place: by identifier where both have one, else by name. Two rows without a place are at the host itself."""
    if one["place_id"] and other["place_id"]:
        return one["place_id"] == other["place_id"]
    return place_key(one) == place_key(other)
