"""A sentence with its noun phrases and verb groups: a light, deterministic grammar over items. It knows no event types."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from pipeline.extract.item import Item
from pipeline.extract.phrasing import Phrase as Phrase
from pipeline.extract.phrasing import hang, phrased
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.sentences import sentences

DATING = frozenset(("after", "since", "before", "following", "until", "till"))  # under these a noun only dates what is told
GOVERNING_REACH, MAIN_CLAUSE = 14, 30  # items to the left in which a controlling verb stands


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
    verbs: list[int] = field(default_factory=list)  # its verbs and auxiliaries
    times: list[int] = field(default_factory=list)  # its times
    dates: list[int] | None = None  # those of the calendar, once asked for
    day: Interval = UNKNOWN  # when what it tells without a time took place
    then: Interval = UNKNOWN  # the time told last before it
    soon: Interval = UNKNOWN  # the time to come that the sentence before told
    occasions: dict[str, Interval] = field(default_factory=dict)  # the days of the article's occasions, by their nouns
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


def sentenced(text: str, sequence: list[Item]) -> list[Sentence]:
    """The sentences of a text, each with those of its items that stand in it, and its phrases."""
    starts = [i.start for i in sequence]
    out: list[Sentence] = []
    for start, end in sentences(text):
        held = sequence[bisect_left(starts, start) : bisect_left(starts, end)]
        if held:
            out.append(parse(len(out), start, end, held))
    return out


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
        elif item.cls in ("verb", "aux"):
            sentence.verbs.append(i)
    sentence.phrases = phrased(items)
    sentence.at = [None] * len(items)
    for phrase in sentence.phrases:
        for i in range(phrase.first, phrase.last):
            sentence.at[i] = phrase
    hang(items, sentence.phrases)
    return sentence


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
            negated |= i > 0 and items[i - 1].low in ("not", "never")  # agreed not to send
            break
        i -= 1
    negated |= i >= 0 and items[i].low in ("neither", "nor", "without") and items[at].low.endswith("ing")
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
