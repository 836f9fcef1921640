"""A text as one sequence of items: names, numbers, times, nouns, verbs and small words, each with its offsets and readings."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from operator import attrgetter
from typing import NamedTuple

from pipeline.extract.item import Item
from pipeline.extract.proper import proper
from pipeline.extract.settle import settle
from pipeline.knowledge.lexicon import Noun, Verb, closed, listed, nouns, verbs
from pipeline.language.numbers import numbers
from pipeline.language.times import expressions
from pipeline.language.tokens import tokens
from pipeline.resolve.choice import FINE
from pipeline.resolve.names import Hit, find

DATELESS = frozenset(("age", "reference"))  # times that date no act
LONGEST_NOUN = 3  # words
LONGEST = 40  # characters
FORCEFUL = frozenset((
    "demonym", "group", "institution", "metonym", "mission", "organisation",
))  # fmt: skip
TRIGGERS = frozenset((
    "agree", "attack", "close", "end", "exercise", "extend", "hand", "increase", "launch", "meet", "move", "open", "reduce", "release", "replace",
    "sanction", "send", "topple", "withdraw",
))  # fmt: skip
IDLE = frozenset((
    "base", "begin", "cancel", "common", "deny", "do", "have", "hold", "impose", "propose", "say", "suspend",
))  # fmt: skip
MARTIAL_NOUNS = frozenset(
    ("force", "body", "presence", "unit", "ship", "aircraft", "vehicle", "attack", "withdraw", "send", "facility", "mission", "responsibility")
)
ARMS = listed("arms")
MARTIAL_KINDS = frozenset(("group", "mission", "site"))
SHORT = {"'re": "are", "'ll": "will", "'ve": "have", "'m": "am", "'d": "would"}  # auxiliaries that lean on the word before
LEANING = frozenset(("he", "she", "it", "that", "there", "who", "what", "here"))  # behind these 's is no possessive
MARTIAL_VERBS = frozenset(["attack", "kill", "withdraw"])


def items(text: str) -> list[Item]:
    """All items of a text in order; offsets never overlap."""
    atoms = _atoms(text)
    words = _words(text, atoms)
    merged = sorted((*atoms, *words), key=attrgetter("start"))
    settle(merged)
    _by_acronym(merged)
    return merged


def _by_acronym(merged: list[Item]) -> None:
    """A name that two groups bear is the one whose short name stands in brackets behind it: National Liberation Army (ELN)."""
    meant = {}
    for k, short in enumerate(merged):
        if not short.known or k < 2 or short.kind != "group" or merged[k - 1].low != "(" or not short.text.isupper():
            continue
        name = merged[k - 2] if merged[k - 2].kind else merged[k - 3]  # the army of a name is a noun of its own
        if name.kind == "group" and name.id != short.id:
            meant[name.text] = short.known
    for item in merged if meant else ():
        if item.kind == "group" and item.text in meant:
            item.known = meant[item.text]


def _atoms(text: str) -> list[Item]:
    """Names, counts and times as single items; where two overlap the longer wins, then times before names before numbers."""
    times = expressions(text)
    found: list[tuple[int, int, int, object]] = [(t.start, t.end, 0, t) for t in times if t.kind not in DATELESS]
    found += [(h.start, h.end, 1, h) for h in find(text)]
    found += [(n.start, n.end, 2, n) for n in numbers(text, [(t.start, t.end) for t in times]) if n.kind in ("count", "share")]
    found.sort(key=lambda f: (f[0] - f[1], f[2], f[0]))
    taken: list[tuple[int, int]] = []
    atoms = []
    for start, end, rank, thing in found:
        at = bisect_right(taken, (start, end))
        if (at and taken[at - 1][1] > start) or (at < len(taken) and taken[at][0] < end):
            continue
        taken.insert(at, (start, end))
        if rank == 1:
            end = _before_noun(text, thing)  # type: ignore[arg-type]
        item = Item(start, end, text[start:end], text[start:end].lower(), ("time", "name", "num")[rank])
        if rank == 1:
            item.known = thing.known  # type: ignore[attr-defined]
            item.martial = item.kind in MARTIAL_KINDS
        else:
            setattr(item, "number" if rank else "time", thing)
        atoms.append(item)
    return [a for a in atoms if not _compound(text, a, atoms)]


def _compound(text: str, item: Item, atoms: list[Item]) -> bool:
    """Whether a place is only the end of a longer name: Seine-Saint-Denis; not: Gaza-Egypt, the pro-Paris camp."""
    start = item.start
    if not item.known or start < 2 or text[start - 1] != "-" or not text[start - 2].isalnum() or item.kind not in FINE:
        return False
    word = text[text.rfind(" ", 0, start) + 1 : start - 1]
    return word.istitle() and not any(a.end == start - 1 for a in atoms)


def _before_noun(text: str, hit: Hit) -> int:
    """Where a name's own part ends: the noun that closes `Royal Navy` or `Rapid Support Forces` stays a noun for the grammar."""
    last = text.rfind(" ", hit.start, hit.end)
    if last < 0 or hit.known[0].kind not in FORCEFUL:
        return hit.end
    closing = nouns().get(text[last + 1 : hit.end].lower(), ())
    return last if any(n.group in ("force", "body", "unit", "government") for n in closing) else hit.end


def _words(text: str, atoms: list[Item]) -> list[Item]:
    """Everything between the atoms: nouns of up to three words, small words, verbs, other words, marks."""
    plain: list[tuple[int, int]] = []
    at = 0
    for start, end in sorted((a.start, a.end) for a in atoms):
        if start > at:
            plain += tokens(text, at, start)
        at = end
    return _typed(text, plain + tokens(text, at))


def _typed(text: str, plain: list[tuple[int, int]]) -> list[Item]:
    known, longer, new = nouns(), _first_words(), Item.__new__
    out: list[Item] = []
    i = 0
    while i < len(plain):
        start, end = plain[i]
        span = 1
        word = text[start:end]
        reading = _readings(word)
        if reading.cls == "poss" and out and out[-1].low in LEANING and out[-1].end == start:
            reading = _readings("is")
        if reading.low in longer:
            for n in range(min(LONGEST_NOUN, len(plain) - i), 1, -1):
                last = plain[i + n - 1][1]
                if last - start <= LONGEST and " ".join(text[start:last].lower().split()) in known:
                    end, span = last, n
                    word = text[start:end]
                    reading = _readings(word)
                    break
        item = new(Item)  # without __init__: most of all items are made here
        item.start, item.end, item.text, item.low, item.cls = start, end, word, reading.low, reading.cls
        if reading.proper:
            item.proper = True
        if reading.told:
            item.nouns, item.verbs, item.hot, item.martial = reading.nouns, reading.verbs, reading.hot, reading.martial
        out.append(item)
        i += span
    return out


@cache
def _first_words() -> frozenset[str]:
    """The first words of nouns of several words: only there is a longer one looked for."""
    return frozenset(n.split()[0] for n in nouns() if " " in n)


class Reading(NamedTuple):
    """What a word is on its own; `told` says whether any of the fields behind it is filled."""

    low: str
    cls: str
    told: bool = False
    nouns: tuple[Noun, ...] = ()
    verbs: tuple[Verb, ...] = ()
    hot: bool = False
    martial: bool = False
    proper: bool = False


@lru_cache(maxsize=65536)
def _readings(word: str) -> Reading:
    """Class and readings of a word, whether a rule may begin at it, and whether it speaks of forces or their acts."""
    low, name = word.lower(), proper(word)
    if (whole := SHORT.get(low.replace("’", "'"))) is not None:
        return _readings(whole)
    if not word[0].isalnum():
        return Reading(low, "poss" if low in ("'s", "’s") else "word" if len(word) > 1 else "punct")
    found = nouns().get(word) or nouns().get(" ".join(low.split())) or ()
    classes = closed().get(low)
    martial = any(n.group in MARTIAL_NOUNS for n in found) or low in ARMS
    if classes:
        cls = next(c for c in ("aux", "neg", "rel", "det", "pron", "conj", "prep", "adv") if c in classes)
        acts = verbs().get(low, ()) if cls == "aux" else ()
        return Reading(low, cls, bool(found or acts) or low == "no", found, acts, low == "no", martial, name)
    acts = verbs().get(low, ())
    hot = any(n.group in TRIGGERS for n in found) or any(v.group not in IDLE for v in acts) or low == "charge"
    martial = martial or any(v.group in MARTIAL_VERBS for v in acts)
    return Reading(low, "noun" if found else "verb" if acts else "word", bool(found or acts or martial), found, acts, hot, martial, name)
