"""Words that post forces without a verb of posting: have taken up positions, have been put in place, have taken over a town."""

from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed

WORDS = (("taken", "up"), ("took", "up"), ("taking", "up"), ("put", "in", "place"), ("taken", "over"), ("took", "over"))
POSITIONS = frozenset(("position", "positions", "posts", "place", "over"))
REACH = 3  # items
ENTAILING = ("involv", "envisag", "foresee", "foresaw", "entail")  # how verbs begin that tell what a plan holds
TASKS = listed("guarding")
SLATED = frozenset(("slated", "scheduled", "due", "expected", "set"))


def in_position(s: Sentence, at: int) -> bool:
    """Whether what stands at an item, behind auxiliaries and adverbs, posts the forces before it."""
    while at < len(s.items) and s.items[at].cls in ("adv", "time", "aux"):
        at += 1
    told = [i.low for i in s.items[at : at + REACH]]
    return any(tuple(told[: len(words)]) == words for words in WORDS) and any(word in POSITIONS for word in told)


def on_duty(s: Sentence, at: int) -> bool:
    """`will patrol trouble spots`, `will be guarding the road`: a task to come."""
    if at >= len(s.items) or s.items[at].low not in ("will", "would"):
        return False
    return any(i.low in TASKS for i in s.items[at + 1 : at + 1 + REACH] if i.cls != "name")


def slated(s: Sentence, phrase: Phrase) -> bool:
    """`an advance party of 40 monitors slated to arrive`."""
    told = [i.low for i in s.items[phrase.last : phrase.last + 2]]
    return len(told) == 2 and told[0] in SLATED and told[1] == "to"


def for_a_task(s: Sentence, at: int) -> bool:
    """Whether what stands behind an item tells what for: were deployed to quell the violence, sent 400 policemen to guard the fair."""
    behind = s.items[at : at + 2]
    return len(behind) == 2 and behind[0].low == "to" and behind[1].cls in ("word", "verb") and not behind[1].capital


def entailed(s: Sentence, phrase: Phrase) -> bool:
    """`the plan involves the dispatch of a force of 4,000 troops`: nothing is there yet."""
    sending: Phrase | None = phrase
    while sending is not None and sending.prep == "of":
        before = s.phrase_before(sending.first)
        sending = before if before is not None and before.last == sending.first - 1 else None
    if sending is None or sending is phrase or sending.noun("send") is None:
        return False
    return sending.first > 0 and s.items[sending.first - 1].low.startswith(ENTAILING)
