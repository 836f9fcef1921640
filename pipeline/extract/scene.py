"""The scene of an article: every place that its text tells, in order; those that no table has, and the one that all is set in."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import takewhile

from pipeline.extract.antecedents import Context
from pipeline.extract.definite import PLACELIKE, POINTING, Scene, Told, meant, state_of
from pipeline.extract.ground import DIRECTIONS, FINEST, GROUND, located
from pipeline.extract.model import NOWHERE, Place, Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.unlisted import Coined, alone, coined, own, sort_of
from pipeline.extract.where import PLACING
from pipeline.knowledge.names import names, places
from pipeline.resolve.choice import PLACES
from pipeline.resolve.fold import fold

SORT_OF = {"city": "settlement", "region": "territory", "site": "ground"}
OFTEN, NEARLY_ALL = 4, 0.8  # tellings that make a place the article's stage, and their share. In train and dev such a place was right 12 times of 15.
OPENING, SOON = 2, 3  # sentences in which an act opens the story, and after it in which its town is told
SHORTEST = 4  # letters of a name that only its preposition makes a place
BESIDE = 2  # items between a place and what tells its host


def survey(sentences: list[Sentence], context: Context) -> None:
    """Learn what phrases mean that no table names, and the one place of a state that the whole article is set in."""
    so_far = Scene(context, sentences)
    for s in sentences:
        for phrase in s.phrases:
            _read(so_far, s, phrase)
    context.scene = so_far.found
    told = [(t.at, t.place) for t in so_far.told if t.placed and t.place.grain == FINEST and t.place.id != context.here.id]
    context.told = sorted([*told, *so_far.loose], key=lambda t: t[0])
    context.stages = _stages([*(t.place for t in so_far.told), *so_far.again])


def refined(found: Place, index: int, context: Context) -> Place:
    """A side of a state told in the opening is most often the land around the first town told next: a blast in southern Lebanon, … in Tyre."""
    around = found.grain == 2 and found.id is not None and places()[found.id].kind == "city"  # north of Baghdad
    if not (vague(found) or around) or index > OPENING:
        return found
    return next((p for at, p in context.told if index < at <= index + SOON and p.host == found.host), found)


def vague(place: Place) -> bool:
    """A side of a state: southern Lebanon may be told again as Tyre."""
    side, _, state = (place.name or "").partition(" ")
    return place.grain < FINEST and side.lower() in DIRECTIONS and any(k.kind == "country" for k in names().get(state, ()))


def compatible(a: Place, b: Place) -> bool:
    """Whether two tellings may mean one place: the same name, a finer one beside a vague one, or none."""
    if a.name is None or b.name is None or a.host == b.host and (vague(a) or vague(b)):
        return True
    x, y = fold(a.name), fold(b.name)
    return x in y or y in x


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
    plain = not phrase.names and phrase.of is None and not phrase.unlisted
    if plain and (phrase.items[0].low not in POINTING or phrase.items[-1].low not in PLACELIKE):
        return  # most phrases name nothing
    known = located(phrase, so_far.context)
    if known.host is not None and phrase.names:
        so_far.context.heard.append((s.index, known.host))
    phrase_of_phrase = phrase.prep == "of" and any(p.of is phrase for p in s.phrases)
    if known.name is not None and phrase_of_phrase and so_far.told and so_far.told[-1].place.span == known.span:
        return
    if known.name is not None:
        known = _owned(so_far, s, phrase, known)
        _remember(so_far, s, phrase, known)
    sure = coined(s, phrase)
    if known.name is not None:
        finer = sure is not None and known.span is not None and (sure.span.start > known.span.end or known.span.start > phrase.end)
        if finer and sure is not None:  # Kashmir's Pulwama district, the Zafar quarter of Basra
            so_far.found[phrase.start] = Place(known.host, sure.name, None, sure.span, FINEST)
        return
    name = sure or _alone(so_far, s, phrase)
    place = _made(so_far, s, phrase, name) if name is not None else _again(so_far, phrase)
    if place.host is not None and name is not None:
        so_far.made[name.name.lower()] = place
        if sure is not None:
            _remember(so_far, s, phrase, place, name.sort)
        else:
            so_far.loose.append((s.index, place))
    if place.host is None:
        place = meant(so_far, s, phrase, known.host)
        so_far.again.append(place)
    if place.host is not None:
        so_far.found[phrase.start] = place
    elif known.host is not None and len(known.host) == 3 and phrase.prep in PLACING:
        so_far.state = so_far.country = known.host
        so_far.since = so_far.named = s.index


def _owned(so_far: Scene, s: Sentence, phrase: Phrase, known: Place) -> Place:
    """`Tripoli, Lebanon`: the state named right behind a town is the town's."""
    last = phrase.of if phrase.of is not None else phrase
    if known.span is None or known.span.end != last.end or last.last + 1 >= len(s.items) or s.items[last.last].low != ",":
        return known
    behind, after = s.items[last.last + 1], s.items[last.last + 2] if last.last + 2 < len(s.items) else None
    listed = after is not None and (after.low in ("and", "or") or after.cls not in ("punct", "prep", "conj"))
    if behind.kind != "country" or len({k.host for k in behind.known if k.kind in PLACES}) > 1 or behind.host == known.host or listed:
        return known
    options = [k for k in names().get(known.name or "", ()) if k.host == behind.host]
    so_far.found[phrase.start] = found = replace(known, host=behind.host, id=options[0].id if options else None)
    return found


def _alone(so_far: Scene, s: Sentence, phrase: Phrase) -> Coined | None:
    """A name under `in`, `at` or `near` that is no person's of the article and no common word of it."""
    name = alone(s, phrase) if s.martial else None
    strange = name is not None and len(name.name) >= SHORTEST and not any(i.low in so_far.common() or i.low in so_far.context.cast.people for i in phrase.items)
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
        if place.grain == 1:
            so_far.country, so_far.named = place.host, s.index


def _made(so_far: Scene, s: Sentence, phrase: Phrase, name: Coined) -> Place:
    """A name of the text's own, with the host that stands beside it, else that of its sentence or article."""
    return Place(_beside(so_far, s, phrase) or state_of(so_far, s), name.name, None, name.span, 2 if name.sort == "territory" else FINEST)


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
    names = list(takewhile(own, phrase.items)) if so_far.made and phrase.unlisted else []
    for end in range(len(names), 0, -1):
        run = names[:end]
        if (place := so_far.made.get(" ".join(i.low for i in run))) is not None:
            return replace(place, span=Span(run[0].start, run[-1].end))
    return NOWHERE
