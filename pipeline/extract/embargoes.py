"""Sanctions and embargoes: who imposes them on whom, told by a verb or as somebody's sanctions against a state."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import context_place
from pipeline.extract.model import Mention, Place
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

SALES = listed("sales")
DEALT_OUT = listed("dealt_out")
WANTED = frozenset(("support", "call", "calls", "push", "drive", "campaign", "demands", "demand", "threat", "threats", "possible", "possibility"))
LIFTING = ("lifting", "easing", "removal", "end")
LIFTED = ("lift", "remov", "scrap", "waiv", "eas")
ENDING = ("lift", "eas", "remov", "drop", "end", "relax", "scrap", "violat", "defi", "evad", "circumvent", "breach", "suspend", "waiv")  # how the verbs begin


def sanction(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`imposed sanctions on`, `an embargo was imposed on`, `UN sanctions against`."""
    phrase = s.at[at]
    if phrase is None:
        return None
    last = s.verb_before(at, 6)
    if last is not None and s.items[last].low.startswith(ENDING) or any(i.low.startswith(LIFTED) for i in s.items[max(0, at - 4) : at]):
        return None  # appealed to the council to lift them
    governing = _imposing(s, at, phrase)
    behind = phrase.last if governing is None or governing < at else governing + 1  # sanctions were imposed on
    aim = prepositional(s, behind, ("on", "against"), 14)
    if aim is not None and aim.items[-1].low in SALES:
        aim = prepositional(s, aim.last, ("to",), 4) or aim  # an embargo on the sale of arms to
    if aim is None:
        return _dealt_out(s, at, phrase, context, published)
    target = who(aim, context, s) or (aim.names[0].host if aim is not None and len(aim.items) == 1 and aim.named("city") else None)  # on Tehran
    if target is None or any(i.cls == "word" and not i.capital for i in aim.items[1:]):
        return None  # on the Turkish club: no state is meant
    place = Place(target) if len(target) == 3 else context_place(context)
    if governing is None:
        return _somebodys(s, at, phrase, aim, target, place, published)
    g = verb_group(s, governing)
    if s.items[governing].verb("deny") and not s.items[governing].verb("impose"):
        return None  # opposes them
    doer = who(by_phrase(s, g) if g.passive else subject(s, g), context, s)
    actor = doer if doer != target else None  # who asks for sanctions on the own state
    status = "proposed" if s.items[governing].verb("propose") else statuses.of_verb(s, g)
    roles = (subject(s, g), aim, phrase)
    return mention("SANCTION", s, at, published, actor=actor, target=target, place=place, status=status, rule="sanction", roles=roles)


def _dealt_out(s: Sentence, at: int, phrase: Phrase, context: Context, published: Interval) -> Mention | None:
    """Sanctions that a state is threatened, hit or punished with, or subjected to."""
    verb = s.verb_before(at, 8)
    if verb is None or not (phrase.prep == "with" and s.items[verb].low in DEALT_OUT or phrase.prep == "to" and s.items[verb].low.startswith("subject")):
        return None
    g = verb_group(s, verb)
    aim, doer = (subject(s, g), by_phrase(s, g)) if g.passive else (objects(s, g), subject(s, g))
    target = who(aim, context, s)
    if aim is None or target is None:
        return None
    own = next((n.id for n in phrase.named("organisation", "country", "demonym", "institution") if n.id != target), None)
    status = "proposed" if s.items[verb].low.startswith(("threat", "warn")) else statuses.of_verb(s, g)
    place = Place(target) if len(target) == 3 else context_place(context)
    actor = own or who(doer, context, s)
    return mention("SANCTION", s, at, published, actor=actor, target=target, place=place, status=status, rule="sanction", roles=(doer, aim, phrase))


def _imposing(s: Sentence, at: int, phrase: Phrase) -> int | None:
    """The verb that imposes, proposes, extends: left of the noun, or right after it (an embargo was imposed on)."""
    left = range(at - 1, max(-1, at - 10), -1)
    found = next((k for k in left if s.items[k].cls == "verb" and s.items[k].verb("impose", "propose", "plan", "extend", "launch", "deny")), None)
    if found is not None:
        return found
    right = range(phrase.last, min(len(s.items), phrase.last + 4))
    return next((k for k in right if s.items[k].cls == "verb" and s.items[k].verb("impose") and verb_group(s, k).passive), None)


def _somebodys(s: Sentence, at: int, phrase: Phrase, aim: Phrase, target: str, place: Place, published: Interval) -> Mention | None:
    """Sanctions told by whose they are, or as imposed: the EU embargo on Burma, sanctions imposed on Tehran; not those that are lifted."""
    left = s.verb_before(at, 6)
    before = s.items[max(0, at - 4) : at]
    if any(i.low.startswith(LIFTING) for i in before):
        return None
    own = next((n.id for n in phrase.named("organisation", "country", "demonym", "institution") if n.id != target), None)
    imposed = any(i.low == "imposed" for i in s.items[phrase.last : aim.first])
    wanted = any(i.low in WANTED for i in before)
    modal = left is not None and statuses.of_verb(s, verb_group(s, left)) == "proposed"
    if own is None and not imposed and not wanted and not modal:
        return None
    status = "proposed" if wanted or modal else statuses.of_noun(s, at)
    return mention("SANCTION", s, at, published, actor=own, target=target, place=place, status=status, rule="sanction", roles=(phrase, aim))
