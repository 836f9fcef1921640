"""What a check found, as plain data, and how it reads to a person."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One broken promise of a table. `rows` are up to five of the rows that break it, each as `name=value, …`."""

    table: str
    column: str | None
    expectation: str
    found: str
    mend: str
    rows: tuple[str, ...] = ()

    def explain(self) -> str:
        where = f"{self.table}.{self.column}" if self.column and "," not in self.column else f"{self.table} ({self.column})" if self.column else self.table
        lines = [f"{where}: expected that {self.expectation}; {self.found}.", *(f"    row {row}" for row in self.rows), f"    To mend: {self.mend}."]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a table keeps all its promises, and of which bytes that was found.

    `rows` is None where the file could not be read. `expectations` counts those that were evaluated.
    `sha256` has each file that the check looked at, by table.
    """

    table: str
    success: bool
    rows: int | None
    expectations: int
    sha256: Mapping[str, str]
    failures: tuple[Failure, ...] = ()

    def explain(self) -> str:
        """The whole verdict for a person: one line if all is well, else every failure with its rows and its mend."""
        if self.success:
            return f"{self.table}: {self.rows} rows keep all {self.expectations} expectations."
        head = f"{self.table}: {len(self.failures)} of its expectations are not met. Nothing may be published."
        return "\n".join([head, *("  " + f.explain().replace("\n", "\n  ") for f in self.failures)])
