"""Acts that move or change a presence, told as verbs: deploy, reinforce, reduce, withdraw, relocate, rotate, extend, bases, missions."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted, measured, stated
from pipeline.extract.antecedents import Context
from pipeline.extract.demands import demanded, demanded_that
from pipeline.extract.draft import mention
from pipeline.extract.ground import context_place, located
from pipeline.extract.handovers import hand, take
from pipeline.extract.model import NOTHING, NOWHERE, Mention, Place, Quantity
from pipeline.extract.moving import MOVED, PART, alien, elsewhere, more, moved, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means, verb_group
from pipeline.extract.roles import objects, prepositional, sender, who
from pipeline.extract.standing import COMMERCIAL, Rule, base, mission
from pipeline.extract.subjects import subject
from pipeline.extract.tasks import focus
from pipeline.knowledge.lexicon import listed
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
        and not (gone and _from_ground(prepositional(s, g.at + 1, ("from",), 6), context))
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


GROUND = listed("ground") | listed("territory") | listed("lands")


def _from_ground(left: Phrase | None, context: Context) -> bool:
    """Whether what is left is a place, not a cup, a treaty or a race."""
    return left is not None and (located(left, context).host is not None or any(i.low in GROUND for i in left.items) or left.items[0].cls == "pron")


def _state(doer: Phrase | None, context: Context, s: Sentence) -> bool:
    """Whether a state or alliance itself is said to go; a bank of its is none."""
    if doer is not None and doer.items[-1].low in COMMERCIAL:
        return False
    found = who(doer, context, s)
    return found is not None and (len(found) == 3 or found in ("NATO", "UN", "EU", "AU"))


def _base(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.noun("facility") is not None


def change(type: str) -> Rule:
    """REDUCE and REINFORCE: by an actor (will cut its presence) or of themselves (the number of troops will drop)."""

    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = parties(s, g)
        force = next((p for p in (thing, doer) if p is not None and _strength(p)), None)
        if force is None:
            return None
        level = force.of if force.of is not None and force.of.noun(*MOVED) else force
        actor = sender(level, context, s) or (who(doer, context, s) if doer is not force else None)
        ground = located(force, context)  # its Iraq mission
        place = ground if ground.host and ground.host != actor else elsewhere(where.anywhere(s, g.at, context), actor, context)
        quantity = counted(level, MOVED) if type == "REINFORCE" and more(level) else NOTHING
        by = prepositional(s, g.at + 1, ("by", "with"))
        if by is not None and by.number is not None and by.number.number is not None and by.number.number.kind == "count":
            quantity = stated(measured(by, MOVED) or measured(level, MOVED) or "personnel", by.number)
        return mention(
            type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_verb(s, g), rule="change", roles=(doer, None, thing)
        )

    return rule


def _strength(phrase: Phrase) -> bool:
    """Whether a phrase is a level of forces: troops, presence, mission, number of troops, military operation."""
    if phrase.noun("number"):
        return phrase.of is not None and phrase.of.noun(*MOVED) is not None or phrase.noun(*MOVED) is not None or "troop" in phrase.low
    if phrase.headed("presence", "force", "unit") or phrase.headed("body") and phrase.low != "police":
        return True
    military = any(i.low in ("military", "troop", "combat", "peacekeeping") for i in phrase.items)
    return phrase.noun("mission") is not None and (military or len(phrase.names) > 0 or phrase.items[0].low in ("its", "their"))


def move(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = parties(s, g)
    if thing is not None and thing.noun("responsibility"):
        return hand(s, g, context, published)
    force = next((p for p in (thing, doer) if p is not None and (p.noun(*MOVED) or _share(p))), None)
    verb = s.items[g.at].low
    if force is None or (verb.startswith(("go", "went", "gone", "head")) and force is not doer):
        return None
    goal = prepositional(s, g.at + 1, ("to", "into", "toward", "towards", "near"))
    if goal is None:
        return None
    place = located(goal, context)
    if place.host is None:
        return None
    if goal.of is None and place.name is None and (inner := where.after(s, goal.last, context)).host == place.host:
        place = inner
    return mention("RELOCATE", s, g.at, published, actor=whose(doer, force, context, s), place=place, quantity=counted(force, MOVED),
                   status=statuses.of_verb(s, g), rule="move", roles=(doer, None, force, goal))  # fmt: skip


def _share(phrase: Phrase) -> bool:
    return phrase.number is not None and phrase.number.number is not None and phrase.number.number.qualifier == "share"


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


def expel(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A host throws foreign forces out, or votes to."""
    doer, force = parties(s, g)
    target = sender(force, context, s) if moved(force) and force is not None else None
    actor = who(doer, context, s)
    if actor is None or actor == target or force is None or target is None and not (moved(force) and alien(force)):
        return None
    place = Place(actor) if len(actor) == 3 else where.anywhere(s, g.at, context)
    return mention("DEMAND_EXIT", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="expel", roles=(doer, force))


VERBS: dict[str, Rule] = {
    "send": send, "arrive": arrive, "enter": arrive, "withdraw": withdraw, "reduce": change("REDUCE"), "increase": change("REINFORCE"), "move": move,
    "extend": extend, "remain": stay, "replace": replace, "hand": hand, "take": take, "open": base("OPEN_BASE"), "close": base("CLOSE_BASE"),
    "expel": expel, "launch": mission("START_MISSION"), "end": mission("END_MISSION"), "focus": focus,
}  # fmt: skip


def of_verb(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """The first rule among the verb's groups that finds its roles filled."""
    group = verb_group(s, at)
    for verb in s.items[at].verbs:
        rule = VERBS.get(verb.group)
        if rule is not None and means(s, at, verb.group):
            found = rule(s, group, context, published)
            if found is not None:
                return found
    return None
