"""Which words of a sentence tell a blow: verbs and nouns of attack, verbs of killing; not strikes of workers, crimes or mishaps."""

from __future__ import annotations

from pipeline.extract.antecedents import UNNAMED
from pipeline.extract.cast import FORCES
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence, means, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional
from pipeline.extract.subjects import subject
from pipeline.extract.taken import takes
from pipeline.knowledge.lexicon import listed

WEAK = listed("weak")
DEATHS = listed("killings")
LABOUR = listed("labour")
ACCIDENTS = listed("accidents")
CRIMINALS = listed("criminals")
BLOODSHED = frozenset(("violence", "bloodshed", "insurgency"))
ANYONE = frozenset(("men", "suspected", "unidentified", "attacker", "attackers", "assailants", "gunman", "gunmen", "bandits"))  # robbers, too
BOMBS = listed("bombs")  # a bomb on board is no attack until it goes off
NATURE = frozenset(("fire", "fires", "blaze", "war", "conflict", "disease", "virus", "storm", "heat", "hunger", "cold", "genocide"))
YEAR = 366  # days
LOSSES = frozenset(("claim", "lose", "execute"))  # a storm claims lives, a court executes
STATES = frozenset(("killing", "killings", "gunfire", "fighting", "battle"))
LONG = listed("long")
CRIMES = listed("crimes")
ARMS = listed("arms")


def strikes(s: Sentence, k: int) -> bool:
    item = s.items[k]
    if item.low in ("strike", "strikes", "striking") and any(i.low in LABOUR for i in s.items) or item.low == "pounds":
        return False
    if any(i.low in CRIMES for i in s.items[max(0, k - 2) : k + 3]):
        return False
    if k and s.items[k - 1].low == "be" and any(x.low == "longer" for x in s.items[max(0, k - 4) : k]):
        return False
    if item.cls == "verb" and item.low in WEAK and (not _martial(s, k) or k + 1 < len(s.items) and s.items[k + 1].low in ("to", "for", "in", "back", "out")):
        return False
    if item.cls == "verb" and item.low.startswith(("launch", "lob", "drop", "throw", "threw", "hurl")):
        shot = objects(s, verb_group(s, k))
        return shot is not None and any(i.low in ARMS for i in shot.items)
    if item.cls == "verb":
        return means(s, k, "attack") and not any(v.particle == "under" for v in item.verbs) or _hurts(s, k) or _lands(s, k) or takes(s, k)
    if item.cls != "noun" or item.noun("attack") is None or item.low in STATES or _aside(s, k):
        return False
    return item.low not in BOMBS or any(x.cls == "verb" and means(s, n, "attack", "kill", "injure") for n, x in enumerate(s.items))


def _aside(s: Sentence, k: int) -> bool:
    """Whether a noun only dates or qualifies something: since the invasion, offensive operations."""
    phrase = s.at[k]
    qualifies = s.items[k].low == "offensive" and phrase is not None and phrase.items[-1] is not s.items[k] and phrase.items[-1].noun("attack") is None
    return qualifies or phrase is not None and phrase.prep in ("since", "before", "until")


def _hurts(s: Sentence, k: int) -> bool:
    """A blow told by its wounded alone: gunmen wounded two policemen, were injured by a mine."""
    if s.items[k].verb("injure") is None:
        return False
    g = verb_group(s, k)
    doer = by_phrase(s, g) if g.passive else subject(s, g) if objects(s, g) is not None and not g.infinitive else None
    return doer is not None and (doer.noun("attack", *FORCES) is not None or any(i.low in UNNAMED or i.low in ARMS for i in doer.items))


def _lands(s: Sentence, k: int) -> bool:
    """Arms that come down on something: two rockets landed at a base, shells fell on the town."""
    if s.items[k].low not in ("landed", "fell", "slammed", "rained"):
        return False
    arms = subject(s, verb_group(s, k))
    return arms is not None and any(i.low in ARMS for i in arms.items) and prepositional(s, k + 1, ("in", "at", "on", "into", "near"), 4) is not None


def kills(s: Sentence, k: int) -> bool:
    """A verb of killing, `shot dead`, `left 15 dead`; also `the assassination of a minister`."""
    item = s.items[k]
    if item.low in DEATHS and item.cls == "noun":
        return slain(s, k) is not None
    if item.cls != "verb":
        return False
    if item.low in ("shot", "shoot", "shooting"):
        return k + 1 < len(s.items) and s.items[k + 1].low == "dead"
    if item.low in ("left", "leaving", "leaves"):
        left = objects(s, verb_group(s, k))
        return left is not None and left.number is not None and any(i.low == "dead" for i in s.items[left.first : left.last + 2])
    verb = item.verb("kill")
    if verb is None or k and s.items[k - 1].low == "those":
        return False  # was among those killed in the raid
    doer = subject(s, verb_group(s, k))
    if doer is not None and doer.items[-1].low in NATURE:
        return False  # a fire killed ten
    if verb.lemma == "execute":  # not by a court
        whose = by_phrase(s, verb_group(s, k)) if verb_group(s, k).passive else doer
        return whose is not None and (bool(whose.named("group")) or any(i.low in UNNAMED for i in whose.items))
    return means(s, k, "kill") and verb.lemma not in LOSSES


def slain(s: Sentence, k: int) -> Phrase | None:
    """Whose killing a noun tells."""
    phrase = s.at[k]
    return phrase.of if phrase is not None and phrase.items[-1] is s.items[k] and phrase.of is not None else None


def armed(s: Sentence) -> bool:
    """Whether a sentence of deaths speaks of forces, armed men, arms or an attack; without them it is crime or mishap."""
    return any(_arming(i) for i in s.items)


def _arming(i: Item) -> bool:
    named = i.low in UNNAMED or i.low in ARMS or i.low in BLOODSHED or i.kind in ("group", "mission") or i.low.startswith("assassinat")
    return named or i.noun("force", "body", "attack") is not None and i.low not in DEATHS


def mishap(s: Sentence) -> bool:
    """Whether a sentence speaks of an accident, or of common crime and of no fighters."""
    if any(i.low in ACCIDENTS or i.low == "mine" and s.items[k + 1].low in ("blast", "explosion") for k, i in enumerate(s.items[:-1])):
        return True
    return any(i.low in CRIMINALS for i in s.items) and not any(i.kind == "group" or i.low in UNNAMED and i.low not in ANYONE for i in s.items)


def tally(s: Sentence, k: int) -> bool:
    """`have been killed since`, `a war that has left 300,000 dead`: a count over years is no attack."""
    if s.items[k].cls != "verb" or not {"have", "has"} & set(verb_group(s, k).aux):
        return False
    return any((s.items[i].days.days or 0) > YEAR for i in s.times) or any(i.low in LONG or i.low.startswith("since ") for i in s.items)


def _martial(s: Sentence, k: int) -> bool:
    """Whether armed men, arms or victims stand beside a verb that has peaceful uses too (fired, captured, attacked)."""
    g = verb_group(s, k)
    beside = (subject(s, g), objects(s, g), by_phrase(s, g), prepositional(s, k + 1, ("at", "on", "with"), 6))
    ground = not any(v.lemma in ("target", "blast") for v in s.items[k].verbs)  # regions are targeted by aid, too
    if objects(s, g) is not None and objects(s, g).low in ("power", "control of government"):  # type: ignore[union-attr]
        return False
    agent = by_phrase(s, g) if g.passive else None
    if agent is not None and agent.items[0].cls != "pron" and not _fighter(agent):
        return False  # hit by shortages
    acting = subject(s, g) if not g.passive else None  # a town does not act
    return any(
        p is not None
        and (
            ground
            and p is not acting
            and (_settlement(p) or p.noun("facility"))
            or p.noun(*FORCES, "victim", "attack", "detainee")
            or _arms(p)
            or p.named("group")
        )
        for p in beside
    )


def _fighter(agent: Phrase) -> bool:
    """Whether who or what strikes may be armed: a name alone, forces, a blast; not a country's policy."""
    last = agent.items[-1]
    return last.cls == "name" or last.noun(*FORCES, "attack", "victim", "leader", "government") is not None or _arms(agent)


def _arms(p: Phrase) -> bool:
    return any(i.low in UNNAMED or i.low in ARMS for i in p.items)


def _settlement(p: Phrase) -> bool:
    """A town or base by name: troops seized Kidal, jets bombed Damascus."""
    return bool(p.named("city", "site", "region"))
