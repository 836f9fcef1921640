"""What says that forces are posted somewhere: the verb of a counted phrase, participles, and the status that they give a stock."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import when
from pipeline.extract.model import Quantity
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

POSTED = listed("posted")
STAYING = listed("staying")
CUTTING = ("withdraw", "reduce", "increase", "kill", "injure", "attack", "release")
PAST = listed("past")
CEILING = listed("ceiling")
BE = listed("be")
KEEPING = frozenset(("maintain", "keep", "retain"))  # what is to be kept is there


def posture_verb(s: Sentence, phrase: Phrase) -> int | None:
    """The verb that a phrase belongs to: of which it is the object, else the subject."""
    for k in range(phrase.first - 1, max(-1, phrase.first - 6), -1):
        if s.items[k].cls == "verb":
            return k
        listed = k and s.items[k].low in ("and", ",") and s.items[k - 1].cls in ("noun", "num")
        if s.items[k].cls in ("punct", "conj", "rel") and not listed:
            break
        if s.items[k].cls in ("noun", "name") and phrase.prep != "of" and not listed:
            break
    for k in range(phrase.last, min(len(s.items), phrase.last + 14)):
        if s.items[k].cls == "verb":
            return k
        if s.items[k].low in (";",) or s.items[k].cls == "rel" and k > phrase.last:
            break
    return None


def lost(s: Sentence, phrase: Phrase, verb: int) -> bool:
    """Whether the figure is what a verb takes away or adds (troops withdrawn, killed, released), not the level before or after."""
    cut = s.items[verb].verb(*CUTTING)
    if s.items[verb].low == "held" and verb_group(s, verb).passive:
        return True  # prisons in which thousands of fighters are held
    if s.items[verb].low == "left" and verb_group(s, verb).passive:
        return False  # 2,000 troops will be left
    if cut is None or phrase.prep in ("to", "from") and phrase.first > verb:
        return False
    return verb < phrase.first or cut.group != "attack" or verb_group(s, verb).passive


def participle(s: Sentence, phrase: Phrase) -> bool:
    return any(i.low in POSTED for i in s.items[phrase.last : phrase.last + 4])


def cued(s: Sentence, phrase: Phrase, verb: int | None) -> bool:
    """Whether a verb, participle or copula says that the forces are posted, kept, sent, or number so many."""
    if phrase.first and s.items[phrase.first - 1].low in ("including", "numbering", "totaling", "totalling"):
        return True
    if _copula(s, phrase) or phrase.first >= 2 and s.items[phrase.first - 1].low in BE and s.items[phrase.first - 2].low == "there":
        return True
    return participle(s, phrase) or verb is not None and s.items[verb].verb("have", "base", "remain", "send", "move", "reduce", "hold") is not None


def _flow(s: Sentence, phrase: Phrase, verb: int | None) -> str:
    """The status that the verb gives: what is offered, pledged or denied itself is not there (offered 500 soldiers)."""
    if verb is None:
        return "completed"
    group = verb_group(s, verb)
    own = statuses.of_verb(s, group)
    given = statuses.of_control(s, group) if own == "completed" and verb < phrase.first and not s.items[verb].verb("begin") else None
    return given or own


def _copula(s: Sentence, phrase: Phrase) -> bool:
    """`are in Mali`, `are currently at`, `are hunting rebels`: what stands behind the phrase says that they are there now."""
    if phrase.last >= len(s.items) or s.items[phrase.last].low not in BE:
        return False
    at = phrase.last + 1
    while at < len(s.items) and s.items[at].cls in ("adv", "time"):
        at += 1
    return at < len(s.items) and (s.items[at].low in ("in", "at", "on", "there") or s.items[at].cls == "verb" and s.items[at].low.endswith("ing"))


def status_of(s: Sentence, phrase: Phrase, verb: int | None, quantity: Quantity, published: Interval) -> str:
    """The status of a stock: authorised under a ceiling, former before a past year or at a peak, else as its verb says."""
    if quantity.qualifier == "at_most" and any(i.low in CEILING for i in s.items):
        return "authorised"
    flow = _flow(s, phrase, verb)
    if flow == "completed" and (_past_word(s) or _past_year(s, phrase, verb, published)):
        return "former"
    if phrase.prep == "from" or _led(s, phrase) or flow == "planned" and verb is not None and verb < phrase.first and s.items[verb].low in KEEPING:
        return "actual"
    if flow == "in_progress" and verb is not None and s.items[verb].verb("send"):
        return "planned"
    return statuses.STOCK_OF_FLOW[flow]


def _led(s: Sentence, phrase: Phrase) -> bool:
    """Whether the forces only say whose leader someone is: to meet the commander of the 300 troops there."""
    leader = s.phrase_before(phrase.first) if phrase.prep == "of" else None
    return leader is not None and leader.last == phrase.first - 1 and leader.headed("leader") is not None


def _past_word(s: Sentence) -> bool:
    words = [i.low for i in s.items]
    told = any(words[k : k + 3] == ["at", "the", "time"] or words[k : k + 2] == ["used", "to"] for k in range(len(words)))
    return told or any(w in PAST for w in words)


def _past_year(s: Sentence, phrase: Phrase, verb: int | None, published: Interval) -> bool:
    """Whether the level held in a year before that of publication: Britain had 46,000 soldiers in Iraq in 2003."""
    if verb is None or not _in_past(s, verb) or published.earliest is None:
        return False
    held = when.of_level(s, phrase.first, "former", published)
    return held.latest is not None and held.latest.year < published.earliest.year


def _in_past(s: Sentence, verb: int) -> bool:
    group = verb_group(s, verb)
    return s.items[verb].low == "had" or bool({"was", "were", "had"} & set(group.aux)) or any(v.tense == "past" for v in s.items[verb].verbs)


def mission_told(s: Sentence, whose: str | None) -> str | None:
    """The mission that the sentence names, other than the sender itself."""
    return next((i.id for i in s.items if i.kind == "mission" and i.id != whose), None)
