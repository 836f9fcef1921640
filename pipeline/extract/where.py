"""Where an act or a stock is: the host and the finest named place that a clause, a sentence or the article gives."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.cast import ADJECTIVAL, stays
from pipeline.extract.items import Item
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import Context
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import Known
from pipeline.resolve.choice import FINE, PLACES, place

PLACING = listed("placing")
DIRECTIONS = listed("direction")
LEAVING = frozenset(("leave", "leaves", "left", "leaving", "depart", "departed", "departing", "heading", "headed", "bound"))
COURSE = frozenset(("from", "to"))
PARTS = frozenset(("part", "parts"))
NATIONS = frozenset(("country", "nation"))
WORLD = "REGION:WORLD"
GROUND = tuple(f" {word}" for word in sorted(listed("ground")))  # Shatila refugee camp
FINEST = 3
OBSCURE = 100_000  # inhabitants
FRESH = 1  # sentences after which a state told in passing no longer stands before the article's own
REACH_OF_WHERE = 10  # items
REACH_OF_HERE = 12  # items
BESIDE = 2  # items between a place and the finer one that stands beside it


def located(phrase: Phrase, context: Context) -> Place:
    """The place that a phrase names, with its host: `the southern Iraqi city of Samawah`, `Basra, Iraq`, `southern Lebanon`."""
    found = _named(phrase, context) + (_named(phrase.of, context) if phrase.of is not None else [])
    demonym = next((i.host for p in (phrase.of, phrase) if p is not None for i in reversed(p.items) if i.kind == "demonym" and i.host), None)
    told = context.scene.get(phrase.start, NOWHERE)
    if not found and told.host is not None and demonym in (None, told.host):
        return told
    if phrase.low in ("the world", "the globe") and phrase.prep in ("around", "across", "throughout"):
        return Place(WORLD, span=Span(phrase.start, phrase.end))
    if not found and phrase.low in ("the country", "the region", "there", "that country", "the area"):
        return context_place(context)
    if not found:
        return Place(host=demonym) if demonym and phrase.noun("placekind", "facility") else NOWHERE
    known = _finest(found)
    if told.host is not None and phrase.items[-1].low in NATIONS:
        return told  # the South Asian country
    return told if known.name is None and told.host == known.host and told.name is not None else _sided(phrase, known)


def _sided(phrase: Phrase, found: Place) -> Place:
    """`the northern part of Chad` is a side of it."""
    side = next((i for i in phrase.items if i.low in DIRECTIONS), None)
    if found.host is None or found.name is not None or found.span is None or side is None or phrase.items[-1].low not in PARTS or phrase.of is None:
        return found
    words = [i.text for i in (*phrase.items[phrase.items.index(side) :], *phrase.of.items)]
    return Place(found.host, f"{words[0]} {words[1]} of {' '.join(words[2:])}", None, Span(side.start, found.span.end), 1)


def _named(part: Phrase, context: Context) -> list[tuple[Known, Span, str]]:
    """The places whose names stand in a phrase; a country with a direction before it is a part of it."""
    found: list[tuple[Known, Span, str]] = []
    for i, item in enumerate(part.items):
        if not item.known or not (stays(part.items, i) or _joined(part.items, i)) or _adjective(part.items, i):
            continue  # in a US-led raid, for US troops
        meant = _at_home(place(item.known, context.cast.hosts), context)
        if meant is not None and meant.kind == "country" and i and part.items[i - 1].low in DIRECTIONS:
            side = part.items[i - 1]
            found.append((meant._replace(kind="region", id=""), Span(side.start, item.end), f"{side.text} {item.text}"))
        elif meant is not None:
            found.append((meant, Span(item.start, item.end), item.text))
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


def _finest(found: list[tuple[Known, Span, str]]) -> Place:
    best = max(found, key=lambda f: (f[0].kind in ("city", "site"), f[0].kind == "region", bool(f[0].id)))
    known, span, text = best
    if known.kind not in FINE:
        return Place(known.host, None, None, span)
    return Place(known.host, text, known.id or None, span, grain(known))


def grain(known: Known) -> int:
    """How fine a place of a name is; a side of a state has no id."""
    return FINEST if known.kind in ("city", "site") or known.name.lower().endswith(GROUND) else 2 if known.id else 1


def after(s: Sentence, i: int, context: Context, preps: frozenset[str] = PLACING, reach: int = 24) -> Place:
    """The first place under a placing preposition right of item i, under `from` only if there is no other; a finer one beside it in the same host wins."""
    goal = _first(s, i, context, preps - {"from"}, reach)
    return goal if goal.host is not None or "from" not in preps else _first(s, i, context, preps, reach)


def _first(s: Sentence, i: int, context: Context, preps: frozenset[str], reach: int) -> Place:
    best, edge = NOWHERE, 0
    for phrase in s.phrases:
        if phrase.first < i or phrase.first > i + reach:
            continue
        if best.host is not None and phrase.first > edge + BESIDE:
            break
        if best.host is None and any(x.low == ";" for x in s.items[i : phrase.first]):
            break
        if _placing(s, phrase, preps) or (best.host is not None and phrase.first >= 1 and s.items[phrase.first - 1].low == ","):
            found = _found(s, phrase, context)
            best = _narrow(best, found)
            edge = phrase.last if found.host is not None else edge
            if best.grain == FINEST:
                break
    return best


def _placing(s: Sentence, phrase: Phrase, preps: frozenset[str]) -> bool:
    """Whether a phrase says where: under a placing preposition, south of it, leaving for it."""
    return phrase.prep in preps or _relative(s, phrase) or phrase.prep == "for" and phrase.first >= 2 and s.items[phrase.first - 2].low in LEAVING


def _relative(s: Sentence, phrase: Phrase) -> bool:
    """`south of Basra`: the land around a town."""
    return phrase.prep == "of" and phrase.first >= 2 and s.items[phrase.first - 2].low in DIRECTIONS


def _found(s: Sentence, phrase: Phrase, context: Context) -> Place:
    found = located(phrase, context)
    return replace(found, grain=2) if found.name is not None and _relative(s, phrase) else found


def before(s: Sentence, i: int, context: Context, preps: frozenset[str] = PLACING) -> Place:
    """The nearest place under a placing preposition left of item i, with the finer one that stands right before it."""
    best, edge = NOWHERE, 0
    for phrase in reversed([p for p in s.phrases if p.last <= i]):
        if best.name is not None and (phrase.last < edge - BESIDE or best.grain == FINEST and phrase.prep in COURSE):
            break
        if not _placing(s, phrase, preps):
            continue
        found = _found(s, phrase, context)
        if found.host == WORLD:
            continue  # governments around the world
        finer = found.host is not None and found.host == best.host and found.grain >= best.grain > 0
        best = found if finer else _narrow(best, found)
        edge = phrase.first if found.host is not None else edge
    return best


def here(s: Sentence, i: int, context: Context) -> Place:
    """`arrived here`, `talks here last week`: the place of the dateline, where no other verb stands between."""
    for item in s.items[i + 1 : i + 1 + REACH_OF_HERE]:
        if item.cls == "verb":
            break
        if item.low == "here" and context.here.host is not None:
            return replace(context.here, span=Span(item.start, item.end))
    return NOWHERE


def whither(s: Sentence, i: int, context: Context) -> Place:
    """`returned from Kyiv, where he met`: the place before the relative word of the clause."""
    at = next((k for k in range(i - 1, max(0, i - REACH_OF_WHERE), -1) if s.items[k].low == "where"), None)
    antecedent = s.phrase_before(at) if at is not None else None
    return located(antecedent, context) if antecedent is not None else NOWHERE


def there(s: Sentence, phrase: Phrase, context: Context) -> Place:
    """`the 35,000 US troops there`: the host told just before."""
    if any(i.low == "there" for i in s.items[phrase.last : phrase.last + 2]):
        left = before(s, phrase.first, context)
        named = next((located(p, context) for p in reversed(s.phrases) if p.last <= phrase.first and located(p, context).host), NOWHERE)
        return left if left.host else named if named.host else context_place(context)
    return NOWHERE


def _narrow(known: Place, other: Place) -> Place:
    """The finer of two places in one host; the one already known where hosts differ."""
    if known.host is None:
        return other
    return other if other.host == known.host and other.grain > known.grain else known


def anywhere(s: Sentence, i: int, context: Context, preps: frozenset[str] = PLACING) -> Place:
    """Right of i, else left of it, else what a modifier says (`Iraq withdrawal`), else the host last told, else the article's theatre."""
    right = after(s, i, context, preps)
    for other in (here, whither):
        right = right if right.host else other(s, i, context)
    left = before(s, i, context, preps)
    found = right if right.host else left
    if found.host and found.name is None:
        found = _narrow(found, left)
    if found.host is None:
        found = _acted_on(s, i, context)
    return found if found.host else context_place(context)


def _acted_on(s: Sentence, i: int, context: Context) -> Place:
    """The town or region that a verb right of item i has for its object: more soldiers to secure Baghdad."""
    end = next((k for k in range(i + 1, len(s.items)) if s.items[k].cls == "rel" or s.items[k].text in ",;:"), len(s.items))
    for phrase in s.phrases:
        verbal = i < phrase.first < end and not phrase.prep and s.items[phrase.first - 1].cls == "verb"
        if verbal and phrase.named("city", "site", "region") and not phrase.noun("force", "body", "unit", "leader", "government", "victim", "speaker"):
            return located(phrase, context)
    return NOWHERE


def context_place(context: Context) -> Place:
    """The state told in this sentence or the one before, else the one that the article is about, with the one place that it is all set in."""
    fresh = context.last_host if context.now - context.last_host_at <= FRESH else None
    host = fresh or context.cast.theatre() or context.last_host
    return context.stages.get(host, Place(host)) if host else NOWHERE
