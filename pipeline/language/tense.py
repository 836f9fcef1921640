"""Whether the words around a time tell of what was or of what is to come. No calendar here: what that does to a date stands in anchoring."""

import re
from typing import NamedTuple

from pipeline.language.wordlist import words

_NOT_PAST = words("united need speed feed seed indeed hundred armed unarmed alleged so-called sacred naked exceed proceed succeed breed bleed kindred")
_BENT = (  # past forms that do not end in -ed
    "said told was were had did went came took made gave found held left met began became brought led fell rose sold paid kept sent spoke won lost saw "
    "knew struck shot fought flew fled wrote broke stood built caught chose drove grew ran swept threw withdrew drew felt meant dealt sought bought taught "
    "hit lay laid sank swore tore hid overthrew sprang shook froze rode bore heard read died been seen gone done taken given known"
).split()
_PLANNED = r"(?:due|scheduled|expected|slated|set(?!\s+(?:up|off|out|free|ablaze|alight|sail)(?!\w))|planned|supposed|likely|about|bound)"
_CONTROL = (
    r"(?:plan(?:s|ned|ning)?|aim(?:s|ed)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|wants?|wanted|vow(?:s|ed)?|agree[sd]?|decided?|promis(?:e|es|ed)|pledge[sd]?"
    r"|order(?:s|ed)?|offer(?:s|ed)?|threaten(?:s|ed)?|ready|prepar(?:e|es|ed|ing)|expects?|going|continues?|urge[sd]?|asked|due|scheduled|expected|slated"
    r"|set|planned|supposed|likely|about|time|deadline|told|warned|invited|allowed|proposal|bid|effort|call(?:s|ed)?|ha(?:ve|s)|deal|decision)"
)
_TOLD = (  # what has its object before "to"
    r"(?:order(?:s|ed)?|urge[sd]?|tells?|told|asks?|asked|warn(?:s|ed)|allow(?:s|ed)|invite[sd]?|wants?|wanted|expect(?:s|ed)?|direct(?:s|ed)"
    r"|instructed|permitted)"
)
_TIMETABLE = (  # a present form beside a day to come
    r"(?:returns|meets|begins|starts|opens|votes|arrives|leaves|resumes|expires|convenes|ends|closes|flies|heads|goes|departs|takes\s+effect|runs(?:\s+out)?|remains?)"
)
_CUE = re.compile(
    r"(?<![\w-])(?:(?P<future>(?:will|shall|won['’]t|would|may|might|could|should|must)(?:\s+(?:not|be|also|\w+ly)){0,2}"
    r"|(?:is|are|was|were|be|been|'s|’s)\s+(?:\w+ly\s+)?" + _PLANNED + r"(?=\s)"
    r"|(?:is|are)\s+(?:now\s+|\w+ly\s+)?to(?=\s[a-z])|(?:was|were)\s+to(?=\s[a-z])"
    r"|" + _PLANNED + r"\s+(?:for|on|in|by)(?=\s)|ahead\s+of|upcoming|forthcoming|pending|as\s+(?:soon|early)\s+as"
    r"|" + _TIMETABLE + r"(?=\s))|(?P<control>(?:" + _CONTROL + "|" + _TOLD + r"\s+(?:[\w'’-]+\s+){1,4}?)\s*to(?=\s[a-z]))"
    r"|(?P<past>" + "|".join(_BENT) + r"|set\s+(?:out|up|off|sail)|(?:up|down)\s+from|compare[sd]?\s+(?:with|to)|[a-z]{2,}ed))(?![\w-])|(?P<ll>['’]ll)(?!\w)"
)  # fmt: skip
_FRONTED = re.compile(r"[\s\S]*(?<!\w)that(?!\w)|[\s\S]*[;:]\s|[\s\S]*,\s+(?:and|but|which|who|where|while)(?!\w)|[\s\S]*[“\"]")
ONE_VERB = 16  # characters
REACH = 160  # characters to either side in which the verb stands


class _Cue(NamedTuple):
    """A verb form that tells past or future; `control` is one that does so only of what follows it: planned to, told to."""

    start: int
    end: int
    kind: str
    finite: bool  # a control verb in its past form


def tense(text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """"past", "future" or None, by the verb nearest to the time `text[start:end]`: the last one before it, else the first one after it."""
    if text[start:end].isupper() and text[sentence[0] : sentence[1]].isupper():
        text, start, end, sentence = text[sentence[0] : sentence[1]].lower(), start - sentence[0], end - sentence[0], (0, sentence[1] - sentence[0])
    before = _cues(text, max(sentence[0], start - REACH), start)
    if not before:
        return _first(text, end, sentence[1])
    kind = "past" if before[-1].kind == "past" else "future"
    if _FRONTED.match(text, before[-1].end, start):
        return _first(text, end, sentence[1]) or kind
    return kind


def _first(text: str, start: int, end: int) -> str | None:
    """What the first verb after a time tells: on Monday they decided to leave is past, on Monday they plan to leave is not."""
    cue = next(iter(_cues(text, start, min(end, start + REACH))), None)
    return None if cue is None else "past" if cue.kind == "past" or cue.finite else "future"


def _cues(text: str, start: int, end: int) -> list[_Cue]:
    found: list[_Cue] = []
    for match in _CUE.finditer(text, start, end):
        kind = match.lastgroup or "future"
        if kind == "past" and match.group() in _NOT_PAST:
            continue
        if kind == "past" and found and found[-1].kind != "past" and _one_verb(text[found[-1].end : match.start()]):
            continue  # will stay closed
        finite = kind == "control" and match.group().split()[0].endswith(("ed", "told"))
        found.append(_Cue(match.start(), match.end(), kind, finite))
    return found


def _one_verb(between: str) -> bool:
    """Whether nothing but a word or two stands between an auxiliary and a participle."""
    return len(between) < ONE_VERB and not re.search(r"[,;:]|(?<!\w)(?:who|which|that|and|but|he|she|they|it)(?!\w)", between)
