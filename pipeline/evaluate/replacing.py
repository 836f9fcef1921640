"""One state of a text by another: each word that names it, its people, its offices, leaders and places gets its like."""

import re
from collections.abc import Sequence
from functools import cache
from random import Random

from pipeline.evaluate import officials
from pipeline.evaluate.namings import PLACES, Use
from pipeline.evaluate.nations import ABBREVIATED, Nation, nations, regions, sites, stand_ins, towns
from pipeline.knowledge.files import rows
from pipeline.knowledge.names import names

CIVIC = re.compile(r",? (?:province|region|state|governorate|district|prefecture|oblast|valley|mountains|peninsula)\b", re.IGNORECASE)


class Unlike(Exception):
    """The other state has nothing like it."""


def candidates(state: str, uses: Sequence[Use]) -> list[Nation]:
    """Nations whose names and people's names have every form that the text uses of this one."""
    own = nations()[state]
    used = {own.form_of(use.surface) for use in uses if use.kind in ("country", "demonym")}
    if None in used:
        return []
    short = bool(used & {"full", "dotted", "short"})
    fit = (n for n in stand_ins() if n.code != state and used <= set(n.forms) and (n.code in ABBREVIATED) >= short)
    return [n for n in fit if short or n.sort == own.sort]


def replaced(text: str, uses: Sequence[Use], state: str, other: Nation, year: int | None, random: Random) -> dict[str, str]:
    """Each surface and each thing's name by its like. Raises Unlike."""
    own = nations()[state]
    like: dict[str, str] = {}
    things: dict[tuple[str, str], str] = {}
    for use in uses:
        if use.kind in ("country", "demonym"):
            like[use.surface] = other.forms[own.form_of(use.surface) or ""]
        elif use.kind == "leader":
            _official(use, state, other.code, year, like, text, random)
        elif use.surface == own.capital:
            like[use.surface] = _unmentioned([other.capital], text, like, random)
        elif use.kind in PLACES:
            if use.name == own.capital or bounded(text, use, uses):
                raise Unlike
            like[use.surface] = things.setdefault((use.kind, use.name), "") or _place(text, use, other.code, like, random)
            things[use.kind, use.name] = like[use.name] = like[use.surface]
        else:
            like[use.surface] = things.setdefault((use.kind, use.name), "") or _institution(use, own, other, text, like, random)
            things[use.kind, use.name] = "" if _within(use.surface, own, other) != use.surface else like[use.surface]
    return like


def bounded(text: str, use: Use, uses: Sequence[Use]) -> bool:
    """Whether the text says more of a place than any other can be: the region that a town lies in, that it is an island."""
    beside = any(text[use.end : other.start] in (", ", " in ", " (") for other in uses if other.kind in PLACES and other.start > use.end)
    return (beside and use.kind == "city") or (use.kind != "site" and "island" in text.lower())


def _official(use: Use, state: str, other: str, year: int | None, like: dict[str, str], text: str, random: Random) -> None:
    if use.name not in like:
        taken = set(like.values()) | set(re.findall(r"\w+", text))
        person = officials.like(use.name, state, other, year, taken, random)
        if person is None:
            raise Unlike(use.surface)
        like[use.name], like[officials.last_word(use.name)] = person.name, person.last
    like[use.surface] = like[use.name] if " " in use.surface else like[officials.last_word(use.name)]


def _place(text: str, use: Use, other: str, like: dict[str, str], random: Random) -> str:
    """A town for a town, a base for a base; for a region a region, or a town where no word behind it says what it is."""
    options = {"city": towns, "region": regions, "site": sites}[use.kind](other)
    if use.kind == "region" and not CIVIC.match(text, use.end):
        options += towns(other)
    return _unmentioned(options, text, like, random)


def _institution(use: Use, own: Nation, other: Nation, text: str, like: dict[str, str], random: Random) -> str:
    """The same words with the other's name in them, else one of the same kind."""
    within = _within(use.surface, own, other)
    if within != use.surface:
        return within
    if any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", use.surface) for word in own.forms.values()):
        raise Unlike  # US Navy, where the other has no short form
    return _unmentioned(_institutions().get((other.code, _kind_of().get((use.name, own.code), "")), ()), text, like, random)


def _within(surface: str, own: Nation, other: Nation) -> str:
    for form, word in own.forms.items():
        if form in other.forms:
            surface = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", other.forms[form], surface)
    return surface


def _unmentioned(options: Sequence[str], text: str, like: dict[str, str], random: Random) -> str:
    fit = [name for name in options if name not in text and name not in like.values()]
    if not fit:
        raise Unlike
    return random.choice(fit)


@cache
def _kind_of() -> dict[tuple[str, str], str]:
    return {(row["surface"], row["actor"]): row["kind"] for row in rows("institutions.csv")}


@cache
def _institutions() -> dict[tuple[str, str], tuple[str, ...]]:
    """By state and kind, those whose name is nothing else."""
    found: dict[tuple[str, str], list[str]] = {}
    for (surface, actor), kind in _kind_of().items():
        if len(names().get(surface, ())) == 1:
            found.setdefault((actor, kind), []).append(surface)
    return {key: tuple(sorted(told)) for key, told in found.items()}
