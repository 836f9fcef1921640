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
BODIES = frozenset("army navy force forces guard guards corps police marines brigade battalion".split())
GENERIC = {"government": "government", "ministry": "Defence Ministry", "armed_forces": "army", "metonym": "government"}


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
    things: dict[str, str] = {}  # by what they are called, in whatever letters
    for use in uses:
        if use.kind in ("country", "demonym"):
            like[use.surface] = other.forms[own.form_of(use.surface) or ""]
        elif use.kind == "leader":
            _official(use, state, other.code, year, like, text, random)
        elif use.surface.title() == own.capital.title():
            if re.search(rf"\b{re.escape(other.capital)}\b", text, re.IGNORECASE):
                raise Unlike(other.capital)
            like[use.surface] = other.capital.upper() if use.surface.isupper() else other.capital
        elif use.kind in PLACES:
            if use.name == own.capital or bounded(text, use, uses):
                raise Unlike(f"bounded {use.surface}")
            known = things.get(use.name.lower()) or things.get(use.surface.lower()) or _place(text, use, other.code, like, random)
            things[use.name.lower()] = things[use.surface.lower()] = like[use.name] = known
            like[use.surface] = like[use.name].upper() if use.surface.isupper() else like[use.name]
        else:
            like[use.surface] = like.get(use.surface) or _institution(use, own, other, text, like, random)
    return like


def bounded(text: str, use: Use, uses: Sequence[Use]) -> bool:
    """Whether the text says more of a place than any other can be: the region that a town lies in, that it is an island."""
    beside = any(text[use.end : other.start] in (", ", " in ", " (") for other in uses if other.kind in PLACES and other.start > use.end)
    return (beside and use.kind == "city") or (use.kind != "site" and "island" in text.lower())


def _official(use: Use, state: str, other: str, year: int | None, like: dict[str, str], text: str, random: Random) -> None:
    if use.name not in like:
        taken = set(like.values()) | set(re.findall(r"\w+", text))
        last = officials.last_word(use.name)
        short = bool(re.search(rf"(?<!\w){re.escape(last)}(?!\w)", text.replace(use.name, "")))
        person = officials.like(use.name, state, other, year, short, taken, random)
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
    kind = _kind_of().get((use.name, own.code), "")
    try:
        return _unmentioned([n for n in _institutions().get((other.code, kind), ()) if _close(n) == _close(use.surface)], text, like, random)
    except Unlike:
        if kind in GENERIC and text[: use.start].endswith(("the ", "The ")):
            return f"{other.forms['adjective']} {GENERIC[kind]}"
        raise Unlike(f"{use.surface} {kind}") from None


def _close(name: str) -> tuple[bool, str]:
    """What the grammar asks of a name: a plural or not, and the word for a force that closes it."""
    last = name.split()[-1].lower()
    return last.endswith("s"), last if last in BODIES else ""


def _within(surface: str, own: Nation, other: Nation) -> str:
    for form, word in own.forms.items():
        if form in other.forms:
            surface = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", other.forms[form], surface)
    return surface


def _unmentioned(options: Sequence[str], text: str, like: dict[str, str], random: Random) -> str:
    fit = [name for name in options if name not in text and name not in like.values()]
    if not fit:
        raise Unlike(f"none of {len(options)}")
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
