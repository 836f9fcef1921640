"""Which capitalised words of a text are persons' names: after a given name, a title or initials, and surnames told before."""

import re
from functools import cache

from pipeline.knowledge.files import rows
from pipeline.knowledge.lexicon import listed, nouns
from pipeline.resolve.surroundings import Around

_INITIAL = re.compile(r"[A-Z]\.?|(?:[A-Z]\.){2,}")
_CAPITALISED = re.compile(r"(?:[A-Z]['’])?[A-Z][a-z]+(?:[A-Z][a-z]+)?(?:['’-][A-Z]?[a-z]+)*\.?")


@cache
def given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("given_names.csv"))


def person(text: str, words: Around, placelike: bool) -> bool:
    """Whether the name `text` is a person's or a part of one: Chad Wolf, Jordan Peterson, Gen. Lee, George W. Bush.

    `placelike` says that the word before names a place or a people too (`Iraqi Jordan` is none), and is asked for by the caller.
    """
    before, after = words.before[0], words.after[0]
    if before and not placelike:
        if before in given_names() or before.rstrip(".").lower() in listed("honorifics"):
            return before.rstrip(".") not in ("St", "Ft")
        if _INITIAL.fullmatch(before) and before not in ("A", "I", "U.S.", "U.N.", "U.K.", "D.C."):
            return True
        if after[:1].isupper() and before.lower() in listed("person_titles") and _CAPITALISED.fullmatch(after) and surnamed(after):
            return True
    if not words.possessive and text in given_names() and after and (_CAPITALISED.fullmatch(after) or _INITIAL.fullmatch(after)):
        return surnamed(after)
    return False


def surnamed(word: str) -> bool:
    """Whether a capitalised word can be a surname: it is none of the nouns that follow places (Chad President, Jordan River)."""
    low = word.rstrip(".").lower()
    return low not in nouns() and low not in listed("after_places") and low not in listed("titles") and low not in listed("bodies")


def surname(text: str, words: Around) -> str | None:
    """The surname that a person's name ends in, to be known again: the word behind a given name that the span itself is, or the span's last word."""
    after = words.after[0]
    if text in given_names() and after and _CAPITALISED.fullmatch(after):
        return after.rstrip(".")
    return text.rsplit(" ", 1)[-1]
