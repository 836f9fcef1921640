"""What a form is where it may be several: noun or verb, adjective or verb, adverb or word, by its neighbours."""

from __future__ import annotations

from pipeline.extract.item import Item
from pipeline.extract.proper import proper
from pipeline.knowledge.lexicon import listed
from pipeline.resolve.judging import common_words
from pipeline.resolve.persons import given_names, surnamed

ARMS = listed("arms")
ADJECTIVAL_ENDS = ("al", "ed", "ian", "ern", "ish")  # Jordan Armed Forces
GROUND = frozenset(("country", "city", "region", "site"))
HAVING = frozenset(("have", "has", "had", "having"))
BY_NEIGHBOURS = frozenset(("after", "before", "each", "both", "all"))
ENDINGS = ("ed", "ly", "ing")
LONGEST_COMPOUND = 4  # words before its last
GOVERNING = frozenset(("in", "by", "of", "during", "from", "with", "under"))
COUNTING = frozenset(("number", "numbers", "total", "totals"))
VERB_AFTER = frozenset(("aux", "neg", "pron", "rel"))
NOUN_AFTER = frozenset(("det", "num", "poss"))


def settle(sequence: list[Item]) -> None:
    """Decide between noun and verb, and between adjective and verb, by the neighbours; names that are parts of persons' names are none."""
    for i, item in enumerate(sequence):
        if item.known:
            if _in_name(sequence, i, item):
                item.known, item.cls, item.proper = (), "word", proper(item.text)
            continue
        low = item.low
        if low in BY_NEIGHBOURS:
            _small(sequence, i, item)
        if item.verbs or item.cls == "word" and low.endswith(ENDINGS):
            _form(sequence, i, item)


def _small(sequence: list[Item], i: int, item: Item) -> None:
    """A small word by its neighbours: two days after rebels took the town; will each send."""
    before = sequence[i - 1] if i else None
    if before is None:
        return
    if item.low in ("after", "before"):
        item.cls = "conj" if before.time is not None and before.time.kind == "duration" else item.cls
    elif before.cls == "aux" and i + 1 < len(sequence) and sequence[i + 1].verbs:
        item.cls = "adv"


def _form(sequence: list[Item], i: int, item: Item) -> None:
    before = sequence[i - 1] if i else None
    after = sequence[i + 1] if i + 1 < len(sequence) else None
    if item.cls == "word" and item.low.endswith("ly"):
        item.cls = "adv" if before is not None and before.cls == "aux" and after is not None and (after.cls == "aux" or bool(after.verbs)) else "word"
    elif item.low in HAVING:
        follower = next((x for x in sequence[i + 1 : i + 4] if x.cls not in ("adv", "neg")), None)
        item.cls = "verb" if follower is not None and follower.cls in ("det", "num", "name", "noun") and not _perfect(follower) else item.cls
    elif item.low in COUNTING and after is not None and after.cls == "num" or item.cls == "word" and _past_unknown(sequence, i, before, after):
        item.cls = "verb"
    elif item.cls == "noun":
        item.cls = "verb" if _acts(item, before, after) and not _governed(sequence, i) else "noun"
    elif item.cls == "verb" and (_qualifies(item, before, after) or _names_thing(sequence, i) or _arm(item, after)):
        item.cls = "word"


def _in_name(sequence: list[Item], i: int, item: Item) -> bool:
    """Whether a name is a part of a person's: Abdul Hakim Taniwal is not the Hakim of the list, Jordan Peterson is not in Jordan."""
    if item.kind == "leader":
        return _part_of_name(sequence, i)
    return item.kind in GROUND and item.text in given_names() and _named_person(sequence, i)


def _part_of_name(sequence: list[Item], i: int) -> bool:
    """Whether a leader's one-word name opens or stands inside a longer name that is not his."""
    item = sequence[i]
    if " " in item.text:
        return False
    after = sequence[i + 1] if i + 1 < len(sequence) else None
    return after is not None and after.cls == "word" and after.text.istitle() and after.start == item.end + 1 and after.text not in item.known[0].name


def _named_person(sequence: list[Item], i: int) -> bool:
    """Whether a given name that is a place's too is followed by a surname: Salvador Allende, not Chad President."""
    after = sequence[i + 1] if i + 1 < len(sequence) else None
    if after is None or after.start != sequence[i].end + 1 or after.cls != "word" or not after.text.istitle():
        return False
    return surnamed(after.text) and not after.low.endswith(ADJECTIVAL_ENDS) and after.low not in common_words()


def _past_unknown(sequence: list[Item], i: int, before: Item | None, after: Item | None) -> bool:
    """A word in -ed that no list knows is a verb between a noun or name and what can only follow a verb."""
    item = sequence[i]
    if before is not None and before.text in "“\"‘" and i > 1:
        before = sequence[i - 2]  # rebels “attempted to attack”
    if item.low.endswith("ing"):  # troops pursuing the rebels
        doing = len(item.text) > 5 and item.text[0].islower() and before is not None and before.cls in ("noun", "name") and after is not None
        return doing and after is not None and after.cls in ("det", "num", "name")
    if len(item.text) < 5 or not item.low.endswith("ed") or not item.text[0].islower() or before is None or after is None:
        return False
    return before.cls in ("noun", "name", "pron", "rel", "aux") and after.cls in ("det", "num", "name", "prep", "pron", "adv")


def _perfect(follower: Item) -> bool:
    """A participle after `have` makes it an auxiliary, whatever else the form may be."""
    return any(v.tense == "participle" for v in follower.verbs)


def _acts(item: Item, before: Item | None, after: Item | None) -> bool:
    """Whether a form that is a noun and a verb (attack, raid, visit) is the verb here."""
    if before is None:
        return False
    if before.cls in VERB_AFTER or before.low in ("to", "jointly", "immediately"):
        return not (before.low == "to" and after is not None and after.low in ("of", "by"))
    gerund = item.low.endswith("ing") and after is not None and after.cls in ("num", "det", "name")
    if gerund and (before.cls == "verb" or before.low in ("," , "after", "before", "by", "without", "since")):
        return True
    if before.cls in NOUN_AFTER or before.cls in ("prep", "word", "verb"):
        return False
    if before.cls == "name" and after is not None and after.cls in ("det", "num"):
        return True  # Denmark cut its force
    if before.low in ("force", "troop"):
        return False  # force cuts
    if before.cls in ("name", "noun") and after is not None:
        plural = item.verbs[0].tense == "base"
        heads = before.cls == "noun" and bool(before.nouns) and before.nouns[0].plural == plural
        return heads and (after.cls in ("det", "name", "num", "poss") or after.low in ("in", "at", "near", "on"))
    return False


def _governed(sequence: list[Item], i: int) -> bool:
    """Whether a preposition governs the nouns before a plural: in two bomb attacks in Basra."""
    k = i - 1
    while k >= 0 and sequence[k].cls in ("noun", "num", "det", "word") and i - k <= LONGEST_COMPOUND:
        k -= 1
    return 0 <= k < i - 1 and sequence[k].low in GOVERNING and sequence[i - 1].cls == "noun" and sequence[i].low.endswith("s")


def _arm(item: Item, after: Item | None) -> bool:
    """Whether a verb's form names an arm, being followed by a verb of its own: the shell hit."""
    return item.low in ARMS and after is not None and after.cls in ("verb", "aux")


def _qualifies(item: Item, before: Item | None, after: Item | None) -> bool:
    """Whether a participle stands before a noun as an adjective: the wounded soldiers, increased presence, 20 armed men."""
    if before is not None and before.cls == "prep" and before.low != "to" and all(v.tense in ("base", "third") for v in item.verbs):
        return True  # called off plans
    if all(v.tense not in ("participle", "ing") for v in item.verbs) or before is None or after is None:
        return before is not None and before.cls in ("det", "poss") and after is not None
    if before.low == "of" and item.low.endswith("ing") and after.cls == "name":
        return False  # the idea of reducing American troops
    if (before.low == "of" or item.low == "suspected" and before.cls != "aux") and after.cls in ("noun", "name"):
        return True  # thousands of captured fighters
    return before.cls in ("det", "poss") and after.cls in ("noun", "word", "num", "name") or before.cls == "num" and after.cls in ("noun", "name")


def _names_thing(sequence: list[Item], i: int) -> bool:
    """Whether a form without an ending is a noun that no list has: a Hezbollah target, artillery shells killed."""
    item, before = sequence[i], sequence[i - 1] if i else None
    if before is None or before.cls not in ("name", "word", "noun"):
        return False
    after = sequence[i + 1] if i + 1 < len(sequence) else None
    if all(v.tense == "third" for v in item.verbs):
        return after is not None and after.cls == "verb" and any(v.tense in ("past", "participle") for v in after.verbs)
    if any(v.tense != "base" for v in item.verbs):
        return False
    first = next((sequence[k] for k in range(i - 1, max(-1, i - 5), -1) if sequence[k].cls not in ("name", "word", "noun", "num")), None)
    return first is not None and first.low in ("a", "an", "another")
