"""Forces that leave, wholly or in part, and demands that they do, told as verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.cast import armed
from pipeline.extract.demands import asker, demanded, demanded_that
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.model import NOWHERE, Mention, Place, Quantity
from pipeline.extract.moving import MOVED, PART, a_state, alien, body_of, elsewhere, forces, foreigner, more, moved, parties, whose
from pipeline.extract.phrases import CONTROL_NOUNS, Phrase, Sentence, VerbGroup, means
from pipeline.extract.roles import prepositional, sender, who
from pipeline.language.intervals import Interval

SHARES = frozenset(("most", "some", "half", "all", "the rest", "the last", "the others", "others", "many"))
NEAR = 500  # characters since the figure that a share is of
HURT = frozenset(("wounded", "injured", "hospital", "treatment", "bodies", "body", "sick"))
WHOLE = frozenset(("last", "remaining", "final", "all", "entire", "whole"))
OWNED = frozenset(("the", "its", "their", "his", "her", "our", "those", "these"))


def withdraw(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    some = thing is not None and thing.low in SHARES | PART and thing.of is not None and forces(s, thing.of)
    thing = thing.of if some and thing is not None else body_of(s, thing)  # called home some of its soldiers
    if (rest := _of_those(s, g, doer, thing, context, published)) is not None:
        return rest
    moving = forces(s, thing) or thing is not None and thing.headed("presence") is not None
    leaving = forces(s, doer)
    site = located(thing, context) if thing is not None and not moving else NOWHERE
    if not (_taken(s, g, thing) if moving else _going(s, g, doer, thing, site, context)):
        return None
    force = thing if moving else doer
    actor = whose(doer, force, context, s) or (_planner(doer, site, context) if not moving else None)
    if (other := _setting_out(s, g, force, actor, site, context, published) if leaving and not moving else None) is not None:
        return other
    origin = prepositional(s, g.at + 1, ("from", "out"))
    place = site if site.host else where.with_next(s, origin, context) if origin is not None else NOWHERE
    place = elsewhere(place if place.host else where.anywhere(s, g.at, context), actor, context)
    governing = g.control if g.control is not None else demanded_that(s, g.first)
    demander = demanded(s, governing, actor, context, governing) if governing is not None else None
    if demander is not None:
        outer, who_asks, asking = demander
        told, asking = asker(who_asks, asking, actor, place.host)
        if g.negated or not told:
            return None  # urged Washington not to withdraw
        if place.host is None and asking is not None and len(asking) == 3:
            place = Place(asking)
        status = statuses.of_verb(s, outer)
        return mention("DEMAND_EXIT", s, g.at, published, actor=asking, target=actor, place=place, status=status, rule="demand", roles=(who_asks, force))
    quantity, status = counted(force, MOVED), statuses.of_verb(s, g)
    actor = foreigner(s, force, actor, place, context) if doer is force and place.name is None else actor
    if actor is None and (force is None or not alien(force)):
        return None
    sent_away = actor if moving or quantity.measure == "personnel" else None  # a battalion that leaves is all there was
    type = "REDUCE" if force is not None and part(force, quantity, sent_away) and not _the_level(quantity, actor, context) else "WITHDRAW"
    type = "REDUCE" if some and thing is not None and s.items[thing.first - 2].low not in WHOLE else type
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=status, rule="withdraw", roles=(doer, None, thing, origin))


def _of_those(s: Sentence, g: VerbGroup, doer: Phrase | None, thing: Phrase | None, context: Context, published: Interval) -> Mention | None:
    """Part or all of the forces counted just before: most were withdrawn last year, the rest will leave in May."""
    few, last = thing if thing is not None else doer, context.last_claim
    if few is None or few.low not in SHARES or few.of is not None or last is None or s.start - last.quote.start > NEAR:
        return None
    type = "WITHDRAW" if few.low in ("all", "the rest", "the last") else "REDUCE"
    return mention(type, s, g.at, published, actor=last.sender, place=last.place, status=statuses.of_verb(s, g), rule="rest", roles=(doer, None, thing))


def _taken(s: Sentence, g: VerbGroup, thing: Phrase | None) -> bool:
    """Whether forces that are the object are taken away: not the wounded, nor those whom somebody leaves."""
    if s.items[g.at].low in ("left", "leave", "leaving", "leaves"):
        return False
    return thing is None or not any(i.low in HURT for i in thing.items) and not any(i.low in HURT for i in s.items[g.at + 1 : g.at + 7])


def _going(s: Sentence, g: VerbGroup, doer: Phrase | None, thing: Phrase | None, site: Place, context: Context) -> bool:
    """Whether the subject itself goes: forces from where they are, a state from a host; what it leaves is a place, a base or nothing."""
    verb = s.items[g.at].verb("withdraw")
    plain = verb is not None and verb.lemma in ("withdraw", "pull", "evacuate")
    ground = thing is None or bool(site.host) or _base(thing) or thing.headed("placekind") is not None or thing.items[-1].low in ("country", "area")
    if forces(s, doer):
        if thing is None and verb is not None and verb.lemma == "desert":
            return False  # soldiers who desert
        return ground and not any(i.low in HURT for i in s.items[g.at + 1 : g.at + 7])
    if thing is None:
        goal = prepositional(s, g.at + 1, ("from",), 6)
        return plain and means(s, g.at, "withdraw") and a_state(doer, context, s) and goal is not None and _held(s, goal, context)
    doing = who(doer, context, s) or _planner(doer, site, context)
    return ground and thing is not None and (plain or _base(thing)) and doing is not None and (_base(thing) or bool(site.host))


def _planner(doer: Phrase | None, site: Place, context: Context) -> str | None:
    """Whose a plan is that nobody is named for: the one foreign sender's: the plan to leave the base."""
    if doer is None or doer.items[-1].low not in CONTROL_NOUNS or site.host is None:
        return None
    abroad = [a for a in context.cast.senders if a != site.host and a not in armed()]
    return abroad[0] if len(abroad) == 1 else None


def _held(s: Sentence, goal: Phrase, context: Context) -> bool:
    """Whether what a state withdraws from is a land or a base, no treaty, race or meeting."""
    return _base(goal) or located(goal, context).host is not None and goal.items[-1].cls == "name" or goal.headed("placekind") is not None


def _setting_out(s: Sentence, g: VerbGroup, force: Phrase | None, actor: str | None, site: Place, context: Context, published: Interval) -> Mention | None:
    """Forces that leave for somewhere, or their own shores, are sent: left for Lebanon, sailed out of Toulon."""
    goal = next((p for p in (prepositional(s, g.at + 1, ("for", "to"), 8),) if p is not None and located(p, context).host), None)
    place = located(goal, context) if goal is not None else NOWHERE
    if place.host == actor or force is None or actor is None:
        return None
    if place.host is None:
        origin = prepositional(s, g.at + 1, ("from", "out"), 6)
        left = site if site.host else located(origin, context) if origin is not None else NOWHERE
        theatre = context.cast.theatre()
        if left.host != actor or theatre in (None, actor) or not s.items[g.at].low.startswith(("left", "leav", "depart", "set", "sail")):
            return None
        place = Place(theatre)
    type = "RELOCATE" if site.host is not None and site.host == place.host else "REINFORCE" if more(force) else "DEPLOY"
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=statuses.of_verb(s, g), rule="leave",
                   roles=(force, None, goal))  # fmt: skip


def part(force: Phrase, quantity: Quantity, actor: str | None) -> bool:
    """Whether only part of a presence goes: more of it, some of it, a figure that no article or owner makes the whole."""
    if any(i.low in WHOLE for i in force.items):
        return False
    if more(force) or _some_of(force, quantity) or any(i.low in PART for i in force.items):
        return True
    state = actor is not None and actor not in armed()  # a group that quits a town with 200 men has no others there
    return state and quantity.counted and not any(i.cls == "poss" or i.low in OWNED for i in force.items)


def _the_level(quantity: Quantity, actor: str | None, context: Context) -> bool:
    """Whether what goes is all that was just said to be there."""
    last = context.last_claim
    return last is not None and quantity.counted and last.sender == actor and last.quantity.bounds == quantity.bounds


def _some_of(force: Phrase, quantity: Quantity) -> bool:
    """Whether only part goes: 1,600 of its 7,100 soldiers, most of them; the last 44 are all that is left."""
    return quantity.counted and (force.of is not None and force.of.prep == "of" or any(i.low == "of" for i in force.items)) or quantity.qualifier == "share"


def _base(phrase: Phrase | None) -> bool:
    if phrase is None or phrase.items[0].low in ("his", "her", "my"):
        return False
    return phrase.noun("facility") is not None or any(i.kind == "site" for i in phrase.names)


def expel(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A host throws foreign forces out, or votes to."""
    doer, force = parties(s, g)
    target = sender(force, context, s) if moved(force) and force is not None else None
    actor = who(doer, context, s)
    if actor is None or actor == target or force is None or target is None and not (moved(force) and alien(force)):
        return None
    place = Place(actor) if len(actor) == 3 else where.anywhere(s, g.at, context)
    return mention("DEMAND_EXIT", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="expel", roles=(doer, force))
