"""Parts of a strength that the same sentence tells whole: `including 1,200 combat troops` is no further level."""

from collections.abc import Sequence

from pipeline.extract.model import Claim
from pipeline.extract.phrases import Phrase, Sentence

LEADING = frozenset(("including", "them", "whom"))


def part(s: Sentence, phrase: Phrase, made: Claim, told: Sequence[Claim]) -> bool:
    """Whether what the phrase counts is within a level just told, of the same sender, host and measure."""
    if not phrase.first or s.items[phrase.first - 1].low not in LEADING:
        return False
    return any(
        whole.sender == made.sender and whole.place.host == made.place.host and whole.quantity.measure == made.quantity.measure and whole.quantity.counted
        for whole in told
    )
