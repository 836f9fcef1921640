"""An article's cast: whose forces, which people, which hosts it is about; what bare mentions are resolved against. Learned in one pass."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from pipeline.extract.items import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import actors
from pipeline.resolve.choice import FINE, actor, capitals, place
from pipeline.resolve.missions import host_of

FORCES = ("force", "body", "unit", "ship", "aircraft", "vehicle", "presence")
GOVERNING = ("leader", "government", "speaker")
SIDED = listed("sided")
IRREGULAR = frozenset(("militia", "militias", "militiaman", "militiamen", "fighters", "rebels", "gunmen", "insurgents"))
POSSESSIVES = frozenset(("its", "their", "his", "her", "our"))
SURNAME_FIRST = frozenset(("CHN", "TWN", "KOR", "PRK", "VNM", "KHM"))
WORLDLY = frozenset(("UN", "NATO", "EU", "AU", "ECOWAS"))
LOCAL = frozenset(("police", "government", "authorities", "regime", "army", "military", "administration", "policeman", "policemen", "security forces"))
SHARED = frozenset(("Kim", "Lee", "Park", "Nguyen"))  # surnames that tell nobody
OBSCURE = 100_000  # inhabitants
STAYING = frozenset(("", "based", "held", "occupied", "controlled", "ruled", "administered", "born"))


@dataclass(slots=True)
class Cast:
    """Who and where an article is about. `people` maps a surname to its actor, `hosts` weighs countries, `senders` their forces."""

    people: dict[str, str] = field(default_factory=dict)
    hosts: Counter[str] = field(default_factory=Counter)
    senders: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    missions: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    vouched: Counter[str] = field(default_factory=Counter)  # states told by more than a town or region of theirs
    bodies: Counter[str] = field(default_factory=Counter)
    dateline: str | None = None

    def theatre(self) -> str | None:
        """The country that the article's forces are in, where one stands out."""
        ranked = self.hosts.most_common(2)
        if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
            return self.dateline
        return ranked[0][0]

    def ground(self) -> str | None:
        """The state that an obscure town lies in: the one of those told by name that the article is most about."""
        ranked = sorted((h for h, times in self.vouched.items() if times > 1), key=lambda h: (-self.hosts[h], -self.vouched[h], h))
        return ranked[0] if ranked else None

    def rebels(self) -> str | None:
        """The armed group that `the rebels` are: the one the article names, if none comes near it."""
        ranked = self.groups.most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    def home(self) -> str | None:
        """The state that the article is at home in: its dateline's if no other outweighs it, else the one it names most."""
        ranked = self.states.most_common(2)
        if self.dateline and self.states[self.dateline] * 2 >= (ranked[0][1] if ranked else 0):
            return self.dateline
        return ranked[0][0] if ranked else self.dateline


@cache
def armed() -> frozenset[str]:
    """The identifiers of armed groups."""
    return frozenset(i for i, known in actors().items() if known.kind == "group")


def learn(sentences: list[Sentence]) -> Cast:
    """One pass over the article's sentences."""
    cast = Cast()
    obscure: Counter[str] = Counter()
    for sentence in sentences:
        weight = _weight(sentence)
        for phrase in sentence.phrases:
            _learn_people(cast, sentence, phrase)
            for name in phrase.names:
                if name.kind == "leader":
                    _learn_surname(cast, name)
                if name.id in armed():
                    cast.groups[name.id] += 1  # by its own name or by its leader's
                if name.kind == "mission":
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
    return cast


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


def tied(items: list[Item], i: int) -> str:
    """The word that a hyphen ties to a name: `led` in NATO-led, `backed` in Iran-backed; empty where there is none."""
    after = items[i + 1] if i + 1 < len(items) else None
    if after is None or after.start != items[i].end or after.text[0] not in "-–":
        return ""
    return after.low[1:] or (items[i + 2].low if i + 2 < len(items) else "")


def groups_in(phrase: Phrase) -> list[str]:
    """The armed groups that a phrase names, other than those that a hyphen only ties to it: al-Qaeda-linked."""
    return [i.id for k, i in enumerate(phrase.items) if i.id in armed() and tied(phrase.items, k) not in SIDED]


def stays(items: list[Item], i: int) -> bool:
    """Whether a name is still a place with what a hyphen ties to it: US-based and rebel-held, not US-led."""
    return tied(items, i) in STAYING


def modifier(phrase: Phrase, cast: Cast) -> str | None:
    """The actor named inside a phrase before its head: US troops, Italy's 3,000 soldiers, the NATO-led force; the nearest to the head wins a tie of kinds."""
    found: str | None = None
    items = phrase.items
    head = phrase.noun(*FORCES, *GOVERNING) or _head(phrase)
    stop = items.index(head)
    if any(i.low in IRREGULAR for i in items) and any(i.known and tied(items, k) in SIDED for k, i in enumerate(items)):
        return None  # Turkish-backed Syrian militiamen
    for i, item in enumerate(items):
        if not item.known or (i > stop and item.kind != "mission"):
            continue
        tail = tied(items, i)
        if tail in SIDED:
            continue
        who = actor(item.known) or (_possessor(items, i, item))
        if who is None or tail != "led" and _ground(items, i, item):
            continue
        if item.kind == "mission":
            nation = next((x.id for x in items[i + 1 : stop] if x.kind == "demonym"), None)  # ISAF's 1,600 Dutch soldiers
            return nation or who
        if tail == "led":
            led = f"{who}-LED-COALITION" if who != "USA" else "US-LED-COALITION"
            found = who if who in ("NATO", "UN", "AU", "EU") else led if phrase.noun("body") and "coalition" in phrase.low else who
            continue
        found = found or who
    return found or _of_the_capital(items, head, cast)


def _of_the_capital(items: list[Item], head: Item, cast: Cast) -> str | None:
    """Whose police or government a city's are: Jakarta police."""
    at = items.index(head)
    if at == 0 or items[at - 1].kind not in ("city", "region") or head.low not in LOCAL:
        return None
    found = place(items[at - 1].known, cast.hosts)
    return found.host if found is not None and len(found.host) == 3 else None


def _head(phrase: Phrase) -> Item:
    """The last noun; failing that the last name; failing that the last word."""
    return (phrase.nouns or phrase.names or phrase.items)[-1]


ADJECTIVAL = listed("adjectival")


def _ground(items: list[Item], i: int, item: Item) -> bool:
    """Whether a country's bare name only says where: the Iraq mission, a Syria drawdown; US and UK serve as adjectives."""
    if item.kind != "country" or item.text in ADJECTIVAL or i + 1 == len(items):
        return False
    return items[i + 1].cls != "poss" and items[i + 1].cls in ("noun", "word") and not any(items[j].cls == "name" for j in range(i))


def _possessor(items: list[Item], i: int, item: Item) -> str | None:
    """A capital before a possessive stands for its state: Baghdad's forces."""
    if i + 1 < len(items) and items[i + 1].cls == "poss":
        return actor(item.known, metonym=True)
    return None


def named(phrase: Phrase, cast: Cast) -> str | None:
    """The actor that a phrase itself names: a state, a group, a leader, a person learned from the article."""
    for item in phrase.items:
        if item.known:
            i = phrase.items.index(item)
            if tied(phrase.items, i) in SIDED:
                continue
            who = actor(item.known, metonym=phrase.prep in ("", "with", "by", "between", "to", "against", "of") and len(phrase.items) == 1)
            if who:
                return who
    for item in reversed(phrase.items):
        if item.capital and item.low in cast.people:
            return cast.people[item.low]
    return None
