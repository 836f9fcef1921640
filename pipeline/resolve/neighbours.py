"""What stands beside a name and tells what it means: the country or region that holds it, the word for its kind, the other names of a list."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.knowledge.lexicon import closed, listed
from pipeline.resolve.candidates import ACROSS, FINE, Candidate, apart, holds
from pipeline.resolve.reading import Toponym
from pipeline.resolve.weighing import Evidence

# What evidence weighs, beside the fame of a candidate in powers of ten (candidates.py).
CONTAINED = 9.0  # Paris, Texas: no other evidence together outweighs it but for the best known; half of it for Texas
OWNED = 5.0  # the Iraqi city of Mosul, Iraq's Anbar province
INSIDE = 4.0  # Erbil in northern Iraq
KIND = 3.0  # the city of York, Kunar province
GOVERNED = 3.0  # Georgia's governor, Georgia's parliament
BESIDE = 2.5  # a country beside countries, a region beside its country's regions; a city beside its country's cities half of it
TOWN = 4.7  # likewise for what a city owns
LARGE = 5.5  # as well known as a large city, which need not lie in what owns it (Israel's Gaza war)
REACH = 70  # characters between a name and the one that holds it
_COMMA = (", ", " (", ", the ")
_KINDS = "base|capital|city|community|county|district|governorate|hamlet|island|municipality|port|prefecture|province|region|state|suburb|town|township|village"
_IN = re.compile(rf"(?:,?(?: is| was)? (?:an? |the )?(?:[a-z0-9,’'-]+ ){{0,5}}(?:{_KINDS}))?,? (?:in|of) (?:the )?(?:[a-z-]+ ){{0,2}}")
_OF = re.compile(rf"(?:['’]s?)? ((?:[a-z-]+ ){{0,3}})(?:{_KINDS}),? (?:of )?(?:the )?")
_OWN = re.compile(r"['’]s? ((?:[a-z-]+ ){0,3})")
_CAPITAL = re.compile(r",? (?:is )?(?:the |an? )?(?:[a-z-]+ ){0,2}")
_STATED = ("USA", "CAN", "AUS")  # where a town is told with its state
_EQUALS = frozenset(("ally", "enemy", "neighbor", "neighbour", "partner", "rival"))
_NEAR = (", near ", " near ")
_LIST = (", ", " and ", ", and ", " or ", ", or ")
_OF_KIND = {
    "city": ("city", "town", "village", "capital", "port", "suburb", "municipality", "hamlet"), "county": ("county", "counties", "parish"),
    "region": ("province", "region", "state", "governorate", "prefecture", "territory", "district", "oblast"),
    "site": ("base", "camp", "airport"),
    "country": ("republic", "country", "nation"),
}  # fmt: skip
_WORDS = frozenset(word for words in _OF_KIND.values() for word in words)
_PLURALS = {"counties": "county", "provinces": "province", "states": "state", "districts": "district", "regions": "region"}


class Said(NamedTuple):
    """That the toponym `inner` lies in what the toponym `outer` names, both by their place in the list of toponyms."""

    inner: int
    outer: int
    weight: float


def contained(flat: str, found: list[Toponym], options: list[tuple[Candidate, ...]]) -> Iterator[Said]:
    """Which names stand as those of places and of what holds them do."""
    for k in range(len(found) - 1):
        one, other = found[k], found[k + 1]
        if other.start - one.end > REACH:
            continue
        between = flat[one.end : other.start]
        if "  " in between:
            between = " ".join(("_" + between + "_").split())[1:-1]
        if between in _COMMA and other.kind == "place":
            if not _listing(flat, found, options, k):
                yield Said(k, k + 1, CONTAINED)
                if k + 2 < len(found) and flat[other.end : found[k + 2].start] == ", ":
                    yield Said(k, k + 2, CONTAINED)
        elif one.kind != "metonym" and other.kind == "place" and _owns(between, one, other):
            yield Said(k + 1, k, OWNED)
        elif one.kind == "place" and _lies(between, other):
            yield Said(k, k + 1, INSIDE)


def _listing(flat: str, found: list[Toponym], options: list[tuple[Candidate, ...]], k: int) -> bool:
    """Whether a comma parts the members of a list of countries or of one country's regions: Georgia, Ukraine and Moldova."""
    first, second = options[k][:1], options[k + 1][:1]
    if not first or not second or _rank(first[0]) != _rank(second[0]) or first[0].kind not in ("country", "region"):
        return False
    ahead = k + 2 < len(found) and flat[found[k + 1].end : found[k + 2].start] in _LIST and _rank_in(options[k + 2], second[0])
    behind = k > 0 and flat[found[k - 1].end : found[k].start] in _LIST and _rank_in(options[k - 1], second[0])
    return ahead or behind


def _rank(place: Candidate) -> tuple[str, str]:
    return place.kind, place.host if place.kind != "country" else ""


def _rank_in(options: tuple[Candidate, ...], like: Candidate) -> bool:
    return any(_rank(o) == _rank(like) for o in options[:3])


def _owns(between: str, one: Toponym, other: Toponym) -> bool:
    """The Iraqi city of Mosul, Iraq's Anbar province, Afghan Kunar province."""
    if (of := _OF.fullmatch(between)) is not None:
        return _attributes(of[1])
    if (own := _OWN.fullmatch(between)) is not None:
        return one.kind == "place" and _attributes(own[1])
    return one.kind == "demonym" and between == " " and other.words.after[0] in listed("of_kind")


def _attributes(words: str) -> bool:
    """Whether words between an owner and what it owns tell of the latter: northern, second largest; not `and the`, `'s war with`."""
    return not any(w in _EQUALS or not {"prep", "conj"}.isdisjoint(closed().get(w, ())) for w in words.split())


def _lies(between: str, other: Toponym) -> bool:
    """Erbil in northern Iraq; Mosul, the Iraqi city."""
    if other.kind == "place":
        return between in _NEAR or _IN.fullmatch(between) is not None
    return other.kind == "demonym" and other.words.after[0] in listed("of_kind") and between[:1] == "," and _CAPITAL.fullmatch(between) is not None


def held(said: Said, options: list[tuple[Candidate, ...]]) -> list[tuple[int, int]]:
    """Which meanings of the inner name lie in which of the outer's; in a town or close to it, where it is no mere comma that says so."""
    found = [(i, j) for i, inner in enumerate(options[said.inner]) for j, outer in enumerate(options[said.outer]) if holds(outer, inner)]
    if found or said.weight == CONTAINED:
        return found
    towns = [(j, outer) for j, outer in enumerate(options[said.outer]) if outer.kind == "city"]
    return [(i, j) for i, inner in enumerate(options[said.inner]) if inner.kind in FINE for j, outer in towns if apart(outer, inner) < ACROSS]


def elsewhere(flat: str, said: Said, found: list[Toponym], options: list[tuple[Candidate, ...]]) -> bool:
    """Whether a name must lie in one that it stands beside though no table has it there: Moscow, Texas, was; Vanuatu's Tanna."""
    inner, outer = options[said.inner][:1], options[said.outer][:1]
    if not inner or not outer:
        return False
    if said.weight == CONTAINED:
        if said.outer != said.inner + 1 or said.outer + 1 < len(found) and flat[found[said.outer].end : found[said.outer + 1].start] in _LIST:
            return False
        stated = outer[0].kind == "region" and outer[0].host in _STATED or outer[0].kind == "country" and inner[0].kind in FINE and inner[0].fame < LARGE
        return stated and flat[found[said.outer].end : found[said.outer].end + 1] in (",", ")")
    told = inner[0].fame < (TOWN if outer[0].kind == "city" else LARGE) or found[said.inner].words.after[0].rstrip(".") in listed("of_kind")
    bounded = outer[0].kind in ("city", "country") or outer[0].kind == "region" and said.weight == OWNED and "-" not in outer[0].area  # not the Rhone valley
    return inner[0].kind in FINE and told and bounded


def beside(flat: str, found: list[Toponym], options: list[tuple[Candidate, ...]]) -> Iterator[tuple[int, int, Evidence]]:
    """What the members of a list say for one another: toponym, meaning, evidence."""
    for k in range(len(found) - 1):
        if flat[found[k].end : found[k + 1].start] in _LIST:
            for a, b in ((k, k + 1), (k + 1, k)):
                if len(options[a]) > 1 and options[b]:
                    like = options[b][0]
                    for i, option in enumerate(options[a]):
                        if _rank(option) == _rank(like):
                            weight = BESIDE if option.kind in ("country", "region") else BESIDE / 2
                            yield a, i, Evidence(f"beside {like.name}", weight)


def kinds(toponym: Toponym, options: tuple[Candidate, ...]) -> Iterator[tuple[int, Evidence]]:
    """What the word for its kind says of a name: the city of York, Kunar province; and what only a state or a nation has: Georgia's governor."""
    before, (after, _, third), possessive = toponym.words.before, toponym.words.after, toponym.words.possessive
    behind = after.lower().rstrip(".")
    said = {behind} if behind in _WORDS and not possessive and not after.isupper() else set()
    if before[0] in _WORDS:
        said.add(before[0])
    elif before[0] == "of" and before[1].lower() in _WORDS:
        said.add(before[1].lower())
    if after in ("and", "or") and third in _PLURALS:
        said.add(_PLURALS[third])
    if said:
        for i, option in enumerate(options):
            word = next((w for w in _OF_KIND.get(option.kind, ()) if w in said), None)
            if word is not None and (word != "district" or "-" in option.area or option.fame < 6):
                yield i, Evidence(f"the word {word}", KIND)
    regional = behind in listed("of_states") or after[:1].isupper() and behind in listed("of_states_named")
    kind = "country" if behind in listed("of_nations") else "region" if regional else ""
    for i, option in enumerate(options if kind else ()):
        if option.kind == kind:
            yield i, Evidence(f"its {behind}", GOVERNED)
