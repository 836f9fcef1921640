"""The headline of a text, if its first line is one."""

import re

LONGEST = 160  # code points; the longest headline of the wires that were looked at has 130
FEWEST_WORDS = 2
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATELINE = re.compile(rf"[A-Z][A-Z .,'’-]{{2,40}}(?:,\s+{MONTH}\s+\d|\s*\([A-Za-z ]+\)\s*(?:-|–|—)|\s+(?:--|–|—)\s)")
DAY = re.compile(rf"(?:{WEEKDAY},?\s+)?(?:{MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{MONTH}(?:\s+\d{{4}})?)", re.IGNORECASE)
BYLINE = re.compile(r"(?:by|from|published|updated|posted|date)\b[: ]", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!:;,]['\"”’]?$")


def title(text: str) -> str | None:
    """The first line that holds anything, where it is a headline: short, no sentence, no dateline, byline or date, with text below it."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < 2:
        return None
    first = lines[0]
    if len(first) > LONGEST or len(first.split()) < FEWEST_WORDS or SENTENCE_END.search(first):
        return None
    if DATELINE.match(first) or DAY.fullmatch(first) or BYLINE.match(first):
        return None
    return first
