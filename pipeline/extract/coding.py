"""One sentence coded: its PLOVER type with mode and CAMEO code, who acts on whom, and what Muster's own reading makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.act_items import parsed_acts
from pipeline.extract.antecedents import Context
from pipeline.extract.article import known, read
from pipeline.extract.deed_parties import parties
from pipeline.extract.draft import quoted
from pipeline.extract.main_act import Deed, any_deed, deed
from pipeline.extract.model import Mention, Span
from pipeline.extract.phrases import Sentence
from pipeline.extract.scene import survey
from pipeline.knowledge.acts import act_list, becomes
from pipeline.knowledge.crosswalk import cameo_roots, codes
from pipeline.language.intervals import UNKNOWN

POLITICAL = frozenset(("country", "demonym", "organisation", "group", "institution", "metonym", "mission", "leader", "region", "city", "site"))
BODIES = ("leader", "government", "force", "body", "speaker", "unit", "detainee", "ship", "aircraft", "attack")
OPERATORS = {"planned": "PLAN", "proposed": "PLAN", "in_progress": "", "completed": "", "denied": "NOT", "suspended": "STOP", "cancelled": "DROP"}


@dataclass(frozen=True, slots=True)
class Coded:
    """What one sentence tells; all fields are None where it tells no act."""

    plover: str | None = None
    mode: str | None = None
    cameo: str | None = None
    actor: str | None = None
    recipient: str | None = None
    type: str | None = None
    status: str | None = None
    quote: Span | None = None


def code(text: str) -> Coded:
    """The act of a text of one sentence; of several sentences, the first that tells one."""
    whole = parsed_acts(text)
    context = known(whole)
    survey(whole, context)
    mentions = read(text, UNKNOWN).mentions
    for s in whole:
        own = [m for m in mentions if s.start <= m.spans["type"].start < s.end]
        if (told := _told(s, own, context, text)) is not None:
            return told
    return Coded()


def _told(s: Sentence, own: list[Mention], context: Context, text: str) -> Coded | None:
    if not _political(s):
        return None
    found = deed(s)
    if found is None and own:
        return _of_mention(own[0], text)
    if found is None and (found := any_deed(s)) is None:
        return None
    joint = next((m for m in own if m.type == "EXERCISE" and m.target is not None), None)
    if joint is not None and found.plover == "MOBILIZE":
        found = found._replace(plover=_turned(joint))  # an exercise of two is cooperation
    start = s.items[found.trigger].start
    same = next((m for m in own if m.spans["type"].start == start), None) or next((m for m in own if _kin(m, found)), None)
    actor, recipient = parties(s, found, context)
    if same is not None and actor is None:
        actor, recipient = same.actor, recipient or same.target
    if found.plover == "MOBILIZE" and recipient is not None and s.items[found.trigger].noun("exercise") and not any(x.low == "against" for x in s.items):
        found = found._replace(plover="COOPERATE")
    kind = codes(same.type, text[same.quote.start : same.quote.end]) if same is not None else None
    mode, cameo = (kind.mode, kind.cameo) if kind is not None and kind.plover == found.plover else (None, cameo_roots()[found.plover])
    return Coded(
        found.plover, mode, cameo, actor, recipient if recipient != actor else None, same.type if same else None, same.status if same else found.status,
        quoted(s, found.trigger, [Span(s.items[found.at].start, s.items[found.at].end)]),
    )  # fmt: skip


def _kin(mention: Mention, found: Deed) -> bool:
    """Whether a mention of another word tells the same kind of act, or the one that is refused, planned or called off."""
    return _turned(mention) == found.plover


def _turned(m: Mention) -> str:
    """A type turned by its status: a refused withdrawal is a rejection, an announced strike a threat."""
    kind = codes(m.type).plover
    kind = "COOPERATE" if m.type == "EXERCISE" and m.target is not None else kind
    return becomes().get((OPERATORS[m.status], kind), kind)


def _of_mention(m: Mention, text: str) -> Coded:
    """Muster's own event as an act."""
    kind = codes(m.type, text[m.quote.start : m.quote.end])
    plover = _turned(m)
    kept = plover == kind.plover
    return Coded(plover, kind.mode if kept else None, kind.cameo if kept else cameo_roots()[plover], m.actor, m.target, m.type, m.status, m.quote)


def _political(s: Sentence) -> bool:
    """Whether a sentence speaks of states, armed or public bodies or crowds at all, and not of sport or trade alone."""
    public = any(x.cls == "noun" and x.noun(*BODIES) is not None for x in s.items)
    if any(x.low in act_list("pastimes") for x in s.items):
        return public and s.martial
    return public or any(x.known and x.kind in POLITICAL for x in s.items) or any(x.low in act_list("crowd") or x.low == "police" for x in s.items)
