"""Which time of a sentence is an act's or a level's own: not that of a saying, a decision, another clause or a noun. No calendar here."""

from __future__ import annotations

from functools import cache

from pipeline.extract.attachment import MARKS, attached, naming, preposition, said, time_of, times
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.knowledge.lexicon import listed

AHEAD = frozenset(("planned", "proposed", "authorised", "suspended", "cancelled", "denied"))
ENDED = frozenset(("cancelled", "suspended"))  # told by the day on which they came to nothing
ARRANGED = frozenset(("planned", "scheduled", "expected", "slated", "set", "due", "intended", "going", "supposed"))  # forms that tell an act to come
BOUNDS = frozenset(("since", "until", "till", "before"))  # what follows them is another act, clause or noun
HINGES = BOUNDS | {"after", "following", "because", "if", "unless", "although", "though", "whereas"}
REASONS = frozenset(("revenge", "retaliation", "reprisal", "retribution", "response", "reaction"))  # for, to what was done at the time that follows
DONE = frozenset(("held", "signed", "reached", "completed", "launched", "began", "begun", "started", "ended", "concluded", "took", "occurred", "happened"))
FAR, NEAR = 60, 20  # items
APPOSED = 5  # items from the comma before somebody to the years of office
CLOSE = 3  # items from a time to the verb that it stands before
CLAUSE = 8  # items that a mark or a verb in between counts for
HAVING = frozenset(("has", "have", "had"))
WILL = frozenset(("will", "shall", "'ll", "’ll"))
MODAL = WILL | frozenset(("would", "could", "may", "might", "should", "must", "can"))


def own(s: Sentence, at: int, status: str, level: bool = False, barred: frozenset[int] = frozenset()) -> int | None:
    """The index of the time nearest to item `at` among those that can be its own, one to its right a little before one to its left.

    `barred` are times that lie on the wrong side of publication.
    """
    reach = NEAR if level and status == "actual" else FAR
    best, least = None, reach if level else FAR * CLAUSE
    for i in times(s):
        if abs(i - at) > reach or i in barred or _alien(s, i, at, status, level):
            continue
        between = s.items[min(i, at) + 1 : max(i, at)]
        if reach == NEAR and _parted(s, i, at):
            continue  # the time of another act
        distance = i - at if i > at else (at - i) + 2
        distance += CLAUSE * sum(1 for x in between if x.low in (",", ";", "and", "which", "who") or x.cls == "verb" and x.low not in _posted())
        if distance < least:
            best, least = i, distance
    return best


def _parted(s: Sentence, i: int, at: int) -> bool:
    """Whether another act stands between a time and a level: a verb, save the one that posts the forces then (in 2007 Denmark sent 300 soldiers)."""
    verbs = [k for k in range(min(i, at) + 1, max(i, at)) if s.items[k].cls == "verb" and s.items[k].low not in _posted() | HAVING]
    return bool(verbs) and not (i < at and len(verbs) == 1 and s.items[verbs[0]].verb("send") and attached(s, i) == verbs[0])


@cache
def _posted() -> frozenset[str]:
    return listed("posted")


def _alien(s: Sentence, i: int, at: int, status: str, level: bool = False) -> bool:
    """Whether the time at i cannot be that of the act or level at `at`."""
    time = time_of(s, i)
    if status in AHEAD and time.kind == "present" or status not in AHEAD and time.rule in ("ahead", "from_now", "soon"):
        return True  # from 300 now to 200; the first vote in half a century
    named = naming(s, i)
    if named is not None:
        return not _of_noun(s, named, at, level)
    if any(test(s, i, at) for test in (_behind_hinge, _other_clause, _aside, _answered, _apposed, _headed, _reported)):
        return True
    verb = attached(s, i)
    if verb is None or verb == at:
        return False
    inner = verb < at < i
    if status not in AHEAD or status in ENDED:
        group = verb_group(s, verb)
        if WILL & set(group.aux) or level and not inner and _arranged(s, group):
            return True
        return not inner and (said(s, verb) and not _during(s, at) or _matter(s, at))
    if said(s, verb) or verb < at and _deciding(s, verb):
        return True
    return max(verb, i) < at and past(s, verb)


def _arranged(s: Sentence, group: VerbGroup) -> bool:
    """Whether a verb tells what is still to come: is due to take over in May the command of the force."""
    return group.infinitive and group.control is not None and s.items[group.control].low in ARRANGED


def _matter(s: Sentence, at: int) -> bool:
    """Whether an act is only what another is about: jailed on Monday over the massacre, a probe into the raid."""
    phrase = s.at[at]
    return phrase is not None and s.items[at].cls == "noun" and phrase.prep in ("over", "about", "into", "regarding", "concerning")


def _during(s: Sentence, at: int) -> bool:
    """Whether what is said is said in the act itself: said on Monday during talks with."""
    phrase = s.at[at]
    return phrase is not None and s.items[at].cls == "noun" and phrase.prep in ("during", "in", "at")


def _of_noun(s: Sentence, phrase: Phrase, at: int, level: bool) -> bool:
    """Whether the act at `at` is the noun that the time names, or that noun's doing: Sunday's blast killed 25, killed in Friday's clashes."""
    if phrase.first <= at < phrase.last:
        return True
    prep = preposition(s, phrase)
    if prep in HINGES or prep not in ("during", "in", "at") and (level or not any(x.hot for x in phrase.items)):
        return False
    between = s.items[phrase.last : at] if at >= phrase.last else s.items[at + 1 : phrase.first]
    return not any(x.cls in ("verb", "punct") and x.text != "," for x in between)


def measures(s: Sentence, i: int) -> bool:
    """Whether a length of time tells how far the clause before it lies from what follows: two days after rebels took the town."""
    behind = s.items[i + 1 : i + 4]
    if time_of(s, i).kind != "duration" or len(behind) < 2 or behind[0].low not in ("after", "before"):
        return False
    if behind[1].low in ("that", "this") and (len(behind) < 3 or behind[2].text in MARKS or behind[2].cls == "punct"):
        return False  # a day before that,
    return behind[1].text not in MARKS and behind[1].cls not in ("punct", "conj", "aux")


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


def _apposed(s: Sentence, i: int, at: int) -> bool:
    """Whether the time is the term of somebody between commas: rebels seized the palace of Mobutu, ruler for the past 32 years."""
    time = time_of(s, i)
    if at > i or time.bound != "since" and time.rule != "window":
        return False
    opened = next((k for k in range(i - 1, max(at, i - APPOSED) - 1, -1) if s.items[k].text == ","), None)
    return opened is not None and opened + 1 < i and all(x.cls in ("noun", "name", "det", "word") for x in s.items[opened + 1 : i])


def _headed(s: Sentence, i: int, at: int) -> bool:
    """Whether a time before a colon parts the two: 1973: leads a coup 1988: loses a vote."""
    heads = [k for k in times(s) if k + 1 < len(s.items) and s.items[k + 1].text == ":"]
    return any(at < k <= i or i < k < at for k in heads)


def _reported(s: Sentence, i: int, at: int) -> bool:
    """Whether a reported clause parts the two: troops attacked Gao, he said, adding that they had taken Kidal in May."""
    between = range(min(i, at) + 1, max(i, at) - 1)
    return any(s.items[k].cls == "verb" and s.items[k].verb("say") is not None and s.items[k + 1].low == "that" for k in between)


def _answered(s: Sentence, i: int, at: int) -> bool:
    """Whether the time is that of what the act answers: shelled the town in revenge for a raid last week."""
    if i < at < i + CLOSE and s.items[at - 1].text != ",":
        return False  # Kenya on Monday sent
    for k in range(i - 1, 0, -1):
        if s.items[k].text == ",":
            return False
        if s.items[k].low in REASONS and s.items[k + 1].low in ("for", "to", "against"):
            return not k < at <= i
    return False


def _other_clause(s: Sentence, i: int, at: int) -> bool:
    """Whether a relative clause parts the time from the act; one that hangs on the act's noun or on the time itself does not."""
    items = s.items
    if i > at:
        opens = next((k for k in range(i - 1, at, -1) if items[k].cls != "prep"), at)
        if items[opens].low in ("and", "but") and items[opens - 1].text == ",":
            return True  # , and on Sunday gunmen
        rel = next((k for k in range(at + 1, i) if items[k].cls == "rel"), None)
        if rel is None or items[at].cls == "noun" and _tells_of(s, at, rel) or items[at].cls == "noun" and (s.at[at] is None or s.at[at].last >= rel - 1):  # type: ignore[union-attr]
            return False
        perfect = rel + 1 < i and items[rel + 1].low in ("has", "have") and time_of(s, i).bound != "since"  # goes with no day of the past
        arranged = any(x.low in ARRANGED for x in items[rel + 1 : i])  # a visit that had been scheduled for Sunday
        return not perfect and not arranged and not any(x.text == "," for x in items[rel + 1 : i])
    rel = next((k for k in range(at - 1, i, -1) if items[k].cls == "rel"), None)
    if rel is not None:
        return (rel - i > 2 or items[rel].low in ("who", "whose")) and not any(x.text == "," for x in items[rel + 1 : at])
    opened = next((k for k in range(i - 1, -1, -1) if items[k].cls == "rel" or items[k].text == ","), None)
    closed = any(x.text == "," for x in items[i + 1 : at])
    return opened is not None and items[opened].cls == "rel" and closed and opened > 0 and items[opened - 1].text == ","


def _tells_of(s: Sentence, at: int, rel: int) -> bool:
    """Whether a relative clause tells when the act of a noun was done: the withdrawal from Gaza which was completed on May 3."""
    between = s.items[at + 1 : rel]
    told = any(x.low in DONE for x in s.items[rel + 1 : rel + 4])
    return told and s.items[rel].low in ("which", "that") and not any(x.hot or x.cls in ("verb", "aux", "conj", "punct") for x in between)


def _aside(s: Sentence, i: int, at: int) -> bool:
    """Whether the time ends a participle between two commas: rebels, trained in 2015, attacked."""
    opened = next((k for k in range(i - 1, max(-1, i - CLAUSE), -1) if s.items[k].text == ","), None)
    if opened is None or i + 1 >= len(s.items) or s.items[i + 1].text != "," and s.items[i + 1].cls != "conj" or opened < at <= i:
        return False
    same = [x.cls for x in s.items[i + 2 : i + 4]] in (["aux", "name"], ["aux", "det"])  # the mission, launched in May, is Japan's first
    return s.items[opened + 1].low.endswith("ed") and at > i and not same


def _deciding(s: Sentence, verb: int) -> bool:
    """Whether a verb makes or asks for the plan: its time is not that of what is planned (agreed on Monday to send)."""
    return s.items[verb].verb("plan", "propose", "demand") is not None and s.items[verb].low not in ARRANGED


def past(s: Sentence, verb: int) -> bool:
    """Whether a verb is told as done: what is to come does not happen at its time (decided, voted on Monday to send)."""
    if s.items[verb].low in ARRANGED:
        return False
    group = verb_group(s, verb)
    told = any(v.tense in ("past", "participle") for v in s.items[verb].verbs) or s.items[verb].low.endswith("ed")
    return told and not group.infinitive and not MODAL & set(group.aux)
