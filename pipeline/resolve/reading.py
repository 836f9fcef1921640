"""What a name is where it stands: a place, a people, what stands for a state, the home of a newspaper, or none of them."""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.knowledge.gazetteer import gazetteer
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import capital_of, names
from pipeline.resolve.candidates import Candidate, abbreviations, candidates, capital_of_state, region_of, state_of
from pipeline.resolve.choice import PLACES
from pipeline.resolve.judging import STRONG, hinting, other_thing, placelike, weight
from pipeline.resolve.persons import person
from pipeline.resolve.surroundings import Around

HINT = "hint"
UNLIKELY = -6.5  # of a name that is none of a place, unless the state stands behind it
DATELINE = 2.0  # what a dateline's dash or agency adds to how sure a name is
LINE = re.compile(r"[^.\n]{0,40}?(?:--|—|–| - |\((?:AP|AFP|Reuters|UPI|Xinhua|IRIN|CNN|BBC|dpa|IANS|PTI|KUNA|TASS)\))")
_BODIES = frozenset(("institution", "organisation", "mission", "group"))


class Toponym(NamedTuple):
    """A name that is or stands for a place: text[start:end], the form that the tables have, what kind of use it is, how sure the words around make it."""

    start: int
    end: int
    text: str
    name: str
    kind: str  # place, demonym or metonym
    state: str  # of a demonym or metonym; else empty
    weight: float
    words: Around


def meant(toponym: Toponym) -> tuple[Candidate, ...]:
    """What it may be as a place: a demonym its state, a metonym its state's capital, an abbreviation its region."""
    if toponym.kind == "demonym" and toponym.state:
        return state_of(toponym.state)
    if toponym.kind == "metonym":
        return capital_of_state(toponym.state)
    return region_of(abbreviations()[toponym.text]) if toponym.text in abbreviations() else candidates(toponym.name)


@lru_cache(maxsize=65536)
def idle(name: str) -> bool:
    """Whether a name is neither place nor people nor person, wherever it stands."""
    known = names().get(name)
    if known:
        return known[0].kind in _BODIES and not any(k.kind in PLACES for k in known)
    return name.lower() in listed("never_places") and name not in abbreviations()


def read(flat: str, start: int, end: int, name: str, words: Around) -> Toponym | None:
    """What a name is where it stands; None for what is no place, people or metonym."""
    known = names().get(name, ())
    first = known[0].kind if known else ""
    text = flat[start:end]
    if name in abbreviations() and flat[max(0, start - 4) : start].rstrip().endswith(","):
        return Toponym(start, end, text, abbreviations()[name], "place", "", STRONG if name.endswith(".") else 0.0, words)
    if first == "demonym":
        return None if words.before[0].rstrip(".").lower() in listed("honorifics") else Toponym(start, end, text, name, "demonym", known[0].host, STRONG, words)
    if first == "world_region" and name.endswith(("an", "ans")):
        return Toponym(start, end, text, name, "demonym", "", STRONG, words)  # Asian, Europeans
    if first == "metonym":
        return Toponym(start, end, text, name, "metonym", known[0].host, STRONG, words) if known[0].host else None
    name = _county(name, words)
    options = _options(name)
    if not options and flat.startswith(", ", end) and candidates(name):
        return Toponym(start, end, text, name, "place", "", UNLIKELY, words)  # Mission, Texas
    if not options or person(name, words, placelike(words.before[0])):
        return None
    if other_thing(name, words, options[0]):
        return Toponym(start, end, text, name, HINT, "", 0.0, words) if hinting(words) else None
    capitals = text.isupper()
    sure = weight(flat, end, capitals, name, options[0], words) + (DATELINE if words.opens and capitals and LINE.match(flat, end) else 0)
    state = _stands_for(name, words)
    return Toponym(start, end, text, name, "metonym" if state else "place", state, sure, words)


def _county(name: str, words: Around) -> str:
    """The county that a name with the word behind it in small letters means: Harris county."""
    if words.after[0] not in ("county", "parish", "counties", "parishes"):
        return name
    longer = f"{name} {'County' if words.after[0].startswith('c') else 'Parish'}"
    return longer if longer in gazetteer().names else name


@lru_cache(maxsize=65536)
def _options(name: str) -> tuple[Candidate, ...]:
    """The places of a name that may be one."""
    known = names().get(name, ())
    if name.lower() in listed("never_places") or known and not any(k.kind in PLACES for k in known):
        return ()
    return candidates(name)


@lru_cache(maxsize=65536)
def _seat_of(name: str) -> str:
    """The state whose capital bears a name; else empty."""
    return next((capital_of()[k.id] for k in names().get(name, ()) if k.id in capital_of()), "")


def _stands_for(name: str, words: Around) -> str:
    """The state that a capital stands for, where it acts or is dealt with: Washington said, talks with Tehran; else empty."""
    state = _seat_of(name)
    if not state:
        return ""
    before = words.before[0].lower()
    if before in listed("locative") and not (before == "between" and words.before[1].lower() in listed("dealings")):
        return ""
    acts = words.after[0].rstrip(".") in listed("agentive") or words.after[0] in ("has", "had", "would", "will") and words.after[1] in listed("agentive")
    return state if acts or before in listed("agentive_before") else ""
