"""The scene of an article: the places that its text names itself, and what `the town`, `the province` and `the capital` mean by those told before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pipeline.extract.ground import FINEST, GROUND, NATIONS, located
from pipeline.extract.items import Item
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.roles import Context
from pipeline.extract.unlisted import Coined, alone, coined, own, sort_of
from pipeline.extract.where import PLACING
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import names
from pipeline.resolve.choice import seat
from pipeline.resolve.fold import fold

FAR, NEAR = 8, 2  # sentences back to which `the town`, `the area` reach
SORT_OF = {"city": "settlement", "region": "territory", "site": "ground"}
OFTEN, NEARLY_ALL = 4, 0.8  # tellings that make a place the article's stage, and their share. In train and dev such a place was right 12 times of 15.
SHORTEST = 4  # letters of a name that only its preposition makes a place
VICINITY = listed("vicinity")
POINTING = frozenset(("the", "this", "that"))
UNLIKE = listed("unlike")
STATELIKE = frozenset(("state", "republic", "department", "quarter", "commune"))  # mean a place only where one was told with that word
BESIDE = 2  # items between a place and what tells its host


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
    common: frozenset[str]  # the article's words in small letters
    told: list[Told] = field(default_factory=list)
    again: list[Place] = field(default_factory=list)  # what definite descriptions meant
    made: dict[str, Place] = field(default_factory=dict)
    state: str | None = None
    since: int = 0  # the sentence that told it
    found: dict[int, Place] = field(default_factory=dict)


def survey(sentences: list[Sentence], context: Context) -> None:
    """Learn what phrases mean that no table names, and the one place of a state that the whole article is set in."""
    so_far = Scene(context, frozenset(i.low for s in sentences for i in s.items if not i.capital))
    for s in sentences:
        for phrase in s.phrases:
            _read(so_far, s, phrase)
    context.scene = so_far.found
    context.stages = _stages([*(t.place for t in so_far.told), *so_far.again])


def _stages(told: list[Place]) -> dict[str, Place]:
    """For each state the place that nearly all tellings of places in it name."""
    found: dict[str, Place] = {}
    for state in sorted({p.host for p in told if p.host is not None}):
        inside = [p for p in told if p.host == state and p.grain > 1]
        often = Counter(fold(p.name or "") for p in inside).most_common(1)
        if often and often[0][1] >= max(OFTEN, NEARLY_ALL * len(inside)):
            found[state] = replace(next(p for p in inside if fold(p.name or "") == often[0][0]), span=None)
    return found


def _read(so_far: Scene, s: Sentence, phrase: Phrase) -> None:
    known = located(phrase, so_far.context)
    phrase_of_phrase = phrase.prep == "of" and any(p.of is phrase for p in s.phrases)
    if known.name is not None and phrase_of_phrase and so_far.told and so_far.told[-1].place.span == known.span:
        return
    if known.name is not None:
        known = _owned(so_far, s, phrase, known)
        _remember(so_far, s, phrase, known)
    sure = coined(s, phrase)
    if known.name is not None:
        finer = sure is not None and known.span is not None and (known.grain < FINEST and sure.span.start > known.span.end or known.span.start > phrase.end)
        if finer and sure is not None:  # Kashmir's Pulwama district, the Zafar quarter of Basra
            so_far.found[phrase.start] = Place(known.host, sure.name, None, sure.span, FINEST)
        return
    name = sure or _alone(so_far, s, phrase)
    place = _made(so_far, s, phrase, name) if name is not None else _again(so_far, phrase)
    if place.host is not None and name is not None:
        so_far.made[name.name.lower()] = place
        if sure is not None:
            _remember(so_far, s, phrase, place, name.sort)
    if place.host is None:
        place = _meant(so_far, s, phrase, known.host)
        so_far.again.append(place)
    if place.host is not None:
        so_far.found[phrase.start] = place
    elif known.host is not None and len(known.host) == 3 and phrase.prep in PLACING:
        so_far.state, so_far.since = known.host, s.index


def _owned(so_far: Scene, s: Sentence, phrase: Phrase, known: Place) -> Place:
    """`Tripoli, Lebanon`: the state named right behind a town is the town's."""
    last = phrase.of if phrase.of is not None else phrase
    if known.span is None or known.span.end != last.end or last.last + 1 >= len(s.items) or s.items[last.last].low != ",":
        return known
    behind, after = s.items[last.last + 1], s.items[last.last + 2] if last.last + 2 < len(s.items) else None
    listed = after is not None and (after.low in ("and", "or") or after.cls not in ("punct", "prep", "conj"))
    if behind.kind != "country" or behind.host == known.host or listed:
        return known
    options = [k for k in names().get(known.name or "", ()) if k.host == behind.host]
    so_far.found[phrase.start] = found = replace(known, host=behind.host, id=options[0].id if options else None)
    return found


def _alone(so_far: Scene, s: Sentence, phrase: Phrase) -> Coined | None:
    """A name under `in`, `at` or `near` that is no person's of the article and no common word of it."""
    name = alone(s, phrase) if s.martial else None
    strange = name is not None and len(name.name) >= SHORTEST and not any(i.low in so_far.common or i.low in so_far.context.cast.people for i in phrase.items)
    return name if strange else None


def _remember(so_far: Scene, s: Sentence, phrase: Phrase, place: Place, sort: str = "") -> None:
    kinds = {k.kind for k in names().get(place.name or "", ()) if k.host == place.host}
    items = phrase.items + (phrase.of.items if phrase.of is not None else [])
    words = frozenset(i.low for i in items if sort_of(i))
    kind = "site" if (place.name or "").lower().endswith(GROUND) else ""
    sorts = frozenset(filter(None, (sort, *(SORT_OF.get(k, "") for k in (kind, *kinds)), *(sort_of(i) for i in items))))
    placed = bool(phrase.prep) or place.span is not None and place.span.start >= phrase.end
    so_far.told.append(Told(place, sorts, words | frozenset((place.name or "").lower().split()), s.index, placed))
    if place.host is not None and len(place.host) == 3:
        so_far.state, so_far.since = place.host, s.index


def _made(so_far: Scene, s: Sentence, phrase: Phrase, name: Coined) -> Place:
    """A name of the text's own, with the host that stands beside it, else that of its sentence or article."""
    return Place(_beside(so_far, s, phrase) or _state(so_far, s), name.name, None, name.span, 2 if name.sort == "territory" else FINEST)


def _state(so_far: Scene, s: Sentence) -> str | None:
    """The state that a sentence has told, else the theatre, else the one told last, else the one named most."""
    told = so_far.state if so_far.since == s.index else None
    return told or so_far.context.cast.theatre() or so_far.state or so_far.context.cast.ground()


def _beside(so_far: Scene, s: Sentence, phrase: Phrase) -> str | None:
    own_host = next((i.host for p in (phrase, phrase.of) if p is not None for i in p.items if i.kind in ("demonym", "country") and len(i.host) == 3), None)
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
    if head.low in NATIONS and phrase.items[0].low in POINTING and len(phrase.items) > 2 and phrase.of is None and _only_region(phrase):
        return Place(so_far.state, span=Span(phrase.start, phrase.end))
    if not _definite(phrase, head):
        return NOWHERE
    if head.low in NATIONS and so_far.since == s.index:
        return Place(so_far.state, span=Span(phrase.start, phrase.end))
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
    if head.low in VICINITY:  # the finest of the sentence that last told where something is
        chosen = next((t for t in reversed(fit) if t.placed), chosen)
        chosen = next((t for t in reversed(fit) if t.at == chosen.at and t.placed and t.sorts != {"territory"}), chosen)
        so_far.told.append(chosen._replace(at=s.index))
    return replace(chosen.place, span=Span(phrase.start, phrase.end))


def _only_region(phrase: Phrase) -> bool:
    """`the South Asian country`: no state is named."""
    return all(i.kind in ("", "world_region") for i in phrase.items)


def _dateline_alone(so_far: Scene, told: Told) -> bool:
    """Whether a place has been told by the dateline only: it says where the article was written."""
    here = so_far.context.here
    return here.id is not None and told.place.id == here.id and sum(t.place.id == here.id for t in so_far.told) < 2


def _definite(phrase: Phrase, head: Item) -> bool:
    """`the southern province`, not `the province of`, nor `the X province`."""
    if any(i.low in UNLIKE for i in phrase.items):
        return False  # the next town
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
