"""Prisoners and hostages who are freed, rescued, exchanged, or escape: told by a verb, or as their release."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted, stated
from pipeline.extract.antecedents import UNNAMED, Context
from pipeline.extract.cast import armed, groups_in
from pipeline.extract.draft import mention
from pipeline.extract.model import NOWHERE, Mention, Place, Quantity, Span
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.roles import by_phrase, objects, parties_of, prepositional, who
from pipeline.extract.subjects import subject
from pipeline.extract.tolls import one
from pipeline.knowledge.lexicon import listed
from pipeline.language.intervals import Interval

HELD = listed("held")
KEPT_IN = listed("kept_in")  # what people are let out of: jail, captivity
UNHELD = listed("unheld")  # what is left without being freed: hospital, a contract
CALLING = listed("calling_for")
UNHARMED = frozenset(("unharmed", "unhurt", "alive", "safely", "unscathed"))
PEOPLE = ("victim", "force", "leader", "detainee")
EXCHANGING = frozenset(("swap", "exchange"))
ESCAPING = frozenset(("escape", "flee"))
REACH = 10  # items between a release and the word that asks for it
AFTER = 12  # items behind the verb that may say what people are freed from


def release(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`freed 12 hostages`, `were released`, `three prisoners escaped`, `exchanged prisoners`."""
    g = verb_group(s, at)
    verb = s.items[at].verb("release")
    if verb is None:
        return None
    escaping = verb.lemma in ESCAPING
    if escaping or g.passive:
        freed, doer = subject(s, g), None if escaping else by_phrase(s, g)
    else:
        freed, doer = objects(s, g), subject(s, g)
    if g.passive and (freed is None or freed.noun("attack") or not freed.noun(*PEOPLE)):
        freed = _spoken_of(s, g.first, context) or freed
    if freed is None:
        return None
    status = statuses.of_verb(s, g)
    if verb.lemma in EXCHANGING:
        return _exchanged(s, at, context, published, freed, doer, status)
    if verb.lemma == "rescue" and status == "proposed" or not _captive(s, at, freed, doer, verb.lemma, context):
        return None  # efforts to rescue them
    return _freed(s, at, context, published, freed, doer, status)


def released(s: Sentence, at: int, context: Context, published: Interval) -> Mention | None:
    """`the release of the hostages`, `the escape of 30 prisoners`, `a prisoner swap between`."""
    phrase = s.at[at]
    if phrase is None or phrase.items[-1] is not s.items[at]:
        return None
    sense = s.items[at].noun("release")
    freed = phrase.of
    if sense is not None and sense.lemma in EXCHANGING:
        return _swap(s, at, context, published, phrase)
    if freed is None or not (freed.noun("detainee") or any(i.low in HELD for i in freed.items) or _somebody(freed)):
        return None
    doer = prepositional(s, freed.last, ("by",), 3)
    status = "proposed" if _asked_for(s, at, freed) else statuses.of_noun(s, at)
    if status == "completed" and doer is None and freed.number is None and not s.times:
        return None  # in passing
    return _freed(s, at, context, published, freed, doer, status)


def _asked_for(s: Sentence, at: int, freed: Phrase) -> bool:
    """Whether a release is but asked or worked for, or would have effects: pushed for the release of, the release would pave the way."""
    left = next((k for k in range(at - 1, max(-1, at - REACH), -1) if s.items[k].low in (",", ";") or s.items[k].cls == "rel"), max(-1, at - REACH))
    if any(i.low in CALLING for i in s.items[left + 1 : at]):
        return True
    verb = next((k for k in range(freed.last, min(len(s.items), freed.last + REACH)) if s.items[k].cls in ("verb", "aux")), None)
    return verb is not None and s.items[verb].low in ("would", "could", "might")


def _swap(s: Sentence, at: int, context: Context, published: Interval, phrase: Phrase) -> Mention | None:
    """A prisoner swap, an exchange of prisoners: told by its two sides."""
    freed = phrase.of if phrase.of is not None and phrase.of.noun("detainee") else phrase if phrase.noun("detainee") else None
    governing = s.verb_before(at, 7)
    if freed is None:
        return None
    between = prepositional(s, freed.last, ("between",), 4)
    doer = between or (subject(s, verb_group(s, governing)) if governing is not None else None)
    actor, _ = parties_of(s, doer, context)
    return _freed(s, at, context, published, freed, doer, statuses.of_noun(s, at)) if actor is not None else None


def _exchanged(s: Sentence, at: int, context: Context, published: Interval, freed: Phrase, doer: Phrase | None, status: str) -> Mention | None:
    """Prisoners that two sides exchange, or one gives for another's: the side named first frees them."""
    others = prepositional(s, at + 1, ("for",), AFTER)
    held = freed.noun("detainee") or _somebody(freed) and others is not None and others.noun("detainee")
    return _freed(s, at, context, published, freed, doer, status) if held else None


def _captive(s: Sentence, at: int, freed: Phrase, doer: Phrase | None, lemma: str, context: Context) -> bool:
    """Whether people are held: by their own words, the sentence's, where they are let out of, or by who lets them go."""
    behind = s.items[at + 1 : at + 1 + AFTER]
    if any(i.low in UNHELD for i in behind):
        return False
    if freed.noun("detainee"):
        return True
    counted_ = freed.number is not None and (freed.items[-1] is freed.number or freed.items[-1].low.endswith("s"))
    if any(i.low in HELD for i in freed.items) or (_people(freed, context) or counted_ or freed.named("demonym")) and _kept(s):
        return True
    if not _people(freed, context):
        return False
    out = prepositional(s, at + 1, ("from",), AFTER)
    kept = out is not None and any(i.low in KEPT_IN for i in out.items)
    if lemma in ESCAPING:
        return kept
    if lemma == "rescue":
        return out is not None and (bool(groups_in(out)) or any(i.low in UNNAMED for i in out.items))
    if kept or any(i.low in UNHARMED for i in behind):
        return True
    return doer is not None and not doer.noun("facility") and _somebody(freed) and bool(doer.named("country", "group", "demonym", "institution"))


def _kept(s: Sentence) -> bool:
    """Whether a sentence speaks of people held: kidnapped, after being held; not of talks that were held."""
    for k, i in enumerate(s.items):
        before = s.items[k - 1] if k else i
        if i.low in HELD and (i.low != "held" or before.low in ("being", "been", "had") or before.noun(*PEOPLE)):
            return True
    return False


def _spoken_of(s: Sentence, at: int, context: Context) -> Phrase | None:
    """The captives whom a sentence opens with: six officers were held for a day before being freed, the men seized in a raid have been freed."""
    if not _kept(s):
        return None
    return next((p for p in s.phrases if not p.prep and p.last <= at and (_people(p, context) or p.number is not None)), None)


def _people(phrase: Phrase, context: Context) -> bool:
    """Whether a phrase is of people: by a noun, by name, by nation and number, by a pronoun."""
    if phrase.noun(*PEOPLE) or phrase.of is not None and phrase.of.noun("victim", "detainee") or _nationals(phrase):
        return True
    if any(k.kind == "leader" for n in phrase.names for k in n.known) or any(i.capital and i.low in context.cast.people for i in phrase.items):
        return True
    return phrase.items[0].cls == "pron" and phrase.items[0].low in ("he", "she", "they", "him", "her", "them")


def _somebody(phrase: Phrase) -> bool:
    """People told by what they are: the Israeli corporal, two police officers, all women and children."""
    return phrase.noun("victim", "force") is not None and not phrase.headed("body", "unit", "presence") or _nationals(phrase)


def _nationals(phrase: Phrase) -> bool:
    return phrase.items[-1].kind == "demonym" and (phrase.number is not None or phrase.items[-1].text.endswith("s"))


def _freed(s: Sentence, at: int, context: Context, published: Interval, freed: Phrase, doer: Phrase | None, status: str) -> Mention:
    actor = (parties_of(s, doer, context)[0] if doer is not None else None) or who(doer, context, s)
    place = where.anywhere(s, at, context)
    if place.name is None and place.span is not None and freed.start <= place.span.start < freed.end:
        place = NOWHERE  # whose people the freed are says not where they were held
    if place.host is None and actor is not None and len(actor) == 3 and actor not in armed():
        place = replace(place, host=actor) if place.span is None else Place(actor)
    return mention(
        "RELEASE", s, at, published, actor=actor, place=place, quantity=_how_many(s, freed), status=status, rule="release", roles=(doer, None, freed)
    )


def _how_many(s: Sentence, freed: Phrase) -> Quantity:
    """The count of the freed: thirteen of the 30, 200 imprisoned comrades, one captain."""
    part = s.phrase_before(freed.first) if freed.prep == "of" else None
    numbered = part if part is not None and part.number is not None else freed if freed.number is not None or freed.of is None else freed.of
    quantity = counted(numbered, ("detainee", "force", "victim"))
    number = numbered.number.number if numbered.number is not None else None
    if numbered.number is not None and number is not None and number.kind == "count" and number.best != 0 and not quantity.counted:
        return stated("detainees", numbered.number)
    if quantity.counted or quantity.qualifier == "share":
        return Quantity("detainees", quantity.low, quantity.best, quantity.high, quantity.qualifier, quantity.span)
    if freed.prep in ("", "of") and one(freed):
        return Quantity("detainees", 1, 1, 1, "exact", Span(freed.start, freed.end))
    return quantity
