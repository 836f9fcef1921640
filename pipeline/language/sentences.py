"""Where sentences begin and end: full stops told from abbreviations, paragraph breaks from hard-wrapped lines."""

import re
from functools import lru_cache

from pipeline.language.wordlist import words

_BREAK = re.compile(r"""[.!?…]["”’')\]»]*(?=\s|$)|\n|(?<=[a-z]{2})[.!?](?=["“]?[A-Z][a-z])""")
_NEXT = re.compile(r"\s*([\"“”‘’'(\[«*–—-]*)\s*(\w?)(\w*)")
_LAST = re.compile(r"[\w.&'’-]+$")
_WORD = re.compile(r"\S+")

# Words whose full stop never ends a sentence: a name or a number follows.
_TITLES = words(
    "mr mrs ms mx dr prof hon rev fr messrs gen lt col maj capt sgt cpl pvt pfc spc adm cmdr cdr brig ens wo cwo ssgt sfc msgt "
    "sen rep gov pres amb sec supt insp det dep asst alh engr barr st mt ft vs v cf eg ie e.g i.e al approx "
    "ca viz div bn regt sqn flt gp comdr radm vadm atty dist"
)  # fmt: skip
# Words whose full stop stands before a number, and else is a plain one.
_NUMBERED = words("no nos op art fig vol pp pg tel est jan feb mar apr jun jul aug sep sept oct nov dec")
# Words whose full stop may do both: it ends the sentence only before a word that usually opens one.
_EITHER = words(
    "inc corp ltd co cos bros jr sr etc u.s u.n e.u u.k u.s.a a.m p.m d.c ph.d a.d b.c jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun calif va md mass pa fla ga tex ala ariz ark colo conn del ill ind kan ky la me mich "
    "minn miss mo mont neb nev okla ore tenn vt wash wis wyo n.y n.j n.c s.c n.m n.h r.i w.va p.o u.a.e u.s.s.r p.l.a"
)  # fmt: skip
_OPENERS = words(
    "The A An In On At It Its He She They We I You But And Or So Yet If When While As After Before Since During For From To By With "
    "Without This That These Those There Here His Her Their Our My Some Many Most Several Two Three No Not Nor Both Each Another Other "
    "Officials However Meanwhile Earlier Later Last Also According Under Over About More Asked Then Now What Who Where Why How"
)
LONGEST = 3000  # characters: what runs on longer is a table or no prose, and is cut so that reading it takes no longer than prose does
_WRAP_AT_MOST = 120  # a line longer than this was not broken by a typewriter
_WRAP_AT_LEAST = 60  # a block narrower than this is a heading, an address or a list


def sentences(text: str) -> list[tuple[int, int]]:
    """Offsets (start, end) of each sentence, in order, without surrounding white space; together they cover every other character."""
    return list(_sentences(text))


@lru_cache(maxsize=8)  # a text is dated first and read right after
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = 0
    for mark in _BREAK.finditer(text):
        end = mark.end()
        if text[mark.start()] == "\n":
            if not _ends_line(text, mark.start()):
                continue
        elif not _ends_sentence(text, mark.start(), end):
            continue
        _keep(text, start, end, found)
        start = end
    _keep(text, start, len(text), found)
    return tuple(found)


def _keep(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = max(text.rfind(" ", start + 1, start + LONGEST), text.rfind("\n", start + 1, start + LONGEST))
        cut = cut if cut > start else start + LONGEST
        while text[cut - 1].isspace():
            cut -= 1
        found.append((start, cut))
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        found.append((start, end))


def _ends_sentence(text: str, stop: int, end: int) -> bool:
    """Whether the punctuation at `stop` (closing quotes included up to `end`) ends a sentence."""
    following = _NEXT.match(text, end)
    marks, first, rest = following.groups() if following else ("", "", "")
    if not first:
        return True
    if first.islower():
        return False
    if text[stop] != "." or end - stop > 1:
        return True
    before = _LAST.search(text, max(0, stop - 24), stop)
    word = before.group().lower() if before else ""
    if not word:
        return True
    if word in _TITLES or word.rpartition("-")[2] in _TITLES:
        return False
    if word in _NUMBERED and first.isdigit():
        return False
    if word in _EITHER or (len(word) == 1 and word.isalpha()) or re.fullmatch(r"(?:[a-z]\.)+[a-z]", word):
        return first + rest in _OPENERS or bool(marks and marks[0] in "\"“")
    return True


def _ends_line(text: str, newline: int) -> bool:
    """Whether a line break ends a sentence: a blank line does, a capital after a line that had room for it does."""
    after = newline + 1
    while after < len(text) and text[after] in " \t\r":
        after += 1
    if after >= len(text) or text[after] == "\n":
        return True
    line_start = text.rfind("\n", 0, newline) + 1
    if not text[line_start:newline].strip():
        return True
    if text[after].islower():
        return False
    return not _wrapped(text, line_start, newline, after)


def _wrapped(text: str, line_start: int, newline: int, after: int) -> bool:
    """Whether the line was broken because its next word had no room in the width of the lines around it."""
    next_end = text.find("\n", after)
    next_end = len(text) if next_end < 0 else next_end
    width = max(newline - line_start, min(next_end - after, _WRAP_AT_MOST + 1))
    if width > _WRAP_AT_MOST:
        return False
    before = text.rfind("\n", 0, max(line_start - 1, 0)) + 1
    if line_start - before <= _WRAP_AT_MOST:
        width = max(width, line_start - 1 - before)
    word = _WORD.match(text, after)
    return newline - line_start + 1 + len(word.group() if word else "") > max(width, _WRAP_AT_LEAST)
