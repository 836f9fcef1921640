"""When two place names mean one place."""

from pipeline.reconcile.quantities import Row
from pipeline.resolve.fold import fold


def place_key(row: Row) -> str | None:
    """The place's name without case, accents, articles or punctuation."""
    return None if row["place"] is None else fold(row["place"])


def same_place(one: Row, other: Row) -> bool:
    """Whether both name the same place: by identifier where both have one, else by name. Two rows without a place are at the host itself."""
    if one["place_id"] and other["place_id"]:
        return one["place_id"] == other["place_id"]
    return place_key(one) == place_key(other)
