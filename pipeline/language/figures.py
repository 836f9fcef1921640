"""One figure, in digits or in words, and its value: "1.5 million", "twenty-five hundred", "two dozen", "several hundred". No bounds around it."""

import re
from functools import lru_cache
from typing import NamedTuple


class Figure(NamedTuple):
    """A figure that ends at `end`. Vague words have low and high and no value; a broken number has none of the three."""

    end: int
    value: int | None
    low: int | None = None
    high: int | None = None
    scale: int = 1
    exact: bool = True  # false for a fraction that no scale makes whole
    words: bool = False


_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?![\d,]*,\d)(?!\.\d+\.\d)(\.\d+)?")
_SPACED = re.compile(r"\d{1,3}(?:[  \u00a0\u202f]\d{3})+(?= (?:[a-z]+s|[a-z]*men|people|personnel|police)\b)")
_GAPS, _SCALED = "  \u00a0\u202f", frozenset("htmblkHTMBLK")
_SCALE = re.compile(r"[ \u00a0-]?(hundred|thousand|million|billion|trillion|lakh)(?!\w)|(?: ?(mln|mn|bn|m)|(k))(?![\w-])", re.IGNORECASE)
_TOKEN = re.compile(r"(?:(\s*-\s*|\s+)(and\s+)?)?([a-z]+)(?!\w)", re.IGNORECASE)

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: n for n, word in enumerate(_UNITS.split())}
TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "mln": 10**6,
          "mn": 10**6, "bn": 10**9, "m": 10**6, "k": 10**3}  # fmt: skip

_FEW = {"dozen": (24, 99), "hundred": (200, 900), "thousand": (2000, 9000), "million": (2 * 10**6, 9 * 10**6)}
_SEVERAL = {"dozen": (36, 99), "hundred": (300, 900), "thousand": (3000, 9000), "million": (3 * 10**6, 9 * 10**6)}
_PLURALS = {"dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999), "millions": (2 * 10**6, 9_999_999),
            "billions": (2 * 10**9, 10**10 - 1)}  # fmt: skip
_TENS_OF = {"thousands": (20_000, 99_999), "millions": (2 * 10**7, 10**8 - 1), "billions": (2 * 10**10, 10**11 - 1)}
_HUNDREDS_OF = {"thousands": (200_000, 999_999), "millions": (2 * 10**8, 10**9 - 1)}


def _vague() -> dict[str, tuple[int, int]]:
    table = dict(_PLURALS) | {"several": (3, 9), "a few": (3, 9), "a handful": (3, 9), "tens": (20, 99)}
    for scale, bounds in _FEW.items():
        table |= {f"a few {scale}": bounds, f"few {scale}": bounds, f"a few {scale}s": bounds}
    for scale, bounds in _SEVERAL.items():
        table |= {f"several {scale}": bounds, f"several {scale}s": bounds}
    for plural, bounds in _PLURALS.items():
        table |= {f"many {plural}": bounds, f"several dozens of {plural}": bounds} if plural != "scores" else {}
    for plural, bounds in _TENS_OF.items():
        table |= {f"tens of {plural}": bounds, f"dozens of {plural}": bounds, f"several tens of {plural}": bounds}
    return table | {f"hundreds of {p}": b for p, b in _HUNDREDS_OF.items()}


VAGUE = _vague()
EXACT = {"a dozen": 12, "dozen": 12, "half a dozen": 6, "half-a-dozen": 6, "half dozen": 6, "a couple": 2, "a couple of": 2, "a couple dozen": 24,
         "a couple of dozen": 24, "a couple hundred": 200, "a couple of hundred": 200, "a couple thousand": 2000, "a couple of thousand": 2000,
         "a pair of": 2, "a trio of": 3, "a score": 20, "half a million": 500_000, "half-a-million": 500_000, "half million": 500_000,
         "a quarter of a million": 250_000,
         "a quarter million": 250_000, "a million and a half": 1_500_000}  # fmt: skip
_PHRASE = re.compile(
    "(?:" + "|".join(re.escape(p).replace("\\ ", r"\s+") for p in sorted([*VAGUE, *EXACT], key=len, reverse=True)) + r")(?!\w)", re.IGNORECASE
)


_OPENERS = frozenset(p[:2] for p in (*VAGUE, *EXACT))


_HALVED = re.compile(r"(one|two|three|four|five|six|seven|eight|nine)[ -]and[ -]a[ -]half[ -](hundred|thousand|million|billion)(?!\w)", re.IGNORECASE)


_PAIR = re.compile(r"([A-Za-z]+) ([a-z]+)(?![\w-])")
_GOING_ON = frozenset(word for phrase in (*VAGUE, *EXACT) for word in phrase.split()) | {*UNITS, *TENS, *SCALES, "and"}


def figure(text: str, at: int) -> Figure | None:
    """The longest figure that begins exactly at `at`, None when there is none."""
    if "0" <= text[at : at + 1] <= "9":
        return _in_digits(text, at)
    pair = _PAIR.match(text, at)
    if pair and pair.group(2) not in _GOING_ON:
        alone = _alone(pair.group(1))
        return Figure(at + alone.end, alone.value, alone.low, alone.high, alone.scale, True, True) if alone else None
    return _worded(text, at)


@lru_cache(maxsize=1024)
def _alone(word: str) -> Figure | None:
    """The figure that a word is by itself."""
    return _worded(word, 0)


def _worded(text: str, at: int) -> Figure | None:
    phrase = _PHRASE.match(text, at) if text[at : at + 2].lower() in _OPENERS else None
    if phrase:
        words = " ".join(phrase.group().lower().split())
        if words in VAGUE:
            low, high = VAGUE[words]
            return Figure(phrase.end(), None, low, high, words=True)
        return Figure(phrase.end(), EXACT[words], words=True)
    halved = _HALVED.match(text, at)
    if halved:
        scale = SCALES[halved.group(2).lower()]
        return Figure(halved.end(), UNITS[halved.group(1).lower()] * scale + scale // 2, scale=scale, words=True)
    return _in_words(text, at)


def _in_digits(text: str, at: int) -> Figure | None:
    digits = _DIGITS.match(text, at)
    after = digits.end() if digits else at + 3
    if text[after : after + 1] in _GAPS and text[after + 1 : after + 2].isdecimal():
        spaced = _SPACED.match(text, at)
        if spaced:
            return Figure(spaced.end(), int("".join(c for c in spaced.group() if c.isdecimal())))
    if not digits or digits.end() - at > 24:
        return None
    end, fraction = digits.end(), digits.group(1)
    scale = _SCALE.match(text, end) if text[end : end + 2].strip(_GAPS + "-")[:1] in _SCALED else None
    if scale and (scale.group(2) or "").lower() == "m" and text[at - 1 : at] not in ("$", "€", "£"):
        scale = None  # metres, unless money
    factor = SCALES[(scale.group(1) or scale.group(2) or scale.group(3)).lower()] if scale else 1
    if scale:
        end = scale.end()
    whole = int(text[at : digits.start(1) if fraction else digits.end()].replace(",", ""))
    if not fraction:
        return Figure(end, whole * factor, scale=factor)
    decimals = fraction[1:]
    value, rest = divmod(int(decimals) * factor, 10 ** len(decimals))
    return Figure(end, whole * factor + value, scale=factor, exact=rest == 0)


def _in_words(text: str, at: int) -> Figure | None:
    """Number words from `at` on, as far as they make one number: "two hundred and six", not "two and six"."""
    total = current = 0
    last_scale, end, position = 10**15, 0, at
    if text[at : at + 2].lower() == "a ":
        position, current = at + 2, 1
    while (token := _TOKEN.match(text, position)) and (position == at or token.group(1) or current == 1 and not end):
        word = token.group(3).lower()
        if token.group(2) and not (end and (current % 100 == 0 or not current)):
            break
        if word in UNITS and (not end or current % 100 == 0 or (current % 10 == 0 and UNITS[word] < 10 and current % 100 > 10)):
            current += UNITS[word]
        elif word in TENS and (not end or current % 100 == 0):
            current += TENS[word]
        elif word == "hundred" and current < 100:
            current = (current or 1) * 100
        elif word == "dozen" and current:
            return Figure(token.end(), total + current * 12, words=True)
        elif word in SCALES and len(word) > 3 and word != "hundred" and SCALES[word] < last_scale:
            last_scale = SCALES[word]
            total, current = total + (current or 1) * last_scale, 0
        else:
            break
        end = position = token.end()
    scale = last_scale if last_scale < 10**15 else 100 if current % 100 == 0 and text[end - 7 : end].lower() == "hundred" else 1
    return Figure(end, total + current, scale=scale, words=True) if end else None
