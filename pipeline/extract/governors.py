"""Which preposition stands over a name: its own, or that of the list that it is in."""

from __future__ import annotations

from pipeline.extract.phrases import Phrase, Sentence

LANDS = ("country", "city", "region", "site", "water", "world_region")


def governor(s: Sentence, phrase: Phrase) -> tuple[str, int]:
    """The preposition over a phrase and its index, or none and the index of what stands before; `in Iraq and Syria` is in Syria too."""
    listing = False
    while not phrase.prep:
        left = phrase.first - 1
        follows = s.items[phrase.last].low if phrase.last < len(s.items) else ""
        if left < 1 or s.items[left].low not in ("and", "or", ",") or s.items[left].low == "," and not listing and follows not in (",", "and", "or"):
            return "", left
        listing = True
        left -= 1 if s.items[left - 1].low == "," else 0
        before = s.at[left - 1]
        if before is None or not before.names or before.items[-1].cls != "name" or before.items[-1].kind not in LANDS:
            return "", phrase.first - 1
        phrase = before
    at = phrase.first - 1
    while at > 0 and s.items[at].cls != "prep":
        at -= 1
    return phrase.prep, at
