"""Whether the words around a time tell of what was or of what is to come. No calendar here: what that does to a date stands in anchoring."""

import re

from pipeline.language.wordlist import words

_NOT_PAST = words("united need speed feed seed indeed hundred armed unarmed alleged so-called sacred naked exceed proceed succeed breed bleed kindred")
_BENT = (  # past forms that do not end in -ed
    "said told was were had did went came took made gave found held left met began became brought led fell rose sold paid kept sent spoke won lost saw "
    "knew struck shot fought flew fled wrote broke stood built caught chose drove grew ran swept threw withdrew drew felt meant dealt sought bought taught "
    "lay laid sank swore tore hid overthrew sprang shook froze rode bore heard read died been seen gone done taken given known"
).split()
_PLANNED = r"(?:due|scheduled|expected|slated|set|planned|supposed|likely|about|bound)"
_CONTROL = (
    r"(?:plan(?:s|ned|ning)?|aim(?:s|ed)?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|wants?|wanted|vow(?:s|ed)?|agree[sd]?|decided?|promis(?:e|es|ed)|pledge[sd]?"
    r"|order(?:s|ed)?|offer(?:s|ed)?|threaten(?:s|ed)?|ready|prepar(?:e|es|ed|ing)|expects?|going|continues?|urge[sd]?|asked|due|scheduled|expected|slated"
    r"|set|planned|supposed|likely|about|time|deadline|proposal|bid|effort|call(?:s|ed)?|ha(?:ve|s)|deal|decision)"
)
_CUE = re.compile(
    r"(?<![\w-])(?:(?P<future>will|shall|won['’]t|would|may|might|could|should|must|(?:is|are|was|were|be|been|'s|’s)\s+(?:\w+ly\s+)?" + _PLANNED
    + r"(?=\s)|(?:is|are)\s+to(?=\s[a-z])|" + _CONTROL + r"\s+to(?=\s[a-z])|" + _PLANNED + r"\s+(?:for|on|in|by)(?=\s)|ahead\s+of|upcoming|forthcoming)"
    r"|(?P<past>" + "|".join(_BENT) + r"|[a-z]{2,}ed))(?![\w-])|(?P<ll>['’]ll)(?!\w)"
)  # fmt: skip
_FRONTED = re.compile(r"[\s\S]*(?<!\w)that(?!\w)|[\s\S]*[;:]\s|[\s\S]*,\s+(?:and|but|which|who|where|while)(?!\w)|[\s\S]*[“\"]")
REACH = 240  # characters to either side in which the verb stands


def tense(text: str, start: int, end: int, sentence: tuple[int, int]) -> str | None:
    """"past", "future" or None, by the verb nearest to the time `text[start:end]`: the last one before it, else the first one after it."""
    first, last = max(sentence[0], start - REACH), min(sentence[1], end + REACH)
    before = _cues(text, first, start)
    if before:
        behind, kind = before[-1]
        if not _FRONTED.match(text, behind, start):
            return kind
        after = _cues(text, end, last)
        return after[0][1] if after else kind
    after = _cues(text, end, last)
    return after[0][1] if after else None


def _cues(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """(where it ends, what it tells) of each verb form between two offsets."""
    found = []
    for match in _CUE.finditer(text, start, end):
        if match.lastgroup == "past" and match.group() in _NOT_PAST:
            continue
        found.append((match.end(), "past" if match.lastgroup == "past" else "future"))
    return found
