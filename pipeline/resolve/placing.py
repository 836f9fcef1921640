"""Where each place that a text names is: its candidates weighed by what the text says, population last; where it stays open, none."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import cos, exp, hypot, radians, sqrt
from typing import NamedTuple

from pipeline.resolve.candidates import Candidate, holds
from pipeline.resolve.toponyms import Toponym, meant, toponyms, within

# What evidence weighs, beside the fame of a candidate in powers of ten (candidates.py).
CONTAINED = 6.0  # Paris, Texas
KIND = 3.0  # the city of York, Kunar province
DATELINE = 1.0  # in the country of the dateline; in its region as much again
COUNTRY = 3.0  # all else that the text names is in the country; the root of the part that is
REGION = 4.5  # likewise in the first-level region
DOUBT = 1.0  # how many other names it takes to count half
NEAR = 1.5  # a place that is certain lies within NEARBY
NEARBY = 161.0  # km
SURE = 0.75  # the share from which on a place serves others as a landmark
OPEN = 0.35  # by how much the best must outweigh a second one elsewhere where population is all there is
ROUNDS = 2
LANDMARKS = 8
_DATELINE = re.compile(r"[^.\n]{0,40}?(?:--|—|–| - |\((?:AP|AFP|Reuters|UPI|Xinhua|IRIN|CNN|BBC|dpa)\))")
_RELATION = re.compile(
    r"(?:(?:about |some |around )?\d[\d.,]*[ -]?(?:kilomet(?:re|er)s?|km|miles?|mi)(?: \(\d[\d.,]* \w+\))?,? ?)?"
    r"(?:(?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? of|from|off|outside|near)(?: the)? $"
)
_RELATING = frozenset(("of", "from", "off", "outside", "near"))
_OF = {
    "city": ("city", "town", "village", "capital", "port"), "county": ("county",),
    "region": ("province", "region", "state", "governorate", "prefecture", "territory"),
}  # fmt: skip


class Evidence(NamedTuple):
    """What speaks for a candidate, and how much."""

    what: str
    weight: float


class Placed(NamedTuple):
    """A toponym with the place that it means, or None and the candidates among which the text does not tell; `relation` as in `south of Basra`."""

    toponym: Toponym
    place: Candidate | None
    evidence: tuple[Evidence, ...]
    candidates: tuple[Candidate, ...]
    relation: str


class _Name:
    """One name of a text in all its places: what it may mean, how often it stands there, what its neighbours say, how likely each meaning is."""

    def __init__(self, options: tuple[Candidate, ...]) -> None:
        self.options = options
        self.count = 0
        self.local: list[tuple[Evidence, ...]] = [()] * len(options)
        self.shares = _shares([o.fame for o in options])

    def hear(self, i: int, said: Evidence) -> None:
        """What words beside one of its places say for a meaning; each kind of evidence counts once."""
        if all(e.what != said.what for e in self.local[i]):
            self.local[i] = (*self.local[i], said)


class _Votes:
    """How often a text names places of each country and region; which places are certain; the place of its dateline."""

    def __init__(self, names: Sequence[_Name], dateline: Candidate | None) -> None:
        self.hosts: defaultdict[str, float] = defaultdict(float)
        self.areas: defaultdict[str, float] = defaultdict(float)
        self.total = 0.0
        self.landmarks: list[Candidate] = []
        self.dateline = dateline
        for name in names:
            weight = min(name.count, 3)
            for option, share in zip(name.options, name.shares):
                self.total += weight * share
                self.hosts[option.host] += weight * share
                self.areas[option.area] += weight * share
                if share > SURE and option.kind in ("city", "site", "county") and len(self.landmarks) < LANDMARKS:
                    self.landmarks.append(option)

    def of(self, name: _Name, i: int) -> Iterator[Evidence]:
        """What the rest of the text says for a meaning of a name."""
        option = name.options[i]
        weight = min(name.count, 3)
        rest = self.total - weight
        if rest > 0.05:
            host = self.hosts[option.host] - weight * sum(s for o, s in zip(name.options, name.shares) if o.host == option.host)
            if option.host and host > 0.05:
                yield Evidence(f"country {option.host}", COUNTRY * sqrt(host / rest) * rest / (rest + DOUBT))
            area = self.areas[option.area] - weight * sum(s for o, s in zip(name.options, name.shares) if o.area == option.area)
            if option.area and area > 0.05:
                yield Evidence(f"region {option.area}", REGION * sqrt(area / rest) * rest / (rest + DOUBT))
        if (mark := next((m for m in self.landmarks if m.name != option.name and near(m, option)), None)) is not None:
            yield Evidence(f"near {mark.name}", NEAR)
        if self.dateline is not None and option.host == self.dateline.host and option.id != self.dateline.id:
            yield Evidence("dateline", DATELINE * (2 if option.area and option.area == self.dateline.area else 1))


def placed(text: str) -> list[Placed]:
    """Every place, people and metonym of a text, in its order."""
    found = toponyms(text)
    flat = text.replace("\n", " ")
    names: dict[tuple[str, str], _Name] = {}
    for toponym in found:
        key = toponym.name, toponym.kind
        if key not in names:
            names[key] = _Name(meant(toponym))
        names[key].count += 1
    of = [names[t.name, t.kind] for t in found]
    _neighbours(flat, found, of)
    every = list(names.values())
    dateline = _dateline(flat, found, of)
    votes = _Votes(every, dateline)
    for _ in range(ROUNDS):
        for name in every:
            if len(name.options) > 1:
                name.shares = _shares([sum(e.weight for e in _evidence(name, i, votes)) for i in range(len(name.options))])
        votes = _Votes(every, dateline)
    chosen = {id(name): _chosen(name, votes) for name in every}
    return [Placed(t, *chosen[id(name)], _relation(flat, t)) for t, name in zip(found, of)]


def _shares(weights: Sequence[float]) -> list[float]:
    """Weights as likelihoods that add up to 1."""
    if len(weights) < 2:
        return [1.0] * len(weights)
    best = max(weights)
    grown = [exp(w - best) for w in weights]
    total = sum(grown)
    return [g / total for g in grown]


def _evidence(name: _Name, i: int, votes: _Votes) -> tuple[Evidence, ...]:
    return (*name.local[i], *votes.of(name, i), Evidence("fame", round(name.options[i].fame, 2)))


def _neighbours(flat: str, found: list[Toponym], of: list[_Name]) -> None:
    """What stands beside a name: the country or region that holds it, the word for what it is."""
    for k, toponym in enumerate(found):
        name = of[k]
        if k + 1 < len(found) and within(flat, toponym, found[k + 1]):
            for i, option in enumerate(name.options):
                for j, outer in enumerate(of[k + 1].options):
                    if holds(outer, option):
                        name.hear(i, Evidence(f"in {outer.name}", CONTAINED))
                        of[k + 1].hear(j, Evidence(f"holds {option.name}", CONTAINED / 2))
        before, after = toponym.words.before, toponym.words.after
        kinds = {before[1].lower() if before[0].lower() == "of" else "", after[0].lower() if not toponym.words.possessive else ""}
        for i, option in enumerate(name.options):
            if (word := next((w for w in _OF.get(option.kind, ()) if w in kinds), None)) is not None:
                name.hear(i, Evidence(f"the word {word}", KIND))


def _dateline(flat: str, found: list[Toponym], of: list[_Name]) -> Candidate | None:
    """The place that a text begins with before a dash or an agency's name, as it is likeliest."""
    for toponym, name in zip(found[:4], of):
        if toponym.words.opens and toponym.kind == "place" and name.options and _DATELINE.match(flat, toponym.end):
            best = max(range(len(name.options)), key=name.shares.__getitem__)
            return name.options[best]
    return None


def _chosen(name: _Name, votes: _Votes) -> tuple[Candidate | None, tuple[Evidence, ...], tuple[Candidate, ...]]:
    """The meaning that weighs most; none where a second one elsewhere weighs about as much and nothing but fame speaks for the first."""
    if not name.options:
        return None, (), ()
    told = [_evidence(name, i, votes) for i in range(len(name.options))]
    weights = [sum(e.weight for e in evidence) for evidence in told]
    best = max(range(len(weights)), key=weights.__getitem__)
    rivals = tuple(o for o, w in zip(name.options, weights) if weights[best] - w < OPEN and not near(o, name.options[best]))
    if rivals and len(told[best]) == 1:
        return None, told[best], (name.options[best], *rivals)
    return name.options[best], told[best], ()


def near(one: Candidate, other: Candidate) -> bool:
    """Whether two places lie within NEARBY of one another."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return False
    north = (one.latitude - other.latitude) * 111.2
    if abs(north) > NEARBY:
        return False
    east = (one.longitude - other.longitude + 180) % 360 - 180
    return hypot(north, east * 111.2 * cos(radians(one.latitude))) <= NEARBY


def _relation(flat: str, toponym: Toponym) -> str:
    """What stands between a place and what is told of it: 20 km south of."""
    before = toponym.words.before
    if before[0] not in _RELATING and (before[0] != "the" or before[1] not in _RELATING):
        return ""
    found = _RELATION.search(flat, max(0, toponym.start - 60), toponym.start)
    return found.group().strip() if found else ""
