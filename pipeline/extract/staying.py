"""A presence that goes on: prolonged, to stay, its units replaced by others."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.forces import MILITARY
from pipeline.extract.ground import located
from pipeline.extract.model import NOWHERE, Mention
from pipeline.extract.moving import MOVED, a_state, civil_force, elsewhere, forces, moved, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import prepositional, sender, who
from pipeline.language.intervals import Interval

PRIVATE = frozenset(("stay", "stays", "tour", "tours", "visit", "trip"))
KEEPING = frozenset(("keep", "keeping", "maintain", "maintaining"))


def extend(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    if thing is None or not thing.noun("mission", "presence", "send", *MOVED) or not _served(s, doer, thing):
        return None
    actor = who(doer, context, s) or sender(thing, context, s)
    return mention(
        "EXTEND",
        s,
        g.at,
        published,
        actor=actor,
        place=where.anywhere(s, g.at, context),
        status=statuses.of_verb(s, g),
        rule="extend",
        roles=(doer, None, thing),
    )


def _served(s: Sentence, doer: Phrase | None, thing: Phrase) -> bool:
    """Whether what is prolonged is a service of forces: no minister's stay, no tourist's."""
    if not any(i.low in PRIVATE for i in thing.items):
        return thing.headed("mission") is not None or not civil_force(s, thing)
    return any(p is not None and (p.noun(*MOVED) is not None or any(i.low in MILITARY for i in p.items)) for p in (doer, thing, thing.of))


def replace(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    rotating = s.items[g.at].low.startswith("rotat") and moved(thing)
    relieved = moved(doer) and thing is not None and (moved(thing) or any(i.low in ("one", "ones", "them", "those") for i in thing.items))
    if not rotating and not relieved or thing is None or thing.headed("aircraft", "vehicle") is not None or thing.headed("ship") and not forces(s, thing):
        return None  # new tankers for old ones
    force = thing if rotating or doer is None or not moved(doer) else doer
    actor = whose(doer, force, context, s)
    return mention("ROTATE", s, g.at, published, actor=actor, place=where.anywhere(s, g.at, context), quantity=counted(force, MOVED),
                   status=statuses.of_verb(s, g), rule="replace", roles=(doer, None, thing))  # fmt: skip


def _a_level(s: Sentence, g: VerbGroup, body: Phrase) -> bool:
    """Whether a figure that is to remain tells what will be left, no wish to go on: fewer than 2,000 troops will remain; not `its 500 soldiers will stay`."""
    counted_as = body.number.number if body.number is not None else None
    if counted_as is None or counted_as.kind != "count" or body.items[0] is not body.number or body.of is not None:
        return False
    return counted_as.qualifier == "at_most" or s.items[g.at].verb("remain") is not None and s.items[g.at].low.startswith("remain")


def stay(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A presence is to go on: troops will stay, a state means to remain in a host, will keep 500 soldiers there."""
    doer, thing = parties(s, g)
    status = statuses.of_verb(s, g)
    if status not in ("planned", "proposed") or doer is None and thing is None:
        return None
    holds = thing is not None and (thing.headed("force", "unit", "ship", "presence") is not None or thing.number is not None)
    kept = thing if thing is not None and holds and s.items[g.at].low in KEEPING and (forces(s, thing) or thing.headed("presence")) else None
    if s.items[g.at].low.endswith("ing") and not g.aux and g.control is None:
        return None  # the remaining guns
    if thing is not None and kept is None:
        return None
    where_to = prepositional(s, g.at + 1, ("in", "on", "at", "inside", "throughout"), 14)
    told = located(where_to, context) if where_to is not None else NOWHERE
    body = kept or doer
    if kept is None and not forces(s, doer):
        if s.items[g.at].low in KEEPING or told.host is None or not a_state(doer, context, s) or where_to is None or where_to.first > g.at + 2:
            return None
        if who(doer, context, s) not in context.cast.senders:
            return None  # a team may stay in Doha
        body = doer
    assert body is not None
    if body.number is not None and _a_level(s, g, body):
        return None  # fewer than 2,000 will remain
    actor = sender(body, context, s) if kept is not None or forces(s, doer) else who(doer, context, s)
    actor = actor or who(doer, context, s)
    place = elsewhere(told if told.host else where.anywhere(s, g.at, context), actor, context)
    if actor is None or place.host in (None, actor):
        return None
    return mention("EXTEND", s, g.at, published, actor=actor, place=place, quantity=counted(body, MOVED), status=status, rule="stay", roles=(doer, None, kept))
