"""The weighing of what names may mean: each text's evidence in numbers, and each meaning's likelihood by it. Population comes last."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp, sqrt
from typing import NamedTuple

from pipeline.resolve.candidates import KM, Candidate, apart
from pipeline.resolve.clusters import GREAT

# What evidence weighs, beside the fame of a candidate in powers of ten (candidates.py).
DATELINE = 0.8  # in the country of the dateline; in its region as much again
COUNTRY = 2.6  # all else that the text names is in the country; the root of the part that is
REGION = 2.5  # likewise in the first-level region
DOUBT = 1.0  # how many other names it takes to count half
NEAR = 1.0  # a place that is certain lies within NEARBY, twice that where one lies within CLOSE, half for a city as well known as GREAT
COUNTYWIDE = 3.5  # close to the middle of a county that the text names, as none does that speaks of the wide world
NEARBY, CLOSE = 161.0, 60.0  # km
NORTH = NEARBY / KM  # degrees of latitude
OFTEN = 3  # what is told oftener votes no more for that
LEAST = 0.02  # a share below it counts for nothing
SURE = 0.75  # the share from which on a place serves others as a landmark
LANDMARKS = 8
LANDMARK_KINDS = frozenset(("city", "site", "county"))


class Evidence(NamedTuple):
    """What speaks for a candidate, and how much."""

    what: str
    weight: float


class Name:
    """One name of a text in all its places: what it may mean, how often it stands there, what its neighbours say, how likely each meaning is."""

    __slots__ = ("options", "count", "local", "heard", "shares", "own")

    def __init__(self, options: tuple[Candidate, ...], count: float = 0.0) -> None:
        self.options = options
        self.count = count
        self.local: dict[int, list[Evidence]] = {}
        self.heard = [o.fame for o in options]  # fame, and what the neighbours add to it
        self.shares = shares(self.heard)
        self.own: dict[str, float] = {}  # what it votes for, of countries and regions

    def settle(self) -> None:
        """The likelihood of each meaning by what the neighbours say."""
        if self.local and len(self.options) > 1:
            self.shares = shares(self.heard)

    def likeliest(self) -> Candidate:
        return self.options[max(range(len(self.options)), key=self.shares.__getitem__)]

    def hear(self, i: int, said: Evidence) -> None:
        """What words beside one of its places say for a meaning; each thing said counts once."""
        told = self.local.setdefault(i, [])
        if all(e.what != said.what for e in told):
            told.append(said)
            self.heard[i] += said.weight


class Votes:
    """How often a text names places of each country and region; which places are certain; the place of its dateline."""

    def __init__(self, names: Sequence[Name], dateline: Name | None) -> None:
        self.votes: defaultdict[str, float] = defaultdict(float)
        self.total = 0.0
        self.landmarks: list[tuple[Name, Candidate]] = []
        self.dateline = dateline
        self.line = dateline.likeliest() if dateline else None
        for name in names:
            self._add(name)

    def _add(self, name: Name) -> None:
        own = name.own = {}
        often = min(name.count, OFTEN)
        for option, share in zip(name.options, name.shares):
            if share < LEAST:
                continue
            vote = often * share
            self.total += vote
            for place in (option.host, option.area):
                own[place] = own.get(place, 0.0) + vote
            if share > SURE and (option.kind in LANDMARK_KINDS or "-" in option.area) and len(self.landmarks) < LANDMARKS:
                self.landmarks.append((name, option))
        for place, vote in own.items():
            self.votes[place] += vote

    def weights(self, name: Name) -> list[float]:
        """Of each meaning of a name."""
        rest = self.total - min(name.count, OFTEN)
        found = []
        for weight, option in zip(name.heard, name.options):
            region = 0.0
            if rest > LEAST:
                weight += self._part(name, option.host, rest) * COUNTRY
                if option.area in self.votes:
                    region = self._part(name, option.area, rest) * REGION
            if self.line is not None:
                weight += self._by_dateline(name, option)
            if self.landmarks:
                region += self._by_landmark(name, option)[1]
            weight += region
            found.append(weight)
        return found

    def _part(self, name: Name, place: str, rest: float) -> float:
        """The root of the part of all else that lies in a country or region, less where there is little else."""
        if not place:
            return 0.0
        others = self.votes[place] - name.own.get(place, 0.0)
        return sqrt(others / rest) * rest / (rest + DOUBT) if others > LEAST else 0.0

    def _by_dateline(self, name: Name, option: Candidate) -> float:
        line = self.line
        if line is None or option.host != line.host or name is self.dateline or option.kind == "country":
            return 0.0
        return DATELINE * (2 if option.area and option.area == line.area else 1)

    def _by_landmark(self, name: Name, option: Candidate) -> tuple[Candidate | None, float]:
        """Which of the certain places near a meaning says most for it, and how much."""
        latitude = option.latitude
        if option.kind not in LANDMARK_KINDS and "-" not in option.area or latitude is None:
            return None, 0.0
        nearest, most = None, 0.0
        for of, mark in self.landmarks:
            if mark.latitude is None or not -NORTH < latitude - mark.latitude < NORTH or of is name or mark.id == option.id:
                continue
            if (distance := apart(mark, option)) < NEARBY:
                said = (NEAR if distance > CLOSE else COUNTYWIDE if mark.kind == "county" else 2 * NEAR) / (2 if mark.fame > GREAT else 1)
                if said > most:
                    nearest, most = mark, said
        return nearest, most

    def evidence(self, name: Name, i: int) -> tuple[Evidence, ...]:
        """What speaks for a meaning, in words; the weights add up to those of `weights`."""
        option = name.options[i]
        return (*name.local.get(i, ()), *self._said(name, option), Evidence("fame", option.fame))

    def _said(self, name: Name, option: Candidate) -> Iterator[Evidence]:
        rest = self.total - min(name.count, OFTEN)
        for place, what, most in ((option.host, "country", COUNTRY), (option.area, "region", REGION)):
            if rest > LEAST and (part := self._part(name, place, rest)):
                yield Evidence(f"{what} {place}", most * part)
        mark, said = self._by_landmark(name, option)
        if mark is not None:
            yield Evidence(f"near {mark.name}", said)
        if weight := self._by_dateline(name, option):
            yield Evidence("dateline", weight)


def shares(weights: Sequence[float]) -> list[float]:
    """Weights as likelihoods that add up to 1."""
    if len(weights) < 2:
        return [1.0] * len(weights)
    best = max(weights)
    grown = [exp(w - best) for w in weights]
    total = sum(grown)
    return [g / total for g in grown]


def near(one: Candidate, other: Candidate) -> bool:
    """Whether two places lie within NEARBY of one another."""
    return apart(one, other) <= NEARBY
