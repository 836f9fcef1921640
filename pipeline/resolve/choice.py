"""Which of the things that a name may mean is meant: as an actor, or as a place among the hosts that an article is about."""

from collections.abc import Mapping
from functools import cache, lru_cache

from pipeline.knowledge.names import Known, capital_of, places

ACTORS = frozenset(("country", "demonym", "institution", "metonym", "group", "organisation", "mission", "leader"))
PLACES = frozenset(("country", "region", "city", "site", "water", "world_region"))
FINE = frozenset(("region", "city", "site"))


@cache
def capitals() -> dict[str, str]:
    return capital_of()


@cache
def seat(host: str) -> tuple[str, str] | None:
    """Place id and name of a state's capital."""
    found = next((i for i, state in capitals().items() if state == host), None)
    return (found, places()[found].name) if found is not None and found in places() else None


def actor(known: tuple[Known, ...], metonym: bool = False) -> str | None:
    """The identifier of the actor that a name means; a capital stands for its state only where `metonym` allows it."""
    if metonym:
        state = next((capitals()[k.id] for k in known if k.id in capitals()), None)
        if state and known[0].kind in ("city", "metonym", "region"):
            return state
    return next((k.id for k in known if k.kind in ACTORS), None)


def place(known: tuple[Known, ...], hosts: Mapping[str, float]) -> Known | None:
    """The place that a name means: one in the article's hosts before others, a country before a city, then the first listed.

    `hosts` weighs the countries that the article is about.
    """
    options = _options(known)
    if len(options) < 2:
        return options[0] if options else None
    return max(options, key=lambda k: (hosts.get(k.host, 0) > 0 or k.kind in ("country", "water", "world_region"), hosts.get(k.host, 0), -options.index(k)))


@lru_cache(maxsize=4096)
def _options(known: tuple[Known, ...]) -> tuple[Known, ...]:
    return tuple(k for k in known if k.kind in PLACES)
