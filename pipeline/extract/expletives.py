"""The pronoun `it` that takes up nothing: it rained, it was clear that, made it hard to."""

from pipeline.extract.item import Item
from pipeline.extract.phrases import Sentence

BE = frozenset(("is", "was", "'s", "be", "been", "seems", "seemed", "appears", "appeared", "became", "remains", "took", "takes"))
OPENING = frozenset(("that", "to", "whether", "who", "how", "for", "when", "if", "time"))
MAKING = frozenset(("make", "makes", "made", "making", "find", "finds", "found", "deem", "deemed", "considered", "thought", "leave", "left"))
WEATHER = frozenset(("rained", "snowed", "rains", "snows", "raining", "snowing", "dawned"))
REACH = 7


def expletive(s: Sentence, at: int) -> bool:
    """Whether the `it` at an index of the sentence's items stands for no actor."""
    if s.items[at].low != "it":
        return False
    after = [i for i in s.items[at + 1 : at + 1 + REACH] if i.cls not in ("adv", "neg")]
    if not after:
        return False
    if any(i.low in WEATHER for i in after[:3]):
        return True
    if at and s.items[at - 1].low in MAKING and any(i.low in ("to", "that") for i in after[1:4]):
        return True
    verb = next((k for k, i in enumerate(after[:3]) if i.low in BE), None)
    return verb is not None and _idle(after[verb + 1 :])


def _idle(rest: list[Item]) -> bool:
    """Whether what follows `it was` is no act: clear that, the first time, too early to."""
    if not rest or rest[0].cls == "verb" or rest[0].low in ("able", "ready", "willing", "unable", "prepared", "unwilling", "likely", "to", "set", "due"):
        return False
    return any(i.low in OPENING for i in rest)
