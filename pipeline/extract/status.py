"""Done, under way, planned, proposed, denied, called off: the status of an act from aspect, modality, negation and what governs it."""

from __future__ import annotations

from pipeline.extract.item import Item
from pipeline.extract.phrases import CONTROL_NOUNS, Sentence, VerbGroup, means, verb_group
from pipeline.knowledge.lexicon import listed

WISH = 8  # items between a verb of asking and what it asks for
WILL = frozenset(("will", "shall", "'ll", "must"))
MAY = listed("may")
BE = listed("status_be")
NOUN_STATUS = {
    **dict.fromkeys(("plan", "plans", "decision", "decisions", "order", "orders", "promise", "pledge", "agreement", "intention", "deal", "move"), "planned"),
    **dict.fromkeys(("offer", "offers", "request", "requests", "proposal", "proposals", "threat", "threats", "call", "calls", "bid", "effort", "efforts",
                     "pressure", "attempt", "attempts", "possibility", "prospect", "risk", "recommendation", "recommendations", "option", "options", "idea",
                     "supporters", "demand", "demands", "suggestion", "need", "talk", "hope", "hopes", "desire", "wish", "right", "chance", "debate", "vote",
                     "discussion", "discussions", "consideration", "support", "resolution", "way", "deadline", "question", "feasibility", "opportunity"),
                    "proposed"),
    **dict.fromkeys(("commitment", "commitments", "timetable", "preparations", "readiness", "schedule", "vow", "announcement"), "planned"),
    **dict.fromkeys(("refusal", "opposition", "objection", "objections", "denial"), "denied"),
    "progress": "in_progress",
    **dict.fromkeys(("ready", "likely", "able", "willing", "about", "supposed"), "proposed"),
    **dict.fromkeys(("due", "set"), "planned"),
    **dict.fromkeys(("unlikely", "unwilling"), "denied"),
}  # fmt: skip
FATES = {"cancelled": "cancel", "suspended": "suspend", "denied": "deny"}  # what becomes of a plan, by the verb group that says so
HINGES = frozenset(("if", "unless", "whether"))
RANKS = frozenset(("first", "second", "third", "latest", "last", "only", "one"))
UNDER_WAY = frozenset(("progress", "way", "underway", "ongoing"))
STAYS = frozenset(("is", "are", "was", "were", "remains", "remain", "remained", "been"))
GOING_ON = listed("going_on")  # nouns for an act that takes its time
REACH_OF_JOINED = 12  # items between two verbs that share an auxiliary
DEEPEST = 4  # governing verbs above an act that are looked at
IMPLYING = listed("implying")  # verbs under which what is told in the infinitive is or was done
NAMING = frozenset(("of", "about", "on", "for", "against", "over", "between"))  # before a gerund they name an act rather than tell it
HINDERING = ("prevent", "stop", "bar", "block", "ban", "deter", "keep", "kept", "refrain", "warn", "discourag", "prohibit")
JUDGING = tuple(sorted(listed("judging")))  # how verbs of blame and praise begin: accused of sending


def of_verb(s: Sentence, group: VerbGroup, depth: int = 0) -> str:
    """The status of the act that a verb tells."""
    told = _of_verb(s, group, depth)
    return "in_progress" if told == "planned" and not depth and _under_way(s, group) else told


def _under_way(s: Sentence, group: VerbGroup) -> bool:
    """Whether the sentence goes on to say that what is agreed is under way: the plan to leave is still in progress; though that transfer is ongoing."""
    for k in range(group.at + 1, len(s.items)):
        if s.items[k].low not in UNDER_WAY or s.items[k].low in ("progress", "way") and s.items[k - 1].low not in ("in", "under"):
            continue
        be = next((j for j in range(k - 1, max(group.at, k - 7), -1) if s.items[j].low in STAYS), None)
        if be is None:
            continue
        return s.items[be - 1].low in GOING_ON or s.items[be - 1].low == "," and group.control is not None
    return False


def _of_verb(s: Sentence, group: VerbGroup, depth: int) -> str:
    if group.infinitive and s.items[group.first - 1].low == "whether":
        return "proposed"
    if group.infinitive and (ranked := _ranked(s, group)) is not None:
        return ranked
    if group.control is not None and depth < DEEPEST:
        first = _first_joined(s, group)
        governed = _governed(s, first, depth)
        if governed is not None:
            return "denied" if group.negated and group.infinitive and governed in ("planned", "proposed") else governed
    if (shared := _shared(s, group, depth)) is not None:
        return shared
    own = _own(s, group)
    if own != "denied" and _denied(s, group.first):
        return "denied"
    if own == "denied" and _hinges(s, group.first):
        return "proposed"  # if it does not allow a force in
    if own == "completed" and (_hinges(s, group.first) or _wished(s, group)) or own == "planned" and _conditional(s, group.at):
        return "proposed"
    return own


def _ranked(s: Sentence, group: VerbGroup) -> str | None:
    """The first country to send troops has sent them, unless it will be."""
    before = s.at[group.first - 1]
    whole = before if before is None or before.prep != "of" else s.at[before.first - 2] if before.first >= 2 else None
    if whole is None or not any(i.low in RANKS for i in whole.items):
        return None
    be = next((k for k in range(whole.first - 1, max(-1, whole.first - 3), -1) if s.items[k].low in ("was", "were", "is", "are", "became", "been")), None)
    return "completed" if be is not None else None


def _shared(s: Sentence, group: VerbGroup, depth: int) -> str | None:
    """The status of the verb that this one shares its auxiliary or infinitive with: is to send troops and take over command."""
    if group.aux or group.infinitive or group.first < 2 or s.items[group.first - 1].low not in ("and", "or") or depth >= DEEPEST:
        return None
    if any(v.tense != "base" for v in s.items[group.at].verbs):
        return None
    earlier = s.verb_before(group.first, REACH_OF_JOINED)
    if earlier is None:
        return None
    outer = verb_group(s, earlier)
    return of_verb(s, outer, depth + 1) if outer.infinitive or set(outer.aux) & (WILL | MAY) else None


def _first_joined(s: Sentence, group: VerbGroup) -> VerbGroup:
    """The infinitive that shares its governor with this one: urged Washington not to leave but to transfer."""
    if not group.infinitive or group.control is None or s.items[group.first - 1].low not in ("and", "or", "but"):
        return group
    earlier = s.items[group.control]
    first = verb_group(s, group.control) if earlier.cls == "verb" else None
    return first if first is not None and first.infinitive and first.control is not None else group


def _conditional(s: Sentence, at: int) -> bool:
    """Whether a condition follows in the clause: will leave if asked."""
    for k in range(at + 1, len(s.items)):
        if s.items[k].text in ";:" or s.items[k].low in ("but", "said"):
            return False
        if s.items[k].low in ("if", "unless", "provided") and s.items[k - 1].low not in ("as", "even", "asked", "know", "clear"):
            return True
    return False


def _own(s: Sentence, group: VerbGroup) -> str:
    verb = s.items[group.at]
    aux = frozenset(group.aux)
    if aux & WILL:
        return "denied" if group.negated else "planned"
    if aux & MAY:
        return "denied" if group.negated else "planned" if "would" in aux and _reported(s, group.first) else "proposed"
    if group.negated:
        return "denied"
    if (verb.low.endswith("ing") or "being" in aux) and aux & BE:
        return "in_progress"
    if group.infinitive and group.control is None:
        return "planned"
    return "completed"


def _governed(s: Sentence, group: VerbGroup, depth: int) -> str | None:
    assert group.control is not None
    control = s.items[group.control]
    if control.low in NOUN_STATUS and (control.low in CONTROL_NOUNS or control.cls != "verb"):
        if not group.infinitive and any(x.low == "," for x in s.items[group.control : group.first]):
            return None  # a timetable for their troops, numbering 5,000
        return _of_governing_noun(s, group.control)
    if control.cls != "verb":
        return None
    outer = verb_group(s, group.control)
    if control.low == "going" and group.infinitive:
        return "denied" if outer.negated else "planned"
    governed = of_control(s, outer, depth)
    if governed is not None:
        return governed
    if not group.infinitive and s.items[group.first - 1].low == "from" and control.low.startswith(HINDERING):
        return "denied"  # kept from sending
    whole = of_verb(s, outer, depth + 1)
    if group.infinitive:
        told = "have" in group.aux or control.verb("say") is not None or any(v.lemma in IMPLYING for v in control.verbs) or not control.verbs
        return whole if told or whole != "completed" else "proposed"  # came to discuss, allows them to leave: open
    if whole == "completed" and _only_named(s, group, control):
        return "proposed"
    return whole


def _only_named(s: Sentence, group: VerbGroup, control: Item) -> bool:
    """Whether a gerund names an act that nobody is said to have done: talked about sending, the idea of sending, options include sending."""
    before = s.items[group.first - 1]
    told = control.low.startswith(JUDGING) or control.verb("say") is not None or control.low.startswith("confess")
    return before.low in NAMING and not told or before is control and control.low.startswith("includ")


def _of_governing_noun(s: Sentence, at: int) -> str:
    """A plan or proposal by its word, turned by the verb that it hangs on: dropped plans to send, saw no need to send."""
    governing = s.verb_before(at, 4)
    if governing is not None and (fate := next((f for f, g in FATES.items() if means(s, governing, g)), None)):
        return fate
    negated = any(x.low in ("no", "not") for x in s.items[max(0, at - 3) : at]) or governing is not None and verb_group(s, governing).negated
    return "denied" if negated and NOUN_STATUS[s.items[at].low] != "denied" else NOUN_STATUS[s.items[at].low]


def of_control(s: Sentence, outer: VerbGroup, depth: int = 0) -> str | None:
    """What a governing verb makes of the act it governs: agreed to (planned), considered (proposed), refused to (denied), began (in progress)."""
    at = outer.at
    if means(s, at, "cancel"):
        return "cancelled"
    if means(s, at, "suspend"):
        return "suspended"
    if means(s, at, "deny"):
        return "denied"
    if means(s, at, "begin"):
        whole = of_verb(s, outer, depth + 1)
        return "in_progress" if whole == "completed" else whole
    if means(s, at, "plan") and not (means(s, at, "propose") and not s.items[at].low.startswith("commit")):
        return _turned(s, outer, "denied" if outer.negated else "proposed" if frozenset(outer.aux) & MAY else "planned", depth)
    if means(s, at, "propose", "demand"):
        return _turned(s, outer, "denied" if outer.negated else "proposed", depth)
    return None


def _turned(s: Sentence, outer: VerbGroup, own: str, depth: int) -> str:
    """What a governing verb makes of an act, unless what governs it in turn comes to nothing: failed to agree to send."""
    if outer.control is None or depth >= DEEPEST:
        return own
    whole = of_verb(s, outer, depth + 1)
    return whole if whole in FATES or whole == "proposed" and own == "planned" else own


def _wished(s: Sentence, group: VerbGroup) -> bool:
    """The subjunctive after a verb of asking: suggested that the two sides hold talks."""
    if group.aux or group.infinitive or not all(v.tense == "base" for v in s.items[group.at].verbs):
        return False
    asking = s.verb_before(group.first, WISH)
    return asking is not None and means(s, asking, "propose", "demand") and not any(x.low in (",", ";") for x in s.items[asking : group.first])


def _reported(s: Sentence, i: int) -> bool:
    """Whether `would` is reported speech for `will`: officials said that troops would leave."""
    return any(x.cls == "verb" and x.verb("say") for x in s.items[:i]) and not any(x.low in HINGES for x in s.items)


def _denied(s: Sentence, i: int) -> bool:
    """Whether the clause hangs on a denial: denied that it would build."""
    for k in range(i - 1, max(-1, i - 8), -1):
        if s.items[k].cls == "verb" and s.items[k + 1].low not in ("and", "or"):  # denied that soldiers shot and killed
            return s.items[k].low in ("denied", "denies", "deny", "denying") and any(x.low == "that" for x in s.items[k:i])
    return False


def _hinges(s: Sentence, i: int) -> bool:
    """Whether the verb stands in an if-clause."""
    for k in range(i - 1, -1, -1):
        if s.items[k].low in HINGES:
            return True
        if s.items[k].low in (",", ";", ":") or s.items[k].cls in ("verb", "rel"):
            return False
    return False


def of_noun(s: Sentence, i: int) -> str:
    """The status of an act told as a noun: the verb before or after it decides (announced, completed, called for, ruled out)."""
    if (under := _under_noun(s, i)) is not None:
        return under
    if i and s.items[i - 1].cls == "noun" and s.items[i - 1].verb("begin"):
        return "in_progress"  # a headline: army starts pullout
    left = _governor(s, i)
    if left is not None:
        outer = verb_group(s, left)
        governed = of_control(s, outer)
        if governed is not None:
            return governed
        own = of_verb(s, outer)
        if own != "completed":
            return own
        if s.items[left].verb("end", "do", "hold"):
            return own
    right = next((k for k in range(i + 1, min(len(s.items), i + 12)) if s.items[k].cls == "verb"), None)
    if right is not None and not any(x.low in (",", ";") or x.cls == "rel" for x in s.items[i:right]):
        outer = verb_group(s, right)
        if s.items[right].verb("begin"):
            whole = of_verb(s, outer)
            return "in_progress" if whole == "completed" else whole
        if outer.passive and (governed := of_control(s, outer)):
            return governed
        own = of_verb(s, outer)
        if own in ("planned", "proposed", "denied"):
            return own
    words = {x.low for x in s.items[max(0, i - 4) : i]}
    if words & {"planned", "imminent", "upcoming", "forthcoming", "scheduled", "eventual", "plan", "plans", "timetable", "future"}:
        return "planned"
    if words & {"possible", "proposed", "potential", "possibility", "prospect", "any", "risk", "calls"}:
        return "proposed"
    return "completed"


def _under_noun(s: Sentence, i: int) -> str | None:
    """The status that a noun gives what hangs on it: a timetable for the withdrawal, calls for a pullout, opposition to the deployment."""
    phrase = s.at[i]
    before = s.at[phrase.first - 2] if phrase is not None and phrase.prep in ("for", "on", "of", "to", "about", "against", "in") and phrase.first >= 2 else None
    if phrase is None or before is None or before.last != phrase.first - 1 or before.items[-1].low not in NOUN_STATUS:
        return None
    return _of_governing_noun(s, before.last - 1)


def _governor(s: Sentence, i: int) -> int | None:
    """The verb of which the noun at i is object: to the left, no other clause between."""
    for k in range(i - 1, max(-1, i - 10), -1):
        if s.items[k].cls == "verb":
            return k
        if s.items[k].low in (";", ":", ",") or s.items[k].cls in ("rel", "conj") or s.items[k].low in ("after", "before", "since", "following"):
            return None
    return None


STOCK_OF_FLOW = {
    "completed": "actual", "in_progress": "actual", "planned": "planned", "proposed": "proposed",
    "suspended": "proposed", "cancelled": "denied", "denied": "denied",
}  # fmt: skip
