"""States that may stand for one another in a text: their names and peoples by grammatical form, their capitals, and who else names them."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.names import Known, names, split

# Their names are other countries' too, or other words', or the reading rightly treats them apart.
UNFIT = frozenset(
    "COD COG GIN GNB GNQ PNG PRK KOR SDN SSD YUG GEO JOR TCD DOM DMA NER NGA IND IOT WSM ASM VIR VGB MAC GUM PRI HKG TWN PSE XKX VAT SMR MCO LIE"
    " AND CUB ATA UMI MTQ GUF REU GLP PYF NCL MAF SXM CUW ABW FRO GRL ISR".split()
)  # fmt: skip
ABBREVIATED = {
    "USA": {"full": "United States", "dotted": "U.S.", "short": "US", "name": "America"},
    "GBR": {"full": "United Kingdom", "dotted": "U.K.", "short": "UK", "name": "Britain"},
    "ARE": {"full": "United Arab Emirates", "dotted": "U.A.E.", "short": "UAE"},
}
BRITISH = {"adjective": "British", "noun": "Briton", "plural": "Britons"}
WORD = re.compile(r"[A-Z][a-z]{3,}")


class Nation(NamedTuple):
    """`forms` is form -> surface: name, adjective, noun, plural, and full, dotted, short of the abbreviated. `sort` tells how the people's forms differ."""

    code: str
    sort: str
    forms: dict[str, str]
    capital: str

    def form_of(self, surface: str) -> str | None:
        """Which of its forms a surface is; None for one that another nation has no like of."""
        return next((form for form, own in self.forms.items() if own == surface), None)


@cache
def nations() -> dict[str, Nation]:
    """Every state whose people's forms are all told; also those that may only be replaced."""
    found = {}
    for row in rows("countries.csv"):
        people = split(row["adjectives"])
        sort, forms = ("apart", dict(BRITISH)) if row["iso3"] == "GBR" else _people(people)
        if sort:
            forms |= ABBREVIATED.get(row["iso3"], {"name": row["name"]})
            found[row["iso3"]] = Nation(row["iso3"], sort, forms, row["capital"])
    return found


def _people(told: tuple[str, ...]) -> tuple[str, dict[str, str]]:
    """Like Iraqi, Iraqis: alike; like Chinese: same; like Danish, Dane, Danes: apart; empty for others."""
    if len(told) == 1 and told[0].endswith("ese"):
        return "same", {"adjective": told[0]}
    if len(told) >= 2 and told[1] == told[0] + "s":
        return "alike", {"adjective": told[0], "plural": told[1]}
    if len(told) >= 3 and told[2] in (told[1] + "s", told[1][:-2] + "en"):
        return "apart", {"adjective": told[0], "noun": told[1], "plural": told[2]}
    return "", {}


@cache
def stand_ins() -> tuple[Nation, ...]:
    """The nations that may stand for another: one word to each form, and each telling them alone."""
    return tuple(n for n in nations().values() if n.code not in UNFIT and (n.code in ABBREVIATED or all(map(_alone, n.forms.values()))) and towns(n.code))


def _alone(surface: str) -> bool:
    return bool(WORD.fullmatch(surface)) and len(names().get(surface, ())) == 1


@cache
def towns(code: str) -> tuple[str, ...]:
    """Large towns of one word that are nothing else, the capital left out; none where there are too few to choose from."""
    found = _telling("city").get(code, ())
    return found if len(found) >= 4 else ()


@cache
def regions(code: str) -> tuple[str, ...]:
    return _telling("region").get(code, ())


@cache
def sites(code: str) -> tuple[str, ...]:
    return _telling("site").get(code, ())


@cache
def _telling(kind: str) -> dict[str, tuple[str, ...]]:
    """By state, the names of a kind that have this one meaning."""
    capitals = {row["capital"] for row in rows("countries.csv")}
    leaders = {word for row in rows("leaders.csv") for word in row["name"].split()}
    found: dict[str, list[str]] = {}
    for surface, may in names().items():
        known: Known = may[0]
        fits = len(may) == 1 and known.kind == kind and surface == known.name and surface not in capitals and surface not in leaders
        if fits and (kind == "site" or WORD.fullmatch(surface)) and (kind != "city" or known.weight >= 60_000):
            found.setdefault(known.host, []).append(surface)
    return {host: tuple(sorted(told)) for host, told in found.items()}
