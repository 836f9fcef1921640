"""International forces without a name of their own: a multinational force of 5,000 troops is called by the words that the text gives it."""

from __future__ import annotations

from pipeline.extract.phrases import Phrase, Sentence

KINDS = frozenset(("multinational", "multi-national", "international"))
FORCE = "force"


def styled(s: Sentence, phrase: Phrase) -> str | None:
    """What an unnamed international force is called: the one that a phrase counts, or whose strength it tells."""
    found = _style(phrase)
    carrier = s.phrase_before(phrase.first) if found is None and phrase.prep == "of" else None
    return _style(carrier) if carrier is not None and carrier.last == phrase.first - 1 else found


def _style(phrase: Phrase) -> str | None:
    at = next((k for k, i in enumerate(phrase.items) if i.low in KINDS), None)
    if at is None or phrase.items[-1].low != FORCE or any(i.low not in KINDS for i in phrase.names):
        return None  # the Italian-led one is told by who leads it
    return f"{phrase.items[at].low.replace('multi-', 'multi')}-{FORCE}".upper()
