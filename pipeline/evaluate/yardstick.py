"""Measures a reader of ours beside a yardstick: another library, timed in the same run over the same texts by a program of its own.

The program is given a folder, times its library over each .txt file in it on one core, imports not counted, and prints one JSON object:
{"name": "library 1.0", "bytes": 12345, "seconds": 0.678}.
"""

import json
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pipeline.evaluate.bench import fresh, passes, size, timed

TRIAL = 20_000  # characters that show how slow the yardstick is


class YardstickError(Exception):
    """The yardstick gave no measure; says why."""


class Rate(NamedTuple):
    bytes: int
    seconds: float

    @property
    def megabytes(self) -> float:
        return self.bytes / 1e6 / self.seconds

    def __str__(self) -> str:
        return f"{self.megabytes:.3g} MB/s (reading {self.bytes / 1e6:.2f} MB a turn)"


class Pair(NamedTuple):
    """The best turn of each over the same texts, `part` bytes of them; `name` is the yardstick's."""

    name: str
    part: int
    ours: Rate
    theirs: Rate

    @property
    def ratio(self) -> float:
        return self.ours.megabytes / self.theirs.megabytes


def pair(read: Callable[[str], object], texts: Sequence[str], command: str, turns: int = 5, least_seconds: float = 2.0) -> Pair:
    """Ours and theirs take turns of about `least_seconds` each, over fresh copies of the same texts: who is faster reads more copies.

    If the yardstick is too slow for all texts in that time, both read only the first of them.
    """
    if not any(text.split() for text in texts):
        raise ValueError("there are no words to measure with")
    name, trial = _theirs(command, first(texts, TRIAL))
    enough = least_seconds * trial.bytes / trial.seconds
    part = first(texts, max(TRIAL, int(enough)))
    copies = fresh(part)
    our_passes, their_passes = passes(read, part, copies, least_seconds), max(1, round(enough / size(part)))
    ours, theirs = [], []
    for _ in range(turns):
        made = list(islice(copies, our_passes * len(part)))
        ours.append(Rate(size(made), timed(read, made)))
        theirs.append(_theirs(command, list(islice(copies, their_passes * len(part))))[1])
    return Pair(name, size(part), max(ours, key=_speed), max(theirs, key=_speed))


def _speed(rate: Rate) -> float:
    return rate.megabytes


def first(texts: Sequence[str], length: int) -> list[str]:
    """The first so many characters of the texts; blanks around a text are left out, the last text may be cut."""
    part: list[str] = []
    for text in filter(None, map(str.strip, texts)):
        if length > 0:
            part.append(text[:length])
            length -= len(text)
    return part


def _theirs(command: str, texts: Sequence[str]) -> tuple[str, Rate]:
    """What the yardstick's program prints for these texts: (its name, its rate)."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:07}.txt").write_bytes(text.encode())
        printed = _run([*_words(command), folder])
    try:
        said = json.loads(printed)
        name, rate = str(said["name"]), Rate(int(said["bytes"]), float(said["seconds"]))
    except (ValueError, KeyError, TypeError):
        raise YardstickError(f'prints no JSON object with "name", "bytes" and "seconds", but: {printed.strip()[:80]!r}') from None
    if rate.bytes != size(texts) or not rate.seconds > 0:
        raise YardstickError(f"says {rate.bytes} bytes in {rate.seconds} s, but was given {size(texts)} bytes")
    return name, rate


def _words(command: str) -> list[str]:
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise YardstickError(f"is no command ({error})") from None
    if not words:
        raise YardstickError("is no command (it is empty)")
    return words


def _run(words: list[str]) -> str:
    try:
        done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8", errors="replace", stdin=subprocess.DEVNULL)
    except OSError as error:
        raise YardstickError(f"cannot be started ({error.strerror})") from None
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["it says nothing"])[-1]
        raise YardstickError(f"ends with exit code {done.returncode}: {last}")
    return done.stdout
