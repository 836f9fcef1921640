"""A presence made larger or smaller, told as verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted, measured, stated
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.model import NOTHING, Mention
from pipeline.extract.moving import MOVED, elsewhere, more, parties
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import prepositional, sender, who
from pipeline.extract.standing import Rule
from pipeline.language.intervals import Interval


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
