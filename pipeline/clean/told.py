"""Days that a text tells of, each as past, as still to come, or neither, by the words around it."""

import re
from datetime import date
from typing import NamedTuple

from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.sentences import sentences
from pipeline.language.time_forms import MONTH, Time
from pipeline.language.times import resolve

_AHEAD = re.compile(
    r"\b(?:(?:will|would|could|should|might)(?!\s+be\s+(?:recalled|remembered|noted))|shall|won['’]t|due|scheduled|expected|slated|planned|plans?|planning|set\s+(?:to|for)|fixed\s+for|until|till(?!\s+date)|deadline"
    r"|coming|upcoming|forthcoming|by\s+(?:about|around|early|late|mid|the\s+(?:end|middle))|next|ahead\s+of|going\s+to|to\s+(?:be|take|begin|start|end|hold|run|last|mark)|aims?|target|(?-i:may)|if"
    r"|expires?|predict(?:ed|s)?|forecasts?|project(?:ed|ions?)|estimates?|prospects?|looking\s+(?:at|forward|to)|prepar(?:e|es|ing|ation)|contenders?|beyond"
    r"|convenes|ending|budget|proposed|goals?|hopes?|bid|run-up|host)\b|['’]ll\b",
    re.IGNORECASE,
)
_COMING = re.compile(r"\b(?:will|shall|coming|fixed\s+for|(?:is|are)\s+(?:due|scheduled|expected|slated|planned|set|to)|set\s+for)\b|['’]ll\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|took|began|became|came|went|left|fell|made|held|won|lost|met|led|sent|gave|broke|brought|built|grew|rose|ran|saw|fought|shot"
    r"|struck|set\s+up|put|cut|hit|kept|bore|flew|sank|swore|sworn|since|ago|following|aftermath|earlier|stood|told|said|wrote|(?!need|exceed|proceed|indeed)[a-z]+ed)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;:()\u2014\u2013]\s|\s(?:but|while|which|who|where|whereas|although|though|and|after|before|when)\s|--")
_LIKE_AN_ACT = re.compile(
    r"\s+(?:\w+[\s-]+){0,2}(?:invasion|war|coup|attacks?|bombings?|revolution|revolt|uprising|massacre|genocide|crisis|accords?|agreement|treaty|truce"
    r"|tsunami|earthquake|intervention|raid|conflict|constitution|ceasefire|cease-fire)\b",
    re.IGNORECASE,
)
_NAMES_WHAT_FOLLOWS = re.compile(
    r"['’]s\b|\s+(?!(?:and|or|to|in|on|at|by|from|with|for|of|as|when|while|after|before|that|which|who|but|than|the|an?|was|were|is|are|had|has|have|said|it)\b)[A-Za-z-]+"
)

_TO_DATE = re.compile(r"\s*[-–]\s*(?:to\s+|till\s+)?(?:date|present)\b|\s+till\s+date\b", re.IGNORECASE)
_MONTH_NEXT = re.compile(r"\s+" + MONTH)
_REACH = 300  # characters around a time in which its clause is looked for


class Told(NamedTuple):
    """A time of the text, the days that it means if it has a year, its sentence, and its tense: past, coming (it will be), ahead (planned, hoped) or open."""

    time: Time
    days: Interval
    sentence: tuple[int, int]
    tense: str

    @property
    def first(self) -> date:
        return self.days.earliest or date.min


def told(text: str, times: list[Time]) -> list[Told]:
    """The calendar days, months and years that the text tells of, with or without their year."""
    spans = sentences(text)
    found, at = [], 0
    for time in times:
        while at < len(spans) - 1 and spans[at][1] <= time.start:
            at += 1
        if time.kind in ("calendar", "range") and not _broken(text, time):
            days = resolve(time._replace(bound=""), UNKNOWN) if time.year is not None else UNKNOWN
            if time.to and time.to.year is not None:  # what ran from one time to another is over only when the last has begun
                days = Interval(resolve(time.to._replace(bound=""), UNKNOWN).earliest, days.latest)
            found.append(Told(time, days, spans[at], _tense(text, time, spans[at])))
    return found


def _broken(text: str, time: Time) -> bool:
    """Whether a range of years ends inside a date: 2004 - 17 Jan 2005."""
    return time.rule == "years" and bool(_MONTH_NEXT.match(text, time.end))


def _tense(text: str, time: Time, sentence: tuple[int, int]) -> str:
    if _TO_DATE.match(text, time.end):
        return "past"
    clause = _clause(text, time, sentence)
    if time.bound in ("by", "until", "before") or _AHEAD.search(text, *clause):
        return "coming" if time.day and _COMING.search(text, *clause) else "ahead"
    if time.bound in ("since",) or _PAST.search(text, *clause):
        named = time.rule == "year" and _NAMES_WHAT_FOLLOWS.match(text, time.end)
        return "past" if not named or _LIKE_AN_ACT.match(text, time.end) else "open"
    return "past" if time.rule == "year" and _LIKE_AN_ACT.match(text, time.end) else "open"


def _clause(text: str, time: Time, sentence: tuple[int, int]) -> tuple[int, int]:
    """The part of the sentence around the time, from stop to stop; a comma inside a date or before a relative clause's end counts too."""
    start, end = max(sentence[0], time.start - _REACH), min(sentence[1], time.end + _REACH)
    before = [m.end() for m in _STOP.finditer(text, start, max(start, time.start))]
    after = _STOP.search(text, time.end, end)
    if after and after.start() == time.end and not text[start : time.start].strip(" \n\"“'‘").rpartition(" ")[0]:
        after = _STOP.search(text, after.end(), end)  # the time opens the sentence: On 3 May, the force left
    return (before[-1] if before else start), (after.start() if after else end)
