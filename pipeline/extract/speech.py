"""Whether a word of the lists is a verb of speech where it stands, and what kind: not the noun `claims`, the participle in `confirmed cases`."""

from __future__ import annotations

from pipeline.extract.item import Item
from pipeline.extract.phrases import Sentence
from pipeline.knowledge.lexicon import listed

CLASSES = ("asserting", "claiming", "confirming", "denying", "doubting", "suggesting", "predicting")
CLASS_OF = {word: name for name in CLASSES for word in listed(name)}
NAMING = listed("naming")
NOUNLIKE = frozenset(
    "report reports claim claims note notes state states doubt doubts estimates warning forecast forecasts questioned posted agreed thought believes".split()
)
REPORTS = ("report", "reports", "claims", "claim", "allegations", "accusations", "suggestions", "charges", "rumours", "rumors", "media")
WIDE = frozenset("dismissed dismisses dismissing rejected rejects rejecting disputed disputes".split())  # said of more than words
CLAUSAL = frozenset(  # speech only with its words
    "agreed agrees asked continued responded replied answered observed recalled concluded repeated posted questioned complained".split()
)
BOUND = frozenset("vowed vows pledged promised threatened urged claimed claims claim claiming asked".split())  # verbs of speech with an infinitive
COMMITTING = frozenset("vowed vows pledged promised threatened".split())  # speech with a clause, not with a thing: promised elections
CLAIMS = ("claim", "claims", "claimed", "claiming")
FOLLOWING = frozenset("in on at to as against of through during before after from".split())  # prepositions behind a verb of speech
MARKS = ("\"", "“", "”", "``", "''")


def speech(s: Sentence, at: int) -> bool:
    """Whether a word of the lists is a verb of speech here."""
    item, previous = s.items[at], s.items[at - 1] if at else None
    follows = s.items[at + 1] if at + 1 < len(s.items) else None
    if previous is None or previous.cls in ("det", "num", "poss") or previous.low in ("as", "than") or item.low.endswith("ing") and previous.cls == "prep":
        return False
    if follows is None:
        return item.low in listed("saying") and item.low not in NOUNLIKE
    if follows.low == "than" or follows.low == "to" and item.low not in BOUND or follows.cls == "prep" and follows.low not in FOLLOWING:
        return False
    if item.low in WIDE and not any(i.low in REPORTS or i.cls == "rel" for i in s.items[at + 1 : at + 5]):
        return False
    return _verbal(item, previous, follows) and _clausal(s, at, item, previous, follows)


def _verbal(item: Item, previous: Item, follows: Item) -> bool:
    """Whether a word that may be a noun, like claims, is a verb by what stands beside it."""
    if item.low not in NOUNLIKE:
        return True
    if previous.cls == "prep" or previous.low in CLASS_OF:
        return False
    return follows.cls in ("rel", "det", "pron", "num", "name") or follows.text in (*MARKS, ":", ",")


def _clausal(s: Sentence, at: int, item: Item, previous: Item, follows: Item) -> bool:
    """Whether a verb that is speech only with its words, like agreed or claimed, has them."""
    quoted = previous.text in (",", *MARKS)
    if item.low in CLAUSAL:
        return quoted or follows.text in MARKS or any(i.cls == "rel" for i in s.items[at + 1 : at + 6])
    if item.low in COMMITTING:
        return quoted or follows.low == "to" or follows.cls in ("pron", "rel") or follows.text in MARKS or any(i.cls == "rel" for i in s.items[at + 1 : at + 5])
    if item.low in CLAIMS:
        return quoted or any(i.cls in ("verb", "aux") or i.text in MARKS for i in s.items[at + 1 :])
    return True
