"""Whose a numbered unit is: by a name that it holds or stands beside, or by the unit that it belongs to."""

from __future__ import annotations

import re

from pipeline.extract.agent import Agent, agent
from pipeline.extract.cast import Cast
from pipeline.extract.units import Unit
from pipeline.knowledge.names import actors
from pipeline.resolve.choice import actor
from pipeline.resolve.names import Hit, find

OWNING = ("country", "demonym", "institution", "organisation", "group", "mission")
GUARD = "a state's National Guard"
_BEFORE = re.compile(r"(?:['’]s)? ")
_OF = re.compile(r" of (?:the )?|,? ")
_PART_OF = re.compile(r",? (?:of |from |in )?(?:the |its )?|,? (?:which is )?part of (?:the )?")
_SERVING = re.compile(r" (?:of|from|in|with|assigned to|attached to) (?:the |its )?")


def owned(text: str, found: list[Unit], named: list[Agent], cast: Cast) -> list[Agent]:
    """The units as mentions, each with the name of whose it is that stands right before it."""
    hits = [h for h in find(text) if h.known[0].kind in OWNING]
    owners: dict[int, str | None] = {}
    for unit in reversed(found):
        owners[unit.start] = (
            _beside(text, unit, hits) or _serving(text, unit, named) or _inner(unit, hits) or _larger(text, unit, found, owners)
            or ("USA" if unit.arm.startswith("Marine") or " Marine" in unit.arm else None) or _only(cast)
        )  # fmt: skip
    told = {(u.number, u.arm, u.echelon): owners[u.start] for u in found if owners[u.start]}
    made = []
    for unit in found:
        before = _before(text, unit, hits)
        if unit.number is None and any(h.start <= unit.start and unit.end <= h.end and h.known[0].kind == "group" for h in hits):
            continue
        meant = owners[unit.start] or told.get((unit.number, unit.arm, unit.echelon)) or _smaller(text, unit, found, owners)
        start = min([before.start, *(a.start for a in named if a.told == GUARD and a.start < before.start < a.end)]) if before else unit.start
        mention = agent(text, start, unit.end, "unit", meant, "a name beside it" if meant else "its number and echelon")
        made.append(mention._replace(number=unit.number, echelon=unit.echelon))
    return made


def _only(cast: Cast) -> str | None:
    """The one state whose forces the article names."""
    states = [sender for sender in cast.senders if (row := actors().get(sender)) is not None and row.kind == "state"]
    return states[0] if len(states) == 1 else None


def _before(text: str, unit: Unit, hits: list[Hit]) -> Hit | None:
    """The name right before a unit: U.S. 4th Infantry Division, the Iraqi army's 9th Division."""
    return next(
        (h for h in hits if 0 < unit.start - h.end < 4 and _BEFORE.fullmatch(text, h.end, unit.start) or h.start < unit.start and unit.end <= h.end), None
    )


def _beside(text: str, unit: Unit, hits: list[Hit]) -> str | None:
    before = _before(text, unit, hits)
    behind = next((h for h in hits if 0 < h.start - unit.end < 14 and _follows(text, unit, h)), None)
    return next((actor(h.known) for h in (before, behind) if h is not None), None)


def _follows(text: str, unit: Unit, hit: Hit) -> bool:
    """9th Division of the Iraqi army; 82 Division Nigerian Army."""
    if not _OF.fullmatch(text, unit.end, hit.start):
        return False
    return text.startswith(" of", unit.end) or hit.known[0].kind == "institution"


def _inner(unit: Unit, hits: list[Hit]) -> str | None:
    """Whose a unit that the tables know is."""
    return next((actor(h.known) for h in hits if unit.start <= h.start and h.end <= unit.end), None)


def _larger(text: str, unit: Unit, found: list[Unit], owners: dict[int, str | None]) -> str | None:
    """Whose the unit is that it belongs to, named right behind."""
    return next((owners[u.start] for u in found if u.start in owners and u.start > unit.end and _PART_OF.fullmatch(text, unit.end, u.start)), None)


def _smaller(text: str, unit: Unit, found: list[Unit], owners: dict[int, str | None]) -> str | None:
    """Whose its part is, named right before."""
    return next((owners[u.start] for u in found if u.end < unit.start and owners.get(u.start) and _PART_OF.fullmatch(text, u.end, unit.start)), None)


def _serving(text: str, unit: Unit, named: list[Agent]) -> str | None:
    """Whose the soldiers are that are said to serve in it: American soldiers from the 3rd Brigade."""
    near = [a for a in named if 0 < unit.start - a.end < 20 and a.kind in ("forces", "branch", "armed_forces", "office", "reference")]
    return next((a.id for a in near if _SERVING.fullmatch(text, a.end, unit.start)), None)
