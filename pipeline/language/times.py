"""Time expressions of a text, each with what its words say; `resolve` puts one on the calendar. No posture here."""

import re
from functools import lru_cache

from pipeline.language.anchoring import resolve
from pipeline.language.figures import TENS, UNITS
from pipeline.language.number_kinds import COUNTED
from pipeline.language.periods import valid
from pipeline.language.time_forms import ANCHOR, BEFORE, MASTER, MONTH, MONTHS, OPENER, PART, REACH, SEASON, UNIT, WEEKDAY, WEEKDAYS, Time
from pipeline.language.wordlist import words as listed

__all__ = ["Time", "expressions", "resolve"]

_BOUND = re.compile(
    r"(?<!\w)(?:(?P<since>(?:ever\s+)?since)|(?P<until>until|till|through|up\s+to)|(?P<by>by|no\s+later\s+than)|(?P<before>before|prior\s+to|ahead\s+of)"
    r"|(?P<after>after|following|as\s+of|as\s+from|starting(?:\s+(?:in|on|from))?|beginning(?:\s+(?:in|on|from))?|from|effective))\s+(?:the\s+)?$",
    re.IGNORECASE,
)  # fmt: skip
_BEFORE_OLD_YEAR = listed("in since until till by of from between during before after circa late early mid to and")
_BOUND_LAST = listed("since until till through to by than before of after following from starting beginning in on the effective")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MONTH, _WEEKDAY, _SEASON = re.compile(MONTH), re.compile(WEEKDAY), re.compile(SEASON)
_PART, _UNIT = re.compile(r"(?:" + PART + r")(?!\w{4})", re.IGNORECASE), re.compile(UNIT)
_JOINT = re.compile(r"(?:[-–—/]|(?<!\w)(?:to|until|till|through|and|or)(?!\w))\s*")
_DAY = re.compile(r"(?<![\d'’])(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_SHIFT = re.compile(r"(?<!\w)(?:(last|past|previous)|(this|current)|(next|coming|upcoming|following))(?!\w)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?<!\w)(\d+|few|several|many|couple|dozen|half\s+an?|an?|" + "|".join(sorted([*UNITS, *TENS], key=len, reverse=True)) + r")(?:-([a-z]+))?(?!\w)",
    re.IGNORECASE,
)
_COUNTS = {"few": (2, 9), "several": (3, 9), "many": (4, 30), "couple": (2, 2), "dozen": (12, 12), "a": (1, 1), "an": (1, 1)}
_PARTS = {
    "start": "start", "beginning": "start", "turn": "start", "opening": "start", "first": "start", "early": "early", "middle": "mid", "mid": "mid",
    "late": "late", "latter": "late", "end": "end", "close": "end", "last": "end",
}  # fmt: skip
_THE_YEAR = re.compile(r"the\s+\d")
_HALF = {"year": ("month", 6), "decade": ("year", 5), "century": ("decade", 5), "month": ("day", 15), "day": ("hour", 12)}
_PIECES = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_RULES_OF = {
    "calendar": "iso numeric month_day day_month month_year month season_year season quarter decade century year",
    "clock": "clock",
    "range": "month_days days_month day_month_to_day_month months years",
    "relative": "shifted_month shifted_season ago from_now window ahead day_around shifted_unit deictic recent soon day_of_month",
    "frequency": "frequency",
    "anchored": "later anchored",
    "weekday": "shifted_weekday weekday",
    "present": "present so_far",
    "duration": "duration stretch_ahead",
    "age": "age",
}
_KIND = {rule: kind for kind, rules in _RULES_OF.items() for rule in rules.split()}


def expressions(text: str) -> list[Time]:
    """Every time expression of the text, in order and without overlap."""
    return list(_expressions(text))


@lru_cache(maxsize=8)  # a text is dated first and read right after
def _expressions(text: str) -> tuple[Time, ...]:
    found: list[Time] = []
    done = 0
    original, text = text, OPENER.sub(lambda word: word.group().lower(), text)
    for anchor in ANCHOR.finditer(text):
        if anchor.start() < done:
            continue
        match = _covering(text, anchor.start(), anchor.end(), done)
        if match is None:
            continue
        time = _read(text, match, done)
        done = match.end()
        if time is not None:
            found.append(time._replace(text=original[time.start : time.end]))
    return tuple(found)


MARKS = " \n\t,.-–—/()[]\"“”‘’'*:;…\x91\x92\x93\x94"


def _back(text: str, start: int, least: int) -> int:
    """Where the run of words that a form may hold before its anchor begins: looking for forms further left would find none."""
    at = start
    while at > least:
        space = max(text.rfind(" ", least, at - 1), text.rfind("\n", least, at - 1)) + 1
        begin = max(space, least)
        word = text[begin:at].strip(MARKS).lower()
        if word and word not in BEFORE and not word[0].isdigit() and word.split("-", 1)[0] not in BEFORE:
            return at
        at = begin
    return at


def _covering(text: str, start: int, end: int, done: int) -> re.Match[str] | None:
    """The first form around the anchor that holds it and begins and ends with whole words."""
    at = _back(text, start, max(done, start - REACH))
    while match := MASTER.search(text, at, end + REACH):
        if match.start() >= end:
            return None
        if match.end() > start:
            return match
        at = match.end()
    return None


def _read(text: str, match: re.Match[str], done: int) -> Time | None:
    rule = match.lastgroup if match.lastgroup != "sep" else "numeric"
    words = match.group()
    if rule is None or _is_other_word(text, match, rule):
        return None
    bound, start = _bound(text, match.start(), done)
    if _KIND[rule] in ("age", "duration", "frequency", "present", "clock", "range") or (bound == "by" and _attributive(text, match, rule)):
        bound, start = "", match.start()
    base = Time(start, match.end(), _KIND[rule], rule, text[start : match.end()], bound=bound)
    if rule in ("iso", "numeric"):
        return _numeric(base, words, rule)
    if base.kind == "range":
        return _range(base, words, rule)
    return _checked(_fields(base, words, rule))


def _attributive(text: str, match: re.Match[str], rule: str) -> bool:
    """Whether the time only names what follows: "by Tuesday's vote", "by the 1994 accords"."""
    return text[match.end() : match.end() + 2] in ("'s", "’s") or (rule == "year" and bool(_THE_YEAR.match(match.group())))


def _is_other_word(text: str, match: re.Match[str], rule: str) -> bool:
    """Whether a year is a count of something, or a duration an age."""
    if rule in ("year", "years") and "/" in (text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]):
        return True  # the number of a file: 44/1657/2015
    if rule == "year":
        before = text[max(0, match.start() - 12) : match.start()].split()[-1:]
        if match.group()[:2] < "19" and match.group()[:1].isdigit() and (not before or before[0].lower() not in _BEFORE_OLD_YEAR):
            return True
        return bool(COUNTED.match(text, match.end())) and (not before or before[0].lower() not in ("in", "since", "by", "until", "during", "before", "after"))
    return False


def _bound(text: str, start: int, done: int) -> tuple[str, int]:
    """(since, until, by, before or after; where the expression begins with it)."""
    last = text[max(0, start - 14) : start].split()[-1:]
    if not last or last[0].lower() not in _BOUND_LAST:
        return "", start
    match = _BOUND.search(text, max(done, start - 24), start)
    return (match.lastgroup or "", match.start()) if match else ("", start)


def _fields(base: Time, words: str, rule: str) -> Time:
    year, month, weekday, season = _YEAR.search(words), _MONTH.search(words), _WEEKDAY.search(words), _SEASON.search(words)
    unit, shift, day = _UNIT.search(words), _SHIFT.search(words), None
    if (month and rule in ("month_day", "day_month")) or rule == "day_of_month":
        day = _DAY.search(words)
    part = _PART.search(words) if rule not in ("quarter", "weekday") else None
    base = base._replace(
        year=int(year.group()) if year else None,
        month=MONTHS[month.group()[:3].lower()] if month else None,
        day=int(day.group(1)) if day else None,
        weekday=WEEKDAYS[weekday.group()[:3].lower()] if weekday else None,
        season=season.group().lower() if season else "",
        unit=_unit(unit.group()) if unit else "",
        shift=None if not shift else -1 if shift.group(1) else 0 if shift.group(2) else 1,
        part=_part(part.group()) if part else "",
        direction="past" if part and part.group().lower().startswith("earlier") else "future" if part and part.group().lower().startswith("later") else "",
    )
    if rule in ("ago", "from_now", "later", "window", "ahead", "anchored", "duration", "frequency", "age"):
        low, high = _counts(words)
        base = base._replace(low=low, high=high)
        half = _HALF.get(base.unit) if re.search(r"half\s+an?\s", words) else None
        if half:
            base = base._replace(unit=half[0], low=half[1], high=half[1])
    if rule in ("quarter", "century", "decade"):
        return _numbered(base, words, rule)
    return base


def _numbered(base: Time, words: str, rule: str) -> Time:
    """Quarters, halves, decades and centuries: which one of them."""
    if rule == "quarter":
        number = re.match(r"[QH]([1-4])", words)
        word = re.search(r"first|second|third|fourth|last|final", words)
        unit = "half" if words.startswith("H") or "half" in words else "quarter"
        piece = int(number.group(1)) if number else _PIECES.get(word.group(), 2 if unit == "half" else 4) if word else None
        return base._replace(unit=unit, piece=piece)
    digits = re.search(r"\d+", words)
    figure = int(digits.group()) if digits else 0
    if rule == "century":
        return base._replace(unit="century", year=(figure - 1) * 100)
    if figure < 100:
        figure += 1900 if figure >= 30 else 2000
    return base._replace(unit="decade", year=figure)


def _part(words: str) -> str:
    return next((_PARTS[w] for w in re.split(r"[\s-]+", words.lower()) if w in _PARTS), "")


def _unit(word: str) -> str:
    word = word.lower()
    return "century" if word.startswith("centur") else word.rstrip("s")


def _counts(words: str) -> tuple[int | None, int | None]:
    """(least, greatest) number of units that the words allow; (None, None) when they give none."""
    found = [_count(m) for m in _COUNT.finditer(words)][:2]
    if not found:
        return None, None
    if len(found) == 2 and re.search(r"a\s+(?:few|couple|dozen|half)", words, re.IGNORECASE):
        return found[1]
    return min(f[0] for f in found), max(f[1] for f in found)


def _count(match: re.Match[str]) -> tuple[int, int]:
    word = match.group(1).lower()
    if word.isdigit():
        number = min(int(word), 9999)
    elif word.startswith("half"):
        return 1, 1
    elif word in _COUNTS:
        return _COUNTS[word]
    else:
        number = UNITS.get(word) or TENS.get(word) or 0
        number += UNITS.get((match.group(2) or "").lower(), 0)
    return number, number


def _numeric(base: Time, words: str, rule: str) -> Time:
    """2006-11-30; 30/11/2006, 11/30/06: day and month in the one order that is possible, else both readings as a range."""
    a, b, c = (int(n) for n in re.findall(r"\d+", words)[:3])
    if rule == "iso":
        return _checked(base._replace(year=a, month=b, day=c))
    year = c if c >= 100 else c + (1900 if c >= 50 else 2000)
    readings = [(m, d) for m, d in dict.fromkeys([(b, a), (a, b)]) if valid(year, m, d)]
    if "." in words:
        readings = readings[:1] if valid(year, b, a) else []
    if not readings:
        return base._replace(kind="impossible")
    first, last = (base._replace(year=year, month=m, day=d) for m, d in (min(readings), max(readings)))
    return first if first == last else base._replace(kind="range", year=year, month=first.month, day=first.day, to=last)


def _range(base: Time, words: str, rule: str) -> Time:
    """Two ends; what the first leaves out (its year, its month) it has from the second, and the other way round. The second bears its own offsets."""
    cut = max((m.end() for m in _JOINT.finditer(words)), default=0)
    ending = base._replace(start=base.end - len(words) + cut, text=words[cut:])
    years = [int(y) for y in _YEAR.findall(words)]
    if rule == "years":
        first, last = years[0], years[-1]
        short = re.search(r"[-–—/]\s?(\d\d)$", words)
        if short and len(years) == 1:
            last = first // 100 * 100 + int(short.group(1))
        if last < first:
            return base._replace(kind="impossible")
        return base._replace(year=first, to=ending._replace(year=last))
    months = [MONTHS[m[:3].lower()] for m in _MONTH.findall(words)]
    days: list[int | None] = [int(d) for d in _DAY.findall(_YEAR.sub("", words))] if rule != "months" else [None, None]
    shift = _SHIFT.search(words)
    year = years[-1] if years else None
    change = None if not shift or years else -1 if shift.group(1) else 0 if shift.group(2) else 1
    first_year = years[0] if len(years) > 1 else year
    if len(years) == 1 and len(months) > 1 and months[0] > months[-1]:
        first_year = years[0] - 1
    end = _checked(ending._replace(year=year, month=months[-1], day=days[-1], shift=change))
    begin = _checked(base._replace(year=first_year, month=months[0], day=days[0], shift=change))
    if "impossible" in (begin.kind, end.kind):
        return base._replace(kind="impossible")
    return begin._replace(to=end)


def _checked(time: Time) -> Time:
    """The time, or an impossible one when there is no such day."""
    if time.day is None:
        return time
    if not 1 <= time.day <= 31 or (time.month and not valid(time.year or 2000, time.month, time.day)):
        return time._replace(kind="impossible")
    return time
