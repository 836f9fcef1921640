"""What a time of a sentence hangs on: the verb that it belongs to, or the noun that it only names. No calendar here."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed
from pipeline.language.times import Time

UNDATED = frozenset(("duration", "frequency", "impossible", "clock", "age"))
OPENING, HEAD = 6, 20  # sentences among which, items in which a dateline stands: KABUL, Dec 12 (AFP) --
DASHES = frozenset(("--", "—", "–", "-"))
MARKS = frozenset((",", ";", ":", "(", ")", "--", "—", "–", '"', "“", "”"))
NAMING = frozenset(("year", "decade", "month_year", "season_year"))
_OWNS = re.compile("year['’]s\\s", re.IGNORECASE)  # last year's May 3 raid
REACH = 80  # items to either side of a time in which its verb stands


def times(s: Sentence) -> list[int]:
    """The items of a sentence that are times of the calendar: durations and frequencies are none, nor is the dateline's own."""
    if s.dates is None:
        s.dates = _times(s) if s.times else []
    return s.dates


def _times(s: Sentence) -> list[int]:
    found = [i for i in s.times if time_of(s, i).kind not in UNDATED]
    if found and s.index < OPENING and found[0] < HEAD:
        dash = next((k for k in range(min(HEAD, len(s.items)) - 1, 0, -1) if s.items[k].text in DASHES and not _verbal(s.items[:k])), -1)
        found = [i for i in found if i > dash]
    return found


def _verbal(items: list[Item]) -> bool:
    return any(x.cls in ("verb", "aux") for x in items)


def time_of(s: Sentence, i: int) -> Time:
    """The time at item i."""
    time = s.items[i].time
    assert time is not None
    return time


def naming(s: Sentence, i: int) -> Phrase | None:
    """The noun phrase that the time at i only names: the 2003 invasion, Friday's clashes, a May 5 deadline."""
    items, k = s.items, i + 1
    if k >= len(items):
        return None
    owned = items[k].cls == "poss"
    k += owned
    time = items[i].time
    if not owned:
        owned = time is not None and (bool(_OWNS.search(time.text)) or time.rule in NAMING and items[i].low.startswith("the "))
        owned = owned or i > 0 and items[i - 1].cls in ("det", "poss")
    phrase = s.at[k] if owned and k < len(items) else None
    return phrase if phrase is not None and phrase.first in (k, k - 1) and items[k].cls in ("noun", "word", "num", "name") else None


def preposition(s: Sentence, phrase: Phrase) -> str:
    """The preposition that governs a phrase with the determiner and the time that open it: `after the 2003 invasion`."""
    if phrase.prep:
        return phrase.prep
    k = phrase.first - 1
    while k >= 0 and s.items[k].cls in ("time", "det", "poss"):
        k -= 1
    return s.items[k].low if k >= 0 else ""


def attached(s: Sentence, i: int) -> int | None:
    """The verb that a time belongs to: the one before it in its clause, else, where it opens the clause or stands before the verb, the one after."""
    items = s.items
    fronted = True
    for k in range(i - 1, max(-1, i - 1 - REACH), -1):
        if items[k].cls == "verb":
            return k
        if _ends(items, k, i) and not (k == i - 1 and _enclosed(items, i)):
            break
        fronted &= items[k].cls in ("prep", "adv", "det", "time") or items[k].text == ","
    if not fronted and not any(x.cls in ("verb", "aux") for x in items[i + 1 : i + 3]):
        return None  # the clause's own verb is none that the lexicon knows
    inside = False
    for k in range(i + 1, min(len(items), i + 1 + REACH)):
        if items[k].cls == "rel" and items[k - 1].text == ",":
            inside = True
        elif inside and items[k].text == ",":
            inside = False
        elif items[k].cls == "verb" and not inside:
            return k
    return None


def _enclosed(items: list[Item], i: int) -> bool:
    """Whether a time within a sentence stands between two commas: it goes on with the clause before it."""
    return i > 1 and items[i - 1].text == "," and i + 1 < len(items) and items[i + 1].text == ","


def _ends(items: list[Item], k: int, i: int) -> bool:
    """Whether a clause ends at item k, left of the time at i: a mark, a relative word, `and` right before the time."""
    item = items[k]
    return item.text in MARKS or item.cls == "rel" or item.cls == "conj" and (item.low not in ("and", "or") or i - k <= 2)


def said(s: Sentence, verb: int) -> bool:
    """Whether the verb only reports, or answers to what was done before it: welcomed, condemned, marked."""
    item = s.items[verb]
    return item.verb("say") is not None or item.low in _reporting()


@cache
def _reporting() -> frozenset[str]:
    return listed("reporting")
