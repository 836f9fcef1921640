"""Blows told without a verb of attack: a town taken or fallen to somebody, a camp destroyed, fighters driven out of a place, men who came under fire."""

from __future__ import annotations

from pipeline.extract.antecedents import UNNAMED
from pipeline.extract.cast import FORCES, groups_in
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, means, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed

ARMS = listed("arms")
TOOK = frozenset(("take", "takes", "took", "taken", "taking"))
FELL = frozenset(("fell", "fallen"))
DENS = frozenset(("camp", "camps", "hideout", "hideouts", "enclave", "enclaves", "stronghold", "strongholds", "base", "bases", "position", "positions"))
Roles = tuple[Phrase | None, Phrase | None]


def takes(s: Sentence, k: int) -> bool:
    """Whether the verb at item k tells that ground was taken, fighters were driven from it, or men came under fire."""
    item = s.items[k]
    if item.cls != "verb":
        return False
    if item.low in TOOK:
        return _takes_a_town(s, verb_group(s, k))
    if item.low in FELL:
        return _falls(s, k)
    if item.verb("attack") is not None and any(v.lemma == "come" for v in item.verbs):
        return under_fire(s, k)
    return item.verb("rout") is not None and _routs(s, k)


def roles(s: Sentence, k: int) -> Roles | None:
    """Doer and suffering side where the grammar of the verb turns them round: the town fell to the rebels, men came under fire from gunmen."""
    if s.items[k].low in FELL and _falls(s, k):
        return prepositional(s, k + 1, ("to",), 3), subject(s, verb_group(s, k))
    if under_fire(s, k):
        return prepositional(s, k + 1, ("from", "by"), 6), subject(s, verb_group(s, k))
    return None


def under_fire(s: Sentence, k: int) -> bool:
    """`came under fire`, `came under mortar attack`; not under pressure."""
    if not s.items[k].low.startswith(("came", "come", "coming")) or k + 2 >= len(s.items) or s.items[k + 1].low != "under":
        return False
    what = s.phrase_after(k + 1)
    hit = what is not None and what.first <= k + 2 and (what.headed("attack") is not None or what.items[-1].low in ("fire", "shellfire", "gunfire"))
    whom = subject(s, verb_group(s, k)) if hit else None
    return whom is not None and (whom.noun(*FORCES, "facility", "victim", "placekind") is not None or bool(whom.named("city", "site", "group", "mission")))


def _fighters(p: Phrase | None) -> bool:
    return p is not None and (p.noun(*FORCES) is not None or bool(groups_in(p)) or any(i.low in UNNAMED for i in p.items))


def _town(p: Phrase | None) -> bool:
    return p is not None and (bool(p.named("city", "site")) or p.headed("placekind") is not None or p.items[-1].low in ("airport", "airfield"))


def _takes_a_town(s: Sentence, g: VerbGroup) -> bool:
    doer, thing = (by_phrase(s, g), subject(s, g)) if g.passive else (subject(s, g), objects(s, g))
    if thing is not None and thing.of is not None and thing.items[-1].low == "control":
        thing = thing.of
    if any(s.items[k].cls == "verb" and means(s, k, "withdraw") for k in s.hot):
        return False  # after the army had left it
    handed = s.items[g.at + 1].low == "over" and prepositional(s, g.at + 2, ("from",), 6) is not None if g.at + 1 < len(s.items) else False
    return not handed and _fighters(doer) and _town(thing) and thing is not None and not thing.noun("force", "victim")


def _falls(s: Sentence, k: int) -> bool:
    taker = prepositional(s, k + 1, ("to",), 3)
    return taker is not None and taker.number is None and _fighters(taker) and _town(subject(s, verb_group(s, k)))


def _routs(s: Sentence, k: int) -> bool:
    """Forces destroy a group's camp, or drive fighters out of a place."""
    g = verb_group(s, k)
    doer, thing = (by_phrase(s, g), subject(s, g)) if g.passive else (subject(s, g), objects(s, g))
    if thing is None or not (g.passive and doer is None or _fighters(doer)):
        return False
    whole = [thing] if thing.of is None else [thing, thing.of]
    hostile = any(groups_in(p) or any(i.low in UNNAMED and i.low != "men" for i in p.items) for p in whole)
    if not hostile:
        return False
    if any(i.low in DENS for i in thing.items):
        return True
    left = prepositional(s, k + 1, ("from", "of"), 8)
    return s.items[k].verb("rout") is not None and _town(left)
