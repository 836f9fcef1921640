"""A score as people read it."""

import json

from pipeline.evaluate.agreement import Record
from pipeline.evaluate.overlap import Overlap, Wrong
from pipeline.evaluate.score import Miss, Report, Score


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


def overlap_line(found: Overlap) -> str:
    """How many pairs share words, and in what share of them each field agrees."""
    shares = ", ".join(f"{field} {count / found.pairs:.3f}" for field, count in found.right.items()) if found.pairs else "none"
    return f"{found.kind:<14}{found.pairs:>4} read from the same words: {shares}"


def wrong_line(wrong: Wrong) -> str:
    """Tab-separated: document, kind, field, what was told, what the gold has, the gold's words."""
    return "\t".join((wrong.document, wrong.kind, wrong.field, *(json.dumps(v, ensure_ascii=False) for v in (wrong.told, wrong.gold)), wrong.quote))


def _filled(record: Record) -> dict[str, object]:
    return {field: value for field, value in record.items() if value not in (None, "none")}
