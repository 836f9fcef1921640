"""Contributions told as a list: France is sending 1,000 soldiers; Turkey, 500; Romania, 400."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.amounts import stated
from pipeline.extract.item import Item
from pipeline.extract.model import Mention, Span
from pipeline.extract.phrases import Sentence

PARTING = frozenset((",", ";", "and", "while"))
MAKING = frozenset((
    "will", "is", "are", "has", "have", "send", "sent", "sending", "contribute", "contributing", "provide", "providing", "promised", "pledged", "offered",
))  # fmt: skip
WIDEST = 3  # items between a state and its figure
SENDING = frozenset(("send", "pledge"))  # the rules that open a list


def further(s: Sentence, told: list[Mention]) -> list[Mention]:
    """The contributions that follow the first one in its sentence: a state, its figure, the end of the part."""
    opening = next((m for m in told if m.rule in SENDING and m.type == "DEPLOY" and m.quantity.measure == "personnel" and m.quantity.counted), None)
    if opening is None or opening.quantity.span is None:
        return []
    found: list[Mention] = []
    for k, item in enumerate(s.items):
        if item.cls != "num" or item.start <= opening.quantity.span.end or not _ends(s, k) or item.number is None or item.number.kind != "count":
            continue
        state = _state(s, k)
        if state is None or state.id in (opening.actor, opening.place.host):
            continue
        quantity = stated("personnel", item)
        spans = {"type": opening.spans["type"], "actor": Span(state.start, state.end), "quantity": Span(item.start, item.end)}
        found.append(replace(opening, actor=state.id, quantity=quantity, quote=Span(state.start, item.end), spans=spans, clues=[]))
    return found


def _ends(s: Sentence, k: int) -> bool:
    """Whether the part ends behind a figure, or with `soldiers`: Turkey, 500; Romania 400 troops."""
    after = k + 1
    if after < len(s.items) and s.items[after].noun("force") is not None:
        after += 1
    return after >= len(s.items) or s.items[after].low in PARTING or s.items[after].text == "."


def _state(s: Sentence, k: int) -> Item | None:
    """The state that a figure is of: the name before it, and a mark before that."""
    for i in range(k - 1, max(0, k - 1 - WIDEST), -1):
        item = s.items[i]
        if item.cls == "name":
            return item if item.kind == "country" and item.id is not None and s.items[i - 1].low in PARTING else None
        if item.low not in (",", "about", "some") and item.low not in MAKING:
            return None
    return None
