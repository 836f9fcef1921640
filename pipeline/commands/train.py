"""`muster train-choice`: learns from coded articles which state is meant where a sentence names no place; writes the weights of that choice."""

from typing import Annotated, Any

import typer

from pipeline.commands.measure import Gold, Texts, gold_records
from pipeline.commands.mistakes import Mistake, text_of
from pipeline.commands.weights import write_weights

Write = Annotated[bool, typer.Option("--write", help="Write the weights to pipeline/knowledge/choice.csv.")]


def train_choice(gold: Gold, texts: Texts, write: Write = False) -> None:
    """Fit the choice of a host to coded articles, and print how often it is right beside the rules, cross-validated by article."""
    from pipeline.evaluate.choosing import counted, fitted, foretold, taken
    from pipeline.extract.choice import weights

    instances = [i for name, wanted in gold_records(gold).items() for i in _instances(name, wanted, text_of(texts / f"{name}.txt"))]
    if not instances:
        raise Mistake(f"{gold}: none of its records stands in a sentence without a place. Name more articles.")
    told, now = foretold(instances), counted(instances, lambda i: taken(weights(), i))
    typer.echo(f"{told.choices} coded records stand in sentences without a place; the article offers the right host for {told.offered} of them.")
    typer.echo(f"    rules alone are right {told.ruled} times, weights learned from other articles {told.chosen}, the weights that stand now {now.chosen}")
    if write:
        write_weights("choice.csv", ("mark", "weight"), [(mark, f"{weight:.3f}") for mark, weight in sorted(fitted(instances).items())])


def _instances(name: str, wanted: dict[str, Any], text: str) -> list[Any]:
    """The choices of an article's coded records: meetings are left out, whose venue most often is not told."""
    from pipeline.clean.dating import publication
    from pipeline.evaluate.choosing import Instance
    from pipeline.extract import where
    from pipeline.extract.antecedents import Context
    from pipeline.extract.article import read
    from pipeline.extract.choice import options
    from pipeline.extract.ground import ruled
    from pipeline.extract.phrases import Sentence

    coded = [(text.find(r["quote"]), r["host"]) for r in wanted.get("events") or () if r.get("type") != "MEET" and r["host"]]
    found: list[Any] = []

    def listen(s: Sentence, context: Context) -> None:
        for start, host in coded:
            if s.start <= start < s.end:
                at = next((k for k, i in enumerate(s.items) if i.end > start), 0)
                place = where.anywhere(s, max(0, at - 1), context)
                if place.span is None or not s.start <= place.span.start < s.end:
                    rule = ruled(context)
                    found.append(Instance(name, options(context, rule), rule, host))

    read(text, publication(text).interval, listen=listen, rules_alone=True)
    return found
