"""Acts that move or change a presence, told as verbs: which rule reads which group of verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.altering import change
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.arriving import arrive, send
from pipeline.extract.departing import expel, withdraw
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.handovers import hand, take
from pipeline.extract.model import Mention
from pipeline.extract.moving import MOVED, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means, verb_group
from pipeline.extract.roles import prepositional
from pipeline.extract.standing import Rule, base, mission
from pipeline.extract.staying import extend, replace, stay
from pipeline.extract.tasks import focus
from pipeline.language.intervals import Interval


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
