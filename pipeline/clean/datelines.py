"""Dates that a text bears as its own: datelines, bylines, stamps, and the clock of a saved page. Dates of what is told are read in dating.py."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from pipeline.language.periods import valid
from pipeline.language.time_record import Time
from pipeline.language.time_words import MONTH

HEAD, TAIL = 2000, 600  # characters from the start and before the end in which a text may date itself
_DASH = r"(?:--|—|–|-|:|_|\u2015|�)"
_PLACE = re.compile(
    r"^\W{0,4}(?:\(?[A-Z][A-Z0-9.'’/&]+|[A-Z][\w.'’-]+)"
    r"(?:[\s,./;()'’-]+(?:[A-Z][\w.'’-]*|of|de|la|the|and|al|el|near|in|on|outside|aboard|with|D\.C\.)){0,9}[\s,.(–-]*(?:\([^)]{2,40}\)[\s,]*)?$"
)
_AFTER_DATELINE = re.compile(
    r"^\s*(?:,\s*)?(?:(?:19|20)\d\d)?\s*,?\s*(?:\)\s*)?(?:[/(\[][^)/\]\n]{2,40}[)/\]]\s*)?(?:,\s*(?:19|20)\d\d\s*)?" + _DASH
    + r"(?!\s*(?:\d|to\s|[Dd]ate|[Tt]ill|[Pp]resent|" + MONTH + r"))|^\s*(?:[(/][A-Z][\w .,/-]{1,30}[)/]|\.?\s*/[A-Z][\w ./-]+/\s*" + _DASH + ")"
)
_LABEL = re.compile(
    r"(?:(?P<exact>(?:first\s+|originally\s+|date\s+)?(?:published|posted|released|filed|issued|created|publication\s+date|release\s+date|dated?|dateline"
    r"|story\s+date)|by\s+[A-Z][\w.'’ -]{2,50}[|,•·–-])"
    r"|(?P<updated>(?:last\s+)?(?:updated|modified|revised|edited|changed))"
    r"|(?P<clock>accessed|retrieved|captured|saved|printed|archived|downloaded|today\s+is|copyright|©))"
    r"\s*(?:(?:on|at|date|by\s+[\w.'’ -]{2,40})\s*)?[:|,•·–-]?\s*(?:\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?\s*,?\s*(?:on\s+)?)?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?$",
    re.IGNORECASE,
)
_REST_OF_STAMP = re.compile(
    r"^[\s,|•·@–-]*(?:at\s*)?(?:\d{1,2}[:.]\d\d(?::\d\d)?\s*)?(?:[ap]\.?m\.?)?\s*(?:\(?(?:GMT|UTC|[A-Z]{2,4})\)?)?\s*(?:by\s*[\w.'’ -]{2,50})?"
    r"(?:[|•·].{0,60})?$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^\W*(?:by\s+)?(?:[A-Z][\w.'’-]*[\s,|•·–/-]*){0,8}$", re.IGNORECASE)
_NAMES = re.compile(r"(?:^\W{0,3}|[.?!]\s+)(?:[Bb]y\s+)?(?:[A-Z][\w.'’-]*[\s,|•·–/-]{1,3}){1,8}$")
_SENTENCE = re.compile(r"\b(?:On|In|At|Since|Until|From|After|Before|And|But|The|Of)\s*$")
_CLOCK = r"\(?\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*(?:[A-Z]{2,4}\b)?\)?"
_PAGE = re.compile(r"^\s*[;,]\s*[Pp]age\s")
_CLOCK_AFTER = re.compile(r"^[\s,|•·–-]*(?:at\s+)?" + _CLOCK)
_CLOCK_BEFORE = re.compile(r"(?:^|\s)\d{1,2}[:.]\d\d\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*[A-Z]{2,4})?,?\s*$")
_TEXT_AFTER = re.compile(r"^\s+[\"“'‘]?[A-Z]")
_STAMPED_LINE = re.compile(r"^\W{0,3}(?:[A-Z][a-z]+day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?|\d{1,2}\s+[A-Z][a-z]{2,8}\.?,?)\s+(?:19|20)\d\d\b", re.MULTILINE)
_CAPITAL_PLACE = re.compile(r"(?:^|[\s.])[A-Z]{3,}(?:[ -][A-Z]{2,}){0,3}(?:,\s+[A-Z][\w.]{1,12}){0,2}\s*(?:,|--|—|–)\s*$")  # REDMOND, Wash. --
_PLACE_LINE = re.compile(r"(?:^|[.?!]\s+|[a-z]\s{2,})[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2},\s*$")  # Oslo,
_AGENCY = re.compile(r"(?:^\W{0,3}[A-Z]{3,}|\([A-Z]{2,6}\)\s*$)")
_DASH_BEFORE = re.compile(r"\s*(?:--|—|–)\s*$")
_WEEKDAY = re.compile(r"^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_URL_DATE = re.compile(r"https?://\S+?/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|\b)")


class Stamp(NamedTuple):
    """A date that the text bears. kind: dateline, byline, published, updated, url, clock; `day` is None for a day and month without a year."""

    kind: str
    day: date | None
    time: Time | None


def stamps(text: str, times: Iterable[Time]) -> list[Stamp]:
    """Every date that the text bears as its own, in the text's order."""
    found = []
    for time in times:
        if time.kind == "calendar" and time.day and time.month and (time.start < HEAD or time.start > len(text) - TAIL):
            kind = _kind(text, time)
            if kind and (time.year or kind == "dateline"):
                found.append(Stamp(kind, date(time.year, time.month, time.day) if time.year else None, time))
    for url in _URL_DATE.finditer(text, 0, HEAD):
        year, month, day = (int(g) for g in url.groups())
        if valid(year, month, day):
            found.append(Stamp("url", date(year, month, day), None))
    return found


def _kind(text: str, time: Time) -> str | None:
    line_start = text.rfind("\n", 0, time.start) + 1
    line_end = text.find("\n", time.end)
    before, after = text[line_start : time.start], text[time.end : line_end if line_end >= 0 else len(text)]
    label = _LABEL.search(before[-90:])
    if label:
        return {"exact": "published", "updated": "updated", "clock": "clock"}[label.lastgroup or "exact"]
    place = _DASH_BEFORE.sub(" ", before)
    opens = time.start < HEAD and len(before) < 110 and (not before.strip() or _PLACE.match(place)) and not time.bound
    if opens and (after.strip() or before.strip()) and _AFTER_DATELINE.match(after):
        return "dateline"
    if opens and before.strip() and not after.strip() and _AGENCY.search(before):
        return "dateline"
    ends = _AFTER_DATELINE.match(after) or (time.year and _DASH_BEFORE.search(before))
    if time.start < HEAD and not time.bound and ends and _CAPITAL_PLACE.search(before[-60:]):
        return "dateline"
    if time.year and not time.bound and not after.strip():
        if _PLACE_LINE.search(before[-60:]):
            return "dateline"
        if not before.strip() and time.start > len(text) - TAIL and time.weekday is None:
            return "byline"  # the last line
    if time.year and time.start < HEAD and not time.bound and _stamped(text, time, before, after):
        return "byline"
    if not _REST_OF_STAMP.match(after):
        return None
    if time.start < HEAD and not before.strip():
        first = not text[:line_start].strip()
        return "clock" if first and _WEEKDAY.match(time.text) else "byline"
    return "byline" if time.start < HEAD and len(before) < 80 and re.match(r"\W*by\s", before, re.IGNORECASE) and _BYLINE.match(before) else None


def _stamped(text: str, time: Time, before: str, after: str) -> bool:
    """Whether a day in the middle of a line is the page's own: beside a clock, before a page number, between names and the text."""
    if _PAGE.match(after):
        return True
    if len(before) < 110 and (_CLOCK_BEFORE.search(before) or (_CLOCK_AFTER.match(after) and _NAMES.match(before))) and not after[40:].strip():
        return True
    if not before.strip():
        first = not text[: time.start].strip()
        runs_on = _TEXT_AFTER.match(after) or _CLOCK_AFTER.match(after)
        return bool(runs_on) and not first and len(_STAMPED_LINE.findall(text[: HEAD * 2])) == 1  # more such lines make a list of days
    named = time.weekday is not None or before.lstrip().lower().startswith("by ")
    return named and not _SENTENCE.search(before) and bool(_NAMES.search(before[-80:]) and _TEXT_AFTER.match(after))
