"""Lengths of time and repetitions in TIMEX3's terms: P3W, PT2H, PXY; P1D for daily, XXXX-WXX-2 for every Tuesday. No dates here."""

import re

from pipeline.language.clocks import daytime
from pipeline.language.time_record import Time

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_UNITS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y", "decade": "DE", "century": "CE", "quarter": "Q", "weekend": "WE"}
_SMALL = {"hour": "H", "minute": "M", "second": "S"}
_EVERY = {
    "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "biannual": "P6M", "biannually": "P6M", "semiannual": "P6M", "semiannually": "P6M", "semi-annual": "P6M", "semi-annually": "P6M",
    "weekends": "XXXX-WXX-WE",
}  # fmt: skip
_ROLLING = re.compile(r"(?:the\s+|this\s+)?(?:past|coming)\s|the\s+(?:last|next)\s+(?:week|month|year)(?!\w)", re.IGNORECASE)
_BARE = {"hours": "PTXH", "days": "PXD", "weeks": "PXW", "months": "PXM", "years": "PXY", "decades": "PXDE"}


def lasts(time: Time) -> bool:
    """Whether a stretch up to now or from now on is told: the past three weeks, within days, in two years, the next year."""
    if time.rule == "window":
        return True
    if time.rule == "months_of_year":
        return time.low not in (3, 6)
    return time.rule == "ahead" or (time.rule == "shifted_unit" and bool(_ROLLING.match(time.words)) and not time.part)


def duration(time: Time) -> str:
    """The value of a length of time: P3W, PT2H, PXY where the number is left open."""
    if time.rule == "bare_units":
        return _BARE[time.words.lower()]
    half = re.search(r"and\s+a\s+half|\s1/2|\d\.5", time.words)
    count = "X" if time.low is None or time.low != time.high else f"{time.low}.5" if half else str(time.low)
    if time.unit in _SMALL:
        return f"PT{count}{_SMALL[time.unit]}"
    if time.unit == "fortnight":
        return f"P{2 * time.low}W" if time.low and time.low == time.high else "PXW"
    return f"P{'1' if count == 'X' and _alone(time) else count}{_UNITS.get(time.unit, 'D')}"


def _alone(time: Time) -> bool:
    """Whether a unit without a number is one of it: the past week, but not the past weeks."""
    return time.low is None and not re.search(r"(?:s|ies)\s*$", time.words) and not re.search(r"several|few|many|(?:day|week|month|year|decade)s", time.words)


def repetition(time: Time) -> str:
    """The value of what happens again and again."""
    word = time.words.lower()
    if word in _EVERY:
        return _EVERY[word]
    if time.weekday is not None:
        return f"XXXX-WXX-{time.weekday + 1}" + daytime(word)
    if time.season:
        return f"XXXX-{SEASONS[time.season]}"
    if part := daytime(word):
        return "XXXX-XX-XX" + part
    count = time.low if time.low and word.startswith(("every", "each")) else 1
    if time.unit in _SMALL:
        return f"PT{count}{_SMALL[time.unit]}"
    return f"P{count}{_UNITS.get(time.unit, 'D')}"
