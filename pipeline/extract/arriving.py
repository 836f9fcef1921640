"""Forces sent to or arriving in a place, told as verbs."""

from __future__ import annotations

from pipeline.extract import status as statuses
from pipeline.extract import where
from pipeline.extract.amounts import counted
from pipeline.extract.antecedents import Context
from pipeline.extract.draft import mention
from pipeline.extract.ground import context_place, located
from pipeline.extract.model import NOWHERE, Mention, Place, Span
from pipeline.extract.moving import MOVED, alien, body_of, civil_force, elsewhere, forces, foreigner, more, moved, parties, whose
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup
from pipeline.extract.roles import objects, owner, prepositional, sender, who
from pipeline.extract.subjects import subject
from pipeline.language.intervals import Interval

PLEDGED = frozenset(("troops", "soldiers", "peacekeepers", "forces", "warships", "advisers", "trainers", "reinforcements", "marines"))
QUARTERS = frozenset(("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "interior", "front", "region", "frontier"))
QUOTES = frozenset('"“”')
PROMISING = frozenset(("promise", "pledge", "approve", "authorise", "authorize", "accept", "welcome", "allow", "admit", "commit"))


def send(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    doer, force = parties(s, g)
    force = body_of(s, force) if force is not None else _sent_in(s, g) or _deploying(s, g, doer)
    doer = doer if doer is not force else None
    if force is None or not moved(force) or civil_force(s, force) or _posting(s, g, force, context) or _given(s, g, force):
        return None
    status = statuses.of_verb(s, g)
    if _standing(s, g, status) or force.number is None and g.passive and any(v.lemma == "commit" for v in s.items[g.at].verbs):
        return None  # the army is committed to peace
    actor = whose(doer, force, context, s)
    if actor is None and (by := prepositional(s, force.last, ("by",), 6)) is not None:
        actor = who(by, context, s)  # a force to be sent by the United Nations
    place = where.anywhere(s, g.at, context)
    if _unnamed_way(s, g, force):
        place = Place(context.cast.theatre() or actor)  # to the south, to wait for those who return from Mecca
    if doer is not None and actor == place.host and doer.items[-1].low in ("nations", "countries", "states") and who(doer, context, s) is None:
        actor = None  # African nations may send peacekeepers
    place = _at_home(s, doer, actor, place if place.span is not None else elsewhere(place, actor, context), context)
    place = _own_border(s, g, actor, place)
    ordered = s.items[g.at].low.startswith("order")
    if actor is None and not alien(force) or ordered and not _sent_to(s, force, context):
        return None
    if ordered and status == "completed":
        status = "planned"
    type = "REINFORCE" if more(force) else "DEPLOY"
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=status, rule="send", roles=(doer, None, force))


def _unnamed_way(s: Sentence, g: VerbGroup, force: Phrase) -> bool:
    """Whether forces are sent to a part of the land that is told without a name: to the south."""
    at = (g.at if force.last <= g.at else force.last - 1) + 2
    goal = s.at[at] if at < len(s.items) else None
    alone = goal is not None and goal.first == at and goal.prep == "to" and goal.of is None
    return alone and goal is not None and goal.items[0].low == "the" and len(goal.items) == 2 and goal.items[-1].low in QUARTERS


def _own_border(s: Sentence, g: VerbGroup, actor: str | None, place: Place) -> Place:
    """Forces posted along a state's border stand on its own side: Syria deployed soldiers on its border with Lebanon."""
    if actor is None or len(actor) != 3 or place.name is not None and place.grain > 1:
        return place
    edge = next((p for p in s.phrases if g.at < p.first <= g.at + 14 and p.headed("placekind") and p.items[-1].low in ("border", "frontier", "borders")), None)
    own = edge is not None and edge.prep in ("along", "on", "at", "near", "to") and edge.items[0].low in ("its", "the", "their")
    return Place(actor, span=Span(edge.start, edge.end)) if edge is not None and own else place


def _standing(s: Sentence, g: VerbGroup, status: str) -> bool:
    """Whether a verb tells what is so, no act: are posted, have been stationed, the United States provides most of the troops."""
    verb = s.items[g.at]
    if status == "completed" and g.passive and verb.low in ("stationed", "based", "posted", "deployed"):
        return bool(set(g.aux) & {"is", "are"}) or verb.low in ("stationed", "based")
    giving = any(v.lemma in ("provide", "contribute", "supply", "field", "station") for v in verb.verbs)
    return giving and not g.aux and not g.infinitive and all(v.tense in ("base", "third") for v in verb.verbs)


def _at_home(s: Sentence, doer: Phrase | None, actor: str | None, place: Place, context: Context) -> Place:
    """Police of a town are deployed in it, where nothing else is told: Jakarta police."""
    if doer is not None and doer.items[0].cls == "pron":  # Jakarta police said that they would deploy
        doer = next((p for p in s.phrases if p.last <= doer.first and not p.prep and p.noun("body")), None)
    if doer is None or place.span is not None or place.host != actor or not doer.noun("body"):
        return place
    own = located(doer, context)
    return own if own.name is not None and own.host == actor else place


def _sent_to(s: Sentence, force: Phrase, context: Context) -> bool:
    """`ordered 300 advisers to Iraq`: a place follows the forces at once, no infinitive."""
    goal = s.phrase_after(force.last)
    return goal is not None and goal.first <= force.last + 2 and goal.prep in ("to", "into") and located(goal, context).host is not None


def _sent_in(s: Sentence, g: VerbGroup) -> Phrase | None:
    """The forces behind a particle: sent in troops, flew in reinforcements."""
    behind = s.at[g.at + 2] if g.at + 2 < len(s.items) and s.items[g.at + 1].low == "in" else None
    return behind if behind is not None and behind.first == g.at + 2 and forces(s, behind) and not behind.names else None


def _deploying(s: Sentence, g: VerbGroup, doer: Phrase | None) -> Phrase | None:
    """Forces that deploy of themselves: began deploying along the border, will deploy to Mali; not `troops deployed there`."""
    itself = any(v.lemma == "deploy" for v in s.items[g.at].verbs) and (g.aux or g.infinitive or g.control is not None)
    return doer if itself and forces(s, doer) else None


def _given(s: Sentence, g: VerbGroup, force: Phrase) -> bool:
    """Whether forces are only given something, or are one thing among others: providing troops with cover, mobilised personnel and resources."""
    behind = [i.low for i in s.items[force.last : force.last + 2]]
    if behind[:1] == ["with"] and any(v.lemma in ("provide", "supply") for v in s.items[g.at].verbs):
        return True
    return behind[:1] == ["and"] and behind[-1] in ("resources", "material", "materials", "equipment", "funds") and force.low == "personnel"


def _posting(s: Sentence, g: VerbGroup, force: Phrase, context: Context) -> bool:
    """Whether officers only get new posts: the army redeploys 127 senior officers."""
    officers = force.noun("speaker", "leader") is not None or any(i.low == "senior" for i in force.items)
    return officers and s.items[g.at].low.startswith("redeploy") and where.after(s, g.at, context).host is None


def arrive(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """Forces come to a place: arrive, land, enter, sail into, take up positions."""
    force = subject(s, g)
    if force is None or not forces(s, force) or _no_arrival(s, g):
        return None
    place = _reached(s, g, context)
    actor = sender(force, context, s)
    actor = foreigner(s, force, actor, place, context)
    if actor is None and not alien(force) or place.host is None:
        return None
    return mention("REINFORCE" if more(force) else "DEPLOY", s, g.at, published, actor=actor, place=place,
                   quantity=counted(force, MOVED), status=statuses.of_verb(s, g), rule="arrive", roles=(force,))  # fmt: skip


def _no_arrival(s: Sentence, g: VerbGroup) -> bool:
    """Whether the verb only names what could be done, or a task: as crossing the pass is dangerous; embarked on a census."""
    verb, behind = s.items[g.at].low, s.items[g.at + 1 : g.at + 2]
    if verb.endswith("ing") and not g.aux and g.first > 0 and s.items[g.first - 1].low in ("as", "because", "that", "if", "where"):
        return True
    aboard = s.phrase_after(g.at + 2)
    return verb.startswith("embark") and bool(behind) and behind[0].low in ("on", "upon") and (aboard is None or aboard.headed("ship") is None)


def _reached(s: Sentence, g: VerbGroup, context: Context) -> Place:
    """Where forces come to: what they enter, the place under a preposition, here, the article's own."""
    verb, entered = s.items[g.at], objects(s, g)
    if verb.verb("sail") is not None and (inside := s.at[g.at + 2] if g.at + 2 < len(s.items) else None) is not None and inside.headed("facility") is not None:
        return where.after(s, inside.last, context)  # into the British headquarters in Hong Kong
    if verb.verb("sail"):
        goal = prepositional(s, g.at + 1, ("to", "into", "in", "through", "off", "along", "across", "toward", "towards", "near"), 10)
        return located(goal, context) if goal is not None else NOWHERE
    if verb.verb("enter"):
        goal = prepositional(s, g.at + 1, ("into", "in", "to", "through"), 6) if entered is None else entered
        if goal is None or goal.first > g.at + 8:
            return NOWHERE
        found = located(goal, context)
        if found.host or goal.headed("placekind") is None and goal.items[-1].low not in ("country", "waters", "area"):
            return found
    found = where.after(s, g.at, context)
    found = found if found.host else where.here(s, g.at, context)
    return found if found.host else context_place(context)


def join(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """Forces that add to those already in a host: 900 soldiers will join the 2,000 already in Mali."""
    force, there = parties(s, g)
    if g.passive or force is None or there is None or not forces(s, force) or not (forces(s, there) or there.number is not None and not there.nouns):
        return None
    place = where.after(s, there.last, context)
    actor = sender(force, context, s)
    already = any(i.low == "already" for i in s.items[there.first : there.last + 6]) or (own := owner(there, context, s)) is not None and own == actor
    if not already or actor is None or place.host in (None, actor):
        return None
    return mention("REINFORCE", s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=statuses.of_verb(s, g), rule="join",
                   roles=(force, None, there))  # fmt: skip


def _christened(s: Sentence, doer: Phrase | None) -> Phrase | None:
    """The ship that a name between quotation marks belongs to: the destroyer "Foster"; the first of two."""
    while doer is not None and (owned := _before_quote(s, doer)) is not None:
        doer = owned
    return doer


def _before_quote(s: Sentence, doer: Phrase) -> Phrase | None:
    at = doer.first - 1
    if at > 2 and s.items[at].low == "and" and s.items[at - 1].text in QUOTES and doer.headed("ship") is not None and not doer.names:
        named = s.at[at - 2]
        return named if named is not None and not named.prep else None
    left = s.at[at - 1] if at > 0 and s.items[at].text in QUOTES else None
    return left if left is not None and not left.prep and left.headed("ship") is not None else None


def call_at(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """Warships visit a port, patrol a coast, cross a strait."""
    doer, visited = parties(s, g)
    doer = _christened(s, doer)
    ship = doer.headed("ship", "aircraft") if doer is not None else None
    if doer is None or ship is None or not (ship.noun("ship") or s.items[g.at].verb("base")) or not forces(s, doer):
        return None
    place = located(visited, context) if visited is not None else where.after(s, g.at, context)
    if place.host is None and visited is not None and visited.items[-1].low in ("coast", "coasts", "coastline"):
        place = Place(next((n.id for n in visited.named("demonym")), None))
    actor = sender(doer, context, s)
    if actor is None or place.host is None or place.host == actor:
        return None
    return mention("DEPLOY", s, g.at, published, actor=actor, place=place, quantity=counted(doer, MOVED), status=statuses.of_verb(s, g), rule="call",
                   roles=(doer, None, visited))  # fmt: skip


def pledge(s: Sentence, g: VerbGroup, context: Context, published: Interval) -> Mention | None:
    """Forces offered, promised, asked for, refused, with no verb of sending: promised 700 troops, requested more advisers, rejected UN peacekeepers."""
    doer, force = parties(s, g)
    verb = s.items[g.at].verb("pledge", "admit")
    if force is None:
        force = prepositional(s, g.at + 1, ("for",), 3)
    if verb is None or force is None or not _bodily(s, force) or doer is force:
        return None
    if _acting(s, force):
        return None  # asked troops to leave
    giver, own = who(doer, context, s), owner(force, context, s)
    admitting = verb.group == "admit"
    actor = own if own is not None or admitting else giver
    meant = prepositional(s, force.last, ("for", "to", "in"), 3)
    place = located(meant, context) if meant is not None else NOWHERE
    place = place if place.host else where.anywhere(s, g.at, context)
    if admitting and giver is not None and len(giver) == 3 and giver != actor:
        place = place if place.host == giver else Place(giver)
    if actor is None and not alien(force) or place.host == actor or place.host is None:
        return None
    type = "REINFORCE" if more(force) else "DEPLOY"
    return mention(type, s, g.at, published, actor=actor, place=place, quantity=counted(force, MOVED), status=_pledged(s, g, verb.lemma), rule="pledge",
                   roles=(doer, None, force))  # fmt: skip


def _acting(s: Sentence, force: Phrase) -> bool:
    """Whether the forces behind a verb of asking act themselves: asked troops to leave, allowed soldiers to vote."""
    behind = s.items[force.last : force.last + 2]
    if len(behind) > 1 and behind[0].low == "to":
        return behind[1].cls in ("verb", "aux", "word", "noun") and not behind[1].capital
    return bool(behind) and behind[0].cls in ("verb", "poss")


def _bodily(s: Sentence, force: Phrase) -> bool:
    """Whether what is offered is forces as such: figures, troops, more of them; no `the troops` that are there already."""
    if not forces(s, force) or force.items[0].low in ("the", "its", "their", "his", "these", "those", "all", "our"):
        return False
    noun = force.headed(*MOVED)
    return force.number is not None or more(force) or noun is not None and noun.low in PLEDGED or noun is not None and noun.noun("body") is not None


def _pledged(s: Sentence, g: VerbGroup, lemma: str) -> str:
    """Promised and approved are planned, offered and asked for proposed, refused denied; what governs them may turn that."""
    own = "denied" if lemma in ("reject", "refuse", "oppose") else "planned" if lemma in PROMISING else "proposed"
    outer = statuses.of_verb(s, g)
    if outer in ("completed", "in_progress"):
        return own
    return "proposed" if outer == "planned" and own == "proposed" else outer
