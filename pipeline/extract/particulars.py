"""What a sentence tells of a level beside the contract's cells: the named unit, what is counted, the task, who decides, the whole of a part."""

from __future__ import annotations

from pipeline.extract.amounts import COUNTED
from pipeline.extract.course import OPEN
from pipeline.extract.item import Item
from pipeline.extract.model import Claim, Quantity, Span
from pipeline.extract.parts import LEADING
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import POSTED
from pipeline.extract.subjects import subject
from pipeline.extract.units import ships, units
from pipeline.knowledge.lexicon import listed

DUTIES = listed("duties")
DECIDING = listed("deciding")
MOVING = ("send", "move", "arrive", "enter", "withdraw", "travel", "remain", "reduce", "increase", "replace", "extend")  # no tasks
NO_TASK = listed("no_task")
STOPS = frozenset(("punct", "rel", "conj"))
REACH, LONGEST = 14, 12  # items behind the forces in which a task begins, and that it has at most


def complete(s: Sentence, levels: list[Claim], text: str) -> None:
    """Fill the particulars of what a sentence was found to tell; each is the words themselves, so its cell is its span."""
    for level in levels:
        phrase = _counted_phrase(s, level)
        if phrase is None:
            continue
        level.role = _role(s, phrase, level)
        cells = {
            "unit": _unit(phrase, level, text),
            "counted": _thing(phrase) if level.quantity.counted else None,
            "task": _task(s, phrase),
            "decider": _decider(s, phrase) if level.status in OPEN else None,
            "part_of": _whole(phrase, level.quantity) if level.role == "part" else None,
        }
        level.spans |= {name: span for name, span in cells.items() if span is not None}


def _counted_phrase(s: Sentence, level: Claim) -> Phrase | None:
    """The phrase that holds the figure, else the forces themselves."""
    if level.quantity.span is not None:
        return next((p for p in s.phrases if p.start <= level.quantity.span.start < p.end), None)
    return next((p for p in s.phrases if level.quote.start <= p.start < level.quote.end and p.noun(*COUNTED)), None)


def _role(s: Sentence, phrase: Phrase, level: Claim) -> str:
    """Whether the figure is a ceiling, a part of another, or a level of its own."""
    if level.status == "authorised":
        return "ceiling"
    led = phrase.first > 0 and s.items[phrase.first - 1].low in LEADING
    return "part" if led or _whole(phrase, level.quantity) is not None and level.rule != "whole" else "level"


def _whole(phrase: Phrase, quantity: Quantity) -> Span | None:
    """What a part or share is taken of: `40 of the 60 British soldiers`, `a third of the force`."""
    if phrase.number is None:
        return Span(phrase.of.start, phrase.of.end) if quantity.qualifier == "share" and phrase.of is not None else None
    behind = phrase.items[phrase.items.index(phrase.number) :]
    of = next((k for k, i in enumerate(behind[:-1]) if i.low.split()[-1] == "of"), None)  # the number's own words may end with it: half of
    if of is None or quantity.qualifier != "share" and not any(i.cls == "num" for i in behind[of + 1 :]):
        return None
    return Span(behind[of + 1].start, phrase.end)


def _thing(phrase: Phrase) -> Span | None:
    """The counted noun with the plain words before it: the `combat troops` of 2,500 US combat troops."""
    head = phrase.headed(*COUNTED) or phrase.noun(*COUNTED)
    if head is None:
        return None
    first = last = phrase.items.index(head)
    while first and _plain(phrase.items[first - 1]):
        first -= 1
    return Span(phrase.items[first].start, phrase.items[last].end)


def _plain(item: Item) -> bool:
    return item.cls in ("noun", "word") and not item.capital and item.text[0].isalpha()


def _unit(phrase: Phrase, level: Claim, text: str) -> Span | None:
    """The unit or warship that the forces are, or that `of` says they belong to."""
    start, end = phrase.start, (phrase.of or phrase).end
    words = text[start:end]
    if not any(c.isupper() for c in words):
        return None
    named = [(u.start, u.end) for u in units(words)] + [(a, b) for a, b, _ in ships(words)]
    return Span(start + named[0][0], start + named[0][1]) if named else None


def _task(s: Sentence, phrase: Phrase) -> Span | None:
    """What the forces are to do there: `to train recruits`, `patrolling the border`, `on peacekeeping duties`."""
    for k in range(phrase.last, min(len(s.items) - 1, phrase.last + REACH)):
        item, after = s.items[k], s.items[k + 1]
        if item.cls in STOPS:
            return None
        if item.low == "to" and after.cls == "verb":
            return _clause(s, k + 1) if after.verb(*MOVING) is None and after.low not in NO_TASK else None
        if item.cls in ("verb", "word") and item.low.endswith("ing") and item.low not in NO_TASK and s.items[k - 1].cls not in ("det", "prep"):
            return _clause(s, k)
        if item.low in ("on", "for"):
            behind = s.at[k + 1]
            last = behind.items[-1] if behind is not None else after
            if last.low in DUTIES:
                return Span(after.start, last.end)
        if item.cls == "verb" and item.low not in POSTED:
            return None
    return None


def _clause(s: Sentence, first: int) -> Span | None:
    """From a verb to the end of what it governs."""
    end = next((k for k in range(first + 1, len(s.items)) if s.items[k].cls in (*STOPS, "time") or s.items[k].low == "after"), len(s.items))
    end = min(end, first + LONGEST)
    while end - 1 > first and s.items[end - 1].cls in ("prep", "det", "adv", "aux"):
        end -= 1
    return Span(s.items[first].start, s.items[end - 1].end) if end - 1 > first else None


def _decider(s: Sentence, phrase: Phrase) -> Span | None:
    """Who approves, orders or plans the level: the subject of the nearest verb of deciding left of it."""
    for k in range(phrase.first - 1, -1, -1):
        if s.items[k].cls in ("verb", "aux") and s.items[k].low in DECIDING:
            doer = subject(s, verb_group(s, k))
            return Span(doer.start, doer.end) if doer is not None and not doer.prep else None
    return None
