"""When a level holds: its own time in the sentence, that of the act which makes it, else what its status leaves open."""

from __future__ import annotations

from datetime import date

from pipeline.extract.attachment import attached, time_of, times
from pipeline.extract.occasion import of_plan
from pipeline.extract.own_time import own
from pipeline.extract.phrases import Sentence
from pipeline.extract.undated import LATELY
from pipeline.extract.when import TENSE, ahead, barred
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.times import resolve

GOING_ON = frozenset(("the", "they", "it", "these", "those"))  # open a sentence that goes on with the forces of the one before
BEFORE, CLAUSE = 8, 12  # items before forces in which their verb stands, in which their clause opens


def of_level(s: Sentence, at: int, status: str, published: Interval) -> Interval:
    """The interval in which a level holds; a present level without a time of its own holds on publication, `at the time` at the time told before."""
    if status == "former" and s.then.known and _at_the_time(s):
        return s.then
    found = own(s, at, status, level=True, barred=barred(s, at, status, published) if status in ("planned", "proposed") else frozenset())
    time = time_of(s, found) if found is not None else None
    if status == "actual" and time is not None and time.bound == "until" and published.earliest:
        until = resolve(time, published, "future").latest
        return Interval(published.earliest, until) if until and published.latest and until > published.latest else published
    if status == "actual" and found is not None and _in_hinged_clause(s, min(at, found)):
        return published
    if status == "actual" and (time is None or time.bound in ("since", "until", "by", "before")):
        return Interval(s.day.earliest, published.latest) if _while_it_was(s, at) and s.day.earliest else published
    if time is None:
        return _undated_level(s, at, status, published)
    if status == "actual" and time.kind != "present" and _has_been(s, at):
        return published  # have been stationed there after the war of 2001
    if (time.bound == "by" or time.bound == "before" and time.part == "end") and status in ("planned", "proposed", "denied"):
        time = time._replace(bound="")  # a level reached by the end of the year holds then
    interval = ahead(resolve(time, published, TENSE.get(status)), status, published)
    return published if status == "actual" and interval == UNKNOWN else interval


def _undated_level(s: Sentence, at: int, status: str, published: Interval) -> Interval:
    """A level without a time of its own: a denied one is of now, a former one is over, a planned one goes on with what was just told to come."""
    if status == "denied":
        return published
    if status == "former":
        return Interval(None, _ended(s) or published.latest)
    if status != "planned":
        return UNKNOWN
    found = of_plan(s, at, published)
    return found if found.known or s.items[0].low not in GOING_ON else s.soon


def _ended(s: Sentence) -> date | None:
    """The day by which the sentence tells that a war or a presence was over: in the war that ended in 2002, before they left in 2007."""
    for i in times(s):
        verb = attached(s, i)
        if verb is not None and s.items[verb].verb("end", "withdraw") and s.items[i].days.days and not time_of(s, i).bound:
            return s.items[i].days.latest
    return None


def _in_hinged_clause(s: Sentence, at: int) -> bool:
    """Whether what stands at an item goes on with a clause that only dates the main one: since a truce with Kenyan forces in Gedo took hold in May."""
    for k in range(at - 1, max(-1, at - CLAUSE), -1):
        if s.items[k].text in (",", ";"):
            return False
        if s.items[k].low in ("since", "until", "before", "after"):
            return k > 0 and any(x.cls == "verb" for x in s.items[:k]) and any(x.cls == "verb" for x in s.items[k + 1 : at])
    return False


def _has_been(s: Sentence, at: int) -> bool:
    """Whether a level is told in the perfect: have been stationed."""
    return any(x.low == "been" and {"has", "have"} & {y.low for y in s.items[max(0, k - 3) : k]} for k, x in enumerate(s.items[at : at + BEFORE], at))


def _while_it_was(s: Sentence, at: int) -> bool:
    """Whether a level is told as that at which an act fell: were based there when a bomb went off."""
    when = next((k for k in range(at + 1, len(s.items)) if s.items[k].low == "when"), None)
    return when is not None and any(x.low in ("was", "were", "had") for x in s.items[max(0, at - BEFORE) : when])


def from_act(s: Sentence, at: int, done: Interval, status: str, published: Interval) -> Interval:
    """When the level holds that an act makes: from a recent act to publication, for one to come at the act's own time."""
    if status != "actual":
        return done if done.known else of_level(s, at, status, published)
    if done.earliest is None or published.latest is None or not 0 <= (published.latest - done.earliest).days <= LATELY:
        return published
    return Interval(done.earliest, published.latest)


def _at_the_time(s: Sentence) -> bool:
    """Whether the sentence tells of the time told before; what was then the largest force is only compared."""
    words = [i.low for i in s.items]
    told = any(w == "then" and words[k + 1 : k + 2] != ["the"] for k, w in enumerate(words))
    return told or any(words[k : k + 3] == ["at", "the", "time"] for k in range(len(words)))
