"""Whether a word on its own is written as a name's."""

from __future__ import annotations

from functools import lru_cache

from pipeline.knowledge.lexicon import closed, listed

COMMON = listed("common_capitals")
ARTICLES = frozenset(("al", "el", "ad", "an", "ar", "as", "ash", "at", "az"))


@lru_cache(maxsize=65536)
def proper(text: str) -> bool:
    """Whether a word is written as a name's: in capitals, no word that opens sentences, no abbreviation."""
    low = text.lower()
    article, hyphen, rest = text.partition("-")  # al-Hamra
    arabic = bool(hyphen) and article in ARTICLES and rest[:1].isupper()
    plain = (text[0].isupper() or arabic) and low not in closed()
    return plain and not (text.isupper() and len(text) > 1) and not any(part in COMMON for part in low.split("-"))
