"""Words and marks of a text, with offsets. No meaning."""

import re

SHORT = r"(?:s|re|ll|ve|m|d)\b"  # what stands behind an apostrophe for the possessive or an auxiliary
INNER = rf"(?:(?:-(?!s\b)|['’](?!{SHORT}))\w+)*"  # inner hyphens and apostrophes of a word

TOKEN = re.compile(
    rf"[^\W\d_]\w+{INNER}"  # words
    r"|(?:[A-Z]\.){2,}"  # U.S., D.R.C.
    rf"|['’]{SHORT}"  # the possessive and what is left of an auxiliary stand alone: we 'll
    r"|(?<=[\w.])[-–][A-Za-z]\w*"  # -led, -backed: what a hyphen ties to a name that stands alone
    r"|\d[\d.,]*\d(?:-?[A-Za-z]+)?|\d+(?:-?[A-Za-z]+)?"  # 2,500 and 5,000-strong
    rf"|[^\W\d_]{INNER}"  # words of one letter, and what they begin
    r"|\S"
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The offsets of every word and mark between two offsets, in order; white space falls away."""
    return [m.span() for m in TOKEN.finditer(text, start, len(text) if end is None else end)]
