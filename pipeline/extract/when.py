"""When an act takes place or a level holds: its own time in the sentence, else what the story and the tense leave open."""

from __future__ import annotations

import re
from datetime import date

from pipeline.extract.attachment import attached, naming, time_of, times
from pipeline.extract.occasion import of_plan
from pipeline.extract.own_time import ARRANGED, ENDED, measures, own
from pipeline.extract.phrases import Sentence, verb_group
from pipeline.extract.story import week
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.periods import add_days
from pipeline.language.times import Time, resolve

TENSE = {"completed": "past", "former": "past", "actual": "past", "in_progress": "past", "planned": "future", "proposed": "future", "authorised": "future"}
HISTORY = listed("past") - {"then", "initially"}  # these two go on with the story
NAMING = frozenset(("of", "for", "to", "about"))  # before a gerund they name an act rather than tell it
WORDS, LATELY = 12, 60  # items before an act in which "recent" belongs to it; days that it reaches back
SOON = 2  # days until a meeting that was to be held when its news was written
STARTING = re.compile(r"(?:from|starting|beginning|as\s+(?:of|from)|effective)\s", re.IGNORECASE)
GOING_ON = frozenset(("the", "they", "it", "these", "those"))  # open a sentence that goes on with the forces of the one before
BEFORE = 8  # items before forces in which their verb stands


def of_act(s: Sentence, at: int, status: str, published: Interval, prolongs: bool = False) -> Interval:
    """The interval of the act told at an item; open where it has no time of its own, the publication's where the act is under way.

    `prolongs`: the act makes something last, and "until 2008" is no day of it.
    """
    after = _measured(s, at, published)
    if after is not None:
        return after
    found = own(s, at, status, barred=_barred(s, at, status, published))
    if found is not None and not (prolongs and time_of(s, found).bound == "until"):
        time = time_of(s, found)
        if time.bound == "since" and at > found and any(x.low == "when" for x in s.items[found + 1 : found + 3]):
            time = time._replace(bound="")  # since 1974, when the army seized the island
        if time.bound == "after" and STARTING.match(time.text):
            time = time._replace(bound="")  # deployed from Monday on: sent on Monday
        named = status == "denied" and naming(s, found) is not None  # refused to sign the May accord
        if status in ENDED and not time.bound and s.items[found].days.known:
            return s.items[found].days
        interval = _ahead(_resolved(s, at, time, "completed" if named else status, published), status, published)
        if interval != UNKNOWN:
            return interval
    if status == "denied" and _contradicted(s, at):
        return Interval(None, published.latest)
    if status == "planned" and _was_to_meet(s, at) and published.latest:
        return Interval(published.earliest, add_days(published.latest, SOON))
    if status == "planned":
        return of_plan(s, at, published)
    return published if status == "in_progress" else UNKNOWN


def _barred(s: Sentence, at: int, status: str, published: Interval) -> frozenset[int]:
    """The times that are wholly over, for an act to come; that are wholly to come, for one that is done."""
    tense = TENSE.get(status)
    if tense is None or not s.times or published.earliest is None or published.latest is None:
        return frozenset()
    if s.items[at].cls == "noun" and (status == "completed" or _backdrop(s, at)):
        return frozenset()  # the summit in May is one to come, that at which he proposed a truce last week was held
    found = []
    for i in times(s):
        day = resolve(time_of(s, i), published, tense)
        if day.latest and day.latest < published.earliest if tense == "future" else day.earliest and day.earliest > published.latest:
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


def undated(s: Sentence, at: int, published: Interval) -> Interval:
    """The days in which a done act without a time took place: the story's, unless the words around it put it before."""
    if any(x.low in HISTORY for x in s.items) or s.items[at].cls == "verb" and _before_story(s, at) or _to_have(s, at):
        return Interval(None, s.day.latest)
    after = _after(s, at)
    if after is not None:
        return Interval(after.earliest, published.latest)
    if any(x.low == "recent" for x in s.items[max(0, at - WORDS) : at]):
        return Interval(add_days(published.earliest, -LATELY) if published.earliest else None, published.latest)
    if s.day == week(published) and _relative(s, at) and not _of_an_act(s, at):
        return Interval(None, s.day.latest)  # the man who killed two soldiers
    return _perfect(s, at, published) if _has_done(s, at) else s.day


def _has_done(s: Sentence, at: int) -> bool:
    return s.items[at].cls == "verb" and bool({"has", "have"} & set(verb_group(s, at).aux))


def _perfect(s: Sentence, at: int, published: Interval) -> Interval:
    """The perfect tells news, whatever was told before; with `since` what has been going on from then."""
    since = next((k for k in range(at + 1, len(s.items)) if s.items[k].low == "since"), None)
    if since is not None:
        return Interval(next((s.items[i].days.earliest for i in times(s) if i > since), None), s.day.latest)
    return s.day if s.day.earliest is not None else week(published)


def _relative(s: Sentence, at: int) -> bool:
    """Whether a verb stands in a relative clause, in the simple past: it tells who is meant rather than news."""
    if s.items[at].cls != "verb":
        return False
    first = verb_group(s, at).first
    return first > 1 and s.items[first - 1].cls == "rel" and s.items[first - 2].text != "," and not _has_done(s, at)


def _of_an_act(s: Sentence, at: int) -> bool:
    """Whether a relative clause tells more of an act: the blast in the market which killed two soldiers."""
    first = verb_group(s, at).first
    return any(x.cls == "noun" and x.hot for x in s.items[max(0, first - BEFORE) : first])


def _to_have(s: Sentence, at: int) -> bool:
    """Whether an act stands under a perfect infinitive: confessed to have attacked, to have taken part in attacks."""
    return any(s.items[k].low == "to" and s.items[k + 1].low == "have" for k in range(max(0, at - BEFORE), at - 1))


def _after(s: Sentence, at: int) -> Interval | None:
    """The time that an act comes after: left after a truce was signed in December."""
    for i in times(s):
        if i > at and s.items[i].days.days and any(x.low in ("after", "following") for x in s.items[at + 1 : i]):
            return s.items[i].days
    return None


def _before_story(s: Sentence, at: int) -> bool:
    """Whether a verb tells what had happened before, outside reported speech: had attacked, blamed for attacking."""
    group = verb_group(s, at)
    if s.items[at].low.endswith("ing") and s.items[at - 1].low in NAMING:
        return True
    return "had" in group.aux and not any(x.cls == "verb" and x.verb("say") for x in s.items)


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
    if time.day and _comes_soon(nearest, published) and not _present(s, at):
        return UNKNOWN  # a day still to come is not that of what was done
    if time.kind == "range":
        under_way = nearest.earliest is not None and published.latest is not None and nearest.earliest <= published.latest
        return nearest if under_way else resolve(time, published, tense)
    return nearest if _present(s, at) else resolve(time, published, tense)


def _comes_soon(nearest: Interval, published: Interval) -> bool:
    return nearest.earliest is not None and published.latest is not None and 0 < (nearest.earliest - published.latest).days <= LATELY


def _ahead(interval: Interval, status: str, published: Interval) -> Interval:
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


def of_level(s: Sentence, at: int, status: str, published: Interval) -> Interval:
    """The interval in which a level holds; a present level without a time of its own holds on publication, `at the time` at the time told before."""
    if status == "former" and s.then.known and _at_the_time(s):
        return s.then
    found = own(s, at, status, level=True, barred=_barred(s, at, status, published) if status in ("planned", "proposed") else frozenset())
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
    interval = _ahead(resolve(time, published, TENSE.get(status)), status, published)
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
    for k in range(at - 1, max(-1, at - WORDS), -1):
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
