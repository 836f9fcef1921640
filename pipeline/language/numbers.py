"""Numbers with their bounds: "more than 900", "between 3,000 and 4,000", "dozens of", each with what kind of thing it is. No nouns are read here."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.language.bounds import AFTER_BOUND, LEADS, before, last_word, loose
from pipeline.language.figures import Figure, figure
from pipeline.language.number_kinds import kind_of, tells
from pipeline.language.number_search import starts
from pipeline.language.shares import PERCENT_OF, share
from pipeline.language.wordlist import words


class Number(NamedTuple):
    """A whole bound expression, `text[start:end]`.

    kind: count or share; else what makes it none: percent, money, time, measure, ordinal, score.
    qualifier: exact, about, at_least, at_most, range, vague or share, which says which of low, best and high are set.
    of: the word behind a hyphen that says what is counted ("strong", "member"), else "".
    """

    start: int
    end: int
    low: int | None
    best: int | None
    high: int | None
    qualifier: str
    kind: str
    of: str
    text: str


_TO = re.compile(r"\s*(?:-\s?(?:to|or)(?=[\s-])-?|[-–—]|to(?=\s)|or(?=\s))\s*", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|to|or)\s+|\s*[-–—]\s*", re.IGNORECASE)
_INNER = re.compile(r"(?:as many as|about|some|around|perhaps|nearly|roughly|approximately|more than|up to|at least|even|possibly|maybe)\s+", re.IGNORECASE)
_OF = re.compile(r"(?:[-–]\s?|\s(?=strong))(strong|member|man|men|person|people|troop|soldier|officer|ship|vehicle|vessel|aircraft|plane|tank"
    r"|women|marine)(?!\w)", re.IGNORECASE)
_NOT_ONE_AFTER = re.compile(r"\s+(?:of|another|day|thing|way|side|hand|point|again|who|such|that|which|is|was|more time)(?!\w)|['’]s|\s*[,.;:)]|-(?!year)")
_NOT_ONE_BEFORE = words("no any every some this that each the which first last next only number day not another many")
_SCORES = re.compile(r"\s+(?:of|more|were|have|had|are|killed|dead|wounded|injured|others)(?!\w)")
_LEVEL = 100  # a change by less than this hardly stands before the level that it leads to
_SMALL = 10  # "over two islands" is no bound, "over 20 islands" is
_NEXT = re.compile(r"[.);?!\]’']| [,(]|, [0-9D-Zb-fh-np-z]| ([a-z]{2,})[ ,.;:)\n]| ([A-Z][\w.]+) [a-z(]")
# How a range, a bound or a noun behind a hyphen begins.
_GOES_ON = re.compile(r"\s*[-–—+]|\s*(?:to|or|and|plus|odd|strong)(?!\w)|,? (?:or|at|give)(?!\w)", re.IGNORECASE)
# Behind these a measure or bound may still follow: "2 metric tons", "3 or so", "4 per cent".
_CARRIERS = words(
    "of or more full straight consecutive working long and at local per pounds strong give square sq cubic nautical metric statute armoured armored infantry "
    "artillery US U.S. Australian Canadian British Singapore Motorised Motorized mechanised mechanized motorised motorized airborne marine"
)
NOWHERE = (1 << 60, 1 << 61)


def numbers(text: str, but: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """Every number of the text, bounds included, in order and without overlap; none that begins inside a span of `but` (in order)."""
    return list(_numbers(text, iter(but)))


def _numbers(text: str, but: Iterator[tuple[int, int]]) -> Iterator[Number]:
    done = 0
    start, end = next(but, NOWHERE)
    for at in starts(text):
        if at < done:
            continue
        while end <= at:
            start, end = next(but, NOWHERE)
        if start <= at:
            continue
        whole = share(text, at, done) if text[at] > "9" else 0
        if whole:
            _, begin = before(text, at, done)
            yield Number(begin, whole, None, None, None, "share", "share", "", text[begin:whole])
            done = whole
            continue
        first = figure(text, at)
        if first is None or (first.words and not _is_number(text, at, first)):
            continue
        found = _bounded(text, at, first, done)
        yield found
        done = found.end


def _is_number(text: str, start: int, first: Figure) -> bool:
    """Whether words that look like a number are one: "one" is often a pronoun, "scores" a verb."""
    word = text[start : first.end].lower()
    if word == "one":
        return not _NOT_ONE_AFTER.match(text, first.end) and last_word(text, start) not in _NOT_ONE_BEFORE
    if word == "scores":
        return bool(_SCORES.match(text, first.end))
    return word not in ("dozen", "hundred", "thousand", "million", "billion") or last_word(text, start) in LEADS | {"dozen", "half"}


@lru_cache(maxsize=16384)
def _idle(word: str) -> bool:
    """Whether nothing of a number hangs on this word behind it: no range, bound, measure or unit's name begins with it."""
    probe = f" {word} "
    return word not in _CARRIERS and not any(p.match(probe) for p in (_TO, _AND, AFTER_BOUND)) and not tells(probe)


def _bounded(text: str, start: int, first: Figure, done: int) -> Number:
    lead, begin = before(text, start, done)
    end, second, of, trail = first.end, None, None, None
    word = _NEXT.match(text, end)
    idle = word is not None and (word.lastindex is None or _idle(word.group(word.lastindex)))
    if idle and not lead and first.value is not None:
        kind = kind_of(text, start, end, first, None, True)
        return Number(start, end, first.value, first.value, first.value, "exact", kind, "", text[start:end])
    if not idle and _GOES_ON.match(text, end):
        end, second = _range_end(text, start, first, lead)
        of = _OF.match(text, end)
        end = of.end() if of else end
        trail = None if of else AFTER_BOUND.match(text, end)
    kind = "count" if of and (second or of.group(1).lower() == "strong") else kind_of(text, start, end, first, second, idle)
    part = PERCENT_OF.match(text, end) if kind == "percent" else None
    if part:
        return Number(begin, part.end(), None, None, None, "share", "share", "", text[begin : part.end()])
    if trail and kind == "count":
        end = trail.end()
        lead = trail.lastgroup or lead
    elif trail and kind != "ordinal" and trail.lastgroup != "at_least":
        end = trail.end()
    if lead in ("from", "between") and second is None:  # "from about 2,500": the bound behind the preposition stays
        lead, begin = before(text, start, begin + len(lead))
    if lead and not second and (first.value or _SMALL) < _SMALL and loose(text, begin):
        begin, lead = start, ""
    low, best, high, qualifier = _values(first, second, lead)
    if kind in ("ordinal", "score"):
        begin = start
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Number(begin, end, low, best, high, qualifier, kind, of.group(1).lower() if of else "", text[begin:end])


def _range_end(text: str, start: int, first: Figure, lead: str) -> tuple[int, Figure | None]:
    """(end, second figure) of a range that begins with `first`; a level told as moving ("from 500 to 700") is two numbers, no range."""
    if lead == "from" or not first.exact:
        return first.end, None
    link = (_AND if lead == "between" else _TO).match(text, first.end)
    if not link:
        return first.end, None
    inner = _INNER.match(text, link.end())
    second = figure(text, inner.end() if inner else link.end())
    if second is None or second.value is None or first.value is None:
        return first.end, None
    hyphen = not link.group().strip(" \n-").isalpha()
    if inner and hyphen:
        return first.end, None
    if not hyphen and "or" in link.group().lower() and lead != "between" and second.value - first.value > max(first.value, 2):
        return first.end, None
    if not hyphen and first.value >= _LEVEL and second.value > 2 * first.value and last_word(text, start) == "by":
        return first.end, None  # "cut by 500 to 1,500"
    low = first.value * second.scale if first.scale == 1 and second.scale > 1 and first.value < second.value // second.scale else first.value
    if not hyphen and low >= second.value:
        return first.end, None
    return second.end, second


def _values(first: Figure, second: Figure | None, lead: str) -> tuple[int | None, int | None, int | None, str]:
    low, high = (first.value, first.value) if first.value is not None else (first.low, first.high)
    if second is not None and second.value is not None and first.value is not None:
        if first.scale == 1 and second.scale > 1 and first.value < second.value // second.scale:
            low = first.value * second.scale
        high = second.value
    if lead == "at_least":
        return low, None, None, "at_least"
    if lead == "at_most":
        return None, None, high, "at_most"
    if second is not None:
        return low, None, high, "range"
    if first.value is None:
        return low, None, high, "vague"
    if lead == "about":
        return None, first.value, None, "about"
    return first.value, first.value, first.value, "exact"
