"""The actors of a sentence, phrase by phrase: a name with the nouns behind it, a name alone, and what takes up an actor told before."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.agent import Agent, agent
from pipeline.extract.antecedents import Context
from pipeline.extract.bodies import IRREGULAR, Body, body, civic, federal, kind_of, led, past, reach
from pipeline.extract.cast import modifier
from pipeline.extract.item import Item
from pipeline.extract.kinds import kind_by_name
from pipeline.extract.owners import GUARD
from pipeline.extract.persons import of_leader
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.seats import seat
from pipeline.extract.standing_for import adjectival, named_after, stands
from pipeline.extract.taking_up import taken_up
from pipeline.knowledge.names import names as spelled
from pipeline.resolve.choice import actor
from pipeline.resolve.missions import mission

RULING = ("president", "prime minister", "premier", "minister", "foreign minister", "defence minister", "defense minister", "chancellor", "king", "chief")
OWN = ("country", "demonym", "institution", "metonym", "group", "organisation", "mission")
UNNAMED = frozenset(("forces", "mission", "group"))  # Iraq troops, a Kosovo mission: they are in it, not of it
OWN_FORCES = "a leader's own"
BRANCHES = frozenset(("Marine", "Marines"))


def mentions(text: str, s: Sentence, context: Context, year: int | None) -> Iterator[Agent]:
    """From left to right; one may lie inside another."""
    for phrase in s.phrases:
        named = list(_named(text, s, phrase, context, year))
        yield from named
        if not named:
            told = _through(text, s, phrase) or _marines(text, s, phrase, context) or taken_up(text, s, phrase, context)
            if told is not None:
                yield told


def _named(text: str, s: Sentence, phrase: Phrase, context: Context, year: int | None) -> Iterator[Agent]:
    i, items = 0, phrase.items
    while i < len(items):
        item = items[i]
        if item.known:
            closed = _closed(s, phrase, i)
            if _guards(items, i):
                behind = body(items, i + 1)
                last = items[behind.at] if behind else items[i + 1]
                yield agent(text, item.start, last.end, behind.kind if behind else "branch", "USA", GUARD)
                i = items.index(last)
            elif closed is not None:
                yield from _bodily(text, s, phrase, i, closed, context, year)
                i = closed.at
            elif item.kind == "leader":
                if (own := _own(items, i)) is not None:
                    yield agent(text, item.start, items[own.at].end, own.kind, of_leader(item.known, year), OWN_FORCES)
                    i = own.at
                elif not _longer(items, i):
                    yield agent(text, item.start, item.end, "person", of_leader(item.known, year), "its name")
            elif (meant := stands(s, phrase, i)) is not None:
                kind = kind_by_name((spelled().get(item.text) or item.known)[0], item.text)
                yield agent(text, item.start, item.end, kind, meant, "its name")
        i += 1


def _own(items: list[Item], i: int) -> Body | None:
    """The forces or government of a leader: Gaddafi's forces."""
    if i + 1 == len(items) or items[i + 1].cls != "poss":
        return None
    found = body(items, i)
    return found if found is not None and found.kind in ("forces", "branch", "armed_forces", "government") else None


def _longer(items: list[Item], i: int) -> bool:
    """Whether a leader's name is a part of another's or a thing's: Simon Bolivar, Saddam Hussein Airport."""
    after = items[i + 1] if i + 1 < len(items) else None
    hyphen = i > 0 and items[i - 1].text == "-" and items[i - 1].end == items[i].start
    return hyphen or after is not None and after.capital and after.cls == "word"


def state(item: Item) -> bool:
    """Whether a name is that of a state, its people or its capital."""
    return item.kind in ("country", "demonym", "metonym", "city")


def _guards(items: list[Item], i: int) -> bool:
    """The National Guard of one of the United States: Georgia National Guard."""
    own = any(k.kind == "region" and k.host == "USA" for k in items[i].known)
    return own and i + 1 < len(items) and items[i + 1].low == "national guard"


def _closed(s: Sentence, phrase: Phrase, i: int) -> Body | None:
    """The noun that makes an actor of the name at i, where the name tells whose it is."""
    items = phrase.items
    item, after = items[i], items[i + 1] if i + 1 < len(items) else None
    possessive = after is not None and after.cls == "poss"
    if item.kind not in OWN and not (seat(item) and possessive) or led(s.items, phrase.first + i) == "" or named_after(phrase, i):
        return None
    found = body(items, i)
    if found is None or (item.kind == "city" or item.kind == "country" and federal(item)) and civic(items, i):
        return None
    if item.kind == "country" and not possessive and not adjectival(item) and not led(items, i):
        ruling = found.kind != "office" or items[found.at].low in RULING
        return found if found.kind not in UNNAMED and ruling else None
    if found.kind == "group" and item.kind in ("institution", "organisation"):
        return None
    if found.kind == "mission" and items[found.at].low.startswith("coalition") and state(item) and not led(items, i):
        return None
    if led(items, i) == "led" and found.kind not in ("mission", "forces", "government", "group"):
        return None
    return found


def _bodily(text: str, s: Sentence, phrase: Phrase, i: int, closed: Body, context: Context, year: int | None) -> Iterator[Agent]:
    """`U.S. forces`, `Georgia's defence minister`, `the Syrian rebels`, who are not Syria's."""
    items = phrase.items
    item, last = items[i], reach(items, closed, phrase)
    meant = modifier(phrase, context.cast) if led(items, i) else seat(item) if item.kind in ("city", "region") else actor(item.known)
    kind = closed.kind
    if state(item) and any(x.low in IRREGULAR for x in items[i + 1 : closed.at + 1]):
        yield agent(text, item.start, last.end, "office" if kind == "office" else "group", None, "a group without a name")
        return
    kind = "forces" if kind == "group" else kind
    own = spelled().get(text[item.start : last.end])
    if own:
        kind, meant = kind_by_name(own[0], text[item.start : last.end]), actor(own) or meant
    if kind == "mission" and meant == "UN":
        meant = _mission_in(s, phrase, year) or meant
    yield agent(text, item.start, last.end, kind, meant, f"named {item.text}")


def _mission_in(s: Sentence, phrase: Phrase, year: int | None) -> str | None:
    """The one mission of the United Nations in the country that follows."""
    after = s.phrase_after(phrase.last)
    if after is None or after.prep != "in" or after.first != phrase.last + 1 or not after.names:
        return None
    return mission(after.names[0].host, year)


def _through(text: str, s: Sentence, phrase: Phrase) -> Agent | None:
    """`troops from Kenya`, `president of France`, `spokesman for the Pentagon`, `the government in Khartoum`."""
    heads = [(k, kind_of(phrase.items, k)) for k, i in enumerate(phrase.items) if i.cls == "noun" or i.low == "head"]
    if not heads or phrase.names:
        return None
    (k, kind), after = heads[-1], s.phrase_after(phrase.last)
    head = phrase.items[k]
    kind = "office" if head.low == "head" else kind
    if not kind or kind == "group" or after is None or after.first != phrase.last + 1 or k != len(phrase.items) - 1:
        return None
    if after.prep in ("of", "for") or after.prep == "from" and (phrase.of is after or kind == "office"):
        return _whose(text, phrase, head, kind, after)
    if kind == "government" and after.prep == "in" and len(after.items) == 1 and seat(after.items[0]):
        return agent(text, head.start, after.end, kind, seat(after.items[0]), f"in {after.items[0].text}")
    return None


def _whose(text: str, phrase: Phrase, head: Item, kind: str, after: Phrase) -> Agent | None:
    """An office or forces told by whose they are, up to the end of that name."""
    items = after.items
    if after.prep == "for" and not head.noun("speaker"):
        return None
    i = 1 if items[0].cls == "det" and len(items) > 1 else 0
    if items[i].kind not in OWN or led(items, i) is not None:
        return None
    closed = body(items, i)
    poss = i + 1 < len(items) and items[i + 1].cls == "poss"
    behind = i + 1 < len(items) and not past(items[i + 1])
    if closed is None and (poss or behind) or closed is not None and closed.kind == "group":
        return None
    last = items[closed.at] if closed else items[i]
    first = phrase.items[-2] if len(phrase.items) > 1 and phrase.items[-2].low == "armed" else head
    return agent(text, first.start, last.end, kind, actor(items[i].known), f"{after.prep} {items[i].text}")


def _marines(text: str, s: Sentence, phrase: Phrase, context: Context) -> Agent | None:
    """Marines in capitals without a name are those of the article's one sender, else of the United States."""
    senders, named = list(context.cast.senders), context.cast.states["USA"] > 0
    meant = "USA" if named or not senders else senders[0] if len(senders) == 1 else None
    for k, item in enumerate(phrase.items):
        before = phrase.items[k - 1] if k else None
        if item.text in BRANCHES and (phrase.first + k or named) and (before is None or not before.capital or before.cls == "det"):
            closed = body(phrase.items, k)
            last = phrase.items[closed.at] if closed else item
            return agent(text, item.start, last.end, closed.kind if closed else "forces", meant, "Marines in capitals") if closed or item.nouns else None
    return None
