"""Learning an article's cast in one pass over its sentences: its people, forces, groups, missions and hosts."""

from __future__ import annotations

from collections import Counter

from pipeline.extract.cast import FORCES, OBSCURE, WORLDLY, Cast, armed, modifier, named, stays
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.resolve.choice import FINE, capitals, place
from pipeline.resolve.missions import host_of

SURNAME_FIRST = frozenset(("CHN", "TWN", "KOR", "PRK", "VNM", "KHM"))
SHARED = frozenset(("Kim", "Lee", "Park", "Nguyen"))  # surnames that tell nobody


def learn(sentences: list[Sentence]) -> Cast:
    """One pass over the article's sentences."""
    cast = Cast()
    obscure: Counter[str] = Counter()
    maoists = 0
    own_acronyms = _own_acronyms(sentences)
    for sentence in sentences:
        weight = _weight(sentence)
        words = [i.low for i in sentence.items]
        maoists += words.count("maoist") + words.count("maoists")
        for phrase in sentence.phrases:
            _learn_people(cast, sentence, phrase)
            for name in phrase.names:
                if name.kind == "leader":
                    _learn_surname(cast, name)
                if name.id in armed():
                    cast.groups[name.id] += 1  # by its own name or by its leader's
                if name.kind == "mission" and name.text not in own_acronyms:
                    cast.missions[name.id] += 1
                    if (ground := host_of(name.id)) is not None:
                        cast.hosts[ground] += 2  # SFOR is in Bosnia, wherever it is spoken of
                if name.id in WORLDLY:
                    cast.bodies[name.id] += 1
                if len(name.host) == 3:
                    cast.states[name.host] += 1
                    cast.vouched[name.host] += name.kind not in FINE
                if stays(phrase.items, phrase.items.index(name)):
                    before = cast.hosts[name.host]
                    _learn_host(cast, phrase, name, weight)
                    if 0 < name.known[0].weight < OBSCURE:
                        obscure[name.host] += cast.hosts[name.host] - before
            if phrase.names and phrase.noun(*FORCES):
                whose = modifier(phrase, cast)
                if whose:
                    cast.senders[whose] += 1
    for state in [h for h in obscure if not cast.vouched[h]]:
        cast.hosts[state] -= obscure[state]  # a small town alone makes no theatre
    cast.hosts = +cast.hosts
    if maoists and (group := cast.maoists()) is not None:
        cast.groups[group] += maoists
    return cast


def _own_acronyms(sentences: list[Sentence]) -> frozenset[str]:
    """Acronyms of missions that the text itself spells out as something else: the Comprehensive Peace Agreement (CPA)."""
    found = set()
    for s in sentences:
        for k, item in enumerate(s.items):
            if not item.known or item.kind != "mission" or not item.text.isupper() or k == 0 or s.items[k - 1].text != "(":
                continue
            words = s.items[max(0, k - 1 - len(item.text)) : k - 1]
            if "".join(w.text[0] for w in words) == item.text and not any(w.known and w.id == item.id for w in words):
                found.add(item.text)
    return frozenset(found)


def _weight(sentence: Sentence) -> int:
    return (3 if sentence.martial else 1) + (2 if sentence.index < 3 else 0)


def _learn_host(cast: Cast, phrase: Phrase, name: Item, weight: int) -> None:
    found = place(name.known, cast.hosts)
    if found is None or not found.host:
        return
    inside = phrase.prep in ("in", "at", "to", "from", "into", "near", "inside", "across", "around", "outside") or found.kind in ("city", "site", "region")
    if found.kind in ("city",) and found.id in capitals() and phrase.prep not in ("in", "at", "near", "to", "from"):
        return
    if inside:
        cast.hosts[found.host] += weight
    elif name.kind == "demonym" and phrase.noun("placekind"):
        cast.hosts[name.host] += weight


def _learn_people(cast: Cast, sentence: Sentence, phrase: Phrase) -> None:
    """`French Foreign Minister Herve de Charette` makes de Charette FRA from here on."""
    title = phrase.noun("leader", "speaker") if phrase.nouns else None
    if title is None:
        return
    _learn_apposed(cast, sentence, phrase)
    whose = modifier(phrase, cast)
    if whose is None and phrase.of is not None:
        whose = named(phrase.of, cast)
    if whose is None:
        return
    after = phrase.items[phrase.items.index(title) + 1 :]
    names = [i for i in after if i.capital and i.cls in ("word", "name") and len(i.text) > 2]
    if not names and phrase.last + 1 < len(sentence.items) and sentence.items[phrase.last].low == ",":
        following = sentence.at[phrase.last + 1]
        if following is not None and not following.noun("leader", "force") and all(i.capital for i in following.items):
            names = [i for i in following.items if i.cls == "word" and len(i.text) > 2]
    for name in names:
        if name.kind not in ("country", "organisation", "group", "mission") and name.text not in SHARED:
            cast.people.setdefault(name.low, whose)


def _learn_surname(cast: Cast, name: Item) -> None:
    """A leader's full name makes the surname known: the first word of an East Asian name, else the last."""
    words = name.text.split()
    if len(words) > 1 and words[0] not in SHARED:
        cast.people.setdefault((words[0] if name.host in SURNAME_FIRST else words[-1]).lower(), name.id)


def _learn_apposed(cast: Cast, sentence: Sentence, title: Phrase) -> None:
    """`Herve de Charette, France's foreign minister`: the name stands before its office."""
    before = sentence.at[title.first - 2] if title.first >= 2 and sentence.items[title.first - 1].low == "," else None
    if before is None or before.last != title.first - 1 or len(before.items) < 2 or not all(i.cls in ("word", "noun") and i.capital for i in before.items):
        return
    whose, part = modifier(title, cast), title.of
    while whose is None and part is not None:  # chief of staff of the Norwegian army
        whose, part = named(part, cast) or modifier(part, cast), part.of
    if whose is not None:
        for name in before.items:
            if len(name.text) > 2 and name.text not in SHARED:
                cast.people.setdefault(name.low, whose)
