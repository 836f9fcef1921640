"""Writes misses.csv, the table of the classes of misses, from the gold standard beside the project: `PYTHONPATH=. .venv/bin/python tests/evaluate/misses_program.py`. No test in here."""

import csv
import io
import json
from collections import Counter
from pathlib import Path

from pipeline.commands.extract import record
from pipeline.evaluate.classes import Class, classes
from pipeline.evaluate.score import score

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
PARTS = ("dev", "train")
TABLE = Path(__file__).with_name("misses.csv")
COLUMNS = ("verdict", "table", "class", "sort", "what", *PARTS)


def counted(folder: Path) -> Counter[Class]:
    """The classes of misses in one part of the gold standard, as `muster evaluate --classes` counts them."""
    file = next(path for path in (folder / "gold.jsonl", folder / "records.jsonl") if path.is_file())
    gold = {row["document"]: row for row in map(json.loads, filter(str.strip, file.read_text("utf-8").split("\n")))}
    texts = {name: (folder / "texts" / f"{name}.txt").read_bytes().decode("utf-8") for name in gold}
    told = {name: record(name, text) for name, text in texts.items()}
    return classes(score(gold, told).misses, gold, told, texts)


def table(counts: dict[str, Counter[Class]]) -> str:
    """One row a class, the most frequent first on each side of each table."""
    both = sum(counts.values(), Counter[Class]())
    ranked = sorted(both, key=lambda c: (c.verdict, c.table, -both[c], c))
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([COLUMNS, *((*c, c.what, *(counts[part][c] for part in PARTS)) for c in ranked)])
    return written.getvalue()


if __name__ == "__main__":
    TABLE.write_text(table({part: counted(GOLD / part) for part in PARTS}), "utf-8")
