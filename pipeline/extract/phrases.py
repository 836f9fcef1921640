"""Noun phrases and verb groups of a sentence: a light, deterministic grammar over items. It knows no event types."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extract.items import Item
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import UNKNOWN, Interval

BREAKS = frozenset(("prep", "conj", "verb", "aux", "rel", "pron", "time", "punct", "adv", "neg"))
GLUE = frozenset("-–'’")
SUBORDINATING = frozenset(("before", "after", "since", "until", "as"))
MAY_JOIN = frozenset(("no", "of", "and", "led", "commanded", "dominated", "-", "–", "'", "’"))  # breaking words that sometimes join
GOVERNING_REACH, MAIN_CLAUSE = 14, 30  # items to the left in which a controlling verb stands
LED = frozenset(("led", "commanded", "dominated"))


class Phrase:
    """A noun phrase: its items, the preposition that governs it, its nouns, names and number, and the phrase hung on it by `of` or `from`."""

    __slots__ = ("first", "last", "items", "prep", "of", "nouns", "names", "number")

    def __init__(self, first: int, last: int, items: list[Item], prep: str) -> None:
        self.first, self.last, self.items, self.prep = first, last, items, prep  # first and last count the sentence's items
        self.of: Phrase | None = None
        self.nouns: list[Item] = []
        self.names: list[Item] = []
        self.number: Item | None = None
        for item in items:
            if item.cls == "noun":
                self.nouns.append(item)
            elif item.cls == "name":
                self.names.append(item)
            elif item.cls == "num" and self.number is None:
                self.number = item

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
            if item.cls == "word" and not item.capital and not item.low.endswith("ed"):
                return None
        return None

    def named(self, *kinds: str) -> list[Item]:
        """The names that are likeliest of one of the kinds."""
        return [n for n in self.names if n.known[0].kind in kinds]

    @property
    def low(self) -> str:
        return " ".join(i.low for i in self.items)


@dataclass(slots=True)
class Sentence:
    """A sentence: its place in the text, its items and phrases, where the narrative stands."""

    index: int
    start: int
    end: int
    items: list[Item]
    phrases: list[Phrase] = field(default_factory=list)
    at: list[Phrase | None] = field(default_factory=list)  # phrase of each item
    groups: dict[int, VerbGroup] = field(default_factory=dict)  # verb groups asked for so far, by the verb's index
    subjects: dict[int, Phrase | None] = field(default_factory=dict)  # and their subjects
    times: list[int] = field(default_factory=list)  # its times
    dates: list[int] | None = None  # those of the calendar, once asked for
    day: Interval = UNKNOWN  # when what it tells without a time took place
    then: Interval = UNKNOWN  # the time told last before it
    hot: list[int] = field(default_factory=list)  # items at which a rule may begin
    martial: bool = False  # whether it speaks of forces, armed groups or their acts

    def phrase_after(self, i: int) -> Phrase | None:
        """The phrase that begins at item i or is the next one to the right."""
        return next((p for p in self.phrases if p.first >= i), None)

    def phrase_before(self, i: int) -> Phrase | None:
        return next((p for p in reversed(self.phrases) if p.last <= i), None)

    def verb_before(self, i: int, reach: int) -> int | None:
        """The nearest verb among the `reach` items left of item i."""
        return next((k for k in range(i - 1, max(-1, i - 1 - reach), -1) if self.items[k].cls == "verb"), None)

    def item_at(self, start: int) -> int:
        """The index of the item that begins at an offset of the text."""
        return next(k for k, item in enumerate(self.items) if item.start == start)


def parse(index: int, start: int, end: int, items: list[Item]) -> Sentence:
    """Items of one sentence -> the sentence with its phrases."""
    sentence = Sentence(index, start, end, items)
    for i, item in enumerate(items):
        if item.martial:
            sentence.martial = True
        if item.hot:
            sentence.hot.append(i)
        if item.cls == "time":
            sentence.times.append(i)
    sentence.phrases = _phrases(items)
    sentence.at = [None] * len(items)
    for phrase in sentence.phrases:
        for i in range(phrase.first, phrase.last):
            sentence.at[i] = phrase
    _hang(sentence)
    return sentence


def _phrases(items: list[Item]) -> list[Phrase]:
    phrases: list[Phrase] = []
    first = -1
    for i, item in enumerate(items):
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
        return not (items[i - 1].end == item.start and items[i + 1].cls not in ("prep", "conj", "verb", "aux"))
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


def _hang(sentence: Sentence) -> None:
    """Hang `of X` (and `from X` on forces) on the phrase just before it."""
    for before, after in zip(sentence.phrases, sentence.phrases[1:], strict=False):
        if after.first == before.last + 1 and (after.prep == "of" or after.prep == "from" and _come_from(sentence, before)):
            before.of = after


def _come_from(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether `from X` after forces tells whose they are, not what they leave."""
    leaving = any(i.verb("withdraw", "move", "reduce") or i.noun("withdraw", "reduce", "move") for i in sentence.items[max(0, phrase.first - 5) : phrase.last])
    return phrase.noun("force", "unit", "ship", "aircraft", "victim") is not None and not leaving


@dataclass(slots=True)
class VerbGroup:
    """A verb with what stands before it: `first` is where its auxiliaries begin, `control` the verb or noun that governs its infinitive or gerund."""

    at: int
    first: int
    aux: tuple[str, ...]
    negated: bool
    infinitive: bool
    control: int | None
    progressive: bool = False

    @property
    def passive(self) -> bool:
        return not self.progressive and any(a in ("is", "are", "was", "were", "be", "been", "being") for a in self.aux)


def means(sentence: Sentence, at: int, *groups: str) -> bool:
    """Whether the verb at an index has a reading in the groups whose particle, if it needs one, stands within the object's reach."""
    for verb in sentence.items[at].verbs:
        if verb.group in groups and (not verb.particle or any(x.low == verb.particle for x in sentence.items[at + 1 : at + 8])):
            return True
    return False


def verb_group(sentence: Sentence, at: int) -> VerbGroup:
    """The group around the verb at an index of the sentence's items; made once, since many rules ask."""
    found = sentence.groups.get(at)
    if found is None:
        found = sentence.groups[at] = _verb_group(sentence, at)
    return found


def _verb_group(sentence: Sentence, at: int) -> VerbGroup:
    items = sentence.items
    aux: list[str] = []
    negated = infinitive = False
    i = at - 1
    while i >= 0 and (items[i].cls in ("aux", "neg", "adv") or items[i].low == "to"):
        if items[i].cls == "aux":
            aux.append(items[i].low)
        negated |= items[i].cls == "neg" or items[i].low.endswith(("n't", "n’t")) or items[i].low == "cannot"
        if items[i].low == "to":
            infinitive = True
            break
        i -= 1
    control = _control(items, i if infinitive else at) if infinitive or (items[at].low.endswith("ing") and not aux) else None
    return VerbGroup(at, i if infinitive else i + 1, tuple(reversed(aux)), negated, infinitive, control, items[at].low.endswith("ing"))


def _control(items: list[Item], i: int) -> int | None:
    """The verb (or noun such as plan, decision) left of a `to` or gerund that governs it; `is to send` has none."""
    if i and items[i - 1].cls == "aux":
        return None
    reach = MAIN_CLAUSE if _deadly(items, i) and items[i - 1].low == "," else GOVERNING_REACH  # , killing five: the main clause's verb
    for k in range(i - 1, max(-1, i - reach), -1):
        if items[k].cls == "verb" or items[k].low in CONTROL_NOUNS or items[k].low in CONTROL_WORDS and items[i].low == "to":
            return k
        if items[k].low in (";", ":") or (items[k].text in '"“”' and k < i - 1):
            return None
    return None


def _deadly(items: list[Item], i: int) -> bool:
    """Whether a participle tells the deaths that a main clause brought: killing five, leaving five dead."""
    return items[i].verb("kill", "injure") is not None or items[i].low == "leaving" and any(x.low == "dead" for x in items[i : i + 6])


CONTROL_NOUNS = listed("control_nouns")
CONTROL_WORDS = listed("control_words")
