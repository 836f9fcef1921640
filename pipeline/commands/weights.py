"""Tables of weights that are learned from coded articles, written into the knowledge of the pipeline."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

KNOWLEDGE = Path(__file__).resolve().parents[1] / "knowledge"


def write_weights(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one table anew: its header, then its rows as they come."""
    with (KNOWLEDGE / name).open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened, lineterminator="\n").writerows([header, *rows])
