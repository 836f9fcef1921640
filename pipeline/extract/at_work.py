"""Presences without a figure that a task tells: troops on patrol, guarding a port, engaged in a province; whose and where they are."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import claim
from pipeline.extract.forces import TROOPS
from pipeline.extract.ground import context_place
from pipeline.extract.item import Item
from pipeline.extract.model import NOWHERE, Claim, Place, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import owner, sender
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

DUTY = listed("duty")  # what forces are on: patrol, deployment
TASKS = listed("guarding")  # what posted forces do, in any form: guard, patrol
UNDER_WAY = listed("tasks_under_way")  # what tells a presence only while it goes on: supporting, fighting
QUARTERS = listed("directions")
STEPPED_OVER = ("adv", "time", "rel", "aux")
NEAR, FAR = 4, 14  # items to the verb; to the place of the task


def at_work(s: Sentence, phrase: Phrase, noun: Item, context: Context, published: Interval) -> Claim | None:
    """`French troops guarding the port of Durres`, `troops of 12 Battalion, on patrol in Gujba`."""
    if noun.noun("presence") is not None or noun.noun("force") is not None and noun.low not in TROOPS or phrase.prep == "by":
        return None  # engineers and trainers work in many places
    at = _task(s, phrase)
    if at is None:
        return None
    whose = sender(phrase, context, s)
    place = where.after(s, phrase.last, context, reach=FAR)
    place = place if place.host is not None else where.acted_on(s, at, context)
    place = place if place.host is not None else quarter(s, at, whose)
    if place.host is None and owner(phrase, context, s) is not None:
        place = context_place(context)
    own = whose == place.host and (place.span is None or place.name is None or _police(phrase, noun))
    if whose is None or len(whose) != 3 or place.host is None or own:
        return None
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=Quantity("personnel"), status="actual", rule="presence", phrase=phrase)


def quarter(s: Sentence, at: int, home: str | None) -> Place:
    """`in the North East`: a side of the state whose forces they are."""
    for phrase in s.phrases:
        if not at < phrase.first <= at + FAR or phrase.prep not in where.PLACING or phrase.of is not None and not phrase.of.low.endswith("country"):
            continue
        words = [i for i in phrase.items if i.cls != "det"]
        if words and all(i.low in QUARTERS for i in words) and home is not None and len(home) == 3:
            name = " ".join(i.text for i in words)
            return Place(home, name, None, Span(words[0].start, words[-1].end), 1)
    return NOWHERE


def _police(phrase: Phrase, noun: Item) -> bool:
    """Whether they are police, whose work at home is no deployment."""
    return "police" in noun.low or any(i.low in ("police", "riot") for i in phrase.items)


def _task(s: Sentence, phrase: Phrase) -> int | None:
    """The item behind forces that tells what they do where they are."""
    behind = phrase
    while behind.of is not None:
        behind = behind.of
    k = behind.last + (behind.last < len(s.items) and s.items[behind.last].low == ",")
    while k < min(len(s.items), behind.last + NEAR) and s.items[k].cls in STEPPED_OVER:
        k += 1
    if k >= len(s.items):
        return None
    item = s.items[k]
    if item.low == "on":
        return k if any(i.low in DUTY for i in s.items[k + 1 : k + 4]) else None
    going_on = item.low in UNDER_WAY and (item.low != "engaged" or k + 1 < len(s.items) and s.items[k + 1].low == "in")
    if item.capital or not going_on and item.low not in TASKS:
        return None  # Forward Operating Base
    group = verb_group(s, k)
    done = statuses.of_verb(s, group) in ("completed", "in_progress") or item.low.endswith("ing") and not group.aux
    return k if done and not group.passive else None
