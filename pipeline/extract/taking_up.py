"""What takes up an actor told before: a pronoun, the alliance, its troops, the army."""

from __future__ import annotations

from pipeline.extract.agent import Agent, agent
from pipeline.extract.antecedents import Context
from pipeline.extract.bodies import body, past
from pipeline.extract.cast import FORCES, GOVERNING, POSSESSIVES
from pipeline.extract.expletives import expletive
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import sender, who

PRONOUNS = frozenset(("it", "they", "he", "she", "we"))
TAKING_UP = frozenset(("the", "this", "that", "its", "their", "these", "those", "his", "her", "our"))


def taken_up(text: str, s: Sentence, phrase: Phrase, context: Context) -> Agent | None:
    """The mention that a phrase without a name is, if the article tells of whom."""
    first = phrase.items[0]
    if first.cls == "pron":
        meant = who(phrase, context, s) if first.low in PRONOUNS and not expletive(s, phrase.first) else None
        return agent(text, first.start, first.end, "reference", meant, "spoken of before") if meant else None
    if first.low not in TAKING_UP or phrase.names:
        return None
    closed = body(phrase.items, 0)
    if closed is None:
        meant = who(phrase, context, s) if not phrase.prep and not phrase.noun(*FORCES, *GOVERNING) else None
        return agent(text, first.start, phrase.items[-1].end, "reference", meant, "taken up") if meant else None
    behind = phrase.items[closed.at + 1] if closed.at + 1 < len(phrase.items) else None
    if behind is not None and not past(behind) and behind.cls != "det" or closed.kind == "mission" and first.low in POSSESSIVES:
        return None
    meant = sender(phrase, context, s) if phrase.noun(*FORCES) else who(phrase, context, s)
    return agent(text, first.start, phrase.items[closed.at].end, "reference", meant, "taken up") if meant else None
