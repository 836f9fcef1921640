"""Names folded for comparison: case, diacritics, apostrophes, hyphens and the Arabic article fall away. Never decides identity alone."""

from functools import cache

from anyascii import anyascii

PARTICLES = frozenset(("al", "el", "ad", "as", "an", "ash", "the", "of"))
KINDS = frozenset(("city", "town", "province", "region", "air", "base", "airbase", "district", "governorate"))


@cache
def fold(name: str) -> str:
    """`Ain al-Asad air base` and `Ayn Al-Asad` differ in one letter only after folding: `ain asad`, `ayn asad`."""
    plain = anyascii(name).casefold().replace("'", "").replace("`", "")
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    kept = [w for w in words if w not in PARTICLES and w not in KINDS]
    return " ".join(kept or words)
