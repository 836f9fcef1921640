"""How items make noun phrases: where one begins and ends, which preposition governs it, what hangs on it."""

from __future__ import annotations

from itertools import pairwise

from pipeline.extract.item import Item

BREAKS = frozenset(("prep", "conj", "verb", "aux", "rel", "pron", "time", "punct", "adv", "neg"))
GLUE = frozenset("-–'’")
SUBORDINATING = frozenset(("before", "after", "since", "until", "as"))
MAY_JOIN = frozenset(("no", "of", "and", "led", "commanded", "dominated", "-", "–", "'", "’"))  # breaking words that sometimes join
MASS = frozenset(("half", "all", "both", "such", "many", "quite", "rather", "what", "double", "twice"))  # words that stand before a determiner
PARTICLES = frozenset(("de", "du", "la", "von", "van", "der", "bin", "ibn", "al", "el"))  # small words inside names: the carrier Charles de Gaulle
LED = frozenset(("led", "commanded", "dominated"))


class Phrase:
    """A noun phrase: its items, the preposition that governs it, its nouns, names and number, and the phrase hung on it by `of` or `from`."""

    __slots__ = ("_low", "first", "items", "last", "names", "nouns", "number", "of", "prep", "unlisted")

    def __init__(self, first: int, last: int, items: list[Item], prep: str) -> None:
        self.first, self.last, self.items, self.prep = first, last, items, prep  # first and last count the sentence's items
        self.of: Phrase | None = None
        self.nouns: list[Item] = []
        self.names: list[Item] = []
        self.number: Item | None = None
        self._low: str | None = None
        self.unlisted = False  # whether a word is written as a name that no table has
        for item in items:
            if item.cls == "noun":
                self.nouns.append(item)
            elif item.cls == "name":
                self.names.append(item)
            elif item.cls == "num":
                self.number = self.number or item
            elif item.proper and item.cls == "word":
                self.unlisted = True

    def __repr__(self) -> str:
        return f"<{self.prep or '-'} {self.low}>"

    @property
    def start(self) -> int:
        return self.items[0].start

    @property
    def end(self) -> int:
        return self.items[-1].end

    def noun(self, *groups: str) -> Item | None:
        """The last noun that has a reading in one of the groups."""
        for item in reversed(self.nouns):
            for reading in item.nouns:
                if reading.group in groups:
                    return item
        return None

    def headed(self, *groups: str) -> Item | None:
        """The last noun, if it has a reading in one of the groups: `army` heads `the Nigerian Army`, not `the army chief`."""
        for item in reversed(self.items):
            if item.cls == "noun":
                return item if item.noun(*groups) else None
            if item.cls == "word" and not item.capital and not item.low.endswith("ed") and item.low not in PARTICLES:
                return None
        return None

    def named(self, *kinds: str) -> list[Item]:
        """The names that are likeliest of one of the kinds."""
        return [n for n in self.names if n.known[0].kind in kinds]

    @property
    def low(self) -> str:
        if self._low is None:
            self._low = " ".join([i.low for i in self.items])
        return self._low


def phrased(items: list[Item]) -> list[Phrase]:
    phrases: list[Phrase] = []
    first = -1
    for i, item in enumerate(items):
        if item.cls == "det" and first >= 0 and items[i - 1].cls in ("noun", "name", "word") and items[i - 1].low not in MASS:  # the war | the United States
            phrases.append(Phrase(first, i, items[first:i], _prep(items, first)))
            first = -1
        if first == 1 and item.cls == "name" and _opens_clause(items, i):
            phrases.append(Phrase(first, i, items[first:i], _prep(items, first)))
            first = -1
        if item.cls not in BREAKS or item.low in MAY_JOIN and not _breaks(items, i):
            if first < 0:
                first = i
            continue
        if first >= 0:
            phrases.append(Phrase(first, i, items[first:i], _prep(items, first)))
            first = -1
        if item.cls == "pron":
            phrases.append(Phrase(i, i + 1, [item], _prep(items, i)))
        elif item.cls in ("verb", "aux") and (opening := _clause_subject(items, phrases, i)) is not None:
            opening.prep = ""  # before rebels overthrew him: the subject of a clause, no time
    if first >= 0:
        phrases.append(Phrase(first, len(items), items[first:], _prep(items, first)))
    return phrases


def _opens_clause(items: list[Item], i: int) -> bool:
    """Whether a state behind an opening adjunct without its comma is the subject: `at its peak Denmark had`, `after the war Britain sent`."""
    before, after = items[i - 1], items[i + 1] if i + 1 < len(items) else None
    plain = items[0].cls == "prep" and items[1].cls == "det" and before.cls in ("noun", "word") and not before.capital
    return plain and items[i].kind == "country" and after is not None and after.cls in ("verb", "aux")


def _clause_subject(items: list[Item], phrases: list[Phrase], verb: int) -> Phrase | None:
    """The phrase under `after`, `before`, `as` that the verb follows, perhaps behind a time or a place: as the army in a statement said."""
    end = verb
    for phrase in reversed(phrases[-3:]):
        while end > phrase.last and items[end - 1].cls in ("time", "adv", "prep"):
            end -= 1
        if phrase.last != end:
            return None
        if phrase.prep in SUBORDINATING:
            return phrase
        if phrase.prep not in ("in", "on", "at", "of", "from", "near"):
            return None
        end = phrase.first
    return None


def _breaks(items: list[Item], i: int) -> bool:
    """Whether an item of a breaking class does end a phrase here."""
    item = items[i]
    if item.cls == "neg" and item.low == "no" and (i + 1 == len(items) or items[i + 1].cls != "adv"):
        return False
    inner = 0 < i < len(items) - 1
    if inner and item.low == "of" and items[i - 1].cls == "num":
        return False
    if inner and item.text in GLUE:
        return items[i - 1].cls == "punct" or not (items[i - 1].end == item.start and items[i + 1].cls not in ("prep", "conj", "verb", "aux"))
    if inner and item.cls == "verb" and item.low in LED and items[i - 1].text in GLUE:
        return False
    if inner and item.low == "and" and items[i - 1].cls == "name" and items[i + 1].cls == "name":
        return not _modifies(items, i)
    return True


def _modifies(items: list[Item], i: int) -> bool:
    """Whether `X and Y` at i are two names before one noun: Afghan and US forces, not Hu Jintao and Japanese Prime Minister Abe."""
    if items[i - 1].kind == "leader":
        return False
    return i + 2 < len(items) and items[i + 2].cls in ("noun", "word") and items[i + 2].end > items[i + 1].end and items[i - 1].cls == "name"


def _prep(items: list[Item], first: int) -> str:
    i = first - 1
    while i >= 0 and (items[i].cls == "adv" or _length(items[i])):
        i -= 1
    if i > 0 and items[i].low == "of" and items[i - 1].low == "out":
        return "from"
    return items[i].low if i >= 0 and items[i].cls == "prep" else ""


def _length(item: Item) -> bool:
    """Whether a time only measures the noun behind it: in a four-hour raid."""
    return item.time is not None and item.time.kind == "duration" and "-" in item.text


def hang(items: list[Item], phrases: list[Phrase]) -> None:
    """Hang `of X` (and `from X` on forces) on the phrase just before it."""
    for before, after in pairwise(phrases):
        if after.first == before.last + 1 and (after.prep == "of" or after.prep == "from" and _come_from(items, before)):
            before.of = after


def _come_from(items: list[Item], phrase: Phrase) -> bool:
    """Whether `from X` after forces tells whose they are, not what they leave."""
    leaving = any(i.verb("withdraw", "move", "reduce") or i.noun("withdraw", "reduce", "move") for i in items[max(0, phrase.first - 5) : phrase.last])
    return phrase.noun("force", "unit", "ship", "aircraft", "victim") is not None and not leaving
