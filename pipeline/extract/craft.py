"""Ships, aircraft and vehicles that may be civil: whether a counted few of them are forces."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.forces import MILITARY
from pipeline.extract.item import Item
from pipeline.extract.moving import CRAFT, warlike
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import owner, who
from pipeline.extract.subjects import subject


def unarmed(s: Sentence, phrase: Phrase, thing: Item, verb: int | None, context: Context) -> bool:
    """`four aircraft are searching the hills`: nobody's, in a sentence without a word of war."""
    craft = thing.noun("ship", "aircraft", "vehicle")
    if craft is None or craft.lemma not in CRAFT or owner(phrase, context, s) is not None:
        return False
    told_of = verb is not None and verb < phrase.first and (not s.items[verb].verb("say") or s.items[verb].low.startswith("maintain"))
    if told_of and verb is not None and len(who(subject(s, verb_group(s, verb)), context, s) or "") == 3:
        return False  # a state sent them, has them
    return not any(i.low in MILITARY for i in phrase.items) and not warlike(s, phrase)
