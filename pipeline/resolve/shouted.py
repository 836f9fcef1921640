"""Text written in capitals alone, as old wires came: given back in small letters with its names in capitals, every character in its place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.knowledge.files import rows
from pipeline.knowledge.lexicon import closed, nouns, verbs
from pipeline.knowledge.names import names
from pipeline.resolve.names import find

LEAST = 40  # letters: below it a text is a headline at most
SMALL = 0.1  # the share of small letters that a text in capitals may have: a byline, a slip
DATED = frozenset(
    "january february april june july august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
BY_DIGITS = frozenset(("may", "march", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
VOWELS = frozenset("aeiouy")
NATIONS = frozenset(("country", "demonym"))
ENDINGS = (
    "ing",
    "ed",
    "ly",
    "tion",
    "tions",
    "sion",
    "sions",
    "ment",
    "ments",
    "ness",
    "ous",
    "ive",
    "able",
    "ible",
    "ity",
    "ized",
    "ically",
    "al",
    "ance",
    "ence",
)
SHORTEST = 6  # letters of a word that its ending alone tells to be no name
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENING = re.compile(r"(?:^|[.?!:\]]['\"”)]*\s+|--\s*|\n\s*)['\"“(]*([^\W\d_])")


@lru_cache(maxsize=8)  # a text is dated first and read right after
def small(text: str) -> str:
    """The text in ordinary letters if it is in capitals alone, else the text itself."""
    if not shouted(text):
        return text
    titled = _WORD.sub(lambda m: m.group().lower() if m.group().lower() in closed() else _title(m.group()), text)
    if len(titled) != len(text):
        return text
    named: set[int] = set()
    for hit in find(titled):
        inner = titled[hit.start : hit.end]
        if " " in inner or hit.known[0].kind in NATIONS or not _ordinary(inner.lower()):
            named.update(m.start() + hit.start for m in _WORD.finditer(inner) if m.group()[0].isupper())
    out = _WORD.sub(lambda m: _cased(text, titled, m.start(), m.end(), named), text)
    opened = list(out)
    for m in _OPENING.finditer(out):
        opened[m.start(1)] = opened[m.start(1)].upper()
    return "".join(opened)


def shouted(text: str) -> bool:
    """Whether nearly all letters are capitals."""
    head = text[:400]
    if sum(map(str.islower, head)) > len(head) / 2:
        return False
    low, high = sum(map(str.islower, text)), sum(map(str.isupper, text))
    return high >= LEAST and low <= SMALL * high


def _cased(text: str, titled: str, start: int, end: int, named: set[int]) -> str:
    """One word as ordinary print has it."""
    word = text[start:end]
    low = word.lower()
    ordinary = _ordinary(low)
    initial = len(word) == 1 and (low == "i" or text[end : end + 1] == ".")
    short = len(word) > 1 and not ordinary and (word in names() or not VOWELS & set(low))  # NATO, GMT
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")" and not ordinary
    if initial or short or bracketed or low == "us":
        return word
    beside = text[end : end + 2].strip()[:1].isdigit() or text[max(0, start - 2) : start].strip()[-1:].isdigit()
    if start in named or low in DATED or low in BY_DIGITS and beside:
        return titled[start:end]
    return low if ordinary or len(low) >= SHORTEST and low.endswith(ENDINGS) else _title(word)


def _title(word: str) -> str:
    return word[0] + word[1:].lower()


def _ordinary(low: str) -> bool:
    """Whether a word is written in small letters in ordinary text."""
    bare = low[:-2] if low.endswith(("'s", "’s")) else low
    return bare in small_words() or bare in closed() or bare in verbs() or bare in nouns()


@cache
def small_words() -> frozenset[str]:
    """Words that news writes in small letters and no other list here holds."""
    return frozenset(row["word"] for row in rows("small_words.csv"))
