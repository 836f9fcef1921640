"""When an act takes place or a level holds: the time nearest to its trigger, resolved with the tense that its status implies."""

from __future__ import annotations

from datetime import timedelta

from pipeline.extract.phrases import Sentence, verb_group
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.times import Time, resolve

TENSE = {"completed": "past", "former": "past", "actual": "past", "in_progress": "past", "planned": "future", "proposed": "future", "authorised": "future"}
FAR, NEAR = 60, 20  # items
POSTED = listed("posted")
HAVING = frozenset(("has", "have", "had"))
AHEAD_OF_IT = frozenset(("planned", "proposed", "suspended", "cancelled", "denied"))
BACK, AHEAD = 5, 3  # sentences
MONTH, RECENT = 31, 60  # days


def of_act(s: Sentence, at: int, status: str, published: Interval) -> Interval:
    """The interval of the act told at an item; open where the sentence has no time, the publication's own where the act is under way."""
    group = verb_group(s, at) if s.items[at].cls == "verb" else None
    decided = group is not None and group.infinitive and group.control is not None and status in AHEAD_OF_IT
    found = _nearest(s, at, left=not decided)
    if found is not None:
        interval = resolve(found, published, TENSE.get(status))
        if interval != UNKNOWN:
            return interval
    return published if status == "in_progress" else UNKNOWN


def story(sentences: list[Sentence], published: Interval) -> list[Interval]:
    """For each sentence the day that the narrative stands at: the last recent day told before it, for the opening the first one after it."""
    told = [_recent(s, published) for s in sentences]
    found: list[Interval] = []
    for i in range(len(told)):
        back = [t for t in told[max(0, i - BACK) : i + 1] if t is not None]
        ahead = [t for t in told[i : i + AHEAD] if t is not None] if i < AHEAD else []
        found.append(back[-1] if back else ahead[0] if ahead else UNKNOWN)
    return found


def _recent(s: Sentence, published: Interval) -> Interval | None:
    """The first day of a sentence that lies in the weeks before publication."""
    if published.latest is None:
        return None
    for item in s.items:
        if item.cls == "time" and item.time is not None and item.time.kind in ("weekday", "calendar", "relative"):
            day = resolve(item.time, published, "past")
            if day.earliest and day.latest and (day.latest - day.earliest).days <= MONTH and timedelta() <= published.latest - day.latest <= timedelta(RECENT):
                return day
    return None


def of_level(s: Sentence, at: int, status: str, published: Interval) -> Interval:
    """The interval in which a level holds; a present level without a time of its own holds on publication."""
    found = _nearest(s, at, NEAR if status == "actual" else FAR)
    if status == "actual":
        if found is None or found.bound in ("since", "until", "by", "before"):
            return published
        interval = resolve(found, published, "past")
        return interval if interval != UNKNOWN else published
    return resolve(found, published, TENSE.get(status)) if found is not None else UNKNOWN


def _nearest(s: Sentence, at: int, reach: int = FAR, left: bool = True) -> Time | None:
    """The time expression nearest to an item, one to its right a little before one to its left; durations and frequencies are none."""
    best, least = None, reach
    for i, item in enumerate(s.items):
        if item.cls != "time" or item.time is None or item.time.kind in ("duration", "frequency", "impossible", "clock", "age"):
            continue
        if i < at and not left:  # decided on Monday to withdraw: Monday is the day of the decision
            continue
        distance = i - at if i > at else (at - i) + 2
        between = s.items[min(i, at) + 1 : max(i, at)]
        if reach == NEAR and any(x.cls == "verb" and x.low not in POSTED and x.low not in HAVING for x in between):
            continue  # the time of another act
        distance += 8 * sum(1 for x in between if x.low in (",", ";", "and", "which", "who") or x.cls == "verb" and x.low not in POSTED)
        if distance < least:
            best, least = item.time, distance
    return best
