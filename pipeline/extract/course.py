"""What hangs on an act beside its roles: where forces come from and go to, the strengths that a change leads between, the condition that it waits for."""

from __future__ import annotations

from pipeline.extract.amounts import COUNTED
from pipeline.extract.antecedents import Context
from pipeline.extract.ground import located
from pipeline.extract.item import Item
from pipeline.extract.model import Claim, Mention, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import prepositional
from pipeline.knowledge.lexicon import listed

CHANGING = frozenset(("REINFORCE", "REDUCE", "WITHDRAW"))
MOVING = frozenset(("DEPLOY", "REINFORCE", "REDUCE", "WITHDRAW", "RELOCATE", "ROTATE"))
HINGES = listed("condition")
OPEN = frozenset(("planned", "proposed", "authorised"))


def complete(s: Sentence, acts: list[Mention], levels: list[Claim], context: Context) -> None:
    """Fill origin, destination and condition of what a sentence was found to tell."""
    for act in acts:
        at = s.item_at(act.spans["type"].start)
        act.origin, act.destination = course(s, at, act.type, context)
        act.condition = condition(s, act.status)
        first, last = strengths(s, at, act.type)
        act.from_strength, act.to_strength = _figure(first), _figure(last)
        found = {"origin": act.origin, "destination": act.destination, "condition": act.condition, "from_strength": _span(first), "to_strength": _span(last)}
        act.spans |= {name: span for name, span in found.items() if span is not None}
    for level in levels:
        level.condition = condition(s, level.status)
        if level.condition is not None:
            level.spans["condition"] = level.condition


def course(s: Sentence, at: int, type: str, context: Context) -> tuple[Span | None, Span | None]:
    """Origin and destination of a movement told at item `at`: the places under `from` and `to` right of it."""
    if type not in MOVING:
        return None, None
    return _end(s, at, ("from",), context), _end(s, at, ("to", "into"), context)


def _end(s: Sentence, at: int, preps: tuple[str, ...], context: Context) -> Span | None:
    phrase = prepositional(s, at + 1, preps)
    if phrase is None or located(phrase, context).host is None:
        return None
    return Span(phrase.start, phrase.end)


def strengths(s: Sentence, at: int, type: str) -> tuple[Item | None, Item | None]:
    """The strengths that a change told at item `at` leads from and to: cut its force from 7,100 to 5,500 soldiers, by a third to 400."""
    if type not in CHANGING:
        return None, None
    end = next((k for k in range(at + 1, len(s.items)) if s.items[k].cls == "rel" or s.items[k].low == ";"), len(s.items))
    figures = [p for p in s.phrases if at < p.first < end and p.prep in ("from", "to") and _counts(p)]
    return next((p.number for p in figures if p.prep == "from"), None), next((p.number for p in figures if p.prep == "to"), None)


def _counts(phrase: Phrase) -> bool:
    """Whether a phrase is a figure of forces, or one alone."""
    number = phrase.number.number if phrase.number is not None else None
    return number is not None and number.kind == "count" and (not phrase.nouns or phrase.noun(*COUNTED) is not None)


def _figure(item: Item | None) -> int | None:
    n = item.number if item is not None else None
    return None if n is None else next((b for b in (n.best, n.low, n.high) if b is not None), None)


def _span(item: Item | None) -> Span | None:
    return None if item is None else Span(item.start, item.end)


def condition(s: Sentence, status: str) -> Span | None:
    """The words of the condition that a planned or proposed act or level waits for: from `if`, `unless`, `depending on` to the clause's end."""
    if status not in OPEN:
        return None
    at = next((k for k, i in enumerate(s.items) if i.low in HINGES and not (i.low == "once" and i.cls == "adv")), None)
    if at is None:
        return None
    end = next((k for k in range(at + 1, len(s.items)) if s.items[k].low in (",", ";", ".", "”", '"') and k > at + 2), len(s.items))
    return Span(s.items[at].start, s.items[end - 1].end)
