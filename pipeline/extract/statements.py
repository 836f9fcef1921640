"""Attributed statements: who said it, for whom, named or not, in quotation marks or not."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.model import Span, Statement
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed

SAYING = listed("saying")
HIDDEN = ("anonymity", "anonymous", "not to be named", "unnamed", "unidentified", "asked not to be")
QUOTATION = "\"“”"


def read(text: str, parsed: list[Sentence], context: Context) -> list[Statement]:
    """All statements of a text; the quote is the sentence's words without those that attribute them."""
    found = []
    for s in parsed:
        for at, item in enumerate(s.items):
            if item.low in SAYING and item.cls == "verb":
                made = _statement(text, s, at, context)
                if made is not None:
                    found.append(made)
                    break
    return found


def _statement(text: str, s: Sentence, at: int, context: Context) -> Statement | None:
    speaker = _speaker(s, at)
    if speaker is None or speaker.items[0].low in ("which", "that") or speaker.end - speaker.start > 160:
        return None
    span = _words(text, s, at, speaker)
    if span is None:
        return None
    anonymous = _hidden(text[s.start : s.end].lower()) or not any(
        i.capital or i.cls in ("name", "pron") for i in speaker.items[1:] or speaker.items
    )
    title = speaker.noun("leader", "speaker", "government")
    words = text[span.start : span.end]
    direct = any(mark in words for mark in QUOTATION)
    return Statement(Span(speaker.start, speaker.end), who(speaker, context, s), anonymous, direct, Span(s.items[at].start, s.items[at].end), span,
                     Span(title.start, title.end) if title is not None else None)  # fmt: skip


def _hidden(sentence: str) -> bool:
    """Whether the sentence says that its speaker stays unnamed."""
    return any(h in sentence for h in HIDDEN)


def _speaker(s: Sentence, at: int) -> Phrase | None:
    """The subject of the verb of speech, which may stand after it: `…, said Jason Chalk`."""
    return subject(s, verb_group(s, at))


def _words(text: str, s: Sentence, at: int, speaker: Phrase) -> Span | None:
    """The longer of what stands before and after speaker and verb."""
    first, last = min(speaker.start, s.items[at].start), max(speaker.end, s.items[at].end)
    sides = [_trim(text, s.start, first), _trim(text, last, s.end)]
    best = max(sides, key=lambda x: x.end - x.start)
    return best if best.end - best.start >= 12 else None


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and (text[start].isspace() or text[start] in ",;:-–—"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:-–—"):
        end -= 1
    return Span(start, end)
