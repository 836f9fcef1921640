"""Forces sent to or arriving in a place, told as verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import context_place, located
from pipeline.extract.model import NOWHERE, Mention, Place
from pipeline.extract.moving import MOVED, alien, elsewhere, more, moved, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import objects, sender
from pipeline.extract.subjects import subject
from pipeline.language.intervals import Interval


def send(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, force = parties(s, g)
    if force is None or not moved(force):
        return None
    status = statuses.of_verb(s, g)
    stationed = s.items[g.at].low in ("stationed", "based", "posted", "deployed")
    if stationed and g.passive and status == "completed" and set(g.aux) & {"is", "are", "currently"}:
        return None
    actor = whose(doer, force, context, s)
    place = where.anywhere(s, g.at, context)
    place = _at_home(s, doer, actor, place if place.span is not None else elsewhere(place, actor, context), context)
    ordered = s.items[g.at].low.startswith("order")
    if actor is None and not alien(force) or ordered and not _sent_to(s, force, context):
        return None
    if ordered and status == "completed":
        status = "planned"
    type = "REINFORCE" if more(force) else "DEPLOY"
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=status, rule="send", roles=(doer, None, force))


def _at_home(s: Sentence, doer: Phrase | None, actor: str | None, place: Place, context: Context) -> Place:
    """Police of a town are deployed in it, where nothing else is told: Jakarta police."""
    if doer is not None and doer.items[0].cls == "pron":  # Jakarta police said that they would deploy
        doer = next((p for p in s.phrases if p.last <= doer.first and not p.prep and p.noun("body")), None)
    if doer is None or place.span is not None or place.host != actor or not doer.noun("body"):
        return place
    own = located(doer, context)
    return own if own.name is not None and own.host == actor else place


def _sent_to(s: Sentence, force: Phrase, context: Context) -> bool:
    """`ordered 300 advisers to Iraq`: a place follows the forces at once, no infinitive."""
    goal = s.phrase_after(force.last)
    return goal is not None and goal.first <= force.last + 2 and goal.prep in ("to", "into") and located(goal, context).host is not None


def arrive(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    force = subject(s, g)
    if force is None or not moved(force):
        return None
    entered = objects(s, g)
    place = located(entered, context) if entered is not None and s.items[g.at].verb("enter") else NOWHERE
    if not place.host:
        place = where.after(s, g.at, context)
    if not place.host:
        place = where.here(s, g.at, context)
    if not place.host:
        place = context_place(context)
    actor = sender(force, context, s)
    if actor is None and not alien(force):
        return None
    return mention("REINFORCE" if more(force) else "DEPLOY", s, g.at, published, actor=actor, place=place,
                   quantity=counted(force, MOVED), status=statuses.of_verb(s, g), rule="arrive", roles=(force,))  # fmt: skip
