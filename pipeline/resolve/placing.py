"""Where each place that a text names is: its candidates weighed by what the text says; where it stays open, none."""

import re
from collections.abc import Set as AbstractSet
from operator import sub
from typing import NamedTuple

from pipeline.resolve.candidates import FINE, Candidate
from pipeline.resolve.clusters import company, inhabited
from pipeline.resolve.neighbours import INSIDE, beside, contained, elsewhere, held, kinds
from pipeline.resolve.reading import LINE, Toponym, meant
from pipeline.resolve.spotting import flattened
from pipeline.resolve.toponyms import toponyms
from pipeline.resolve.weighing import Evidence, Name, Votes, near, shares

OPEN = 0.5  # by how much the best must outweigh a second one elsewhere where fame is all there is
HINTED = 0.5  # how often the home of a newspaper or university counts as told
TELLING = 0.5  # by how much other evidence must tell the two apart; within a country it is enough that it says so much at all
ROUNDS = 2
SMALL = 5.2  # less known than a town of 150,000
TOGETHER, CHANCE, MOST = 0.8, 0.45, 5  # for each of the other names that may lie close by; less what happens by chance; so many at most
FEW = 3  # names from which on that is asked
AHEAD = 1.2  # in fame, of all others of its name
TINY = 2.5  # less known than a village, or by another name than its own
STILL = 0.2  # the change of a share below which no further round is made
_RELATION = re.compile(
    r"(?:(?:about |some |around )?\d[\d.,]*[ -]?(?:kilomet(?:re|er)s?|km|miles?|mi)(?: \(\d[\d.,]* \w+\))?,? ?)?"
    r"(?:(?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? of|from|off|outside|near)(?: the)? $"
)
NOWHERE: frozenset[int] = frozenset()
_SIDE, _DIGIT = re.compile("north|south|east|west"), re.compile(r"\d")
_RELATING = frozenset(("of", "from", "off", "outside", "near"))


class Placed(NamedTuple):
    """A toponym with the place that it means, or None and the candidates among which the text does not tell; `relation` as in `south of Basra`."""

    toponym: Toponym
    place: Candidate | None
    evidence: tuple[Evidence, ...]
    candidates: tuple[Candidate, ...]
    relation: str


def placed(text: str) -> list[Placed]:
    """Every place, people and metonym of a text, in its order."""
    found, hints = toponyms(text)
    flat = flattened(text)
    options = [meant(t) for t in found]
    of = _named(flat, found, options)
    told = {(t.name, t.kind) for t in found}
    names = list({id(name): name for name in of}.values())
    homes = [Name(meant(h), HINTED) for h in {h.name: h for h in hints if (h.name, "place") not in told}.values()]
    votes = _weighed([*names, *homes], _dateline(flat, found, of))
    chosen = {id(name): _chosen(name, votes) for name in names}
    return [Placed(t, *chosen[id(name)], _relation(flat, t)) for t, name in zip(found, of)]


def _named(flat: str, found: list[Toponym], options: list[tuple[Candidate, ...]]) -> list[Name]:
    """The name that each toponym is an occurrence of, with what its neighbours say for it."""
    said, lost = [], set()
    for s in contained(flat, found, options):
        if pairs := held(s, options):
            said.append((s, pairs))
        elif elsewhere(flat, s, found, options):
            lost.add(s.inner)
    for k in lost - {s.inner for s, _ in said}:
        options[k] = ()
    inside: dict[int, set[int]] = {}
    for s, pairs in said:
        if s.weight >= INSIDE:
            inside.setdefault(s.inner, {i for i, _ in pairs})
    of = _shared(found, options, inside)
    for s, pairs in said:
        for i, j in pairs:
            inner, outer = options[s.inner][i], options[s.outer][j]
            of[s.inner].hear(i, Evidence(f"in {outer.name}", s.weight))
            of[s.outer].hear(j, Evidence(f"holds {inner.name}", s.weight / 2))
    for k, i, evidence in beside(flat, found, options):
        of[k].hear(i, evidence)
    for k, toponym in enumerate(found):
        for i, evidence in kinds(toponym, options[k]):
            of[k].hear(i, evidence)
    _gather(of)
    for name in of:
        name.settle()
    return of


def _gather(of: list[Name]) -> None:
    """What names say for one another that may lie close together."""
    names = list({id(name): name for name in of}.values())
    if len(names) < FEW:
        return
    squares = inhabited([name.options for name in names])
    for k, name in enumerate(names):
        for i, option in enumerate(name.options if len(name.options) > 1 else ()):
            if (count := company(option, squares, k)) > 0:
                name.hear(i, Evidence(f"{count} other names may lie close by", TOGETHER * min(count, MOST) - CHANCE))


def _shared(found: list[Toponym], options: list[tuple[Candidate, ...]], inside: dict[int, set[int]]) -> list[Name]:
    """One name for all its occurrences, save those that stand in different regions: Bristol, Va., and Bristol, Tenn."""
    groups: dict[tuple[str, str], list[tuple[Name, set[int]]]] = {}
    of: list[Name | None] = []
    for k, toponym in enumerate(found):
        known = groups.setdefault((toponym.name, toponym.kind), [])
        lies = inside.get(k, NOWHERE)
        group = known[-1] if known and not lies and bool(known[-1][0].options) == bool(options[k]) else _group(known, options[k], lies)
        if lies:
            group[1].update(lies)
        group[0].count += 1
        of.append(group[0])
    return [name for name in of if name]


def _group(known: list[tuple[Name, set[int]]], options: tuple[Candidate, ...], lies: AbstractSet[int]) -> tuple[Name, set[int]]:
    """The one of a name's groups that an occurrence belongs to by where it lies; a new one where none fits."""
    for group in reversed(known):
        if bool(group[0].options) == bool(options) and (not lies or not group[1] or lies & group[1]):
            return group
    known.append((Name(options), set(lies)))
    return known[-1]


def _weighed(names: list[Name], dateline: Name | None) -> Votes:
    """The votes once every name's meanings have been weighed by the others'."""
    votes = Votes(names, dateline)
    doubtful = [name for name in names if len(name.options) > 1]
    for _ in range(ROUNDS if doubtful else 0):
        moved = 0.0
        for name in doubtful:
            before, name.shares = name.shares, shares(votes.weights(name))
            moved = max(moved, *map(abs, map(sub, before, name.shares)))
        votes = Votes(names, dateline)
        if moved < STILL:
            break
    return votes


def _dateline(flat: str, found: list[Toponym], of: list[Name]) -> Name | None:
    """The name that a text begins with before a dash or an agency's name."""
    for toponym, name in zip(found[:4], of):
        if toponym.words.opens and toponym.kind == "place" and name.options and LINE.match(flat, toponym.end):
            return name
    return None


def _chosen(name: Name, votes: Votes) -> tuple[Candidate | None, tuple[Evidence, ...], tuple[Candidate, ...]]:
    """The meaning that weighs most; none where a second one elsewhere weighs about as much and nothing but fame speaks for the first."""
    if not name.options:
        return None, (), ()
    only = name.options[0]
    if len(name.options) == 1 and only.kind != "county" and only.fame >= TINY:
        return only, votes.evidence(name, 0), ()
    weights = votes.weights(name)
    best = max(range(len(weights)), key=weights.__getitem__)
    told = votes.evidence(name, best)
    chosen = name.options[best]
    said = weights[best] - chosen.fame
    close = [(o, w - o.fame) for o, w in zip(name.options, weights) if o is not chosen and weights[best] - w < OPEN and not near(o, chosen)]
    alike = max((o.fame for o in name.options if o is not chosen), default=0.0) > chosen.fame - AHEAD
    if (alike or chosen.fame < TINY) and chosen.fame < SMALL and said < TELLING and votes.total > 1 + name.count and chosen.kind in FINE:
        return None, told, (chosen, *(o for o, _ in close))  # a small place of a country that the text does not speak of
    rivals = tuple(o for o, own in close if abs(said - own) < TELLING)
    if rivals and (said < TELLING or any(o.host != chosen.host for o in rivals)):
        return None, told, (chosen, *rivals)
    return chosen, told, ()


def _relation(flat: str, toponym: Toponym) -> str:
    """What stands between a place and what is told of it: 20 km south of."""
    before = toponym.words.before
    articled = before[0] == "the"
    word, told = (before[1], before[2]) if articled else (before[0], before[1])
    if word not in _RELATING or word == "of" and not _SIDE.match(told) or flat[toponym.start - 2] == " ":
        return ""
    first = max(0, toponym.start - 60)
    if word != "of" and not _DIGIT.search(flat, first, toponym.start):
        return f"{word} the" if articled else word
    found = _RELATION.search(flat, first, toponym.start)
    return found.group().strip() if found else ""
