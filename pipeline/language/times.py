"""Time expressions of a text, each with what its words say; `resolve` puts one on the calendar. No posture here."""

import re
from functools import lru_cache

from pipeline.language.anchoring import resolve
from pipeline.language.number_kinds import COUNTED
from pipeline.language.time_fields import filled
from pipeline.language.time_forms import KIND
from pipeline.language.time_record import Time
from pipeline.language.time_search import matches
from pipeline.language.time_words import MONTH_NAME
from pipeline.language.wordlist import words as listed

__all__ = ["Time", "expressions", "resolve"]

_BOUND = re.compile(
    r"(?<!\w)(?:(?P<since>(?:ever\s+)?since)|(?P<until>until|till|through|up\s+to)|(?P<by>by|no\s+later\s+than)|(?P<before>before|prior\s+to|ahead\s+of)"
    r"|(?P<after>after|following|as\s+of|as\s+from|starting(?:\s+(?:in|on|from))?|beginning(?:\s+(?:in|on|from))?|from|effective))\s+(?:the\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_BOUNDLESS = frozenset(("age", "duration", "frequency", "present", "reference", "clock", "range"))  # kinds that have no open side of their own
_BEFORE_YEAR = listed("in since by until during before after")
_BEFORE_OLD_YEAR = listed("in since till until by of from between during before after circa late early mid to and about around")
_BOUND_LAST = listed("since until till through to by than before of after following from starting beginning in on the effective")
_FOR = re.compile(r"(?<!\w)for\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s+(?:for|of|in|by|and|to|with|from|as|the|when|at|on|after|before)\s")
_NUMBERED = re.compile(
    r"(?:(?:[Rr]esolution|[Oo]rder|[Ff]light|[Hh]ighway|[Rr]oute|[Rr]oom|[Pp]age|[Nn]o\.|[Nn]umber|[Pp]aragraph|[Aa]rticle|[Ss]ection|UNSCR|[Dd]ecree|[Bb]ill|[Mm]odel)"
    r"\s|(?:population|crew|strength|garrison|total)\s+of\s|\d-)$"
)
_COMPARED = frozenset(("ago", "later", "year_ago"))  # rose from a year earlier
_DATING = re.compile(r"(?<!\w)dat(?:e|es|ed|ing)\s+$")
_YEARS = re.compile(r"\d{4}")
_SURNAME = re.compile(r"[A-Z][a-z]+ and $")
_MONTH_BEFORE = re.compile(rf"(?:{MONTH_NAME}) and $")
_THE_YEAR = re.compile(r"the\s+\d")


def expressions(text: str) -> list[Time]:
    """Every time expression of the text, in order and without overlap."""
    return list(_expressions(text))


@lru_cache(maxsize=8)  # a text is dated first and read right after
def _expressions(text: str) -> tuple[Time, ...]:
    found: list[Time] = []
    for match, done in matches(text):
        time = _read(match.string, match, done)
        if time is not None:
            time = time._replace(text=text[time.start : time.end])
            stretch = _stretch(text, found[-1], time) if found else None
            found[-1:] = [stretch] if stretch else [*found[-1:], time]
    return tuple(found)


def _stretch(text: str, first: Time, second: Time) -> Time | None:
    """"For six months from July", "from July for six months": one time, from the date on and as long as the duration."""
    between = text[first.end : second.start].strip(" ,\n")
    if first.kind == "duration" and second.bound == "after" and not between and _FOR.search(text, max(0, first.start - 5), first.start):
        lasting, date = first, second
    elif second.kind == "duration" and first.bound == "after" and between == "for":
        lasting, date = second, first
    else:
        return None
    if lasting.low is None or date.year is None and date.month is None and date.kind not in ("weekday", "relative"):
        return None
    return date._replace(start=first.start, end=second.end, text=text[first.start : second.end], bound="", to=lasting)


def _read(text: str, match: re.Match[str], done: int) -> Time | None:
    rule = match.lastgroup if match.lastgroup != "sep" else "numeric"
    words = match.group()
    if rule is None or _is_other_word(text, match, rule):
        return None
    bound, start = _bound(text, match.start(), done, rule)
    if KIND[rule] in _BOUNDLESS or (bound == "by" and _attributive(text, match, rule)):
        bound, start = "", match.start()
    return filled(Time(start, match.end(), KIND[rule], rule, text[start : match.end()], bound=bound, lead=match.start() - start), words)


def _attributive(text: str, match: re.Match[str], rule: str) -> bool:
    """Whether the time only names what follows: "by Tuesday's vote", "by the 1994 accords"."""
    return text[match.end() : match.end() + 2] in ("'s", "’s") or (rule == "year" and bool(_THE_YEAR.match(match.group())))


def _is_other_word(text: str, match: re.Match[str], rule: str) -> bool:
    """Whether the words tell something else than a time: a name, a count, the number of a file or of a version."""
    if rule in ("deictic", "weekday", "month", "shifted_month") and _named(text, match):
        return True
    if rule == "numeric" and match.group().count(".") == 2 and len(match.group().rpartition(".")[2]) == 2:
        return True  # a version
    if rule == "years" and COUNTED.match(text, match.end()) and (match.group()[:1].isdigit() or _YEARS.findall(match.group())[0] < "1950"):
        return True
    if rule in ("year", "years") and "/" in (text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]):
        return True  # the number of a file: 44/1657/2015
    if rule == "year":
        if _NUMBERED.search(text, max(0, match.start() - 20), match.start()):
            return True
        before = text[max(0, match.start() - 12) : match.start()].split()[-1:]
        if match.group()[:2] < "19" and match.group()[:1] == "1" and (not before or before[0].lower() not in _BEFORE_OLD_YEAR):
            return True
        return bool(COUNTED.match(text, match.end())) and not _PREPOSITION.match(text, match.end()) and (not before or before[0].lower() not in _BEFORE_YEAR)
    return False


def _named(text: str, match: re.Match[str]) -> bool:
    """Whether a name only sounds like a day or month: USA Today, The Sun, Jan Egeland, March Air Base, Merkel and May."""
    words, before = match.group(), text[max(0, match.start() - 16) : match.start()]
    if words == "today":  # heads of sentences are matched in small letters
        return False
    if words == "Today":
        return bool(re.search(r"[A-Z]\w+ $", before))
    if words in ("Sun", "Sat"):
        return before.endswith(("The ", "the "))
    if re.fullmatch(r"(?:(?:by|to|of|from|and)\s+)?(?:Jan|Mar|Jun)", words):
        return bool(re.match(r" [A-Z][a-z]+", text[match.end() : match.end() + 12]))
    if words.endswith("March"):
        return bool(re.match(r" (?:Air|Field)(?!\w)", text[match.end() : match.end() + 12]))
    return words == "May" and bool(_SURNAME.search(before)) and not _MONTH_BEFORE.search(before)


def _bound(text: str, start: int, done: int, rule: str) -> tuple[str, int]:
    """(since, until, by, before or after; where the expression begins with it)."""
    last = text[max(0, start - 14) : start].split()[-1:]
    if not last or last[0].lower() not in _BOUND_LAST:
        return "", start
    match = _BOUND.search(text, max(done, start - 24), start)
    if match and match.lastgroup == "after" and (rule in _COMPARED or _DATING.search(text, max(0, match.start() - 10), match.start())):
        return "", start
    return (match.lastgroup or "", match.start()) if match else ("", start)
