"""The faults that keep something under raw/ out of a release, and the error that stops a run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Why one file or folder was set aside: a row of the table `rejects`."""

    file: str
    place: str
    reason: str
    mend: str


class IngestError(ValueError):
    """raw/ itself cannot be read; the message names the folder and says how to mend it."""


WHOLE = "the whole file"
