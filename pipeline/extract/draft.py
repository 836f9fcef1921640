"""How rules hand over what they found: one act or stock with its roles still as phrases, and the article's state while reading."""

from __future__ import annotations

from pipeline.extract import when
from pipeline.extract.antecedents import Context
from pipeline.extract.item import Item
from pipeline.extract.model import NOTHING, NOWHERE, Claim, Mention, Place, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.language.intervals import Interval

QUOTE_WORDS = 24
DASHES = "-–—"


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
    date, story = when.of_act(s, at, status, published, type == "EXTEND"), when.undated(s, at, published)
    status = _checked(status, trigger, date, published)
    return Mention(type, actor, target, place, quantity, status, date, quote, rule, story=story, spans=spans)


def _checked(status: str, trigger: Item, date: Interval, published: Interval) -> str:
    """The status that an act's own time leaves: the summit next month is planned, is sending troops on Friday too, a meeting last week was held."""
    if status in ("completed", "in_progress") and date.earliest and published.latest and date.earliest > published.latest:
        return "planned" if trigger.cls == "noun" or status == "in_progress" else status
    over = date.latest and published.earliest and date.latest < published.earliest
    return "completed" if status in ("planned", "proposed") and trigger.cls == "noun" and over else status


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
    """The words from the first to the last of the spans, widened to the clause, at most 24 of them around the trigger."""
    within = [x for x in spans if s.start <= x.start and x.end <= s.end]
    start = min([s.items[at].start, *(x.start for x in within)])
    end = max([s.items[at].end, *(x.end for x in within)])
    first = next(k for k, i in enumerate(s.items) if i.end > start)
    last = next(k for k in range(len(s.items) - 1, -1, -1) if s.items[k].start < end)
    first, last = _fit(s, at, first, last)
    return Span(s.items[first].start, s.items[last].end)


def _length(item: Item) -> int:
    """Words between white space, as a reader counts them; an item may hold several."""
    return item.text.count(" ") + item.text.count("\n") + 1


def _fit(s: Sentence, at: int, first: int, last: int) -> tuple[int, int]:
    """Shrunk to the words allowed around item `at`, or widened, right then left, to the marks that close the clause."""
    items = s.items
    room = QUOTE_WORDS - sum(_length(i) for i in items[first : last + 1])
    while room < 0 and first < last:
        if last > at and last - at >= at - first:
            room += _length(items[last])
            last -= 1
        else:
            room += _length(items[first])
            first += 1
    while last + 1 < len(items) and items[last + 1].cls != "punct" and _length(items[last + 1]) <= room:
        last += 1
        room -= _length(items[last])
    while first and items[first - 1].cls != "punct" and items[first - 1].text[0] not in DASHES and _length(items[first - 1]) <= room:
        first -= 1
        room -= _length(items[first])
    while first < last and items[first].text[0] in DASHES:
        first += 1
    return first, last


def note(context: Context, s: Sentence, actor: str | None = None, place: Place = NOWHERE, sender: str | None = None) -> None:
    """Remember who and where was last told, for the sentences that follow."""
    context.last_actor = actor or context.last_actor
    context.last_sender = sender or context.last_sender
    if place.host and place.span and s.start <= place.span.start < s.end:
        context.last_host, context.last_host_at = place.host, s.index
