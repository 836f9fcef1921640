"""A score as people read it."""

import json
from collections import Counter
from collections.abc import Iterator

from pipeline.evaluate.agreement import Record
from pipeline.evaluate.calibration import Covered, coverage, judgements
from pipeline.evaluate.classes import Class
from pipeline.evaluate.overlap import Overlap, Wrong
from pipeline.evaluate.score import DEPLOYMENTS, EVENTS, Documents, Miss, Report, Score
from pipeline.evaluate.substitution import SORTS
from pipeline.evaluate.variants import Difference, Outcome


def lines(report: Report) -> list[str]:
    """One line a kind, its fields below, the publication date last."""
    told = [f"{'':<14}{'gold':>6}{'found':>7}{'told':>7}{'precision':>11}{'recall':>8}{'F1':>7}"]
    for name, score in report.kinds.items():
        told += [_line(name, score), "    of the found agree: " + ", ".join(f"{field} {share:.2f}" for field, share in score.fields.items())]
    agree = "no document of the gold is dated" if report.published is None else f"{report.published:.3f} of {report.dated} agree"
    return [*told, f"{'published':<14}{agree}"]


def _line(name: str, s: Score) -> str:
    return f"{name:<14}{s.gold:>6}{s.found:>7}{s.predicted:>7}{s.precision:>11.3f}{s.recall:>8.3f}{s.f1:>7.3f}"


def miss_line(miss: Miss) -> str:
    """Tab-separated: document, verdict, kind, record as JSON without what stands empty."""
    return "\t".join((miss.document, miss.verdict, miss.kind, json.dumps(_filled(miss.record), ensure_ascii=False)))


def class_lines(counted: Counter[Class]) -> list[str]:
    """Tab-separated: verdict, table, class, sort, how many; the most frequent first on each side of each table."""
    ranked = sorted(counted.items(), key=lambda c: (c[0].verdict, c[0].table, -c[1], c[0]))
    return ["\t".join((*told, str(times))) for told, times in ranked]


def coverage_lines(gold: Documents, told: Documents) -> Iterator[str]:
    """For deployments and events: precision, recall and F1 of the surest part of what was told, a line a share."""
    for kind in (DEPLOYMENTS, EVENTS):
        judged, coded = judgements(kind, gold, told)
        yield from (f"{kind.name:<14}{covered_line(part)}" for part in coverage(judged, coded))


def covered_line(part: Covered) -> str:
    return f"the surest {part.coverage:4.0%}: confidence from {part.least:.2f}, precision {part.precision:.2f}, recall {part.recall:.2f}, F1 {part.f1:.3f}"


def overlap_line(found: Overlap) -> str:
    """How many pairs share words, and in what share of them each field agrees."""
    shares = ", ".join(f"{field} {count / found.pairs:.3f}" for field, count in found.right.items()) if found.pairs else "none"
    return f"{found.kind:<14}{found.pairs:>4} read from the same words: {shares}"


def wrong_line(wrong: Wrong) -> str:
    """Tab-separated: document, kind, field, what was told, what the gold has, the gold's words."""
    return "\t".join((wrong.document, wrong.kind, wrong.field, *(json.dumps(v, ensure_ascii=False) for v in (wrong.told, wrong.gold)), wrong.quote))


def variant_lines(outcome: Outcome) -> Iterator[str]:
    """One line a sort of substitution, all together, then the fields and the replaced states that differ most often."""
    yield f"{'':<12}{'variants':>10}{'records':>10}{'exact':>8}{'to change':>11}{'exact':>8}"
    for name, sorts in (*((sort, (sort,)) for sort in SORTS), ("together", SORTS)):
        variants, records, touched = (sum(count[s] for s in sorts) for count in (outcome.variants, outcome.records, outcome.touched))
        yield f"{name:<12}{variants:>10}{records:>10}{outcome.share(*sorts):>8.3f}{touched:>11}{outcome.touched_share(*sorts):>8.3f}"
    fields = Counter(field for d in outcome.differences for field in d.fields)
    states = Counter(f"{old} as {new}" for d in outcome.differences for old, new in d.variant.states.items())
    places = Counter(f"{old} as {new}" for d in outcome.differences if "place" in d.fields or "host" in d.fields for old, new in d.variant.names.items())
    for what, counted in (("fields", fields), ("states", states), ("names", places)):
        if counted:
            yield f"{what} behind most differences: " + ", ".join(f"{told} {count}" for told, count in counted.most_common(8))


def difference_line(difference: Difference) -> str:
    """Tab-separated: document, sort, fields, states replaced, what was expected, what was told, the words it was read from."""
    expected, told = difference.expected or {}, difference.told or {}
    words = told.get("quote") or expected.get("quote") or ""
    sides = ({field: side.get(field) for field in difference.fields if field in side} or _filled(side) for side in (expected, told))
    cells = (difference.variant.states, *sides)
    return "\t".join((difference.document, difference.sort, " ".join(difference.fields), *(json.dumps(c, ensure_ascii=False) for c in cells), words))


def _filled(record: Record) -> dict[str, object]:
    return {field: value for field, value in record.items() if value not in (None, "none")}
