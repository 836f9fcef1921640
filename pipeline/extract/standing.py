"""Bases opened and closed, missions and operations set up and ended."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import ALIEN, Context, lone
from pipeline.extract.draft import mention as mention_of
from pipeline.extract.forces import MILITARY
from pipeline.extract.ground import located
from pipeline.extract.model import Mention
from pipeline.extract.moving import COMMERCIAL, acting, parties, warlike
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import sender, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

Rule = Callable[[Sentence, VerbGroup, Context, Interval], Mention | None]


def _a_base(thing: Phrase) -> bool:
    """A military base: told so, or owned by a state or force; bases of a firm are none."""
    noun = thing.headed("facility")
    if noun is None:
        return False
    military = any(i.low in ("military", "naval", "air", "army", "airbase", "airbases") or i.low.startswith("air base") for i in thing.items)
    kind = noun.low.startswith(("airbase", "air base", "naval base", "military base")) or noun.low in ("base", "outpost", "outposts")
    named = noun.capital and any(i.capital and i.start > noun.end for i in thing.items)  # Camp Vittoria
    return military or kind or named or bool(thing.names)




def base(type: str) -> Rule:
    """A base is opened, built or closed."""

    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = parties(s, g)
        if thing is None or not _a_base(thing):
            return None
        actor = who(doer, context, s)
        home = any(i.low in MILITARY for i in thing.items) or thing.names or warlike(s, thing) or acting(s, doer)
        if thing.items[-1].low in ("base", "bases") and not home:
            return None  # a firm's base
        if actor is None and (doer is not None and any(i.low in COMMERCIAL for i in doer.items) or not any(i.low in ALIEN for i in thing.items)):
            return None
        place = located(thing, context)
        if place.host is None or place.host == actor:
            place = where.anywhere(s, g.at, context)
        status = statuses.of_verb(s, g)
        quantity = counted(thing, ("facility",))
        return mention_of(type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=status, rule="base", roles=(doer, None, thing))

    return rule


SERVICE = listed("service")
PEACEFUL = listed("peaceful")


def _named_operation(thing: Phrase) -> bool:
    """`Operation Barkhane`: a capital noun with a name of its own behind it."""
    return thing.items[0].text == "Operation" and len(thing.items) > 1 and thing.items[1].capital


def _a_mission(thing: Phrase) -> bool:
    """A mission by name, `Operation X`, `its mission`, or one whose task or sender is military or international."""
    if any(i.low in PEACEFUL for i in thing.items):
        return False
    if thing.named("mission") or _named_operation(thing):
        return True
    if not thing.headed("mission", "body"):
        return False
    own = thing.items[0].low in ("its", "their") and thing.items[-1].low in ("mission", "operation")
    if thing.of is not None and thing.of.named("mission"):
        return True  # the mandate of UNIFIL
    return own or any(i.low in SERVICE for i in thing.items)


def _an_operation(doer: Phrase | None, thing: Phrase) -> bool:
    """An operation that forces launch: a major operation in Panjwayi, a joint security operation."""
    if doer is None and thing.low == "the operation":
        return True
    if not thing.items[-1].low.startswith("operation") or any(i.low in PEACEFUL for i in thing.items):
        return False
    return doer is not None and doer.headed("force", "body", "unit") is not None or doer is not None and bool(doer.named("mission", "organisation"))


def mission(type: str) -> Rule:
    """A named mission or a peacekeeping operation is set up or ended."""

    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = parties(s, g)
        if thing is None or not (_a_mission(thing) or type == "START_MISSION" and _an_operation(doer, thing)):
            return None
        if not thing.names and doer is not None and doer.headed("unit", "force") is not None and thing.items[0].low in ("its", "their"):
            return None  # a battalion that has done its tour
        actor = who(doer, context, s) or sender(thing, context, s) or (lone(context.cast) if thing.low == "the operation" else None)
        place = where.anywhere(s, g.at, context)
        if actor is None and (place.host is None or thing.low == "the operation"):
            return None  # the probe ended its mission
        return mention_of(
            type,
            s,
            g.at,
            published,
            actor=actor,
            place=place,
            status=statuses.of_verb(s, g),
            rule="mission",
            roles=(doer, None, thing),
        )

    return rule


NOUNS = {"launch": "START_MISSION", "end": "END_MISSION", "open": "OPEN_BASE", "close": "CLOSE_BASE"}


def nominal(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`the end of the UN mission in Liberia`, `the closure of the American base at Manas`."""
    phrase = s.at[at]
    sense = next((n for n in s.items[at].nouns if n.group in NOUNS), None)
    thing = phrase.of if phrase is not None else None
    if sense is None or thing is None or phrase is None:
        return None
    type = NOUNS[sense.group]
    site = type.endswith("BASE")
    if not (_a_base(thing) if site else _a_mission(thing)):
        return None
    governing = s.verb_before(at, 5)
    doer = subject(s, verb_group(s, governing)) if governing is not None else None
    actor = sender(thing, context, s) if thing.names else who(doer, context, s)
    own = next((n.id for n in thing.named("demonym")), None)
    place = located(thing, context)
    if place.host is None:
        place = where.anywhere(s, thing.last, context)
    return mention_of(type, s, at, published, actor=own or actor, place=place, status=statuses.of_noun(s, at), rule="standing", roles=(phrase, None, thing))
