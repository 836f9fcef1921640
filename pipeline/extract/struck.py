"""Where an attack took place: the town struck, what stands beside the blow, the clause, else the place of the attack told before."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import where
from pipeline.extract.antecedents import Context
from pipeline.extract.ground import context_place, located
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence, means, verb_group
from pipeline.extract.roles import objects
from pipeline.extract.subjects import subject
from pipeline.extract.unlisted import sort_of
from pipeline.knowledge.lexicon import listed

AT_ONCE = 12  # characters between a state and a place in it that goes on with it
UNLIKE = listed("unlike")
HAPPENINGS = frozenset(("incident", "encounter", "shootout", "gunfight", "standoff", "siege"))
CLAUSES = frozenset(("after", "when", "while", "as", "before", "since"))
ASIDE = frozenset(("as", "while", "before", "until", "because", "although"))
DEFINITE = frozenset(("the", "these", "those", "this"))


def ground(s: Sentence, at: int, doer: Phrase | None, aim: Phrase | None, victims: Phrase | None, target: str | None, strikes: list[int],
           context: Context) -> Place:  # fmt: skip
    """The place of the attack told at item `at`, whose doer may be the blow itself: the bombing of a hotel in Basra killed ten."""
    site = next((p for p in (aim, *_struck(s, strikes)) if p is not None and _site(p, context)), None)
    if site is not None:
        return located(site, context)
    blow = next((p for p in (doer, s.at[at]) if p is not None and p.noun("attack")), None)
    beside = _beside(s, blow, at, context) if blow is not None else NOWHERE
    place = beside if beside.name is not None else where.anywhere(s, at, context, where.PLACING - {"from"})
    if place.span is not None and _aside(s, place.span, at, strikes):
        place = where.before(s, at, context, where.PLACING - {"from"})
    whole = next((w for p in (aim, *_struck(s, strikes)) if (w := _state(p, context)) is not None), None)
    if whole is not None and place.span is not None and whole.span is not None and place.host == whole.host and place.span.start > whole.span.end + AT_ONCE:
        return whole
    theirs = _theirs(victims or aim, context)
    if place.span is not None and (theirs is None or not _of_another_clause(s, place.span, at)):
        return place
    state = next((p for p in (aim, *_struck(s, strikes)) if p is not None and len(p.items) <= 2 and p.named("country")), None)
    if state is not None:
        return located(state, context)
    if target is not None and len(target) == 3 and aim is not None and len(aim.items) <= 2:
        return Place(target, None, None, Span(aim.start, aim.end))
    if theirs is not None:
        return theirs
    same = next((p for p in (blow, *s.phrases) if p is not None and told_before(p)), None)
    if same is not None and context.last_attack.host is not None:
        return replace(context.last_attack, span=Span(same.start, same.end))
    return place if place.host is not None else context_place(context)


def told_before(blow: Phrase) -> bool:
    """`the attack`, `in the raid`: the blow told before."""
    known = blow.items[0].low in DEFINITE and len(blow.items) <= 3 and not blow.names and not any(i.low in UNLIKE for i in blow.items)
    return known and (blow.headed("attack") is not None or blow.items[-1].low in HAPPENINGS)


def _state(aim: Phrase | None, context: Context) -> Place | None:
    """The state whose ground is taken: the northern third of Cyprus."""
    if aim is None or aim.of is None or not aim.of.named("country") or aim.noun("force", "victim", "leader", "government", "body"):
        return None
    return located(aim, context)


def _theirs(victims: Phrase | None, context: Context) -> Place | None:
    """Civilians are struck at home, where nothing else is told: two Israeli teenagers."""
    if victims is None or victims.noun("force", "body", "unit", "leader", "government", "facility", "ship", "aircraft", "vehicle"):
        return None
    if not victims.noun("victim") and victims.number is None:
        return None
    people = next((i for i in victims.items if i.kind == "demonym" and context.cast.hosts[i.host]), None)
    return Place(people.host) if people is not None else None


def _of_another_clause(s: Sentence, told: Span, at: int) -> bool:
    """Whether `after` or `when` stands between a place and the blow: strikes on Gaza after a rocket wounded two."""
    inside = [k for k in range(at) if s.items[k].start > told.end and s.items[k].low in CLAUSES]
    return bool(inside) and not any(x.low == "," for x in s.items[inside[-1] : at])


def _aside(s: Sentence, told: Span, at: int, strikes: list[int]) -> bool:
    """Whether a place right of the blow is that of another clause without a blow: killed as the minister took office in London."""
    hinge = next((k for k in range(at + 1, len(s.items)) if s.items[k].low in ASIDE and s.items[k].end < told.start), None)
    if hinge is None or any(k > hinge for k in strikes) or s.items[hinge + 1].cls == "pron":
        return False  # shot dead as he drove through the town
    inside = [k for k in range(hinge, len(s.items)) if s.items[k].end < told.start and s.items[k].cls == "verb"]
    return bool(inside) and not any(means(s, k, "kill", "injure", "attack") for k in inside)


def _struck(s: Sentence, strikes: list[int]) -> list[Phrase | None]:
    """What the sentence's verbs of attack have for objects; a time may stand between."""
    found: list[Phrase | None] = []
    for k in strikes:
        if s.items[k].cls != "verb":
            continue
        group = verb_group(s, k)
        if group.infinitive and k != strikes[0]:
            continue  # shelled a town on the way to invade
        found.append(subject(s, group) if group.passive else objects(s, group))
        end = next((j for j in range(k + 1, len(s.items)) if s.items[j].cls in ("verb", "rel", "punct", "conj")), len(s.items))
        if not group.passive:
            found.append(next((p for p in s.phrases if k < p.first < end and not p.prep and (p.nouns or p.names)), None))
    return found


def _beside(s: Sentence, blow: Phrase, at: int, context: Context) -> Place:
    """What the blow's own words name: the Bali bombings, a suicide attack in Kabul that killed five."""
    own = located(blow, context)
    if own.name is not None:
        return own
    end = next((k for k in range(blow.last, at) if s.items[k].cls in ("verb", "rel", "punct")), at)
    return where.after(s, blow.last, context, reach=end - blow.last) if blow.last < end else NOWHERE


def _site(aim: Phrase, context: Context) -> bool:
    """Whether what is struck is a place: troops seized Kidal, rebels stormed the town."""
    whole = aim.of if aim.of is not None and aim.headed("placekind", "facility") else aim  # the town of Tyre
    told = context.scene.get(aim.start) or (context.scene.get(aim.of.start) if aim.of is not None and sort_of(aim.items[-1]) else None)
    return bool(whole.named("city", "site", "region")) or told is not None and told.name is not None
