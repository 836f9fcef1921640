"""Numbers with their bounds: "more than 900", "between 3,000 and 4,000", "dozens of", each with what kind of thing it is. No nouns are read here."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.language.figures import START, Figure, figure
from pipeline.language.number_kinds import kind_of
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


_FILLER = (
    r"(?:(?:an?|the|its|their|his|some|about|around|roughly|nearly|almost|approximately|estimated|reported|additional|further|extra|another|other|"
    r"total|combined|of|US|U\.S\.)\s+){0,4}"
)
_PREFIX = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<at_most>no more than|not more than|no greater than|not exceeding|fewer than|less than|lower than|under|below|up to"
    r"|upto|at most|at the most|"
    r"as many as|as much as|as high as|(?:a )?maximum(?: of)?|just under|slightly under|well under|a little under"
    r"|slightly less than|slightly fewer than)"
    r"|(?P<at_least>(?:slightly |a little |far |significantly |much |considerably |many )?more than|no fewer than"
    r"|no less than|not less than|not fewer than|"
    r"(?:just |well |slightly |a little )?over|at least|at the least|in excess of|upwards? of|exceed(?:s|ed|ing)?"
    r"|surpass(?:es|ed|ing)?|topp(?:ed|ing)|"
    r"(?:well |just )?above|as few as|as little as|greater than|higher than|(?:a )?minimum(?: of)?|north of)"
    r"|(?P<between>between|anywhere from|ranging from|anything from|in the range of)"
    r"|(?P<from>from)"
    r"|(?P<about>(?:just )?about|some|roughly|approximately|approx\.?|nearly|almost|around|close to|near to|circa|(?:an )?estimated|"
    r"in the (?:region|vicinity|area|neighbou?rhood) of|(?:in|on|of) the order of|just short of|just shy of|virtually"
    r"|perhaps|possibly|maybe|more or less))"
    r"\s+(?:\(\s*)?" + _FILLER + "$",
    re.IGNORECASE,
)  # fmt: skip
_LEADS = words(
    "as than to exceeding under below upto most many much high maximum of over least exceed exceeds exceeded surpass surpasses surpassed surpassing topped "
    "topping above few little minimum between from about some roughly approximately approx approx. nearly almost around circa estimated an a the its their "
    "short shy virtually perhaps possibly maybe less another additional further extra other total combined us u.s. his reported"
)  # fmt: skip
_TO = re.compile(r"\s*(?:[-–—]|to(?=\s)|or(?=\s))\s*", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|to|or)\s+|\s*[-–—]\s*", re.IGNORECASE)
_INNER = re.compile(r"(?:as many as|about|some|around|perhaps|nearly|roughly|approximately|more than|up to|at least|even|possibly|maybe)\s+", re.IGNORECASE)
_OF = re.compile(r"[-–]\s?(strong|member|man|men|person|people|troop|soldier|officer|ship|vehicle|vessel|aircraft|plane|tank"
    r"|women|marine)(?!\w)", re.IGNORECASE)
_AFTER_BOUND = re.compile(
    r"(?P<at_least>\+|[- ]plus(?!\w)|\s+or (?:more|over)(?!\w)|,? (?:or )?at (?:the )?(?:very )?least(?!\w))|(?P<about>[- ]odd(?!\w)|\s+or so(?!\w))"
    r"|(?P<at_most>\s+or (?:fewer|less|under)(?!\w)|,? at (?:the )?(?:very )?most(?!\w))",
    re.IGNORECASE,
)  # fmt: skip
_SHARE = re.compile(
    r"(?:(?:a|one|two|three|four)[ -](?:half|halves|third|quarter|fourth|fifth|sixth|tenth)s?\s+of(?!\s+a\s+(?:million"
    r"|century|dozen))|(?:two|three)-(?:third|quarter)s"
    r"|half(?:\s+of)?(?=\s+(?:the|its|their|his|those|these|our|them|all|of)(?!\w))|half of"
    r"|(?:(?:a|the)\s+)?(?:(?:vast|great|large)\s+)?(?:majority|bulk)\s+of"
    r"|most\s+of|most(?=\s+(?:[A-Z][\w.]+\s+){0,2}(?:of|troops|soldiers|forces|personnel|units|marines|police|peacekeepers|advisers|trainers)(?!\w))"
    r"|one\s+in\s+(?:two|three|four|five|six|ten|twenty)(?!\w))",
    re.IGNORECASE,
)  # fmt: skip
_NOT_MOST = re.compile(r"(?:the|at|its|their|his|her|a|is|are|was|were|our|second|very)\s+$", re.IGNORECASE)
_NOT_ONE_AFTER = re.compile(r"\s+(?:of|another|day|thing|way|side|hand|point|again|who|such|that|which|is|was|more time)(?!\w)|['’]s|\s*[,.;:)]|-(?!year)")
_NOT_ONE_BEFORE = words("no any every some this that each the which first last next only number day not another many")
_SCORES = re.compile(r"\s+(?:of|more|were|have|had|are|killed|dead|wounded|injured|others)(?!\w)")
_SMALL = 10  # "over two islands" is no bound, "over 20 islands" is


NOWHERE = (1 << 60, 1 << 61)


def numbers(text: str, but: Sequence[tuple[int, int]] = ()) -> list[Number]:
    """Every number of the text, bounds included, in order and without overlap; none that begins inside a span of `but` (in order)."""
    return list(_numbers(text, iter(but)))


def _numbers(text: str, but: Iterator[tuple[int, int]]) -> Iterator[Number]:
    done = 0
    start, end = next(but, NOWHERE)
    for hit in START.finditer(text):
        if hit.start() < done:
            continue
        while end <= hit.start():
            start, end = next(but, NOWHERE)
        if start <= hit.start():
            continue
        share = _share(text, hit.start(), done)
        if share:
            yield share
            done = share.end
            continue
        first = figure(text, hit.start())
        if first is None or not _is_number(text, hit.start(), first):
            continue
        found = _bounded(text, hit.start(), first, done)
        yield found
        done = found.end


def _share(text: str, start: int, done: int) -> Number | None:
    if text[start] not in "atofmbhATOFMBH":
        return None
    match = _SHARE.match(text, start)
    if not match or (match.group()[:4].lower() == "most" and _NOT_MOST.search(text, max(done, start - 8), start)):
        return None
    _, begin = _before(text, start, done)
    return Number(begin, match.end(), None, None, None, "share", "share", "", text[begin : match.end()])


def _is_number(text: str, start: int, first: Figure) -> bool:
    """Whether words that look like a number are one: "one" is often a pronoun, "scores" a verb."""
    word = text[start : first.end].lower()
    if word == "one":
        return not _NOT_ONE_AFTER.match(text, first.end) and _last_word(text, start) not in _NOT_ONE_BEFORE
    if word == "scores":
        return bool(_SCORES.match(text, first.end))
    return word not in ("dozen", "hundred", "thousand", "million", "billion") or _last_word(text, start) in _LEADS | {"dozen", "half"}


def _bounded(text: str, start: int, first: Figure, done: int) -> Number:
    lead, begin = _before(text, start, done)
    end, second = _range_end(text, first, lead)
    of = _OF.match(text, end)
    if of:
        end = of.end()
    trail = None if of else _AFTER_BOUND.match(text, end)
    kind = kind_of(text, start, end, first, second, begin)
    if trail and kind == "count":
        end = trail.end()
        lead = trail.lastgroup or lead
    elif trail and kind != "ordinal" and trail.lastgroup != "at_least":
        end = trail.end()
    if lead in ("from", "between") and second is None:  # "from about 2,500": the bound behind the preposition stays
        lead, begin = _before(text, start, begin + len(lead))
    if lead == "over" and second is None:
        begin, lead = start, ""
    if lead and not second and (first.value or _SMALL) < _SMALL and _loose(text, begin):
        begin, lead = start, ""
    low, best, high, qualifier = _values(first, second, lead)
    if kind in ("ordinal", "score"):
        begin = start
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Number(begin, end, low, best, high, qualifier, kind, of.group(1).lower() if of else "", text[begin:end])


def _loose(text: str, begin: int) -> bool:
    """Whether the bound is a preposition that may as well belong to something else: over, under, above, below, around, about."""
    return text[begin : begin + 6].lower().split(" ")[0] in ("over", "under", "above", "below", "around", "about")


def _before(text: str, start: int, done: int) -> tuple[str, int]:
    """(kind of bound before the figure, where the expression begins)."""
    if _last_word(text, start) not in _LEADS:
        return "", start
    match = _PREFIX.search(text, max(done, start - 60), start)
    return (match.lastgroup or "", match.start()) if match else ("", start)


def _last_word(text: str, start: int) -> str:
    last = text[max(0, start - 16) : start].split()[-1:]
    return last[0].lower().lstrip("(\"“") if last else ""


def _range_end(text: str, first: Figure, lead: str) -> tuple[int, Figure | None]:
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
    hyphen = not link.group().strip(" \n").isalpha()
    if inner and hyphen:
        return first.end, None
    if not hyphen and "or" in link.group().lower() and lead != "between" and second.value - first.value > max(first.value, 2):
        return first.end, None
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
