"""The names in a text that are or stand for places: what each is where it stands, and what the others in the text say for it."""

import re

from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import capital_of, names
from pipeline.resolve.candidates import FINE, Candidate, apart, candidates, holds
from pipeline.resolve.clusters import Cell, company, inhabited
from pipeline.resolve.judging import ENOUGH, STRONG, crowded, strange
from pipeline.resolve.persons import person, surname
from pipeline.resolve.reading import HINT, Toponym, idle, meant, read
from pipeline.resolve.spotting import flattened, spotted
from pipeline.resolve.surroundings import Around, around

KNOWN_HOME = 5.0  # how well known the home of a newspaper must be to speak for what is doubtful
LISTED = 3.0  # beside a place in a list of names
REGIONAL = 3.0  # in a region or near a place that the text names
NATIONAL, LARGER = 0.8, 4.5  # a place as well known as that in a country that the text names, twice that where it names one only
FEW = 2  # names that may lie close by
NEIGHBOURING = 120.0  # km
HOPELESS = -7.0  # a weight that neither can mend
SURE = 2.5  # of a place that says something for others
TOLD, TOLD_STATE = 4.0, 6.0  # what it takes for a name to be a place where a person bears it as a surname; of a country
REACH = 90  # characters between a name and the one that holds it
_KINDS = "capital|city|county|district|governorate|hamlet|island|municipality|port|province|region|state|suburb|town|township|village"
_HOLDING = re.compile(rf", {{1,3}}| {{1,3}}\(|, the |, (?:the|an?) (?:[a-z-]+ ){{0,4}}(?:{_KINDS}) (?:of|in) (?:the )?(?:[a-z]+ ){{0,2}}")
_LISTING = re.compile(r",|,? and |, |,? or ")
_BESIDE = re.compile(r",|,? (?:and|or|&)|-|–|/")


def toponyms(text: str) -> tuple[list[Toponym], list[Toponym]]:
    """The toponyms in the order of the text, none overlapping another; and the hints: the homes of newspapers and universities."""
    flat = flattened(text)
    weighed: list[Toponym] = []
    hints: list[Toponym] = []
    surnames: set[str] = set()
    for start, end, name in spotted(flat):
        if idle(name) and not flat.startswith(", ", end):
            continue
        words = around(text, start, end)
        told = read(flat, start, end, name, words)
        if told is None:
            surnames |= _person_of(name, words)
        elif told.kind == HINT:
            hints.append(told)
        elif told.weight > HOPELESS:
            weighed.append(told)
            if told.weight < ENOUGH and strange(words):
                surnames.add(name)
    weighed = _contained(flat, weighed)
    weighed = [t for t in weighed if t.name not in surnames or t.weight >= (TOLD_STATE if t.kind != "place" or meant(t)[0].kind == "country" else TOLD)]
    if any(t.weight < ENOUGH for t in weighed):
        weighed = _in_lists(flat, _by_region(weighed, [h for h in hints if meant(h)[0].fame >= KNOWN_HOME]))
    sure = {t.name for t in weighed if t.weight >= STRONG}
    found = [t for t in weighed if t.weight >= ENOUGH or t.weight >= 0 and t.name in sure]
    return _alike(flat, found) if any(t.kind == "metonym" for t in found) else found, hints


def within(flat: str, inner: Toponym, outer: Toponym | None) -> bool:
    """Whether two names stand as `Paris, Texas` or `Erbil (Iraq)` do, and the second can hold the first."""
    if outer is None or outer.kind != "place" or outer.start - inner.end > REACH or not _HOLDING.fullmatch(flat, inner.end, outer.start):
        return False
    return any(holds(o, i) for o in meant(outer) for i in meant(inner))


def _contained(flat: str, weighed: list[Toponym]) -> list[Toponym]:
    """Names that stand as `Paris, Texas` does are places, both."""
    found = list(weighed)
    for i in range(len(found) - 1):
        if found[i].kind != "place" and found[i + 1].kind == "place":
            town = found[i]._replace(kind="place", state="")
            found[i] = town if within(flat, town, found[i + 1]) else found[i]  # Canadian, Texas
        if within(flat, found[i], found[i + 1]):
            found[i : i + 2] = (t._replace(weight=max(t.weight, 0.0) + STRONG) for t in found[i : i + 2])
    return found


def _by_region(weighed: list[Toponym], hints: list[Toponym]) -> list[Toponym]:
    """What is doubtful gains where it lies in a region or near a place that the text names for sure."""
    areas: set[str] = set()
    hosts: set[str] = set()
    marks: list[Candidate] = []
    for best in {t.name: meant(t)[:1] for t in (*weighed, *hints) if t.weight >= SURE and t.kind == "place" or t.kind == HINT}.values():
        for c in best:
            areas.add(c.area)
            hosts.add(c.host)
            if c.kind in FINE or "-" in c.area:
                marks.append(c)
    areas.discard("")
    squares = inhabited([candidates(name) for name in {t.name for t in weighed if t.weight >= ENOUGH and t.kind == "place"}])
    found = []
    for t in weighed:
        if t.weight < ENOUGH and not crowded(t.words):
            t = t._replace(weight=t.weight + _support(t.name, areas, hosts, marks, squares))
        found.append(t)
    return found


def _support(name: str, areas: set[str], hosts: set[str], marks: list[Candidate], squares: dict[Cell, set[int]]) -> float:
    options = candidates(name)
    if any(company(c, squares, -1) >= FEW for c in options):
        return REGIONAL
    if any(c.area in areas or c.kind in FINE and any(apart(m, c) < NEIGHBOURING for m in marks if m.host == c.host) for c in options):
        return REGIONAL
    if not options or options[0].host not in hosts or options[0].fame < LARGER:
        return 0.0
    return NATIONAL * (2 if len(hosts) == 1 else 1)


def _in_lists(flat: str, weighed: list[Toponym]) -> list[Toponym]:
    """What is doubtful gains beside a place in a list: `Plainview, Levelland and Slaton`."""
    found = _of_one_land(flat, weighed)
    for order in (range(1, len(found)), range(len(found) - 2, -1, -1)):
        step = -1 if order.step == 1 else 1
        for i in order:
            one, other = found[i], found[i + step]
            if not one.weight < ENOUGH <= other.weight or one.words.after[0] in listed("saying"):
                continue
            if _beside(flat, found[min(i, i + step)], found[max(i, i + step)]):
                found[i] = one._replace(weight=one.weight + LISTED)
    return found


def _of_one_land(flat: str, weighed: list[Toponym]) -> list[Toponym]:
    """The members of a list of three or more that may lie close together are places: Carlisle, Keswick and Appleby."""
    found, i = list(weighed), 0
    while i < len(found):
        j = i + 1
        while j < len(found) and _beside(flat, found[j - 1], found[j]):
            j += 1
        if j - i > FEW and any(t.weight < ENOUGH for t in found[i:j]):
            squares = inhabited([candidates(t.name) for t in found[i:j]])
            for k in range(i, j):
                if any(company(c, squares, k - i) >= FEW for c in candidates(found[k].name)):
                    found[k] = found[k]._replace(weight=found[k].weight + LISTED)
        i = j
    return found


def _alike(flat: str, found: list[Toponym]) -> list[Toponym]:
    """The capitals of a list stand for their states all or none: Paris, London and Rome agreed; Lagos, Bamako and Accra sent teams."""
    i = 0
    while i < len(found):
        j = i + 1
        while j < len(found) and _LISTING.fullmatch(flat[found[j - 1].end : found[j].start]):
            j += 1
        group = found[i:j]
        if any(t.kind == "metonym" and t.name in names() and names()[t.name][0].kind != "metonym" for t in group):
            states = [next((capital_of()[k.id] for k in names().get(t.name, ()) if k.id in capital_of()), "") for t in group]
            kind = "metonym" if all(states) else "place"
            found[i:j] = [t._replace(kind=kind, state=state if all(states) else "") for t, state in zip(group, states)]
        i = j
    return found


def _beside(flat: str, one: Toponym, other: Toponym) -> bool:
    """Whether two names stand in one list."""
    between = flat[one.end : other.start]
    return len(between) < 7 and one.kind == other.kind and _BESIDE.fullmatch(between.rstrip()) is not None


def _person_of(name: str, words: Around) -> set[str]:
    told = surname(name, words) if person(name, words, False) else None
    return {told} if told else set()
