"""Words and marks of a text, with offsets. No meaning."""

import re

TOKEN = re.compile(
    r"[^\W\d_]\w+(?:[-'’](?!s\b)\w+)*"  # words, with inner hyphens and apostrophes
    r"|(?:[A-Z]\.){2,}"  # U.S., D.R.C.
    r"|['’]s\b"  # the possessive stands alone
    r"|(?<=[\w.])[-–][A-Za-z]\w*"  # -led, -backed: what a hyphen ties to a name that stands alone
    r"|\d[\d.,]*\d(?:-?[A-Za-z]+)?|\d+(?:-?[A-Za-z]+)?"  # 2,500 and 5,000-strong
    r"|[^\W\d_](?:[-'’](?!s\b)\w+)*"  # words of one letter, and what they begin
    r"|\S"
)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The offsets of every word and mark between two offsets, in order; white space falls away."""
    return [m.span() for m in TOKEN.finditer(text, start, len(text) if end is None else end)]
