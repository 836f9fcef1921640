"""`muster vary`: does what is read change as the text does? Substitution tests over a folder of texts."""

from typing import Annotated

import typer

from pipeline.commands.extract import record
from pipeline.commands.measure import ROOT, Folder
from pipeline.commands.mistakes import texts_in

Most = Annotated[int, typer.Option("--variants", min=1, help="How many variants to make at most.")]
Seed = Annotated[int, typer.Option(help="Another number makes other replacements.")]
Differences = Annotated[bool, typer.Option("--differences", help="List the records that did not change as their text did.")]


def vary(folder: Folder = ROOT / "raw", variants: Most = 100, seed: Seed = 0, differences: Differences = False) -> None:
    """Replace countries with their peoples, leaders and places, towns, numbers and dates in texts, and measure how many records change exactly so."""
    from pipeline.evaluate.report import difference_line, variant_lines
    from pipeline.evaluate.variants import measure

    texts = {str(path.relative_to(folder).with_suffix("")): text for path, text in texts_in(folder).items()}
    outcome = measure(texts, lambda text: record("variant", text), variants, seed)
    for line in variant_lines(outcome):
        typer.echo(line)
    for difference in outcome.differences if differences else ():
        typer.echo(difference_line(difference))
