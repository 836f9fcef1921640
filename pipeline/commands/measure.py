"""`muster evaluate` and `muster bench`: how right and how fast the extraction is."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from pipeline.commands.extract import Least, RulesAlone, record
from pipeline.commands.mistakes import Mistake, share_of, text_of, texts_in

ROOT = Path(__file__).resolve().parents[2]
Gold = Annotated[Path, typer.Argument(help="Gold records: one JSON object a line, as `muster extract` prints them.", show_default=False)]
Texts = Annotated[Path, typer.Argument(help="Folder of the texts, <document>.txt each.", show_default=False)]
Words = Annotated[bool, typer.Option("--words", help="Score the fields of records that were read from the same words instead.")]
Misses = Annotated[bool, typer.Option("--misses", help="List what was missed and what was spurious.")]
Classes = Annotated[bool, typer.Option("--classes", help="Count what was missed and what was spurious by what is wrong with it.")]
Coverage = Annotated[bool, typer.Option("--coverage", help="Print how precise the surest tenth, fifth and so on are.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the score as JSON.")]
Folder = Annotated[Path, typer.Argument(help="Folder whose .txt files are read, folders in it too.", show_default="raw/ of the project")]
COMMAND = "Program that times another library's finding of dates in a folder's texts, to measure it in turn with ours; `make bench` names dateparser's."
Beside = Annotated[str | None, typer.Option(metavar="COMMAND", help=COMMAND, show_default=False)]


def evaluate(
    gold: Gold, texts: Texts, misses: Misses = False, as_json: AsJson = False, words: Words = False, classes: Classes = False, coverage: Coverage = False,
    least: Least = None, rules_alone: RulesAlone = False,
) -> None:  # fmt: skip
    """Read each text of a gold standard and score what was read against it."""
    from pipeline.evaluate.classes import classes as count
    from pipeline.evaluate.overlap import overlaps, pooled
    from pipeline.evaluate.report import class_lines, coverage_lines, lines, miss_line, overlap_line, wrong_line
    from pipeline.evaluate.score import score

    share_of(least)
    wanted = gold_records(gold)
    bodies = {name: text_of(texts / f"{name}.txt") for name in wanted}
    told = {name: record(name, body, least=least, rules_alone=rules_alone) for name, body in bodies.items()}
    if words:
        found = overlaps(wanted, told, bodies)
        found.append(pooled(found))
        typer.echo(json.dumps([o._asdict() for o in found], indent=2) if as_json else "\n".join(overlap_line(o) for o in found))
        for wrong in (w for o in found for w in o.wrong) if misses else ():
            typer.echo(wrong_line(wrong))
        return
    report = score(wanted, told)
    typer.echo(json.dumps(report.plain(), indent=2) if as_json else "\n".join(lines(report)))
    for miss in report.misses if misses else ():
        typer.echo(miss_line(miss))
    for line in coverage_lines(wanted, told) if coverage else ():
        typer.echo(line)
    for line in class_lines(count(report.misses, wanted, told, bodies)) if classes else ():
        typer.echo(line)


def gold_records(path: Path) -> dict[str, dict[str, Any]]:
    records = {}
    for number, line in enumerate(text_of(path).split("\n"), start=1):
        if line.strip():
            try:
                row = json.loads(line)
                records[row["document"]] = row
            except (json.JSONDecodeError, KeyError, TypeError):
                raise Mistake(f'{path}: line {number} is no JSON object with a "document". Write one object a line.') from None
    if not records:
        raise Mistake(f"{path}: holds no record. Name a file with one JSON object a line.")
    return records


def bench(folder: Folder = ROOT / "raw", beside: Beside = None) -> None:
    """Measure how fast articles are read, and times, numbers, names and places found in them, on one core, imports not counted."""
    from pipeline.evaluate.bench import WORDS_AN_ARTICLE, counts, found, measure, places, times

    texts = list(texts_in(folder).values())
    speed = measure(lambda text: record("bench", text), texts)
    over = f"over {speed.texts} texts with {speed.words} words, {speed.bytes / 1e6:.2f} MB"
    typer.echo(f"{speed.articles:.0f} articles of {WORDS_AN_ARTICLE} words a second on one core, best of five runs {over}.")
    calendar = "finding time expressions and putting them on the calendar"
    for read, what in ((times, calendar), (counts, "finding numbers with their bounds"), (found, "finding names"), (places, "placing what they name")):
        typer.echo(f"{measure(read, texts).megabytes:.2f} MB/s of {what}, likewise.")
    if beside is not None:
        typer.echo(pair_line(texts, beside))


def pair_line(texts: list[str], command: str) -> str:
    """Our finding of times beside the yardstick's, in turn over the same texts."""
    from pipeline.evaluate.bench import times
    from pipeline.evaluate.yardstick import YardstickError, pair

    try:
        both = pair(times, texts, command)
    except YardstickError as error:
        raise Mistake(f"--beside {command}: {error}. Name a program that times a folder's texts, or leave the option out.") from None
    turns = f"muster {both.ours}, {both.name} {both.theirs}"
    return f"The same beside {both.name}, in turn over the same {both.part / 1e6:.2f} MB, best of five turns: {turns}: {both.ratio:.1f} to 1."
