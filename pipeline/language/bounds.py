"""The words of a bound before a number and behind it: "more than", "up to an estimated", "or fewer". What they bound is not read."""

import re
from functools import lru_cache

from pipeline.language.wordlist import words

_FILLER = (
    r"(?:(?:an?|the|its|their|his|some|about|around|roughly|nearly|almost|approximately|estimated|reported|additional|further|extra|another|other|"
    r"total|combined|of|US|U\.S\.)\s+){0,4}"
)
_PREFIX = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<at_most>no more than|not more than|no greater than|not exceeding|fewer than|less than|lower than|under|below|up to(?: and including)?"
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
    r"|(?P<about>(?:just )?about|some(?! of)|roughly|approximately|approx\.?|nearly|almost|around|close to|near to|circa|(?:an )?estimated|"
    r"in the (?:region|vicinity|area|neighbou?rhood) of|(?:in|on|of) the order of|just short of|just shy of|virtually"
    r"|perhaps|possibly|maybe|more or less))"
    r"\s+(?:\(\s*)?" + _FILLER + "$",
    re.IGNORECASE,
)  # fmt: skip
LEADS = words(
    "as than to exceeding under below upto most many much high maximum of over least exceed exceeds exceeded surpass surpasses surpassed surpassing topped "
    "topping above few little minimum between from about some roughly approximately approx approx. nearly almost around circa estimated an a the its their "
    "short shy virtually perhaps possibly maybe less another additional further extra other total combined us u.s. his reported including"
)  # fmt: skip
AFTER_BOUND = re.compile(
    r"(?P<at_least>\+|[- ]plus(?!\w)|\s+or (?:more|over)(?!\w)|,? (?:or )?at (?:the |a )?(?:very )?(?:least|minimum)(?!\w))"
    r"|(?P<about>[- ]odd(?!\w)|\s+or (?:so|thereabouts)(?!\w)|,? give or take(?!\w))"
    r"|(?P<at_most>\s+or (?:fewer|less|under)(?!\w)|,? at (?:the |a )?(?:very )?(?:most|maximum)(?!\w))",
    re.IGNORECASE,
)  # fmt: skip
# What may stand in a bound or between it and the figure: from the last word that is none of these nothing before is read.
_RUN = LEADS | words(
    "up no not greater fewer lower at just slightly well far significantly considerably excess upward upwards higher north anywhere ranging anything in range "
    "close near region vicinity area neighbourhood neighborhood on order or more a little by and"
)  # fmt: skip
_LOOSE = frozenset(("over", "under", "above", "below", "around", "about"))


def before(text: str, start: int, done: int) -> tuple[str, int]:
    """(kind of bound before the figure, where the expression begins)."""
    word = last_word(text, start)
    if word not in LEADS:
        return "", start
    run = _run(text, max(done, start - 60), start)
    lead, at = _bound(text[run:start])
    return (lead, run + at) if lead else ("", start)


@lru_cache(maxsize=16384)
def _bound(run: str) -> tuple[str, int]:
    """(kind of bound, where it begins) of the words that run up to a figure; an empty kind where they are none."""
    match = _PREFIX.search(run)
    return (match.lastgroup or "", match.start()) if match else ("", 0)


def _run(text: str, lowest: int, start: int) -> int:
    """Where the run of bounding words begins; the word before them is left out only where nothing can be glued to it."""
    rest = text[lowest:start]
    whole = len(rest)
    while parts := rest.rsplit(None, 1):
        if len(parts) == 1:
            return lowest
        rest, word = parts
        if word.lower().lstrip("(\"“") not in _RUN:
            return lowest + (whole if word.isalnum() else len(rest))
        whole = len(rest)
    return lowest


def last_word(text: str, start: int) -> str:
    """The word before the figure, small, without the mark that opens it."""
    last = text[max(0, start - 16) : start].rsplit(None, 1)[-1:]
    return last[0].lower().lstrip("(\"“") if last else ""


def loose(text: str, begin: int) -> bool:
    """Whether the bound is a preposition that may as well belong to something else: over, under, above, below, around, about."""
    return text[begin : begin + 6].lower().split(" ")[0] in _LOOSE
