"""What is clustered: the claims (or mentions) of one text and its copies that say the very same thing count as one unit."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import polars as pl

from pipeline.reconcile.places import place_key
from pipeline.reconcile.quantities import QUANTITY, Row

Window = tuple[date, date]


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """Claims of one duplicate group with the same values; `row` is any of them. `window` is when it can hold, None if nothing tells."""

    row: Row
    claims: tuple[Row, ...]
    group: str
    documents: frozenset[str]
    window: Window | None
    order: tuple

    def overlaps(self, other: "Unit") -> bool:
        return self.gap(other) == 0

    def gap(self, other: "Unit") -> int:
        """Days between the two windows, 0 if they meet. Both must have one."""
        assert self.window and other.window
        return max(0, (max(self.window[0], other.window[0]) - min(self.window[1], other.window[1])).days)

    @property
    def width(self) -> int:
        """Days that the window is wide."""
        assert self.window
        return (self.window[1] - self.window[0]).days


def units(rows: list[Row], key: tuple[str, ...], window: Callable[[Row], Window | None]) -> list[Unit]:
    """Units in a total order that no claim's identifier enters: the narrowest windows first, those without one last."""
    alike: dict[tuple, list[Row]] = defaultdict(list)
    for row in rows:
        said = tuple(row[k] for k in (*key, *QUANTITY, "measure", "status", "place_id"))
        alike[(window(row), row["group"], place_key(row), said)].append(row)
    made = [_unit(claims, when, group, (place, said)) for (when, group, place, said), claims in alike.items()]
    return sorted(made, key=lambda unit: unit.order)


def _unit(claims: list[Row], window: Window | None, group: str, said: tuple) -> Unit:
    claims = sorted(claims, key=lambda row: row["id"])
    width = (window[1] - window[0]).days if window else 0
    order = (window is None, width, window or (date.min, date.min), repr(said), group)
    return Unit(claims[0], tuple(claims), group, frozenset(row["document_id"] for row in claims), window, order)


def current(frame: pl.DataFrame, documents: pl.DataFrame, id_column: str) -> list[Row]:
    """The rows of texts that no later version replaces, each with its `id`, its duplicate `group` and the days on which that group was `first` told.

    Raises ValueError if a row's document is not among the documents.
    """
    replaced = documents.lazy().select(document_id="version_of").drop_nulls()
    first = documents.lazy().select(duplicate_group="document_id", first_from="published_earliest", first_to="published_latest")
    of_document = documents.lazy().select("document_id", "duplicate_group").join(first, on="duplicate_group", how="left")
    rows = (
        frame.lazy()
        .join(replaced, on="document_id", how="anti")
        .join(of_document, on="document_id", how="left")
        .with_columns(id=id_column, group="duplicate_group")
        .sort("id")
        .collect()
    )
    if stray := rows.filter(pl.col("group").is_null())["document_id"].unique().sort().to_list():
        raise ValueError(f"{id_column}s of {len(stray)} documents that are not in the table documents, {stray[0]} first: run clean and extract again")
    return rows.to_dicts()
