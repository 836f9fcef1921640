"""Moves told as nouns: the withdrawal of US troops from Iraq, a Syria drawdown, Italy's troop pullout."""

from __future__ import annotations

from pipeline.extract import handovers, where
from pipeline.extract import status as statuses
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import ALIEN, Context, lone
from pipeline.extract.cast import ADJECTIVAL
from pipeline.extract.demands import asker, demanded
from pipeline.extract.departing import part
from pipeline.extract.draft import mention
from pipeline.extract.forces import MILITARY
from pipeline.extract.ground import located
from pipeline.extract.item import Item
from pipeline.extract.model import NOTHING, Mention, Place
from pipeline.extract.moving import MOVED, alien, elsewhere, forces, foreigner, more, warlike
from pipeline.extract.phrases import DATING, Phrase, Sentence, verb_group
from pipeline.extract.roles import prepositional, sender, who
from pipeline.extract.subjects import subject
from pipeline.language.intervals import Interval

STRANGE = ALIEN - {"peacekeeping"}  # forces that are not the article's own: an exit of foreign troops
NOUNS = {
    "withdraw": "WITHDRAW", "reduce": "REDUCE", "increase": "REINFORCE", "send": "DEPLOY", "move": "RELOCATE", "extend": "EXTEND",
    "replace": "ROTATE", "hand": "HAND_OVER",
}  # fmt: skip

WEAK = frozenset(("cut", "cuts", "exit", "exits", "departure", "departures", "retreat", "retreats", "reduction", "reductions", "evacuation", "evacuations"))


def of_noun(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """A move told as a noun: the withdrawal of US troops from Iraq, a Syria drawdown, Italy's troop pullout."""
    item = s.items[at]
    phrase = s.at[at]
    sense = next((n for n in item.nouns if n.group in NOUNS), None)
    if sense is None or phrase is None or (phrase.first and s.items[phrase.first - 1].verb("extend")):
        return None  # to extend a deployment is told by its verb
    force = (
        phrase.of
        if phrase.of is not None and phrase.of.noun(*MOVED, "presence")
        else phrase
        if phrase.noun(*MOVED, "presence") or "troop" in phrase.low
        else None
    )
    if sense.group == "hand":
        return None if phrase.prep in DATING else handovers.nominal(s, at, context, published)
    if force is not None and force is not phrase and force.headed("ship", "aircraft", "vehicle") and not forces(s, force):
        return None  # the renewal of its fleet
    if force is None and not _bare(s, item, phrase, context) or phrase.prep in DATING:
        return None
    agent = prepositional(s, phrase.last, ("by",), 10)
    actor = (
        (sender(force, context, s) if force is not None else None)
        or who(agent, context, s)
        or named_owner(phrase, context, s)
        or (None if any(i.low in STRANGE for i in (force or phrase).items) else _governing(s, at, context) or lone(context.cast))
    )
    place = where.anywhere(s, phrase.last, context)
    if NOUNS[sense.group] == "WITHDRAW" and (out := prepositional(s, (force or phrase).last, ("from",), 2)) is not None and located(out, context).host:
        place = where.with_next(s, out, context)
    ground = located(phrase, context)
    if ground.host and ground.host != actor:
        place = ground
    place = elsewhere(place, actor, context)
    actor = foreigner(s, force or phrase, actor, place, context) if place.name is None and actor is not None and not named_owner(phrase, context, s) else actor
    quantity = counted(force, MOVED) if force is not None and force is not phrase else NOTHING
    type = NOUNS[sense.group]
    if type == "RELOCATE":
        out, goal = prepositional(s, phrase.last, ("from",), 8), prepositional(s, phrase.last, ("to", "into"), 12)
        if goal is None and out is None or any(i.low == "senior" or i.noun("leader") is not None for i in (force or phrase).items):
            return None
        type = "WITHDRAW" if goal is None else type
    if type in ("WITHDRAW", "REDUCE") and _opposed(s, at, actor, context):
        return None
    type = "REDUCE" if type == "WITHDRAW" and force is not None and force is not phrase and part(force, quantity, actor) else type
    if actor is None and not alien(force or phrase):
        return None
    demander = demanded(s, at, actor, context)
    if type in ("WITHDRAW", "REDUCE") and demander is not None:
        g, who_asks, asking = demander
        told, asking = asker(who_asks, asking, actor, place.host)
        if not told:
            return None
        if place.host is None and asking is not None and len(asking) == 3:
            place = Place(asking)
        return mention(
            "DEMAND_EXIT",
            s,
            at,
            published,
            actor=asking,
            target=actor,
            place=place,
            status=statuses.of_verb(s, g),
            rule="demand",
            roles=(who_asks, force or phrase),
        )
    if type == "DEPLOY" and more(phrase):
        type = "REINFORCE"
    return mention(
        type, s, at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_noun(s, at), rule="noun", roles=(phrase, None, force)
    )


def _opposed(s: Sentence, at: int, actor: str | None, context: Context) -> bool:
    """Whether somebody else only speaks against a withdrawal: an Iraqi leader opposes a US pullout."""
    verb = s.verb_before(at, 7)
    if verb is None or not s.items[verb].low.startswith("oppos"):
        return False
    return not verb_group(s, verb).passive and who(subject(s, verb_group(s, verb)), context, s) != actor


def _bare(s: Sentence, item: Item, phrase: Phrase, context: Context) -> bool:
    """Whether a noun alone tells that forces go, no wares, guests or rates: Israel's withdrawal from Gaza, the drawdown, a Syrian pullout."""
    if item.noun("withdraw", "reduce") is None or item.low in WEAK:
        return False
    if phrase.of is not None and not phrase.of.named("country", "demonym", "organisation", "region", "city"):
        return False  # the withdrawal of support, the evacuation of tourists
    from_ = prepositional(s, phrase.last, ("from",), 4)
    if from_ is not None and located(from_, context).host is not None or any(i.low in MILITARY for i in phrase.items):
        return True
    if item.noun("reduce") is not None and not item.low.startswith("drawdown"):
        return False
    return warlike(s, phrase) or bool(context.cast.senders) and s.martial and len(phrase.named("demonym", "country")) > 0


def _governing(s: Sentence, at: int, context: Context) -> str | None:
    """Who the verb before the noun has for its subject: Belgium suspended the deployment, Honduras is considering a withdrawal."""
    verb = s.verb_before(at, 7)
    if verb is None or s.items[verb].verb("say", "demand"):
        return None
    group = verb_group(s, verb)
    return None if group.passive else who(subject(s, group), context, s)


def named_owner(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    first = phrase.items[0].low
    if first in ("its", "their"):
        return sender(phrase, context, s)
    demonym = next((n for n in phrase.named("demonym", "organisation", "mission", "group", "country") if n.kind != "country" or n.text in ADJECTIVAL), None)
    possessive = next((phrase.items[i] for i in range(len(phrase.items) - 1) if phrase.items[i].cls == "name" and phrase.items[i + 1].cls == "poss"), None)
    chosen = demonym or possessive
    return chosen.id if chosen is not None else None
