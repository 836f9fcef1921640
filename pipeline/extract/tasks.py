"""Changes of task: a force turns to training, will no longer be fighting."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.model import Mention, Place
from pipeline.extract.moving import MOVED, parties
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import sender
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

TASKS = listed("tasks")  # what forces are there to do
AIMING = frozenset(("focus", "concentrate", "refocus"))
TURNING = frozenset(("switch", "turn", "change", "move", "shift", "convert", "transition", "become", "evolve", "rename"))
TO, FROM = frozenset(("to", "into", "toward", "towards", "as")), frozenset(("from",))
REACH = 12  # items behind the verb in which the task stands


def focus(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A force turns to another task: will focus on training, will switch from combat to support."""
    doer, thing = parties(s, g)
    if doer is not None and doer.items[-1].low in TASKS and doer.of is not None:
        doer = doer.of  # the role of Japanese troops
    force = next((p for p in (doer, thing) if p is not None and p.headed(*MOVED)), None)
    if force is None or not _turned(s, g, thing):
        return None
    status = statuses.of_verb(s, g)
    actor, place = sender(force, context, s), _of_subject(s, force, g, context)
    return mention("CHANGE_MISSION", s, g.at, published, actor=actor, place=place, status=status, rule="focus", roles=(force,))


def _turned(s: Sentence, g: VerbGroup, thing: Phrase | None) -> bool:
    """Whether a task is told that forces turn to or leave: focus on training, from combat to support, its role; a unit renamed."""
    lemmas = {v.lemma for v in s.items[g.at].verbs if v.group == "focus"}
    if lemmas & AIMING:
        return _under(s, g.at, frozenset(("on",)))
    if "become" in lemmas:
        return thing is not None and any(i.low in TASKS for i in thing.items)
    if "rename" in lemmas:
        return thing is not None and thing.headed("unit") is not None and "as" in {i.low for i in s.items[thing.last : thing.last + REACH]}
    return bool(lemmas & TURNING) and (_under(s, g.at, FROM) or _under(s, g.at, TO))


def _under(s: Sentence, at: int, preps: frozenset[str]) -> bool:
    """Whether a task stands right under one of the prepositions behind item `at`: on training; to a support role."""
    for k in range(at + 1, min(len(s.items) - 1, at + REACH)):
        if s.items[k].text in ";:" or s.items[k].cls == "rel":
            return False
        if s.items[k].low in preps and any(i.low in TASKS for i in s.items[k + 1 : k + 4]):
            return True
    return False


def _of_subject(s: Sentence, doer: Phrase, g: VerbGroup, context: Context) -> Place:
    """The place told between a subject and its verb, else anywhere."""
    for phrase in s.phrases:
        if doer.last <= phrase.first < g.first and phrase.prep in where.PLACING:
            place = located(phrase, context)
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
    if doer is None or not doer.headed(*MOVED) or s.items[verb].low not in TASKS:
        return None
    future = any(x.low in ("will", "would") for x in s.items[group.first : verb])
    return mention("CHANGE_MISSION", s, at, published, actor=sender(doer, context, s), place=_of_subject(s, doer, group, context),
                   status="planned" if future else "completed", rule="no_longer", roles=(doer,))  # fmt: skip
