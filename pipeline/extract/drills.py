"""Exercises of armed forces: drills, manoeuvres and war games, told as nouns."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.forces import MILITARY
from pipeline.extract.ground import located
from pipeline.extract.meetings import pair
from pipeline.extract.model import NOWHERE, Mention, Place
from pipeline.extract.moving import warlike
from pipeline.extract.phrases import DATING, Phrase, Sentence, verb_group
from pipeline.extract.roles import by_phrase, parties_of, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

DRILLS = listed("drills")
GOING_ON = ("begin", "began", "begun", "start", "took", "take", "held", "stag", "conduct", "end", "wrap", "kick", "open", "continu", "involv")


def exercise(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """A military exercise, held by one or two parties: of forces, under a verb of holding or joining, or as the subject of one that starts."""
    phrase = s.at[at]
    if phrase is None or phrase.prep in DATING or at and s.items[at - 1].low in ("to", "can", "could", "will", "would", "may", "must"):
        return None  # to exercise custody
    governing = s.verb_before(at, 9)
    staged = governing is not None and s.items[governing].verb("hold", "do", "launch", "begin") is not None
    with_ = prepositional(s, phrase.last, ("with", "between"), 12)
    allied = governing is not None and s.items[governing].verb("suspend", "cancel", "hold", "plan") is not None and with_ is not None
    told = any(i.low in DRILLS or i.low in MILITARY or i.noun("force") for i in phrase.items) or _of_forces(phrase)
    told = told or allied and with_ is not None and bool(with_.named("country")) and s.martial
    if not told and any(i.low in ("such", "this", "that", "the") for i in phrase.items):
        return None  # such an exercise in future
    if not told and not (staged and (warlike(s, phrase) or not s.items[at].low.startswith("exercise"))):
        return None
    doer = _doer(s, at, phrase, governing)
    actor, target = parties_of(s, doer, context)
    target = who(with_, context, s) if with_ is not None else target
    if with_ is not None and with_.prep == "between":
        actor, target = pair(s, with_, context)
    states = list(dict.fromkeys(n.id for n in doer.named("country", "demonym"))) if doer is not None and doer.noun("force", "body", "unit") else []
    if target is None and len(states) == 2 and states[0] == actor:
        target = states[1]  # US and South Korean troops
    named = phrase.named("demonym", "country", "organisation", "mission")
    actor = actor or (named[0].id if named else None) or (who(phrase.of, context, s) if _of_forces(phrase) else None)
    place = _ground(s, at, governing, context)
    if actor is None and _starts(s, phrase) and place.host is not None and len(place.host) == 3:
        actor = "NATO" if context.cast.bodies["NATO"] else place.host  # nobody is named: the army of the land
    if actor is None:
        return None
    if place.host is None and target is None and len(actor) == 3:
        place = Place(actor)
    return mention("EXERCISE", s, at, published, actor=actor, target=target, place=place, status=statuses.of_noun(s, at), rule="exercise",
                   roles=(doer, with_, phrase))  # fmt: skip


def _doer(s: Sentence, at: int, phrase: Phrase, governing: int | None) -> Phrase | None:
    """Who holds it: the subject of the verb before it; the agent of the passive behind it."""
    if governing is not None:
        return subject(s, verb_group(s, governing))
    after = next((k for k in range(phrase.last, min(len(s.items), phrase.last + 8)) if s.items[k].cls == "verb"), None)
    return by_phrase(s, verb_group(s, after)) if after is not None and verb_group(s, after).passive else None


def _of_forces(phrase: Phrase) -> bool:
    """Whether an exercise is one of forces: exercises of the navy."""
    return phrase.of is not None and phrase.of.noun("force", "body", "unit", "ship") is not None


def _starts(s: Sentence, phrase: Phrase) -> bool:
    """Whether an exercise is told as starting, ending or being held: a military exercise started in."""
    verb = next((i for i in s.items[phrase.last : phrase.last + 4] if i.cls == "verb"), None)
    return verb is not None and verb.low.startswith(GOING_ON)


def _ground(s: Sentence, at: int, governing: int | None, context: Context) -> Place:
    """Where it is held: the place told with it, the country visited for it, the article's."""
    visited = s.at[governing + 1] if governing is not None and s.items[governing].verb("visit") is not None and governing + 1 < len(s.items) else None
    if visited is not None and s.at[at] is not None and (found := located(visited, context)).host is not None:
        return found
    found = where.anywhere(s, at, context, where.PLACING - {"between"})
    return found if found.host is not None else NOWHERE
