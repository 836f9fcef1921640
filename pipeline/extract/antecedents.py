"""What pronouns, possessives and bare forces take up: who was last spoken of, whose forces the article is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extract.cast import FORCES, GOVERNING, POSSESSIVES, SIDED, Cast, armed, groups_in, modifier, named, tied
from pipeline.extract.model import NOWHERE, Claim, Place
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.subjects import SAYING, subject
from pipeline.knowledge.lexicon import listed

NATIONAL = listed("national")
ALIEN = listed("alien")
UNNAMED = listed("unnamed")
NEAR = 3  # sentences through which `the group` reaches back
WOMEN = listed("women")
OFFICES = listed("offices")
DEFINITE = frozenset(("the", "these", "those", "that", "this"))
COMPANIES = listed("companies")
SPEAKING = frozenset(("we", "us", "our", "i", "my"))  # pronouns of who speaks
PERSONAL = frozenset(("he", "she", "him"))


@dataclass(slots=True)
class Context:
    """What a rule may look at beyond its clause: the article's cast, and who was last spoken of."""

    cast: Cast
    last_actor: str | None = None
    last_sender: str | None = None
    last_host: str | None = None
    last_host_at: int = 0  # the sentence that told it
    now: int = 0  # the sentence being read
    last_pair: tuple[str, str] | None = None  # the two of the last meeting or agreement
    last_speaker: str | None = None
    last_attacker: tuple[str, int] | None = None  # and the sentence that told the attack
    attack_told: int = -9  # the sentence that told the last attack
    group_told: int = 0  # the sentence that named it
    last_group: str | None = None  # the one armed group of the sentence before
    last_claim: Claim | None = None
    last_placed: Claim | None = None  # the last that was at a named place
    last_attack: Place = NOWHERE
    last_meeting: Place = NOWHERE
    here: Place = NOWHERE  # where the dateline says that the article was written
    scene: dict[int, Place] = field(default_factory=dict)  # what phrases mean that no table names, by where they begin
    told: list[tuple[int, Place]] = field(default_factory=list)  # the towns and bases that the text tells, each with its sentence
    heard: list[tuple[int, str]] = field(default_factory=list)  # every telling of a host by name, with its sentence
    rules_alone: bool = False  # whether nothing learned may choose
    stages: dict[str, Place] = field(default_factory=dict)  # the one place of a state that the whole article is set in


def band(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """The armed group that unnamed fighters or `the group` are: the one named with them, the one named last, the one of the article."""
    if (leaders := led_by(phrase, context, s)) is not None:
        return leaders
    named_ones = groups_in(phrase) or (groups_in(phrase.of) if phrase.of is not None else [])
    if named_ones:
        return named_ones[0]
    if any(i.low in ("maoist", "maoists") for i in phrase.items):
        return context.cast.maoists()
    if any(i.low in ("islamist", "islamists") for i in phrase.items) and (courts := context.cast.islamists()) is not None:
        return courts
    if any(i.low in POSSESSIVES for i in phrase.items):
        owner = possessor(phrase, context, s)
        return owner if owner in armed() else None
    told_which = phrase.last < len(s.items) and s.items[phrase.last].low in ("who", "which")
    if phrase.items[0].low not in DEFINITE and not told_which:
        return None
    if phrase.items[-1].low in COMPANIES:
        before = list(dict.fromkeys(i for p in s.phrases if p.last <= phrase.first for i in groups_in(p)))
        recent = context.last_group if s.index - context.group_told <= NEAR else None
        return before[0] if len(before) == 1 else None if before else recent
    recent = context.last_group if s.index - context.group_told <= 1 else None
    return context.cast.rebels() or recent


def led_by(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """Whose men are by their leader: rebels led by Laurent Nkunda, fighters loyal to Moqtada al-Sadr."""
    led = phrase.last < len(s.items) and s.items[phrase.last].low in ("led", "commanded", "headed")
    if not led and phrase.items[-1].low != "loyal":
        return None
    following = s.phrase_after(phrase.last)
    near = following is not None and following.first <= phrase.last + 2 and following.prep in ("by", "to")
    return next(iter(groups_in(following)), None) or named(following, context.cast) if near and following is not None else None


def lone(cast: Cast) -> str | None:
    """The article's own sender: the one whose forces it names most, if no other comes near."""
    ranked = cast.senders.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return ranked[0][0]


def foreign(cast: Cast, host: str) -> str | None:
    """The one other sender whose forces an article names beside those of a host."""
    others = [whose for whose, _ in cast.senders.most_common() if whose != host]
    return others[0] if len(others) == 1 else None


def spoken_of(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """Whom a pronoun takes up: the subject named earlier in the sentence (the Pentagon said that it would), the speaker for `we`, else the last actor."""
    if phrase.low == "she" and (woman := _woman(phrase, s)) is not None:
        return woman
    pronoun = phrase.items[-1].low if phrase.items[-1].cls == "pron" else ""
    speaks = pronoun in SPEAKING or any(i.low in SPEAKING for i in phrase.items)
    for k, item in enumerate(s.items):
        if item.cls != "verb" or speaks and item.low not in SAYING:
            continue
        doer = subject(s, verb_group(s, k))
        if doer is None or doer.items[0].cls == "pron" or not speaks and (doer.last > phrase.first or _parted(s, doer.last, phrase.first)):
            continue
        if pronoun in PERSONAL and not _person(doer, context.cast) or pronoun == "it" and _person(doer, context.cast):
            continue
        found = modifier(doer, context.cast) or named(doer, context.cast) or (bare(doer, context, s) if doer.noun(*FORCES) else None)
        if found or doer.noun(*FORCES, *GOVERNING):
            return found  # somebody said it, if unknown to us: nobody of the sentences before
    return context.last_speaker if speaks else context.last_actor


def _woman(phrase: Phrase, s: Sentence) -> str | None:
    """The nearest woman named to the left: leaders known to be women."""
    left = [i for p in s.phrases if p.last <= phrase.first for i in p.names]
    return next((i.id for i in reversed(left) if i.low.split()[-1] in WOMEN), None)


def _parted(s: Sentence, i: int, j: int) -> bool:
    """Whether a new main clause begins between two items."""
    return any(x.low == ";" for x in s.items[i:j])


def _person(phrase: Phrase, cast: Cast) -> bool:
    """Whether a phrase is a man or a woman: an office, a leader's name, a name learned from the article."""
    return phrase.noun("leader", "speaker") is not None or any(i.kind == "leader" or not i.known and i.capital and i.low in cast.people for i in phrase.items)


def possessor(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """`its troops`: the last actor named to the left in the sentence, else the last one spoken of."""
    if any(i.low in SPEAKING for i in phrase.items):
        return spoken_of(phrase, context, s)
    personal = any(i.low in ("his", "her") for i in phrase.items)
    for earlier in reversed([p for p in s.phrases if p.last <= phrase.first]):
        if earlier.prep in ("in", "from", "at", "to", "by", "near", "on", "against") or personal and not _person(earlier, context.cast):
            continue
        found = named(earlier, context.cast) or modifier(earlier, context.cast) or (context.cast.home() if _national(earlier) else None)
        if found:
            return found
    after = next((k for k, i in enumerate(s.items) if i.cls == "verb" and i.low in SAYING and k > phrase.last), None)
    speaker = subject(s, verb_group(s, after)) if after is not None else None
    if speaker is not None and speaker.first > phrase.last:  # some of their soldiers, the Spaniards said
        return named(speaker, context.cast) or modifier(speaker, context.cast) or context.last_actor
    return context.last_actor


def bare(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """Whose forces without a name are: the army is the article's own state's, other forces are those last spoken of."""
    if sided(phrase) or any(i.low in POSSESSIVES for i in phrase.items):
        return None
    if _national(phrase):
        return _announcer(phrase, context, s) or context.cast.home()
    if phrase.low == "the mission" and context.cast.missions:
        return next(iter(context.cast.missions)) if len(context.cast.missions) == 1 else None
    if any(i.low in UNNAMED for i in phrase.items):
        return band(phrase, context, s) or context.cast.rebels()
    if phrase.noun("government"):
        return context.cast.home()  # government warplanes
    if any(i.low in ALIEN for i in phrase.items):
        return None
    if phrase.headed("force") and phrase.items[0].low not in DEFINITE and (announcer := _announcer(phrase, context, s)) is not None:
        return announcer
    if phrase.noun("force", "unit", "presence", "body") and not phrase.number or phrase.items[0].low in ("the", "those", "these"):
        return context.last_sender or lone(context.cast) or context.cast.home()
    home = context.cast.home()
    return home if phrase.noun("force", "body") and set(context.cast.senders) <= {home} else None


def _announcer(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """The state whose army or minister speaks of forces without a name: the US military announced that two soldiers were killed."""
    for k, item in enumerate(s.items):
        if item.cls != "verb" or item.low not in SAYING:
            continue
        speaker = subject(s, verb_group(s, k))
        if speaker is None or speaker is phrase or not speaker.noun("body", "leader", "government") or speaker.headed("force"):
            continue
        found = modifier(speaker, context.cast) or named(speaker, context.cast)
        if found is None and not speaker.names and any(i.low in OFFICES for i in speaker.items):
            found = context.cast.home()
        return found if found is not None and len(found) == 3 else None
    return None


def sided(phrase: Phrase) -> bool:
    """Whether a name only says whose side forces are on: Iran-backed fighters."""
    return any(i.cls == "name" and tied(phrase.items, k) in SIDED for k, i in enumerate(phrase.items))


def _national(phrase: Phrase) -> bool:
    """The army, the police, the navy: without a name they are the article's own state's."""
    body = phrase.headed("body") or (phrase.noun("body") if phrase.headed("force") else None)  # army troops
    return body is not None and body.low in NATIONAL or phrase.items[-1].low in ("policemen", "policewomen", "gendarmes")
