"""The ground that one phrase names: its host and its finest place. Which phrase of a sentence counts is not decided here."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.extract.antecedents import Context
from pipeline.extract.cast import ADJECTIVAL, OBSCURE, stays
from pipeline.extract.item import Item
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import Known
from pipeline.resolve.choice import FINE, PLACES, place

DIRECTIONS = listed("direction")
ABSTRACT = listed("abstract")
PARTS = frozenset(("part", "parts"))
DEFINITE = frozenset(("the", "that", "there"))
NATIONS = frozenset(("country", "nation"))
WORLD = "REGION:WORLD"
GROUND = tuple(f" {word}" for word in sorted(listed("ground")))  # Shatila refugee camp
FINEST = 3
FRESH = 1  # sentences after which a state told in passing no longer stands before the article's own


def located(phrase: Phrase, context: Context) -> Place:
    """The place that a phrase names, with its host: `the southern Iraqi city of Samawah`, `Basra, Iraq`, `southern Lebanon`."""
    of = phrase.of if phrase.of is not None and not _abstract(phrase) else None
    if not phrase.names and of is None and phrase.start not in context.scene and phrase.items[0].low not in DEFINITE:
        return NOWHERE  # most phrases
    found = _named(phrase, context) + (_named(of, context) if of is not None else [])
    demonym = next((i.host for p in (of, phrase) if p is not None for i in reversed(p.items) if i.kind == "demonym" and i.host), None)
    told = context.scene.get(phrase.start, NOWHERE)
    if told.host is None and of is not None and not found:
        told = context.scene.get(of.start, NOWHERE)  # the airport of the capital
    if not found and told.host is not None and demonym in (None, told.host):
        return told
    if phrase.low in ("the world", "the globe") and phrase.prep in ("around", "across", "throughout"):
        return Place(WORLD, span=Span(phrase.start, phrase.end))
    if not found and phrase.low in ("the country", "the region", "there", "that country", "the area"):
        return context_place(context, wide=phrase.low == "the region")
    if not found:
        return Place(host=demonym) if demonym and phrase.noun("placekind", "facility") else NOWHERE
    known = _finest(found)
    if told.host is not None and phrase.items[-1].low in NATIONS:
        return told  # the South Asian country
    if told.name is not None and told.grain >= known.grain:
        return told  # Tripoli in Lebanon, Kashmir's Pulwama district
    return _sided(phrase, known)


def _abstract(phrase: Phrase) -> bool:
    """`in defiance of Kabul`, `to the government of Chad`: no place is meant."""
    return phrase.items[-1].low in ABSTRACT or phrase.headed("leader", "government", "speaker") is not None


def _sided(phrase: Phrase, found: Place) -> Place:
    """`the northern part of Chad` is a side of it."""
    side = next((i for i in phrase.items if i.low in DIRECTIONS), None)
    if found.host is None or found.name is not None or found.span is None or side is None or phrase.items[-1].low not in PARTS or phrase.of is None:
        return found
    words = [i.text for i in (*phrase.items[phrase.items.index(side) :], *phrase.of.items)]
    return Place(found.host, f"{words[0]} {words[1]} of {' '.join(words[2:])}", None, Span(side.start, found.span.end), 1)


class Named(NamedTuple):
    """A place by name, where it stands, and whether a possessive before it makes it part of another: Kashmir's Pulwama."""

    known: Known
    span: Span
    text: str
    owned: bool


def _named(part: Phrase, context: Context) -> list[Named]:
    """The places whose names stand in a phrase; a country with a direction before it is a part of it."""
    found: list[Named] = []
    for i, item in enumerate(part.items):
        if not item.known or not (stays(part.items, i) or _joined(part.items, i)) or _adjective(part.items, i):
            continue  # in a US-led raid, for US troops
        meant = _at_home(place(item.known, context.cast.hosts), context)
        if meant is not None and meant.kind == "country" and i and part.items[i - 1].low in DIRECTIONS:
            side = part.items[i - 1]
            found.append(Named(meant._replace(kind="region", id=""), Span(side.start, item.end), f"{side.text} {item.text}", False))
        elif meant is not None:
            found.append(Named(meant, Span(item.start, item.end), item.text, i > 0 and part.items[i - 1].cls == "poss"))
    return found


def _at_home(known: Known | None, context: Context) -> Known | None:
    """A small town of a state that the article never names is one of the same name in the state that it is about."""
    if known is None or not 0 < known.weight < OBSCURE or context.cast.vouched[known.host]:
        return known
    ground = context.cast.ground()
    return known._replace(host=ground, id="") if ground is not None else known


def _joined(items: list[Item], i: int) -> bool:
    """Whether a hyphen ties a place to another one: the Gaza-Egypt border."""
    return items[i].kind in FINE and i + 2 < len(items) and items[i + 2].kind in PLACES


def _adjective(items: list[Item], i: int) -> bool:
    """Whether a country's name only says whose: US troops."""
    return items[i].text in ADJECTIVAL and i + 1 < len(items) and items[i + 1].cls in ("noun", "word", "num")


def _finest(found: list[Named]) -> Place:
    best = max(found, key=lambda f: (f.known.kind in ("city", "site"), f.known.kind == "region", bool(f.known.id), f.owned))
    owner = found[0]
    if best.owned and best.known.kind == "city" and len(owner.known.host) == 3 and owner.known.host != best.known.host:
        best = owner  # Mogadishu's Aden airport
    known, span, text, owned = best
    state = next((f.known for f in found if f.known.kind == "country"), None)
    if known.kind == "world_region" and owned and state is not None:  # Chad's Sahel region
        return Place(state.host, text, None, span, 2)
    if known.kind not in FINE:
        return Place(known.host, None, None, span)
    return Place(known.host, text, known.id or None, span, grain(known))


def grain(known: Known) -> int:
    """How fine a place of a name is; a side of a state has no id."""
    return FINEST if known.kind in ("city", "site") or known.name.lower().endswith(GROUND) else 2 if known.id else 1


def context_place(context: Context, wide: bool = False) -> Place:
    """The state told in this sentence or the one before, else the one that the article is about, with the one place that it is all set in.

    A region of many states is meant only where `wide` says so.
    """
    return staged(ruled(context, wide), context)


def staged(host: str | None, context: Context) -> Place:
    """A host with the one place of it that the article is all set in."""
    return context.stages.get(host, Place(host)) if host else NOWHERE


def ruled(context: Context, wide: bool = False) -> str | None:
    """The host that rules alone take for what is told without a place."""
    fresh = context.last_host if context.now - context.last_host_at <= FRESH else None
    hosts = [h for h in (fresh, context.cast.theatre(), context.last_host) if h is not None]
    return next((h for h in hosts if wide or not h.startswith("REGION:")), None)
