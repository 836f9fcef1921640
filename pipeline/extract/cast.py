"""An article's cast: whose forces, which people, which hosts it is about; what bare mentions are resolved against. Learned in `casting`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase
from pipeline.knowledge.files import rows
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import split
from pipeline.resolve.choice import actor, place

FORCES = ("force", "body", "unit", "ship", "aircraft", "vehicle", "presence")
GOVERNING = ("leader", "government", "speaker")
SIDED = listed("sided")
IRREGULAR = frozenset(("militia", "militias", "militiaman", "militiamen", "fighters", "rebels", "gunmen", "insurgents"))
POSSESSIVES = frozenset(("its", "their", "his", "her", "our"))
WORLDLY = frozenset(("UN", "NATO", "EU", "AU", "ECOWAS"))
LOCAL = frozenset(("police", "government", "authorities", "regime", "army", "military", "administration", "policeman", "policemen", "security forces"))
MAOISTS = {"NPL": "CPN-MAOIST", "IND": "MAOISTS-INDIA", "PHL": "NPA", "PER": "SHINING-PATH"}  # a word that each of these countries has its own group for
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
        here = {self.theatre(), self.home()}
        local = Counter({group: n for group, n in self.groups.items() if here & set(armed()[group])})
        ranked = (local or self.groups).most_common(2)
        if not ranked or ranked[0][1] < 2 or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
            return None
        return ranked[0][0]

    def maoists(self) -> str | None:
        """The Maoists of the country that the article names most."""
        return next((MAOISTS[state] for state, _ in self.states.most_common() if state in MAOISTS), None)

    def islamists(self) -> str | None:
        """Somalia's Islamists are its Islamic courts, where the article does not speak of Al-Shabaab, who came after them."""
        return "ISLAMIC-COURTS-UNION" if "SOM" in (self.theatre(), self.home()) and self.groups["AL-SHABAAB"] < 2 else None

    def home(self) -> str | None:
        """The state that the article is at home in: its dateline's if no other outweighs it, else the one it names most."""
        ranked = self.states.most_common(2)
        if self.dateline and self.states[self.dateline] * 2 >= (ranked[0][1] if ranked else 0):
            return self.dateline
        return ranked[0][0] if ranked else self.dateline


@cache
def armed() -> dict[str, tuple[str, ...]]:
    """The armed groups, each with the countries that it fights in."""
    return {row["actor_id"]: split(row["countries"]) for row in rows("groups.csv")}


def tied(items: list[Item], i: int) -> str:
    """The word that a hyphen ties to a name: `led` in NATO-led, `backed` in Iran-backed; empty where there is none."""
    after = items[i + 1] if i + 1 < len(items) else None
    if after is None or after.start != items[i].end or after.text[0] not in "-–":
        return ""
    return after.low[1:] or (items[i + 2].low if i + 2 < len(items) else "")


def groups_in(phrase: Phrase) -> list[str]:
    """The armed groups that a phrase names, other than those that a hyphen only ties to it: al-Qaeda-linked."""
    if not phrase.names:
        return []
    return [i.id for k, i in enumerate(phrase.items) if i.known and i.id in armed() and tied(phrase.items, k) not in SIDED]


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
