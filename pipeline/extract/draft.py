"""How rules hand over what they found: one act or stock with its roles still as phrases, and the article's state while reading."""

from __future__ import annotations

from pipeline.extract import when
from pipeline.extract.model import NOTHING, NOWHERE, Claim, Mention, Place, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import Context
from pipeline.language.intervals import Interval

QUOTE_WORDS = 24


def mention(type: str, s: Sentence, at: int, published: Interval, *, actor: str | None, target: str | None = None, place: Place = NOWHERE,
            quantity: Quantity = NOTHING, status: str, rule: str, roles: tuple[Phrase | None, ...] = ()) -> Mention:  # fmt: skip
    """An act told at item `at` of a sentence; `roles` are the phrases that its quote should hold."""
    trigger = s.items[at]
    spans = {"type": Span(trigger.start, trigger.end)}
    if quantity.span is not None:
        spans["quantity"] = quantity.span
    if place.span is not None:
        spans["place" if place.name else "host"] = place.span
    for name, phrase in zip(("actor", "target"), roles, strict=False):
        if phrase is not None and (actor if name == "actor" else target) is not None:
            spans[name] = Span(phrase.start, phrase.end)
    quote = quoted(s, at, [Span(p.start, p.end) for p in roles if p is not None] + list(spans.values()))
    return Mention(type, actor, target, place, quantity, status, when.of_act(s, at, status, published), quote, rule, spans=spans)


def claim(s: Sentence, at: int, published: Interval, *, sender: str | None, place: Place, quantity: Quantity, status: str, rule: str,
          mission: str | None = None, phrase: Phrase | None = None) -> Claim:  # fmt: skip
    """A stock told at item `at` of a sentence."""
    spans: dict[str, Span] = {}
    if quantity.span is not None:
        spans["quantity"] = quantity.span
    if place.span is not None:
        spans["place" if place.name else "host"] = place.span
    if phrase is not None:
        spans["sender"] = Span(phrase.start, phrase.end)
    quote = quoted(s, at, list(spans.values()))
    return Claim(sender, place, quantity, status, when.of_level(s, at, status, published), quote, rule, mission, spans=spans)


def quoted(s: Sentence, at: int, spans: list[Span]) -> Span:
    """The words from the first to the last of the spans, at most 24 of them around the trigger, inside the sentence."""
    trigger = s.items[at]
    start = min([trigger.start, *(x.start for x in spans if s.start <= x.start < s.end)])
    end = max([trigger.end, *(x.end for x in spans if s.start < x.end <= s.end)])
    words = [(i.start, i.end) for i in s.items if start <= i.start and i.end <= end]
    while sum(len(s_words(s, i)) for i in words) > QUOTE_WORDS and len(words) > 1:
        if words[-1][0] > trigger.start and (words[-1][1] - trigger.end) >= (trigger.start - words[0][0]):
            words.pop()
        elif words[0][0] < trigger.start:
            words.pop(0)
        else:
            words.pop()
    return Span(words[0][0], words[-1][1])


def s_words(s: Sentence, span: tuple[int, int]) -> list[str]:
    item = next(i for i in s.items if i.start == span[0])
    return item.text.split()


def note(context: Context, s: Sentence, actor: str | None = None, place: Place = NOWHERE, sender: str | None = None) -> None:
    """Remember who and where was last told, for the sentences that follow."""
    context.last_actor = actor or context.last_actor
    context.last_sender = sender or context.last_sender
    if place.host and place.span and s.start <= place.span.start < s.end:
        context.last_host = place.host
