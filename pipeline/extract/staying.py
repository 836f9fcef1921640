"""A presence that goes on: prolonged, to stay, its units replaced by others."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.model import Mention
from pipeline.extract.moving import MOVED, elsewhere, moved, parties, whose
from pipeline.extract.phrases import Sentence, VerbGroup
from pipeline.extract.roles import sender, who
from pipeline.extract.subjects import subject
from pipeline.language.intervals import Interval


def extend(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    if thing is None or not thing.noun("mission", "presence", "send", *MOVED):
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


def replace(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    rotating = s.items[g.at].low.startswith("rotat") and moved(thing)
    relieved = moved(doer) and thing is not None and (moved(thing) or any(i.low in ("one", "ones", "them", "those") for i in thing.items))
    if not rotating and not relieved:
        return None
    force = thing if rotating or doer is None or not moved(doer) else doer
    actor = whose(doer, force, context, s)
    return mention("ROTATE", s, g.at, published, actor=actor, place=where.anywhere(s, g.at, context), quantity=counted(force, MOVED),
                   status=statuses.of_verb(s, g), rule="replace", roles=(doer, None, thing))  # fmt: skip


def stay(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A presence is to go on: troops will stay, may remain until; a figure makes it a stock instead."""
    doer = subject(s, g)
    status = statuses.of_verb(s, g)
    if not moved(doer) or doer is None or doer.number is not None or status not in ("planned", "proposed"):
        return None
    actor = sender(doer, context, s)
    place = elsewhere(where.anywhere(s, g.at, context), actor, context)
    if actor is None or place.host == actor:
        return None
    return mention("EXTEND", s, g.at, published, actor=actor, place=place, status=status, rule="stay", roles=(doer,))
