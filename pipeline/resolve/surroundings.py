"""The words that stand before and after a span of a text, as far as no mark comes between."""

import re
from typing import NamedTuple

REACH = 60  # characters looked over on either side
_WORD = r"[^\W_](?:[\w&]|[.'’-](?=\w))*\.?"
_AFTER = re.compile(rf"([ \n]+)({_WORD})(?:[ \n]+({_WORD}))?(?:[ \n]+({_WORD}))?")
_APOSTROPHES = ("'", "’")
_OPENING = "\"'“‘([*-–—"


NONE = ("", "", "")


class Around(NamedTuple):
    """Up to three words on either side, the nearest first (empty where a mark or the text's end stands there), and the marks themselves."""

    before: tuple[str, str, str]
    after: tuple[str, str, str]
    opens: bool  # whether it opens a sentence or a line
    mark: str  # the character right after
    possessive: bool  # 's stands right after


def around(text: str, start: int, end: int) -> Around:
    """The surroundings of text[start:end]."""
    mark = text[end : end + 1]
    possessive = mark in _APOSTROPHES and text[end + 1 : end + 2] == "s" and not text[end + 2 : end + 3].isalnum()
    found = _AFTER.match(text, end + 2 if possessive else end, end + REACH)
    after = (found[2], found[3] or "", found[4] or "") if found else NONE
    return Around(_words_before(text, start), after, opens(text, start), mark, possessive)


def _words_before(text: str, start: int) -> tuple[str, str, str]:
    """The nearest first; a mark at a word's end or an opening one at its head lets no further word in."""
    if not start or text[start - 1] not in " \n":
        return NONE
    words = text[start - REACH if start > REACH else 0 : start].rsplit(None, 3)
    if not words:
        return NONE
    found = ["", "", ""]
    for k, word in enumerate(words[: -len(found) - 1 : -1]):
        last = word[-1]
        if not (last.isalnum() or last == "." and not (k or _closes(word))):
            break
        if word[0].isalnum():
            found[k] = word
        else:
            found[k] = bare = word.lstrip(_OPENING)
            if bare != word:
                break
    return found[0], found[1], found[2]


def _closes(word: str) -> bool:
    """Whether a word's full stop ends a sentence rather than shortening the word."""
    return len(word) > 5 and "." not in word[:-1]


def opens(text: str, start: int) -> bool:
    """Whether a span opens a sentence, a quotation or a line."""
    at = start - 1
    while at >= 0 and text[at] in " \t\"“‘'(":
        at -= 1
    return at < 0 or text[at] in ".!?\n:•*|"
