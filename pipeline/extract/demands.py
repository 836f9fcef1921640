"""Demands that another's forces leave: who asks, by which verb."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed

DEMANDING = listed("demanding")
DOMESTIC = listed("domestic")
CROWDS = listed("crowds")  # who demands in no state's name


def demanded(s: Sentence, at: int, owner: str | None, context: Context, control: int | None = None) -> tuple[VerbGroup, Phrase | None, str | None] | None:
    """Who demands that another's forces leave: the verb of demanding that governs item `at`, its subject, its actor."""
    governing = control if control is not None else s.verb_before(at, 9)
    if governing is None or not any(v.lemma in DEMANDING for v in s.items[governing].verbs):
        return None
    if s.items[governing].low.startswith("call") and s.items[governing + 1].low not in ("for", "on"):
        return None
    group = verb_group(s, governing)
    asks = subject(s, group)
    asking = who(asks, context, s)
    if asks is not None and owner is not None and (asking is None or asking == owner) and any(i.low in DOMESTIC for i in asks.items):
        return None  # lawmakers called for a withdrawal of their own
    return None if asking is not None and asking == owner else (group, asks, asking)


def asker(asks: Phrase | None, asking: str | None, owner: str | None, host: str | None) -> tuple[bool, str | None]:
    """Whether a demand is one of somebody abroad, and whose: officials without a state of their own are of the host's; protesters are nobody's."""
    if asking is not None:
        return True, asking
    if asks is None or owner is None or host is None or host == owner or asks.items[0].cls == "pron":
        return False, None
    if asks.noun("leader", "government") is not None:
        return True, host if len(host) == 3 else None
    return asks.items[-1].low in CROWDS, None


def demanded_that(s: Sentence, first: int) -> int | None:
    """The verb of a demand told with `that`: demanded that Armenia withdraw."""
    for k in range(first - 1, max(-1, first - 10), -1):
        if s.items[k].cls == "verb":
            return k if any(v.lemma in DEMANDING for v in s.items[k].verbs) and any(x.low == "that" for x in s.items[k + 1 : min(k + 4, first)]) else None
    return None
