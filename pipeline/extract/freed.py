"""Prisoners and hostages who are freed, rescued, or escape: told by a verb, or as their release."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.model import Mention, Place, Quantity
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

HELD = listed("held")


def release(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`freed 12 hostages`, `were released`, `three prisoners escaped`."""
    g = verb_group(s, at)
    lemma = s.items[at].verb("release")
    if lemma is None:
        return None
    escaping = lemma.lemma in ("escape", "flee")
    if escaping or g.passive:
        freed, doer = subject(s, g), None if escaping else by_phrase(s, g)
    else:
        freed, doer = objects(s, g), subject(s, g)
    if freed is None or not _captive(s, freed):
        return None
    return _freed(s, at, context, published, freed, doer, statuses.of_verb(s, g))


def released(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`the release of the hostages`, `the escape of 30 prisoners`."""
    phrase = s.at[at]
    freed = phrase.of if phrase is not None and phrase.items[-1] is s.items[at] else None
    if freed is None or not (freed.noun("detainee") or any(i.low in HELD for i in freed.items)):
        return None
    return _freed(s, at, context, published, freed, prepositional(s, freed.last, ("by",), 3), statuses.of_noun(s, at))


def _captive(s: Sentence, freed: Phrase) -> bool:
    """Whether people are held, by their own words or the sentence's."""
    if freed.noun("detainee"):
        return True
    people = freed.noun("victim", "force") or freed.number is not None or freed.of is not None and freed.of.noun("victim")
    return any(i.low in HELD for i in (s.items if people else freed.items))


def _freed(s: Sentence, at: int, context: Context, published: Interval, freed: Phrase, doer: Phrase | None, status: str) -> Mention:
    number = freed if freed.number is not None or freed.of is None else freed.of
    quantity = counted(number, ("detainee", "force", "victim"))
    if quantity.counted or quantity.qualifier == "share":
        quantity = Quantity("detainees", quantity.low, quantity.best, quantity.high, quantity.qualifier, quantity.span)
    actor = who(doer, context, s)
    place = where.anywhere(s, at, context)
    if place.host is None and actor is not None and len(actor) == 3:
        place = replace(place, host=actor) if place.span is None else Place(actor)
    return mention("RELEASE", s, at, published, actor=actor, place=place, quantity=quantity, status=status, rule="release", roles=(doer, None, freed))
