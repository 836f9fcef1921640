"""`muster calibrate`: how likely records are right, measured on coded articles; writes the weights of confidence."""

from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.measure import Gold, Texts, gold_records
from pipeline.commands.mistakes import Mistake, text_of
from pipeline.commands.weights import write_weights

Write = Annotated[bool, typer.Option("--write", help="Write the weights to pipeline/knowledge/confidence.csv.")]


def calibrate(gold: Gold, texts: Texts, write: Write = False) -> None:
    """Fit confidence to coded articles, and print precision against coverage, cross-validated by article."""
    from pipeline.evaluate.calibration import coverage, fitted, foretold, from_confidence, miscalibration
    from pipeline.evaluate.report import covered_line

    wanted = gold_records(gold)
    examples = _examples(wanted, texts)
    coded = {kind: sum(len(row.get(f"{kind}s") or ()) for row in wanted.values()) for kind in examples}
    rows = []
    for kind, found in examples.items():
        if not found:
            raise Mistake(f"{gold}: none of its articles yields a record of kind {kind}. Name more articles.")
        told = foretold(found)
        typer.echo(f"{kind}s: {len(found)} records, {sum(e.right for e in found) / len(found):.2f} right, told and true differ by {miscalibration(told):.2f}")
        for part in (*coverage(told, coded[kind]), *from_confidence(told, coded[kind])):
            typer.echo(f"    {covered_line(part)}")
        rows += [(kind, mark, f"{weight:.3f}") for mark, weight in sorted(fitted(found).items())]
    if write:
        write_weights("confidence.csv", ("kind", "mark", "weight"), rows)


def _examples(gold: dict[str, Any], texts: Path) -> dict[str, list[Any]]:
    """Of each kind, every record read from the gold's articles with its marks and whether the gold has it."""
    from pipeline.clean.dating import publication
    from pipeline.evaluate.calibration import Example
    from pipeline.evaluate.score import DEPLOYMENTS, EVENTS, pair
    from pipeline.extract.article import read
    from pipeline.extract.confidence import marks
    from pipeline.extract.contract import to_contract

    found: dict[str, list[Any]] = {"deployment": [], "event": []}
    for name, wanted in gold.items():
        text = text_of(texts / f"{name}.txt")
        published = publication(text)
        reading = read(text, published.interval)
        told = to_contract(name, text, published, reading)
        read_as = ([marks(c) for c in reading.claims], [marks(m) for m in reading.mentions])
        for scored, marked in zip((DEPLOYMENTS, EVENTS), read_as, strict=True):
            right = {i for i, _ in pair(scored, told[scored.name], wanted.get(scored.name) or [])}
            for i, (kind, *held) in enumerate(marked):
                found[kind].append(Example(name, held, i in right))
    return found
