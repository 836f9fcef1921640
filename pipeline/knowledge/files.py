"""The CSV files of this folder, each read once."""

import csv
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def rows(file: str) -> tuple[dict[str, str], ...]:
    """The rows of one CSV of this folder, in the file's order."""
    with (HERE / file).open(encoding="utf-8", newline="") as opened:
        return tuple(csv.DictReader(opened))
