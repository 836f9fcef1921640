"""`muster check-knowledge`: what is wrong in the tables of names, with file, line and mend."""

import typer


def check_knowledge() -> None:
    """Check the tables of names: unknown codes, aliases that stand twice or are common words, coordinates out of bounds."""
    from pipeline.knowledge.check import problems

    found = list(problems())
    for problem in found:
        typer.echo(f"pipeline/knowledge/{problem}")
    if found:
        raise SystemExit(1)
    typer.echo("The tables of names are in order.")
