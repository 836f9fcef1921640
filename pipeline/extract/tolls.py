"""The killed of an attack: the object of a verb of killing, the subject of its passive, with what a list adds to it."""

from __future__ import annotations

from pipeline.extract.amounts import stated
from pipeline.extract.blows import slain
from pipeline.extract.model import NOTHING, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import objects
from pipeline.extract.sides import passive
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.resolve.persons import given_names

SEPARATE = frozenset(("separate", "incidents", "spate", "string", "series"))
COLLECTIVE = frozenset(("personnel", "men", "police", "military police", "delegation"))
FURTHER = frozenset(("another", "more", "other", "others", "further"))
COUNTS = frozenset(("total", "number", "toll"))
STRUGGLES = listed("struggles")  # what is killed or fought and no person
OFFICES = listed("honorifics") | listed("person_titles")
BODIES = ("group", "institution", "organisation", "mission", "country", "city", "region", "site")
VICTIMS = ("victim", "force", "detainee", "leader", "unit", "body")


def toll(s: Sentence, kills: list[int]) -> tuple[Quantity, Phrase | None, int | None]:
    """The killed of a sentence, who they are, and the verb that tells it."""
    for k in kills:
        victims = slain(s, k)
        suffered = victims is None and passive(s, verb_group(s, k))
        if victims is None:
            victims = subject(s, verb_group(s, k)) if suffered else objects(s, verb_group(s, k))
        if victims is None:
            continue
        extra = _also(s, victims) + (_listed_before(s, victims) if suffered else 0)
        number = victims.of.number if victims.of is not None and victims.items[-1].low in COUNTS else victims.number
        if number is not None and number.number is not None and number.number.best == 0:  # a table's cell or a stray mark
            number = next((i for i in victims.items if i.number is not None and i.number.best != 0), None)
        if number is not None and number.number is not None and number.number.kind == "count":
            n = number.number
            if n.qualifier == "exact" and extra and n.best is not None:
                return _dead(n.best + extra, Span(number.start, number.end)), victims, k
            return stated("casualties", number), victims, k
        if one(victims):
            return _dead(1 + extra, Span(victims.start, victims.end)), victims, k
        if victims.noun(*VICTIMS) is not None:
            return NOTHING, victims, k
    return NOTHING, None, None


def head(victims: Phrase | None) -> str:
    """The noun of those killed, in the singular."""
    noun = victims.noun(*VICTIMS) if victims is not None else None
    reading = noun.noun(*VICTIMS) if noun is not None else None
    return reading.lemma if reading is not None else ""


def further(victims: Phrase | None) -> bool:
    """Whether the killed are told as others than those before: three more civilians, another soldier."""
    return victims is not None and any(i.low in FURTHER for i in victims.items)


def _dead(total: int, span: Span) -> Quantity:
    return Quantity("casualties", total, total, total, "exact", span)


def one(victims: Phrase) -> bool:
    """Whether a phrase is one person: a soldier, the governor, a headline's soldier, somebody by name."""
    last = victims.items[-1]
    before = victims.items[-2] if len(victims.items) > 1 else None
    surname = before is not None and before.cls == "word" and before.text in given_names()  # a town may bear the same name
    bodies = [n for n in victims.named(*BODIES) if not (surname and n is last)]
    named = (surname or last.cls == "word" and (before is not None or not victims.names)) and last.capital and not bodies
    noun = victims.noun(*VICTIMS)
    single = victims.items[0].low in ("a", "an", "another")
    if noun is None and victims.items[0].low == "the" and last.low in OFFICES and victims.number is None:
        return True  # the mayor, the bishop of a town
    if noun is None and victims.of is not None and not named:
        return False
    if noun is None:
        return named and not last.low.endswith("s") or single and last.cls == "word" and not last.capital and last.low not in STRUGGLES
    if single:
        return True
    reading = noun.noun(*VICTIMS)
    one = reading is not None and not reading.plural and reading.group not in ("body", "unit") and noun.low not in COLLECTIVE
    return one and (noun is last or named or last.cls == "word" and last.capital)


def _listed_before(s: Sentence, victims: Phrase) -> int:
    """What a list has before the last of the killed: `a captain and` two guards were killed."""
    total, i = 0, victims.first - 1
    if s.items[i].low != "and":
        return 0  # a driver, a father of two, was killed
    while i > 0 and s.items[i].low in ("and", ","):
        i -= s.items[i - 1].low == ","  # a guard, and
        left = s.at[i - 1]
        left = next((p for p in s.phrases if p.of is left), left) if left is not None and left.prep == "of" else left
        if left is None or left.prep or left.noun(*VICTIMS) is None:
            break
        if left.number is not None and left.number.number is not None:
            total += left.number.number.best or 0
        elif left.items[0].low in ("a", "an"):
            total += 1
        else:
            break
        i = left.first - 1
    return total


def _also(s: Sentence, victims: Phrase) -> int:
    """What a list adds to the first of the killed: `three soldiers and two militiamen`."""
    total, i, closed = 0, victims.last, False
    while i + 1 < len(s.items) and s.items[i].low in ("and", ",") and (more := s.at[i + 1]) is not None and more.noun(*VICTIMS):
        follows_verb = more.last < len(s.items) and s.items[more.last].cls == "verb"
        if follows_verb and s.items[more.last].low in ("wounded", "injured", "wounding", "injuring"):
            break
        counts = more.number is not None and more.number.number is not None
        if not counts and more.items[0].low not in ("a", "an"):
            break
        total += (more.number.number.best or 0) if more.number is not None and more.number.number is not None else 1
        closed |= counts or s.items[i].low == "and"  # else it says who he is: a driver, a father of two
        i = more.last
    return total if closed else 0


def several(s: Sentence) -> bool:
    """Whether a sentence speaks of more than one attack: in two bombings, in separate incidents."""
    for phrase in s.phrases:
        head = phrase.headed("attack")
        if head is not None and any(n.plural and n.group == "attack" for n in head.nouns) and phrase.items[0].low not in ("the", "these", "those"):
            return True
    return any(i.low in SEPARATE for i in s.items)
