"""Who is said to be behind an attack whose doer its own clause leaves open: claimed, blamed on, accused of. Armed groups only."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.cast import armed
from pipeline.extract.model import Mention, Span
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional
from pipeline.extract.sides import party
from pipeline.extract.subjects import subject

CLAIMING = frozenset(("claimed", "claims", "claiming", "admitted"))
BLAMING = {"blamed": "for", "blame": "for", "blames": "for", "accused": "of", "accuses": "of", "suspected": "of"}
TELLING = CLAIMING | set(BLAMING) | {"behind"}
REACH = 900  # characters back to the attack that is meant


def blamed(s: Sentence, context: Context, told: list[Mention]) -> None:
    """The last attack without a doer is that of the armed group that the sentence names as behind it."""
    if not s.martial:
        return
    last = next((m for m in reversed(told) if m.type == "ATTACK"), None)
    is_open = last is not None and last.actor is None and s.start - last.quote.end <= REACH
    for k, item in enumerate(s.items[:-1]):
        if item.low not in TELLING:
            continue
        culprit = _culprit(s, k, context)
        found = party(culprit, context, s)
        if culprit is None or found not in armed():
            continue
        context.last_attacker = (found, s.index)
        if last is not None and is_open and found != last.target:
            last.actor = found
            last.spans["actor"] = Span(culprit.start, culprit.end)
        return


def _culprit(s: Sentence, k: int, context: Context) -> Phrase | None:
    """The phrase of who did it, for the word of blame at item k."""
    low = s.items[k].low
    if low in CLAIMING:
        g = verb_group(s, k)
        thing = subject(s, g) if g.passive else objects(s, g)
        if s.items[k + 1].low != "responsibility" and (thing is None or thing.headed("attack") is None):
            return None
        return by_phrase(s, g) if g.passive else subject(s, g)
    if low == "behind":
        return _left(s, k, context) if any(i.noun("attack") for i in s.items[k:]) else None
    if s.items[k + 1].low == "on":
        return prepositional(s, k + 1, ("on",), 4)
    told = any(i.low == BLAMING[low] for i in s.items[k : k + 12]) and any(i.noun("attack") or i.verb("kill", "attack") for i in s.items[k:])
    if not told or s.items[k].cls != "verb":
        return None
    accused = objects(s, verb_group(s, k))
    return accused if accused is not None and accused.first == k + 1 else _left(s, k, context)


def _left(s: Sentence, k: int, context: Context) -> Phrase | None:
    """The nearest armed group left of an item."""
    return next((p for p in reversed(s.phrases) if p.last <= k and p.names and party(p, context, s) in armed()), None)
