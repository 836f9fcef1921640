"""The scene of an article: the places that its text names itself, and what `the town`, `the province` and `the capital` mean by those told before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pipeline.extract.items import Item
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import Context
from pipeline.extract.unlisted import Coined, coined, own, sort_of
from pipeline.extract.where import FINEST, PLACING, located
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import places
from pipeline.resolve.choice import seat

FAR, NEAR = 8, 2  # sentences back to which `the town`, `the area` reach
SORT_OF = {"city": "settlement", "region": "territory", "site": "ground"}
VICINITY = listed("vicinity")
POINTING = frozenset(("the", "this", "that"))
STATELIKE = frozenset(("state", "republic", "department", "quarter", "commune"))  # mean a place only where one was told with that word
BESIDE = 2  # items between a place and what tells its host


class Told(NamedTuple):
    """A place that the text has told, its sorts, the words beside its name, and its sentence."""

    place: Place
    sorts: frozenset[str]
    words: frozenset[str]
    at: int


@dataclass(slots=True)
class Scene:
    """What has been told up to a phrase: places in order, names that the text made, the state told last."""

    context: Context
    told: list[Told] = field(default_factory=list)
    made: dict[str, Place] = field(default_factory=dict)
    state: str | None = None
    since: int = 0  # the sentence that told it
    found: dict[int, Place] = field(default_factory=dict)


def scene(sentences: list[Sentence], context: Context) -> dict[int, Place]:
    """The places of all phrases that no table names, by where the phrases begin."""
    so_far = Scene(context)
    for s in sentences:
        for phrase in s.phrases:
            _read(so_far, s, phrase)
    return so_far.found


def _read(so_far: Scene, s: Sentence, phrase: Phrase) -> None:
    known = located(phrase, so_far.context)
    if known.name is not None:
        _remember(so_far, s, phrase, known)
        return
    name = coined(s, phrase)
    place = _made(so_far, s, phrase, name) if name is not None else _again(so_far, phrase)
    if place.host is not None and name is not None:
        so_far.made[name.name.lower()] = place
        _remember(so_far, s, phrase, place, name.sort)
    if place.host is None:
        place = _meant(so_far, s, phrase, known.host)
    if place.host is not None:
        so_far.found[phrase.start] = place
    elif known.host is not None and len(known.host) == 3 and phrase.prep in PLACING:
        so_far.state, so_far.since = known.host, s.index


def _remember(so_far: Scene, s: Sentence, phrase: Phrase, place: Place, sort: str = "") -> None:
    kind = places()[place.id].kind if place.id in places() else ""
    items = phrase.items + (phrase.of.items if phrase.of is not None else [])
    words = frozenset(i.low for i in items if sort_of(i))
    sorts = frozenset(filter(None, (sort or SORT_OF.get(kind, ""), *(sort_of(i) for i in items))))
    so_far.told.append(Told(place, sorts, words | frozenset((place.name or "").lower().split()), s.index))
    if place.host is not None and len(place.host) == 3:
        so_far.state, so_far.since = place.host, s.index


def _made(so_far: Scene, s: Sentence, phrase: Phrase, name: Coined) -> Place:
    """A name of the text's own, with the host that stands beside it, else that of its sentence or article."""
    return Place(_beside(so_far, s, phrase) or _state(so_far, s), name.name, None, name.span, 2 if name.sort == "territory" else FINEST)


def _state(so_far: Scene, s: Sentence) -> str | None:
    """The state that a sentence has told, else the theatre, else the one told last."""
    told = so_far.state if so_far.since == s.index else None
    return told or so_far.context.cast.theatre() or so_far.state


def _beside(so_far: Scene, s: Sentence, phrase: Phrase) -> str | None:
    own_host = next((i.host for i in phrase.items if i.kind in ("demonym", "country") and len(i.host) == 3), None)
    if own_host is not None:
        return own_host
    end = phrase.of.last if phrase.of is not None else phrase.last
    for after in s.phrases:
        if end <= after.first <= end + BESIDE and (after.prep in ("in", "of") or after.first and s.items[after.first - 1].low == ","):
            host = located(after, so_far.context).host
            if host is not None and len(host) == 3:
                return host
    return None


def _again(so_far: Scene, phrase: Phrase) -> Place:
    """A name that the text made a place before: `in Aliosan` after `the town of Aliosan`."""
    if phrase.prep not in PLACING and phrase.prep != "of":
        return NOWHERE
    for end in range(len(phrase.items), 0, -1):
        run = phrase.items[:end]
        if all(own(i) for i in run) and (place := so_far.made.get(" ".join(i.low for i in run))) is not None:
            return replace(place, span=Span(run[0].start, run[-1].end))
    return NOWHERE


def _meant(so_far: Scene, s: Sentence, phrase: Phrase, host: str | None) -> Place:
    """What a definite description means: the capital of its state, or the last place told of its sort."""
    head = phrase.items[-1]
    if not _definite(phrase, head):
        return NOWHERE
    if head.low == "capital":
        state = next((i.host for i in phrase.items if len(i.host) == 3), None) or _state(so_far, s)
        found = seat(state) if state is not None else None
        return Place(state, found[1], found[0], Span(phrase.start, phrase.end), FINEST) if found is not None else NOWHERE
    demonym = next((i.host for i in phrase.items if i.kind == "demonym"), host)
    near = [t for t in so_far.told if s.index - t.at <= (NEAR if head.low in VICINITY else FAR) and demonym in (None, t.place.host)]
    fit = [t for t in near if _fits(t, head) and not _dateline_alone(so_far, t)]
    if not fit:
        return NOWHERE
    chosen = fit[-1]
    if head.low in VICINITY:  # the finest of the sentence that told a place last
        chosen = next((t for t in reversed(fit) if t.at == chosen.at and "territory" not in t.sorts), chosen)
    return replace(chosen.place, span=Span(phrase.start, phrase.end))


def _dateline_alone(so_far: Scene, told: Told) -> bool:
    """Whether a place has been told by the dateline only: it says where the article was written."""
    here = so_far.context.here
    return here.id is not None and told.place.id == here.id and sum(t.place.id == here.id for t in so_far.told) < 2


def _definite(phrase: Phrase, head: Item) -> bool:
    """`the southern province`, not `the province of`, nor `the X province`."""
    plain = all(not i.capital or i.kind == "demonym" or i is phrase.items[0] for i in phrase.items)
    return plain and phrase.of is None and phrase.items[0].low in POINTING and not any(i.known and i.kind != "demonym" for i in phrase.items)


def _fits(told: Told, head: Item) -> bool:
    """Whether a place may be called by the head's word."""
    sort = sort_of(head)
    if head.low in VICINITY:
        return True
    if sort == "ground" or head.low in STATELIKE:
        return head.low in told.words
    return bool(sort) and sort in told.sorts
