"""Which time of a sentence is an act's or a level's own: not that of a saying, of another clause, or of a noun that it only names. No calendar here."""

from __future__ import annotations

from functools import cache

from pipeline.extract.items import Item
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.knowledge.lexicon import listed
from pipeline.language.times import Time

UNDATED = frozenset(("duration", "frequency", "impossible", "clock", "age"))
AHEAD = frozenset(("planned", "proposed", "suspended", "cancelled", "denied"))
ARRANGED = frozenset(("planned", "scheduled", "expected", "slated", "set", "due", "intended", "going", "supposed"))  # forms that tell an act to come
BOUNDS = frozenset(("since", "until", "till", "before"))  # what follows them is another act, clause or noun
HINGES = BOUNDS | {"after", "following", "because", "if", "unless", "although", "though", "whereas"}
DASHES = frozenset(("--", "—", "–", "-"))
MARKS = frozenset((",", ";", ":", "(", ")", "--", "—", "–", '"', "“", "”"))
FAR, NEAR = 60, 20  # items
OPENING, HEAD = 6, 20  # sentences among which, items in which a dateline stands: KABUL, Dec 12 (AFP) --
CLAUSE = 8  # items that a mark or a verb in between counts for
HAVING = frozenset(("has", "have", "had"))
NAMING = frozenset(("year", "decade", "month_year", "season_year"))
MODAL = frozenset(("will", "shall", "would", "could", "may", "might", "should", "must", "can", "'ll", "’ll"))


def own(s: Sentence, at: int, status: str, level: bool = False) -> int | None:
    """The index of the time nearest to item `at` among those that can be its own, one to its right a little before one to its left."""
    reach = NEAR if level and status == "actual" else FAR
    best, least = None, reach
    for i in times(s):
        if _alien(s, i, at, status):
            continue
        between = s.items[min(i, at) + 1 : max(i, at)]
        if reach == NEAR and any(x.cls == "verb" and x.low not in _posted() and x.low not in HAVING for x in between):
            continue  # the time of another act
        distance = i - at if i > at else (at - i) + 2
        distance += CLAUSE * sum(1 for x in between if x.low in (",", ";", "and", "which", "who") or x.cls == "verb" and x.low not in _posted())
        if distance < least:
            best, least = i, distance
    return best


def times(s: Sentence) -> list[int]:
    """The items of a sentence that are times of the calendar: durations and frequencies are none, nor is the dateline's own."""
    found = [i for i, item in enumerate(s.items) if item.cls == "time" and item.time is not None and item.time.kind not in UNDATED]
    if found and s.index < OPENING and found[0] < HEAD:
        dash = next((k for k in range(min(HEAD, len(s.items)) - 1, 0, -1) if s.items[k].text in DASHES and not _verbal(s.items[:k])), 0)
        found = [i for i in found if i > dash]
    return found


def _verbal(items: list[Item]) -> bool:
    return any(x.cls in ("verb", "aux") for x in items)


@cache
def _posted() -> frozenset[str]:
    return listed("posted")


def _alien(s: Sentence, i: int, at: int, status: str) -> bool:
    """Whether the time at i cannot be that of the act or level at `at`."""
    time = time_of(s, i)
    if status in AHEAD and time.kind == "present" or status not in AHEAD and time.rule in ("ahead", "from_now", "soon"):
        return True  # from 300 now to 200; the first vote in half a century
    named = naming(s, i)
    if named is not None:
        return not _of_noun(s, named, at)
    if measures(s, i) or _behind_hinge(s, i, at) or _other_clause(s, i, at):
        return True
    verb = attached(s, i)
    if verb is None or verb == at:
        return False
    inner = verb < at < i
    if status not in AHEAD:
        return said(s, verb) and not inner and not _during(s, at)
    if said(s, verb) or verb < at and _deciding(s, verb):
        return True
    return max(verb, i) < at and _past(s, verb)


def _during(s: Sentence, at: int) -> bool:
    """Whether what is said is said in the act itself: said on Monday during talks with."""
    phrase = s.at[at]
    return phrase is not None and s.items[at].cls == "noun" and phrase.prep in ("during", "in", "at")


def naming(s: Sentence, i: int) -> Phrase | None:
    """The noun phrase that the time at i only names: the 2003 invasion, Friday's clashes, a May 5 deadline."""
    items, k = s.items, i + 1
    if k >= len(items):
        return None
    owned = items[k].cls == "poss"
    k += owned
    time = items[i].time
    if not owned:
        owned = i > 0 and items[i - 1].cls in ("det", "poss") or time is not None and time.rule in NAMING and items[i].low.startswith("the ")
    phrase = s.at[k] if owned and k < len(items) else None
    return phrase if phrase is not None and phrase.first in (k, k - 1) and items[k].cls in ("noun", "word", "num", "name") else None


def _of_noun(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether the act at `at` is the noun that the time names, or that noun's doing: Sunday's blast killed 25, killed in Friday's clashes."""
    if phrase.first <= at < phrase.last:
        return True
    prep = preposition(s, phrase)
    if prep in HINGES or prep not in ("during", "in", "at") and not any(x.hot for x in phrase.items):
        return False
    between = s.items[phrase.last : at] if at >= phrase.last else s.items[at + 1 : phrase.first]
    return not any(x.cls in ("verb", "punct") and x.text != "," for x in between)


def preposition(s: Sentence, phrase: Phrase) -> str:
    """The preposition that governs a phrase with the determiner and the time that open it: `after the 2003 invasion`."""
    if phrase.prep:
        return phrase.prep
    k = phrase.first - 1
    while k >= 0 and s.items[k].cls in ("time", "det", "poss"):
        k -= 1
    return s.items[k].low if k >= 0 else ""


def measures(s: Sentence, i: int) -> bool:
    """Whether the time tells how far the clause before it lies from what follows: two days after rebels took the town."""
    item = s.items[i]
    if not item.low.endswith((" after", " before")) or i + 1 >= len(s.items):
        return False
    behind = s.items[i + 1 : i + 3]
    if behind[0].low in ("that", "this") and (len(behind) < 2 or behind[1].text in MARKS or behind[1].cls == "punct"):
        return False  # a day before that,
    return behind[0].text not in MARKS and behind[0].cls not in ("punct", "conj", "aux")


def _behind_hinge(s: Sentence, i: int, at: int) -> bool:
    """Whether `since`, `until`, `after` and the like part the time from the act: left after rebels took the town in May."""
    first, last = min(i, at), max(i, at)
    for k in range(first + 1, last):
        low = s.items[k].low
        if low not in HINGES or low == s.items[first].low:
            continue
        if i > at:
            if low in BOUNDS or any(x.cls == "verb" for x in s.items[k + 1 : i]):
                return True
        elif low != "following" and not s.items[k + 1].low.endswith("ing") and (s.items[at].cls == "verb"):
            return not any(x.text == "," for x in s.items[k + 1 : at])
    return False


def _other_clause(s: Sentence, i: int, at: int) -> bool:
    """Whether a relative clause parts the time from the act; one that hangs on the act's noun or on the time itself does not."""
    items = s.items
    if i > at:
        rel = next((k for k in range(at + 1, i) if items[k].cls == "rel"), None)
        if rel is None or items[at].cls == "noun" and (s.at[at] is None or s.at[at].last >= rel - 1):  # type: ignore[union-attr]
            return False
        perfect = rel + 1 < i and items[rel + 1].low in ("has", "have")  # goes with no day of the past
        arranged = any(x.low in ARRANGED for x in items[rel + 1 : i])  # a visit that had been scheduled for Sunday
        return not perfect and not arranged and not any(x.text == "," for x in items[rel + 1 : i])
    rel = next((k for k in range(at - 1, i, -1) if items[k].cls == "rel"), None)
    if rel is not None:
        return rel - i > 2 and not any(x.text == "," for x in items[rel + 1 : at])
    opened = next((k for k in range(i - 1, -1, -1) if items[k].cls == "rel" or items[k].text == ","), None)
    closed = any(x.text == "," for x in items[i + 1 : at])
    return opened is not None and items[opened].cls == "rel" and closed and opened > 0 and items[opened - 1].text == ","


def attached(s: Sentence, i: int) -> int | None:
    """The verb that the time at i belongs to: the one before it in its clause, else, for a time that opens a clause or stands before its verb, the one after."""
    items = s.items
    fronted = True
    for k in range(i - 1, -1, -1):
        if items[k].cls == "verb":
            return k
        if _ends(items, k, i) and not (k == i - 1 and _enclosed(items, i)):
            break
        fronted &= items[k].cls in ("prep", "adv", "det", "time") or items[k].text == ","
    if not fronted and not any(x.cls in ("verb", "aux") for x in items[i + 1 : i + 3]):
        return None  # the clause's own verb is none that the lexicon knows
    inside = False
    for k in range(i + 1, len(items)):
        if items[k].cls == "rel" and items[k - 1].text == ",":
            inside = True
        elif inside and items[k].text == ",":
            inside = False
        elif items[k].cls == "verb" and not inside:
            return k
    return None


def _enclosed(items: list[Item], i: int) -> bool:
    """Whether a time within a sentence stands between two commas: it goes on with the clause before it."""
    return i > 1 and items[i - 1].text == "," and i + 1 < len(items) and items[i + 1].text == ","


def _ends(items: list[Item], k: int, i: int) -> bool:
    """Whether a clause ends at item k, left of the time at i: a mark, a relative word, `and` right before the time."""
    item = items[k]
    return item.text in MARKS or item.cls == "rel" or item.cls == "conj" and (item.low not in ("and", "or") or i - k <= 2)


def said(s: Sentence, verb: int) -> bool:
    """Whether the verb only reports."""
    item = s.items[verb]
    return item.verb("say") is not None or item.low in ("quoted", "speaking", "spoke", "vowed", "called")


def _deciding(s: Sentence, verb: int) -> bool:
    """Whether a verb makes or asks for the plan: its time is not that of what is planned (agreed on Monday to send)."""
    return s.items[verb].verb("plan", "propose", "demand") is not None and s.items[verb].low not in ARRANGED


def _past(s: Sentence, verb: int) -> bool:
    """Whether a verb is told as done: what is to come does not happen at its time (decided, voted on Monday to send)."""
    if s.items[verb].low in ARRANGED:
        return False
    group = verb_group(s, verb)
    told = any(v.tense in ("past", "participle") for v in s.items[verb].verbs) or s.items[verb].low.endswith("ed")
    return told and not group.infinitive and not MODAL & set(group.aux)


def time_of(s: Sentence, i: int) -> Time:
    """The time at item i."""
    time = s.items[i].time
    assert time is not None
    return time
