"""Acts that move, change or end a presence: deploy, reinforce, reduce, withdraw, relocate, rotate, extend, hand over, bases, missions."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.draft import mention
from pipeline.extract.model import NOTHING, NOWHERE, Mention, Place
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import Context, by_phrase, lone, objects, prepositional, sender, subject, who
from pipeline.language.intervals import Interval

MOVED = ("force", "unit", "ship", "aircraft", "vehicle", "body")
MORE = frozenset(("additional", "more", "extra", "another", "further", "fresh", "reinforcements"))
PART = frozenset(("some", "part", "several", "half", "number"))
FROM = frozenset(("from", "out", "in", "inside"))
Rule = Callable[[Sentence, VerbGroup, Context, Interval], Mention | None]


def _has_particle(s: Sentence, group: VerbGroup, groups: tuple[str, ...]) -> bool:
    """A reading in the groups whose particle, if it has one, stands within the object's reach."""
    for verb in s.items[group.at].verbs:
        if verb.group in groups:
            if not verb.particle:
                return True
            if any(x.low == verb.particle for x in s.items[group.at + 1 : group.at + 8]):
                return True
    return False


def _more(phrase: Phrase | None) -> bool:
    return phrase is not None and any(i.low in MORE or (i.cls == "num" and i.low.startswith(("another", "an additional", "an extra"))) for i in phrase.items)


def _parties(s: Sentence, g: VerbGroup) -> tuple[Phrase | None, Phrase | None]:
    """Subject and object in the sense of the act: in the passive the subject is the object and `by` names the doer."""
    if g.passive and s.items[g.at].verbs[0].tense in ("participle", "past"):
        return by_phrase(s, g), subject(s, g)
    return subject(s, g), objects(s, g)


def _whose(doer: Phrase | None, force: Phrase | None, context: Context, s: Sentence) -> str | None:
    own = sender(force, context, s) if force is not None and force.noun(*MOVED) else None
    acting = who(doer, context, s) if doer is not None else None
    return acting or own


def send(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, force = _parties(s, g)
    if force is None or not force.noun(*MOVED):
        return None
    status = statuses.of_verb(s, g)
    stationed = s.items[g.at].low in ("stationed", "based", "posted", "deployed")
    if stationed and g.passive and status == "completed" and set(g.aux) & {"is", "are", "currently"}:
        return None
    actor = _whose(doer, force, context, s)
    type = "REINFORCE" if _more(force) else "DEPLOY"
    place = where.anywhere(s, g.at, context)
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=status, rule="send", roles=(doer, None, force))


def arrive(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    force = subject(s, g)
    if force is None or not force.noun(*MOVED):
        return None
    place = where.after(s, g.at, context)
    if not place.host:
        place = where.context_place(context)
    return mention("REINFORCE" if _more(force) else "DEPLOY", s, g.at, published, actor=sender(force, context, s), place=place,
                   quantity=counted(force, MOVED), status=statuses.of_verb(s, g), rule="arrive", roles=(force,))  # fmt: skip


def withdraw(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = _parties(s, g)
    verb = s.items[g.at]
    moving = thing is not None and thing.noun(*MOVED, "presence")
    leaving = doer is not None and doer.noun(*MOVED)
    site = where.located(thing, context) if thing is not None and not moving else NOWHERE
    plain = verb.verb("withdraw") is not None and verb.verb("withdraw").lemma in ("withdraw", "pull", "evacuate")  # type: ignore[union-attr]
    if not moving and not leaving and not (site.host and (plain or _base(thing)) and who(doer, context, s)):
        return None
    if verb.low in ("left", "leave", "leaving", "leaves") and moving and not leaving:
        return None
    force = thing if moving else doer
    actor = _whose(doer, force, context, s)
    origin = prepositional(s, g.at + 1, ("from", "out"))
    place = site if site.host else where.located(origin, context) if origin is not None else where.anywhere(s, g.at, context)
    quantity = counted(force, MOVED)
    type = "REDUCE" if force is not None and (_more(force) or (force.of is not None and quantity.counted) or any(i.low in PART for i in force.items)) else "WITHDRAW"
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_verb(s, g), rule="withdraw",
                   roles=(doer, None, thing, origin))  # fmt: skip


def _base(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.noun("facility") is not None


def change(type: str) -> Rule:
    """REDUCE and REINFORCE: by an actor (will cut its presence) or of themselves (the number of troops will drop)."""

    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = _parties(s, g)
        force = next((p for p in (thing, doer) if p is not None and _strength(p)), None)
        if force is None:
            return None
        whose = force.of if force.of is not None and force.of.noun(*MOVED) else force
        actor = sender(whose, context, s) or (who(doer, context, s) if doer is not force else None)
        place = where.anywhere(s, g.at, context)
        quantity = counted(whose, MOVED) if type == "REINFORCE" and _more(whose) else NOTHING
        by = prepositional(s, g.at + 1, ("by",))
        if by is not None and by.number is not None:
            quantity = counted(by, MOVED)
        return mention(type, s, g.at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_verb(s, g), rule="change", roles=(doer, None, thing))

    return rule


def _strength(phrase: Phrase) -> bool:
    """Whether a phrase is a level of forces: troops, presence, mission, number of troops, military operation."""
    if phrase.noun("number"):
        return phrase.of is not None and phrase.of.noun(*MOVED) is not None or phrase.noun(*MOVED) is not None or "troop" in phrase.low
    if phrase.noun("presence", "force", "unit"):
        return True
    military = any(i.low in ("military", "troop", "combat", "peacekeeping") for i in phrase.items)
    return phrase.noun("mission") is not None and (military or len(phrase.names) > 0 or phrase.items[0].low in ("its", "their"))


def move(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = _parties(s, g)
    if thing is not None and thing.noun("responsibility"):
        return hand(s, g, context, published)
    force = next((p for p in (thing, doer) if p is not None and (p.noun(*MOVED) or _share(p))), None)
    verb = s.items[g.at].low
    if force is None or (verb.startswith(("go", "went", "gone", "head")) and force is not doer):
        return None
    goal = prepositional(s, g.at + 1, ("to", "into", "toward", "towards", "near"))
    if goal is None:
        return None
    place = where.located(goal, context)
    if place.host is None:
        return None
    if goal.of is None and place.name is None and (inner := where.after(s, goal.last, context)).host == place.host:
        place = inner
    return mention("RELOCATE", s, g.at, published, actor=_whose(doer, force, context, s), place=place, quantity=counted(force, MOVED),
                   status=statuses.of_verb(s, g), rule="move", roles=(doer, None, force, goal))  # fmt: skip


def _share(phrase: Phrase) -> bool:
    return phrase.number is not None and phrase.number.number is not None and phrase.number.number.qualifier == "share"


def extend(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = _parties(s, g)
    if thing is None or not thing.noun("mission", "presence", "send", *MOVED):
        return None
    actor = who(doer, context, s) or sender(thing, context, s)
    return mention("EXTEND", s, g.at, published, actor=actor, place=where.anywhere(s, g.at, context), status=statuses.of_verb(s, g), rule="extend", roles=(doer, None, thing))


def replace(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = _parties(s, g)
    if thing is None or doer is None or not (thing.noun("force", "unit") and doer.noun(*MOVED)):
        return None
    return mention("ROTATE", s, g.at, published, actor=sender(doer, context, s), place=where.anywhere(s, g.at, context), quantity=counted(doer, MOVED),
                   status=statuses.of_verb(s, g), rule="replace", roles=(doer, None, thing))  # fmt: skip


def hand(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, thing = _parties(s, g)
    if thing is None or not (thing.noun("responsibility", "facility") or where.located(thing, context).name):
        return None
    goal = prepositional(s, g.at + 1, ("to",), 24)
    target = who(goal, context, s) if goal is not None else None
    if goal is None and not _has_particle(s, g, ("hand",)) or (goal is not None and target is None):
        return None
    if target is None and thing.noun("facility") is None:
        return None
    actor = who(doer, context, s)
    place = where.located(thing, context)
    if place.host is None and goal is not None:
        found = where.after(s, goal.last, context)
        place = found if found.host else Place(target if target and len(target) == 3 else None)
    if place.host is None:
        place = where.context_place(context)
    return mention("HAND_OVER", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="hand", roles=(doer, goal, thing))


def take(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """The receiver's side: Iraqi forces took over the base from US troops; Baghdad will be in charge of security."""
    doer, thing = _parties(s, g)
    if thing is None or not thing.noun("responsibility", "facility") or doer is None:
        return None
    target = who(doer, context, s)
    giver = prepositional(s, g.at + 1, ("from",), 24)
    actor = (who(giver, context, s) if giver is not None else None) or foreign(context, target)
    if target is None or actor is None:
        return None
    place = where.located(thing, context)
    if place.host is None:
        place = where.anywhere(s, g.at, context)
    return mention("HAND_OVER", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="take", roles=(giver, doer, thing))


def foreign(context: Context, target: str | None) -> str | None:
    """Whose forces the article is about, other than the receiver's."""
    return next((a for a, _ in context.cast.senders.most_common() if a != target), None)


def base(type: str) -> Rule:
    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = _parties(s, g)
        noun = thing.noun("facility") if thing is not None else None
        if thing is None or noun is None or not (noun.text.lower().endswith(("base", "bases", "airbase", "outpost", "outposts")) or "military" in thing.low):
            return None
        place = where.located(thing, context)
        if place.host is None:
            place = where.anywhere(s, g.at, context)
        return mention(type, s, g.at, published, actor=who(doer, context, s), place=place, quantity=counted(thing, ("facility",)),
                       status=statuses.of_verb(s, g), rule="base", roles=(doer, None, thing))  # fmt: skip

    return rule


def mission(type: str) -> Rule:
    """A named mission or a peacekeeping operation is set up or ended."""

    def rule(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
        doer, thing = _parties(s, g)
        if thing is None or not thing.noun("mission", "body"):
            return None
        named = any(n.hit is not None and n.hit.known[0].kind == "mission" for n in thing.names)
        if not named and not any(i.low in ("peacekeeping", "peace", "stabilisation", "stabilization", "training", "combat", "military") for i in thing.items):
            return None
        actor = who(doer, context, s) or sender(thing, context, s)
        return mention(type, s, g.at, published, actor=actor, place=where.anywhere(s, g.at, context), status=statuses.of_verb(s, g), rule="mission", roles=(doer, None, thing))

    return rule


def focus(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A force turns to another task: will focus on training, will no longer be fighting."""
    doer = subject(s, g)
    if doer is None or not doer.noun(*MOVED):
        return None
    status = statuses.of_verb(s, g)
    return mention("CHANGE_MISSION", s, g.at, published, actor=sender(doer, context, s), place=_of_subject(s, doer, g, context), status=status, rule="focus", roles=(doer,))


def _of_subject(s: Sentence, doer: Phrase, g: VerbGroup, context: Context) -> Place:
    """The place told between a subject and its verb, else anywhere."""
    for phrase in s.phrases:
        if doer.last <= phrase.first < g.first and phrase.prep in where.PLACING:
            place = where.located(phrase, context)
            if place.host:
                return place
    return where.anywhere(s, g.at, context)


def no_longer(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`will no longer be fighting`: the verb after `no longer` names the task that ends."""
    verb = next((k for k in range(at + 2, min(len(s.items), at + 5)) if s.items[k].cls == "verb"), None)
    if verb is None:
        return None
    group = VerbGroup(verb, at, (), False, False, None)
    group.first = next((k for k in range(at, max(0, at - 4), -1) if s.items[k].cls == "aux"), at)
    doer = subject(s, group)
    if doer is None or not doer.noun(*MOVED):
        return None
    future = any(x.low in ("will", "would") for x in s.items[group.first : verb])
    return mention("CHANGE_MISSION", s, at, published, actor=sender(doer, context, s), place=_of_subject(s, doer, group, context),
                   status="planned" if future else "completed", rule="no_longer", roles=(doer,))  # fmt: skip


VERBS: dict[str, Rule] = {
    "send": send, "arrive": arrive, "enter": arrive, "withdraw": withdraw, "reduce": change("REDUCE"), "increase": change("REINFORCE"), "move": move,
    "extend": extend, "replace": replace, "hand": hand, "take": take, "open": base("OPEN_BASE"), "close": base("CLOSE_BASE"),
    "launch": mission("START_MISSION"), "end": mission("END_MISSION"), "focus": focus,
}  # fmt: skip
NOUNS = {
    "withdraw": "WITHDRAW", "reduce": "REDUCE", "increase": "REINFORCE", "send": "DEPLOY", "move": "RELOCATE", "extend": "EXTEND", "replace": "ROTATE", "hand": "HAND_OVER",
}  # fmt: skip


def of_verb(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """The first rule among the verb's groups that finds its roles filled."""
    group = verb_group(s, at)
    for verb in s.items[at].verbs:
        rule = VERBS.get(verb.group)
        if rule is not None and _has_particle(s, group, (verb.group,)):
            found = rule(s, group, context, published)
            if found is not None:
                return found
    return None


def of_noun(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """A move told as a noun: the withdrawal of US troops from Iraq, a Syria drawdown, Italy's troop pullout."""
    item = s.items[at]
    phrase = s.at[at]
    sense = next((n for n in item.nouns if n.group in NOUNS), None)
    if sense is None or phrase is None:
        return None
    force = phrase.of if phrase.of is not None and phrase.of.noun(*MOVED, "presence") else phrase if phrase.noun(*MOVED, "presence") or "troop" in phrase.low else None
    weak = sense.group in ("withdraw", "reduce") and item.low not in ("cut", "cuts", "exit", "departure", "retreat")
    if force is None and not weak:
        return None
    agent = prepositional(s, phrase.last, ("by",), 10)
    actor = (sender(force, context, s) if force is not None else None) or who(agent, context, s) or named_owner(phrase, context, s) or lone(context.cast)
    place = where.anywhere(s, phrase.last, context)
    ground = where.located(phrase, context)
    if ground.host and ground.host != actor:
        place = ground
    quantity = counted(force, MOVED) if force is not None and force is not phrase else NOTHING
    type = NOUNS[sense.group]
    if type == "HAND_OVER" or (type == "WITHDRAW" and actor is None):
        return None
    if type == "DEPLOY" and _more(phrase):
        type = "REINFORCE"
    return mention(type, s, at, published, actor=actor, place=place, quantity=quantity, status=statuses.of_noun(s, at), rule="noun", roles=(phrase, None, force))


def named_owner(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    first = phrase.items[0].low
    if first in ("its", "their"):
        return sender(phrase, context, s)
    demonym = next((n for n in phrase.names if n.hit and n.hit.known[0].kind in ("demonym", "organisation", "mission", "group")), None)
    possessive = next((phrase.items[i] for i in range(len(phrase.items) - 1) if phrase.items[i].cls == "name" and phrase.items[i + 1].cls == "poss"), None)
    chosen = demonym or possessive
    return chosen.hit.known[0].id if chosen is not None and chosen.hit else None


def in_charge(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`Baghdad will now be in charge of`: the subject receives the responsibility."""
    first = next((k for k in range(at - 2, max(-1, at - 8), -1) if s.items[k].cls == "aux"), None)
    if first is None:
        return None
    while first and s.items[first - 1].cls in ("aux", "adv", "neg"):
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
