"""How sure the words around a name make it that it is a place, and what says that it is none: newspapers, firms, teams, streets, ships, schools."""

from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.gazetteer import gazetteer
from pipeline.knowledge.lexicon import closed, listed
from pipeline.knowledge.names import names
from pipeline.resolve.candidates import FINE, Candidate, candidates
from pipeline.resolve.persons import given_names
from pipeline.resolve.surroundings import Around

STRONG, ENOUGH = 3.0, 2.0  # what the words around it must weigh for a name to be a place everywhere in the text, or where it stands
# What a name weighs by itself.
FAMOUS, COUNTY, REGION, KNOWN = 4.0, 4.0, 3.0, 2.0  # countries, regions of the world, waters; counties; regions and other names of our own tables
LARGE, LARGEST, WORDS = 0.5, 1.0, 1.0  # from 100,000 people on; from 500,000 on; more words than one
# What the words around it add or take away.
INVITED, OF, KIND, BODY = 3.0, 1.0, 2.0, 1.0  # in X; of X; X city, northern X; X Department of Health
OPENING, CAPITALS = -1.0, -2.0  # the first word of a sentence; all in capitals in the middle of one
COMMON = -3.0  # a word of the language or a given name too; a third of it where the words around invite a place
CROWDED, NAMED = -2.0, -2.5  # a capitalised word after or before it
SPEAKS = -2.0  # X said
BIG = 6.5  # as well known as a city of a few million people
_COUNTIES = ("USA", "GBR", "IRL", "CAN", "AUS")  # where a town and the county of its name are far apart, and the tables have the counties
_STREETS = frozenset(("streets", "avenues", "roads", "drives", "lanes"))
_ISSUES = frozenset(("daily", "evening", "morning", "sunday", "weekly", "free", "business", "catholic", "jewish"))


class Own(NamedTuple):
    """What a name weighs by itself, and what matters of it beside the words around: its best meaning's kind and fame, whether it is a common word."""

    weight: float
    fine: bool
    known: bool
    fame: float
    common: bool
    region: bool


@lru_cache(maxsize=65536)
def _own(name: str) -> Own:
    known, options = names().get(name, ()), candidates(name)
    best = options[0]
    found = FAMOUS if best.kind in ("country", "world_region", "water") else 0.0 if not known else REGION if best.kind == "region" else KNOWN
    found += LARGE * (best.fame >= 5) + LARGEST * (best.fame >= 5.7) + WORDS * (" " in name)
    region = any(o.kind == "region" and "-" not in o.area for o in options[:6])
    return Own(found, best.kind in FINE, bool(known), best.fame, name.lower() in common_words() or name in given_names(), region)


def weight(flat: str, end: int, capitals: bool, name: str, best: Candidate, words: Around) -> float:
    """How sure the words around a name make it that it is a place."""
    if best.kind == "county":
        return COUNTY
    own = _own(name)
    articled = words.before[0] == "the" and words.before[1] in listed("locative") and f"The {name}" in gazetteer().names
    hyphened = flat[end : end + 1] == "-" and flat[end + 1 : end + 6].split(" ")[0] in listed("hyphened")
    invited = INVITED if articled or hyphened else _invited(words)
    found = own.weight + invited
    found += OPENING if words.opens and " " not in name else 0.0
    if own.fine and own.fame >= BIG and strange(words) and invited < INVITED:
        found += NAMED
    elif (own.fine or not own.known) and own.fame < BIG:
        found += COMMON * own.common / (3 if invited >= INVITED or own.region else 1)
        if not (capitals and _shouted(words)):
            found += CAPITALS * (capitals and not words.opens) + crowded(words)
        found += SPEAKS * (words.after[0] in listed("saying"))
    return found


def _invited(words: Around) -> float:
    """What prepositions, directions and kind words beside a name say for a place."""
    first, second = words.before[0], words.before[1].lower()
    before, after = first.lower(), words.after[0].lower()
    if before in listed("locative") or before == "of" and (second in listed("after_places") or not second):
        return INVITED
    found = OF if before == "of" else 0.0
    if before in listed("directions") or after in listed("after_places") or first.islower() and before in listed("after_places"):
        found += KIND
    elif words.after[0][:1].isupper() and after in listed("bodies"):
        found += BODY
    if first.endswith(("'s", "’s", "'S", "’S")) and placelike(first[:-2] if first[-1] == "s" else first[:-2].capitalize()):
        found += KIND
    return found


def crowded(words: Around) -> float:
    """What capitalised words beside a name say against it: it is a part of a longer name that no table has."""
    after = words.after[0]
    low = after.lower()
    against = CROWDED if after[:1].isupper() and low not in listed("after_places") and low not in listed("bodies") and low not in closed() else 0.0
    return against + (NAMED if strange(words) else 0.0)


def _shouted(words: Around) -> bool:
    """Whether a name in capitals stands in a headline that is all in capitals."""
    before, after = words.before[0].removesuffix("'S").removesuffix("’S"), words.after[0]
    return (len(before) > 1 and before.isupper() or len(after) > 1 and after.isupper()) and (not before or before.isupper()) and (not after or after.isupper())


def strange(words: Around) -> bool:
    """Whether the word before a name is a capitalised one that no place brings with it."""
    before = words.before[0]
    if words.opens or not before[:1].isupper():
        return False
    low = before.lower()
    if low in closed() or low in listed("parts"):
        return False
    return not (low in listed("locative") or low in listed("directions") or placelike(before.removesuffix("'s").removesuffix("’s")))


def placelike(word: str) -> bool:
    """Whether a word is itself a name of a place or a people."""
    known = names().get(word, ())
    return bool(known) and known[0].kind in ("country", "demonym", "city", "region")


def hinting(words: Around) -> bool:
    """Whether the name is that of a newspaper's or a university's home: it is no place there, but speaks for places near by."""
    if words.before[0] == "of":
        return words.before[1] in ("University", "College")
    low = words.after[0].rstrip(".").lower()
    return low.split("-")[0] in listed("papers") or low in _ISSUES or low in ("university", "college")


def other_thing(name: str, words: Around, best: Candidate) -> bool:
    """Whether the name is a part of that of a newspaper, firm, team, street, river, ship or school: Washington Post, Paris Avenue, USS Boston."""
    return _before(words) or not words.possessive and (_after(name, words, best) or _streets(words))


def _before(words: Around) -> bool:
    first, second = words.before[0], words.before[1]
    if first == "of":
        return second[:1].isupper() and second.lower() in listed("of_bodies")
    if not first[:1].isupper():
        return False
    low = first.lower()
    return first.rstrip(".").isupper() and low in listed("ships") or low in listed("waters_before") or low in listed("firms_before")


def _after(name: str, words: Around, best: Candidate) -> bool:
    after, later = words.after[0], words.after[1]
    if best.name.startswith(("St", "Saint", "San")) and (words.mark in ("'", "’") or after.rstrip(".") in ("Hospital", "School", "Parish")):
        return True  # St Thomas' Hospital
    if after.isdigit() and best.id == "p_usa":
        return True  # U.S. 23
    if not after[:1].isupper():
        alone = words.before[0] == "the" and words.mark != "-" and (not after or after in closed())
        of_itself = alone and (best.kind == "city" and f"The {name}" not in gazetteer().names or best.kind == "region" and best.host == "USA")
        return of_itself or after.startswith("magazine") or after.rstrip(".") == "basin" and best.kind in FINE
    low, then = after.rstrip(".").lower().removesuffix("'s").removesuffix("’s"), later.rstrip(".").lower()
    head = low.split("-")[0]
    if low in ("county", "parish", "township"):
        return best.kind == "city" and best.host in _COUNTIES
    if low == "state":
        return best.kind in ("region", "city") and best.host == "USA" and then not in listed("bodies")
    if low in listed("thoroughfares"):
        return then not in ("patrol", "of", "authority", "administration")
    if low in listed("buildings"):
        return best.kind in FINE and best.fame < 5 and " " not in best.name
    if low in listed("schooling"):
        return best.kind in FINE and then != "court"
    if (low in _ISSUES or low in listed("team_openings")) and later[:1].isupper():
        return True
    if head in listed("papers"):
        return not (best.kind == "region" and low in listed("bodies"))
    return any(low in listed(of) for of in ("firms", "teams", "waterways"))


def _streets(words: Around) -> bool:
    """Whether it stands as the names of streets do: Paris and Main streets."""
    return words.after[0] in _STREETS or words.after[0] == "and" and words.after[2] in _STREETS


@cache
def common_words() -> frozenset[str]:
    """Words that news writes in small letters and a small place somewhere bears as its name."""
    return frozenset(row["word"] for row in rows("common_words.csv"))
