"""Whether a name is an actor where it stands: Washington said, not in Washington; ties to Tehran, not on the way to Tehran; US policy, not the Iraq war."""

from __future__ import annotations

from functools import cache

from pipeline.extract.bodies import civic, federal, led, past
from pipeline.extract.governors import LANDS, governor
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.seats import seat
from pipeline.knowledge.lexicon import listed
from pipeline.knowledge.names import names
from pipeline.resolve.choice import actor

PLACING = frozenset((
    "in", "at", "near", "from", "to", "around", "into", "inside", "across", "outside", "towards", "toward", "through", "throughout", "over", "via", "within",
    "off", "beyond", "below", "above", "onto", "along",
))  # fmt: skip
HOUSED = frozenset(("in", "at", "near", "outside", "inside", "around", "into", "across", "toward", "towards", "through", "within", "over", "behind"))
DEALING = frozenset(("with", "by", "between", "against"))
AUXILIARY = frozenset(("has", "had", "have", "will", "would", "may", "might", "could", "can", "must", "should", "did", "is", "was", "are", "were", "be"))
MODAL = frozenset(("will", "would", "may", "might", "can", "could", "must", "should"))
BEFALLING = frozenset(("be", "have", "fall", "burn", "suffer", "host", "become", "see", "lie", "die", "collapse", "remain"))
TITLED = frozenset(("operation", "operations", "exercise", "exercises", "camp", "fort", "uss", "hms"))  # Operation Iraqi Freedom, USS America
ADJECTIVAL = listed("adjectival")
GROUNDS = listed("grounds")
GIVING = listed("giving")
ENTERING = listed("entering")
WAYS = listed("ways")
NAMED_AFTER = ("papers", "firms", "teams", "thoroughfares", "waterways")
BODILY = ("metonym", "institution")


@cache
def _acting() -> frozenset[str]:
    """The verbs of one who acts, with the base forms that follow an auxiliary."""
    told = listed("agentive")
    bases = {w[:-n] for w in told for n in (1, 2) if w.endswith(("s", "d"))} | {w[:-3] + "y" for w in told if w.endswith(("ies", "ied"))}
    return told | {b for b in bases if len(b) > 2} | {"send", "withdraw", "seek", "break", "step", "tell", "see", "be", "join", "say"}


def stands(s: Sentence, phrase: Phrase, k: int) -> str | None:
    """The identifier of the actor that the name at k stands for where it is, or None for a place and what is no actor."""
    item = phrase.items[k]
    kind = item.kind
    if named_after(phrase, k, alone=True) or led(s.items, phrase.first + k) == "":
        return None
    if kind in ("city", "region"):
        return seat(item) if _acts(s, phrase, k) else None
    if kind in ("country", "demonym") and _on_ground(phrase.items, _pair(s, phrase, k)) and (kind == "demonym" or led(s.items, phrase.first + k)):
        return None
    if kind == "country":
        return None if _lies(s, phrase, k) else actor(item.known)
    if k and phrase.items[k - 1].low in TITLED or not k and phrase.first and s.items[phrase.first - 1].low in TITLED:
        return None
    if kind == "institution" and k and ends_other(phrase.items, k):
        return None
    if kind in BODILY and governor(s, phrase)[0] in HOUSED and k == len(phrase.items) - 1:
        return None
    return actor(item.known)


def ends_other(items: list[Item], k: int) -> bool:
    """Whether an institution's short name ends a longer one that no table has: the National Congress."""
    return " " not in items[k].text and items[k - 1].cls == "word" and items[k - 1].capital


def adjectival(item: Item) -> bool:
    """Whether a country's name serves as an adjective as it is: US, Saudi."""
    return item.text in ADJECTIVAL or any(k.kind == "demonym" for k in item.known)


def named_after(phrase: Phrase, k: int, alone: bool = False) -> bool:
    """Whether the name opens that of a newspaper, firm, team, street or river: Washington Post; a people's, any other name: Danish Refugee Council."""
    after = phrase.items[k + 1] if k + 1 < len(phrase.items) else None
    if after is None or not after.capital or after.cls == "name" or phrase.items[k].kind not in (*LANDS, "demonym"):
        return False
    low = after.low
    own = phrase.items[k].kind == "demonym" or adjectival(phrase.items[k])
    return any(low in listed(of) for of in NAMED_AFTER if of != "teams" or not own) or alone and own and after.cls == "word"


def _pair(s: Sentence, phrase: Phrase, k: int) -> int:
    """The last of two names with a hyphen between them: the Iran-Iraq war."""
    if led(s.items, phrase.first + k) != "joined":
        return k
    return next(j for j in range(k + 1, len(phrase.items)) if phrase.items[j].cls == "name") if phrase.names[-1] is not phrase.items[k] else k


def _on_ground(items: list[Item], k: int) -> bool:
    """Whether what is behind a name is land: Iraqi territory, Syria's Idlib province, Ukraine's east."""
    behind = [i for i in items[k + 1 : k + 4] if i.cls not in ("poss", "adv", "num")]
    if not behind:
        return False
    if behind[0].kind in ("city", "region", "site", "group"):
        return True
    return any(i.low in GROUNDS or i.noun("placekind") is not None for i in behind[:2])


def _lies(s: Sentence, phrase: Phrase, k: int) -> bool:
    """Whether a country's name only says where."""
    items = phrase.items
    after = items[k + 1] if k + 1 < len(items) else None
    if after is not None and after.cls == "poss":
        return _on_ground(items, k) or civic(items, k) and federal(items[k])
    if led(items, k):
        return False
    if after is not None and after.cls in ("noun", "word", "num", "verb") and not past(after):
        return not adjectival(items[k]) or _on_ground(items, k)
    if k and items[k - 1].capital and items[k - 1].low in listed("directions") or _city_before(s, phrase, k):
        return True
    return _placed(s, phrase)


def _city_before(s: Sentence, phrase: Phrase, k: int) -> bool:
    """Kandahar, Afghanistan."""
    at = phrase.first + k
    if at < 2 or s.items[at - 1].text not in (",", "("):
        return False
    city = s.items[at - 2]
    known = city.known or city.text.isupper() and names().get(city.text.title(), ()) or ()
    return any(inner.host == outer.id and inner.kind in ("city", "region", "site") for inner in known for outer in phrase.items[k].known)


def _placed(s: Sentence, phrase: Phrase) -> bool:
    """Whether a preposition or a verb of motion over a phrase makes it a place."""
    prep, at = governor(s, phrase)
    before = s.items[at - 1].low if at > 0 else ""
    if prep == "of":
        return before in GROUNDS or at > 0 and s.items[at - 1].noun("placekind", "withdraw", "reduce", "send") is not None
    if prep == "from" and (sent := s.at[at - 1]) is not None and sent.of is not None and sent.of.prep == "from":
        return False
    if prep in ("to", "from", "for"):
        return before not in GIVING and (prep != "for" or any(i.low in ENTERING or i.low in ("bound", "headed") for i in s.items[max(0, at - 4) : at]))
    if prep == "between":
        return before in WAYS
    if prep == "on" and "Island" in phrase.items[-1].text:
        return True
    if prep:
        return prep in PLACING
    if at >= 0 and s.items[at].cls == "det":
        at -= 1
    return at >= 0 and s.items[at].low in ENTERING and not _subject(s, phrase, at)


def _subject(s: Sentence, phrase: Phrase, at: int) -> bool:
    """Whether the name behind a word such as `left` is the subject of a verb of its own."""
    return at == 0 and phrase.last < len(s.items) and s.items[phrase.last].cls == "verb"


def _acts(s: Sentence, phrase: Phrase, k: int) -> bool:
    """Whether a capital stands for its state: as one who acts (Washington said) or is dealt with (talks with Tehran)."""
    items = phrase.items
    if k + 1 < len(items) and items[k + 1].cls == "poss":
        behind = items[k + 2] if k + 2 < len(items) else None
        return behind is not None and not behind.capital and not _on_ground(items, k) and not civic(items, k)
    if k + 1 < len(items) and past(items[k + 1]):
        return governor(s, phrase)[0] == "" and items[k + 1].low in listed("agentive")
    if any(i.cls not in ("punct", "name") for i in items):
        return False
    prep, at = governor(s, phrase)
    before = s.items[at - 1] if at > 0 else None
    if prep in DEALING:
        return before is None or before.low not in WAYS and not before.noun("attack")
    if prep in ("to", "from", "of"):
        return before is not None and before.low in GIVING or before is not None and prep == "of" and before.low in ("ally", "allies", "part", "behalf")
    if not prep and at >= 0 and s.items[at].low in listed("agentive_before") and s.items[at].cls != "prep":
        return True
    return not prep and _does(s, phrase.last)


def _does(s: Sentence, i: int) -> bool:
    """Whether the verb that follows, behind others that share it, is of one who acts: Washington and London have agreed."""
    while i + 1 < len(s.items) and s.items[i].low in ("and", ",") and s.items[i + 1].cls == "name":
        i += 2
    if i + 1 < len(s.items) and s.items[i].low == "," and s.items[i + 1].cls == "rel":
        behind = next((k + 1 for k in range(i + 2, len(s.items)) if s.items[k].low == ","), len(s.items))
        return _does(s, i + 2) or behind < len(s.items) and _does(s, behind)
    after = [x.low for x in s.items[i : i + 6] if x.cls not in ("adv", "neg") and not x.low.endswith("ly")]
    modal = future = False
    while after and after[0] in AUXILIARY:
        modal, future = True, future or after[0] in MODAL
        if future and after[0] == "be":
            return len(after) > 1 and after[1] in listed("minded")
        if len(after) > 1 and after[1] in listed("minded"):
            return True
        after = after[1:]
    if not after:
        return False
    return after[0] in (_acting() if modal else listed("agentive")) or modal and future and after[0] not in BEFALLING
