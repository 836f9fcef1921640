"""When two stated quantities agree, how precise one is, and how it is written out."""

import math
from typing import Any

Row = dict[str, Any]

ABOUT = 0.1  # "about 2,500" allows a tenth either way
ONE_SIDED = 2  # nobody who knows of 2,000 writes "more than 900": a one-sided bound is good for twice its figure
WITHOUT_FIGURE = ("share", "none")
PRECISION = ("exact", "about", "range", "at_least", "at_most", "vague", "share", "none")
QUANTITY = ("low", "best", "high", "qualifier")


def stated(row: Row) -> bool:
    """Whether the row's words give a figure."""
    return row["measure"] is not None and row["qualifier"] not in WITHOUT_FIGURE


def compatible(one: Row, other: Row) -> bool:
    """Whether both quantities can be true at once; what states no figure agrees with all, different measures do not meet."""
    if not (stated(one) and stated(other)) or one["measure"] != other["measure"]:
        return True
    (low, high), (rival_low, rival_high) = bounds(one), bounds(other)
    return low <= rival_high and rival_low <= high


def bounds(row: Row) -> tuple[float, float]:
    """Least and greatest number that the words leave open. Tolls only grow, so that "at least 10 killed" has no upper end."""
    low, best, high = row["low"], row["best"], row["high"]
    match row["qualifier"]:
        case "exact" | "range" | "vague":
            return low, high
        case "about":
            return math.floor(best * (1 - ABOUT)), math.ceil(best * (1 + ABOUT))
        case "at_least":
            return low, math.inf if row["measure"] == "casualties" else low * ONE_SIDED
        case "at_most":
            return high / ONE_SIDED, high
        case unknown:
            raise ValueError(f"no figure can be read by the qualifier {unknown!r}; one of {', '.join(PRECISION)} is meant")


def precision(row: Row) -> int:
    """0 for an exact figure, more for what says less."""
    return PRECISION.index(row["qualifier"])


def written(row: Row) -> str | None:
    """The quantity in words, such as "about 2500 personnel"; None where no figure is stated."""
    if not stated(row):
        return None
    match row["qualifier"]:
        case "exact":
            figure = f"{row['best']}"
        case "about":
            figure = f"about {row['best']}"
        case "at_least":
            figure = f"at least {row['low']}"
        case "at_most":
            figure = f"at most {row['high']}"
        case "range" | "vague":
            figure = f"{row['low']} to {row['high']}"
        case unknown:
            raise ValueError(f"no figure can be written by the qualifier {unknown!r}; one of {', '.join(PRECISION)} is meant")
    return f"{figure} {row['measure']}"
