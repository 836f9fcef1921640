"""Who does what to whom in a clause: object and agent of a verb, the actor that a phrase stands for, whose forces they are."""

from __future__ import annotations

from pipeline.extract.antecedents import COMPANIES, NATIONAL, UNNAMED, Context, band, bare, led_by, possessor, sided, spoken_of
from pipeline.extract.cast import FORCES, GOVERNING, POSSESSIVES, WORLDLY, modifier, named
from pipeline.extract.phrases import Phrase, Sentence, VerbGroup, verb_group
from pipeline.extract.subjects import antecedent
from pipeline.knowledge.lexicon import listed

JOINT = frozenset(("multinational", "multi-national"))
BY_KIND = {"the alliance": "NATO", "the western alliance": "NATO", "the world body": "UN", "the bloc": "EU"}  # bodies that newspapers name by their kind
OFFICES = listed("offices")
SIDES = ("two sides", "both sides", "two countries", "two governments", "two nations", "two leaders", "both countries")
STATES = frozenset(("the country", "the kingdom", "the nation", "the republic", "the emirate", "the sheikhdom"))
FLAGS = {"uss": "USA", "usns": "USA", "hms": "GBR", "hmas": "AUS", "hmcs": "CAN", "hmnzs": "NZL", "hnlms": "NLD"}  # whose ships their prefix tells
HOLLOW = ("number", "mission")


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
    """The agent of a passive: the first phrase under `by` to the right, before another clause's verb."""
    found = prepositional(s, group.at + 1, ("by",))
    joined = [k for k in range(group.at + 1, found.first) if s.items[k].cls == "verb" and s.items[k - 1].low == "and"] if found is not None else []
    if joined:
        return None  # were withdrawn and replaced by
    between = range(group.at + 1, found.first) if found is not None else ()
    return None if any(_finite(s, k) for k in between) else found


def _finite(s: Sentence, k: int) -> bool:
    """Whether an item is a verb with subject and object of its own: an aircraft targeted the house, not bombs planted by rebels."""
    if s.items[k].cls != "verb" or s.items[k - 1].cls not in ("noun", "name") or s.items[k].low.endswith("ing"):
        return False
    return not verb_group(s, k).aux and k + 1 < len(s.items) and s.items[k + 1].cls in ("det", "num", "name", "noun")


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
    if not phrase.names and (name := apposed(phrase, s)) is not None:
        return name
    if any(i.low in UNNAMED for i in phrase.items) and not phrase.noun("leader") or phrase.items[-1].low in COMPANIES and not phrase.names:
        found = band(phrase, context, s)
        if found:
            return found
    if phrase.noun(*FORCES) and not phrase.headed("leader", "speaker"):
        return sender(phrase, context, s)
    if phrase.noun(*GOVERNING):
        found = modifier(phrase, context.cast) or (named(phrase.of, context.cast) if phrase.of else None)
        found = found or named(phrase, context.cast)
        if found:
            return found
        if phrase.headed("government") and phrase.items[0].low == "the" or phrase.low in ("government", "the federal government", "parliament"):
            return context.cast.home()
        if _own_office(phrase) or phrase.headed("leader", "speaker") and not phrase.names and any(i.low in NATIONAL for i in phrase.items):
            return context.cast.home()
    if phrase.noun(*FORCES):
        return sender(phrase, context, s)  # the garrison commander
    found = named(phrase, context.cast)
    if found:
        return found
    if phrase.items[-1].low == "resolution" and context.cast.bodies["UN"]:
        return "UN"
    if phrase.low in BY_KIND:
        return BY_KIND[phrase.low]
    if phrase.items[0].cls == "pron" and phrase.items[0].low in ("he", "she", "it", "they", "we", "us", "i", "them", "him"):
        return spoken_of(phrase, context, s)
    if phrase.of is not None and phrase.noun(*HOLLOW, "presence", "exercise"):
        return who(phrase.of, context, s)
    if any(i.low == "ruling" for i in phrase.items) and phrase.items[0].low == "the":
        return context.cast.home()  # the ruling alliance
    if phrase.low in STATES:
        state = spoken_of(phrase, context, s)
        return state if state is not None and len(state) == 3 else None
    return None


def apposed(phrase: Phrase, s: Sentence) -> str | None:
    """The name between two commas behind a phrase: the mission, MINUSMA, has."""
    name = s.at[phrase.last + 1] if phrase.last + 1 < len(s.items) and s.items[phrase.last].low == "," else None
    if name is None or name.first != phrase.last + 1 or name.prep or len(name.items) > 3 or name.last >= len(s.items) or s.items[name.last].low != ",":
        return None
    return next((n.id for n in name.named("group", "mission", "organisation")), None)


def _own_office(phrase: Phrase) -> bool:
    """Whether an office without a state is the article's own state's: the president, deputy interior minister; not a company's president."""
    title = phrase.headed("leader")
    if title is None or phrase.names or title.low not in OFFICES:
        return False
    before = phrase.items[: phrase.items.index(title)]
    return all(i.low in ("the", "deputy", "vice", "acting", "interim", "new", "outgoing") or i.low.endswith("al") for i in before)


def sender(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """Whose forces a phrase speaks of: by its own words, else the article's own."""
    return owner(phrase, context, s) or bare(phrase, context, s)


def owner(phrase: Phrase, context: Context, s: Sentence) -> str | None:
    """Whose forces a phrase itself tells: a name before the head, `of` and `from` after it, a possessive."""
    found = modifier(phrase, context.cast) or next((FLAGS[i.low] for i in phrase.items if i.low in FLAGS), None)
    joint = _joint(phrase)
    if found is None or found in WORLDLY:
        found = _contributor(phrase, context, s, serving=found is not None) or found
    if joint and (found is None or any(i.low.endswith("led") for i in phrase.items)):
        return joint
    if found:
        return found
    if (leaders := led_by(phrase, context, s)) is not None:
        return leaders
    if phrase.first and s.items[phrase.first - 1].low == "whose":
        return who(antecedent(s, phrase.first - 1), context, s)
    if any(i.low in POSSESSIVES for i in phrase.items):
        return possessor(phrase, context, s)
    if phrase.of is not None and not sided(phrase):
        return named(phrase.of, context.cast) or (sender(phrase.of, context, s) if phrase.of.noun(*FORCES) else None)
    return None


def _contributor(phrase: Phrase, context: Context, s: Sentence, serving: bool) -> str | None:
    """The state whose men serve: UN peacekeepers in Liberia from Ghana; most of the troops there are British."""
    if not phrase.noun("force", "unit", "body"):
        return None
    k = phrase.last
    while k < len(s.items) and (part := s.at[k + 1] if k + 1 < len(s.items) else None) is not None and part.first == k + 1 and s.items[k].cls == "prep":
        if part.prep == "from" and part.named("country") and serving and not any(i.verb("withdraw", "move", "reduce") or i.noun("withdraw") for i in s.items):
            return named(part, context.cast)
        k = part.last
    last = s.items[k + 1] if k + 1 < len(s.items) and s.items[k].low in ("are", "were", "is", "was") else None
    closed = k + 2 >= len(s.items) or s.items[k + 2].cls in ("punct", "conj")
    return last.id if last is not None and last.kind == "demonym" and closed else None


def _joint(phrase: Phrase) -> str | None:
    """An international force without a name of its own takes the one that the text gives it: MULTINATIONAL-FORCE, FRENCH-LED-INTERNATIONAL-FORCE."""
    body = phrase.headed("body")
    if body is None or body.low != "force":
        return None
    adjective = next((i for i in phrase.items if i.low in JOINT), None)
    if adjective is not None:
        return f"{adjective.text.upper()}-FORCE"
    leader = next((n for n in phrase.names if n.kind == "demonym"), None)
    led = any(i.low.endswith("led") for i in phrase.items) and any(i.low == "international" for i in phrase.items)
    return f"{leader.text.upper()}-LED-INTERNATIONAL-FORCE" if led and leader is not None else None


def parties_of(s: Sentence, doer: Phrase | None, context: Context) -> tuple[str | None, str | None]:
    """The parties that a subject names: one, or two joined by `and`: Albania and Italy; the ministers of Kenya and Uganda."""
    if doer is None:
        return None, None
    if doer.low.endswith(SIDES) and context.last_pair is not None:
        return context.last_pair
    own = who(doer, context, s)
    if doer.first >= 2 and s.items[doer.first - 1].low == "and" and (other := s.at[doer.first - 2]) is not None:
        while other.prep == "of" and other.first >= 2 and (outer := s.at[other.first - 2]) is not None:
            other = outer
        first = who(other, context, s)
        if first is not None and first != own:
            return first, own
    if doer.last + 1 < len(s.items) and s.items[doer.last].low == "and" and (after := s.at[doer.last + 1]) is not None and after.first == doer.last + 1:
        beside = named(after, context.cast) if after.last >= len(s.items) or s.items[after.last].cls not in ("verb", "aux") else None
        if beside is not None and beside != own:
            return own, beside
    if doer.of is not None and doer.of.last + 1 < len(s.items) and s.items[doer.of.last].low == "and" and (second := s.at[doer.of.last + 1]) is not None:
        other_side = named(second, context.cast)
        if other_side is not None and other_side != own:
            return own, other_side
    return own, None


def joined(s: Sentence, doer: Phrase | None, context: Context) -> list[str]:
    """The states named before a subject in one list with it, in the text's order: Belgium, Britain before France."""
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
        found.insert(0, state)
        doer = before
    return found
