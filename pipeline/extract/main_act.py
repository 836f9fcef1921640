"""The act that a sentence tells: from its main clause through what governs an act (said, agreed, refused, began) to a PLOVER type."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from pipeline.extract.item import Item
from pipeline.extract.phrases import Sentence, verb_group
from pipeline.knowledge.acts import Act, Condition, act_verbs, act_words, becomes, participles
from pipeline.tables.vocabulary import PLOVER

REACH, BEFORE, DEPTH = 14, 8, 6  # items that a frame looks at to the right and to the left; governing verbs
WILL = frozenset(("will", "shall", "'ll", "’ll", "would"))
MAY = frozenset(("may", "might", "could", "can"))
OUGHT = frozenset(("should", "must", "ought"))
AFTERTHOUGHT = frozenset(("after", "before", "while", "because", "when", "since", "if", "unless", "following", "amid", "despite", "although", "though", "as"))
FRONTED = AFTERTHOUGHT | {"in", "on", "at", "with", "by", "under", "during", "once", "until"}
HINGES = frozenset(("if", "unless"))
BEING = frozenset(("is", "are", "was", "were", "be", "been", "has", "have", "had"))
RELATIVE = frozenset(("who", "which", "whom", "whose", "where"))


class Deed(NamedTuple):
    """An act: its PLOVER type, the item of the verb that its doer governs, the item that tells it, how far it has come."""

    plover: str
    at: int
    trigger: int
    status: str = "completed"
    said: int | None = None  # the verb of who says so


def deed(s: Sentence) -> Deed | None:
    """The act of a sentence's main claim."""
    start = _opening(s)
    main = _finite(s, start)
    return _of_verb(s, main, start) if main is not None else None


def _opening(s: Sentence) -> int:
    """Where the main clause begins: behind a dateline and behind a clause or phrase put first."""
    items = s.items
    start = next((k + 1 for k, x in enumerate(items[:16]) if x.text in ("--", "—", "–")), 0)
    if start < len(items) and (items[start].low in FRONTED or items[start].low.endswith("ing")):
        comma = next((k for k in range(start, len(items)) if items[k].low == ","), None)
        if comma is not None and any(x.cls in ("verb", "aux") for x in items[comma:]):
            return comma + 1
    return start


def _finite(s: Sentence, start: int, told: bool = False) -> int | None:
    """The first finite verb or copula from an item on that is in no relative clause and only qualifies no noun; `told` behind a verb of speech."""
    items, k = s.items, start
    while k < len(items):
        item = items[k]
        if item.low in RELATIVE or _qualifying(items, k) and (not told or any(x.cls == "verb" for x in items[start:k])):
            k = _behind_relative(s, k)
            continue
        if item.cls == "verb" and _main(s, k) or item.cls == "aux" and _copula(items, k):
            return k
        k += 1
    return None


def _qualifying(items: list[Item], k: int) -> bool:
    """Whether `that` hangs a clause on the noun before it."""
    return items[k].low == "that" and items[k].cls == "rel" and k > 0 and items[k - 1].cls in ("noun", "name", "word")


def _behind_relative(s: Sentence, rel: int) -> int:
    items = s.items
    if rel and items[rel - 1].low == ",":
        return next((k + 1 for k in range(rel, len(items)) if items[k].low == ","), len(items))
    verb = next((k for k in range(rel, len(items)) if items[k].cls == "verb" or items[k].cls == "aux" and _copula(items, k)), len(items))
    return verb + 1


def _main(s: Sentence, k: int) -> bool:
    """Whether a verb can be a clause's own: no gerund, no participle hung on a noun, no infinitive that something governs."""
    group, items = verb_group(s, k), s.items
    if group.aux:
        return True
    if group.infinitive:
        return group.control is None
    if items[k].low.endswith("ing") or items[k].low in participles():
        return False
    tenses = {v.tense for v in items[k].verbs} | {a.tense for a in act_verbs().get(items[k].low, ())}
    by_whom = k + 1 < len(items) and items[k + 1].low == "by" and "participle" in tenses
    return not (by_whom and group.first > 0 and items[group.first - 1].cls in ("noun", "name", "word"))


def _copula(items: list[Item], k: int) -> bool:
    """Whether an auxiliary stands alone, with no verb behind it."""
    if items[k].low not in BEING:
        return False
    follower = next((x for x in items[k + 1 : k + 4] if x.cls not in ("adv", "neg")), None)
    return follower is not None and follower.cls not in ("verb", "aux") and follower.low != "to"


def _of_verb(s: Sentence, at: int, start: int, depth: int = 0) -> Deed | None:
    """The act that a verb tells, alone or with what it governs."""
    items = s.items
    if items[at].cls == "aux":
        return _of_copula(s, at, start, depth)
    acts = act_verbs().get(items[at].low, ())
    code = next((a.code for a in acts if _fits(s, at, a)), "PASS")
    group = verb_group(s, at)
    if code == "SAY":
        return _said(s, at, depth)
    found: Deed | None = None
    if code in PLOVER:
        found = Deed(code, at, at)
    elif code != "NONE":
        inner = _told_before(s, start, at) if code == "HAPPEN" else None
        inner = inner or _operand(s, at, depth) or (_told_before(s, start, at) if code in ("PASS", "STOP", "DROP") else None)
        found = inner._replace(at=at, plover=_turned(code, inner.plover)) if inner is not None else None
        if inner is None and (code, "") in becomes():
            found = Deed(becomes()[code, ""], at, at)
        if found is not None:
            found = found._replace(status=STATUSES.get(code, found.status))
    if found is None:
        return None
    aux = frozenset(group.aux)
    ahead = bool(aux & (WILL | MAY)) or group.infinitive and group.control is None
    if group.negated:
        return found._replace(plover=_turned("NOT", found.plover), status="denied")
    if ahead:
        if any(x.low in HINGES for x in items):
            found = found._replace(plover=_turned("IF", found.plover))
        return found._replace(plover=_turned("PLAN", found.plover), status="proposed" if aux & MAY else "planned")
    return found


def _said(s: Sentence, at: int, depth: int) -> Deed | None:
    """What is said is the act; that somebody ought to do it is a request, that somebody is to blame an accusation by who says so."""
    told = _finite(s, at + 1, told=True) if depth < DEPTH else None
    if told is None:
        return _operand(s, at, depth)
    inner = _of_verb(s, told, at + 1, depth + 1)
    if inner is None:
        return None
    copula = s.items[told].cls == "aux"
    if not copula and OUGHT & set(verb_group(s, told).aux):
        return Deed("REQUEST", at, inner.trigger, "proposed")
    return inner._replace(at=at) if copula and inner.plover == "ACCUSE" else inner._replace(said=at)


STATUSES = {"PLAN": "planned", "NOT": "denied", "STOP": "suspended", "DROP": "cancelled", "VOW": "planned", "READY": "proposed"}


def _turned(operator: str, plover: str) -> str:
    return becomes().get((operator, plover), plover)


def _of_copula(s: Sentence, at: int, start: int, depth: int) -> Deed | None:
    items = s.items
    for k in range(at + 1, min(len(items), at + 5)):
        for act in act_words("a").get(items[k].low, ()) if items[k].cls != "verb" else ():
            if _fits(s, k, act):
                if act.code in PLOVER:
                    return Deed(act.code, at, k)
                inner = _operand(s, k, depth)
                turned = _turned(act.code, inner.plover) if inner is not None else becomes().get((act.code, ""))
                if turned is not None:
                    return Deed(turned, at, inner.trigger if inner else k, STATUSES.get(act.code, "completed"))
    return _operand(s, at, depth) or _told_before(s, start, at)


def _operand(s: Sentence, at: int, depth: int) -> Deed | None:
    """The act that follows a governing verb in its clause: an infinitive, a gerund, a clause with `that`, a noun."""
    if depth >= DEPTH:
        return None
    for k in range(at + 1, clause_end(s, at)):
        item = s.items[k]
        if item.cls == "verb":
            found = _of_verb(s, k, at + 1, depth + 1)
        else:
            found = _of_noun(s, k)
        if found is not None:
            return found
    return None


def _told_before(s: Sentence, start: int, at: int) -> Deed | None:
    """The act that the subject of a verb names: talks resumed, a strike paralysed."""
    return next((found for k in range(start, at) if (found := _of_noun(s, k)) is not None), None)


def _of_noun(s: Sentence, k: int) -> Deed | None:
    item = s.items[k]
    if item.cls in ("verb", "aux"):
        return None
    code = next((a.code for a in act_words("n").get(item.low, ()) if _fits(s, k, a)), None)
    if code is None and " " in item.low:
        code = next((a.code for a in act_words("n").get(item.low.rsplit(" ", 1)[1], ()) if _fits(s, k, a)), None)
    return Deed(code, k, k) if code in PLOVER else None


def any_deed(s: Sentence) -> Deed | None:
    """Where the main clause tells none: the first act told anywhere behind what is put first, verbs before nouns."""
    for k in range(_opening(s), len(s.items)):
        if s.items[k].cls == "verb":
            code = next((a.code for a in act_verbs().get(s.items[k].low, ()) if _fits(s, k, a)), None)
            if code in PLOVER:
                return Deed(code, k, k)
    return next((found for k in range(len(s.items)) if (found := _of_noun(s, k)) is not None), None)


def clause_end(s: Sentence, at: int) -> int:
    for k in range(at + 1, len(s.items)):
        item = s.items[k]
        if item.low in (";", ":") or item.low in RELATIVE or _qualifying(s.items, k) or item.low in AFTERTHOUGHT and item.low != "as" and k > at + 1:
            return k
    return len(s.items)


def _fits(s: Sentence, at: int, act: Act) -> bool:
    return all(_holds(s, at, condition) for condition in act.frame)


def _holds(s: Sentence, at: int, c: Condition) -> bool:
    items = s.items
    after = items[at + 1 : min(clause_end(s, at), at + 1 + REACH)]
    if c.sign == "to":
        return next((x.low == "to" for x in after if x.cls not in ("adv", "time")), False)
    if c.sign == "tov":
        return any(x.low == "to" and y.cls == "verb" for x, y in pairwise(after[:8]))
    if c.sign == "+":
        return _among(after, c)
    if c.sign == "-":
        return not _among(after, c)
    if c.sign == "<":
        return _among(items[max(0, at - BEFORE) : at], c)
    return _among(items[max(0, at - BEFORE) : at], c) or _among(after, c)


def _among(window: list[Item], c: Condition) -> bool:
    for x in window:
        if x.low in c.words or " " in x.low and x.low.rsplit(" ", 1)[1] in c.words:
            return True
        if c.groups and x.cls == "noun" and x.noun(*c.groups) is not None:
            return True
    return False
