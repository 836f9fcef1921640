"""The words that the reading rules know: verbs and nouns by group, closed classes, lists. Loaded from the CSVs beside this; no rule stands here."""

from functools import cache
from typing import NamedTuple

from pipeline.knowledge.files import rows

DOUBLING = frozenset("b d g l m n p r t".split())


class Verb(NamedTuple):
    """One reading of a verb form. `tense`: base, third, past, participle (past and participle where they coincide), ing."""

    lemma: str
    tense: str
    group: str
    particle: str


class Noun(NamedTuple):
    """One reading of a noun form; `measure` is what it counts, or empty."""

    lemma: str
    plural: bool
    group: str
    measure: str


@cache
def verbs() -> dict[str, tuple[Verb, ...]]:
    """Lower-case verb form -> its readings, in the table's order."""
    forms: dict[str, list[Verb]] = {}
    irregular: dict[str, tuple[str, str]] = {}  # told once a lemma: brought home is to bring home what brought is to bring
    for row in rows("verbs.csv"):
        if row["past"]:
            irregular.setdefault(row["lemma"], (row["past"], row["participle"]))
    for row in rows("verbs.csv"):
        past, participle = (row["past"], row["participle"]) if row["past"] else irregular.get(row["lemma"], ("", ""))
        for form, tense in inflect(row["lemma"], past, participle):
            forms.setdefault(form, []).append(Verb(row["lemma"], tense, row["group"], row["particle"]))
    return {form: tuple(dict.fromkeys(found)) for form, found in forms.items()}


@cache
def nouns() -> dict[str, tuple[Noun, ...]]:
    """Noun form as written (lower case, save abbreviations) -> its readings, in the table's order."""
    forms: dict[str, list[Noun]] = {}
    for row in rows("nouns.csv"):
        for form, plural in ((row["singular"], False), (row["plural"], True)):
            forms.setdefault(form, []).append(Noun(row["singular"], plural, row["group"], row["measure"]))
    return {form: tuple(dict.fromkeys(found)) for form, found in forms.items()}


@cache
def closed() -> dict[str, frozenset[str]]:
    """Lower-case word -> its closed classes (det, prep, conj, rel, aux, neg, pron, adv)."""
    classes: dict[str, set[str]] = {}
    for row in rows("words.csv"):
        classes.setdefault(row["word"], set()).add(row["class"])
    return {word: frozenset(found) for word, found in classes.items()}


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list of lists.csv, lower case. KeyError for a list that the table does not have."""
    found = frozenset(row["word"] for row in rows("lists.csv") if row["list"] == name)
    if not found:
        raise KeyError(f"pipeline/knowledge/lists.csv has no list {name!r}: add its words, or mend the name where it is asked for")
    return found


def inflect(lemma: str, past: str, participle: str) -> list[tuple[str, str]]:
    """The forms of an English verb, each with its tense; irregular past and participle come from the table."""
    regular = past or _past(lemma)
    doubled = lemma + lemma[-1]
    ing = doubled + "ing" if regular == doubled + "ed" else _ing(lemma)  # patrolled, patrolling
    forms = [(lemma, "base"), (_third(lemma), "third"), (ing, "ing")]
    if (participle or regular) == regular:
        return [*forms, (regular, "participle")]
    return [*forms, (regular, "past"), (participle, "participle")]


def _third(lemma: str) -> str:
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else _double(lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    return lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith("ee") else _double(lemma) + "ing"


def _double(lemma: str) -> str:
    """One-syllable consonant-vowel-consonant stems double their last letter (cut, stop; not visit, rotate)."""
    short = len(lemma) >= 3 and lemma[-1] in DOUBLING and lemma[-2] in "aeiou" and lemma[-3] not in "aeiou"
    one = sum(c in "aeiou" for c in lemma) == 1
    return lemma + lemma[-1] if short and one else lemma
