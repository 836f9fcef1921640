"""A sentence that tells several attacks, cut into the clauses that tell one each: joined by `while` or `, and`, or a deed that a plan answers."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract.antecedents import UNNAMED
from pipeline.extract.phrases import Sentence, means, parse, verb_group
from pipeline.knowledge.lexicon import listed

ARMS = listed("arms")
JOINING = frozenset(("while", "whereas", ";"))
ANSWERING = frozenset(("after", "because"))
AHEAD = frozenset(("planned", "proposed"))
CLASHING = ("clash", "fought", "battl", "attack", "ambush", "raid")
LOCAL = frozenset(("city", "region", "site"))


def apart(s: Sentence, blows: list[int]) -> list[Sentence]:
    """The clauses of a sentence that tell attacks of their own; the sentence itself where it tells one at most."""
    cut = next((k for k in range(1, len(s.items) - 1) if _hinge(s, k) and _both_tell(s, k, blows)), None)
    if cut is None:
        return [s]
    first, second = _part(s, 0, cut), _part(s, cut + 1, len(s.items))
    return [first, second]


def _hinge(s: Sentence, k: int) -> bool:
    low = s.items[k].low
    return low in JOINING or low in ANSWERING or low == "and" and s.items[k - 1].low == ","


def _both_tell(s: Sentence, cut: int, blows: list[int]) -> bool:
    left = [k for k in blows if k < cut]
    right = [k for k in blows if k > cut and s.items[k].cls == "verb" and not verb_group(s, k).infinitive]
    opens = s.phrase_after(cut + 1)
    if not left or not right or opens is None or right[0] < opens.last:
        return False
    if s.items[cut].low in ANSWERING:
        return _status(s, left[0]) in AHEAD and _status(s, right[0]) == "completed"
    if _toll_of_clash(s, cut, left, right):
        return False
    finite = [k for k in left if s.items[k].cls == "verb"]
    return bool(finite) and opens.first <= cut + 2 and _own(s, 0, cut) and _own(s, cut + 1, len(s.items))


def _toll_of_clash(s: Sentence, cut: int, left: list[int], right: list[int]) -> bool:
    """Whether the clause behind `and` only tells the dead of the fight before it: clashed with rebels, and four rebels and a soldier were killed."""
    if s.items[cut].low != "and" or not any(s.items[k].low.startswith(CLASHING) for k in left):
        return False
    return len(right) == 1 and means(s, right[0], "kill") and not any(i.kind in LOCAL or i.cls == "time" or i.noun("attack") for i in s.items[cut + 1 :])


def _status(s: Sentence, k: int) -> str:
    return statuses.of_verb(s, verb_group(s, k)) if s.items[k].cls == "verb" else statuses.of_noun(s, k)


def _own(s: Sentence, first: int, last: int) -> bool:
    """Whether a clause says by itself who or what struck, or where."""
    return any(i.noun("attack") or i.low in ARMS or i.low in UNNAMED or i.kind in LOCAL for i in s.items[first:last])


def _part(s: Sentence, first: int, last: int) -> Sentence:
    """The items from first to last as a sentence of its own, at the same point of the story."""
    items = s.items[first:last]
    part = parse(s.index, items[0].start, items[-1].end, items)
    part.day, part.then, part.martial = s.day, s.then, True
    return part
