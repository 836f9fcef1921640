"""Words that post forces without a verb of posting: have taken up positions, have been put in place, have taken over a town."""

from pipeline.extract.phrases import Sentence

WORDS = (("taken", "up"), ("took", "up"), ("taking", "up"), ("put", "in", "place"), ("taken", "over"), ("took", "over"))
POSITIONS = frozenset(("position", "positions", "posts", "place", "over"))
REACH = 3  # items


def in_position(s: Sentence, at: int) -> bool:
    """Whether what stands at an item, behind auxiliaries and adverbs, posts the forces before it."""
    while at < len(s.items) and s.items[at].cls in ("adv", "time", "aux"):
        at += 1
    told = [i.low for i in s.items[at : at + REACH]]
    return any(tuple(told[: len(words)]) == words for words in WORDS) and any(word in POSITIONS for word in told)
