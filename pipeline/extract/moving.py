"""What the rules of movement share: forces that can be moved, whose they are, more of them or part of them, a presence abroad."""

from __future__ import annotations

from pipeline.extract.antecedents import ALIEN, NATIONAL, Context, foreign
from pipeline.extract.cast import WORLDLY, armed
from pipeline.extract.forces import MILITARY, civil
from pipeline.extract.model import Place
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import by_phrase, joined, objects, owner, sender, who
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed

MOVED = ("force", "unit", "ship", "aircraft", "vehicle", "body")
MORE = listed("more")
CRAFT = listed("craft")  # ships, aircraft and vehicles that may be civil
ACTORS = frozenset(("country", "demonym", "metonym", "institution", "organisation", "mission", "group", "leader"))
UNSURE = listed("unsure")  # words of war that speak of trade and sport as well
BATCHES = frozenset(("contingent", "batch", "group", "wave", "team"))
LATER = frozenset(("second", "third", "fourth", "fifth", "final"))
PART = frozenset(("some", "part", "several", "half", "number"))
COMMERCIAL = listed("companies") | listed("firms") | listed("commercial")  # whose doings are nobody's posture


def moved(phrase: Phrase | None) -> bool:
    """Whether a phrase is forces that can be moved: a force, unit, ship or vehicle heads it; one officer alone is none."""
    noun = phrase.headed(*MOVED) if phrase is not None else None
    if phrase is not None and noun is None and phrase.items[-1].cls == "name":
        return phrase.items[-1].kind in ("mission", "group")
    if phrase is None or noun is None:
        return False
    sense = noun.noun(*MOVED)
    assert sense is not None
    if noun.low == "air force" and phrase.items[-1].low == "one":
        return False  # Air Force One is no force
    return sense.plural or sense.group in ("body", "unit", "ship") or phrase.number is not None or noun.low == "personnel"


def forces(s: Sentence, phrase: Phrase | None) -> bool:
    """Whether a phrase is forces that move, in a sentence that makes them so: no trading company, no container ship, no airliner."""
    if phrase is None or not moved(phrase):
        return False
    noun = phrase.headed(*MOVED)
    if noun is None:
        return True  # a mission or an armed group by name
    if civil(s, phrase, noun):
        return False
    craft = noun.noun("ship", "aircraft", "vehicle")
    if craft is None or craft.lemma not in CRAFT or phrase.named("organisation", "institution"):
        return True
    return any(i.low in MILITARY for i in phrase.items) or warlike(s, phrase)


def body_of(s: Sentence, phrase: Phrase | None) -> Phrase | None:
    """The forces in a list that a phrase opens or closes: settlers and troops; 2,300 policemen, 660 soldiers and 800 guards."""
    if phrase is None or forces(s, phrase):
        return phrase
    behind = s.phrase_after(phrase.last)
    if behind is not None and behind.first == phrase.last + 1 and s.items[phrase.last].low == "and" and not behind.prep and forces(s, behind):
        return behind
    before = s.at[phrase.first - 2] if phrase.first >= 2 and s.items[phrase.first - 1].low == "and" else None
    return before if before is not None and before.last == phrase.first - 1 and not before.prep and forces(s, before) else phrase


def civil_force(s: Sentence, phrase: Phrase) -> bool:
    """Whether what is sent is a company, a team or a vessel of trade."""
    noun = phrase.headed(*MOVED)
    return noun is not None and civil(s, phrase, noun)


def acting(s: Sentence, doer: Phrase | None) -> bool:
    """Whether a state, alliance or armed group acts, by name or by a pronoun for one named before in the sentence."""
    if doer is None:
        return False
    named = doer.items if doer.items[0].cls != "pron" else s.items[: doer.first] if doer.low == "it" else []
    return any(k.kind in ACTORS for i in named for k in i.known)


def warlike(s: Sentence, phrase: Phrase) -> bool:
    """Whether a sentence speaks of war beside the phrase, in words that have no civil sense."""
    return any(i.martial and i.low not in UNSURE and not phrase.first <= k < phrase.last for k, i in enumerate(s.items))


def elsewhere(place: Place, actor: str | None, context: Context) -> Place:
    """A presence is abroad: where the place found is the actor's own state, the article's other host stands instead."""
    if place.host is None or place.host != actor or place.name is not None:
        return place
    theatre = context.cast.theatre()
    return Place(theatre) if theatre and theatre != actor else place


def foreigner(s: Sentence, force: Phrase | None, actor: str | None, place: Place, context: Context) -> str | None:
    """Whose unnamed forces are that come to a state or leave it: a force that arrives in Albania is not Albania's, if the article knows none of its own."""
    if actor is None or actor != place.host or force is None or context.cast.senders[actor] or any(i.low in NATIONAL for i in force.items):
        return actor
    if place.name is not None and context.cast.dateline == actor:
        return actor
    return actor if owner(force, context, s) is not None else foreign(context.cast, actor)


def alien(phrase: Phrase) -> bool:
    return any(i.low in ALIEN for i in phrase.items)


def more(phrase: Phrase | None) -> bool:
    if phrase is not None and phrase.items[-1].low in BATCHES and any(i.low in LATER for i in phrase.items):
        return True  # a second contingent
    return phrase is not None and any(i.low in MORE or (i.cls == "num" and i.low.startswith(("another", "an additional", "an extra"))) for i in phrase.items)


def parties(s: Sentence, g: VerbGroup) -> tuple[Phrase | None, Phrase | None]:
    """Subject and object in the sense of the act: in the passive the subject is the object and `by` names the doer."""
    if g.passive and any(v.tense in ("participle", "past") for v in s.items[g.at].verbs):
        return by_phrase(s, g), subject(s, g)
    return subject(s, g), objects(s, g)


def whose(doer: Phrase | None, force: Phrase | None, context: Context, s: Sentence) -> str | None:
    if doer is not None and alien(doer) and not doer.noun(*MOVED):
        return None  # certain neighbouring countries have sent troops
    own = sender(force, context, s) if force is not None and force.noun(*MOVED) else None
    acting = next(iter(joined(s, doer, context)), None) or who(doer, context, s) if doer is not None else None
    if acting in armed() and own is not None and len(own) == 3:
        return own  # a group may warn of another's troops, not send them
    return acting or own


def a_state(doer: Phrase | None, context: Context, s: Sentence) -> bool:
    """Whether a state or alliance itself is said to act; a bank of its is none."""
    if doer is not None and doer.items[-1].low in COMMERCIAL:
        return False
    found = who(doer, context, s)
    return found is not None and (len(found) == 3 or found in WORLDLY)
