"""Armed attacks: who struck whom, where, with how many killed. One clause tells one attack, whatever its number of verbs."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import status as statuses
from pipeline.extract.antecedents import UNNAMED, Context
from pipeline.extract.attacked import of_the_state, of_the_town
from pipeline.extract.blows import armed, kills, mishap, strikes, tally
from pipeline.extract.clauses import AHEAD, apart
from pipeline.extract.deeds import deed, news, told
from pipeline.extract.draft import mention
from pipeline.extract.model import NOTHING, Mention, Telling
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.sides import MUTUAL, dated_by, sides
from pipeline.extract.struck import HAPPENINGS, ground, told_before
from pipeline.extract.taken import takes
from pipeline.extract.tolls import further, head, several, toll
from pipeline.language.intervals import Interval
from pipeline.resolve.missions import home_of, serving

UNLIKE = frozenset(("another", "separate", "second", "third", "other", "similar"))
WARS = 10_000  # dead: no attack but a war
PEOPLES = frozenset(("PSE",))  # whose name in an attack tells of people, not of a state's forces: a Palestinian rocket
DYING = frozenset(("died", "die", "dies", "dying", "perished", "perish"))


def read(s: Sentence, context: Context, published: Interval) -> list[Mention]:
    """The attacks that a sentence tells: one, or one a clause."""
    dealt, deadly = _blows(s) if s.martial else ([], [])
    if not dealt and not deadly or mishap(s) and not any(takes(s, k) for k in s.hot):
        return []
    clauses = apart(s, sorted({*dealt, *deadly}))
    told_ofs = (_one(c, *((dealt, deadly) if c is s else _blows(c)), context, published) for c in clauses)
    found = [told_of for told_of in told_ofs if told_of is not None]
    for told_of in found if len(found) > 1 else ():
        told_of.telling = replace(told_of.telling, clause=s.index)
    for one, other in zip(found, found[1:], strict=False):
        if other.place.span is None and other.place.host in (None, one.place.host):
            other.place = one.place
    return found


def _blows(s: Sentence) -> tuple[list[int], list[int]]:
    """The items at which a sentence or clause may tell a blow, and those at which it may tell a killing."""
    return [k for k in s.hot if strikes(s, k)], [k for k in s.hot if kills(s, k)]


def _one(s: Sentence, dealt: list[int], killings: list[int], context: Context, published: Interval) -> Mention | None:
    """The attack that a sentence or clause tells, if it tells one."""
    blows = [k for k in dealt if deed(s, k)]
    deadly = [k for k in killings if deed(s, k) and (s.items[k].low not in DYING or blows or any(i.low in MUTUAL for i in s.items))]
    if not blows and not deadly:
        return None
    toll_of_last = deadly and not blows and not armed(s) and _toll_of_last(s, deadly[0], context)
    if deadly and not blows and (tally(s, deadly[0]) or not armed(s) and not toll_of_last):
        return None
    killed, victims, kill = toll(s, deadly)
    if (killed.low or killed.best or 0) >= WARS:
        return None
    if not blows and killed is NOTHING and not (deadly and victims is not None and s.index < 2):
        return None
    at = _main(s, blows, deadly)
    actor, target, doer, aim = sides(s, at, blows, deadly, victims, context)
    actor = None if actor in PEOPLES and not _of_government(doer) else actor
    if not killed.counted and not told(s, at):
        return None
    place = ground(s, at, doer, aim, victims, target, blows, context)
    if place.host is None and (home := home_of(actor or target or "")) is not None:
        place = replace(place, host=home)  # an armed group strikes at home
    target = target or of_the_state(s, aim, place.host, actor, context) or of_the_town(s, at, aim, place.host, actor)
    actor, target = (serving(side, place.host, context.cast.missions) if side is not None else None for side in (actor, target))
    status = statuses.of_verb(s, verb_group(s, at)) if s.items[at].cls == "verb" else statuses.of_noun(s, at)
    if status in ("proposed", "denied") and killed.counted and kill is not None and s.items[kill].cls == "verb":
        status = statuses.of_verb(s, verb_group(s, kill))
    if status in AHEAD and killed.counted and at in deadly and _outcome(s, at):
        status = "completed"
    if status in ("proposed", "denied") and not (actor and (target or place.span)):
        return None
    if (not killed.counted or s.items[at].cls == "noun") and not news(s, at, place, actor, target, status):
        return None
    told_of = mention(
        "ATTACK", s, at, published, actor=actor, target=target, place=place, quantity=killed, status=status, rule="attack", roles=(doer, aim, victims)
    )
    told_of.telling = Telling(several(s), bool(toll_of_last) or any(told_before(p) for p in s.phrases), further(victims) or _another(s), head(victims))
    return told_of


def _toll_of_last(s: Sentence, k: int, context: Context) -> bool:
    """Whether a sentence gives but the dead of the attack told right before: one person was killed and 70 were injured."""
    if s.index - context.attack_told != 1 or s.items[k].cls != "verb" or not verb_group(s, k).passive and s.items[k].low not in DYING:
        return False
    return not any(i.kind in ("city", "region", "site", "country") or i.cls == "time" for i in s.items) and not any(p.prep in ("by", "in") for p in s.phrases)


def _another(s: Sentence) -> bool:
    """Whether a sentence says that its attack is not the one told before: in another attack, in a separate incident."""
    return any(p.prep == "in" and any(i.low in UNLIKE for i in p.items[:2]) and (p.headed("attack") or p.items[-1].low in HAPPENINGS) for p in s.phrases)


def _of_government(doer: Phrase | None) -> bool:
    return doer is not None and doer.noun("force", "body", "government", "leader") is not None and not any(i.low in UNNAMED for i in doer.items)


def _outcome(s: Sentence, at: int) -> bool:
    """Whether a participle tells the dead of a blow dealt before it: a bomb exploded near the hall where parliament will meet, killing two."""
    group = verb_group(s, at)
    if group.aux or not s.items[at].low.endswith("ing") or s.items[at - 1].low != ",":
        return False
    dealt = [k for k in s.hot if k < at and s.items[k].cls == "verb" and strikes(s, k)]
    return bool(dealt) and statuses.of_verb(s, verb_group(s, dealt[0])) == "completed"


def _main(s: Sentence, blows: list[int], deadly: list[int]) -> int:
    """The item that the attack is read from: a killing, else a verb of attack that does not only date another act."""
    deadly = [k for k in deadly if s.items[k].cls == "verb"] or [k for k in deadly if not any(s.items[b].cls == "verb" for b in blows)]
    verbs = [k for k in blows if s.items[k].cls == "verb"]
    verbs = [k for k in verbs if not dated_by(s, k)] or verbs
    return (deadly or verbs or blows)[0]
