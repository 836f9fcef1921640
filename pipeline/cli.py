"""The front door for a terminal: `muster`. Each command stands in `commands/`; here a user's mistake becomes one message."""

import os
import sys

os.environ.setdefault("DAGSTER_DISABLE_TELEMETRY", "1")
os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

import typer

from pipeline.commands.calibrate import calibrate
from pipeline.commands.events import events
from pipeline.commands.extract import extract
from pipeline.commands.knowledge import check_knowledge
from pipeline.commands.measure import bench, evaluate
from pipeline.commands.mistakes import Mistake
from pipeline.commands.names import actors, places
from pipeline.commands.run import run
from pipeline.commands.show import show
from pipeline.commands.times import times
from pipeline.commands.train import train_choice
from pipeline.commands.vary import vary
from pipeline.commands.verify import verify

app = typer.Typer(
    name="muster",
    help="An open register of military posture, read from news text: who has forces where, in what strength, and what moved, was planned or was denied.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (run, extract, events, times, places, actors, show, verify, evaluate, calibrate, train_choice, vary, bench, check_knowledge):
    app.command()(command)


def main(arguments: list[str] | None = None) -> None:
    try:
        app(arguments)
    except Mistake as mistake:
        print(f"muster: {mistake}", file=sys.stderr)
        sys.exit(2)
    except BrokenPipeError:  # the reader, such as `head`, has had enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


if __name__ == "__main__":
    main()
