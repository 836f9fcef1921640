"""Every mention of an actor in a text: states, governments, forces, units, missions, groups, offices and persons, and what takes one of them up again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pipeline.extract.antecedents import Context
from pipeline.extract.article import read
from pipeline.extract.cast import FORCES, GOVERNING, tied
from pipeline.extract.items import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import sender, who
from pipeline.extract.units import Unit, units
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import Known, actors, institution_kind
from pipeline.knowledge.names import names as spelled
from pipeline.language.intervals import Interval
from pipeline.resolve.choice import actor

PRONOUNS = frozenset(("it", "they", "he", "she", "we"))
TAKING_UP = frozenset(("the", "this", "that", "its", "their"))
PLACING = frozenset(("in", "at", "near", "from", "to", "around", "into", "inside", "across", "outside", "towards", "toward", "through", "throughout"))
DEALING = frozenset(("with", "by", "between", "against"))
AGENTIVE = listed("agentive")
REGULAR = "state", "demonym", "metonym"


class Agent(NamedTuple):
    """A mention of an actor: text[start:end].

    `kind` is state, demonym, metonym, government, ministry, armed_forces, branch, forces, unit, mission, organisation, group, office, person or
    reference. `id` is the actor's identifier (GUIDELINES), None where the text does not tell; `country` its state; `told` what it was told by.
    """

    start: int
    end: int
    text: str
    kind: str
    id: str | None
    name: str | None
    country: str | None
    told: str
    number: str | None = None
    echelon: str | None = None


def agents(text: str, published: Interval, language: str = "en") -> list[Agent]:
    """In the order of the text; a mention inside a longer one (American in American troops) is left to it."""
    found: list[Agent] = []

    def listen(sentence: Sentence, context: Context) -> None:
        found.extend(_in_sentence(text, sentence, context))

    read(text, published, language, listen)
    return _outer([_unit(text, unit, found) for unit in units(text)], found)


def _outer(numbered: list[Agent], others: list[Agent]) -> list[Agent]:
    """Units first, then what begins first, then the longer."""
    kept = numbered[:]
    for agent in sorted(others, key=lambda a: (a.start, -a.end)):
        if all(agent.start >= k.end or agent.end <= k.start for k in kept[-3:] + numbered):
            kept.append(agent)
    return sorted(kept)


def _in_sentence(text: str, s: Sentence, context: Context) -> Iterator[Agent]:
    for phrase in s.phrases:
        whole = _described(text, s, phrase, context)
        if whole is not None:
            yield whole
        for k, item in enumerate(phrase.items):
            if item.known and (named := _named(text, s, phrase, k)) is not None:
                yield named
            elif item.capital and item.cls == "word" and item.low in context.cast.people:
                yield _agent(text, item, item, "person", context.cast.people[item.low], "a person of the text")


def _described(text: str, s: Sentence, phrase: Phrase, context: Context) -> Agent | None:
    """What a phrase as a whole stands for: forces, an office, a pronoun, `the alliance`."""
    first = phrase.items[0]
    if first.cls == "pron":
        meant = who(phrase, context, s) if first.low in PRONOUNS else None
        return _agent(text, first, first, "reference", meant, "spoken of before") if meant else None
    head = phrase.noun(*FORCES) or phrase.noun(*GOVERNING)
    if head is None:
        meant = who(phrase, context, s) if first.low in TAKING_UP and not phrase.names and not phrase.prep else None
        return _agent(text, first, phrase.items[-1], "reference", meant, "taken up") if meant else None
    forces = phrase.noun(*FORCES) is not None
    meant = sender(phrase, context, s) if forces else who(phrase, context, s)
    names = [n for n in phrase.names if n.start < head.start]
    if meant is None and not names:
        return None
    begin = names[0] if names else first
    end = head if not forces or head.start >= begin.start else phrase.items[-1]
    if not names:
        return _agent(text, begin, end, "reference", meant, "taken up")
    own = spelled().get(text[begin.start : end.end])
    kind = _kind(own[0]) if own else "forces" if forces else "government" if phrase.noun("government") else "office"
    return _agent(text, begin, end, kind, meant, f"named {names[0].text}") if meant else None


def _named(text: str, s: Sentence, phrase: Phrase, k: int) -> Agent | None:
    """A name that is an actor where it stands: no country under a placing preposition, no name that `pro-` or `-based` ties to another."""
    item = phrase.items[k]
    known = item.known[0]
    if tied(phrase.items, k) in listed("sided"):
        return None
    if known.kind == "country" and phrase.prep in PLACING and not (k + 1 < len(phrase.items) and phrase.items[k + 1].cls in ("poss", "noun", "word")):
        return None
    meant = actor(item.known, metonym=_acts(s, phrase, k))
    if meant is None:
        return None
    kind = "metonym" if known.kind in ("city", "region") else _kind(known)
    return _agent(text, item, item, kind, meant, "its name" if kind not in REGULAR else kind)


def _acts(s: Sentence, phrase: Phrase, k: int) -> bool:
    """Whether a capital stands for its state where it is: as one who acts (Washington said) or is dealt with (talks with Tehran)."""
    if any(i.cls not in ("punct", "name") for i in phrase.items):
        return False
    after = [i.low for i in s.items[phrase.first + k + 1 : phrase.first + k + 4] if i.cls not in ("adv", "neg")]
    acts = after[:1] and after[0] in AGENTIVE or len(after) > 1 and after[0] in ("has", "had", "will", "would") and after[1] in AGENTIVE
    return bool(acts and not phrase.prep) or phrase.prep in DEALING


def _kind(known: Known) -> str:
    if known.kind == "institution":
        return institution_kind(known.name)
    return {"country": "state", "leader": "person"}.get(known.kind, known.kind)


def _agent(text: str, first: Item, last: Item, kind: str, meant: str | None, told: str) -> Agent:
    row = actors().get(meant or "")
    country = meant if row is not None and row.kind == "state" else None
    return Agent(first.start, last.end, text[first.start : last.end], kind, meant, row.name if row else None, country, told)


def _unit(text: str, unit: Unit, found: list[Agent]) -> Agent:
    """A numbered unit: whose it is by a name that it holds or stands beside, or by the unit that it belongs to."""
    beside = [a for a in found if a.id and (a.start < unit.end and unit.start < a.end or 0 <= a.start - unit.end <= 2 or 0 <= unit.start - a.end <= 2)]
    meant = next((a.id for a in beside if a.kind != "reference"), None)
    row = actors().get(meant or "")
    country = meant if row is not None and row.kind == "state" else None
    told = "a name beside it" if meant else "its number and echelon"
    return Agent(unit.start, unit.end, text[unit.start : unit.end], "unit", meant, row.name if row else None, country, told, unit.number, unit.echelon)
