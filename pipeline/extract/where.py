"""Where an act or a stock is: the host and the finest named place that a clause, a sentence or the article gives."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.cast import stays
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import Known
from pipeline.resolve.choice import FINE, place

PLACING = listed("placing")
BESIDE = 2  # items between a place and the finer one that stands beside it


def located(phrase: Phrase, context: Context) -> Place:
    """The place that a phrase names, with its host: `the southern Iraqi city of Samawah`, `Basra, Iraq`, `the Kurdistan region`."""
    found: list[tuple[Known, Span, str]] = []
    demonym: str | None = None
    for part in (phrase, phrase.of):
        if part is None:
            continue
        for i, item in enumerate(part.items):
            if not item.known or not stays(part.items, i):
                continue  # in a US-led raid
            known = place(item.known, context.cast.hosts)
            if known is not None:
                found.append((known, Span(item.start, item.end), item.text))
            elif item.kind == "demonym":
                demonym = item.host or None
    if not found and phrase.low in ("the country", "the region", "there", "that country", "the area"):
        return context_place(context)
    if not found:
        return Place(host=demonym) if demonym and phrase.noun("placekind", "facility") else NOWHERE
    return _finest(found)


def _finest(found: list[tuple[Known, Span, str]]) -> Place:
    fine = next((f for f in found if f[0].kind in ("city", "site")), None) or next((f for f in found if f[0].kind == "region"), None)
    best = fine or found[0]
    known, span, text = best
    return Place(known.host, text if known.kind in FINE else None, known.id if known.kind in FINE else None, span)


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
        if phrase.prep in preps or (best.host is not None and phrase.first >= 1 and s.items[phrase.first - 1].low == ","):
            found = located(phrase, context)
            best = _narrow(best, found)
            edge = phrase.last if found.host is not None else edge
            if best.host is not None and best.name is not None:
                break
    return best


def before(s: Sentence, i: int, context: Context) -> Place:
    """The nearest place under a placing preposition left of item i."""
    best = NOWHERE
    for phrase in reversed([p for p in s.phrases if p.last <= i]):
        if phrase.prep in PLACING:
            best = _narrow(best, located(phrase, context))
            if best.name is not None:
                break
    return best


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
    if other.host == known.host and known.name is None and other.name is not None:
        return other
    return known


def anywhere(s: Sentence, i: int, context: Context) -> Place:
    """Right of i, else left of it, else what a modifier says (`Iraq withdrawal`), else the host last told, else the article's theatre."""
    right = after(s, i, context)
    left = before(s, i, context)
    found = right if right.host else left
    if found.host and found.name is None:
        found = _narrow(found, left)
    if found.host:
        return found
    return context_place(context)


def context_place(context: Context) -> Place:
    host = context.last_host or context.cast.theatre()
    return Place(host) if host else NOWHERE
