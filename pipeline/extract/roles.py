"""Who does what to whom in a clause: subject and object of a verb, the actor that a phrase stands for, whose forces they are."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extract.cast import FORCES, GOVERNING, POSSESSIVES, SIDED, Cast, modifier, named, tied
from pipeline.extract.model import NOWHERE, Claim, Place
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.knowledge.lexicon import listed

PASSING_ON = frozenset(("demand", "propose", "plan"))  # verbs whose object acts: ordered troops to leave
NATIONAL = listed("national")
JOINT = frozenset(("multinational", "multi-national"))
ALIEN = listed("alien")
BY_KIND = {"the alliance": "NATO", "the western alliance": "NATO", "the world body": "UN", "the bloc": "EU"}  # bodies that newspapers name by their kind
HOLLOW = ("number", "mission")


@dataclass(slots=True)
class Context:
    """What a rule may look at beyond its clause: the article's cast, and who was last spoken of."""

    cast: Cast
    last_actor: str | None = None
    last_sender: str | None = None
    last_host: str | None = None
    last_host_at: int = 0  # the sentence that told it
    now: int = 0  # the sentence being read
    last_claim: Claim | None = None
    last_attack: Place = NOWHERE
    last_meeting: Place = NOWHERE
    here: Place = NOWHERE  # where the dateline says that the article was written
    scene: dict[int, Place] = field(default_factory=dict)  # what phrases mean that no table names, by where they begin
    told: list[tuple[int, Place]] = field(default_factory=list)  # the towns and bases that the text tells, each with its sentence
    stages: dict[str, Place] = field(default_factory=dict)  # the one place of a state that the whole article is set in


def subject(s: Sentence, group: VerbGroup, depth: int = 0) -> Phrase | None:
    """The phrase that acts, by position: antecedents of `who` and `which`, shared subjects of joined verbs, controllers of infinitives."""
    if depth or s.groups.get(group.at) is not group:
        return _subject(s, group, depth)
    if group.at not in s.subjects:
        s.subjects[group.at] = _subject(s, group, depth)
    return s.subjects[group.at]


def _subject(s: Sentence, group: VerbGroup, depth: int) -> Phrase | None:
    items, i = s.items, group.first - 1
    while i >= 0 and items[i].cls == "adv":
        i -= 1
    if i < 0 or depth > 4:
        return None
    before = items[i]
    if before.cls == "rel":
        return _antecedent(s, i)
    participle = items[group.at].low.endswith("ing") and not group.aux
    if group.infinitive or participle:
        return _controller(s, group, depth)
    shared = before.low == "," and not _fronted(s, i) and _aside(s, i) is None
    if shared or before.cls == "conj" and before.low in ("and", "or", "but"):
        earlier = _verb_before(s, i)
        if earlier is not None:
            return subject(s, verb_group(s, earlier), depth + 1)
    return _nearest(s, i + 1)


def _fronted(s: Sentence, comma: int) -> bool:
    return not any(x.cls == "verb" for x in s.items[:comma])


def _antecedent(s: Sentence, rel: int) -> Phrase | None:
    phrase = s.phrase_before(rel)
    while phrase is not None and phrase.prep == "of":
        phrase = s.phrase_before(phrase.first)
    return phrase


def _controller(s: Sentence, group: VerbGroup, depth: int) -> Phrase | None:
    if group.control is None:
        return _nearest(s, group.first)
    control = s.items[group.control]
    between = s.phrase_after(group.control + 1)
    if between is not None and between.last <= group.first and between.prep in ("", "on", "for", "to") and control.cls == "verb" and control.verb(*PASSING_ON):
        return between
    if control.cls == "verb":
        governing = verb_group(s, group.control)
        if governing.passive:
            return _nearest(s, governing.first)
        return subject(s, governing, depth + 1)
    ruling = s.verb_before(group.control, 3)
    if ruling is not None:  # cancelled a plan to send: whose plan is who cancels it
        return subject(s, verb_group(s, ruling), depth + 1)
    return _nearest(s, group.control)


def _verb_before(s: Sentence, i: int) -> int | None:
    for k in range(i - 1, -1, -1):
        if s.items[k].low in (";", ":"):
            return None
        if s.items[k].cls == "verb" and not (s.items[k].low.endswith("ing") and s.items[k - 1].cls not in ("aux", "adv")):
            return k
    return None


def _nearest(s: Sentence, i: int) -> Phrase | None:
    """The nearest phrase to the left that no preposition governs; relative clauses and appositions between are stepped over."""
    k = i - 1
    while k >= 0:
        item = s.items[k]
        if item.low == "," and (left := _aside(s, k)) is not None:
            k = left - 1
            continue
        if item.low in (";", ":"):
            return None
        if item.cls == "rel":
            k -= 1
            continue
        if item.cls == "verb":
            rel = verb_group(s, k).first - 1
            if rel < 1 or s.items[rel].cls != "rel":
                return None
            k = rel - 1
            continue
        phrase = s.at[k]
        if phrase is not None and k == phrase.first and not phrase.prep:
            return phrase
        k -= 1
    return None


def _aside(s: Sentence, comma: int) -> int | None:
    """Where the relative clause or apposition that ends at a comma begins: the comma before it, or None if no aside ends here."""
    for k in range(comma - 1, 0, -1):
        if s.items[k].low != ",":
            continue
        inside = s.items[k + 1 : comma]
        if any(x.cls == "rel" for x in inside) or not any(x.cls in ("verb", "aux") for x in inside):
            return k
        return None
    return None


def objects(s: Sentence, group: VerbGroup) -> Phrase | None:
    """The phrase right after the verb (particles and adverbs between), if no preposition governs it."""
    i = group.at + 1
    items = s.items
    while i < len(items) and (items[i].cls == "adv" or items[i].low in ("over", "off")):
        i += 1
    if i >= len(items) or s.at[i] is None:
        return None
    phrase = s.at[i]
    return phrase if phrase is not None and phrase.first <= i else None


def by_phrase(s: Sentence, group: VerbGroup) -> Phrase | None:
    """The agent of a passive: the first phrase under `by` to the right, before another verb."""
    return prepositional(s, group.at + 1, ("by",))


def prepositional(s: Sentence, i: int, preps: tuple[str, ...], reach: int = 16) -> Phrase | None:
    """The first phrase right of item i under one of the prepositions, before the next finite verb."""
    for k in range(i, min(len(s.items), i + reach)):
        item = s.items[k]
        if item.cls in ("rel",) or item.low in (";", ":") or (item.cls == "verb" and k > i and s.items[k - 1].cls in ("aux", "pron")):
            return None
        phrase = s.at[k]
        if phrase is not None and phrase.first == k and phrase.prep in preps:
            return phrase
    return None


def who(phrase: Phrase | None, context: Context, s: Sentence) -> str | None:
    """The actor that a phrase stands for, or None: named, led by a name, a person of the cast, a pronoun for the last actor."""
    if phrase is None:
        return None
    if phrase.noun(*FORCES):
        return sender(phrase, context, s)
    if phrase.noun(*GOVERNING):
        found = modifier(phrase, context.cast) or (named(phrase.of, context.cast) if phrase.of else None)
        found = found or named(phrase, context.cast)
        if found:
            return found
        if phrase.headed("government") and phrase.items[0].low == "the" or phrase.low in ("government", "the federal government", "parliament"):
            return context.cast.home()
    found = named(phrase, context.cast)
    if found:
        return found
    if phrase.low in BY_KIND:
        return BY_KIND[phrase.low]
    if phrase.items[0].cls == "pron" and phrase.items[0].low in ("he", "she", "it", "they", "we", "i", "them", "him"):
        return _spoken_of(phrase, context, s) or context.last_actor
    if phrase.of is not None and phrase.noun(*HOLLOW, "presence", "exercise"):
        return who(phrase.of, context, s)
    return None


def sender(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """Whose forces a phrase speaks of: a name before the head, `of` and `from` after it, a possessive, else the article's own."""
    found = modifier(phrase, context.cast)
    joint = _joint(phrase)
    if joint and (found is None or any(i.low.endswith("led") for i in phrase.items)):
        return joint
    if found:
        return found
    if phrase.first and s.items[phrase.first - 1].low == "whose":
        return who(_antecedent(s, phrase.first - 1), context, s)
    if any(i.low in POSSESSIVES for i in phrase.items):
        return _possessor(phrase, context, s)
    if any(i.cls == "name" and tied(phrase.items, k) in SIDED for k, i in enumerate(phrase.items)):
        return None
    if phrase.of is not None:
        inner = named(phrase.of, context.cast) or (sender(phrase.of, context, s) if phrase.of.noun(*FORCES) else None)
        if inner:
            return inner
    first = phrase.items[0].low
    if _national(phrase):
        return context.cast.home()
    if any(i.low in ALIEN for i in phrase.items):
        return None
    if phrase.noun("force", "unit", "presence", "body") and not phrase.number or first in ("the", "those", "these"):
        return context.last_sender or lone(context.cast) or context.cast.home()
    return None


def _joint(phrase: Phrase) -> str | None:
    """An international force without a name of its own takes the one that the text gives it: MULTINATIONAL-FORCE."""
    adjective = next((i for i in phrase.items if i.low in JOINT), None)
    body = phrase.headed("body")
    return f"{adjective.text.upper()}-FORCE" if adjective is not None and body is not None and body.low == "force" else None


def _national(phrase: Phrase) -> bool:
    """The army, the police, the navy: without a name they are the article's own state's."""
    body = phrase.headed("body")
    return body is not None and body.low in NATIONAL


def _spoken_of(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """The subject named earlier in the sentence, which a pronoun takes up: the Pentagon said that it would."""
    for earlier in (p for p in s.phrases if p.last <= phrase.first and not p.prep and p.items[0].cls != "pron"):
        after = s.items[earlier.last : earlier.last + 3]
        if any(x.cls in ("verb", "aux") for x in after) and (found := modifier(earlier, context.cast) or named(earlier, context.cast)):
            return found
    return None


def parties_of(s: Sentence, doer: Phrase | None, context: Context) -> tuple[str | None, str | None]:
    """The parties that a subject names: one, or two joined by `and`: Albania and Italy; the ministers of Kenya and Uganda."""
    if doer is None:
        return None, None
    own = who(doer, context, s)
    if doer.first >= 2 and s.items[doer.first - 1].low == "and" and (other := s.at[doer.first - 2]) is not None:
        while other.prep == "of" and other.first >= 2 and (outer := s.at[other.first - 2]) is not None:
            other = outer
        first = who(other, context, s)
        if first is not None and first != own:
            return first, own
    if doer.of is not None and doer.of.last + 1 < len(s.items) and s.items[doer.of.last].low == "and" and (second := s.at[doer.of.last + 1]) is not None:
        other_side = named(second, context.cast)
        if other_side is not None and other_side != own:
            return own, other_side
    return own, None


def joined(s: Sentence, doer: Phrase | None, context: Context) -> list[str]:
    """The states named before a subject in one list with it: Belgium, Britain and France."""
    found: list[str] = []
    while doer is not None and doer.first >= 2:
        left = doer.first - 1
        while left > 0 and s.items[left].low in ("and", ",", "the"):
            left -= 1
        before = s.at[left] if left < doer.first - 1 else None
        if before is None or before.prep or len(before.names) != 1 or len(before.items) > 2:
            break
        state = named(before, context.cast)
        if state is None or len(state) != 3:
            break
        found.append(state)
        doer = before
    return found


def lone(cast: Cast) -> str | None:
    """The article's own sender: the one whose forces it names most, if no other comes near."""
    ranked = cast.senders.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def _possessor(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """`its troops`: the last actor named to the left in the sentence, else the last one spoken of."""
    for earlier in reversed([p for p in s.phrases if p.last <= phrase.first]):
        if earlier.prep in ("in", "from", "at", "to"):
            continue
        found = named(earlier, context.cast) or modifier(earlier, context.cast)
        if found:
            return found
    return context.last_actor
