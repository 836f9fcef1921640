"""The two sides of an attack: who struck whom. Unnamed gunmen are nobody unless the text says whose they are."""

from __future__ import annotations

from pipeline.extract.antecedents import COMPANIES, UNNAMED, Context, band
from pipeline.extract.cast import FORCES, armed, groups_in
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import apposed, by_phrase, objects, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.extract.taken import roles
from pipeline.knowledge.lexicon import listed

ARMS = listed("arms")
MUTUAL = listed("mutual")
BARE_PASSIVE = frozenset(("in", "by", "when", "and", "on", "during", "near", "at"))
UNSUFFERED = frozenset(("fire", "open", "clash", "fight", "battle"))  # verbs that no victim is the subject of
SINCE = frozenset(("since", "before", "despite"))
STAGING = tuple(sorted(listed("staging")))  # how the verbs begin
HIDDEN = frozenset(("urban", "hooded", "masked"))  # commandos of nobody's army
CLASHING = ("clash", "fought", "battl", "skirmish")
BANDS = listed("bands")
Sides = tuple[str | None, str | None, Phrase | None, Phrase | None]


def passive(s: Sentence, g: VerbGroup) -> bool:
    """Whether a verb of attack stands in the passive, a headline's `five killed in` too."""
    if g.passive:
        return True
    item = s.items[g.at]
    after = next((k for k in range(g.at + 1, len(s.items)) if s.items[k].cls != "adv"), g.at + 1)  # shot down two planes
    following = s.items[after] if after < len(s.items) else None
    if item.verbs[0].tense != "participle" or g.aux or item.verbs[0].lemma in UNSUFFERED or following is not None and following.cls == "verb":
        return False
    joined = g.at + 2 < len(s.items) and following is not None and following.low == "and" and s.items[g.at + 2].cls == "verb"
    if joined:
        return objects(s, verb_group(s, g.at + 2)) is None  # invaded and occupied the north
    return following is None or s.at[after] is None or following.low in BARE_PASSIVE


def sides(s: Sentence, at: int, strikes: list[int], kills: list[int], victims: Phrase | None, context: Context) -> Sides:
    """Attacker and attacked, each with the phrase that tells it."""
    doer, aim = _roles(s, at, kills, victims)
    target = _first_side(aim, context, s) if aim is not doer else None
    other = next((k for k in strikes if k != at and s.items[k].cls == "verb"), None) if at in kills else None
    if target is None and aim is victims and other is not None:
        target = party(_roles(s, other, [], None)[1], context, s)
    if target is None and aim is victims and s.items[at].cls == "verb":
        target = _driven(s, verb_group(s, at), context) or _camp(s, victims)
    if target is None:
        target = _aimed_at(s, context)
    actor = _first_of(doer, context, s)
    if actor is None and other is not None and s.items[other].low.startswith(CLASHING):  # clashed with rebels, and two soldiers were killed
        whose = [party(p, context, s) for p in _roles(s, other, [], None)]
        actor, target = (whose[0], whose[1]) if all(whose) else (actor, target)
    if actor is None and (both := _fighting(s, target, context)):
        actor, target = both[0], target or (both[1] if len(both) > 1 else None)
    actor = actor or _suffered(s, at, doer, context)
    unsaid = doer is None or doer.headed("attack") is not None
    if actor is None and unsaid and other is not None and (doer is not None or _then(s, other, at)):
        actor = party(_roles(s, other, [], None)[0], context, s)
    if actor is None:
        actor = _perpetrator(s, doer, context) or owner_of_attack(s, target)
    again = doer is not None and _goes_on(doer) or any(p.items[0].low == "another" and p.headed("attack") is not None for p in s.phrases)
    if actor is None and again and context.last_attacker is not None:
        attacker, told = context.last_attacker
        actor = attacker if s.index - told <= 2 and attacker != target else None
    if actor is not None and actor == target:
        rest = [n.id for n in doer.named("demonym", "country", "group") if n.id != target] if doer is not None else []
        actor, target = (rest[0], target) if rest else (actor, None)  # of two at odds the one that is not the victims'
    return actor, target, doer, aim


def _roles(s: Sentence, at: int, kills: list[int], victims: Phrase | None) -> tuple[Phrase | None, Phrase | None]:
    """The phrases of attacker and attacked by the grammar of verb or noun."""
    item = s.items[at]
    doer: Phrase | None
    aim: Phrase | None
    if (turned := roles(s, at)) is not None:
        return turned
    if item.cls == "verb":
        g = verb_group(s, at)
        suffered = passive(s, g)
        doer = by_phrase(s, g) if suffered else subject(s, g)
        aim = subject(s, g) if suffered else objects(s, g) or prepositional(s, at + 1, ("at", "on", "against", "with"), 6)
        if aim is None and at + 2 < len(s.items) and s.items[at + 1].low == "and" and s.items[at + 2].cls == "verb":
            aim = objects(s, verb_group(s, at + 2))  # invaded and occupied the north
        if aim is not None and any(i.low in ARMS for i in aim.items):  # rockets were fired at, launched missiles at
            aim = prepositional(s, at + 1, ("at", "on", "against", "into", "towards"), 8) or aim
    else:
        doer = prepositional(s, at + 1, ("by",), 8) or s.at[at]
        aim = prepositional(s, at + 1, ("on", "against"), 6) or _wounded(s)
    if doer is not None and doer.prep in ("in", "at", "on", "near") and _settled(doer):  # the blast at the market in Haifa that killed
        doer = next((p for p in reversed(s.phrases) if p.last <= doer.first and p.headed("attack")), doer)
    if item.cls == "verb" and doer is not None and doer.headed("attack") is not None:  # the raid carried out by the army killed
        doer = prepositional(s, doer.last, ("by",), 4) or doer
        aim = victims or aim
    return doer, victims if victims is not None and kills and at in kills else aim or victims


def party(phrase: Phrase | None, context: Context, s: Sentence) -> str | None:
    """The side that a phrase stands for: the group of unnamed fighters, whose soldiers; a nation's civilians are no side."""
    if phrase is None:
        return None
    if not phrase.names and (name := apposed(phrase, s)) is not None:
        return name
    if phrase.of is not None and phrase.items[-1].low in BANDS and not phrase.names:
        return party(phrase.of, context, s)
    if any(i.low in UNNAMED or i.low in HIDDEN for i in phrase.items) or phrase.items[-1].low in COMPANIES:
        return band(phrase, context, s)
    if phrase.noun(*FORCES) or phrase.noun("leader", "government"):
        return who(phrase, context, s)
    own = phrase.named("group", "country", "organisation", "mission", "institution", "demonym")
    if phrase.of is not None:
        own = own + phrase.of.named("group")  # a camp of the FDLR
    if phrase.noun("victim") and not phrase.noun("force"):
        return next((n.id for n in own if n.kind == "group"), None)
    if _nationals(phrase) or phrase.items[-1].cls == "word" and phrase.items[-1].capital and not phrase.named("group", "institution"):
        return None  # a Malaysian bomb-maker by name
    if own and phrase.of is not None and own[0] in phrase.of.names:
        return own[0].id
    return who(phrase, context, s) if own or phrase.items[0].cls == "pron" else None


def _nationals(phrase: Phrase) -> bool:
    """People counted by their nation alone: five Israelis, a Palestinian."""
    last = phrase.items[-1]
    return last.kind == "demonym" and (phrase.number is not None or phrase.items[0].low in ("a", "an", "another"))


def _settled(phrase: Phrase) -> bool:
    """Whether a phrase is a place and nobody."""
    return bool(phrase.named("city", "region", "site", "country")) and not phrase.nouns


def _wounded(s: Sentence) -> Phrase | None:
    """Those whom a fight left wounded: two soldiers wounded in clashes."""
    at = next((k for k, i in enumerate(s.items) if i.cls == "verb" and i.verb("injure")), None)
    if at is None:
        return None
    g = verb_group(s, at)
    hurt = g.passive or not g.aux and (at + 1 >= len(s.items) or s.items[at + 1].cls in ("prep", "punct", "time"))
    return subject(s, g) if hurt else None


def _goes_on(doer: Phrase) -> bool:
    """Whether a weapon or attack goes on with the attack told before: the raid killed two, another missile was fired."""
    first = doer.items[0].low
    if first == "another" or len(doer.items) > 1 and doer.items[1].low in ("second", "third"):
        return doer.headed("attack") is not None or any(i.low in ARMS for i in doer.items)
    return first in ("the", "this", "that") and doer.headed("attack") is not None


def _driven(s: Sentence, g: VerbGroup, context: Context) -> str | None:
    """The armed group that the main clause is about: drove Boko Haram from the town, killing 80 insurgents."""
    main = verb_group(s, g.control) if not g.aux and not g.infinitive and g.control is not None and s.items[g.control].cls == "verb" else None
    thing = objects(s, main) if main is not None and not main.passive else None
    found = party(thing, context, s)
    return found if found in armed() else None


def _aimed_at(s: Sentence, context: Context) -> str | None:
    """The armed group or forces that an attack named as a noun is on: an attack on a rally of theirs that killed five."""
    for phrase in s.phrases:
        aim = prepositional(s, phrase.last, ("on", "against"), 2) if phrase.headed("attack") else None
        if aim is not None and (groups_in(aim) or aim.noun("force", "body", "facility")) and (found := party(aim, context, s)):
            return found
    return None


def _camp(s: Sentence, victims: Phrase | None) -> str | None:
    """Whose unnamed fighters are, where the sentence told of their camp: destroyed a Boko Haram camp, killed several insurgents."""
    if victims is None or not any(i.low in UNNAMED for i in victims.items) or victims.prep:
        return None
    told = {g for p in s.phrases if p.last <= victims.first and p.prep in ("", "at", "on", "of", "against", "from", "through") for g in groups_in(p)}
    acting = any(p.names and groups_in(p) and p.first == 0 for p in s.phrases)
    return told.pop() if len(told) == 1 and not acting else None


def _first_of(doer: Phrase | None, context: Context, s: Sentence) -> str | None:
    """The doer; of two joined by `and` the one named first."""
    left = s.at[doer.first - 2] if doer is not None and doer.first >= 2 and s.items[doer.first - 1].low == "and" else None
    return (party(left, context, s) if left is not None and not left.prep else None) or party(doer, context, s)


def _fighting(s: Sentence, target: str | None, context: Context) -> list[str]:
    """The other sides of the fighting that people are killed in: in clashes with soldiers, between rebels and the army, in a raid by them."""
    for phrase in s.phrases:
        mutual = any(i.low in MUTUAL for i in phrase.items)
        if not mutual and not phrase.headed("attack"):
            continue
        other = prepositional(s, phrase.last, ("with", "against", "between", "by") if mutual else ("by",), 4)
        if other is not None and (found := [x for x in _both(s, other, context) if x is not None and x != target]):
            return found
    return []


def _suffered(s: Sentence, at: int, doer: Phrase | None, context: Context) -> str | None:
    """Who did what the weapon or attack suffered: the rocket that killed her was fired by, the raid was carried out by."""
    if doer is None or not (doer.headed("attack") or any(i.low in ARMS for i in doer.items)):
        return None
    for k, item in enumerate(s.items):
        if item.cls != "verb" or k < doer.last:
            continue
        g = verb_group(s, k)
        if g.passive and k != at and subject(s, g) is doer and (found := party(by_phrase(s, g), context, s)):
            return found
    return None


def dated_by(s: Sentence, strike: int) -> bool:
    """Whether a strike only dates another act: three days after rebels seized a soldier, jets shelled the plant."""
    doer = subject(s, verb_group(s, strike))
    opens = doer.first - 1 if doer is not None else -1
    fronted = opens > 0 and s.items[opens].low in ("after", "since", "before") and not any(x.cls == "verb" for x in s.items[:opens])
    return fronted and any(x.low == "," for x in s.items[strike:])


def _first_side(aim: Phrase | None, context: Context, s: Sentence) -> str | None:
    """The side of the attacked, else of the forces that `and` joins to them: three villagers and two Turkish soldiers."""
    found = party(aim, context, s)
    if found is not None or aim is None or aim.last + 1 >= len(s.items) or s.items[aim.last].low not in ("and", ","):
        return found
    more = s.at[aim.last + 1]
    return party(more, context, s) if more is not None and more.first == aim.last + 1 and more.noun("force", "victim") and more.number is not None else None


def _then(s: Sentence, strike: int, at: int) -> bool:
    """Whether the clause of a strike tells what the deaths came from: killed after an aircraft targeted them, attacked a post where two were killed."""
    if strike < at and any(s.items[k].low in ("where", "which") for k in range(strike, at)):
        return True
    doer = subject(s, verb_group(s, strike))
    return doer is not None and doer.first > 0 and s.items[doer.first - 1].low in ("after", "when", "as")


def _both(s: Sentence, first: Phrase, context: Context) -> list[str | None]:
    """A side and what `and` joins to it."""
    if len(groups := groups_in(first)) > 1:
        return list(groups)
    second = s.at[first.last + 1] if first.last + 1 < len(s.items) and s.items[first.last].low == "and" else None
    return [party(first, context, s), party(second, context, s)]


def owner_of_attack(s: Sentence, target: str | None) -> str | None:
    """Whose attack it is where only a noun says so: killed in an Israeli air strike, in a US-led raid."""
    for phrase in s.phrases:
        if not phrase.headed("attack") or phrase.prep in SINCE:
            continue
        own = phrase.named("demonym", "group", "country")
        own = own or _before_time(s, phrase)
        if own and own[0].id != target:
            return own[0].id
    return None


def _perpetrator(s: Sentence, doer: Phrase | None, context: Context) -> str | None:
    """Who stages, launches or carries out the attack that the sentence names."""
    for k, item in enumerate(s.items):
        if item.cls != "verb" or not item.low.startswith(STAGING):
            continue
        g = verb_group(s, k)
        thing = None if g.passive else objects(s, g)
        while thing is not None and thing.noun("attack") is None:
            thing = thing.of  # a string of attacks
        same = thing is not None and (doer is None or doer is thing or any(x.low == "including" for x in s.items[thing.last : doer.first]))
        if same and (found := party(subject(s, g), context, s)):
            return found
    return None


def _before_time(s: Sentence, phrase: Phrase) -> list[Item]:
    """The owner that a time parts from its attack: Israel's 17-day offensive."""
    k = phrase.first - 1
    left = s.at[k - 1] if k > 0 and s.items[k].cls == "time" and s.items[k - 1].cls == "poss" else None
    return left.named("demonym", "group", "country") if left is not None else []
