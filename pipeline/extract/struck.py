"""Where an attack took place: the town struck, what stands beside the blow, the clause, else the place of the attack told before."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import where
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import Context, objects, subject

DEFINITE = frozenset(("the", "these", "those", "this"))


def ground(s: Sentence, at: int, doer: Phrase | None, aim: Phrase | None, target: str | None, strikes: list[int], context: Context) -> Place:
    """The place of the attack told at item `at`, whose doer may be the blow itself: the bombing of a hotel in Basra killed ten."""
    site = next((p for p in (aim, *_struck(s, strikes)) if p is not None and _site(p, context)), None)
    if site is not None:
        return where.located(site, context)
    blow = next((p for p in (doer, s.at[at]) if p is not None and p.noun("attack")), None)
    beside = _beside(s, blow, at, context) if blow is not None else NOWHERE
    place = beside if beside.name is not None else where.anywhere(s, at, context)
    if place.span is not None:
        return place
    if target is not None and len(target) == 3 and aim is not None and len(aim.items) <= 2:
        return Place(target, None, None, Span(aim.start, aim.end))
    if blow is not None and blow.items[0].low in DEFINITE and len(blow.items) <= 3 and context.last_attack.host is not None:
        return replace(context.last_attack, span=Span(blow.start, blow.end))
    return place


def _struck(s: Sentence, strikes: list[int]) -> list[Phrase | None]:
    """What the sentence's verbs of attack have for objects."""
    groups = [verb_group(s, k) for k in strikes if s.items[k].cls == "verb"]
    return [subject(s, g) if g.passive else objects(s, g) for g in groups]


def _beside(s: Sentence, blow: Phrase, at: int, context: Context) -> Place:
    """What the blow's own words name: the Bali bombings, a suicide attack in Kabul that killed five."""
    own = where.located(blow, context)
    if own.name is not None:
        return own
    end = next((k for k in range(blow.last, at) if s.items[k].cls in ("verb", "rel", "punct")), at)
    return where.after(s, blow.last, context, reach=end - blow.last) if blow.last < end else NOWHERE


def _site(aim: Phrase, context: Context) -> bool:
    """Whether what is struck is a place: troops seized Kidal, rebels stormed the town."""
    return bool(aim.named("city", "site", "region")) or context.scene.get(aim.start, NOWHERE).name is not None
