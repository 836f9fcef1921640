"""Which units tell of one thing: greedy, complete-link, and the same whatever order the rows come in."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

from pipeline.reconcile.units import Unit, Window

REACH = timedelta(days=31)  # no two units further apart than this are ever one thing

Score = tuple[int, ...]
Fit = Callable[[Unit, Unit], Score | None]


def cluster(units: Sequence[Unit], block: Callable[[Unit], object], fit: Fit) -> list[list[Unit]]:
    """Each unit joins the cluster that it fits best, if it fits all of its members, else it starts its own.

    Units come narrowest window first, so that the vague join the precise. Only units of one `block` within REACH are compared.
    """
    clusters: list[list[Unit]] = []
    near: dict[tuple[object, int | None], list[int]] = defaultdict(list)
    for unit in units:
        key = block(unit)
        candidates = sorted({i for month in _months(unit.window, REACH) for i in near[key, month]})
        best = _best(unit, ((i, clusters[i]) for i in candidates), fit)
        if best is None:
            best = len(clusters)
            clusters.append([])
        clusters[best].append(unit)
        for month in _months(unit.window, timedelta(0)):
            if best not in near[key, month]:
                near[key, month].append(best)
    return clusters


def _best(unit: Unit, candidates: Iterable[tuple[int, list[Unit]]], fit: Fit) -> int | None:
    """The cluster with the highest score; of equals, the one begun first."""
    scores = [(score, -i) for i, members in candidates if (score := _score(unit, members, fit)) is not None]
    return -max(scores)[1] if scores else None


def _score(unit: Unit, members: list[Unit], fit: Fit) -> Score | None:
    scores = [fit(unit, member) for member in members]
    told = [score for score in scores if score is not None]
    return max(told) if len(told) == len(scores) else None


def _months(window: Window | None, reach: timedelta) -> Iterator[int | None]:
    """Months that a window touches, counted from year 0; None alone for no window."""
    if window is None:
        yield None
        return
    first, last = _shifted(window[0], -reach), _shifted(window[1], reach)
    yield from range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def _shifted(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return day
