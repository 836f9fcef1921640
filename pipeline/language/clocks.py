"""Times of day: what a clock or a part of the day says, in ISO 8601 and TIMEX3's terms. No dates here."""

import re

from pipeline.language.figures import UNITS

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s?(?:(a|p)\.?m|(GMT|UTC|hours|hrs|o['’]clock))?", re.IGNORECASE)
_FOUR = re.compile(r"(\d\d)(\d\d)\s?(?:GMT|UTC|hours|hrs)")
_IN_WORDS = re.compile(r"(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:o|in\s+the\s|at\s)")
_PARTS = (
    ("morning", "TMO"), ("afternoon", "TAF"), ("evening", "TEV"), ("overnight", "TNI"), ("tonight", "TNI"), ("midnight", "T24:00"),
    ("nightfall", "TNI"), ("night", "TNI"),
    ("noon", "T12:00"), ("midday", "T12:00"), ("dawn", "TMO"), ("daybreak", "TMO"), ("sunrise", "TMO"), ("hours", "TMO"), ("dusk", "TEV"),
    ("sunset", "TEV"),
)  # fmt: skip


def daytime(words: str) -> str:
    """"T" and the part of the day that the words name, or ""."""
    low = words.lower()
    return next((code for word, code in _PARTS if word in low), "")


def hours(words: str, late: bool = False) -> str:
    """"T10:30" for "10:30 a.m.", "T15:00" for "1500 GMT", "T12:00" for "noon"; `late` is after noon, for a clock that does not say."""
    word = _IN_WORDS.match(words.lower())
    if word:
        words = f"{UNITS[word.group(1)]}{words[len(word.group(1)) :]}"
    four = _FOUR.match(words)
    if four:
        return f"T{four.group(1)}:{four.group(2)}"
    clock = _CLOCK.match(words)
    if clock is None:
        return daytime(words) if not words.startswith("half") else "T12:30" if "noon" in words else "T00:30"
    late = late or bool(re.search(r"in\s+the\s+(?:afternoon|evening)|at\s+night", words))
    hour, minutes, half = int(clock.group(1)), clock.group(2) or "00", (clock.group(3) or "").lower()
    if (half == "p" or (late and not half and ("o" in words or "in" in words or "at" in words))) and hour < 12:
        hour += 12
    if half == "a" and hour == 12:
        hour = 0
    return f"T{hour:02d}:{minutes}"
