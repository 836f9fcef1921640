"""When an act takes place: its own time in the sentence, put on the calendar by the tense of its status."""

from __future__ import annotations

import re

from pipeline.extract.attachment import naming, time_of, times
from pipeline.extract.occasion import of_plan
from pipeline.extract.own_time import ARRANGED, ENDED, measures, own, past
from pipeline.extract.phrases import Sentence, verb_group
from pipeline.extract.undated import LATELY
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.periods import add_days
from pipeline.language.times import Time, resolve

TENSE = {"completed": "past", "former": "past", "actual": "past", "in_progress": "past", "planned": "future", "proposed": "future", "authorised": "future"}
SOON = 2  # days until a meeting that was to be held when its news was written
STARTING = re.compile(r"(?:from|starting|beginning|as\s+(?:of|from)|effective)\s", re.IGNORECASE)


def of_act(s: Sentence, at: int, status: str, published: Interval, prolongs: bool = False) -> Interval:
    """The interval of the act told at an item; open where it has no time of its own, the publication's where the act is under way.

    `prolongs`: the act makes something last, and "until 2008" is no day of it.
    """
    after = _measured(s, at, published)
    if after is not None:
        return after
    found = own(s, at, status, barred=barred(s, at, status, published))
    if found is not None and not (prolongs and time_of(s, found).bound == "until"):
        time = time_of(s, found)
        if time.bound == "since" and at > found and any(x.low == "when" for x in s.items[found + 1 : found + 3]):
            time = time._replace(bound="")  # since 1974, when the army seized the island
        named = naming(s, found)
        if _names(s, found, at):
            time = time._replace(bound="")  # following the 1994 accord: it is of 1994
        if time.bound == "after" and STARTING.match(time.text):
            time = time._replace(bound="")  # deployed from Monday on: sent on Monday
        if status in ENDED and not time.bound and s.items[found].days.known:
            return s.items[found].days
        interval = ahead(_resolved(s, at, time, "completed" if status == "denied" and named is not None else status, published), status, published)
        if interval != UNKNOWN:
            return interval
    if status == "denied" and _contradicted(s, at):
        return Interval(None, published.latest)
    if status == "planned" and _was_to_meet(s, at) and published.latest:
        return Interval(published.earliest, add_days(published.latest, SOON))
    if status == "planned":
        return of_plan(s, at, published)
    return published if status == "in_progress" else UNKNOWN


def _names(s: Sentence, i: int, at: int) -> bool:
    """Whether a time with its bound and article only names the act: since the May 3 accord."""
    phrase = s.at[i + 1] if i + 1 < len(s.items) else None
    return phrase is not None and i < at < phrase.last and " the " in f" {time_of(s, i).text.lower()} "


def barred(s: Sentence, at: int, status: str, published: Interval) -> frozenset[int]:
    """The times that are wholly over, for an act to come; that are wholly to come, for one that is done."""
    tense = TENSE.get(status)
    if tense is None or not s.times or published.earliest is None or published.latest is None:
        return frozenset()
    if s.items[at].cls == "noun" and (status == "completed" or _backdrop(s, at)):
        return frozenset()  # the summit in May is one to come, that at which he proposed a truce last week was held
    found = []
    for i in times(s):
        day = resolve(time_of(s, i), published, tense)
        if status == "in_progress" and day.latest and (published.earliest - day.latest).days > LATELY:
            found.append(i)  # is being returned under an accord of 1995
        elif day.latest and day.latest < published.earliest if tense == "future" else day.earliest and day.earliest > published.latest:
            found.append(i)
    return frozenset(found)


def _backdrop(s: Sentence, at: int) -> bool:
    """Whether a noun is what else was done at: proposed it during a meeting last week."""
    phrase = s.at[at]
    return phrase is not None and phrase.prep in ("during", "in", "at", "after", "following")


def _was_to_meet(s: Sentence, at: int) -> bool:
    """Whether leaders were to meet later that day: was then to meet, were due to meet."""
    if s.items[at].verb("meet", "visit") is None or s.items[at - 1].low != "to":
        return False
    words = [x.low for x in s.items[max(0, at - 4) : at - 1] if x.cls != "adv" and x.low not in ("then", "later", "also")]
    return bool(words) and (words[-1] in ("was", "were") or words[-1] in ARRANGED and words[-2:-1] in (["was"], ["were"]))


def _contradicted(s: Sentence, at: int) -> bool:
    """Whether someone denies that the act was done, rather than to do it."""
    control = verb_group(s, at).control if s.items[at].cls == "verb" else None
    return control is not None and s.items[control].low.startswith("den") and not verb_group(s, at).infinitive


def _resolved(s: Sentence, at: int, time: Time, status: str, published: Interval) -> Interval:
    """A time with the tense that the status implies; a present form (leaders meet on May 12) leaves both neighbours open, as does a range about now."""
    tense = TENSE.get(status)
    if status == "in_progress" and time.kind == "weekday" and not time.bound and s.items[at].cls == "verb" and {"is", "are"} & set(verb_group(s, at).aux):
        return resolve(time, published, "future")  # is sending troops on Friday
    if tense != "past" or time.year is not None or time.kind not in ("calendar", "range", "weekday"):
        return resolve(time, published, tense)
    nearest = resolve(time, published)
    if time.day and _comes_soon(nearest, published) and not _present(s, at) and not _held(s, at, time):
        return UNKNOWN  # a day still to come is not that of what was done
    if time.kind == "range":
        under_way = nearest.earliest is not None and published.latest is not None and nearest.earliest <= published.latest
        return nearest if under_way else resolve(time, published, tense)
    return nearest if _present(s, at) else resolve(time, published, tense)


def _held(s: Sentence, at: int, time: Time) -> bool:
    """Whether a participle right before the time tells that the act was done then: at the summit held on January 9."""
    i = s.item_at(time.start)
    verb = next((k for k in range(i - 1, max(at, i - 3), -1) if s.items[k].cls == "verb"), None)
    return s.items[at].cls == "noun" and verb is not None and past(s, verb)


def _comes_soon(nearest: Interval, published: Interval) -> bool:
    return nearest.earliest is not None and published.latest is not None and 0 < (nearest.earliest - published.latest).days <= LATELY


def ahead(interval: Interval, status: str, published: Interval) -> Interval:
    """Of a time about now, what is still to come where the act is planned, what is gone by where it is done: troops will be sent, were sent this year."""
    first, last = published
    if TENSE.get(status) == "past" and last is not None and interval.latest and interval.latest > last and (interval.earliest or last) <= last:
        return Interval(interval.earliest, last)
    if status != "planned" or first is None or interval.earliest is None or interval.earliest >= first or not interval.latest or interval.latest < first:
        return interval
    return Interval(first, interval.latest)


def _present(s: Sentence, at: int) -> bool:
    item = s.items[at]
    return item.cls == "verb" and not verb_group(s, at).aux and all(v.tense in ("base", "third") for v in item.verbs)


def _measured(s: Sentence, at: int, published: Interval) -> Interval | None:
    """An act told as that many days before another: two days after rebels took the town, three days before the summit."""
    for i in s.times:
        if i + 1 < at and measures(s, i) and not any(x.text == "," for x in s.items[i + 1 : at]):
            told = [k for k in times(s) if k < i]
            base = resolve(time_of(s, told[-1])._replace(bound=""), published, "past") if told else s.day
            if base.days is None:
                return None
            side = "before" if s.items[i + 1].low == "after" else "after"
            length = time_of(s, i)
            return resolve(length._replace(text=f"{length.text} {side}", kind="anchored", rule="later", anchor=base), published)
    return None
