"""Levels that a copula or a verb of number gives: `the British strength is by now 1,800`, `that number will reach 400`, `is set to drop to 250`."""

from __future__ import annotations

from pipeline.extract import where
from pipeline.extract.amounts import stated
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import claim
from pipeline.extract.forces import civil
from pipeline.extract.ground import context_place
from pipeline.extract.model import Claim
from pipeline.extract.moving import MOVED, elsewhere
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import status_of
from pipeline.extract.roles import owner, sender
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

LEVELS = listed("levels")  # words for how many forces there are: strength, number
BODIES = frozenset(("contingent", "force", "presence", "garrison", "mission", "deployment"))  # of those the ones that are forces themselves
COUNTING = listed("counting")  # verbs that give a level: number, reach, drop
BE = listed("be")
DEATHS = listed("deaths")
BETWEEN = 5  # items from the verb to the figure
FEWEST = 10


def total(s: Sentence, phrase: Phrase, context: Context, published: Interval, told: list[Claim]) -> Claim | None:
    """The level that a figure alone states of the forces that the subject speaks of, or of those told last."""
    number = phrase.number
    if number is None or number.number is None or number.number.kind != "count" or len(phrase.items) != 1 or phrase.prep not in ("", "to", "at"):
        return None
    at = _verb(s, phrase)
    if at is None or not _closed(s, phrase) or any(i.low in DEATHS for i in s.items):
        return None
    level = _level(s, at)
    before = told[-1] if told else context.last_claim
    if level is None and not (at and s.items[verb_group(s, at).first - 1].low == "number"):
        return None
    if level is not None and any(civil(s, level, noun) for noun in level.nouns):
        return None  # the labour force
    whose = _whose(level, context, s) if level is not None else None
    if whose is None and (before is None or level is not None and (level.of is not None or level.names)):
        return None
    place = where.after(s, level.last, context, reach=4) if level is not None else context_place(context)
    if before is not None and (whose is None or before.sender == whose):
        whose, place = before.sender, place if place.span is not None else before.place
    place = elsewhere(place if place.host is not None else context_place(context), whose, context)
    quantity = stated(before.quantity.measure or "personnel" if before is not None else "personnel", number)
    if place.host is None or place.host == whose and before is None or max(b or 0 for b in quantity.bounds) < FEWEST:
        return None
    now = None if s.items[at].low.endswith("ing") and not verb_group(s, at).aux else at  # troops now numbering 300
    status = status_of(s, phrase, now, quantity, published)
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=quantity, status=status, rule="carried", phrase=level)


def _verb(s: Sentence, phrase: Phrase) -> int | None:
    """The verb that gives the figure, nothing but prepositions and adverbs between."""
    for k in range(phrase.first - 1, max(-1, phrase.first - 1 - BETWEEN), -1):
        if s.items[k].low in COUNTING or s.items[k].low in BE:
            return k
        if s.items[k].cls not in ("adv", "time", "prep"):
            return None
    return None


def _level(s: Sentence, at: int) -> Phrase | None:
    """The subject of the verb, where it speaks of a level."""
    doer = subject(s, verb_group(s, at))
    if doer is not None and len(doer.items) == 1 and doer.number is not None and (earlier := _verb(s, doer)) is not None:
        doer = subject(s, verb_group(s, earlier))  # is now 1,800 and will fall to 1,600
    return doer if doer is not None and any(i.low in LEVELS for i in doer.items) else None


def _whose(level: Phrase, context: Context, s: Sentence) -> str | None:
    """Whose level it is: of a body of men its own, of a mere number that of forces the article speaks of."""
    if level.of is not None and level.of.noun(*MOVED) is not None:
        return sender(level.of, context, s)
    found = owner(level, context, s)
    body = any(i.low in BODIES for i in level.items)
    return found if body or level.noun(*MOVED) is not None or found in context.cast.senders else None


def _closed(s: Sentence, phrase: Phrase) -> bool:
    """Whether nothing follows that the figure counts."""
    after = s.items[phrase.last] if phrase.last < len(s.items) else None
    return after is None or after.cls in ("time", "punct", "conj", "adv", "prep") and after.low != "of"
