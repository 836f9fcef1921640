"""A presence made larger or smaller, told as verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted, measured, stated
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.forces import MILITARY
from pipeline.extract.ground import located
from pipeline.extract.model import NOTHING, Mention
from pipeline.extract.moving import MOVED, a_state, acting, alien, elsewhere, more, parties, warlike
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import prepositional, sender, who
from pipeline.extract.standing import Rule
from pipeline.language.intervals import Interval

ALONE = (
    "drop", "fall", "fell", "declin", "dwindl", "decreas", "increas", "ris", "rose", "swell", "swol", "shrink", "shrank", "shrunk", "doubl", "tripl", "grow",
    "grew",
)  # fmt: skip
MARKS_OF_TOLL = frozenset(("killed", "wounded", "dead", "injured", "deaths", "casualties"))


def change(type: str) -> Rule:
    """REDUCE and REINFORCE: by an actor (will cut its presence) or of themselves (the number of troops will drop)."""

    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = parties(s, g)
        force = _altered(s, g, doer, thing, context)
        if force is None:
            return None
        level = force.of if force.of is not None and force.of.noun(*MOVED) else force
        actor = sender(level, context, s) or (who(doer, context, s) if doer is not force else None)
        if actor is None and not alien(level):
            return None
        ground = located(force, context)  # its Iraq mission
        if s.items[g.at].low.startswith(("build", "built")) and where.after(s, force.last, context, reach=6).host is None:
            return None  # built up a police force
        place = ground if ground.host and ground.host != actor else elsewhere(where.anywhere(s, g.at, context), actor, context)
        if place.host is not None and place.host == actor and (place.name is None or place.span is None or place.span.start < s.items[g.at].start):
            return None  # an army made stronger at home
        quantity = counted(level, MOVED) if type == "REINFORCE" and more(level) else NOTHING
        by = prepositional(s, g.at + 1, ("by", "with"))
        if by is not None and by.number is not None and by.number.number is not None and by.number.number.kind == "count":
            quantity = stated(measured(by, MOVED) or measured(level, MOVED) or "personnel", by.number)
        return mention(
            type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_verb(s, g), rule="change", roles=(doer, None, thing)
        )

    return rule


def _altered(s: Sentence, g: VerbGroup, doer: Phrase | None, thing: Phrase | None, context: Context) -> Phrase | None:
    """What grows or shrinks: the object, or the subject of a verb that needs none: the number of troops will drop to 5,000."""
    if thing is not None:
        return thing if _strength(thing) and (not thing.headed("presence", "mission") or _military(s, thing, doer, context)) else None
    if doer is None or g.passive or not s.items[g.at].low.startswith(ALONE) or s.items[g.first - 1].cls == "rel" and doer.headed("force"):
        return None
    level = doer.noun("number") is not None or doer.headed("presence") is not None or _to_figure(s, g)
    told = g.infinitive or not any(i.cls == "verb" for i in s.items[doer.last : g.first])
    return doer if level and told and _strength(doer) else None


def _to_figure(s: Sentence, g: VerbGroup) -> bool:
    """`will drop to 5,000`, `grew by a third`."""
    end = prepositional(s, g.at + 1, ("to", "by", "from"), 4)
    return end is not None and end.number is not None


def _military(s: Sentence, phrase: Phrase, doer: Phrase | None, context: Context) -> bool:
    """Whether a presence or mission is one of forces: a military presence, a mission by name, France's presence in Mali; no firm's operations."""
    if phrase.named("mission") or any(i.low in MILITARY or i.low == "troop" for i in phrase.items):
        return True
    presence = phrase.headed("presence") is not None and phrase.items[-1].low != "footprint"
    return presence and (warlike(s, phrase) or acting(s, doer) or a_state(doer, context, s))


def _strength(phrase: Phrase) -> bool:
    """Whether a phrase is a level of forces: troops, presence, mission, number of troops, military operation."""
    if any(i.low in MARKS_OF_TOLL for i in phrase.items):
        return False
    if phrase.noun("number"):
        return phrase.of is not None and phrase.of.noun(*MOVED) is not None or phrase.noun(*MOVED) is not None or "troop" in phrase.low or (
            phrase.low in ("the number", "the level", "the strength", "the figure", "numbers", "the total") and phrase.of is None
        )
    if phrase.headed("presence", "force", "unit") or phrase.headed("body") and phrase.low != "police":
        return True
    military = any(i.low in ("military", "troop", "combat", "peacekeeping") for i in phrase.items)
    return phrase.noun("mission") is not None and (military or len(phrase.names) > 0 or phrase.items[0].low in ("its", "their"))
