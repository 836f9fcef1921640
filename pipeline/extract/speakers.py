"""Who a speaker is: the name a pronoun or surname stands for, the office, whom it speaks for, whether it goes unnamed."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.antecedents import Context
from pipeline.extract.cast import modifier, named
from pipeline.extract.item import Item
from pipeline.extract.model import Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import who
from pipeline.extract.tellers import TITLES, cut
from pipeline.knowledge.lexicon import listed
from pipeline.resolve.choice import place

TELLERS = listed("tellers")
DOCUMENTS = listed("documents")
HANGING = ("of", "for", "in", "at", "from", "with", "by", "to")
UNCERTAIN = frozenset("a an one two three four five some several another many other unnamed unidentified anonymous".split())
PRESS = frozenset(("agency", "news", "times", "post", "radio", "ministry", "department"))
ONE = frozenset(("he", "she"))


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker: where its fullest name stands, if it has one, and what the text tells of it."""

    label: Span
    name: Span | None
    office: Span | None
    affiliation: str | None
    anonymous: bool
    person: bool
    sentence: int


def own_name(phrase: Phrase) -> list[Item]:
    """The items of a person's name at the end of a phrase, behind office and title: Ann Berg in Defence Minister Ann Berg."""
    items = _front(phrase)
    run: list[Item] = []
    for item in reversed(items):
        if not (run and item.cls == "punct" and item.text in ".-–'’" or _of_a_name(item)):
            break
        run.insert(0, item)
    while run and run[0].cls == "punct":
        run.pop(0)
    words = [i for i in run if i.cls != "punct"]
    rest = items[: len(items) - len(run)]
    if not words or len(words) > 5 or any(i.low in PRESS for i in words):
        return []
    if rest and (rest[-1].cls == "det" or rest[-1].kind in ("organisation", "group", "mission")):
        return []
    titled = bool(rest) and (rest[-1].low in TITLES or rest[-1].text == "." or rest[-1].noun("leader", "speaker") is not None)
    return run if words[0].kind == "leader" or titled or len(words) > 1 else []


def _of_a_name(item: Item) -> bool:
    """Whether an item can be part of a person's name; given names may be towns or months."""
    if not item.capital or item.low in TITLES:
        return False
    return item.cls in ("word", "time") or item.cls == "name" and item.kind in ("leader", "city", "region", "place", "site")


def _front(phrase: Phrase) -> list[Item]:
    """The items of a phrase before what hangs on it by a preposition."""
    k = next((k for k, i in enumerate(phrase.items) if i.low in HANGING and k), len(phrase.items))
    return phrase.items[:k]


def head(phrase: Phrase) -> Item:
    """The noun that tells what a phrase is, before what hangs on it."""
    front = _front(phrase)
    return next((i for i in reversed(front) if i.cls == "noun"), front[-1])


def apposed(s: Sentence, phrase: Phrase) -> Phrase | None:
    """The office between commas behind a name, or the name behind an office: Mevlut Cavusoglu, the Turkish foreign minister."""
    if phrase.last + 1 >= len(s.items) or s.items[phrase.last].text != ",":
        return None
    found = s.at[phrase.last + 1]
    if found is None or found.first != phrase.last + 1 or found.prep:
        return None
    end = found.last
    while end + 1 < len(s.items) and s.items[end].low in ("of", "for", "in", "at") and (hung := s.at[end + 1]) is not None and hung.first == end + 1:
        end = hung.last
    closed = end >= len(s.items) or s.items[end].cls == "punct"
    return cut(s, found.first, end) if closed else None


def office(s: Sentence, phrase: Phrase) -> Span | None:
    """The words of the speaker's office: before the name, or in the apposition behind it."""
    name = own_name(phrase)
    front = [i for i in _front(phrase) if i not in name]
    if name and front and any(i.noun("leader", "speaker") or i.low in TITLES or i.low in TELLERS for i in front):
        whole = [i for i in front if i.cls not in ("det",)]
        return Span(whole[0].start, whole[-1].end)
    if name:
        beside = apposed(s, phrase)
        fit = beside is not None and (beside.noun("leader", "speaker", "body") or any(i.low in TITLES or i.low in TELLERS for i in beside.items))
        return _bare(beside) if fit and beside is not None else None
    title = head(phrase)
    if title.noun("leader", "speaker") and title.low not in DOCUMENTS:
        return _bare(phrase)
    return None


def _bare(phrase: Phrase) -> Span:
    """A phrase without its article."""
    first = next((i for i in phrase.items if i.cls != "det"), phrase.items[0])
    return Span(first.start, phrase.end)


def affiliation(s: Sentence, phrase: Phrase, context: Context) -> str | None:
    """Whom a speaker speaks for, by its own words, its apposition, what hangs on it."""
    if any(i.low in ("two", "both") for i in phrase.items) and phrase.noun("government", "leader") and not phrase.names:
        return None  # the two governments
    front = cut(s, phrase.first, phrase.first + len(_front(phrase)), phrase.prep)
    whole = modifier(front, context.cast) if front.names else None
    found = whole or (who(front, context, s) if front.items[0].cls != "pron" else None)
    beside = apposed(s, phrase)
    if found is None and beside is not None and own_name(phrase) + own_name(beside):
        found = named(beside, context.cast) or who(beside, context, s)
    for k in range(phrase.first, phrase.last):
        hung = s.at[k]
        if found is not None or hung is None or hung.first != k or k == phrase.first:
            continue
        if hung.prep in ("of", "for", "with", "by", "from", "at"):
            found = named(hung, context.cast) or who(hung, context, s)
        if found is None and hung.prep in ("in", "of") and len(hung.names) == 1:
            spot = place(hung.names[0].known, context.cast.hosts)
            found = spot.host if spot is not None and len(spot.host) == 3 else None
    return found


def unnamed(phrase: Phrase, hidden: bool) -> bool:
    """Whether a speaker goes unnamed: neither a name nor an office that one alone holds; institutions and papers have names."""
    if own_name(phrase):
        return False
    front, title = _front(phrase), head(phrase)
    opened = front[0].low in UNCERTAIN or front[0].cls == "num" or any(i.low in ("unnamed", "unidentified", "anonymous") for i in front)
    if title.low in DOCUMENTS:
        return False
    if title.noun("speaker") or any(i.low in TELLERS for i in (front[-1], title, front[0])):
        return True
    if title.noun("leader"):
        return opened or any(n.plural for n in title.nouns)
    return hidden and opened
