"""Agreements, pacts, truces and deals: who comes to terms with whom, and where the matter lies."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.cast import armed
from pipeline.extract.draft import mention
from pipeline.extract.ground import context_place, located
from pipeline.extract.meetings import pair
from pipeline.extract.model import NOWHERE, Mention, Place
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import by_phrase, parties_of, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.language.intervals import Interval

MADE = frozenset(("signed", "reached", "concluded", "agreed", "struck", "made"))


def agree(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`signed a pact`, `reached an agreement with`, `a ceasefire between`; also `which was agreed with`."""
    if s.items[at].cls == "verb":
        g = verb_group(s, at)
        return _agreed_with(s, g, context, published) if s.items[at].low == "agreed" and g.passive else _agreed_jointly(s, g, context, published)
    phrase = s.at[at]
    if phrase is None:
        return None
    governing = s.verb_before(at, 7)
    if governing is not None and not s.items[governing].verb("sign", "hold", "launch", "propose", "plan", "deny", "extend", "open"):
        governing = None
    governing = governing if governing is not None else _signed(s, phrase)
    between = prepositional(s, phrase.last, ("between",), 12)
    with_ = prepositional(s, phrase.last, ("with",), 8)
    doer = None
    if governing is not None:
        g = verb_group(s, governing)
        doer = by_phrase(s, g) if g.passive else subject(s, g)
    if between is not None:
        actor, target = pair(s, between, context)
    elif governing is not None:
        actor, target = parties_of(s, doer, context)
        target = who(with_, context, s) or target
    else:
        return None
    if actor is None and target is None or actor == target:
        return None
    ground = _matter(where.anywhere(s, phrase.last, context, where.PLACING - {"between"}), actor, target, context)
    signed = governing is not None and s.items[governing].verb("sign") is not None
    status = statuses.of_verb(s, verb_group(s, governing)) if signed and governing is not None else statuses.of_noun(s, at)
    return mention("AGREE", s, at, published, actor=actor, target=target, place=ground, status=status, rule="agree", roles=(doer, between or with_, phrase))


def _agreed_with(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """`which was agreed with Greece`: the other party is the last one spoken of."""
    with_ = prepositional(s, g.at + 1, ("with",), 6)
    target = who(with_, context, s)
    if with_ is None or target is None:
        return None
    actor = context.last_actor if context.last_actor != target else context.last_sender
    place = where.before(s, g.at, context)
    site = next((located(p, context) for p in s.phrases if p.last <= g.at and p.headed("facility")), NOWHERE)
    place = site if site.host else place if place.host else context_place(context)
    return mention("AGREE", s, g.at, published, actor=actor, target=target, place=place, status=statuses.of_verb(s, g), rule="agreed", roles=(None, with_))


def _agreed_jointly(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """`Albania and Italy agreed on`: two parties as one subject."""
    if s.items[g.at].low not in ("agreed", "agree"):
        return None
    doer = subject(s, g)
    actor, target = parties_of(s, doer, context)
    if actor is None or target is None:
        return None
    return mention(
        "AGREE",
        s,
        g.at,
        published,
        actor=actor,
        target=target,
        place=_matter(where.anywhere(s, g.at, context, where.PLACING - {"between"}), actor, target, context),
        status=statuses.of_verb(s, g),
        rule="agreed_jointly",
        roles=(doer,),
    )


def _signed(s: Sentence, phrase: Phrase) -> int | None:
    """The passive right of an agreement that tells who made it: the pact was signed by, a truce reached by."""
    right = range(phrase.last, min(len(s.items), phrase.last + 4))
    found = next((k for k in right if s.items[k].cls == "verb"), None)
    made = found is not None and s.items[found].low in MADE and prepositional(s, found + 1, ("by",), 2) is not None
    return found if made else None


def _matter(place: Place, actor: str | None, target: str | None, context: Context) -> Place:
    """Where the matter of an agreement lies if no place is told: the state that a group is at odds with, else that of the two that the text is about."""
    states = [side for side in (actor, target) if side is not None and len(side) == 3 and side not in armed()]
    if place.host is not None or not states:
        return place
    known = next((h for h in (context_place(context).host, context.here.host) if h in states), None)
    return Place(known or states[-1])
