"""Where an act or a stock is: the host and the finest named place that a clause, a sentence or the article gives."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.antecedents import Context
from pipeline.extract.choice import chosen
from pipeline.extract.ground import DIRECTIONS, FINEST, WORLD, context_place, located, ruled, staged
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed

PLACING = listed("placing")
LEAVING = frozenset(("leave", "leaves", "left", "leaving", "depart", "departed", "departing", "heading", "headed", "bound"))
OPENING = {"for": LEAVING, "of": listed("hold_of")}  # words before a preposition that is placing only behind them
COURSE = frozenset(("from", "to"))
REACH_OF_WHERE = 10  # items
REACH_OF_HERE = 12  # items
BESIDE_VERB = 5  # items from a verb to where it is done
BESIDE = 2  # items between a place and the finer one that stands beside it


def after(s: Sentence, i: int, context: Context, preps: frozenset[str] = PLACING, reach: int = 24) -> Place:
    """The first place under a placing preposition right of item i, under `from` only if there is no other; a finer one beside it in the same host wins."""
    goal = _first(s, i, context, preps - {"from"}, reach)
    return goal if goal.host is not None or "from" not in preps else _first(s, i, context, preps, reach)


def _first(s: Sentence, i: int, context: Context, preps: frozenset[str], reach: int) -> Place:
    best, edge, bordering = NOWHERE, 0, False  # at the Mexican border in Texas
    for phrase in s.phrases:
        if phrase.first < i or phrase.first > i + reach:
            continue
        if best.host is not None and phrase.first > edge + BESIDE:
            break
        if best.host is None and any(x.low == ";" for x in s.items[i : phrase.first]):
            break
        if _placing(s, phrase, preps) or (best.host is not None and phrase.first >= 1 and s.items[phrase.first - 1].low == ","):
            found = _found(s, phrase, context)
            best = found if bordering and found.host is not None else _narrow(best, found)
            bordering = best is found and phrase.items[-1].low == "border"
            edge = phrase.last if found.host is not None else edge
            if best.grain == FINEST:
                break
    return best


def with_next(s: Sentence, phrase: Phrase, context: Context) -> Place:
    """The place of a phrase, or the finer one that goes on with it: from Tigray's capital, Mekelle."""
    place, behind = located(phrase, context), s.phrase_after(phrase.of.last if phrase.of is not None else phrase.last)
    joined = behind is not None and s.items[behind.first - 1].low == ","
    return _narrow(place, located(behind, context)) if joined and behind is not None and place.host is not None else place


def _placing(s: Sentence, phrase: Phrase, preps: frozenset[str]) -> bool:
    """Whether a phrase says where: under a placing preposition, south of it, leaving for it, in control of it."""
    return phrase.prep in preps or _relative(s, phrase) or phrase.first >= 2 and s.items[phrase.first - 2].low in OPENING.get(phrase.prep, ())


def _relative(s: Sentence, phrase: Phrase) -> bool:
    """`south of Basra`: the land around a town."""
    return phrase.prep == "of" and phrase.first >= 2 and s.items[phrase.first - 2].low in DIRECTIONS


def _found(s: Sentence, phrase: Phrase, context: Context) -> Place:
    found = located(phrase, context)
    return replace(found, grain=2) if found.name is not None and _relative(s, phrase) else found


def before(s: Sentence, i: int, context: Context, preps: frozenset[str] = PLACING) -> Place:
    """The nearest place under a placing preposition left of item i, with the finer one that stands right before it."""
    best, edge = NOWHERE, 0
    first = next((k + 1 for k in range(i - 1, -1, -1) if s.items[k].low == ";"), 0)
    for phrase in reversed([p for p in s.phrases if first <= p.first and p.last <= i]):
        if best.name is not None and (phrase.last < edge - BESIDE or best.grain == FINEST and phrase.prep in COURSE):
            break
        if not _placing(s, phrase, preps):
            continue
        found = _found(s, phrase, context)
        if found.host == WORLD:
            continue  # governments around the world
        finer = found.host is not None and found.host == best.host and found.grain >= best.grain > 0
        best = found if finer else _narrow(best, found)
        if found.host is not None:
            measured = s.phrase_before(phrase.first) if _relative(s, phrase) else None  # 270 km west of Mogadishu
            edge = measured.first if measured is not None else phrase.first
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
    if antecedent is None:
        return NOWHERE
    found = located(antecedent, context)
    if found.host is None and antecedent.items[0].low == "its":  # Pakistan's strategy in its tribal belt, where
        owner = next((n for p in reversed(s.phrases) if p.last <= antecedent.first for n in p.named("country")), None)
        return Place(owner.host, None, None, Span(owner.start, owner.end)) if owner is not None else NOWHERE
    return found


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
    """Right of i, else left of it, else what a modifier says (`Iraq withdrawal`), else the likeliest host of those that the article offers."""
    right = after(s, i, context, preps)
    for other in (here, whither):
        right = right if right.host else other(s, i, context)
    left = before(s, i, context, preps)
    found = right if right.host else left
    if found.host and found.name is None:
        found = _narrow(found, left)
    if found.host is None:
        found = acted_on(s, i, context)
    return found if found.host else staged(chosen(context, ruled(context)), context)


def acted_on(s: Sentence, i: int, context: Context) -> Place:
    """The town or region that a verb right of item i has for its object: more soldiers to secure Baghdad."""
    end = next((k for k in range(i + 1, len(s.items)) if s.items[k].cls == "rel" or s.items[k].text in ",;:"), len(s.items))
    for phrase in s.phrases:
        before_it = s.items[phrase.first - 1]
        verbal = i < phrase.first < end and not phrase.prep and before_it.cls == "verb" and before_it.low != "including"
        if verbal and phrase.named("city", "site", "region") and not phrase.noun("force", "body", "unit", "leader", "government", "victim", "speaker"):
            return located(phrase, context)
    return NOWHERE


def venue(s: Sentence, phrase: Phrase) -> bool:
    """Whether a place is only where somebody spoke or meets: `In Paris, a spokesman said`, `told reporters in Rome`."""
    after = (k for k in range(phrase.last, len(s.items)) if s.items[k].cls == "verb")
    at = next(after, None) if phrase.first <= 1 else s.verb_before(phrase.first, BESIDE_VERB)  # a phrase may begin behind its preposition
    return at is not None and s.items[at].verb("say", "meet") is not None
