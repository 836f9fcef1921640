"""Acts that move or change a presence, told as verbs: which rule reads which group of verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.altering import change
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.arriving import arrive, call_at, join, pledge, send
from pipeline.extract.departing import expel, withdraw
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.handovers import hand, take
from pipeline.extract.model import NOWHERE, Mention, Place
from pipeline.extract.moving import MOVED, alien, forces, more, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means, verb_group
from pipeline.extract.roles import prepositional
from pipeline.extract.standing import Rule, base, mission
from pipeline.extract.staying import extend, replace, stay
from pipeline.extract.tasks import focus
from pipeline.language.intervals import Interval

OWNED = frozenset(("the", "its", "their", "those", "these"))
HOMEWARD = 10  # items behind a verb of sending in which `home` turns it
WITHIN = ("reloc", "redeploy", "repos", "retreat", "retir", "shift", "transfer")  # verbs that move forces within their theatre


def move(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """Forces go or are moved: within a theatre RELOCATE, into it DEPLOY, out of it WITHDRAW."""
    doer, thing = parties(s, g)
    verb = s.items[g.at].low
    going = verb.startswith(("go", "went", "gone", "head"))
    if thing is not None and thing.headed("responsibility") and not going:
        return hand(s, g, context, published)
    force = next((p for p in (thing, doer) if p is not None and (p.noun(*MOVED) or _share(p))), None)
    if force is None or going and force is not doer or force.headed(*MOVED) is not None and not forces(s, force) and force.number is None:
        return None
    goal = prepositional(s, g.at + 1, ("to", "into", "toward", "towards", "near"))
    origin = prepositional(s, g.at + 1, ("from",))
    place, left = (located(p, context) if p is not None else NOWHERE for p in (goal, origin))
    actor = whose(doer, force, context, s)
    if place.host is None:
        out = verb.startswith("redeploy") and origin is not None and left.host not in (None, actor) and goal is None
        return withdraw(s, g, context, published) if out else None
    if goal is not None and goal.of is None and place.name is None and (inner := where.after(s, goal.last, context)).host == place.host:
        place = inner
    within = left.host == place.host or left.host != actor and s.items[g.at].verb("move") is not None and verb.startswith(WITHIN)
    within = within or place.name is not None and place.host not in (None, actor) and _part_of_presence(s, force, place, context)
    type = "RELOCATE" if within else "REINFORCE" if more(force) else "DEPLOY"
    if type != "RELOCATE" and actor is None and not alien(force):
        return None
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=statuses.of_verb(s, g), rule="move",
                   roles=(doer, None, force, goal))  # fmt: skip


def _part_of_presence(s: Sentence, force: Phrase, place: Place, context: Context) -> bool:
    """Whether forces that go to a place of a host are there already: most of its personnel in the state that they are in, troops who are still in it."""
    held = s.items[force.last] if force.last < len(s.items) else None
    if held is not None and held.cls == "rel":
        return where.after(s, force.last, context).host == place.host
    owned = _share(force) or force.of is not None and force.of.items[0].low in OWNED
    return owned and context.cast.theatre() == place.host


def _share(phrase: Phrase) -> bool:
    return phrase.number is not None and phrase.number.number is not None and phrase.number.number.qualifier == "share"


VERBS: dict[str, Rule] = {
    "send": send, "arrive": arrive, "enter": arrive, "withdraw": withdraw, "reduce": change("REDUCE"), "increase": change("REINFORCE"), "move": move,
    "extend": extend, "remain": stay, "replace": replace, "hand": hand, "take": take, "open": base("OPEN_BASE"), "close": base("CLOSE_BASE"),
    "expel": expel, "sail": arrive, "visit": call_at, "patrol": call_at, "pledge": pledge, "admit": pledge, "join": join,
    "launch": mission("START_MISSION"), "end": mission("END_MISSION"), "focus": focus,
}  # fmt: skip


def _habitual(s: Sentence, at: int, group: VerbGroup) -> bool:
    """Whether the present tense tells what happens time and again: cross the border every month."""
    if group.aux or group.infinitive or all(v.tense not in ("base", "third") for v in s.items[at].verbs):
        return False
    return any((time := s.items[i].time) is not None and time.kind == "frequency" for i in s.times)


def _past_before(s: Sentence, group: VerbGroup) -> bool:
    """Whether a clause only dates what is told: even after the army had pulled out, with no time of its own."""
    if "had" not in group.aux:
        return False
    opening = next((k for k in range(group.first - 1, max(-1, group.first - 9), -1) if s.items[k].low in ("after", "since") or s.items[k].text in ",;"), None)
    end = next((k for k in range(group.at, len(s.items)) if s.items[k].text in ",;"), len(s.items))
    return opening is not None and s.items[opening].low in ("after", "since") and not any(opening < t < end for t in s.times)


def of_verb(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """The first rule among the verb's groups that finds its roles filled."""
    group = verb_group(s, at)
    if not group.negated and not group.infinitive and {"do", "does", "did"} & set(group.aux) or _habitual(s, at, group):
        return None  # why do warships sail there
    if s.items[-1].text == "?":
        return None
    if at and s.items[at - 1].cls in ("det", "poss"):
        return None  # the forces of the left
    if any(v.lemma in ("send", "call", "fly", "ship") for v in s.items[at].verbs) and any(x.low == "home" for x in s.items[at + 1 : at + HOMEWARD]):
        return withdraw(s, group, context, published)  # sent 120 soldiers home
    if _past_before(s, group):
        return None
    for verb in s.items[at].verbs:
        rule = VERBS.get(verb.group)
        if rule is not None and means(s, at, verb.group):
            found = rule(s, group, context, published)
            if found is not None:
                return found
    return None
