"""Where a counted stock is: the place that its sentence tells, else that of its mission, of its own state, or of the article."""

from __future__ import annotations

from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.at_work import quarter
from pipeline.extract.ground import context_place, located
from pipeline.extract.model import Place
from pipeline.extract.moving import elsewhere
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import BE, POSTED, at_task, mission_told, participle
from pipeline.extract.stock_sender import POLICE
from pipeline.extract.subjects import subject
from pipeline.resolve.missions import host_of


def placed(s: Sentence, phrase: Phrase, place: Place, whose: str | None, context: Context) -> Place:
    """The place told, else that of the mission or the article; forces are abroad unless posted there."""
    if place.host is None:
        serving = mission_told(s, None)
        host = host_of(serving) if serving else None
        here = quarter(s, phrase.last - 1, whose) if whose == context.here.host == context.cast.home() else place
        if here.host is not None:
            return here  # sent to the south: of their own state
        place = Place(host) if host else context_place(context)
        if whose is not None and whose == context.here.host == context.cast.home() and at_task(s, phrase):
            place = context.here if phrase.items[-1].low in POLICE else Place(whose)
    return place if participle(s, phrase) and place.span is not None else elsewhere(place, whose, context)


def told_place(s: Sentence, phrase: Phrase, verb: int | None, context: Context) -> Place:
    """The place that the sentence itself gives: its subject, `there`, what stands right of the forces, what stands left."""
    hosting = _hosting(s, phrase, verb, context)
    if hosting.host is not None:
        return hosting
    there = where.there(s, phrase, context)
    if there.host is not None:
        return there
    part = _part(s, phrase, context)
    if part.host is not None:
        return part
    right = where.after(s, _behind(phrase), context, where.PLACING - {"from"}, reach=12)
    if right.host is None and verb is not None and verb > phrase.last:
        right = where.after(s, verb, context, reach=12)
    if right.host is None:
        right = where.acted_on(s, phrase.last - 1, context)  # patrol southern Lebanon
    return right if right.host is not None else where.before(s, phrase.first, context)


def _part(s: Sentence, phrase: Phrase, context: Context) -> Place:
    """`27,000 of the 47,000 soldiers in Japan are in Okinawa`: where the part is stands behind the copula."""
    if len([i for i in phrase.items if i.cls == "num"]) < 2:
        return Place()
    copula = next((k for k in range(phrase.last, min(len(s.items), phrase.last + 8)) if s.items[k].low in BE or s.items[k].low in POSTED), None)
    return where.after(s, copula, context, reach=6) if copula is not None else Place()


def _behind(phrase: Phrase) -> int:
    """Where the place of forces may begin: behind `from Denmark`, which tells whose they are."""
    return phrase.of.last if phrase.of is not None and phrase.of.prep == "from" else phrase.last


def _hosting(s: Sentence, phrase: Phrase, verb: int | None, context: Context) -> Place:
    """`Bahrain hosts 7,000 American sailors`, `Djibouti is home to`: the subject is the place."""
    if verb is not None and verb < phrase.first and s.items[verb].verb("hold") and s.items[verb].low.startswith("host"):
        doer = subject(s, verb_group(s, verb))
        return located(doer, context) if doer is not None else Place()
    if hosted(s, phrase):
        before = next((p for p in reversed(s.phrases) if p.last <= phrase.first - 2 and not p.prep), None)
        return located(before, context) if before is not None else Place()
    return Place()


def hosted(s: Sentence, phrase: Phrase) -> bool:
    """`is home to 4,000 American soldiers`."""
    return phrase.prep == "to" and phrase.first >= 2 and s.items[phrase.first - 2].low in ("home", "host")
