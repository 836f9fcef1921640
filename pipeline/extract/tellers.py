"""Which words of a sentence are the speaker of a verb of speech: before it, behind it, across asides, with title, office and place."""

from __future__ import annotations

from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.speech import MARKS
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed

TITLES = listed("titles") | listed("honorifics")
DOCUMENTS = listed("documents")
HANGING = ("of", "for", "in")
HANGING_FAR = ("of", "for", "in", "at", "close", "to", "familiar", "with", "from")
QUOTED = (",", "-", "--", "–", "—", "?", "!", *MARKS)


def before(s: Sentence, at: int) -> Phrase | None:
    """The subject of a verb of speech, with the office or place that hangs on it."""
    found = _main(s, at) if s.items[at].low.endswith("ing") and s.items[at - 1].text == "," else subject(s, verb_group(s, at))
    if (head := _aside(s, at)) is not None and (found is None or found.last > head.last):
        found = head
    if found is not None and found.low == "long":
        found = next((p for p in reversed(s.phrases) if p.last <= found.first and not p.prep), None)  # Baghdad has long said
    if found is not None and found.first >= at and s.items[at - 1].text == ",":
        found = _main(s, at)
    if found is None or found.first >= at or found.items[0].cls == "poss":
        return None
    end = min(found.last, verb_group(s, at).first) if found.last > verb_group(s, at).first else found.last
    if end <= found.first:
        return None
    hanging = (*HANGING, "by", "from") if found.items[-1].low in DOCUMENTS else HANGING
    while end + 1 < at and s.items[end].low in hanging and (hung := s.at[end + 1]) is not None and hung.last <= at:
        end = hung.last
    return _named_beside(s, found, end) or cut(s, _joined(s, _titled(s, found.first)), end, found.prep)


def _aside(s: Sentence, at: int) -> Phrase | None:
    """Who stands before an aside: the official who asked not to be named said; an official, speaking on condition of anonymity, said."""
    for k in range(at - 2, 0, -1):
        if s.items[k].low == "who" or s.items[k].low in ("speaking", "citing", "quoting") and s.items[k - 1].text == ",":
            closed = s.items[at - 1].text == ","
            told = sum(i.cls == "verb" for i in s.items[k + 1 : at]) > 0 or s.items[k].low != "who"
            opened = s.items[k - 1].text == ","
            head = next((p for p in reversed(s.phrases) if p.last == k - opened), None)
            while head is not None and head.prep in ("of", "for", "in", "from") and head.first >= 2:
                head = s.at[head.first - 2]
            return head if told and head is not None and not head.prep and opened <= closed else None
        if s.items[k].low in ("that", "said", ";", ":") or s.items[k].text in MARKS:
            return None
    return None


def _main(s: Sentence, at: int) -> Phrase | None:
    """The subject of the sentence that a participle behind a comma speaks for: …, describing it as."""
    verb = next((k for k in range(at) if s.items[k].cls in ("verb", "aux")), None)
    return next((p for p in reversed(s.phrases) if p.last <= verb and not p.prep), None) if verb is not None else None


def _named_beside(s: Sentence, found: Phrase, end: int) -> Phrase | None:
    """The name that an office stands beside: Lucky Irabor, the commander, said; the commander, Lucky Irabor, said."""
    after = s.at[end + 1] if end + 1 < len(s.items) and s.items[end].text == "," else None
    if after is not None and _name(after) and after.first >= end + 1 and after.last < len(s.items) and s.items[after.last].text == "," and not _name(found):
        return cut(s, _titled(s, after.first), after.last)
    left = s.at[found.first - 2] if found.first >= 2 and s.items[found.first - 1].text == "," and not _name(found) else None
    if left is not None and _name(left) and found.items[0].cls in ("det", "noun", "word", "name") and found.noun("leader", "speaker"):
        return cut(s, _titled(s, left.first), left.last)
    return None


def _name(phrase: Phrase) -> bool:
    """Whether a phrase is nothing but capitalised words: a name without an office."""
    return not phrase.prep and len(phrase.items) <= 6 and all(i.capital or i.cls == "punct" for i in phrase.items) and phrase.items[-1].cls in ("word", "name")


def _joined(s: Sentence, first: int) -> int:
    """Where speakers begin that `and` joins behind a comma: the road is cut, residents and a policeman said."""
    left = s.at[first - 2] if first >= 3 and s.items[first - 1].low == "and" else None
    behind_comma = left is not None and not left.prep and left.last == first - 1 and s.items[left.first - 1].text in QUOTED
    return left.first if left is not None and behind_comma and not any(i.cls == "num" for i in left.items) else first


def _titled(s: Sentence, first: int) -> int:
    """Where a name begins with its abbreviated titles, or with a title that is a verb too: Brig. Gen. Ann Berg, Press Secretary Ann Berg."""
    if first >= 2 and s.items[first - 1].cls == "verb" and s.items[first - 1].text.istitle() and s.items[first].capital and s.items[first - 2].text in QUOTED:
        return first - 1
    while first >= 2 and s.items[first - 1].text == "." and s.items[first - 2].capital and s.items[first - 2].low.strip("-") in TITLES:
        first -= 2
    return first


def behind(s: Sentence, at: int) -> Phrase | None:
    """`…,” said the minister`: what follows, if no clause does."""
    k = at - 1
    while k > 0 and s.items[k].cls == "adv":
        k -= 1
    if s.items[k].text not in QUOTED or at + 1 >= len(s.items) or s.items[at].low.startswith(("tell", "told")):
        return None
    end = reach(s, at + 1)
    after = s.items[end] if end < len(s.items) else None
    if s.items[at + 1].cls in ("prep", "rel", "time", "punct", "pron") or end == at + 1 or any(i.cls == "verb" for i in s.items[at + 1 : end]):
        return None
    if after is not None and (after.cls in ("verb", "aux", "pron", "det", "neg") or after.low == "that" or after.text in MARKS):
        return None
    return cut(s, at + 1, end)


def reach(s: Sentence, start: int) -> int:
    """Where a noun phrase that begins at an item ends: through `of`, `for`, `in`; at a comma, a verb, a relative clause."""
    k = start
    while k < len(s.items) and not _ends(s, k, start):
        k += 1
    return k


def _ends(s: Sentence, k: int, start: int) -> bool:
    item, previous = s.items[k], s.items[k - 1] if k > start else None
    follows = s.items[k + 1] if k + 1 < len(s.items) else None
    if previous is None and item.low in DOCUMENTS:
        return False  # according to reports
    if item.cls in ("verb", "aux", "rel", "pron", "adv", "neg"):
        return item.cls != "pron" or previous is not None
    if item.cls == "punct":
        dotted = item.text == "." and follows is not None and previous is not None and previous.capital
        return item.text not in "-–'’" and not dotted
    if item.cls == "time":
        return previous is not None and previous.cls != "det"
    if item.cls == "prep":
        return previous is None or item.low not in HANGING_FAR or follows is None or follows.cls in ("time", "verb", "punct", "rel", "pron")
    return item.cls == "conj" and (item.low != "and" or follows is None or follows.cls in ("verb", "aux", "pron"))


def cut(s: Sentence, first: int, last: int, prep: str = "") -> Phrase:
    """The items between two indexes as a phrase of their own."""
    made = Phrase(first, last, s.items[first:last], prep)
    inner = s.at[first]
    made.of = inner.of if inner is not None else None
    return made
