"""The lexicon of acts: which words tell which PLOVER type in which frame, and what operators such as a plan or a refusal make of an act."""

from functools import cache
from typing import NamedTuple

from pipeline.knowledge.files import rows
from pipeline.knowledge.lexicon import inflect

SIGNS = "+-<~"  # one of the words follows, none follows, one stands before, one stands anywhere
INFINITIVES = frozenset(("to", "tov"))  # right after it, or behind its object: told Israel to stop


class Condition(NamedTuple):
    """One condition of a frame: `sign` says where, `words` and noun `groups` what; `to` and `tov` ask for an infinitive."""

    sign: str
    words: frozenset[str]
    groups: tuple[str, ...]


class Act(NamedTuple):
    """One reading of a word: `code` is a PLOVER type, an operator on the act that follows, or NONE."""

    tense: str
    frame: tuple[Condition, ...]
    code: str
    distinct: bool = False  # whether past and participle differ


@cache
def act_verbs() -> dict[str, tuple[Act, ...]]:
    """Lower-case verb form -> its readings in the table's order."""
    forms: dict[str, list[Act]] = {}
    for row in rows("acts.csv"):
        if row["pos"] != "v":
            continue
        for trigger in row["triggers"].split("|"):
            lemma, past, participle, ing = (*trigger.split("/"), "", "", "")[:4]
            for form, tense in inflect(lemma, past, participle):
                form = ing or form if tense == "ing" else form
                forms.setdefault(form, []).append(Act(tense, frame(row["frame"]), row["code"], (participle or past) != past))
    return {form: tuple(found) for form, found in forms.items()}


@cache
def participles() -> frozenset[str]:
    """Forms that are a participle only, the past being another: flown, taken."""
    only: set[str] = set()
    also: set[str] = set()
    for form, acts in act_verbs().items():
        for act in acts:
            (only if act.tense == "participle" and act.distinct else also).add(form)
    return frozenset(only - also)


@cache
def act_words(pos: str) -> dict[str, tuple[Act, ...]]:
    """Lower-case noun (`n`) or adjective (`a`) -> its readings in the table's order."""
    forms: dict[str, list[Act]] = {}
    for row in rows("acts.csv"):
        if row["pos"] == pos:
            for form in row["triggers"].split("|"):
                forms.setdefault(form, []).append(Act("", frame(row["frame"]), row["code"]))
    return {form: tuple(found) for form, found in forms.items()}


@cache
def act_list(name: str) -> frozenset[str]:
    """The words of one list that the frames name. KeyError for one that the table does not have."""
    found = frozenset(row["word"] for row in rows("act_words.csv") if row["list"] == name)
    if not found:
        raise KeyError(f"pipeline/knowledge/act_words.csv has no list {name!r}: add its words, or mend the name in acts.csv")
    return found


@cache
def becomes() -> dict[tuple[str, str], str]:
    """(operator, PLOVER type) -> the type of what is planned, refused, stopped; a pair that is missing leaves the type as it is."""
    return {(row["operator"], row["act"]): row["becomes"] for row in rows("act_operators.csv")}


@cache
def frame(text: str) -> tuple[Condition, ...]:
    """`+talks|@envoy -#force` as conditions, all of which must hold."""
    return tuple(_condition(part) for part in text.split())


def _condition(part: str) -> Condition:
    if part in INFINITIVES:
        return Condition(part, frozenset(), ())
    if part[0] not in SIGNS:
        raise ValueError(f"pipeline/knowledge/acts.csv: the condition {part!r} begins with none of {' '.join(SIGNS)}: put the sign before it")
    words: set[str] = set()
    groups: list[str] = []
    for word in part[1:].split("|"):
        if word.startswith("@"):
            words |= act_list(word[1:])
        elif word.startswith("#"):
            groups.append(word[1:])
        else:
            words.add(word)
    return Condition(part[0], frozenset(words), tuple(groups))
