"""Holders of lesser offices and famous acts that a text names, as clues to the years of its writing. Heads of state and ministers: offices.py."""

import re
from collections import Counter
from datetime import date
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from pipeline.clean.clues import Clue
from pipeline.clean.counted import counted
from pipeline.clean.told import TO_DATE, Told
from pipeline.clean.yearless import AHEAD, OLDEST, YEAR, background
from pipeline.knowledge.terms import Act, OfficeTerm, famous_acts, office_terms
from pipeline.language.intervals import Interval
from pipeline.language.periods import add_days

MENTIONS = 8  # of one name that are looked at
REACH = 90  # characters around a name in which its office stands
_NEXT_CELL = 30  # characters from a name to its term in a list
NEAR = 400  # characters around an act in which its weekday is told
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LATE = 9  # the month after which a year's news runs into the next
_GRACE = 60  # days of the next year in which what began in a year is still told as new
OFFICES = {  # an office of the table and the words of which one must stand beside its holder's name
    "chief_of_staff": r"Chief\s+of\s+(?:the\s+)?(?:Army|Defen[cs]e|Air|Naval|Navy|General|Staff)|COAS|CDS|CNS|CAS|[Cc]hief",
    "spokesman": r"[Ss]pokes(?:man|woman|person)|Public\s+(?:Relations?|Affairs)|Information|Communications?|DAPR|[Mm]edia|PRO|Press|statement",
    "commander": r"[Cc]ommander|vice\s+chairman|[Cc]oordinator",
    "goc": r"G\.?O\.?C|General\s+Officer",
    "training_chief": r"Training\s+and\s+Operations?",
    "theatre_commander": r"[Tt]heat(?:re|er)",
    "governor": r"Gov(?:ernor|\.)|governor|GOVERNOR",
    "police_chief": r"Inspector[- ]General|IGP?\b|police\s+chief|Police",
    "minister": r"[Mm]inister|Secretary|[Mm]inistry",
    "deputy": r"Vice[- ]President|Deputy",
    "acting_president": r"[Aa]cting\s+President",
    "adviser": r"Adviser|Advisor|adviser|NSA",
    "candidate": r"(?:[Cc]andidate|[Cc]ontender|nominee|challenger)s?(?:\s+\w+)?\s*(?:$|,)",
    "force_commander": r"Force\s+Commander",
    "mayor": r"[Mm]ayor",
    "drug_chief": r"drug",
    "high_representative": r"High\s+Representative|administrator|envoy",
    "envoy": r"envoy|[Rr]epresentative|head|official|chief",
    "head": r"President|Prime\s+Minister|Premier",
}
_OFFICE = {office: re.compile(r"\b(?:" + words + ")") for office, words in OFFICES.items()}
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|ex-?|then|[Pp]revious|[Oo]ut-?gone|[Pp]redecessor|immediate\s+past)[\s,-]+(?:[\w.,'’&()-]+\s+){0,9}$")
_NEW = re.compile(r"\b(?:[Nn]ew|[Nn]ewly[- ]appointed|[Ii]ncoming)\s+(?:[\w.,'’&()-]+\s+){0,8}$")
_HANDOVER = re.compile(r"\bhand(?:ed|ing|s)\s+over\b")
_CREATED = re.compile(r"\bnew(?:ly)?[\s-](?:\w+[\s-]){0,2}$", re.IGNORECASE)
_BACKGROUND = re.compile(r"\b(?:since|after|during|before|until|former|defunct|late|then|under)\s+(?:the\s+)?(?:\w+\s+){0,2}$", re.IGNORECASE)
_JUST_AFTER = re.compile(r"\b(?:hours?|days?|shortly|soon)\s+(?:after|since|following)\s+(?:the\s+)?(?:\w+\s+){0,4}$", re.IGNORECASE)
_PART = re.compile(r"\bwhile\b|;|(?<=[a-z]{4})\.\s")  # an office does not reach over these to a name
_LEFT = re.compile(r"\b(?:former|ex-)")
_TO_DATE = re.compile(TO_DATE, re.IGNORECASE)
_AS_NEWS = re.compile(
    r"\b(?:yesterday|today|tonight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:hours?|days?|weeks?)\s+(?:after|since|later)|last\s+(?:week|month)|this\s+week|ongoing"
    r"|on-going|aftermath|wake\s+of|recent(?:ly)?|ill-fated|current"
    r"|ha(?:s|ve)\s+(?:\w+\s+)?(?:declared|announced|launched|begun|commenced|ended))\b"
)


class _Hit(NamedTuple):
    start: int
    end: int
    of: OfficeTerm | Act


def known(text: str, days: list[Told]) -> list[Clue]:
    """What own knowledge says of the names in the text: the days of acts, holders of offices, acts."""
    hits = _hits(text)
    to_date = bool(_TO_DATE.search(text))
    people = [clue for hit in hits if isinstance(hit.of, OfficeTerm) and (clue := _to_date(text, hit, hit.of) if to_date else _holder(text, hit, hit.of))]
    acts = [(hit, hit.of) for hit in hits if isinstance(hit.of, Act) and (not hit.of.beside or any(word in text for word in hit.of.beside))]
    dated = {act: clues for act in dict.fromkeys(act for _, act in acts) if act.day and act.last and (clues := _on_its_day(act, days))}
    undated = (clue for hit, act in acts if act not in dated and (clue := _act(text, hit, act)))
    return list(dict.fromkeys([*(clue for clues in dated.values() for clue in clues), *people, *undated]))


def _on_its_day(act: Act, days: list[Told]) -> list[Clue]:
    """An act that the text tells with its day but without its year: own knowledge picks the year, the text gave the day."""
    found = []
    for told in days:
        time = told.time
        if time.year is None and time.month and time.day and f"{time.month:02}-{time.day:02}" == act.day:
            day = date(act.first.year, time.month, time.day)
            last = add_days(day, YEAR if background(told) else OLDEST)
            span = Interval(add_days(day, -AHEAD), day) if told.tense in ("coming", "ahead") else Interval(day, last)
            found.append(Clue(f"{told.time.text} is the day of: {act.name}", (span,)))
    return found


def _holder(text: str, hit: _Hit, term: OfficeTerm) -> Clue | None:
    """The days of somebody whom the words beside the name tell as holding the office, as new in it, or as out of it."""
    before, after = _PART.split(text[max(0, hit.start - REACH) : hit.start])[-1], _PART.split(text[hit.end : hit.end + REACH])[0]
    here = _OFFICE[term.office].search(before)
    if not (here or _OFFICE[term.office].search(_LEFT.split(after)[0])):
        return None
    manner = "a candidate" if term.office == "candidate" else "in office"
    if _FORMER.search(before):
        return _told_as(term, "out of office", _out(text, hit, term.last)) if term.last else None
    if here and term.first and _NEW.search(before):
        return _told_as(term, "new in office", Interval(term.first, min(term.last or date.max, _year_of_news(term.first))))
    return _told_as(term, manner, Interval(term.first, term.last))


def _to_date(text: str, hit: _Hit, term: OfficeTerm) -> Clue | None:
    """In a list of all who held an office only the last one, to date, holds it."""
    last = _TO_DATE.search(text, hit.end, hit.end + _NEXT_CELL)
    return _told_as(term, "in office to date", Interval(term.first, term.last)) if last and _OFFICE[term.office].search(text) else None


def _told_as(term: OfficeTerm, manner: str, span: Interval) -> Clue:
    return Clue(f"{term.name} is told as {manner}", (span,), known=True)


def _out(text: str, hit: _Hit, last: date) -> Interval:
    """After an office was left; in the same year if it is being handed over."""
    over = _HANDOVER.search(text, hit.end, hit.end + 300)
    return Interval(date(last.year, 1, 1), add_days(date(last.year, 12, 31), _GRACE) if over else None)


def _year_of_news(first: date) -> date:
    """What began in a year is news until its end, and what began late in it in the next one too."""
    return date(first.year + (first.month > _LATE), 12, 31)


def _act(text: str, hit: _Hit, act: Act) -> Clue | None:
    """What a name of an act tells: that it has begun; told as news or as going on, that it lasts; with years counted from it, the year itself."""
    year = counted(text, hit.start, hit.end, act)
    if year or act.kind not in ("act", "running"):
        return year
    before = text[max(0, hit.start - REACH) : hit.start]
    if not act.last and _CREATED.search(before):
        return Clue(f"{act.name} is told as new", (Interval(act.first, _year_of_news(act.first)),), known=True)
    if act.kind == "running":
        return Clue(f"{act.name} is told", (Interval(act.first, None if _BACKGROUND.search(before) else act.last),), known=True)
    if act.last and (_JUST_AFTER.search(before) or (not _BACKGROUND.search(before) and _fresh(text, hit, act))):
        return Clue(f"{act.name} is told as news", (Interval(act.first, act.last),), known=True)
    return Clue(f"{act.name} is told", (Interval(act.first, None),), known=True)


def _fresh(text: str, hit: _Hit, act: Act) -> bool:
    """Whether the sentence tells the act as news, or the words around name the weekday on which it was done."""
    if _AS_NEWS.search(_sentence(text, hit)):
        return True
    month, _, day = act.day.partition("-")
    weekday = WEEKDAYS[date(act.first.year, int(month), int(day)).weekday()] if act.day else ""
    return bool(weekday) and weekday in text[max(0, hit.start - NEAR) : hit.end + NEAR]


def _sentence(text: str, hit: _Hit) -> str:
    """Roughly the sentence: what stands between the full stops before and after, no further than a few lines."""
    start = max(text.rfind(". ", hit.start - 250 if hit.start > 250 else 0, hit.start), text.rfind("\n", max(0, hit.start - 250), hit.start))
    ends = [e for e in (text.find(". ", hit.end, hit.end + 250), text.find("\n", hit.end, hit.end + 250)) if e >= 0]
    return text[max(start, hit.start - 250, 0) : min(ends, default=hit.end + 250)]


@cache
def _surfaces() -> tuple[AhoCorasick, tuple[tuple[OfficeTerm | Act, ...], ...]]:
    """Names that say more come with their longer form: the shorter ones within them are not heard."""
    table: dict[str, list[OfficeTerm | Act]] = {}
    things: list[OfficeTerm | Act] = [*office_terms(), *famous_acts()]
    for thing in things:
        for surface in (thing.name, *thing.names):
            table.setdefault(surface, []).append(thing)
    return AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest), tuple(map(tuple, table.values()))


def _hits(text: str) -> list[_Hit]:
    """The first few places of each name in the text."""
    automaton, things = _surfaces()
    hits, seen = list[_Hit](), Counter[int]()
    for which, start, end in automaton.find_matches_as_indexes(text):
        if seen[which] < MENTIONS and _whole(text, start, end):
            seen[which] += 1
            hits += [_Hit(start, end, thing) for thing in things[which]]
    return hits


def _whole(text: str, start: int, end: int) -> bool:
    return not (start and (text[start - 1].isalnum() or text[start - 1] in "-–")) and not (end < len(text) and text[end].isalnum())
