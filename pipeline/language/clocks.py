"""Times of day: what a clock or a part of the day says, in ISO 8601 and TIMEX3's terms. No dates here."""

import re

from pipeline.language.figures import UNITS

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?(?:(a|p)\.?m|(GMT|UTC|hours|hrs|o['’]clock))?", re.IGNORECASE)
_FOUR = re.compile(r"(\d\d)(\d\d)\s?(?:GMT|UTC|hours|hrs)")
_IN_WORDS = re.compile(r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+o")
_PARTS = (
    ("morning", "TMO"), ("afternoon", "TAF"), ("evening", "TEV"), ("overnight", "TNI"), ("tonight", "TNI"), ("midnight", "T24:00"), ("night", "TNI"),
    ("noon", "T12:00"), ("midday", "TMI"),
)  # fmt: skip


def daytime(words: str) -> str:
    """"T" and the part of the day that the words name, or ""."""
    low = words.lower()
    return next((code for word, code in _PARTS if word in low), "")


def hours(words: str, late: bool = False) -> str:
    """"T10:30" for "10:30 a.m.", "T15:00" for "1500 GMT", "T12:00" for "noon"; `late` is after noon, for a clock that does not say."""
    word = _IN_WORDS.match(words.lower())
    if word:
        words = f"{UNITS[word.group(1)]} o'clock"
    four = _FOUR.match(words)
    if four:
        return f"T{four.group(1)}:{four.group(2)}"
    clock = _CLOCK.match(words)
    if clock is None:
        return daytime(words)
    hour, minutes, half = int(clock.group(1)), clock.group(2) or "00", (clock.group(3) or "").lower()
    if (half == "p" or (late and not half and "o" in words)) and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minutes}"
