"""The killed of an attack: the object of a verb of killing, the subject of its passive, with what a list adds to it."""

from __future__ import annotations

from pipeline.extract.amounts import stated
from pipeline.extract.model import NOTHING, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import objects
from pipeline.extract.sides import passive
from pipeline.extract.subjects import subject

SEPARATE = frozenset(("separate", "incidents", "spate", "string", "series"))
VICTIMS = ("victim", "force", "detainee", "leader", "unit", "body")


def toll(s: Sentence, kills: list[int]) -> tuple[Quantity, Phrase | None, int | None]:
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


def several(s: Sentence) -> bool:
    """Whether a sentence speaks of more than one attack: in two bombings, in separate incidents."""
    for phrase in s.phrases:
        head = phrase.headed("attack")
        if head is not None and any(n.plural and n.group == "attack" for n in head.nouns) and phrase.items[0].low not in ("the", "these", "those"):
            return True
    return any(i.low in SEPARATE for i in s.items)
