"""Whose the attacked are where no name tells: police and soldiers are their country's, a town that a group takes is its state's."""

from __future__ import annotations

from pipeline.extract.antecedents import ALIEN, UNNAMED, Context
from pipeline.extract.cast import armed
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import prepositional
from pipeline.knowledge.lexicon import listed

BELONGING = ("country", "demonym", "group", "mission", "organisation", "institution", "metonym", "leader")
SERVING = listed("civil_servants")
SOLDIERS = listed("soldiers")
TAKING = frozenset(("seize", "capture", "overrun", "storm", "take", "fall"))


def of_the_state(s: Sentence, aim: Phrase | None, host: str | None, actor: str | None, context: Context) -> str | None:
    """Police, officials and soldiers without a name who are attacked are those of the country, where no foreign forces may be meant."""
    if aim is None or host is None or len(host) != 3 or host == actor or aim.named(*BELONGING) or aim.of is not None and aim.of.named(*BELONGING):
        return None
    more = s.at[aim.last + 1] if aim.last + 1 < len(s.items) and s.items[aim.last].low in ("and", ",") else None
    if more is not None and more.first == aim.last + 1 and more.number is not None and not more.names and {i.low for i in aim.items} & UNNAMED:
        aim = more  # the bomber and two policemen
    words = {i.low for i in aim.items}
    if words & UNNAMED or words & ALIEN or not words & SERVING:
        return None
    foreign = {whose for whose in context.cast.senders if len(whose) == 3} - {host}
    return host if words & SERVING - SOLDIERS or not foreign else None


def of_the_town(s: Sentence, at: int, aim: Phrase | None, host: str | None, actor: str | None) -> str | None:
    """An armed group that takes a town takes it from the state that it lies in, if from nobody else; who invades, invades a state."""
    lemmas = {v.lemma for v in s.items[at].verbs} if s.items[at].cls == "verb" else set()
    if host is None or len(host) != 3 or actor is None or actor == host:
        return None
    if "invade" in lemmas:
        return host
    if not lemmas & TAKING or aim is None or actor not in armed() or _taken_from(s, aim):
        return None
    return host if aim.named("city", "region", "site") or aim.noun("placekind", "facility") else None


def _taken_from(s: Sentence, town: Phrase) -> bool:
    """Whether the text tells from whom a town is taken; all towns `apart from` one are not."""
    loser = prepositional(s, town.last, ("from",), 3)
    return loser is not None and s.items[loser.first - 2].low != "apart"
