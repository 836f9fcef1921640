"""Fits how likely a record is right to coded articles: logistic regression over marks, cross-validated by article; precision against coverage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import exp
from typing import NamedTuple

from pipeline.evaluate.folds import FOLDS, folds
from pipeline.evaluate.score import Documents, Kind, pair

RIDGE = 5.0  # what holds weights of rare marks near nothing
STEPS, RATE = 400, 0.5
BIAS = "bias"
SHARES = (0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
LEASTS = (0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5)


class Example(NamedTuple):
    """A record of an article, by its marks, and whether the coded article has it."""

    article: str
    marks: Sequence[str]
    right: bool


class Covered(NamedTuple):
    """The surest records: their share of all, the least confidence among them, the share of them that is right, the share of what is coded among them."""

    coverage: float
    least: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0



def fitted(examples: Sequence[Example]) -> dict[str, float]:
    """Mark -> weight, by steps down the slope; without examples nothing."""
    weights: dict[str, float] = defaultdict(float)
    for _ in range(STEPS if examples else 0):
        slope: dict[str, float] = defaultdict(float)
        for example in examples:
            error = example.right - likelihood(weights, example.marks)
            for mark in (BIAS, *example.marks):
                slope[mark] += error
        for mark, sum_ in slope.items():
            weights[mark] += RATE * (sum_ - RIDGE * weights[mark] * (mark != BIAS)) / len(examples)
    return dict(weights)


def likelihood(weights: Mapping[str, float], marks: Iterable[str]) -> float:
    return 1 / (1 + exp(-sum(weights.get(mark, 0.0) for mark in (BIAS, *marks))))


def foretold(examples: Sequence[Example]) -> list[tuple[float, bool]]:
    """Each example's likelihood by weights fitted to other articles, and whether it is right."""
    fold = folds(e.article for e in examples)
    found: list[tuple[float, bool]] = []
    for part in range(FOLDS):
        weights = fitted([e for e in examples if fold[e.article] != part])
        found += [(likelihood(weights, e.marks), e.right) for e in examples if fold[e.article] == part]
    return found


def judgements(kind: Kind, gold: Documents, told: Documents) -> tuple[list[tuple[float, bool]], int]:
    """The confidence of each record told of a kind and whether it is right; and how many records are coded."""
    judged: list[tuple[float, bool]] = []
    for name, document in gold.items():
        ours = kind.records(told.get(name, {}))
        right = {i for i, _ in pair(kind, ours, kind.records(document))}
        judged += [(record["confidence"], i in right) for i, record in enumerate(ours)]
    return judged, sum(len(kind.records(document)) for document in gold.values())


def coverage(told: Sequence[tuple[float, bool]], coded: int, shares: Sequence[float] = SHARES) -> list[Covered]:
    """Precision of the surest part, for each share of all records, and its recall of so many coded ones."""
    ranked = sorted(told, key=lambda t: -t[0])
    found = []
    for share in shares if ranked else ():
        part = ranked[: max(1, round(share * len(ranked)))]
        found.append(_covered(share, part, coded))
    return found


def from_confidence(told: Sequence[tuple[float, bool]], coded: int, leasts: Sequence[float] = LEASTS) -> list[Covered]:
    """The same for what is told from some confidence on."""
    parts = [(least, [t for t in told if t[0] >= least]) for least in leasts]
    return [_covered(len(part) / len(told), part, coded)._replace(least=least) for least, part in parts if part]


def _covered(share: float, part: Sequence[tuple[float, bool]], coded: int) -> Covered:
    right = sum(right for _, right in part)
    return Covered(share, min(p for p, _ in part), right / len(part), right / coded if coded else 0.0)


def miscalibration(told: Sequence[tuple[float, bool]], bins: int = 5) -> float:
    """How far, on average, the likelihood told in fifths of the records is from the share that is right in them."""
    ranked = sorted(told)
    size = max(1, len(ranked) // bins)
    parts = [ranked[k : k + size] for k in range(0, len(ranked), size)]
    return sum(abs(sum(p for p, _ in part) - sum(right for _, right in part)) for part in parts) / max(1, len(ranked))
