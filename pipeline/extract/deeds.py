"""Whether a blow is told as a deed: not hindered, feared or habitual, no state of war, no arrest, no drill and no figure of speech."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract.antecedents import UNNAMED
from pipeline.extract.model import Place
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.roles import by_phrase, objects, prepositional
from pipeline.extract.subjects import subject
from pipeline.knowledge.lexicon import listed

HINDERING = listed("hindering")
HABITUAL = listed("habitual")
FEARED = listed("feared")
COURTS = listed("courts")
MEANT = listed("meant")
STRUGGLES = listed("struggles")
UNARMED = listed("unarmed")
CUSTODY = listed("custody")
GENERIC = listed("generic")
STAGING = tuple(sorted(listed("staging")))  # how the verbs begin
ARMS = listed("arms")
WORDY = frozenset(("attack", "blast", "assault", "target", "pound"))
BURNING = frozenset(("torch", "set"))
TAKING = frozenset(("seize", "capture"))
ENTERING = frozenset(("storm", "raid", "invade"))
WARRING = frozenset(("fight", "battle"))
SHOOTING = frozenset(("fire", "shoot"))
AIMED = ("at", "on", "into", "towards", "toward", "against", "across", "to")
NOWHERE_AIMED = frozenset(("air", "sky"))
REACH, ADVERBS = 8, 6  # items
NEAR, YEAR, FOREVER = 10, 366, 99999  # days: within which a time dates one act, and within which it dates somebody's
CLOSING = frozenset((",", ";", ":", ")", "”", '"'))


def deed(s: Sentence, k: int) -> bool:
    """Whether the verb of attack or killing at item k tells an act that was, is or is to be done."""
    if s.items[k].cls != "verb":
        return True
    g = verb_group(s, k)
    return not (_hindered(s, g) or _feared(s, g) or _habitual(s, g) or _tried(s, g) or _peaceful(s, g))


def _hindered(s: Sentence, g: VerbGroup) -> bool:
    """What is to be stopped or prevented is told of nobody: to stop militants from firing, able to strike; what an arm is meant for neither."""
    if not g.infinitive and (g.aux or not s.items[g.at].low.endswith("ing")):
        return False
    for k in range(g.first - 1, max(-1, g.first - 1 - REACH), -1):
        item = s.items[k]
        if item.low in HINDERING:
            return True
        if item.low in MEANT and g.infinitive:
            return item.cls != "verb" or verb_group(s, k).passive
        if item.low in CLOSING or item.cls in ("rel", "verb", "time"):
            return False
    return False


def _tried(s: Sentence, g: VerbGroup) -> bool:
    """Whether a court deals with a deed: charged with murdering, convicted of killing, on trial for bombing."""
    if not s.items[g.at].low.endswith("ing") or g.aux or g.first == 0 or s.items[g.first - 1].low not in ("with", "of", "for"):
        return False
    return any(i.low in COURTS for i in s.items[max(0, g.first - REACH) : g.first])


def _feared(s: Sentence, g: VerbGroup) -> bool:
    """Whether a clause with `that` hangs on a fear or possibility: ruled out the possibility that rebels shot down the helicopter."""
    that = next((k for k in range(g.first - 1, 0, -1) if s.items[k].low == "that"), None)
    return that is not None and s.items[that - 1].low in FEARED


def _habitual(s: Sentence, g: VerbGroup) -> bool:
    """Whether an adverb beside the verb makes it a habit: frequently targeted, kill dozens every day."""
    left = s.items[max(0, g.first - 2) : g.at]
    right = s.items[g.at + 1 : g.at + 1 + ADVERBS]
    end = next((n for n, x in enumerate(right) if x.low in CLOSING or x.cls in ("rel", "conj")), len(right))
    return any(x.low in HABITUAL or x.low.startswith("every ") for x in (*left, *right[:end]))


def _peaceful(s: Sentence, g: VerbGroup) -> bool:
    """What only sounds like a blow: elections fought, houses invaded by protesters, drugs seized, shots into the air, missiles tried out."""
    doer, thing = (by_phrase(s, g), subject(s, g)) if g.passive else (subject(s, g), objects(s, g))
    if thing is not None and not thing.names and any(i.low in STRUGGLES for i in (*thing.items, *(thing.of.items if thing.of is not None else ()))):
        return True
    if doer is not None and any(i.low in UNARMED for i in doer.items):
        return True
    lemmas = {v.lemma for v in s.items[g.at].verbs}
    if lemmas & WORDY and thing is not None and thing.first == g.at + 1 and _reproach(s, thing):
        return True
    against = prepositional(s, g.at + 1, ("with", "against"), 4)
    if against is not None and any(i.low in UNARMED for i in against.items):
        return True  # police clashed with youths
    if lemmas & BURNING and (doer is None or not (doer.names or doer.noun("force", "body") or any(i.low in UNNAMED for i in doer.items))):
        return True  # cars torched by young people
    if "assault" in lemmas and any(i.low.startswith("alleg") for i in s.items[max(0, g.first - 2) : g.at]):
        return True
    if lemmas & TAKING:
        return s.items[g.at + 1].low != "and" if thing is None and g.at + 1 < len(s.items) else thing is not None and not _taken(thing, doer)
    if lemmas & ENTERING and not any(x.verb("kill", "injure") or x.low in ("fire", "shots") for x in s.items):
        return any(x.low in CUSTODY for x in s.items)
    return bool(lemmas & SHOOTING) and _aimless(s, g, doer, thing)


def _reproach(s: Sentence, thing: Phrase) -> bool:
    """Whether somebody is attacked with words: blasted the government for raising, attacked him over the cuts."""
    after = s.items[thing.last] if thing.last < len(s.items) else None
    return after is not None and after.low in ("for", "over", "as") and not any(i.cls == "time" for i in s.items[thing.last + 1 : thing.last + 2])


def _taken(thing: Phrase, doer: Phrase | None) -> bool:
    """Whether what is seized is ground or a building, or people in the hands of armed men; soldiers who seize goods or suspects arrest them."""
    if thing.named("city", "site", "region", "country") or thing.noun("placekind", "facility") or thing.of is not None and thing.of.named("country"):
        return True
    if not thing.noun("force", "victim", "leader", "body", "ship", "aircraft", "vehicle", "detainee") and thing.number is None and thing.items[0].cls != "pron":
        return False
    return doer is not None and (bool(doer.named("group")) or any(i.low in UNNAMED for i in doer.items))


def _aimless(s: Sentence, g: VerbGroup, doer: Phrase | None, thing: Phrase | None) -> bool:
    """Whether arms are fired at nothing: into the air, from launchers, on trial."""
    if "test" in (s.items[g.at - 1].low if g.at else "", doer.items[-1].low if doer is not None else ""):
        return True
    aim = prepositional(s, g.at + 1, AIMED, REACH)
    if aim is not None:
        return aim.items[-1].low in NOWHERE_AIMED
    arms = thing is not None and any(i.low in ARMS for i in thing.items)
    return arms and thing is not None and thing.low != "fire" and not any(x.cls == "time" for x in s.items)


def told(s: Sentence, at: int) -> bool:
    """An attack without a toll counts when the sentence tells it as an act: a finite verb of attack, or a noun with a day or place."""
    item = s.items[at]
    if item.cls == "verb":
        g = verb_group(s, at)
        bare = all(v.tense == "base" for v in item.verbs) and not g.aux and not g.infinitive
        purpose = g.infinitive and statuses.of_verb(s, g) == "completed"  # joined the troops to fight
        return not bare and not purpose and not any(x.low in GENERIC for x in s.items[max(0, at - 3) : at])
    timed = any(x.cls == "time" for x in s.items)
    phrase = s.at[at]
    single = phrase is not None and phrase.items[0].low in ("a", "an", "another") and phrase.headed("attack") is not None
    aimed = prepositional(s, at + 1, ("on", "against"), 4)
    governing = s.verb_before(at, 3)
    if governing is not None and s.items[governing].low.startswith(STAGING) and aimed is not None and statuses.of_noun(s, at) in ("planned", "proposed"):
        return bool(aimed.names) or any(i.low in UNNAMED for i in aimed.items)
    return single and (timed or aimed is not None and bool(aimed.names)) or any(x.cls == "verb" and x.verb("injure") for x in s.items)


def news(s: Sentence, at: int, place: Place, actor: str | None, target: str | None, status: str) -> bool:
    """Whether an attack without a toll is more than a state of war in passing: its town is told, or its day, or both sides of a blow."""
    if status in ("planned", "proposed") and actor is None and target is None:
        return False
    beside = place.span is not None and s.start <= place.span.start < s.end
    local = beside and place.name is not None
    within = min((s.items[i].days.days or FOREVER for i in s.times), default=FOREVER)
    dated = within <= NEAR or within <= YEAR and actor is not None
    warring = s.items[at].cls == "verb" and bool({v.lemma for v in s.items[at].verbs} & WARRING)
    going_on = status == "in_progress" and bool({"is", "are", "was", "were", "been"} & set(verb_group(s, at).aux))  # troops are clashing with rebels
    if status == "in_progress" and (warring or going_on and not local):
        return False
    doer = subject(s, verb_group(s, at)) if s.items[at].cls == "verb" else None
    fresh = doer is not None and doer.items[0].low in ("a", "an", "another") and any(i.noun("attack") or i.low in ARMS for i in doer.items)
    thing = objects(s, verb_group(s, at)) if doer is not None else None
    sided = actor is not None and (target is not None or beside or thing is not None and thing.headed("facility") is not None) and not warring
    return local or dated or fresh or sided
