"""Days that a text tells of, each as past, as still to come, or neither, by the words around it."""

import re
from datetime import date
from typing import NamedTuple

from pipeline.language.intervals import UNKNOWN, Interval
from pipeline.language.sentences import sentences
from pipeline.language.time_record import Time
from pipeline.language.time_words import MONTH
from pipeline.language.times import resolve
from pipeline.language.wordlist import words

_AHEAD = re.compile(
    r"\b(?:(?:will|would|could|should|might)(?!\s+be\s+(?:recalled|remembered|noted))|shall|won['’]t|due|scheduled|expected|slated|planned|plans?|planning|set\s+(?:to|for)|fixed\s+for|until|till(?!\s+date)|deadline"
    r"|coming|upcoming|forthcoming|by\s+(?:about|around|early|late|mid|the\s+(?:end|middle))|next|ahead\s+of|going\s+to|to\s+(?:be|take|begin|start|end|hold|run|last|mark)|aims?|target|(?-i:may)|if"
    r"|expires?|predict(?:ed|s)?|forecasts?|project(?:ed|ions?)|estimates?|prospects?|looking\s+(?:at|forward|to)|prepar(?:e|es|ing|ation)|contenders?|beyond"
    r"|convenes|can|ending|budget|proposed|goals?|hopes?|bid|run-up|host)\b|['’]ll\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:will|shall|coming|upcoming|fixed\s+for|(?:is|are)\s+(?:\w+ly\s+)?(?:due|scheduled|expected|slated|planned|set|to)|set\s+for)\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|took|began|became|came|went|left|fell|made|held|won|lost|met|led|sent|gave|broke|brought|built|grew|rose|ran|saw|fought|shot"
    r"|struck|set\s+up|put|cut|hit|kept|bore|flew|sank|swore|drew|drove|threw|spoke|chose|rode|shook|slept|spent|bought|taught|caught|thought|sold|paid|laid|found"
    r"|heard|chosen|taken|given|shown|seen|done|gone|begun|broken|driven|thrown|drawn|born|sworn|beaten|risen|fallen|since|ago|following|aftermath|earlier|stood|(?!need|exceed|proceed|indeed)[a-z]+ed)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[,;:()\u2014\u2013]\s|\s(?:but|while|which|who|where|whereas|although|though|and|after|before|when)\s|--")
_LIKE_AN_ACT = re.compile(
    r"\s+(?:\w+[\s-]+){0,2}(?:invasion|war|coup|attacks?|bombings?|revolution|revolt|uprising|massacre|genocide|crisis|accords?|agreement|treaty|truce"
    r"|tsunami|earthquake|intervention|raid|conflict|constitution|ceasefire|cease-fire)\b",
    re.IGNORECASE,
)
_ITS = re.compile(r"['’]s\b")
_WORD = re.compile(r"\s+([A-Za-z]+)")
_DETERMINED = re.compile(r"\b(?:the|an?|this|his|her|its|their|our)\s+$", re.IGNORECASE)
_NO_NOUN = words(
    "and or to in on at by from with for of as when while after before that which who but than the a an was were is are had has have said it he she they "
    "until during since under over about around because where whether although though if not so then left fell made came went took began met led killed "
    "there here also still already just only both between into against without within across near"
)
_OF_TIME = re.compile(r"\b(?:in|since|by|of|until|during|before|after|from|to|and|early|late|mid|between)\s+$", re.IGNORECASE)
_STARTING = re.compile(r"(?:starting|beginning|effective|as\s+from)\b", re.IGNORECASE)
TO_DATE = r"(?:[-–]\s*(?:to\s+|till\s+)?(?:date|present)|\btill\s+date)\b"  # ends a term that goes on: 2004 - date
_TO_DATE = re.compile(r"\s*" + TO_DATE, re.IGNORECASE)
_MONTH_NEXT = re.compile(r"\s+" + MONTH)
_REACH = 160  # characters around a time in which its clause is looked for
_MOST = 1000  # times of a text that are looked at; a table of more tells nothing by them


class Told(NamedTuple):
    """A time of the text, the days that it means if it has a year, what of its sentence is near.

    tense: past, coming (it will be), ahead (planned, hoped) or open.
    """

    time: Time
    days: Interval
    sentence: tuple[int, int]
    tense: str
    names: bool  # it only names what follows it: the May 3 raid
    own: bool  # what follows is the day's own: May 3's raid

    @property
    def first(self) -> date:
        return self.days.earliest or date.min


def told(text: str, times: list[Time]) -> list[Told]:
    """The calendar days, months and years that the text tells of, with or without their year."""
    spans = sentences(text)
    found, at = [], 0
    for time in times[:_MOST]:
        while at < len(spans) - 1 and spans[at][1] <= time.start:
            at += 1
        if time.kind in ("calendar", "range") and not _broken(text, time):
            days = resolve(time._replace(bound=""), UNKNOWN) if time.year is not None else UNKNOWN
            names = names_what_follows(text, time)
            tense = _tense(text, time, spans[at], names)
            if tense == "past" and time.to and time.to.year is not None:  # what ran from one time to another is over only when the last has begun
                days = Interval(resolve(time.to._replace(bound=""), UNKNOWN).earliest, days.latest)
            near = max(spans[at][0], time.start - _REACH), min(spans[at][1], time.end + _REACH)
            found.append(Told(time, days, near, tense, names, bool(_ITS.match(text, time.end))))
    return found


def _broken(text: str, time: Time) -> bool:
    """Whether a range of years ends inside a date: 2004 - 17 Jan 2005."""
    return time.rule == "years" and bool(_MONTH_NEXT.match(text, time.end))


def _tense(text: str, time: Time, sentence: tuple[int, int], names: bool) -> str:
    if _TO_DATE.match(text, time.end):
        return "past"
    clause = _clause(text, time, sentence)
    past, ahead = _PAST.search(text, *clause), _AHEAD.search(text, *clause)
    if (time.bound in ("by", "until", "before") and not names) or (_STARTING.match(time.text) and not past) or ahead:
        return "coming" if _COMING.search(text, *clause) and (time.day or not past) else "ahead"
    if _LIKE_AN_ACT.match(text, time.end) or time.bound == "since":
        return "past"
    return "past" if past and not (names and not time.day) else "open"


def names_what_follows(text: str, time: Time) -> bool:
    """Whether the time only names a thing: the 2008 games, the May 3 raid, 2007 Asia Forum; not: on May 3 the force left, in 2007 soldiers left."""
    if _ITS.match(text, time.end):
        return True
    word = _WORD.match(text, time.end)
    if not word or word.group(1).lower() in _NO_NOUN or word.group(1).endswith(("ed", "ly")):
        return False
    opens = bool(re.match(r"(?:\w+\s+)?the\s", time.text, re.IGNORECASE)) or bool(_DETERMINED.search(text, max(0, time.start - 8), time.start))
    return opens or (time.rule == "year" and (word.group(1)[0].isupper() or not _OF_TIME.search(text, max(0, time.start - 12), time.start)))


def _clause(text: str, time: Time, sentence: tuple[int, int]) -> tuple[int, int]:
    """The part of the sentence around the time, from stop to stop; a comma inside a date or before a relative clause's end counts too."""
    start, end = max(sentence[0], time.start - _REACH), min(sentence[1], time.end + _REACH)
    before = [m.end() for m in _STOP.finditer(text, start, max(start, time.start))]
    after = _STOP.search(text, time.end, end)
    if after and after.start() == time.end and not text[start : time.start].strip(" \n\"“'‘").rpartition(" ")[0]:
        after = _STOP.search(text, after.end(), end)  # the time opens the sentence: On 3 May, the force left
    return (before[-1] if before else start), (after.start() if after else end)
