"""What kind of actor a known name is: by its last word where that tells, else by the tables."""

from __future__ import annotations

from pipeline.extract.bodies import kind_of
from pipeline.extract.item import Item
from pipeline.knowledge.lexicon import nouns
from pipeline.knowledge.names import Known, institution_kind
from pipeline.knowledge.names import names as spelled


def kind_by_name(known: Known, words: str) -> str:
    """The kind of actor that a name is: by its last word where that tells (Syrian army), else by the table."""
    if known.kind in ("city", "region"):
        return "metonym"
    if known.kind == "institution":
        return kind_by_words(words) or institution_kind(known.name)
    return {"country": "state", "leader": "person"}.get(known.kind, known.kind)


def kind_by_words(words: str) -> str:
    """What the last word of a state's name makes of it: `Chinese government`, `Syrian army`, `US forces`."""
    first, _, rest = words.partition(" ")
    known = spelled().get(first)
    if not rest or not known or known[0].kind not in ("country", "demonym"):
        return ""
    parts = [Item(0, len(w), w, w.lower(), "word") for w in rest.split()]
    parts[-1].nouns = nouns().get(parts[-1].low, ())
    return "forces" if parts[-1].low == "forces" and "armed" not in rest.lower() and rest.islower() else kind_of(parts, len(parts) - 1)
