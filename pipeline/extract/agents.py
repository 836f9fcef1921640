"""Every mention of an actor in a text: states, governments, forces, units, missions, groups, offices and persons, and what takes one of them up again."""

from __future__ import annotations

from collections import Counter

from pipeline.extract.agent import Agent, agent
from pipeline.extract.antecedents import Context
from pipeline.extract.article import read
from pipeline.extract.cast import Cast
from pipeline.extract.mentions import OWN_FORCES, mentions
from pipeline.extract.owners import owned
from pipeline.extract.people import people
from pipeline.extract.persons import persons
from pipeline.extract.phrases import Sentence
from pipeline.extract.several import several
from pipeline.extract.units import ships, units
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

BODIES = ("metonym", "branch", "armed_forces", "ministry", "government", "forces")


def agents(text: str, published: Interval, language: str = "en") -> list[Agent]:
    """In the order of the text; a mention inside a longer one (American in American troops) is left to it."""
    found: list[Agent] = []
    heard: list[tuple[int, int]] = []
    cast = Cast()
    year = published.latest.year if published.latest else None

    def listen(sentence: Sentence, context: Context) -> None:
        nonlocal cast
        cast = context.cast
        heard.append((sentence.start, sentence.end))
        found.extend(mentions(text, sentence, context, year))

    read(text, published, language, listen)
    numbered = owned(text, units(text), found, cast)
    numbered += [agent(text, start, end, "unit", state, "its navy's letters")._replace(echelon="ship") for start, end, state in ships(text)]
    named = _undoubted(_joined(text, _outer(found, numbered)))
    whole = [a for a in named if a.kind == "unit" or a.told == OWN_FORCES]
    named = _outer(named, persons(text, [p for p in people(text) if not _inside(p.start, p.end, whole)], named, cast, year))
    return _outer(several(text, heard, named), named)


def _outer(others: list[Agent], first: list[Agent]) -> list[Agent]:
    """All of the first, and of the others what does not overlap them: what begins first, then the longer."""
    taken = sorted((a.start, a.end) for a in first)
    kept = list(first)
    reach, k = 0, 0
    for told in sorted(others, key=lambda a: (a.start, -a.end)):
        while k < len(taken) and taken[k][1] <= told.start:
            k += 1
        if told.start >= reach and not (k < len(taken) and taken[k][0] < told.end):
            kept.append(told)
            reach = told.end
    return sorted(kept)


def _joined(text: str, named: list[Agent]) -> list[Agent]:
    """A people or state and its own branch or ministry right behind it are one: Iran's Revolutionary Guards, British Royal Marines."""
    made: list[Agent] = []
    for told in named:
        last = made[-1] if made else None
        between = text[last.end : told.start] if last else ""
        own = last is not None and (last.id == told.id or told.text.lower() in listed("shared"))
        if last and own and last.kind in ("state", "demonym") and told.kind in BODIES and between in (" ", "'s ", "’s ", "\n"):
            made[-1] = told._replace(start=last.start, text=text[last.start : told.end], id=last.id, name=last.name, country=last.country)
        else:
            made.append(told)
    return made


def _undoubted(named: list[Agent]) -> list[Agent]:
    """Congress, the National Guard: many states have one, and an article that names only others means none that we could tell."""
    sure = Counter(a.id for a in named if a.id and not _shared(a))
    doubt = [_shared(a) and sure[a.id or ""] == 0 and sum(sure.values()) > 1 for a in named]
    told = "a name that many states have"
    return [a._replace(id=None, name=None, country=None, told=told) if doubted else a for a, doubted in zip(named, doubt, strict=True)]


def _shared(told: Agent) -> bool:
    """Whether it was told by a name that many states have."""
    name = told.told.removeprefix("named ") if told.told.startswith("named ") else told.text
    return name.lower() in listed("shared")


def _inside(start: int, end: int, longer: list[Agent]) -> bool:
    return any(a.start < end and start < a.end for a in longer)
