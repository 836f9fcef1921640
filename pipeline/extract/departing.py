"""Forces that leave, wholly or in part, and demands that they do, told as verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.demands import demanded, demanded_that
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.model import NOWHERE, Mention, Place, Quantity
from pipeline.extract.moving import MOVED, PART, alien, elsewhere, more, moved, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means
from pipeline.extract.roles import prepositional, sender, who
from pipeline.language.intervals import Interval


def withdraw(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    verb = s.items[g.at]
    moving = thing is not None and (moved(thing) or thing.headed("presence") is not None)
    leaving = moved(doer)
    site = located(thing, context) if thing is not None and not moving else NOWHERE
    plain = verb.verb("withdraw") is not None and verb.verb("withdraw").lemma in ("withdraw", "pull", "evacuate")  # type: ignore[union-attr]
    gone = plain and thing is None and (means(s, g.at, "withdraw")) and _state(doer, context, s)
    if (
        not moving
        and not leaving
        and not (gone and prepositional(s, g.at + 1, ("from",), 6))
        and not (site.host and (plain or _base(thing)) and who(doer, context, s))
    ):
        return None
    if verb.low in ("left", "leave", "leaving", "leaves") and moving and not leaving:
        return None
    force = thing if moving else doer
    actor = whose(doer, force, context, s)
    origin = prepositional(s, g.at + 1, ("from", "out"))
    place = site if site.host else where.with_next(s, origin, context) if origin is not None else NOWHERE
    place = elsewhere(place if place.host else where.anywhere(s, g.at, context), actor, context)
    quantity = counted(force, MOVED)
    governing = g.control if g.control is not None else demanded_that(s, g.first)
    demander = demanded(s, governing, actor, context, governing) if governing is not None else None
    if demander is not None:
        outer, who_asks, asking = demander
        if place.host is None and asking is not None and len(asking) == 3:
            place = Place(asking)
        return mention(
            "DEMAND_EXIT",
            s,
            g.at,
            published,
            actor=asking,
            target=actor,
            place=place,
            status=statuses.of_verb(s, outer),
            rule="demand",
            roles=(who_asks, force),
        )
    type = "REDUCE" if force is not None and (more(force) or _some_of(force, quantity) or any(i.low in PART for i in force.items)) else "WITHDRAW"
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_verb(s, g), rule="withdraw",
                   roles=(doer, None, thing, origin))  # fmt: skip


def _some_of(force: Phrase, quantity: Quantity) -> bool:
    """Whether only part goes: 1,600 of its 7,100 soldiers, most of them; the last 44 are all that is left."""
    if any(i.low in ("last", "remaining", "final", "all") for i in force.items):
        return False
    return quantity.counted and (force.of is not None and force.of.prep == "of" or any(i.low == "of" for i in force.items)) or quantity.qualifier == "share"


def _state(doer: Phrase | None, context: Context, s: Sentence) -> bool:
    """Whether a state or alliance itself is said to go."""
    found = who(doer, context, s)
    return found is not None and (len(found) == 3 or found in ("NATO", "UN", "EU", "AU"))


def _base(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.noun("facility") is not None


def expel(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A host throws foreign forces out, or votes to."""
    doer, force = parties(s, g)
    target = sender(force, context, s) if moved(force) and force is not None else None
    actor = who(doer, context, s)
    if actor is None or actor == target or force is None or target is None and not (moved(force) and alien(force)):
        return None
    place = Place(actor) if len(actor) == 3 else where.anywhere(s, g.at, context)
    return mention("DEMAND_EXIT", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="expel", roles=(doer, force))
