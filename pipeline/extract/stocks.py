"""Stocks: whose forces are, were or will be where, in what strength."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import when, where
from pipeline.extract.amounts import counted
from pipeline.extract.cast import named
from pipeline.extract.draft import claim
from pipeline.extract.model import Claim, Mention, Place, Quantity, Span
from pipeline.extract.moving import MORE, MOVED, elsewhere
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import Context, sender, subject, who
from pipeline.knowledge.names import actors
from pipeline.language.intervals import Interval
from pipeline.resolve.missions import mission

COUNTED = ("force", "unit", "ship", "aircraft", "vehicle", "body", "presence")
POSTED = frozenset("stationed based deployed posted serving operating remaining stationing".split())
STAYING = frozenset("remain remains remained stay stays stayed staying".split())
CUTTING = ("withdraw", "reduce", "increase", "kill", "injure", "attack", "release")
PAST = frozenset(("peak", "height", "previously", "formerly", "once", "then", "originally", "initially"))
CONTINGENTS = frozenset("contingent contingents mission force party troops soldiers peacekeepers".split())
SHARES = frozenset(("most", "rest", "remainder", "others"))
BAND = 20  # fewer men than this are a stock only where the text posts them
LOSS = frozenset("killed wounded injured dead captured missing kidnapped detained abducted arrested slain".split())


def read(s: Sentence, context: Context, published: Interval) -> list[Claim]:
    """All stocks that a sentence tells."""
    found = []
    for phrase in s.phrases:
        made = _stock(s, phrase, context, published)
        if made is not None:
            found.append(made)
    return found


def _stock(s: Sentence, phrase: Phrase, context: Context, published: Interval) -> Claim | None:
    noun = phrase.noun(*COUNTED)
    if noun is None and phrase.number is None and phrase.items[-1].low not in SHARES:
        return None
    elliptical = noun is None and phrase.number is not None and len(phrase.items) == 1
    if phrase.items[-1].low in SHARES and phrase.last < len(s.items) and s.items[phrase.last].low in POSTED:
        return _share(s, phrase, context, published)
    if noun is None and not elliptical and not _nationals(s, phrase):
        return None
    if any(i.low in LOSS for i in phrase.items) or _more(phrase):
        return None
    verb = _verb_of(s, phrase)
    if verb is not None and _lost(s, phrase, verb):
        return None
    national = noun is None and _nationals(s, phrase)
    quantity = Quantity() if national else _carried(phrase, s) if elliptical else counted(phrase, COUNTED)
    if national and phrase.number is not None and phrase.number.number is not None:
        n = phrase.number.number
        quantity = Quantity("personnel", n.low, n.best, n.high, n.qualifier, Span(phrase.number.start, phrase.number.end))
    if elliptical and (quantity.measure is None or s.items[phrase.first - 1].low == "by"):
        return None
    if quantity.counted or quantity.qualifier == "share":
        return _level_claim(s, phrase, quantity, verb, context, published)
    return _presence(s, phrase, verb, context, published)


def _nationals(s: Sentence, phrase: Phrase) -> bool:
    """`13 Italians and two Danes` in a sentence about a force: men counted by nation."""
    last = phrase.items[-1]
    if len(phrase.items) != 2 or phrase.number is None or last.hit is None or last.hit.known[0].kind != "demonym":
        return False
    listed = sum(1 for p in s.phrases if p.number is not None and p.items[-1].cls == "name") > 1 or any(i.low.startswith("includ") for i in s.items)
    return listed and any(i.low in CONTINGENTS for i in s.items)


def _more(phrase: Phrase) -> bool:
    return any(i.low in MORE for i in phrase.items)


def _carried(phrase: Phrase, s: Sentence) -> Quantity:
    """`2,500 troops in Iraq and more than 900 in Syria`: the second figure counts what the first does."""
    number = phrase.number
    earlier = next((p for p in reversed(s.phrases) if p.last <= phrase.first and p.noun(*COUNTED)), None)
    later = s.items[phrase.last] if phrase.last < len(s.items) else None
    if number is None or number.number is None or number.number.kind != "count" or earlier is None or later is None:
        return Quantity()
    if any(i.low in LOSS or i.low in ("toll", "deaths", "casualties", "death") for i in s.items):
        return Quantity()
    if later.low not in ("in", "at", "from", ",", ";", ".", "by", "to", "stationed", "based") or (number.number.best or 99) < 10:
        return Quantity()
    sense = earlier.noun(*COUNTED).noun(*COUNTED)  # type: ignore[union-attr]
    n = number.number
    return Quantity(sense.measure if sense else "personnel", n.low, n.best, n.high, n.qualifier, Span(number.start, number.end))


def _verb_of(s: Sentence, phrase: Phrase) -> int | None:
    """The verb that a phrase belongs to: of which it is the object, else the subject."""
    for k in range(phrase.first - 1, max(-1, phrase.first - 6), -1):
        if s.items[k].cls == "verb":
            return k
        listed = k and s.items[k].low in ("and", ",") and s.items[k - 1].cls in ("noun", "num")
        if s.items[k].cls in ("punct", "conj", "rel") and not listed:
            break
        if s.items[k].cls in ("noun", "name"):
            break
    for k in range(phrase.last, min(len(s.items), phrase.last + 14)):
        if s.items[k].cls == "verb":
            return k
        if s.items[k].low in (";",):
            break
    return None


def _lost(s: Sentence, phrase: Phrase, verb: int) -> bool:
    """Whether the figure is what a verb takes away or adds: troops withdrawn, killed, released."""
    cut = s.items[verb].verb(*CUTTING)
    if cut is None or _level(s, phrase, verb):
        return False
    return verb < phrase.first or cut.group != "attack" or verb_group(s, verb).passive


def from_acts(told: list[Mention], s: Sentence, published: Interval) -> list[Claim]:
    """Forces told as sent or moved somewhere are, or are to be, a stock there of that strength."""
    found = []
    for act in told:
        counts = act.quantity.counted or act.quantity.qualifier == "share"
        if act.type not in ("DEPLOY", "RELOCATE") or not counts or act.actor is None or act.place.host is None:
            continue
        status = statuses.STOCK_OF_FLOW[act.status]
        valid = when.of_level(s, next(k for k, i in enumerate(s.items) if i.start == act.spans["type"].start), status, published)
        found.append(Claim(act.actor, act.place, act.quantity, status, valid, act.quote, "of_act", spans={k: v for k, v in act.spans.items() if k in ("quantity", "place", "host")}))
    return found


def _level(s: Sentence, phrase: Phrase, verb: int) -> bool:
    """Whether the figure is the level after a change (drop to 2,000, from 2,500): under `to` or `from`."""
    return phrase.prep in ("to", "from") and phrase.first > verb


def _level_claim(s: Sentence, phrase: Phrase, quantity: Quantity, verb: int | None, context: Context, published: Interval) -> Claim | None:
    whose = _sender(s, phrase, verb, context)
    place = _place(s, phrase, context, whose)
    cued = _cued(s, phrase, verb)
    size = max(b or 0 for b in quantity.bounds)
    if whose == "UN" and (own := mission(place.host, published.latest.year if published.latest else None)) and phrase.noun("body"):
        whose = own
    if place.host is None or whose is None or (size < BAND and not cued and quantity.measure == "personnel") or size == 0 and quantity.counted:
        return None
    if whose == place.host and not (verb is not None and s.items[verb].verb("send") or _participle(s, phrase)):
        return None
    if not cued and (quantity.measure == "units" or not _adjoining(s, phrase)) and quantity.measure != "personnel":
        return None
    status = _status(s, phrase, verb)
    if status is None:
        return None
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=quantity, status=status, rule="level", mission=_mission(s), phrase=phrase)


def _cued(s: Sentence, phrase: Phrase, verb: int | None) -> bool:
    """Whether a verb or participle says that the forces are posted, kept, sent or number so many."""
    if phrase.first and s.items[phrase.first - 1].low in ("including", "numbering", "totaling", "totalling") or _nationals(s, phrase):
        return True
    return _participle(s, phrase) or verb is not None and s.items[verb].verb("have", "base", "remain", "send", "move", "reduce") is not None


def _participle(s: Sentence, phrase: Phrase) -> bool:
    return any(i.low in POSTED for i in s.items[phrase.last : phrase.last + 4])


def _adjoining(s: Sentence, phrase: Phrase) -> bool:
    """Whether a placing preposition follows at once: 2,500 troops in Iraq."""
    return phrase.last < len(s.items) and s.items[phrase.last].low in ("in", "at", "to", "across", "on", "off", "throughout")


def _sender(s: Sentence, phrase: Phrase, verb: int | None, context: Context) -> str | None:
    found = sender(phrase, context, s)
    if found is None and phrase.noun(*COUNTED) is None and phrase.names:
        found = named(phrase, context.cast)
    if found is None and verb is not None and s.items[verb].verb("have", "send", "base", "remain", "say"):
        found = who(subject(s, verb_group(s, verb)), context, s)
    return found or context.last_sender


def _place(s: Sentence, phrase: Phrase, context: Context, whose: str | None) -> Place:
    place = where.there(s, phrase, context)
    if place.host is None:
        place = where.after(s, phrase.last, context, reach=12)
    if place.host is None:
        place = where.before(s, phrase.first, context)
    if place.host is None:
        place = where.context_place(context)
    return place if _participle(s, phrase) and place.span is not None else elsewhere(place, whose, context)


def _status(s: Sentence, phrase: Phrase, verb: int | None) -> str | None:
    if verb is None:
        return "actual"
    flow = statuses.of_verb(s, verb_group(s, verb))
    if any(i.low in PAST for i in s.items) and flow == "completed":
        return "former"
    if phrase.prep == "from":
        return "actual"
    return statuses.STOCK_OF_FLOW[flow]


def _share(s: Sentence, phrase: Phrase, context: Context, published: Interval) -> Claim | None:
    """`with most stationed in Irbil`: a share of the forces just told."""
    forces = next((p for p in reversed(s.phrases) if p.last <= phrase.first and p.noun(*MOVED)), None)
    place = where.after(s, phrase.last, context, reach=8)
    whose = sender(forces, context, s) if forces is not None else None
    if forces is None or whose is None or place.host is None:
        return None
    before = _verb_of(s, forces)
    status = _status(s, forces, before) or "actual"
    first = phrase.items[0]
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=Quantity("personnel", qualifier="share", span=Span(first.start, phrase.end)), status=status,
                 rule="share", mission=_mission(s), phrase=forces)  # fmt: skip


def _presence(s: Sentence, phrase: Phrase, verb: int | None, context: Context, published: Interval) -> Claim | None:
    """A presence without a figure: forces posted, remaining, or simply spoken of in a host that is not their own."""
    noun = phrase.headed("force", "unit", "presence", "body")
    sense = noun.noun(*COUNTED) if noun else None
    if noun is None or sense is None:
        return None
    at = _posted(s, phrase)
    if at is None:
        return None
    whose = sender(phrase, context, s)
    place = where.after(s, at, context, reach=6)
    if whose is None or place.host is None or whose == place.host or not _state(whose):
        return None
    if whose == "UN":
        whose = mission(place.host, published.latest.year if published.latest else None) or whose
    status = "actual"
    if verb is not None and verb >= at and s.items[verb].verb("remain", "base"):
        status = statuses.STOCK_OF_FLOW[statuses.of_verb(s, verb_group(s, verb))]
    elif verb is not None and s.items[verb].verb("focus"):
        status = statuses.STOCK_OF_FLOW[statuses.of_verb(s, verb_group(s, verb))]
    return claim(s, phrase.first, published, sender=whose, place=place, quantity=Quantity(sense.measure), status=status, rule="presence", mission=_mission(s), phrase=phrase)


def _state(actor: str) -> bool:
    """Armed groups have a presence only where the text gives strength or posts them."""
    known = actors().get(actor)
    return known is None or known.kind != "group"


def _posted(s: Sentence, phrase: Phrase) -> int | None:
    """The item that places a phrase: `in` right after it, a participle of posting, `who are still in`, `remain in`."""
    for k in range(phrase.last, min(len(s.items), phrase.last + 6)):
        item = s.items[k]
        if item.low in POSTED | STAYING or (item.cls == "prep" and item.low in ("in", "at", "across", "throughout", "inside")):
            return k
        if item.cls not in ("rel", "aux", "adv") and item.low not in ("now",):
            return None
    return None


def _mission(s: Sentence) -> str | None:
    return next((k.id for i in s.items if i.cls == "name" and i.hit is not None for k in i.hit.known[:1] if k.kind == "mission"), None)
