"""What a name and the nouns behind it make together: forces, a branch, a ministry, a government, an office; how far the words of it reach."""

from __future__ import annotations

from typing import NamedTuple

from pipeline.extract.cast import GOVERNING, tied
from pipeline.extract.item import Item
from pipeline.extract.phrases import Phrase
from pipeline.knowledge.lexicon import listed

ACTING = listed("acting")  # US-led, Egyptian-brokered: who leads or brokers acts
IRREGULAR = listed("irregular")  # Syrian rebels are not the state's
CIVIC = frozenset(("governor", "governors", "senator", "senators", "mayor", "legislature", "congressman", "troopers"))
KINDS = (
    ("branch", frozenset((
        "army", "armies", "navy", "navies", "air force", "air forces", "coast guard", "national guard", "marine corps", "police", "gendarmerie", "gendarmes",
        "guard", "guards", "fleet", "corps", "commandos", "special forces", "military police", "border guards", "police force",
    ))),
    ("armed_forces", frozenset((
        "military", "militaries", "armed forces", "defence forces", "defense forces", "defence force", "defense force", "command", "staff",
    ))),
    ("ministry", frozenset(("ministry", "ministries", "department"))),
    ("mission", frozenset(("mission", "missions", "coalition", "coalitions"))),
    ("government", frozenset((
        "government", "governments", "administration", "administrations", "cabinet", "regime", "authorities", "parliament", "embassy", "congress", "senate",
        "national assembly", "supreme court", "intelligence", "junta",
    ))),
)  # fmt: skip
FORCEFUL = ("force", "body", "unit", "ship", "aircraft", "vehicle")
NO_OFFICE = frozenset(("statement", "statements", "witness", "witnesses", "analyst", "analysts", "source", "contractor", "contractors", "head", "port"))
TWO_WORDS = frozenset(word for _, words in KINDS for word in words if " " in word)
PROPER = frozenset(("command", "guard", "guards", "corps", "fleet", "department", "staff", "commandos"))  # only in capitals do they make a name
FIRMS = frozenset(("company", "companies", "division", "men", "boat", "boats", "ranger", "carrier", "carriers", "engineer"))
OFFICES = frozenset(("secretary", "secretaries", "aide", "aides", "mp", "mps", "prosecutor", "prosecutors", "consul"))
ADVISING = frozenset(("adviser", "advisor"))
COUNSEL = frozenset(("security", "political", "presidential", "top", "senior", "policy"))
CIVILIAN = frozenset(("fishing", "cargo", "passenger", "merchant", "commercial", "container", "oil", "civilian", "trade", "medical", "software", "customs",
    "ruling", "governing", "opposition", "catholic", "space", "diplomatic"))  # fmt: skip
MINISTERIAL = frozenset(("ministry", "minister", "department", "secretary", "ministers", "chief"))
INNER = ("country", "demonym", "group", "organisation", "mission", "leader", "institution", "metonym")


class Body(NamedTuple):
    """The noun that closes an actor's name, by its index among the phrase's items, and the kind of actor that it makes."""

    at: int
    kind: str


def body(items: list[Item], i: int) -> Body | None:
    """The last noun behind the name at i that makes an actor of it: `troops` of `Italy's 3,000 troops`, `officials` of `US army officials`."""
    found: Body | None = None
    for j in range(i + 1, len(items)):
        item = items[j]
        if item.cls == "name" and (item.kind in INNER or found is not None):
            break
        if item.cls in ("word", "name") and item.capital and found is not None and found.kind == "office":
            break
        if item.cls == "det" or past(item):
            break
        kind = kind_of(items, j)
        found = Body(j, kind) if kind else found
        if item.cls == "poss" and j > i + 1 and not items[j - 1].capital:
            break
    return found


def kind_of(items: list[Item], j: int) -> str:
    """The kind of actor that a noun makes of what it belongs to; empty for a noun that makes none."""
    item = items[j]
    low = item.low
    if item.cls not in ("noun", "word", "verb") or low in NO_OFFICE:
        return ""
    if low in ("bomber", "bombers") and j and items[j - 1].low == "suicide":
        return "group"
    if low in IRREGULAR and not (low == "fighters" and j and any(c.isdigit() for c in items[j - 1].text)):
        return "group"
    if low == "general" and j + 1 < len(items) and items[j + 1].low in ("assembly", "staff"):
        return ""
    before = items[j - 1].low if j else ""
    low = f"{before} {low}" if f"{before} {low}" in TWO_WORDS else low
    if low in PROPER and not item.capital:
        return ""
    civilian = any(i.low in CIVILIAN for i in items[max(0, j - 2) : j])
    for kind, words in KINDS:
        if low in words:
            return "" if civilian and kind == "mission" else kind
    if low in OFFICES or low in ADVISING or low in ("advisers", "advisors") and before in COUNSEL:
        return "office"
    if item.noun(*FORCEFUL) and not item.noun("leader"):
        return "" if low in FIRMS or civilian else "forces"
    return "office" if item.noun(*GOVERNING) else ""


def reach(items: list[Item], body_: Body, phrase: Phrase) -> Item:
    """The last item of an actor's words: `Ministry of Defence` with its matter, `Chief of Staff`."""
    last, matter = items[body_.at], phrase.of
    if last.low not in MINISTERIAL or matter is None or body_.at != len(items) - 1 or matter.prep != "of":
        return last
    for item in matter.items:
        if item.cls not in ("word", "noun") or item.noun("leader") or last.low == "chief" and item.low != "staff":
            break
        last = item
    return last


def led(items: list[Item], i: int) -> str | None:
    """What a hyphen ties to the name at i: None for nothing, `led` for one that acts, empty where the name only tells a side."""
    tail = tied(items, i)
    if not tail:
        return None
    return tail if tail in ACTING else "joined" if _joined(items, i) else ""


def _joined(items: list[Item], i: int) -> bool:
    """Two names with a hyphen between them: US-Iraqi, Iran-Iraq."""
    return any(x.cls == "name" and x.start - items[i].end <= 1 for x in items[i + 1 : i + 3])


def past(item: Item) -> bool:
    """Whether a word that the grammar takes for none is the verb behind a bare name: Zambia protested."""
    if item.cls != "word" or item.capital or item.low.startswith(("-", "–")):
        return False
    return item.low in listed("pasts") or item.low.endswith("ed") and item.low != "armed"


def civic(items: list[Item], i: int) -> bool:
    """Whether what stands behind a name says that it is the state of a federation: Georgia's governor, Georgia lawmakers."""
    return any(x.low in CIVIC for x in items[i + 1 : i + 4])


def federal(item: Item) -> bool:
    """Whether a name is also that of a region elsewhere: Georgia."""
    return any(k.kind == "region" for k in item.known)
