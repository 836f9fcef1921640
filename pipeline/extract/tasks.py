"""Changes of task: a force turns to training, will no longer be fighting."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.model import Mention, Place
from pipeline.extract.moving import MOVED
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import sender
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

TASKS = listed("tasks")


def focus(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """A force turns to another task: will focus on training, will no longer be fighting."""
    doer = subject(s, g)
    if doer is not None and doer.items[-1].low in TASKS and doer.of is not None:
        doer = doer.of  # the role of Japanese troops
    if doer is None or not doer.headed(*MOVED):
        return None
    status = statuses.of_verb(s, g)
    return mention(
        "CHANGE_MISSION", s, g.at, published, actor=sender(doer, context, s), place=_of_subject(s, doer, g, context), status=status, rule="focus", roles=(doer,)
    )


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
    if doer is None or not doer.headed(*MOVED):
        return None
    future = any(x.low in ("will", "would") for x in s.items[group.first : verb])
    return mention("CHANGE_MISSION", s, at, published, actor=sender(doer, context, s), place=_of_subject(s, doer, group, context),
                   status="planned" if future else "completed", rule="no_longer", roles=(doer,))  # fmt: skip
