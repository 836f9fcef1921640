"""Which states a text names, by which words, and which of them can be no other's: armed groups, missions and shared names are theirs."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pipeline.evaluate.nations import nations
from pipeline.knowledge.files import rows
from pipeline.knowledge.names import Known, split
from pipeline.resolve.names import Hit, find
from pipeline.resolve.placing import placed

OWN = frozenset(("country", "demonym", "institution", "metonym", "leader"))
PLACES = frozenset(("region", "site", "city"))
OTHERS = frozenset(("group", "mission", "organisation"))
TWINS = (("ISR", "PSE"), ("KOR", "PRK"), ("SDN", "SSD"), ("COD", "COG"), ("CHN", "TWN"), ("SRB", "XKX"), ("GIN", "GNB"), ("NGA", "NER"))


class Use(NamedTuple):
    """`text[start:end]` names something of `state`: itself, its people, an institution, a leader, a place."""

    start: int
    end: int
    surface: str
    kind: str
    name: str
    state: str


def uses(text: str) -> tuple[list[Use], set[str]]:
    """Every naming of a state in its order, and the states that must stay."""
    found: list[Use] = []
    fixed: set[str] = set()
    told = placed(text)
    homes = {p.toponym.start: p.place.host for p in told if p.place is not None and len(p.place.host) == 3}
    hits = find(text)
    for hit in hits:
        state = _state(hit, homes)
        if state:
            known = next((k for k in hit.known if k.host == state), hit.known[0])
            found.append(Use(hit.start, hit.end, text[hit.start : hit.end], known.kind, known.name, state))
        else:
            fixed.update(_holders(hit))
    covered = [(hit.start, hit.end) for hit in hits]
    for p in told:
        name = p.toponym
        if p.place is not None and name.start in homes and not any(a < name.end and name.start < b for a, b in covered):
            found.append(Use(name.start, name.end, text[name.start : name.end], "region", p.place.name, homes[name.start]))
    return sorted(found), fixed | _bound({use.state for use in found}, {use.state for use in found if use.kind in ("country", "demonym")})


def _bound(named: set[str], by_name: set[str]) -> set[str]:
    """States that no other can stand for: without forms of their own, told beside their twin, or named by a town only."""
    beside = {state for pair in TWINS if named >= set(pair) for state in pair}
    return beside | {state for state in named if state not in nations() or state not in by_name}


def others(text: str) -> list[str]:
    """Armed groups, missions, organisations and waters that a text names: in a variant they must be the same."""
    return [hit.known[0].id for hit in find(text) if hit.known[0].kind in OTHERS | {"water"}]


def _state(hit: Hit, homes: dict[int, str]) -> str | None:
    """Whose name it is; a place's as the text tells it, None where that stays open."""
    first = hit.known[0]
    if first.kind in OTHERS:
        return None
    if first.kind in PLACES and hit.start in homes:
        return homes[hit.start]
    states = {known.host for known in hit.known}
    if first.kind == "country" and homes.get(hit.start, first.host) != first.host:
        return None  # the other Georgia
    if first.kind in ("country", "demonym") or len(states) == 1:
        return first.host if len(first.host) == 3 else None
    return None


def _holders(hit: Hit) -> Iterator[str]:
    """The states that a name which cannot be replaced belongs to, or may belong to."""
    for known in hit.known:
        yield from _at_home(known) if known.kind in OTHERS else (known.host,)


def _at_home(known: Known) -> tuple[str, ...]:
    return homes_of(known.id)


def homes_of(actor: str) -> tuple[str, ...]:
    """The countries that an armed group, a mission or an organisation is at home or posted in."""
    return _homes().get(actor, ())


@cache
def missions() -> frozenset[str]:
    """Those whose years are known: a text that is about one cannot be moved in time."""
    return frozenset(row["actor_id"] for row in rows("organisations.csv") if row["kind"] == "mission" and row["start"])


@cache
def acts() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("famous_acts.csv"))


@cache
def _homes() -> dict[str, tuple[str, ...]]:
    """The countries of armed groups, missions and organisations."""
    groups = {row["actor_id"]: split(row["countries"]) for row in rows("groups.csv")}
    return groups | {row["actor_id"]: split(row["host"]) for row in rows("organisations.csv")}
