"""Stocks that acts leave: forces sent or moved somewhere are, or are to be, there in that strength."""

from __future__ import annotations

from pipeline.extract import holding
from pipeline.extract import status as statuses
from pipeline.extract.forces import TROOPS, civil
from pipeline.extract.model import Claim, Mention, Place, Quantity
from pipeline.extract.moving import more
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.posting import own_border
from pipeline.extract.presence import may_be_present
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

POLICING = frozenset(("police", "policemen", "riot", "anti-riot", "officers"))
PEACEFUL = listed("trading")
OFFICERS = frozenset(("officers", "generals", "commanders", "advisers", "advisors"))


def _bordering(s: Sentence, act: Mention) -> bool:
    """Whether the forces that an act moves go to their own state's side of a border."""
    phrase = _counted(s, act)
    return phrase is not None and own_border(s, phrase) is not None


def from_acts(told: list[Mention], s: Sentence, published: Interval) -> list[Claim]:
    """Forces told as sent or moved somewhere are, or are to be, a stock there of that strength."""
    found = []
    for act in told:
        counts = act.quantity.counted or act.quantity.qualifier == "share"
        if act.type not in ("DEPLOY", "RELOCATE") or act.actor is None or act.place.host is None or not (counts or _tells_presence(s, act)):
            continue
        men = _counted(s, act)
        if act.quantity.measure == "ships" and any(i.low.startswith("visit") for i in s.items):
            continue
        if men is not None and (act.type == "RELOCATE" and more(men) or any(civil(s, men, noun) for noun in men.nouns)):
            continue  # another 200 will go: an increment, no level; medical personnel
        place = Place(act.actor) if counts and _bordering(s, act) else act.place
        if counts and act.actor == place.host and place.name is None and _assigned(s, act):
            continue
        status = "planned" if act.status == "in_progress" else statuses.STOCK_OF_FLOW[act.status]
        valid = holding.from_act(s, s.item_at(act.spans["type"].start), act.date, status, published)
        spans = {k: v for k, v in act.spans.items() if k in ("quantity", "place", "host")}
        quantity = act.quantity if counts else Quantity(act.quantity.measure or "personnel")
        found.append(Claim(act.actor, place, quantity, status, valid, act.quote, "of_act", spans=spans))
    return found


def settled(levels: list[Claim], acts: list[Mention]) -> list[Claim]:
    """The levels, those to come that a headline in the present told as there: Kenya sends troops; it will send them next month."""
    ahead = {act.quote: act for act in acts if act.status in ("planned", "proposed")}
    for level in levels:
        if level.rule == "of_act" and level.status == "actual" and (act := ahead.get(level.quote)) is not None:
            level.status, level.valid = statuses.STOCK_OF_FLOW[act.status], act.date
    return levels


def _tells_presence(s: Sentence, act: Mention) -> bool:
    """Whether an act without a figure leaves forces where it sends them: abroad or at a place at home, once done; at home troops, no police."""
    if act.status != "completed" or not may_be_present(act.actor):
        return False
    told = [i.low for i in s.items if act.quote.start <= i.start < act.quote.end]
    if act.actor != act.place.host:
        ashore = act.place.host is not None and not act.place.host.startswith("SEA:")  # ships on passage are no presence
        men = any(i.noun("force", "body", "unit") for i in s.items if act.quote.start <= i.start < act.quote.end)
        return act.type == "DEPLOY" and act.rule != "noun" and ashore and men and not any(w in PEACEFUL or w.startswith("visit") for w in told)
    return act.place.name is not None and any(w in TROOPS for w in told) and not any(w in POLICING for w in told)


def _assigned(s: Sentence, act: Mention) -> bool:
    """Whether an act at home only assigns officers, takes a building, or trains for peacekeeping elsewhere: the army redeploys 200 officers."""
    men = _counted(s, act)
    officers = men is not None and any(i.low in OFFICERS for i in men.items)
    return officers or act.rule == "arrive" or any(i.low.startswith("peace") for i in s.items)


def _counted(s: Sentence, act: Mention) -> Phrase | None:
    """The phrase that the number of an act stands in."""
    span = act.quantity.span
    return next((s.at[k] for k, i in enumerate(s.items) if span is not None and i.start == span.start), None)
