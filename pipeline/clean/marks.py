"""Years that a text bears as its own without a day: the copyright line of an agency or of a page, an agency's end mark."""

import re
from datetime import date

from pipeline.clean.clues import Clue
from pipeline.language.intervals import Interval

_YEAR = r"(?:19|20)\d\d"
_MARK = re.compile(
    rf"(?:©|\([Cc]\)|\b(?:Copyright|COPYRIGHT))\s*(?:©|\([Cc]\)|:)?\s*(?:(?!{_YEAR})[A-Z][\w.&]*,?\s+){{0,5}}(?P<first>{_YEAR})(?:\s*[-–,]\s*(?P<last>{_YEAR}))?(?!\d)"
    rf"|\(END/(?:[A-Z/]{{1,20}}/)?(?P<end>{_YEAR})\)"
)
_AGENCY = re.compile(  # whose line stands under each of its texts, with the year of that text
    r"[\s,]*(?:by\s+)?(?:The\s+)?(?:Associated\s+Press|AP\b|Reuters|Agence\s+France|AFP\b|Xinhua|United\s+Press|UPI\b|IPS\b|Inter\s+Press|Deutsche\s+Presse|dpa\b"
    r"|Knight[- ]Ridder|Scripps|Cox\s+News|Bloomberg|Dow\s+Jones|Canadian\s+Press|Press\s+Association|Kyodo|Interfax|ITAR)",
)


def marked(text: str) -> tuple[list[Clue], list[tuple[int, int]]]:
    """(a clue a mark, where the marks stand): an agency's year is the text's own, a page's only the last in which it can have been written."""
    clues, places = [], []
    for mark in _MARK.finditer(text):
        year = int(mark["end"] or mark["last"] or mark["first"])
        own = bool(mark["end"]) or (not mark["last"] and bool(_AGENCY.match(text, mark.end())))
        clues.append(Clue(f"the mark of {year}", (Interval(date(year, 1, 1) if own else None, date(year, 12, 31)),)))
        places.append(mark.span())
    return clues, places
