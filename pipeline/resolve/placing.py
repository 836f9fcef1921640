"""Where each place that a text names is: its candidates weighed by what the text says; where it stays open, none."""

import re
from typing import NamedTuple

from pipeline.resolve.candidates import Candidate, holds
from pipeline.resolve.toponyms import Toponym, meant, toponyms, within
from pipeline.resolve.weighing import CONTAINED, KIND, Evidence, Name, Votes, near, shares

OPEN = 0.35  # by how much the best must outweigh a second one elsewhere where fame is all there is
ROUNDS = 2
_DATELINE = re.compile(r"[^.\n]{0,40}?(?:--|—|–| - |\((?:AP|AFP|Reuters|UPI|Xinhua|IRIN|CNN|BBC|dpa)\))")
_RELATION = re.compile(
    r"(?:(?:about |some |around )?\d[\d.,]*[ -]?(?:kilomet(?:re|er)s?|km|miles?|mi)(?: \(\d[\d.,]* \w+\))?,? ?)?"
    r"(?:(?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? of|from|off|outside|near)(?: the)? $"
)
_RELATING = frozenset(("of", "from", "off", "outside", "near"))
_OF = {
    "city": ("city", "town", "village", "capital", "port"), "county": ("county",),
    "region": ("province", "region", "state", "governorate", "prefecture", "territory"),
}  # fmt: skip


class Placed(NamedTuple):
    """A toponym with the place that it means, or None and the candidates among which the text does not tell; `relation` as in `south of Basra`."""

    toponym: Toponym
    place: Candidate | None
    evidence: tuple[Evidence, ...]
    candidates: tuple[Candidate, ...]
    relation: str


def placed(text: str) -> list[Placed]:
    """Every place, people and metonym of a text, in its order."""
    found = toponyms(text)
    flat = text.replace("\n", " ")
    names: dict[tuple[str, str], Name] = {}
    for toponym in found:
        key = toponym.name, toponym.kind
        if key not in names:
            names[key] = Name(meant(toponym))
        names[key].count += 1
    of = [names[t.name, t.kind] for t in found]
    _neighbours(flat, found, of)
    votes = _weighed(list(names.values()), _dateline(flat, found, of))
    chosen = {id(name): _chosen(name, votes) for name in names.values()}
    return [Placed(t, *chosen[id(name)], _relation(flat, t)) for t, name in zip(found, of)]


def _weighed(names: list[Name], dateline: Candidate | None) -> Votes:
    """The votes once every name's meanings have been weighed by the others'."""
    votes = Votes(names, dateline)
    doubtful = [name for name in names if len(name.options) > 1]
    for _ in range(ROUNDS if doubtful else 0):
        for name in doubtful:
            name.shares = shares(votes.weights(name))
        votes = Votes(names, dateline)
    return votes


def _neighbours(flat: str, found: list[Toponym], of: list[Name]) -> None:
    """What stands beside a name: the country or region that holds it, the word for what it is."""
    for k, toponym in enumerate(found):
        name = of[k]
        if k + 1 < len(found) and within(flat, toponym, found[k + 1]):
            for i, option in enumerate(name.options):
                for j, outer in enumerate(of[k + 1].options):
                    if holds(outer, option):
                        name.hear(i, Evidence(f"in {outer.name}", CONTAINED))
                        of[k + 1].hear(j, Evidence(f"holds {option.name}", CONTAINED / 2))
        before, after = toponym.words.before, toponym.words.after
        kinds = {before[1].lower() if before[0].lower() == "of" else "", after[0].lower() if not toponym.words.possessive else ""}
        for i, option in enumerate(name.options):
            if (word := next((w for w in _OF.get(option.kind, ()) if w in kinds), None)) is not None:
                name.hear(i, Evidence(f"the word {word}", KIND))


def _dateline(flat: str, found: list[Toponym], of: list[Name]) -> Candidate | None:
    """The place that a text begins with before a dash or an agency's name, as it is likeliest."""
    for toponym, name in zip(found[:4], of):
        if toponym.words.opens and toponym.kind == "place" and name.options and _DATELINE.match(flat, toponym.end):
            best = max(range(len(name.options)), key=name.shares.__getitem__)
            return name.options[best]
    return None


def _chosen(name: Name, votes: Votes) -> tuple[Candidate | None, tuple[Evidence, ...], tuple[Candidate, ...]]:
    """The meaning that weighs most; none where a second one elsewhere weighs about as much and nothing but fame speaks for the first."""
    if not name.options:
        return None, (), ()
    weights = votes.weights(name) if len(name.options) > 1 else [0.0]
    best = max(range(len(weights)), key=weights.__getitem__)
    told = votes.evidence(name, best)
    rivals = tuple(o for o, w in zip(name.options, weights) if weights[best] - w < OPEN and not near(o, name.options[best]))
    if len(told) == 1 and any(o is not name.options[best] for o in rivals):
        return None, told, tuple(dict.fromkeys((name.options[best], *rivals)))
    return name.options[best], told, ()


def _relation(flat: str, toponym: Toponym) -> str:
    """What stands between a place and what is told of it: 20 km south of."""
    before = toponym.words.before
    if before[0] not in _RELATING and (before[0] != "the" or before[1] not in _RELATING):
        return ""
    found = _RELATION.search(flat, max(0, toponym.start - 60), toponym.start)
    return found.group().strip() if found else ""
