"""Where the narrative stands at each sentence: when an act told there without a time took place, and the time that `at the time` means."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from pipeline.extract.attachment import attached, naming, preposition, said, time_of, times
from pipeline.extract.occasion import occasions
from pipeline.extract.phrases import Sentence
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.periods import add_days
from pipeline.language.times import resolve

BACK, AHEAD = 5, 3  # sentences
HEADING, CHRONICLE, UNDER = 4, 3, 5  # items of a line that is only a time; such lines in a chronicle; sentences that stand under one
MONTH, RECENT, BYGONE, LONG = 31, 14, 60, 999  # days
RECENT_KINDS = frozenset(("weekday", "calendar", "relative"))
# News is told in the week of the act. Of 66 undated acts in train's texts of known day 36 took place on the day of publication, 18 the day before,
# 5 the day before that, 3 by the ninth day; 4 are history. A saying's day is the act's, or follows it by a day or two.
WEEK, AFTER = 7, 2


class _Told(NamedTuple):
    """A day that a sentence tells, whether it is that of a saying, and whether it lies long before publication."""

    day: Interval
    said: bool
    bygone: bool = False


def place(sentences: list[Sentence], published: Interval) -> None:
    """Tell each sentence where the narrative stands at it, and which occasions the article's plans may be for."""
    told = occasions(sentences, published)
    for s, day, then, soon in zip(sentences, story(sentences, published), before(sentences), coming(sentences, published), strict=True):
        s.day, s.then, s.soon, s.occasions = day, then, soon, told


def story(sentences: list[Sentence], published: Interval) -> list[Interval]:
    """For each sentence the days in which an act told there without a time took place.

    From the last recent day told before it (for the opening, the first one after it) to publication; without any, from the week before
    publication on; beside a time long past nothing but that it is over.
    """
    told = [_told(s, published) for s in sentences]
    headed = _headings(sentences)
    found: list[Interval] = []
    for i, its in enumerate(told):
        history = its if its is not None else told[i - 1] if i else None  # the sentence after goes on with it
        if i in headed:
            found.append(headed[i])
        elif history is not None and history.bygone and (its is None or not its.said):
            found.append(Interval(None, published.latest))
        else:
            found.append(_since(its, published) if its is not None else _around(told, i, published))
    return found


def _headings(sentences: list[Sentence]) -> dict[int, Interval]:
    """The days of the sentences that stand under a line of nothing but a time, in a text that is ordered by such lines."""
    found: dict[int, Interval] = {}
    heads = [s for s in sentences if len(s.items) <= HEADING and len(times(s)) == 1 and all(x.cls in ("time", "punct") for x in s.items)]
    if len(heads) < CHRONICLE:
        return found
    for head in heads:
        day = head.items[times(head)[0]].days
        for k in range(head.index + 1, min(head.index + 1 + UNDER, len(sentences))):
            if sentences[k] in heads:
                break
            if day.days is not None:
                found[k] = day
    return found


def _fresh(told: _Told, published: Interval) -> bool:
    """Whether a day is near enough to publication to be that of the story."""
    return published.latest is not None and told.day.latest is not None and (published.latest - told.day.latest).days <= RECENT


def _since(its: _Told, published: Interval) -> Interval:
    """What is said on Monday is done by Monday; the day of another act of the sentence leaves the days around it open."""
    return Interval(_shifted(its.day, AFTER), its.day.latest if its.said else published.latest)


def _around(told: list[_Told | None], i: int, published: Interval) -> Interval:
    """From the last day told in the sentences before on; for the opening, from the first one told after it on."""
    before = next((t for t in told[i - 1 : i] if t is not None), None)
    back = [t for t in told[max(0, i - BACK) : i] if t is not None and _fresh(t, published)]
    ahead = [t for t in told[i + 1 : i + AHEAD] if t is not None and _fresh(t, published)] if i < AHEAD else []
    near = before or (back[-1] if back else ahead[0] if ahead else None)
    return Interval(_shifted(near.day, AFTER if near.said else 0), published.latest) if near is not None else week(published)


def week(published: Interval) -> Interval:
    """The days in which news of a text without a day of its own took place."""
    return Interval(_shifted(published, WEEK), published.latest)


def _shifted(day: Interval, days: int) -> date | None:
    return add_days(day.earliest, -days) if day.earliest else None


def reanchor(sentences: list[Sentence], published: Interval) -> None:
    """Let "the same day" and "a day later" hang on the last day of an act, where they were reckoned from that of a saying."""
    act, spoken = UNKNOWN, UNKNOWN
    for s in sentences:
        for i in times(s):
            time, verb = time_of(s, i), attached(s, i)
            if time.kind == "anchored" and time.anchor is not None and time.anchor == spoken and act.known:
                s.items[i].time = time._replace(anchor=act)
                s.items[i].days = resolve(time_of(s, i), published, "past")
            elif time.kind in RECENT_KINDS and not time.bound and s.items[i].days.days == 1:
                if verb is not None and said(s, verb):
                    spoken = s.items[i].days
                else:
                    act = s.items[i].days


def before(sentences: list[Sentence]) -> list[Interval]:
    """For each sentence the time told last before it; of "November 2003 … in 2003" the narrower one."""
    found, last = [], UNKNOWN
    for s in sentences:
        found.append(last)
        for i in times(s):
            day = s.items[i].days
            if day.days is not None and time_of(s, i).kind != "present" and not (last.days and day.contains(last)):
                last = day
    return found


def coming(sentences: list[Sentence], published: Interval) -> list[Interval]:
    """For each sentence the time to come that the one before it told; none where that told several."""
    found = [UNKNOWN]
    for s in sentences[:-1]:
        days = {s.items[i].days for i in times(s) if time_of(s, i).kind != "present"}
        day = days.pop() if len(days) == 1 else UNKNOWN
        found.append(day if day.earliest and day.latest and published.earliest and published.earliest <= day.earliest else UNKNOWN)
    return found[: len(sentences)]


def _told(s: Sentence, published: Interval) -> _Told | None:
    """The first day of a sentence that lies in the weeks before publication, else a time long past that is more than a name or a bound."""
    old: _Told | None = None
    for i in times(s):
        time, day = time_of(s, i), s.items[i].days
        if time.kind == "weekday":
            if day.earliest and published.latest and day.earliest > published.latest:
                continue  # still to come
            day = resolve(time, published, "past")
        if day.latest is None or day.earliest is None or time.kind == "present":
            continue
        verb = attached(s, i)
        report = verb is not None and said(s, verb)
        if time.kind in RECENT_KINDS and (day.days or LONG) <= MONTH and published.latest and 0 <= (published.latest - day.latest).days <= BYGONE:
            return _Told(day, report)
        if old is None and not time.bound and published.earliest and (published.earliest - day.latest).days > BYGONE and not _names(s, i):
            old = _Told(day, report, bygone=True)
    return old


def _names(s: Sentence, i: int) -> bool:
    """Whether a time only names something, not what the clause happened in (during the 1973 coup)."""
    phrase = naming(s, i)
    return phrase is not None and preposition(s, phrase) not in ("during", "in", "at", "after", "following")
