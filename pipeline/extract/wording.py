"""Which words of a text a saying tells: those before it, behind it, on both sides, in the quotation that goes on over sentences."""

from __future__ import annotations

from pipeline.extract.model import Span
from pipeline.extract.phrases import Sentence
from pipeline.extract.quotations import Quotations
from pipeline.extract.sayings import Saying
from pipeline.extract.speech import MARKS

SHORTEST = 12  # code points
LEAST = 3  # words
PASSING = frozenset(("reporters", "journalists", "parliament", "lawmakers", "him", "her", "them", "us", "me", "it"))
OPENING = " \t\r\n,;:-–—.!?"
CLOSING = " \t\r\n,;:-–—"


def words_of(text: str, told: Saying, others: list[Saying], quotations: Quotations) -> list[Span]:
    """The stretches of words that a saying tells, in the text's order: none, one, or two where it stands between them."""
    s = told.sentence
    start, end = s.items[told.first].start, s.items[told.last - 1].end
    left = _left(text, told, others, quotations, start)
    right = _right(text, told, others, quotations, end)
    if _empty(s, told):
        return []
    if told.way == "naming":
        return _enough(text, quotations.beginning(end, s.end), 1)
    if _looks_right(s, told):
        return _enough(text, right)
    if told.way == "after" or _comma_before(s, told):
        kept = _enough(text, left) + (_enough(text, right) if _goes_on(told, right, quotations) else [])
        return kept or ([] if told.way == "after" else _enough(text, right))
    if told.way == "according" and told.first:
        return max(_enough(text, left), _enough(text, right), key=lambda found: sum(x.end - x.start for x in found))
    return _enough(text, right)


def _empty(s: Sentence, told: Saying) -> bool:
    """He said this while briefing newsmen: the words stand elsewhere."""
    if told.last >= len(s.items) - 1 or s.items[told.last].low not in ("this", "so", "it"):
        return False
    return s.items[told.last + 1].cls in ("conj", "prep", "time", "punct", "adv", "word")


def _looks_right(s: Sentence, told: Saying) -> bool:
    """Whether what was said follows: that, a colon, a quotation behind the verb; nothing stands before it."""
    if told.way == "according":
        return told.first == 0 or s.items[told.first - 1].low in ("but", "and")
    k = told.last
    while k < min(len(s.items), told.last + 14) and s.items[k].cls not in ("verb", "aux"):
        if s.items[k].low == "that" or s.items[k].text == ":":
            return True
        k += 1
    if told.way == "after":
        return False
    follows = s.items[told.last] if told.last < len(s.items) else None
    if follows is not None and (follows.text in MARKS or follows.text == "," and told.last + 1 < len(s.items) and s.items[told.last + 1].text in MARKS):
        return told.first == 0 or s.items[told.first - 1].text not in MARKS
    return told.first == 0


def _comma_before(s: Sentence, told: Saying) -> bool:
    """`The troops will leave, X said`: a comma or a quotation's end before it, and no words of its own right behind it."""
    k = told.first - 1
    if k >= 0 and s.items[k].text in MARKS and k >= 1 and s.items[k - 1].text in ",.!?":
        return True
    if k < 0 or s.items[k].text not in (",", *MARKS, "-", "--", "–", "—", "?", "!"):
        return False
    follows = s.items[told.last] if told.last < len(s.items) else None
    if told.way == "according" or follows is None or s.items[told.verb].low.startswith("t") and k > 2:
        return True
    return follows.cls in ("punct", "prep", "time", "adv", "conj") or follows.low in PASSING


def _goes_on(told: Saying, right: Span | None, quotations: Quotations) -> bool:
    """Whether the words go on behind speaker and verb: “…,” X said, “…”; the troops, X said, will leave."""
    s = told.sentence
    if right is None or told.last >= len(s.items):
        return False
    opened = quotations.beginning(s.items[told.last - 1].end, right.end)
    if opened is not None and quotations.ending(s.items[told.first].start - 3, s.items[told.first].start) is not None:
        return True
    nexts = s.items[told.last : told.last + 2]
    return nexts[0].text == "," and len(nexts) == 2 and nexts[1].cls in ("aux", "verb") and not nexts[1].low.endswith("ing")


def _left(text: str, told: Saying, others: list[Saying], quotations: Quotations, start: int) -> Span | None:
    begin = _dateline(told.sentence)
    for other in others:
        if other.last <= told.first and other.way == "after":
            begin = max(begin, other.sentence.items[other.last - 1].end)
    if (inside := quotations.around(start)) is not None:
        begin = max(begin, inside.start + 1)
    quoted = quotations.ending(max(0, start - 4), start)
    if quoted is not None and (quoted.start < begin or not text[begin : quoted.start].strip(OPENING)):
        begin = quoted.start
    return trim(text, begin, start)


def _dateline(s: Sentence) -> int:
    """Where a sentence begins behind its dateline: TALLINN, March 19 -- The first soldiers."""
    dash = next((i for i in s.items[:16] if i.text in ("--", "—", "–")), None)
    return dash.end if dash is not None and s.items[0].text.isupper() and len(s.items[0].text) > 2 else s.start


def _right(text: str, told: Saying, others: list[Saying], quotations: Quotations, end: int) -> Span | None:
    s = told.sentence
    close = s.end
    for other in others:
        if other.first >= told.last and (joint := _parted(s, told, other)) is not None:
            close = min(close, joint)
    if (inside := quotations.around(s.items[told.first].start)) is not None:
        close = min(close, inside.end - 1)
    begin = _heard(s, told, close, end)
    opened = quotations.beginning(begin, close)
    if opened is not None and not text[begin : opened.start].strip(OPENING):
        return trim(text, opened.start, opened.end)
    if opened is not None and opened.end > close:
        close = opened.end
    return trim(text, begin, close)


def _parted(s: Sentence, told: Saying, other: Saying) -> int | None:
    """Where another saying of the sentence begins that does not stand inside the words of this one."""
    k = other.first
    if other.speaker.first == told.speaker.first:
        k = other.verb
    while k > told.last and s.items[k - 1].cls in ("adv", "aux"):
        k -= 1
    if k > told.last and (s.items[k - 1].low in ("and", "but", "while", "whereas", ";", "as") or other.speaker.first == told.speaker.first):
        return s.items[k - 1].start if s.items[k - 1].low in ("and", "but", "while", "whereas", ";", "as") else s.items[k].start
    closing = other.last >= len(s.items) - 1 or s.items[other.last].cls in ("punct", "prep", "time")
    return s.items[k].start if k > told.last and s.items[k - 1].text == "," and closing and other.way != "naming" else None


def _heard(s: Sentence, told: Saying, close: int, end: int) -> int:
    """Where the words begin behind `told reporters on Tuesday in Paris that`."""
    k = told.last
    while k < min(len(s.items), told.last + 16) and s.items[k].start < close and s.items[k].cls not in ("verb", "aux"):
        if s.items[k].low == "that" and s.items[k].cls == "rel" or s.items[k].text == ":":
            return s.items[k].end
        k += 1
    k = told.last
    if s.items[told.verb].low in ("told", "tells", "tell", "telling") and told.way == "before" and k < len(s.items):
        phrase = s.at[k]
        k = phrase.last if phrase is not None and phrase.first == k else k + 1
    while k < len(s.items) and (s.items[k].cls in ("time", "adv") or s.items[k].low == "," or _dated(s, k)):
        k += 1
    return s.items[k - 1].end if k > told.last else end


def _dated(s: Sentence, k: int) -> bool:
    return s.items[k].low == "on" and k + 1 < len(s.items) and s.items[k + 1].cls == "time"


def _enough(text: str, span: Span | None, words: int = LEAST) -> list[Span]:
    """The stretch, if it is long enough to be a statement."""
    if span is None or span.end - span.start < SHORTEST or len(text[span.start : span.end].split()) < words:
        return []
    return [span]


def trim(text: str, start: int, end: int) -> Span | None:
    """A stretch without the blanks and commas around it."""
    while start < end and (text[start] in OPENING or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in CLOSING or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if end > start else None
