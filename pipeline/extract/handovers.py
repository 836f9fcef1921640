"""Hand-overs: a base, or the responsibility for security or an operation, passes to another actor."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.cast import armed
from pipeline.extract.draft import mention
from pipeline.extract.ground import context_place, located
from pipeline.extract.model import Mention, Place
from pipeline.extract.moving import COMMERCIAL, parties
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means, verb_group
from pipeline.extract.roles import prepositional, who
from pipeline.extract.subjects import subject
from pipeline.language.intervals import Interval


def hand(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    if thing is None or not (thing.noun("responsibility", "facility") or located(thing, context).name):
        return None
    goal = prepositional(s, g.at + 1, ("to",), 24)
    target = who(goal, context, s) if goal is not None else None
    if goal is None and not means(s, g.at, "hand") or (goal is not None and target is None):
        return None
    if target is None and thing.noun("facility") is None and not any(i.kind == "site" for i in thing.names):
        return None
    actor = who(doer, context, s)
    target = target if target != actor else None
    place = located(thing, context)
    near = where.after(s, thing.last, context, frozenset(("in", "at", "for")), 3)
    if near.name is not None and (place.host is None or place.host == near.host and place.name is None):
        place = near
    if place.host is None and goal is not None:
        found = where.after(s, goal.last, context)
        place = found if found.host else Place(target if target and len(target) == 3 else None)
    if place.host is None:
        place = context_place(context)
    if target is None and goal is not None and place.host is not None and place.host != actor and len(place.host) == 3:
        target = place.host  # to the government in Baghdad
    rule = "hand" if thing.noun("responsibility") else "hand_ground"
    return mention(
        "HAND_OVER", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule=rule, roles=(doer, goal, thing)
    )


def take(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """The receiver's side: Iraqi forces took over the base from US troops; Baghdad will be in charge of security."""
    doer, thing = parties(s, g)
    if thing is None or doer is None or not (thing.noun("responsibility", "facility") or located(thing, context).name):
        return None
    target = who(doer, context, s)
    giver = prepositional(s, g.at + 1, ("from",), 24)
    if giver is None and (target in armed() or not thing.noun("responsibility", "facility")):
        return None  # insurgents took over the town
    if giver is not None and any(i.low in COMMERCIAL for i in giver.items):
        return None  # took control of a gas field from two firms
    actor = (who(giver, context, s) if giver is not None else None) or foreign(context, target)
    if target is None or actor is None:
        return None
    place = located(thing, context)
    if place.host is None:
        place = where.anywhere(s, g.at, context)
    return mention(
        "HAND_OVER", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="take", roles=(giver, doer, thing)
    )


def nominal(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`the handover of security to Iraqi forces`, `the transfer of the base`, `a transition of authority`."""
    phrase = s.at[at]
    thing = phrase.of if phrase is not None else None
    inside = phrase is not None and phrase.noun("responsibility", "facility") is not None  # a security handover
    if phrase is None or thing is None and not inside or not (inside or _handed(thing, context)):
        return None
    end = thing.last if thing is not None else phrase.last
    goal, giver = prepositional(s, end, ("to",), 8), prepositional(s, end, ("from", "by"), 8)
    target = who(goal, context, s) if goal is not None else None
    actor = who(giver, context, s) if giver is not None else None
    governing = s.verb_before(at, 7)
    doer = subject(s, verb_group(s, governing)) if governing is not None else None
    actor = actor or next((n.id for n in phrase.named("demonym", "organisation")), None) or who(doer, context, s)
    actor = actor if actor != target else None
    place = located(thing, context) if thing is not None else Place(None)
    place = place if place.host else where.anywhere(s, end, context)
    target = target or (place.host if place.host is not None and len(place.host) == 3 and place.host != actor else None)
    actor = actor if actor is not None and actor != place.host else foreign(context, target)
    if target is None or actor is None or actor == target:
        return None
    return mention("HAND_OVER", s, at, published, actor=actor, target=target, place=place, status=statuses.of_noun(s, at), rule="handover",
                   roles=(giver or doer, goal, thing))  # fmt: skip


def _handed(thing: Phrase | None, context: Context) -> bool:
    """Whether it can be handed over: responsibility for security, a base, a town; no prisoners, no money."""
    if thing is None:
        return False
    return thing.headed("responsibility", "facility") is not None or located(thing, context).name is not None and thing.items[-1].cls == "name"


def foreign(context: Context, target: str | None) -> str | None:
    """Whose forces the article is about, other than the receiver's."""
    return next((a for a, _ in context.cast.senders.most_common() if a != target), None)


def in_charge(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`Baghdad will now be in charge of`: the subject receives the responsibility."""
    first = next((k for k in range(at - 2, max(-1, at - 8), -1) if s.items[k].cls == "aux"), None)
    if first is None:
        return None
    while first and s.items[first - 1].cls in ("aux", "adv", "neg", "time"):
        first -= 1
    group = VerbGroup(at - 1, first, tuple(x.low for x in s.items[first:at] if x.cls == "aux"), False, False, None)
    doer = subject(s, group)
    target = who(doer, context, s)
    actor = foreign(context, target)
    status = statuses.of_verb(s, group)
    if target is None or actor is None or status == "completed":
        return None
    place = Place(target) if len(target) == 3 else where.anywhere(s, at, context)
    return mention("HAND_OVER", s, at, published, actor=actor, target=target, place=place, status=status, rule="in_charge", roles=(None, doer))
