"""The days of the occasions that an article's plans are for: police will be sent for the summit, and the summit is in December."""

from __future__ import annotations

from functools import cache

from pipeline.extract.attachment import naming, time_of, times
from pipeline.extract.own_time import ARRANGED
from pipeline.extract.phrases import Sentence
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.times import resolve

NEAR, FAR = 8, 30  # items between an occasion and its time; between an act and the occasion that it is for
AHEAD, LONG = 120, 31  # days from publication to an occasion; that one lasts
FOR = frozenset(("for", "during", "over", "at", "ensure", "secure", "securing", "guard", "guarding", "protect", "protecting", "safeguard"))
UNTIL = frozenset(("before", "ahead"))
GOVERNED = 6  # items before an occasion in which the word stands that an act is for it by
HELD = ARRANGED | {"held", "take", "takes", "place", "begin", "begins", "start", "starts", "open", "opens"}


def occasions(sentences: list[Sentence], published: Interval) -> dict[str, Interval]:
    """The days of each occasion to come that the text tells with its time, by its noun; under "" those of the only one."""
    found: dict[str, Interval] = {}
    if published.earliest is None or published.latest is None:
        return found
    for s in sentences:
        for i in times(s):
            day = resolve(time_of(s, i)._replace(bound=""), published, "future")
            if day.earliest is None or day.days is None or day.days > LONG or not 0 <= (day.earliest - published.earliest).days <= AHEAD:
                continue
            noun = _its_occasion(s, i)
            if noun and (noun not in found or found[noun].contains(day)):
                found[noun] = day
    if found:
        days = list(found.values())
        first = min(days, key=lambda d: d.days or LONG)
        found[""] = first if all(first.overlaps(d) for d in days) else UNKNOWN
    return found


def _its_occasion(s: Sentence, i: int) -> str:
    """The occasion that a time tells: the summit to be held in December, elections set for Jan. 30, Tuesday's rally; "" for none."""
    named = naming(s, i)
    if named is not None:
        return next((w for x in named.items[::-1] if (w := _occasion(x.low))), "")
    for k in range(i - 1, max(-1, i - 1 - NEAR), -1):
        item = s.items[k]
        if item.text in (",", ";") or item.cls in ("verb", "rel") and item.low not in HELD:
            return ""
        if word := _occasion(item.low):
            return word
    return ""


def _occasion(low: str) -> str:
    """The occasion that the words of an item name, without its plural."""
    word = low.rpartition(" ")[2]
    return word.removesuffix("s") if word in _words() else ""


@cache
def _words() -> frozenset[str]:
    return listed("occasions")


def of_plan(s: Sentence, at: int, published: Interval) -> Interval:
    """The days of the occasion that a planned act or level without a time of its own is for; until then where it is ahead of one."""
    if not s.occasions:
        return UNKNOWN
    for k in range(at + 1, min(len(s.items), at + FAR)):
        word = _occasion(s.items[k].low)
        day = s.occasions.get(word, s.occasions[""]) if word else UNKNOWN
        if not day.known:
            continue
        before = {x.low for x in s.items[max(at + 1, k - GOVERNED) : k]}
        if before & UNTIL:
            return Interval(published.earliest, day.latest)
        if before & FOR:
            return day
    return UNKNOWN
