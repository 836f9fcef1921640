"""Attributed statements: who said it, for whom, named or not, how surely, passed on by whom, in quotation marks or not."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.antecedents import Context
from pipeline.extract.model import Span, Statement
from pipeline.extract.phrases import Sentence
from pipeline.extract.quotations import Quotations
from pipeline.extract.sayings import Saying, sayings
from pipeline.extract.speakers import Voice
from pipeline.extract.voices import Voices
from pipeline.extract.wording import OPENING, SHORTEST, words_of
from pipeline.tables.vocabulary import CERTAINTY_OF

SPOKEN = 4  # words of a quotation that can be a statement by itself
NEXT = 700  # code points through which a quotation without a speaker goes on from the one before


def read(text: str, parsed: list[Sentence], context: Context) -> list[Statement]:
    """All statements of a text, in the order of their words; the words never hold their own speaker."""
    quotations, voices = Quotations(text), Voices(text, context)
    found: list[Statement] = []
    for s in parsed:
        voices.meet(s)
        told = sayings(s)
        for one in told:
            voice = voices.voice(s, one.speaker)
            for words in words_of(text, one, told, quotations):
                if not _overlaps(words, voice.label):
                    found.append(_statement(text, one, voice, words, quotations))
        voices.pass_over(s)
    found += _continued(text, found, quotations)
    unique = {(f.quote.start, f.quote.end): f for f in reversed(found)}
    return [_passed_on(f, list(unique.values())) for f in sorted(unique.values(), key=lambda f: (f.quote.start, f.quote.end))]


def _statement(text: str, one: Saying, voice: Voice, words: Span, quotations: Quotations) -> Statement:
    verb = one.sentence.items[one.verb]
    by = Span(one.by.start, one.by.end) if one.by is not None else None
    name = voice.name if voice.name is not None and text[voice.name.start : voice.name.end] not in text[voice.label.start : voice.label.end] else None
    return Statement(voice.label, voice.affiliation, voice.anonymous, quotations.share(words) >= 0.5, Span(verb.start, verb.end), words, voice.office,
                     name, by, CERTAINTY_OF[one.kind])  # fmt: skip


def _continued(text: str, found: list[Statement], quotations: Quotations) -> list[Statement]:
    """Quotations that no words attribute: they go on from the statement before, if they follow it as a quotation of their own."""
    more: list[Statement] = []
    for quoted in quotations.all:
        if not _long_enough(text[quoted.start : quoted.end]) or any(_overlaps(quoted, span) for f in found for span in (f.quote, f.speaker)):
            continue
        earlier = [f for f in (*found, *more) if f.quote.end <= quoted.start and f.verb.end <= quoted.start]
        last = max(earlier, key=_end, default=None)
        if last is not None and _whole(text, quoted) and quoted.start - _end(last) <= NEXT and _adjoins(text, last, quoted):
            more.append(replace(last, quote=quoted, direct=True))
    return more


def _long_enough(quoted: str) -> bool:
    """Whether a quotation is of so many words, marks not counted."""
    return len([word for word in quoted.split() if any(c.isalnum() for c in word)]) >= SPOKEN and len(quoted) >= SHORTEST


def _end(one: Statement) -> int:
    return max(one.quote.end, one.verb.end)


def _whole(text: str, quoted: Span) -> bool:
    """Whether a quotation begins where a sentence does."""
    before = text[: quoted.start].rstrip()
    return not before or before[-1] in ".!?:\"”" or "\n" in text[len(before) : quoted.start]


def _adjoins(text: str, last: Statement, quoted: Span) -> bool:
    """Whether no other sentence stands between a statement and a quotation."""
    end = max(last.quote.end, last.verb.end, last.speaker.end if last.speaker.end < quoted.start else 0)
    between = text[end : quoted.start].strip(OPENING + "\"”")
    return len(between) < 160 and not any(mark in between for mark in (". ", ".\n", "\n\n"))


def _passed_on(one: Statement, others: list[Statement]) -> Statement:
    """A statement told inside another's words is passed on by who speaks those."""
    if one.reported_by is not None:
        return one
    outer = [o for o in others if o.quote.start <= one.verb.start and one.verb.end <= o.quote.end and not _overlaps(o.speaker, one.speaker)]
    inmost = min(outer, key=lambda o: o.quote.end - o.quote.start, default=None)
    return one if inmost is None else replace(one, reported_by=inmost.speaker)


def _overlaps(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
