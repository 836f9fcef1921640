"""Who acts and on whom in the act that a sentence tells, by the article's own resolution of actors."""

from __future__ import annotations

from pipeline.extract.antecedents import Context
from pipeline.extract.cast import named
from pipeline.extract.main_act import Deed, clause_end
from pipeline.extract.meetings import pair
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import by_phrase, parties_of, who
from pipeline.extract.subjects import subject

MUTUAL = frozenset(("AGREE", "CONSULT", "COOPERATE", "SUPPORT", "RETREAT", "SANCTION", "REJECT", "ASSAULT"))  # two may do them to one another
AIMING = frozenset(("", "with", "against", "on", "at", "to", "from", "of", "for", "into", "toward", "towards", "upon", "over", "by"))
VERBAL = frozenset(("AGREE", "REQUEST", "REJECT", "THREATEN"))  # acts that who speaks may do by speaking
Parties = tuple[str | None, str | None]


def parties(s: Sentence, told: Deed, context: Context) -> Parties:
    """The codes of doer and receiver; None where the sentence names none."""
    if s.items[told.at].cls == "verb":
        actor, recipient = _of_verb(s, told, context)
    else:
        actor, recipient = _of_noun(s, told, context)
    if actor is None and (between := next((p for p in s.phrases if p.prep == "between"), None)) is not None:
        return pair(s, between, context)
    if actor is None and told.said is not None and told.plover in VERBAL:
        actor = _party(subject(s, verb_group(s, told.said)), context, s)
    return actor, recipient if recipient != actor else None


def _of_verb(s: Sentence, told: Deed, context: Context) -> Parties:
    group = verb_group(s, told.at)
    doer = subject(s, group)
    if group.passive:
        return who(by_phrase(s, group), context, s), _party(doer, context, s)
    if told.plover in MUTUAL and doer is not None and (both := _joined(doer)) is not None:
        return both
    actor, second = parties_of(s, doer, context)
    actor = actor or _party(doer, context, s)
    if second is not None and told.plover in MUTUAL:
        return actor, second
    return actor, _aim(s, told.at, context, actor, AIMING | {"in"} if told.plover == "AID" else AIMING)


def _of_noun(s: Sentence, told: Deed, context: Context) -> Parties:
    """A copula's subject, else whose act the noun's own phrase tells: an Israeli strike."""
    phrase = s.at[told.at] or s.phrase_before(told.at)
    actor = _party(phrase, context, s)
    return actor, _aim(s, told.at, context, actor)


def _aim(s: Sentence, at: int, context: Context, actor: str | None, preps: frozenset[str] = AIMING) -> str | None:
    """The first actor to the right that is no mere place: attacked a Kenyan base, urged Iran, aid to Jordan."""
    end = clause_end(s, at)
    for phrase in s.phrases:
        if phrase.last > at + 1 and phrase.first < end and phrase.prep in preps and phrase.first > at:
            found = _party(phrase, context, s)
            if found is not None and found != actor:
                return found
    return None


def _joined(doer: Phrase) -> Parties | None:
    """Two states in one phrase: Kenyan and Ugandan officials."""
    states = [n.id for n in doer.named("country", "demonym")]
    joined = any(i.low == "and" for i in doer.items)
    return (states[0], states[1]) if joined and len(states) == 2 and states[0] != states[1] else None


def _party(phrase: Phrase | None, context: Context, s: Sentence) -> str | None:
    if phrase is None:
        return None
    return who(phrase, context, s) or named(phrase, context.cast)
