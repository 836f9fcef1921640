"""Headlines that attribute: `Mali to host 2,000 French troops: minister`, `Three killed in raid -- police`. Speech told by a verb is not in here."""

from __future__ import annotations

from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.tellers import DOCUMENTS, cut
from pipeline.knowledge.lexicon import listed

TELLERS = listed("tellers")
PARTING = (":", "-", "--", "–", "—")
LONGEST, SHORTEST = 6, 4  # items of who says it, at most; of what is said, at least
BODIES = ("institution", "organisation", "mission", "group", "leader")


def headed(s: Sentence, at: int) -> Phrase | None:
    """Who says the headline that a colon or a dash ends: a speaker, a body, a report, and nothing behind."""
    rest = s.items[at + 1 :]
    if s.items[at].text not in PARTING or at < SHORTEST or not rest or len(rest) > LONGEST or s.items[-1].text in ".?!" or rest[0].start == s.items[at].end:
        return None
    if any(i.cls in ("aux", "punct", "num", "rel", "pron", "time") or i.cls == "verb" and i.low not in DOCUMENTS for i in rest):
        return None
    told = s.items[:at]
    if not any(i.cls in ("verb", "aux", "num") or i.low == "to" for i in told):
        return None
    speaks = rest[-1].low in DOCUMENTS or rest[-1].low in TELLERS or any(i.noun("leader", "speaker", "government", "body") or i.kind in BODIES for i in rest)
    return cut(s, at + 1, len(s.items)) if speaks and not any(i.cls == "prep" and i.low not in ("of", "for", "in") for i in rest) else None
