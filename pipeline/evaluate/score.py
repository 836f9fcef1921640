"""Scores extracted records against gold ones, document by document: what is found, and of what is found, which fields agree."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from pipeline.evaluate.agreement import Agrees, Record, same, same_dates, same_name, same_party, same_quantity

Documents = Mapping[str, Mapping[str, Any]]
NOT_POSTURE = frozenset({"ATTACK", "MEET", "AGREE", "SANCTION", "REGIME_CHANGE", "RELEASE"})


@dataclass(frozen=True)
class Kind:
    """A kind of record: what must agree for one to count as found, and the further fields."""

    name: str
    found: tuple[Agrees, ...]
    fields: Mapping[str, Agrees]

    def records(self, document: Mapping[str, Any]) -> list[Record]:
        if self.name == "posture":
            return [r for r in document.get("events") or () if r.get("type") not in NOT_POSTURE]
        return list(document.get(self.name) or ())


ACT_FOUND = (same("type"), same_party("actor", "target"), same("host"))
ACT_FIELDS = {
    "target": same_party("target", "actor"),
    "place": same_name("place"),
    "status": same("status"),
    "quantity": same_quantity,
    "date": same_dates("date"),
}
STOCK_FOUND = (same("sender"), same("host"), same("measure"), same_quantity)
STOCK_FIELDS = {
    "place": same_name("place"),
    "status": same("status"),
    "qualifier": same("qualifier"),
    "as_of": same_dates("as_of"),
    "mission": same_name("mission"),
}
DEPLOYMENTS = Kind("deployments", STOCK_FOUND, STOCK_FIELDS)
EVENTS = Kind("events", ACT_FOUND, ACT_FIELDS)
POSTURE = Kind("posture", ACT_FOUND, ACT_FIELDS)
KINDS = (DEPLOYMENTS, EVENTS, POSTURE)


class Miss(NamedTuple):
    """A gold record that was not found, or a found one that is not in the gold."""

    document: str
    verdict: Literal["missed", "spurious"]
    kind: str
    record: Record


@dataclass(frozen=True)
class Score:
    """Counts of one kind, and shares in 0 to 1, rounded to three places."""

    gold: int
    predicted: int
    found: int
    fields: Mapping[str, float]

    @property
    def precision(self) -> float:
        return round(self.found / self.predicted, 3) if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return round(self.found / self.gold, 3) if self.gold else 0.0

    @property
    def f1(self) -> float:
        return round(2 * self.found / (self.predicted + self.gold), 3) if self.found else 0.0

    def plain(self) -> dict[str, Any]:
        return {
            "gold": self.gold,
            "predicted": self.predicted,
            "found": self.found,
            "precision": self.precision,
            "recall": self.recall,
            "f1": self.f1,
            "fields": dict(self.fields),
        }


@dataclass(frozen=True)
class Report:
    """Scores by kind; the share of dated gold documents whose publication date agrees (null without any); what differs."""

    kinds: Mapping[str, Score]
    dated: int
    published: float | None
    misses: tuple[Miss, ...]

    def plain(self) -> dict[str, Any]:
        """As nested dicts, for JSON."""
        return {**{name: score.plain() for name, score in self.kinds.items()}, "published": {"gold": self.dated, "agree": self.published}}


def score(gold: Documents, predicted: Documents) -> Report:
    """Both map a document's name to its contract object; a gold document without a prediction counts as empty."""
    misses: list[Miss] = []
    kinds = {kind.name: _score_kind(kind, gold, predicted, misses) for kind in KINDS}
    dated = [name for name, document in gold.items() if (document.get("published") or {}).get("latest")]
    agree = sum(same_dates("published")(predicted.get(name, {}), gold[name]) for name in dated)
    return Report(kinds, len(dated), round(agree / len(dated), 3) if dated else None, tuple(misses))


def _score_kind(kind: Kind, gold: Documents, predicted: Documents, misses: list[Miss]) -> Score:
    counts: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    for name, document in gold.items():
        ours, theirs = kind.records(predicted.get(name, {})), kind.records(document)
        pairs = pair(kind, ours, theirs)
        counts.update(found=len(pairs), predicted=len(ours), gold=len(theirs))
        agreed.update(field for i, j in pairs for field, agrees in kind.fields.items() if agrees(ours[i], theirs[j]))
        if kind is not POSTURE:  # they are events, told already
            misses.extend(_misses(name, kind, ours, theirs, pairs))
    found = counts["found"]
    fields = {field: round(agreed[field] / found, 3) if found else 0.0 for field in kind.fields}
    return Score(counts["gold"], counts["predicted"], found, fields)


def pair(kind: Kind, ours: Sequence[Record], theirs: Sequence[Record]) -> list[tuple[int, int]]:
    """One to one, greedily: the pair that agrees in most fields first, among equals the later in the lists."""
    candidates = [
        (sum(agrees(a, b) for agrees in kind.fields.values()), i, j)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if all(agrees(a, b) for agrees in kind.found)
    ]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(candidates, reverse=True):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs


def _misses(name: str, kind: Kind, ours: Sequence[Record], theirs: Sequence[Record], pairs: list[tuple[int, int]]) -> Iterator[Miss]:
    paired_ours, paired_theirs = {i for i, _ in pairs}, {j for _, j in pairs}
    yield from (Miss(name, "missed", kind.name, r) for j, r in enumerate(theirs) if j not in paired_theirs)
    yield from (Miss(name, "spurious", kind.name, r) for i, r in enumerate(ours) if i not in paired_ours)
