"""When a done act took place that has no time of its own: what the story, the tense and the words around it leave open."""

from __future__ import annotations

from pipeline.extract.attachment import times
from pipeline.extract.phrases import Sentence, verb_group
from pipeline.extract.story import week
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval
from pipeline.language.periods import add_days

HISTORY = listed("past") - {"then", "initially"}  # these two go on with the story
NAMING = frozenset(("of", "for", "to", "about"))  # before a gerund they name an act rather than tell it
WORDS, LATELY = 12, 60  # items before an act in which "recent" belongs to it; days that it reaches back
BEFORE = 8  # items before an act in which the words stand that set it back in time
REPUTED = frozenset(("said", "reported", "believed", "thought", "alleged", "understood", "known", "suspected", "seems", "appears", "appear"))


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
    """Whether an act stands under a perfect infinitive, of which somebody is not merely said to have done it: confessed to have attacked."""
    found = [k for k in range(max(0, at - BEFORE), at - 1) if s.items[k].low == "to" and s.items[k + 1].low == "have"]
    return bool(found) and not (found[0] and s.items[found[0] - 1].low in REPUTED)


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
        return not any(x.low == "responsibility" for x in s.items[max(0, at - BEFORE) : at])  # what groups claim is news
    return "had" in group.aux and not any(x.cls == "verb" and x.verb("say") for x in s.items)
