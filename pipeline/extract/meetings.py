"""Meetings, talks, visits and calls of leaders and officials: who with whom, and where."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import located
from pipeline.extract.model import NOWHERE, Mention, Place, Span
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import SIDES, by_phrase, objects, parties_of, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.extract.venue import venue
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

STATESMEN = ("minister", "president", "envoy", "premier", "secretary", "chancellor", "king", "secretary of state", "pope", "ambassador")
GATHERINGS = ("summit", "meeting", "conference", "session")
PRIVATE = frozenset(("medical", "treatment", "surgery", "hospital", "exile", "holiday", "holidays", "vacation", "asylum", "home"))
ONGOING = frozenset(("ongoing", "on-going", "current", "continuing"))
TO_COME = frozenset(("planned", "upcoming", "forthcoming", "scheduled"))
HELD = frozenset(("held", "taking", "took", "take", "place", "opened", "began", "resumed", "continued", "underway"))
TRAVEL = listed("travel")
ERRANDS = listed("errands")
DEFINITE = frozenset(("the", "this", "these", "those"))
MET_BY_DEEDS = listed("met_by_deeds")  # a request is met, and nobody with it
TROOPS = 10  # items behind troops that may say where they are visited
CALLS = frozenset((
    "phone", "telephone", "call", "conversation", "phone call", "phone calls", "telephone call", "telephone calls", "phone conversation",
    "telephone conversation", "telephone conversations",
))  # fmt: skip  # no place


def official(phrase: Phrase | None, context: Context) -> bool:
    """Whether a phrase names a leader or official: a title, a known leader, a person of the cast."""
    if phrase is None:
        return False
    if phrase.noun("leader", "government"):
        return True
    if any(k.kind == "leader" for n in phrase.names for k in n.known):
        return True
    return any(i.capital and i.low in context.cast.people for i in phrase.items)


def met(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`met`, `visited`, `talked with`, of leaders or officials."""
    g = verb_group(s, at)
    item = s.items[at]
    doer = subject(s, g)
    if item.verb("visit"):
        return _visited(s, g, doer, context, published)
    direct = item.verb("meet") or item.verb("receive") or item.low.startswith(("telephon", "phon"))
    other = objects(s, g) if direct else None
    if g.passive and item.verb("receive"):
        doer, other = by_phrase(s, g), doer
    other = other if other is not None and other.prep == "" else prepositional(s, at + 1, ("with",), 12)
    if other is not None and other.items[-1].low in MET_BY_DEEDS:
        return None
    actor, joint = parties_of(s, doer, context)
    if other is None and joint is None and not (official(doer, context) and item.verb("meet") and not g.passive):
        return None
    if not (official(doer, context) or official(other, context)) or item.verb("receive") and not (official(doer, context) and official(other, context)):
        return None
    target = (who(other, context, s) if other is not None else None) or joint
    if target is not None and target == actor and other is not None and other.noun("force") and not other.headed("leader"):
        ground = where.after(s, other.last, context, reach=TROOPS)  # a leader among the own troops
        return mention("MEET", s, at, published, actor=actor, place=ground, status=statuses.of_verb(s, g), rule="met", roles=(doer, other))
    if actor is None and target is None or actor == target:
        return None
    if actor is None and not official(doer, context):
        return None
    remote = item.verb("talk") is not None and any(i.low in CALLS for i in s.items) or item.low.startswith(("telephon", "phon"))
    place = NOWHERE if remote else venue(s, at, context, actor, target)
    return mention("MEET", s, at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="met", roles=(doer, other))


def _visited(s: Sentence, g: VerbGroup, doer: Phrase | None, context: Context, published: Interval) -> Mention | None:
    """A leader visits a place, or receives a visiting one."""
    other = objects(s, g)
    if other is None or s.items[g.at].verb("visit").lemma == "address" and not other.noun("force"):  # type: ignore[union-attr]
        return None
    place = located(other, context)
    if place.host is None and other.noun("force"):
        place = where.after(s, other.last, context, reach=TROOPS)
    if place.host is None:  # visited the White House
        house = next((n for n in other.named("institution") if len(n.host) == 3), None)
        place = Place(house.host, None, None, Span(house.start, house.end)) if house is not None else place
    if s.items[g.at].low == "visiting" and official(other, context) and not g.aux:
        actor, target = who(doer, context, s) or context.cast.home(), who(other, context, s)
        if target is None or actor == target:
            return None
        place = context.here if context.here.host == actor else Place(actor if actor and len(actor) == 3 else None)
        return mention("MEET", s, g.at, published, actor=actor, target=target, place=place, status="completed", rule="visiting", roles=(doer, other))
    actor = who(doer, context, s)
    if not official(doer, context) or actor is None or place.host is None and not other.noun("force"):
        return None
    if s.items[g.at].low.startswith("address") and place.name is None and place.host in (None, actor):
        return None  # in barracks at home
    target = place.host if place.host and len(place.host) == 3 and place.host != actor and not other.noun("force") else None
    return mention("MEET", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="visited", roles=(doer, other))


def travelled(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """A leader arrives in, leaves for, heads to a place on a visit or for talks."""
    verb = s.items[at].verb("arrive", "travel", "move", "withdraw")
    if verb is None or verb.lemma not in TRAVEL:
        return None
    errand = any(i.low in ERRANDS for i in s.items)
    g = verb_group(s, at)
    doer = subject(s, g)
    if not official(doer, context) or not errand and (not _statesman(doer) or any(i.low in PRIVATE for i in s.items)):
        return None
    goal = prepositional(s, at + 1, ("in", "to", "for", "into"), 12 if errand else 2)
    place = located(goal, context) if goal is not None else NOWHERE
    actor = who(doer, context, s)
    if actor is None or place.host is None or len(place.host) != 3 or place.host == actor:
        return None
    with_ = prepositional(s, at + 1, ("with",), 24)
    target = who(with_, context, s) if with_ is not None else None if _to_troops(s, at, actor, context) else place.host
    status = statuses.of_verb(s, g)
    status = "planned" if status == "in_progress" else status  # are heading for
    return mention("MEET", s, at, published, actor=actor, target=target, place=place, status=status, rule="travelled", roles=(doer, with_, goal))


def _to_troops(s: Sentence, at: int, actor: str, context: Context) -> bool:
    """Whether a leader travels to the own troops: to visit Japanese soldiers."""
    seen = (objects(s, verb_group(s, k)) for k in range(at + 1, len(s.items)) if s.items[k].cls == "verb" and s.items[k].verb("visit", "meet"))
    return any(thing is not None and thing.noun("force") and not thing.headed("leader") and who(thing, context, s) == actor for thing in seen)


def _status(s: Sentence, at: int) -> str:
    """Ongoing talks go on and planned ones are to come, whatever is said of them."""
    phrase = s.at[at]
    words = {i.low for i in phrase.items} if phrase is not None else set()
    if phrase is not None and phrase.prep == "in" and phrase.first >= 2 and s.items[phrase.first - 2].low in ("is", "are"):
        return "in_progress"
    return "in_progress" if words & ONGOING else "planned" if words & TO_COME else statuses.of_noun(s, at)


def _statesman(doer: Phrase | None) -> bool:
    """Whether a phrase names a leader whose journey alone is a visit: a minister, an envoy, a president by name."""
    title = doer.headed("leader") or doer.noun("leader") if doer is not None else None
    known = doer is not None and any(k.kind == "leader" for n in doer.names for k in n.known)
    told = doer is not None and any(i.capital for i in doer.items[1:])  # by name, or with the state: the Japanese foreign minister
    return known or told and title is not None and title.low.endswith(STATESMEN)


def meeting(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`talks with`, `a meeting between`, `a summit in`: a meeting told as a noun, its parties by `with`, `between` and the subject."""
    phrase = s.at[at]
    if phrase is None or phrase.noun("exercise") or any(i.low in ("news", "press") for i in phrase.items):
        return None
    held = next((k for k in range(phrase.last, min(len(s.items), phrase.last + 4)) if s.items[k].cls == "verb" and s.items[k].low in HELD), phrase.last)
    between = prepositional(s, held + 1 if held > phrase.last else phrase.last, ("between",), 12)
    with_ = prepositional(s, phrase.last, ("with",), 12)
    doer = _convener(s, at, context)
    if between is not None:
        actor, target = pair(s, between, context)
    else:
        actor, joint = parties_of(s, doer, context)
        target = who(with_, context, s) or joint
    body = next((n.id for n in phrase.named("organisation")), None)
    if body is not None and between is None and with_ is None and s.items[at].low.startswith(GATHERINGS):
        actor, target = body, None  # the ASEAN summit
    item = s.items[at].low
    if item.startswith(("visit", "trip", "tour")):
        return _visit(s, at, phrase, doer, context, published)
    if between is None and with_ is None and target is None and not (item.startswith((*GATHERINGS, "talks")) and (official(doer, context) or body)):
        return None
    states = actor is not None and target is not None and s.items[at].low in ("talks", "negotiations", "summit")
    if between is None and not (official(doer, context) or official(with_, context) or states or body):
        return None
    if actor is None and target is None or actor == target:
        return None
    named = located(phrase, context)  # the Cairo summit
    remote = any(i.low in CALLS for i in phrase.items)
    place = NOWHERE if remote else named if named.name is not None else venue(s, at, context, actor, target)
    if place.host is None and not remote and len(phrase.items) == 2 and phrase.items[0].low in DEFINITE and context.last_meeting.host is not None:
        place = replace(context.last_meeting, span=Span(phrase.start, phrase.end))  # the talks
    status = _status(s, at)
    if place.host is None and body is None and (actor is None or target is None) and status in ("completed", "in_progress"):
        return None  # someone's meeting with nobody, nowhere
    return mention("MEET", s, at, published, actor=actor, target=target, place=place, status=status, rule="meeting", roles=(doer, with_ or between))


def _convener(s: Sentence, at: int, context: Context) -> Phrase | None:
    """Whose meeting it is: the subject of the verb that governs the noun; for `after talks with`, the subject of the sentence."""
    phrase = s.at[at]
    if phrase is not None and phrase.prep == "in" and phrase.first >= 2 and s.items[phrase.first - 2].cls == "aux":
        return s.phrase_before(phrase.first - 2)  # is in talks with
    governing = s.verb_before(at, 11)
    found = subject(s, verb_group(s, governing)) if governing is not None else None
    if found is not None and (official(found, context) or found.items[0].cls == "pron" or who(found, context, s)):
        return found
    return next((p for p in s.phrases if p.last <= at and not p.prep and official(p, context)), found)


def _visit(s: Sentence, at: int, phrase: Phrase, doer: Phrase | None, context: Context, published: Interval) -> Mention | None:
    """`a visit to Jordan by`, `his trip to Iraq`, `the pope's visit`."""
    place = where.after(s, at, context, frozenset(("to", "in")), 8)
    own = phrase if official(phrase, context) else doer
    actor = who(own, context, s)
    hosts = prepositional(s, phrase.last, ("to", "with"), 2)
    if actor is not None and official(own, context) and hosts is not None and hosts.noun("force", "unit") and not hosts.headed("leader"):
        place = place if place.host is not None else where.after(s, hosts.last, context, reach=TROOPS)
        if place.name is None and place.host in (None, actor):
            return None  # in barracks at home
        return mention("MEET", s, at, published, actor=actor, place=place, status=_status(s, at), rule="visit", roles=(own, None, phrase))
    if actor is None or place.host is None or place.host == actor or not (official(own, context) or phrase.items[0].low in ("his", "her", "their")):
        return None
    left = where.before(s, phrase.first, context) if place.name is None else place
    place = left if left.host == place.host else place  # in Hanoi for a visit to Vietnam
    target = place.host if place.host and len(place.host) == 3 else None
    return mention("MEET", s, at, published, actor=actor, target=target, place=place, status=_status(s, at), rule="visit", roles=(own, None, phrase))


def pair(s: Sentence, first: Phrase, context: Context) -> tuple[str | None, str | None]:
    """The two sides under `between`: the phrase itself, and the next one after `and`."""
    if first.low.endswith(SIDES):
        return context.last_pair or (None, None)
    joint = first.items
    cut = next((k for k, i in enumerate(joint) if i.low == "and"), None)
    if cut is not None:
        return (first.names[0].id, first.names[-1].id) if len(first.names) > 1 else (None, None)
    at = next((k for k in range(first.last, min(len(s.items), first.last + 6)) if s.items[k].low == "and"), None)
    second = s.phrase_after(at) if at is not None else None
    return who(first, context, s), who(second, context, s) if second is not None else None
