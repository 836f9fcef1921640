"""Where a sentence tells that somebody said something: the words that tell it and the speaker they have. Not what was said, not who that is."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.headings import headed
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.speech import CLASS_OF, MARKS, NAMING, speech
from pipeline.extract.tellers import before, behind, cut, reach

QUOTING = frozenset(("quoted", "quoting", "quotes", "citing", "cited", "cites"))
SPEAKING = frozenset(("i", "we", "you", "which", "that", "what", "this", "there", "nobody", "nothing"))


@dataclass(slots=True)
class Saying:
    """A telling of speech: the items of the sentence from `first` to before `last` tell it; `verb` is the item of its verb."""

    sentence: Sentence
    verb: int
    speaker: Phrase
    first: int
    last: int
    way: str  # before, after (inverted, or behind a headline's colon), according, quoted, naming
    by: Phrase | None = None  # who passes it on
    kind: str = "asserting"


def sayings(s: Sentence) -> list[Saying]:
    """All tellings of speech in a sentence, in its order."""
    found: list[Saying] = []
    for at, item in enumerate(s.items):
        made = None
        if _attributes(s, at):
            made = _according(s, at, at + 2)
        elif (heading := headed(s, at)) is not None:
            made = Saying(s, at, heading, at, heading.last, "after")
        elif item.low in QUOTING:
            made = _quoted(s, at)
        elif item.low in CLASS_OF or item.low in NAMING:
            made = _said(s, at, found[-1].speaker if found and found[-1].way in ("before", "after") else None)
        if made is None or made.speaker.low in SPEAKING or made.speaker.end - made.speaker.start < 2:
            continue
        if not found or made.first >= found[-1].last or made.way == "before":
            found.append(made)
    return _cited(found)


def _attributes(s: Sentence, at: int) -> bool:
    """According to X; in the words of X."""
    if at + 2 >= len(s.items):
        return False
    pair = s.items[at].low, s.items[at + 1].low
    return pair == ("according", "to") or pair == ("words", "of") and at > 0 and "in" in (s.items[at - 1].low, s.items[max(0, at - 2)].low)


def _cited(found: list[Saying]) -> list[Saying]:
    """`the daily, quoting officials, said`, `he said, citing officials`: one saying, of the officials, passed on by the daily."""
    for told in [t for t in found if t.way == "citing"]:
        beside = next((o for o in found if o.way in ("before", "after", "according") and _beside(o, told)), None)
        if beside is not None and beside.by is None:
            beside.by, beside.speaker = beside.speaker, told.speaker
            beside.first = min(beside.first, told.first)
            beside.last = max(beside.last, told.last) if told.first <= beside.last + 2 else beside.last
    return [told for told in found if told.way != "citing"]


def _beside(one: Saying, cited: Saying) -> bool:
    return one.last <= cited.first <= one.last + 12 or cited.last <= one.verb <= cited.last + 3


def _according(s: Sentence, at: int, start: int) -> Saying | None:
    end = reach(s, start)
    if end == start:
        return None
    first = at - 2 if s.items[at].low == "words" and s.items[at - 1].low == "the" else at
    return Saying(s, at, cut(s, start, end), first, end, "according")


def _quoted(s: Sentence, at: int) -> Saying | None:
    """X was quoted as saying by Y; Y quoted X as saying; quoting X."""
    group = verb_group(s, at)
    saying = next((k for k in range(at + 1, min(len(s.items), at + 16)) if s.items[k].low in ("saying", "telling") and s.items[k - 1].low == "as"), None)
    if group.passive and saying is not None:
        speaker, last = before(s, at), saying + 1
        by = next((k for k in (at + 1, saying + 1) if k < len(s.items) and s.items[k].low == "by"), None)
        passing = cut(s, by + 1, reach(s, by + 1)) if by is not None and reach(s, by + 1) > by + 1 else None
        if passing is not None and passing.last > saying:
            last = passing.last
        return Saying(s, saying, speaker, speaker.first, last, "quoted", passing) if speaker is not None else None
    if saying is not None and s.items[at].low != "cited" and saying - 1 > at + 1:
        passing = before(s, at)
        return Saying(s, saying, cut(s, at + 1, saying - 1), passing.first if passing else at, saying + 1, "quoted", passing)
    end = reach(s, at + 1)
    if s.items[at].low in ("quoting", "citing") and end > at + 1:
        return Saying(s, at, cut(s, at + 1, end), at, end, "citing")
    return None


def _said(s: Sentence, at: int, spoke: Phrase | None) -> Saying | None:
    """A verb of speech with its speaker before it or, behind a quotation or a comma, after it."""
    item, group = s.items[at], verb_group(s, at)
    if not speech(s, at) or group.infinitive or group.negated or group.passive or "be" in group.aux:
        return None
    kind = CLASS_OF.get(item.low, "asserting")
    if item.low in NAMING:
        mark = next((k for k in range(at + 1, min(len(s.items), at + 12)) if s.items[k].text in MARKS), None)
        speaker = before(s, at)
        return Saying(s, at, speaker, speaker.first, mark, "naming", None, kind) if mark is not None and mark > at + 1 and speaker is not None else None
    if (inverted := behind(s, at)) is not None:
        return Saying(s, at, inverted, at, inverted.last, "after", None, kind)
    joined = s.items[group.first - 1].low in ("and", "but") or s.items[group.first - 1].text == "," and item.low.endswith("ing")
    if joined and spoke is not None:
        return Saying(s, at, spoke, group.first, at + 1, "before", None, kind)
    speaker = before(s, at)
    if speaker is None or speaker.end - speaker.start > 160:
        return None
    return Saying(s, at, speaker, speaker.first, at + 1, "before", None, kind)


