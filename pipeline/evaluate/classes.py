"""Classes of misses: what is wrong with each record that was missed or is spurious, told from the words that both sides share."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pipeline.evaluate.agreement import BOUNDS, Agrees, Record, same, same_party, same_quantity
from pipeline.evaluate.overlap import shared
from pipeline.evaluate.score import Documents, Miss

UNREAD, UNCODED, AGAIN, SEVERAL, OTHER, ELSEWHERE = "not read", "nothing coded", "told once more", "several fields", "other", "elsewhere, other"
WHAT = {
    UNREAD: "no record was read from its words",
    UNCODED: "the words that it was read from carry no coded record",
    AGAIN: "the record that agrees with it stands for another one: two told as one, or one told as two",
    SEVERAL: "a record shares its words and differs in more than one field",
    OTHER: "a record shares its words and differs in this field only",
    ELSEWHERE: "no record shares its words; one from other words of the article differs in this field only",
}
FIELDS: Mapping[str, Mapping[str, Agrees]] = {
    "deployments": {
        "sender": same("sender"), "host": same("host"), "quantity": lambda a, b: same("measure")(a, b) and same_quantity(a, b),
    },
    "events": {"type": same("type"), "actor": same_party("actor", "target"), "host": same("host")},
}  # fmt: skip


class Class(NamedTuple):
    """A class of misses: on which side, of which table, what is wrong, and, where nothing stands against it, the sort of record."""

    verdict: str
    table: str
    name: str
    sort: str

    @property
    def what(self) -> str:
        return WHAT.get(self.name) or next(what for name, what in WHAT.items() if self.name.startswith(f"{name} "))


def classes(misses: Iterable[Miss], gold: Documents, told: Documents, texts: Mapping[str, str]) -> Counter[Class]:
    """How many misses of each class there are."""
    listed = list(misses)
    return Counter(_class(miss, gold, told, texts[miss.document], _unpaired(miss, listed)) for miss in listed)


def _unpaired(miss: Miss, listed: Sequence[Miss]) -> list[Record]:
    """The records of the other side that found no partner in the same article."""
    return [m.record for m in listed if (m.document, m.kind) == (miss.document, miss.kind) and m.verdict != miss.verdict]


def _class(miss: Miss, gold: Documents, told: Documents, text: str, unpaired: Sequence[Record]) -> Class:
    missed = miss.verdict == "missed"
    others = (told if missed else gold).get(miss.document, {}).get(miss.kind) or []
    beside = [o for o in others if (shared(o, miss.record, text) if missed else shared(miss.record, o, text)) > 0]
    if beside:
        fields = min((_differing(miss.kind, o, miss.record, missed) for o in beside), key=len)
        name = AGAIN if not fields else f"{OTHER} {fields[0]}" if len(fields) == 1 else SEVERAL
        return Class(miss.verdict, miss.kind, name, "")
    near = [f for o in unpaired if len(f := _differing(miss.kind, o, miss.record, missed)) == 1]
    if near:
        return Class(miss.verdict, miss.kind, f"{ELSEWHERE} {near[0][0]}", "")
    return Class(miss.verdict, miss.kind, UNREAD if missed else UNCODED, _sort(miss))


def _differing(kind: str, other: Record, record: Record, missed: bool) -> list[str]:
    """The fields in which a told and a coded record differ; the coded one stands on the side that was missed."""
    ours, theirs = (other, record) if missed else (record, other)
    return [field for field, agrees in FIELDS[kind].items() if not agrees(ours, theirs)]


def _sort(miss: Miss) -> str:
    """The type of an act; whether a stock has a figure."""
    if miss.kind == "events":
        return str(miss.record.get("type"))
    return "with a figure" if any(miss.record.get(bound) is not None for bound in BOUNDS) else "without a figure"
