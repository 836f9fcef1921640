"""What the words of a time expression say: its year, month, day, unit, number, shift. Where expressions stand is told in times."""

import re

from pipeline.language.figures import TENS, UNITS
from pipeline.language.periods import valid
from pipeline.language.time_record import Time
from pipeline.language.time_words import MONTH, MONTHS, PART, SEASON, UNIT, WEEKDAY, WEEKDAYS

_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"['’](\d\d)(?!\w)")
_STAMP_YEAR = re.compile(r"\d\s+[A-Za-z]{3}\s+(\d\d)$")
_MONTH, _WEEKDAY, _SEASON = re.compile(MONTH), re.compile(WEEKDAY), re.compile(SEASON)
_PART, _UNIT = re.compile(r"(?:" + PART + r")(?!\w{4})", re.IGNORECASE), re.compile(UNIT, re.IGNORECASE)
_JOINT = re.compile(r"(?:[-–—/]|(?<!\w)(?:to|until|till|through|and|or)(?!\w))\s*")
_DAY = re.compile(r"(?<![\d'’])(\d{1,2})(?:st|nd|rd|th)?(?!\d)")
_SHIFT = re.compile(
    r"(?<!\w)(?:(last|(?:this\s+)?past|previous|prior)|(this(?!\s+(?:past|coming))|current)|(next|(?:this\s+)?coming|upcoming|following))(?!\w)",
    re.IGNORECASE,
)
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half(?!\w)")
_COUNT = re.compile(
    r"(?<!\w)(\d[\d,]*|few|several|many|couple|half-dozen|dozen|hundred|half\s+an?|an?|" + "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
    + r")(?:-([a-z]+))?(?!\w)",
    re.IGNORECASE,
)  # fmt: skip
_COUNTS = {
    "few": (2, 9), "several": (3, 9), "many": (4, 30), "couple": (2, 2), "dozen": (12, 12), "half-dozen": (6, 6), "hundred": (100, 100), "a": (1, 1),
    "an": (1, 1),
}  # fmt: skip
_COUNTED = frozenset((
    "ago", "from_now", "later", "window", "ahead", "anchored", "duration", "frequency", "age", "months_of_year", "first_stretch", "fiscal_year",
))  # fmt: skip
_PARTS = {
    "start": "start", "beginning": "start", "turn": "start", "opening": "start", "first": "start", "early": "early", "middle": "mid", "mid": "mid",
    "late": "late", "latter": "late", "end": "end", "close": "end", "last": "end",
}  # fmt: skip
_HALF = {"year": ("month", 6), "decade": ("year", 5), "century": ("decade", 5), "month": ("day", 15), "day": ("hour", 12), "hour": ("minute", 30),
         "minute": ("second", 30)}  # fmt: skip
_PIECES = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_LAST = re.compile(r"(?<!\w)(?:last|final)(?!\w)(?!\s+year)")
_ORDINAL = re.compile(r"(?<!\w)(first|second|third|fourth)(?!\w)")
_CENTURIES = {"eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21}
_DECADES = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}
_PIVOT = 30  # from '30 on a year of two digits is of the twentieth century


def filled(base: Time, words: str) -> Time:
    """The time with all that its words say; `kind` becomes "impossible" when no calendar has such a day."""
    if base.rule == "famous":
        return base._replace(year=2001, month=9, day=11)
    if base.rule in ("iso", "numeric"):
        return _numeric(base, words)
    if base.kind == "range":
        return _range(base, words)
    return _checked(_fields(base, words, base.rule))


def _fields(base: Time, words: str, rule: str) -> Time:
    month, weekday, season = _MONTH.search(words), _WEEKDAY.search(words), _SEASON.search(words)
    unit, day = _UNIT.search(words), None
    if (month and rule in ("month_day", "day_month", "week_of")) or rule == "day_of_month":
        day = _DAY.search(_SHORT_YEAR.sub("", words))
    part = _PART.search(words) if rule not in ("quarter", "weekday", "weeks_of_month", "months_of_year") else None
    opening = part.group().lower() if part else ""
    base = base._replace(
        year=_year(words),
        month=MONTHS[month.group()[:3].lower()] if month else None,
        day=int(day.group(1)) if day else None,
        weekday=WEEKDAYS[weekday.group()[:3].lower()] if weekday else None,
        season=season.group().lower() if season else "",
        unit=_unit(unit.group()) if unit else "",
        shift=_shift(words),
        part=_part(opening) if part else "",
        direction="past" if opening.startswith("earlier") else "future" if opening.startswith("later") else "",
    )
    if rule == "duration" and not unit and "second" in words.lower():
        base = base._replace(unit="second")
    if weekday and weekday.group().lower().endswith("days") and rule == "weekday":
        return base._replace(kind="frequency")
    if rule in _COUNTED:
        base = _numbered_units(base, words)
    if rule in ("quarter", "year_quarter", "weeks_of_month", "months_of_year"):
        return _pieced(base, words)
    return _long(base, words) if rule in ("century", "decade") else base


def _year(words: str) -> int | None:
    """The year that the words tell, of four digits or of two with their apostrophe."""
    year = _YEAR.search(words)
    if year:
        return int(year.group())
    short = _SHORT_YEAR.search(words) or _STAMP_YEAR.search(words)
    return _of_two_digits(int(short.group(1))) if short else None


def _of_two_digits(figure: int) -> int:
    return figure + (1900 if figure >= _PIVOT else 2000)


def _numbered_units(base: Time, words: str) -> Time:
    low, high = _counts(words)
    low, high = (1, 1) if low is None and (words.startswith("another") or base.rule == "fiscal_year") else (low, high)
    if re.search(r"(?<!\w)or\s+(?:two|more)$", words):
        low, high = low, low if words.endswith("more") else (high or 1) + 1
    if "quarter" in words and base.unit == "century":
        return base._replace(unit="year", low=25, high=25)
    if words.endswith(("half century", "half-century")):
        return base._replace(unit="year", low=50, high=50)
    half = _HALF.get(base.unit) if re.search(r"half\s+an?\s", words) else None
    return base._replace(unit=half[0], low=half[1], high=half[1]) if half else base._replace(low=low, high=high)


def _pieced(base: Time, words: str) -> Time:
    """Which quarter, half, week or stretch of months of a whole is meant; -1 is its last."""
    number, word = re.search(r"(?<!\w)[QH]([1-4])", words), _ORDINAL.search(words)
    piece = int(number.group(1)) if number else _PIECES[word.group()] if word else -1 if _LAST.search(words) else None
    if base.rule in ("weeks_of_month", "months_of_year"):
        return base._replace(piece=piece, shift=base.shift if "year" in words else None)
    unit = "half" if words.startswith("H") or "half" in words else "quarter"
    year = re.search(r"(?<!\w)(last|this|next)\s+year", words)
    base = base._replace(shift={"last": -1, "this": 0, "next": 1}[year.group(1)] if year else 0 if "the year" in words else None)
    return base._replace(unit=unit, piece=(2 if unit == "half" else 4) if piece == -1 else piece)


def _long(base: Time, words: str) -> Time:
    """Decades and centuries, in digits or words."""
    digits, low = re.search(r"\d+", words), words.lower()
    if base.rule == "century":
        figure = int(digits.group()) if digits else next(n for name, n in _CENTURIES.items() if name in low)
        return base._replace(unit="century", year=(figure - 1) * 100)
    figure = int(digits.group()) if digits else next(n for name, n in _DECADES.items() if name + "ies" in low)
    return base._replace(unit="decade", year=figure if figure >= 100 else _of_two_digits(figure))


def _part(words: str) -> str:
    return next((_PARTS[w] for w in re.split(r"[\s-]+", words) if w in _PARTS), "")


def _unit(word: str) -> str:
    word = word.lower()
    return "century" if word.startswith("centur") else word.rstrip("s")


def _counts(words: str) -> tuple[int | None, int | None]:
    """(least, greatest) number of units that the words allow; (None, None) when they give none."""
    found = [_count(m) for m in _COUNT.finditer(_AND_A_HALF.sub("", words))][:2]
    if not found:
        return None, None
    if len(found) == 2 and re.search(r"a\s+(?:few|couple|dozen|half|hundred)", words, re.IGNORECASE):
        return found[1]
    return min(f[0] for f in found), max(f[1] for f in found)


def _count(match: re.Match[str]) -> tuple[int, int]:
    word = match.group(1).lower()
    if word[0].isdigit():
        number = min(int(word.replace(",", "")), 9999)
    elif word.startswith("half") and word not in _COUNTS:
        return 1, 1
    elif word in _COUNTS:
        return _COUNTS[word]
    else:
        number = UNITS.get(word) or TENS.get(word) or 0
        number += UNITS.get((match.group(2) or "").lower(), 0)
    return number, number


def _numeric(base: Time, words: str) -> Time:
    """2006-11-30; 30/11/2006, 11/30/06: day and month in the one order that is possible, else both readings as a range."""
    a, b, c = (int(n) for n in re.findall(r"\d+", words)[:3])
    if a >= 1000:
        return _checked(base._replace(year=a, month=b, day=c))
    year = c if c >= 100 else _of_two_digits(c)
    readings = [(m, d) for m, d in dict.fromkeys([(b, a), (a, b)]) if valid(year, m, d)]
    if "." in words:
        readings = readings[:1] if valid(year, b, a) else []
    if not readings:
        return base._replace(kind="impossible")
    first, last = (base._replace(year=year, month=m, day=d) for m, d in (min(readings), max(readings)))
    return first if first == last else base._replace(kind="range", year=year, month=first.month, day=first.day, to=last)


def _range(base: Time, words: str) -> Time:
    """Two ends; what the first leaves out (its year, its month) it has from the second, and the other way round. The second bears its own offsets."""
    cut = max((m.end() for m in _JOINT.finditer(words)), default=0)
    ending = base._replace(start=base.end - len(words) + cut, text=words[cut:])
    years = [int(y) for y in _YEAR.findall(words)]
    if base.rule == "years":
        first, last = years[0], years[-1]
        short = re.search(r"[-–—/]\s?(\d\d)$", words)
        if short and len(years) == 1:
            last = first // 100 * 100 + int(short.group(1))
        if last < first:
            return base._replace(kind="impossible")
        return base._replace(year=first, to=ending._replace(year=last))
    months = [MONTHS[m[:3].lower()] for m in _MONTH.findall(words)]
    days: list[int | None] = [int(d) for d in _DAY.findall(_YEAR.sub("", words))] if base.rule != "months" else [None, None]
    year = years[-1] if years else None
    shift = None if years else _shift(words)
    first_year = years[0] if len(years) > 1 else year
    if len(years) == 1 and len(months) > 1 and months[0] > months[-1]:
        first_year = years[0] - 1
    end = _checked(ending._replace(year=year, month=months[-1], day=days[-1], shift=shift))
    begin = _checked(base._replace(year=first_year, month=months[0], day=days[0], shift=shift))
    if "impossible" in (begin.kind, end.kind):
        return base._replace(kind="impossible")
    return begin._replace(to=end)


def _shift(words: str) -> int | None:
    """-1 for last year, 0 for this year, 1 for next year."""
    shift = _SHIFT.search(words)
    return None if not shift else -1 if shift.group(1) else 0 if shift.group(2) else 1


def _checked(time: Time) -> Time:
    """The time, or an impossible one when there is no such day."""
    if time.day is None:
        return time
    if not 1 <= time.day <= 31 or (time.month and not valid(time.year or 2000, time.month, time.day)):
        return time._replace(kind="impossible")
    return time
