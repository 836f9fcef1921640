"""Armed attacks: who struck whom, where, with how many killed. One sentence tells one attack, whatever its number of verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract.amounts import stated
from pipeline.extract.antecedents import Context
from pipeline.extract.attacked import of_the_state, of_the_town
from pipeline.extract.cast import FORCES
from pipeline.extract.draft import mention
from pipeline.extract.model import NOTHING, Mention, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence, means, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional
from pipeline.extract.sides import MUTUAL, dated_by, passive, sides
from pipeline.extract.struck import ground
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

VICTIMS = ("victim", "force", "detainee", "leader", "unit", "body")
WEAK = listed("weak")
ACCIDENTS = listed("accidents")
GENERIC = listed("generic")
UNNAMED = listed("unnamed")
LABOUR = listed("labour")
LONG = listed("long")
CRIMES = listed("crimes")
DYING = frozenset(("died", "die", "dies", "dying"))
ARMS = listed("arms")


def read(s: Sentence, context: Context, published: Interval) -> Mention | None:
    """The attack that a sentence tells, if it tells one."""
    if not s.martial:
        return None
    strikes = [k for k in s.hot if _strikes(s, k)]
    kills = [k for k in s.hot if _kills(s, k) and (s.items[k].low not in DYING or strikes or any(i.low in MUTUAL for i in s.items))]
    if not strikes and not kills or any(i.low in ACCIDENTS for i in s.items):
        return None
    if kills and not strikes and (_tally(s, kills[0]) or not _armed(s)):
        return None
    toll, victims, kill = _toll(s, kills)
    if not strikes and toll is NOTHING and not (kills and victims is not None and s.index < 2):
        return None
    at = _main(s, strikes, kills)
    actor, target, doer, aim = sides(s, at, strikes, kills, victims, context)
    if not toll.counted and not _told(s, at):
        return None
    place = ground(s, at, doer, aim, victims, target, strikes, context)
    target = target or of_the_state(s, aim, place.host, actor, context) or of_the_town(s, at, aim, place.host, actor)
    status = statuses.of_verb(s, verb_group(s, at)) if s.items[at].cls == "verb" else statuses.of_noun(s, at)
    if status in ("proposed", "denied") and toll.counted and kill is not None:
        status = statuses.of_verb(s, verb_group(s, kill))
    if status in ("proposed", "denied") and not (actor and (target or place.span)):
        return None
    return mention("ATTACK", s, at, published, actor=actor, target=target, place=place, quantity=toll, status=status, rule="attack", roles=(doer, aim, victims))


def _kills(s: Sentence, k: int) -> bool:
    """A verb of killing, `shot dead`, `left 15 dead`."""
    item = s.items[k]
    if item.cls != "verb":
        return False
    if item.low in ("shot", "shoot", "shooting"):
        return k + 1 < len(s.items) and s.items[k + 1].low == "dead"
    if item.low in ("left", "leaving", "leaves"):
        left = objects(s, verb_group(s, k))
        return left is not None and left.number is not None and any(i.low == "dead" for i in s.items[left.first : left.last + 2])
    return item.verb("kill") is not None and item.low not in ("claimed", "claim", "claims", "lost", "lose", "executed", "claiming")


def _armed(s: Sentence) -> bool:
    """Whether a sentence of deaths speaks of forces, armed men, arms or an attack; without them it is crime or mishap."""
    return any(
        i.noun("force", "body", "attack") or i.low in UNNAMED or i.low in ARMS or i.kind in ("group", "mission")
        for i in s.items
    )


def _tally(s: Sentence, k: int) -> bool:
    """`have been killed since`, `a war that has left 300,000 dead`: a count over years is no attack."""
    if not {"have", "has"} & set(verb_group(s, k).aux):
        return False
    return any(i.low in LONG or i.low.startswith("since ") for i in s.items)


def _strikes(s: Sentence, k: int) -> bool:
    item = s.items[k]
    if item.low in ("strike", "strikes", "striking") and any(i.low in LABOUR for i in s.items) or item.low == "pounds":
        return False
    if any(i.low in CRIMES for i in s.items[max(0, k - 2) : k + 3]):
        return False
    if k and s.items[k - 1].low == "be" and any(x.low == "longer" for x in s.items[max(0, k - 4) : k]):
        return False
    if item.cls == "verb" and item.low in WEAK and (not _martial(s, k) or k + 1 < len(s.items) and s.items[k + 1].low in ("to", "for", "in")):
        return False
    if item.cls == "verb" and item.low.startswith(("launch", "lob", "drop")):
        shot = objects(s, verb_group(s, k))
        return shot is not None and any(i.low in ARMS for i in shot.items)
    if item.cls == "verb":
        return means(s, k, "attack")
    return item.cls == "noun" and item.noun("attack") is not None and item.low not in ("killing", "killings", "gunfire", "fighting", "battle")


def _martial(s: Sentence, k: int) -> bool:
    """Whether armed men, arms or victims stand beside a verb that has peaceful uses too (fired, captured, attacked)."""
    g = verb_group(s, k)
    beside = (subject(s, g), objects(s, g), by_phrase(s, g), prepositional(s, k + 1, ("at", "on", "with"), 6))
    if objects(s, g) is not None and objects(s, g).low in ("power", "control of government"):  # type: ignore[union-attr]
        return False
    return any(
        p is not None
        and (
            _settlement(p)
            or p.noun(*FORCES, "victim", "attack", "facility", "detainee")
            or any(i.low in UNNAMED or i.low in ARMS for i in p.items)
            or p.named("group")
        )
        for p in beside
    )


def _settlement(p: Phrase) -> bool:
    """A town or base by name: troops seized Kidal, jets bombed Damascus."""
    return bool(p.named("city", "site", "region"))


def _told(s: Sentence, at: int) -> bool:
    """An attack without a toll counts when the sentence tells it as an act: a finite verb of attack, or a noun with a day or place."""
    item = s.items[at]
    if item.cls == "verb":
        g = verb_group(s, at)
        bare = all(v.tense == "base" for v in item.verbs) and not g.aux and not g.infinitive
        purpose = g.infinitive and statuses.of_verb(s, g) == "completed"  # joined the troops to fight
        return not bare and not purpose and not any(x.low in GENERIC for x in s.items[max(0, at - 3) : at])
    timed = any(x.cls == "time" for x in s.items)
    phrase = s.at[at]
    single = phrase is not None and phrase.items[0].low in ("a", "an", "another")
    aimed = prepositional(s, at + 1, ("on", "against"), 4)
    return single and (timed or aimed is not None and bool(aimed.names)) or any(x.cls == "verb" and x.verb("injure") for x in s.items)


def _main(s: Sentence, strikes: list[int], kills: list[int]) -> int:
    verbs = [k for k in strikes if s.items[k].cls == "verb"]
    verbs = [k for k in verbs if not dated_by(s, k)] or verbs
    return (kills or verbs or strikes)[0]


def _toll(s: Sentence, kills: list[int]) -> tuple[Quantity, Phrase | None, int | None]:
    """The killed of a sentence: object of an active verb of killing, subject of a passive one."""
    for k in kills:
        g = verb_group(s, k)
        victims = subject(s, g) if passive(s, g) else objects(s, g)
        if victims is None:
            continue
        number = victims.number
        if number is not None and number.number is not None and number.number.kind == "count":
            n = number.number
            extra = _also(s, victims)
            if n.qualifier == "exact" and extra and n.best is not None:
                total = n.best + extra
                return Quantity("casualties", total, total, total, "exact", Span(number.start, number.end)), victims, k
            return stated("casualties", number), victims, k
        first = victims.items[0].low
        noun = victims.noun(*VICTIMS)
        if first in ("a", "an", "another") and noun is not None:
            total = 1 + _also(s, victims)
            return Quantity("casualties", total, total, total, "exact", Span(victims.start, victims.end)), victims, k
        if noun is not None:
            return NOTHING, victims, k
    return NOTHING, None, None


def _also(s: Sentence, victims: Phrase) -> int:
    """What a list adds to the first of the killed: `three soldiers and two militiamen`."""
    total, i = 0, victims.last
    while i + 1 < len(s.items) and s.items[i].low in ("and", ",") and (more := s.at[i + 1]) is not None and more.noun(*VICTIMS):
        follows_verb = more.last < len(s.items) and s.items[more.last].cls == "verb"
        if follows_verb and s.items[more.last].low in ("wounded", "injured", "wounding", "injuring"):
            break
        if more.number is not None and more.number.number is not None:
            total += more.number.number.best or 0
        elif more.items[0].low in ("a", "an"):
            total += 1
        else:
            break
        i = more.last
    return total
