"""What hangs on an act beside its roles: where forces come from and go to, and the condition that it waits for."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.ground import located
from pipeline.extract.model import Claim, Mention, Span
from pipeline.extract.phrases import Sentence
from pipeline.extract.roles import prepositional
from pipeline.knowledge.lexicon import listed

MOVING = frozenset(("DEPLOY", "REINFORCE", "REDUCE", "WITHDRAW", "RELOCATE", "ROTATE"))
HINGES = listed("condition")
OPEN = frozenset(("planned", "proposed", "authorised"))


def complete(s: Sentence, acts: list[Mention], levels: list[Claim], context: Context) -> None:
    """Fill origin, destination and condition of what a sentence was found to tell."""
    for act in acts:
        at = s.item_at(act.spans["type"].start)
        act.origin, act.destination = course(s, at, act.type, context)
        act.condition = condition(s, act.status)
        found = {"origin": act.origin, "destination": act.destination, "condition": act.condition}
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


def condition(s: Sentence, status: str) -> Span | None:
    """The words of the condition that a planned or proposed act or level waits for: from `if`, `unless`, `depending on` to the clause's end."""
    if status not in OPEN:
        return None
    at = next((k for k, i in enumerate(s.items) if i.low in HINGES and not (i.low == "once" and i.cls == "adv")), None)
    if at is None:
        return None
    end = next((k for k in range(at + 1, len(s.items)) if s.items[k].low in (",", ";", ".", "”", '"') and k > at + 2), len(s.items))
    return Span(s.items[at].start, s.items[end - 1].end)
