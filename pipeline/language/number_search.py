"""Where a number can begin at all: one search for digits and the first words of numbers. What they are worth is not told."""

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from pipeline.language.wordlist import words

# The word alternatives are grouped by first letter so that the search skips other words at once.
_START = re.compile(
    r"(?<![\w-])(?:"
    r"[Aa] (?:hundred|thousand|million|billion|dozen|score of|couple (?:of|dozen|hundred|thousand|more)|pair of|trio of|handful|few"
    r"|third|quarter|fifth|sixth|tenth)"
    r"|[Ss](?:ix(?:teen|ty)?|even(?:teen|ty)?|everal|cores)|[Oo]ne|[Zz]ero"
    r"|[Tt](?:wo|hree|en|welve|hirteen|hirty|wenty|housands?|ens of)"
    r"|[Ff](?:our(?:teen)?|ou?rty|ive|ifteen|ifty|ew (?:hundred|thousand|dozen))|[Ee](?:leven|ight(?:een|y)?)"
    r"|[Nn]ine(?:teen|ty)?|[Hh](?:undreds?|alf)|[Dd]ozens?|[Mm](?:illions?|ost|ajority|any (?:hundreds|thousands|dozens))|[Bb](?:illions?|ulk))"
    r"(?!\w)"
)
_OPENINGS = words(
    "six seve scor one zero two three ten twel thir twen thou four fort five fift few elev eigh nine hund hand half doze mill most majo many bill bulk coup "
    "quar pair trio"
)
_FINDER = AhoCorasick(
    [*"0123456789", *sorted(_OPENINGS), *sorted(w.capitalize() for w in _OPENINGS)],
    matchkind=MatchKind.LeftmostFirst,
    implementation=Implementation.DFA,
)


def starts(text: str) -> Iterator[int]:
    """The places where a figure may begin, in order; none inside the word or run of digits that another begins with."""
    reach = 0
    match = _START.match
    for digit, at, _ in _FINDER.find_matches_as_indexes(text):
        if digit < 10:
            last = text[at - 1 : at]
            if not last.isdecimal() and (last not in (".", ",") or not text[at - 2 : at - 1].isdecimal()):
                yield at
            continue
        if at < reach:
            continue
        begin = at
        hit = None
        if text[at - 2 : at] in ("a ", "A ") and at - 2 >= reach:  # "a dozen", "a few"
            begin = at - 2
            hit = match(text, begin)
        if hit is None:
            begin = at
            hit = match(text, at)
        if hit is not None:
            reach = hit.end()
            yield begin
