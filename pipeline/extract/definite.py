"""What `the town`, `the province`, `the area` and `the capital` mean by the places that an article has told before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pipeline.extract.antecedents import Context
from pipeline.extract.ground import FINEST, NATIONS
from pipeline.extract.item import Item
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.unlisted import SORT_OF, sort_of
from pipeline.knowledge.lexicon import listed
from pipeline.resolve.choice import seat

FAR, NEAR = 8, 2  # sentences back to which `the town`, `the area` reach
VICINITY = listed("vicinity")
POINTING = frozenset(("the", "this", "that"))
UNLIKE = listed("unlike")
STATELIKE = frozenset(("state", "republic", "department", "quarter", "commune"))  # mean a place only where one was told with that word
PLACELIKE = frozenset(SORT_OF) | STATELIKE | VICINITY | NATIONS | {"capital", "region", "area", "world", "globe"}  # heads of descriptions of places


class Told(NamedTuple):
    """A place that the text has told, its sorts, the words beside its name, and its sentence."""

    place: Place
    sorts: frozenset[str]
    words: frozenset[str]
    at: int
    placed: bool = True  # told as where something is, not as whose: in Yola, not a Yola paper


@dataclass(slots=True)
class Scene:
    """What has been told up to a phrase: places in order, names that the text made, the state told last."""

    context: Context
    sentences: list[Sentence]
    told: list[Told] = field(default_factory=list)
    again: list[Place] = field(default_factory=list)  # what definite descriptions meant
    made: dict[str, Place] = field(default_factory=dict)
    loose: list[tuple[int, Place]] = field(default_factory=list)  # names that only a preposition makes places, with their sentences
    state: str | None = None
    since: int = 0  # the sentence that told it
    country: str | None = None  # the state told last by its own name
    named: int = -1  # the sentence that named it
    found: dict[int, Place] = field(default_factory=dict)
    words: frozenset[str] | None = None

    def common(self) -> frozenset[str]:
        """The article's words in small letters, and names of one word that act: firms, persons, bodies."""
        if self.words is None:
            small = frozenset(i.low for s in self.sentences for i in s.items if not i.text[0].isupper())
            single = ((s, p) for s in self.sentences for p in s.phrases if len(p.items) == 1 and not p.prep and p.last < len(s.items))
            self.words = small | {p.low for s, p in single if s.items[p.last].cls in ("verb", "aux")}
        return self.words


def meant(so_far: Scene, s: Sentence, phrase: Phrase, host: str | None) -> Place:
    """What a definite description means: the capital of its state, or the last place told of its sort. NOWHERE for any other phrase."""
    head = phrase.items[-1]
    if phrase.items[0].low not in POINTING or head.low not in PLACELIKE:
        return NOWHERE
    if head.low in NATIONS and len(phrase.items) > 2 and phrase.of is None and _only_region(phrase):
        wide = any(i.known for i in phrase.items)  # the South Asian country: the one just told; the lawless nation: the article's
        return Place(so_far.state if wide else state_of(so_far, s), span=Span(phrase.start, phrase.end))
    if not _definite(phrase, head):
        return NOWHERE
    if head.low in NATIONS and so_far.named == s.index:
        return Place(so_far.country, span=Span(phrase.start, phrase.end))
    if head.low == "capital":
        state = next((i.host for i in phrase.items if len(i.host) == 3), None) or state_of(so_far, s)
        return replace(_seat(so_far, state), span=Span(phrase.start, phrase.end)) if state is not None else NOWHERE
    here = so_far.context.here
    if phrase.items[0].low == "this" and sort_of(head) == "settlement" and here.grain == FINEST:
        return replace(here, span=Span(phrase.start, phrase.end))
    demonym = next((i.host for i in phrase.items if i.kind == "demonym"), host)
    near = [t for t in so_far.told if s.index - t.at <= (NEAR if head.low in VICINITY else FAR) and demonym in (None, t.place.host)]
    fit = [t for t in near if _fits(t, head) and not _dateline_alone(so_far, t)]
    if not fit:
        return NOWHERE
    chosen = fit[-1]
    if head.low in VICINITY:  # the finest of the sentence that last told where something is
        chosen = next((t for t in reversed(fit) if t.placed), chosen)
        chosen = next((t for t in reversed(fit) if t.at == chosen.at and t.placed and t.sorts != {"territory"}), chosen)
        so_far.told.append(chosen._replace(at=s.index))
    return replace(chosen.place, span=Span(phrase.start, phrase.end))


def _only_region(phrase: Phrase) -> bool:
    """`the South Asian country`: no state is named."""
    return all(i.kind in ("", "world_region") for i in phrase.items)


def _seat(so_far: Scene, state: str) -> Place:
    """A state's capital: by the table, unless the text tells only the dateline's town: capitals have moved."""
    here, found = so_far.context.here, seat(state)
    if found is None:
        return NOWHERE
    moved = here.host == state and here.grain == FINEST and not any(t.place.id == found[0] for t in so_far.told)
    return here if moved else Place(state, found[1], found[0], None, FINEST)


def _dateline_alone(so_far: Scene, told: Told) -> bool:
    """Whether a place has been told by the dateline only, which says where the article was written, and that is not where its forces are."""
    here = so_far.context.here
    alone = here.id is not None and told.place.id == here.id and sum(t.place.id == here.id for t in so_far.told) < 2
    return alone and here.host != so_far.context.cast.theatre()


def _definite(phrase: Phrase, head: Item) -> bool:
    """`the southern province`, not `the province of`, nor `the X province`."""
    if any(i.low in UNLIKE for i in phrase.items):
        return False  # the next town
    plain = all(not i.capital or i.kind == "demonym" or i is phrase.items[0] for i in phrase.items)
    return plain and phrase.of is None and not any(i.known and i.kind != "demonym" for i in phrase.items)


def _fits(told: Told, head: Item) -> bool:
    """Whether a place may be called by the head's word."""
    sort = sort_of(head)
    if head.low in VICINITY:
        return True
    if sort == "ground" or head.low in STATELIKE:
        return head.low in told.words
    return bool(sort) and sort in told.sorts


def state_of(so_far: Scene, s: Sentence) -> str | None:
    """The state that a sentence has told, else the theatre, else the one told last, else the one named most."""
    told = so_far.state if so_far.since == s.index else None
    return told or so_far.context.cast.theatre() or so_far.state or so_far.context.cast.ground()
