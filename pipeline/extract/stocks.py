"""Stocks: whose forces are, were or will be where, in what strength. Not here: figures that lean (`leaning`), presences without one (`presence`)."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import where
from pipeline.extract.amounts import COUNTED, counted, stated
from pipeline.extract.antecedents import Context, foreign
from pipeline.extract.at_work import at_work
from pipeline.extract.craft import unarmed
from pipeline.extract.draft import claim
from pipeline.extract.forces import calling, civil
from pipeline.extract.leaning import closing, leaning
from pipeline.extract.model import Claim, Place, Quantity, Span
from pipeline.extract.moving import more
from pipeline.extract.named_units import unit
from pipeline.extract.parts import part
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import (
    POSTED,
    STREWN,
    changing,
    cued,
    lost,
    mission_told,
    own_border,
    participle,
    posted_at_home,
    posture_verb,
    status_of,
    there_now,
)
from pipeline.extract.presence import SHARES, occupied, presence, share
from pipeline.extract.roles import joined, owner
from pipeline.extract.stock_place import hosted, placed, told_place
from pipeline.extract.stock_sender import whose_stock
from pipeline.extract.subjects import subject
from pipeline.extract.totals import total
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval
from pipeline.resolve.missions import host_of, mission

COALITION = "US-LED-COALITION"
STEP = 16  # items from a change to by how many
MANY = 300  # so many men beside a place are a stock whatever the verb
BAND = 20  # fewer men than this are a stock only where the text posts them
LOSS = listed("loss")


def read(s: Sentence, context: Context, published: Interval) -> list[Claim]:
    """All stocks that a sentence tells, in its order."""
    found: list[Claim] = []
    if not s.martial and not any(p.number is not None for p in s.phrases):
        return found
    for phrase in s.phrases:
        if found and (last := closing(s, phrase, published, found)) is not None:
            found.append(last)
            continue
        if phrase.number is None and not phrase.nouns and phrase.items[-1].low not in SHARES:
            continue
        made = _stock(s, phrase, context, published, found)
        if made is None or part(s, phrase, made, found):
            continue
        if found and phrase.first and s.items[phrase.first - 1].low == "including" and found[-1].place.host == made.place.host:
            made.status = found[-1].status  # a part is there, or is to be, as the whole is
        found.append(made)
        found += _whole(s, phrase, made, context)
        verb = posture_verb(s, phrase)
        if verb is not None and verb < phrase.first and s.items[verb].verb("have") and not made.quantity.counted:
            owners = [*joined(s, subject(s, verb_group(s, verb)), context), made.sender]
            found[-1:] = [replace(made, sender=each, spans=dict(made.spans)) for each in owners]
    return found + occupied(s, context, published)


def _whole(s: Sentence, phrase: Phrase, part: Claim, context: Context) -> list[Claim]:
    """`40 of the 60 British soldiers in Cyprus`: the whole is a stock too, where the phrase itself places it."""
    numbers = [i for i in phrase.items if i.cls == "num" and i.number is not None and i.number.kind == "count"]
    place = where.after(s, phrase.last, context, reach=2)
    if not numbers or len([i for i in phrase.items if i.cls == "num"]) < 2 or place.host is None:
        return []
    whole, whose = stated("personnel", numbers[-1]), owner(phrase, context, s) or part.sender
    return [replace(part, sender=whose, place=place, quantity=whole, rule="whole", spans={**part.spans, "quantity": Span(numbers[-1].start, numbers[-1].end)})]


def _stock(s: Sentence, phrase: Phrase, context: Context, published: Interval, told: list[Claim]) -> Claim | None:
    if phrase.number is None and (not phrase.nouns or phrase.noun(*COUNTED) is None):
        return share(s, phrase, context, published, told)
    if any(i.low in LOSS for i in phrase.items) or more(phrase) and not there_now(s, phrase):
        return None
    carrier = s.phrase_before(phrase.first) if phrase.prep == "of" else None
    if carrier is not None and carrier.noun("withdraw", "reduce", "increase"):
        noun = phrase.headed("force", "body") if phrase.number is None else None  # the withdrawal of 2,500 troops: what moves, no level
        return at_work(s, phrase, noun, context, published) if noun is not None else None
    if phrase.prep == "by" and any(i.verb("reduce", "increase") or i.noun("reduce", "increase") for i in s.items[max(0, phrase.first - STEP) : phrase.first]):
        return None  # cut its force by 2,500 soldiers
    if (level := total(s, phrase, context, published, told)) is not None:
        return level
    verb = changing(s, phrase)
    posted = phrase.number is None and phrase.last < len(s.items) and s.items[phrase.last].low in POSTED
    numbered = phrase.number is None and carrier is not None and carrier.noun("number") is not None  # boost the number of troops in Iraq
    if verb is not None and lost(s, phrase, verb) and not posted and not (numbered and verb < phrase.first):
        return None
    led = leaning(s, phrase, context, published, told)
    if led is not None:
        return led
    kept = verb is not None and s.items[verb].verb("have", "remain", "base", "hold") or phrase.first and s.items[phrase.first - 1].low in ("are", "is")
    strewn = phrase.last < len(s.items) and s.items[phrase.last].low in STREWN
    groups = (*COUNTED, "facility") if kept or strewn else COUNTED
    quantity = counted(phrase, groups)
    thing = phrase.noun(*groups)
    if quantity.counted and thing is not None and (civil(s, phrase, thing) or quantity.measure == "ships" and calling(s, phrase) or _led_unit(s, phrase)):
        return None
    if quantity.counted and thing is not None and unarmed(s, phrase, thing, verb, context):
        return None
    if quantity.counted or quantity.qualifier == "share":
        return _level(s, phrase, quantity, verb, context, published)
    return unit(s, phrase, context, published) or presence(s, phrase, verb, context, published)


def _led_unit(s: Sentence, phrase: Phrase) -> bool:
    """`deputy commander of a brigade posted north of Goma`: the unit only says what somebody is."""
    leader = s.phrase_before(phrase.first) if phrase.prep == "of" and phrase.number is None else None
    return leader is not None and leader.last == phrase.first - 1 and leader.headed("leader") is not None


def _level(s: Sentence, phrase: Phrase, quantity: Quantity, verb: int | None, context: Context, published: Interval) -> Claim | None:
    told = told_place(s, phrase, verb, context)
    whose = whose_stock(s, phrase, verb, told, context)
    unowned = owner(phrase, context, s) is None and phrase.noun("force", "body", "unit") is not None
    if whose is not None and whose == told.host and participle(s, phrase) and unowned:
        whose = foreign(context.cast, told.host) or whose  # troops stationed in a country are seldom its own
    edge = own_border(s, phrase)
    place = Place(whose, span=edge) if edge is not None else placed(s, phrase, told, whose, context)
    status = status_of(s, phrase, verb, quantity, published)
    if status != "former":
        whose = _serving(phrase, whose, place.host, published, context)
    if place.host is None or whose is None or not _a_stock(s, phrase, quantity, verb, whose, place):
        return None
    return claim(
        s, phrase.first, published, sender=whose, place=place, quantity=quantity, status=status, rule="level", mission=mission_told(s, whose), phrase=phrase
    )


def _serving(phrase: Phrase, whose: str | None, host: str | None, published: Interval, context: Context) -> str | None:
    """The alliance's or the United Nations' mission in a host, where its troops are told as there now."""
    if whose in ("NATO", "UN") and (serving := _own_mission(host, context)):
        return serving
    if whose == "USA" and COALITION in context.cast.missions and any(i.low.endswith("-led") for i in phrase.items):
        return COALITION  # US-led troops, where the text tells of the coalition
    year = published.latest.year if published.latest else None
    return mission(host, year) or whose if whose == "UN" and phrase.noun("body") else whose


def _own_mission(host: str | None, context: Context) -> str | None:
    """The mission that the article names in that host: the alliance's troops there are its."""
    named = [m for m in context.cast.missions if host is not None and host_of(m) == host]
    return named[0] if len(named) == 1 else None


def _a_stock(s: Sentence, phrase: Phrase, quantity: Quantity, verb: int | None, whose: str, place: Place) -> bool:
    """Whether a counted phrase tells a stock: posted by a verb, or a body of men beside a place; forces at home only where posted."""
    hinted = cued(s, phrase, verb)
    size = max(b or 0 for b in quantity.bounds)
    if quantity.counted and (size == 0 or size < BAND and not hinted and quantity.measure == "personnel"):
        return False
    if whose == place.host and not posted_at_home(s, phrase, verb, place):
        return False
    if quantity.measure == "personnel" and (size >= MANY or hosted(s, phrase)):
        return True
    return hinted or (quantity.measure != "units" or size > 1) and _adjoining(s, phrase, place)


def _adjoining(s: Sentence, phrase: Phrase, place: Place) -> bool:
    """Whether a placing preposition follows at once, and a place that the text tells: 2,500 troops in Iraq, in the country; not: in a drive."""
    at = phrase.last + (phrase.last < len(s.items) and (s.items[phrase.last].cls in ("adv", "time") or s.items[phrase.last].low in STREWN))
    if at >= len(s.items) or s.items[at].low not in ("in", "at", "to", "across", "on", "off", "throughout"):
        return False
    return place.span is not None or at + 1 < len(s.items) and s.items[at + 1].low in ("the", "that", "this", "their")
