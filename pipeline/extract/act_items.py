"""Verbs of acts among the items of a sentence: forms that only the lexicon of acts knows become verbs where their neighbours allow it."""

from __future__ import annotations

from pipeline.extract.item import Item
from pipeline.extract.items import items
from pipeline.extract.phrases import Sentence, sentenced
from pipeline.knowledge.acts import act_verbs

SUBJECTS = frozenset(("noun", "name", "pron", "aux", "adv", "neg", "rel", "time"))
NOMINAL = frozenset(("det", "poss", "num", "prep"))
FOLLOWING = frozenset(("det", "name", "num", "prep", "pron", "time", "adv"))


def parsed_acts(text: str) -> list[Sentence]:
    """The sentences of a text with the verbs of the lexicon of acts as verbs."""
    sequence = items(text)
    for i, item in enumerate(sequence):
        if item.cls in ("word", "noun", "verb") and item.low in act_verbs():
            _settle(sequence, i, item)
    return sentenced(text, sequence)


def _settle(sequence: list[Item], i: int, item: Item) -> None:
    before = next((sequence[k] for k in range(i - 1, -1, -1) if sequence[k].text not in "\"“”"), None)
    after = sequence[i + 1] if i + 1 < len(sequence) else None
    if before is None or item.text[0].isupper():
        return
    tenses = {a.tense for a in act_verbs()[item.low]}
    if item.cls == "verb":
        item.cls = "word" if tenses == {"base"} and before.cls in ("det", "poss") and after is not None else "verb"  # the patrol team
        return
    if before.low == "to" or before.cls in ("aux", "neg", "pron", "rel"):
        item.cls = "verb" if item.cls != "noun" or before.low != "to" or after is None or after.cls in FOLLOWING | {"noun", "word"} else item.cls
    elif before.cls in NOMINAL or before.cls == "verb":
        item.cls = "verb" if tenses == {"ing"} and before.cls in ("prep", "verb") and item.cls == "word" else item.cls
    elif item.cls == "noun" and {"base", "participle"} <= tenses and before.cls == "name" and before.kind != "demonym":
        item.cls = "verb"  # India cut ties
    elif before.kind == "demonym" and (item.cls == "noun" and not tenses & {"past", "participle"} or after is not None and after.cls in ("noun", "word")):
        return  # Syrian forces, Chinese armed police
    elif tenses & {"past", "participle"} and (before.cls in SUBJECTS or before.cls in ("word", "punct", "conj")):
        item.cls = "verb" if item.cls == "word" or after is not None and after.cls in FOLLOWING else item.cls
    elif "ing" in tenses:
        item.cls = "verb" if item.cls == "word" else item.cls
    elif before.cls in SUBJECTS and after is not None and (after.cls in FOLLOWING or item.cls == "word"):
        plural = before.cls == "noun" and bool(before.nouns) and before.nouns[0].plural
        singular = before.cls == "name" and before.kind != "demonym"
        item.cls = "verb" if (tenses & {"third", "past"} if singular else plural != ("third" in tenses)) else item.cls
