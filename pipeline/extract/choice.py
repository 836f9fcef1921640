"""Which state an act took place in whose sentence names no place: what the article offers, weighed by weights that were learned from articles coded by hand."""

from __future__ import annotations

from functools import cache

from pipeline.extract.antecedents import Context
from pipeline.knowledge.files import rows

NEAR, FAR = 2, 4  # sentences back
OFTEN = 3  # tellings
MOST, SOME = 0.6, 0.3  # shares of the weight that the article gives its hosts


@cache
def weights() -> dict[str, float]:
    """Mark -> weight, as `muster train-choice` wrote them."""
    return {row["mark"]: float(row["weight"]) for row in rows("choice.csv")}


def chosen(context: Context, ruled: str | None) -> str | None:
    """The likeliest of the hosts that the article offers; the rules' own choice where none is likelier, where it is none, and where rules stand alone."""
    if context.rules_alone or ruled is None:
        return ruled
    table = weights()  # a region of many states is no ground of one act
    offered = {host: sum(table.get(mark, 0.0) for mark in held) for host, held in options(context, ruled).items() if not host.startswith("REGION:")}
    return max(offered, key=lambda host: offered[host]) if offered else ruled  # of equals the first, which is the rules' own


def options(context: Context, ruled: str | None) -> dict[str, list[str]]:
    """Every host that the article offers at the sentence being read, the rules' choice first, with what speaks for it."""
    told = {host: context.now - at for at, host in context.heard if at <= context.now}  # how many sentences back each was told last
    cast = context.cast
    offered = dict.fromkeys(h for h in (ruled, *cast.hosts, *told, cast.dateline, cast.home()) if h)
    theatre, home, whole = cast.theatre(), cast.home(), sum(cast.hosts.values()) or 1
    found: dict[str, list[str]] = {}
    for host in offered:
        share = cast.hosts[host] / whole
        marks = {
            "as the rules say": host == ruled, "theatre": host == theatre, "dateline": host == cast.dateline, "home": host == home,
            "most of the article": share >= MOST, "some of the article": SOME <= share < MOST, "named often": cast.states[host] >= OFTEN,
        }  # fmt: skip
        found[host] = [mark for mark, holds in marks.items() if holds] + [_told(told.get(host))]
    return found


def _told(back: int | None) -> str:
    """How long ago a host was told, by the sentences since."""
    if back is None:
        return "not told"
    if back <= 1:
        return "told in the sentence before" if back else "told here"
    return "told near" if back <= NEAR else "told far" if back <= FAR else "told long ago"
