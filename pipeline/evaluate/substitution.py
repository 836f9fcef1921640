"""Makes a variant of a text: its countries, peoples, leaders, places, numbers and dates replaced consistently, with what each becomes.

Armed groups, missions and organisations stay as they are, and so do the countries that they belong to.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import Any, Literal

from pipeline.evaluate.namings import PLACES, Use, acts, homes_of, missions, others, uses
from pipeline.evaluate.nations import nations, towns
from pipeline.evaluate.officials import last_word
from pipeline.evaluate.redating import moved, redated
from pipeline.evaluate.renumbering import Edit, renumbered
from pipeline.evaluate.replacing import CIVIC, Unlike, bounded, candidates, replaced
from pipeline.knowledge.files import rows

Sort = Literal["countries", "places", "numbers", "dates", "all"]
SORTS: tuple[Sort, ...] = ("countries", "places", "numbers", "dates", "all")
SEATS = frozenset(("New York", "Geneva", "Vienna", "Nairobi", "The Hague"))  # where organisations sit, which stay
TRIES = 12
ARTICLE = re.compile(r"\b([Aa])n? $")
SOUNDED = re.compile(r"(?:[AEIO]|U(?!S|K|n?i|g|kr|r|A))")


@dataclass
class Variant:
    """A text made from another; `states`, `names` and `figures` say what became of each, `years` by how many its dates were moved."""

    sort: Sort
    text: str
    states: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    figures: dict[int, int] = field(default_factory=dict)
    years: int = 0


def vary(text: str, published: Mapping[str, Any], sort: Sort, seed: object, told: Set[str] = frozenset()) -> Variant | None:
    """A variant with substitutions of one sort, or of all; None where the text holds nothing that can be replaced so.

    `told` are the actors that are read from the text: a mission's years and a group's country stay, also where the text does not name them in full.
    """
    random = Random(f"{seed} {sort}")
    variant, edits = Variant(sort, text), list[Edit]()
    if sort in ("dates", "all") and not told & missions():
        moves = redated(text, published, random)
        edits, variant.years = moves if moves is not None and not _becomes(text, published["latest"], moves[1]) else ([], 0)
    if sort in ("countries", "all"):
        latest = published.get("latest")
        year = date.fromisoformat(latest).year + variant.years if latest else None
        kept = {state for actor in told for state in homes_of(actor)}
        edits += _states(text, variant, year, kept, published.get("basis") or "", random)
    if sort == "places":
        edits += _places(text, variant, published.get("basis") or "", random)
    if sort in ("numbers", "all"):
        new, variant.figures = renumbered(text, random)
        edits += new
    variant.text = edited(text, edits)
    return variant if variant.text != text else None


def _becomes(text: str, latest: str, years: int) -> bool:
    """Whether a state that the text names came to be between the two times: its lands are another's before."""
    ends = sorted((date.fromisoformat(latest), moved(date.fromisoformat(latest), years)))
    new = {row["iso3"] for row in rows("successors.csv") if ends[0] < date.fromisoformat(row["since"]) <= ends[1]}
    new |= {row["before"] for row in rows("successors.csv") if row["iso3"] in new}
    return bool(new & {use.state for use in uses(text)[0]})


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with the edits made; where two overlap the first stands. "A" and "an" before a name follow it."""
    parts: list[str] = []
    done = 0
    for start, end, new in sorted(edits):
        if start < done:
            continue
        before = text[done:start]
        if new[0].isupper() and (article := ARTICLE.search(text, max(done, start - 4), start)) and bool(SOUNDED.match(new)) != bool(SOUNDED.match(text, start)):
            before = text[done : article.start()] + article.group(1) + ("n " if SOUNDED.match(new) else " ")
        parts += [before, new]
        done = end
    return "".join([*parts, text[done:]])


def _states(text: str, variant: Variant, year: int | None, kept: Set[str], basis: str, random: Random) -> list[Edit]:
    """Every state that can be is replaced by one that the text does not name.

    What dates the text stays: whose leader's term it is, and all where it is a famous act.
    """
    found, fixed = uses(text)
    if any(act in basis for act in acts()):
        return []
    fixed |= kept | {use.state for use in found if use.kind in PLACES | {"leader"} and use.name in basis}
    of: dict[str, list[Use]] = {}
    for use in found:
        of.setdefault(use.state, []).append(use)
    edits: list[Edit] = []
    for state in [s for s in of if s not in fixed]:
        options = [n for n in candidates(state, of[state]) if n.code not in of and n.code not in variant.states.values() and n.code not in fixed]
        for other in random.sample(options, min(TRIES, len(options))):
            try:
                like = replaced(text, of[state], state, other, year, random)
            except Unlike:
                continue
            made = list(_edits(text, of[state], like, found))
            if not _left(text, state, of[state], made) and others(edited(text, [*edits, *made])) == others(text):
                edits += made
                variant.states[state] = other.code
                variant.names |= like
                break
    return edits


def _edits(text: str, uses_: Sequence[Use], like: Mapping[str, str], all_: Sequence[Use]) -> Iterator[Edit]:
    """Each use, and the surnames of leaders that stand outside of any name."""
    yield from (Edit(use.start, use.end, like[use.surface]) for use in uses_)
    for name in {last_word(use.name) for use in uses_ if use.kind == "leader"}:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
            if not any(use.start < match.end() and match.start() < use.end for use in all_):
                yield Edit(match.start(), match.end(), like[name])


def _left(text: str, state: str, uses_: Sequence[Use], edits: Sequence[Edit]) -> bool:
    """Whether a name of the state would still stand somewhere: inside another's name, in capitals, in a compound."""
    rest = list(text)
    for start, end, _ in edits:
        rest[start:end] = "\0" * (end - start)
    words = {*nations()[state].forms.values(), *(use.surface for use in uses_)}
    remains = "".join(rest)
    return any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", remains, re.IGNORECASE if len(word) > 4 else 0) for word in words)


def _places(text: str, variant: Variant, basis: str, random: Random) -> list[Edit]:
    """Each town by another of its country. Capitals stay, and towns whose name stands in another name or dates the text."""
    found, _ = uses(text)
    edits = []
    capitals = {nation.capital for nation in nations().values()}
    towns_ = [use for use in found if use.kind == "city" and not CIVIC.match(text, use.end)]
    told = Counter(use.surface for use in towns_)
    bound = {use.surface for use in towns_ if bounded(text, use, found) or use.surface.title() in capitals | SEATS or use.surface in basis}
    for use in towns_:
        if use.surface in bound or len(re.findall(rf"(?<!\w){re.escape(use.surface)}(?!\w)", text, re.IGNORECASE)) != told[use.surface]:
            continue
        if use.name not in variant.names:
            options = [name for name in towns(use.state) if name not in text and name not in variant.names.values()]
            if not options:
                continue
            variant.names[use.name] = random.choice(options)
        variant.names[use.surface] = variant.names[use.name]
        edits.append(Edit(use.start, use.end, variant.names[use.surface]))
    return edits
