"""Fits a choice between what an article offers to coded articles: a weight for each mark of an offer, cross-validated by article."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import exp
from typing import NamedTuple

from pipeline.evaluate.folds import FOLDS, folds

RIDGE = 3.0  # what holds weights of rare marks near nothing
STEPS, RATE = 300, 0.5


class Instance(NamedTuple):
    """A choice in an article: what it offers with the marks of each, what the rules take, and what is right."""

    article: str
    offered: Mapping[str, Sequence[str]]
    ruled: str | None
    right: str


class Told(NamedTuple):
    """Of so many choices in which the right one stands among what is offered, how many the rules and the weights take right."""

    choices: int
    offered: int
    ruled: int
    chosen: int


def fitted(instances: Sequence[Instance]) -> dict[str, float]:
    """Mark -> weight, by steps up the likelihood of the right ones; without instances nothing."""
    weights: dict[str, float] = defaultdict(float)
    learnt = [i for i in instances if i.right in i.offered]
    for _ in range(STEPS if learnt else 0):
        slope: dict[str, float] = defaultdict(float)
        for instance in learnt:
            for offer, share in _shares(weights, instance.offered).items():
                for mark in instance.offered[offer]:
                    slope[mark] += (offer == instance.right) - share
        for mark, sum_ in slope.items():
            weights[mark] += RATE * (sum_ - RIDGE * weights[mark]) / len(learnt)
    return dict(weights)


def _shares(weights: Mapping[str, float], offered: Mapping[str, Sequence[str]]) -> dict[str, float]:
    """How likely each offer is by the weights; they sum to one."""
    heavy = {offer: exp(weight(weights, marks)) for offer, marks in offered.items()}
    whole = sum(heavy.values())
    return {offer: part / whole for offer, part in heavy.items()}


def weight(weights: Mapping[str, float], marks: Iterable[str]) -> float:
    return sum(weights.get(mark, 0.0) for mark in marks)


def taken(weights: Mapping[str, float], instance: Instance) -> str | None:
    """The heaviest offer, of equals the first."""
    return max(instance.offered, key=lambda offer: weight(weights, instance.offered[offer]), default=None)


def foretold(instances: Sequence[Instance]) -> Told:
    """How often the rules and weights fitted to other articles are right."""
    fold = folds(i.article for i in instances)
    parts = [fitted([i for i in instances if fold[i.article] != part]) for part in range(FOLDS)]
    return counted(instances, lambda i: taken(parts[fold[i.article]], i))


def counted(instances: Sequence[Instance], choose: Callable[[Instance], str | None]) -> Told:
    """How often what is offered, the rules and a way of choosing have the right one."""
    offered, ruled = sum(i.right in i.offered for i in instances), sum(i.ruled == i.right for i in instances)
    return Told(len(instances), offered, ruled, sum(choose(i) == i.right for i in instances))
