"""Who acts, by position: the subject of a verb through relative clauses, joined verbs, infinitives and quotes. Pure grammar, no article."""

from __future__ import annotations

from pipeline.extract.phrases import CONTROL_NOUNS, CONTROL_WORDS, Phrase, Sentence, VerbGroup, verb_group
from pipeline.knowledge.lexicon import listed

PASSING_ON = frozenset(("demand", "propose", "plan"))  # verbs whose object acts: ordered troops to leave
LETTING = (  # verbs whose object acts, too
    "allow", "permit", "enabl", "forc", "help", "invit", "authori", "persuad", "encourag", "requir", "instruct", "prompt", "warn",
)  # fmt: skip
MAKING = frozenset(("adoption", "passage", "approval", "implementation", "text", "terms"))  # of a resolution, which demands
JUDGING = tuple(sorted(listed("judging")))  # how the verbs begin
SAYING = listed("saying")


def subject(s: Sentence, group: VerbGroup, depth: int = 0) -> Phrase | None:
    """The phrase that acts, by position: antecedents of `who` and `which`, shared subjects of joined verbs, controllers of infinitives."""
    if depth or s.groups.get(group.at) is not group:
        return _subject(s, group, depth)
    if group.at not in s.subjects:
        s.subjects[group.at] = _subject(s, group, depth)
    return s.subjects[group.at]


def _subject(s: Sentence, group: VerbGroup, depth: int) -> Phrase | None:
    if (speaker := inverted(s, group.at)) is not None:
        return speaker
    items, i = s.items, group.first - 1
    while i >= 0 and (items[i].cls in ("adv", "time") or items[i].cls == "prep" and items[i + 1].cls == "time"):
        i -= 1
    if i < 0 or depth > 4:
        return None
    before = items[i]
    if before.cls == "rel":
        return antecedent(s, i)
    participle = items[group.at].low.endswith("ing") and not group.aux
    if group.infinitive or participle:
        return _controller(s, group, depth)
    shared = before.low == "," and not _fronted(s, i) and _aside(s, i) is None
    if shared or before.cls == "conj" and before.low in ("and", "or", "but"):
        earlier = _verb_before(s, i)
        if earlier is not None and any(s.items[k].cls == "verb" and _reduced(s, verb_group(s, k)) for k in range(earlier + 1, i)):
            return _nearest(s, i + 1)  # as troops pursuing rebels in the north, on Saturday killed
        if earlier is not None:
            return subject(s, verb_group(s, earlier), depth + 1)
    return _nearest(s, i + 1)


def inverted(s: Sentence, at: int) -> Phrase | None:
    """The speaker who stands behind a verb of speech: `…, said the minister`."""
    following = s.at[at + 1] if at + 1 < len(s.items) else None
    quoted = at > 0 and s.items[at].low in SAYING and s.items[at - 1].text in (",", "”", '"')
    if not quoted or following is None or following.prep or not (following.noun("leader", "speaker", "government") or following.items[0].capital):
        return None
    goes_on = following.last < len(s.items) and s.items[following.last].cls in ("aux", "verb", "poss", "rel")
    return following if not goes_on else None


def _fronted(s: Sentence, comma: int) -> bool:
    return not any(x.cls == "verb" for x in s.items[:comma])


def antecedent(s: Sentence, rel: int) -> Phrase | None:
    phrase = s.phrase_before(rel)
    while phrase is not None and phrase.prep == "of":
        outer = s.phrase_before(phrase.first)
        if outer is not None and outer.items[-1].low in MAKING:
            return phrase
        phrase = outer
    return phrase


def _controller(s: Sentence, group: VerbGroup, depth: int) -> Phrase | None:
    if group.control is None:
        return _nearest(s, group.first)
    control = s.items[group.control]
    if not group.infinitive and (moral := _praised(s, group)) is not None:
        return moral
    beside = s.at[group.first - 1] if not group.infinitive and group.first > 0 else None
    if beside is not None and (beside.items[-1].cls == "name" or beside.noun("force")) and control.low not in CONTROL_NOUNS:
        return beside  # led to Syria withdrawing its troops
    between = s.phrase_after(group.control + 1)
    passing = control.cls == "verb" and (control.verb(*PASSING_ON) is not None or control.low.startswith(LETTING))
    if passing and between is not None and between.last <= group.first and between.prep in ("", "on", "for", "to"):
        return between
    if control.cls == "verb":
        governing = verb_group(s, group.control)
        if governing.passive:
            return _nearest(s, governing.first)
        return subject(s, governing, depth + 1)
    own = s.at[group.control]
    if own is not None and own.named("country", "demonym", "organisation", "group") and any(x.cls == "poss" for x in own.items):
        return own  # Russia's refusal to withdraw
    ruling = s.verb_before(group.control, 3)
    if ruling is not None:  # cancelled a plan to send: whose plan is who cancels it
        return subject(s, verb_group(s, ruling), depth + 1)
    return _nearest(s, group.control)


def _praised(s: Sentence, group: VerbGroup) -> Phrase | None:
    """Whose deed a gerund is that somebody is praised or blamed for: accused Russia of sending, thanked Italy for freeing."""
    if group.first < 2 or group.control is None or s.items[group.first - 1].low not in ("of", "for", "from"):
        return None
    if not s.items[group.control].low.startswith(JUDGING):
        return None
    judged = s.at[group.control + 1] if group.control + 1 < len(s.items) else None
    if verb_group(s, group.control).passive:
        return _nearest(s, verb_group(s, group.control).first)
    return judged if judged is not None and not judged.prep and judged.last <= group.first - 1 else None


def _verb_before(s: Sentence, i: int) -> int | None:
    for k in range(i - 1, -1, -1):
        if s.items[k].low in (";", ":"):
            return None
        if s.items[k].cls == "verb" and not (s.items[k].low.endswith("ing") and s.items[k - 1].cls not in ("aux", "adv")):
            return k
    return None


def _nearest(s: Sentence, i: int) -> Phrase | None:
    """The nearest phrase to the left that no preposition governs; relative clauses and appositions between are stepped over."""
    k = i - 1
    while k >= 0:
        item = s.items[k]
        if item.text == ")" and (opened := next((j for j in range(k - 1, max(-1, k - 8), -1) if s.items[j].text == "("), None)) is not None:
            k = opened - 1
            continue
        if item.low == "," and (left := _aside(s, k)) is not None:
            k = left - 1
            continue
        if item.low in (";", ":"):
            return None
        if item.cls == "rel":
            k -= 1
            continue
        if item.cls == "verb":
            group = verb_group(s, k)
            rel = group.first - 1
            if rel < 0 or s.items[rel].cls != "rel" and not _reduced(s, group):
                return None
            k = rel - 1 if s.items[rel].cls == "rel" else rel
            continue
        phrase = s.at[k]
        if phrase is not None and k == phrase.first and not phrase.prep and not _inner(s, phrase):
            return phrase
        k -= 1
    return None


def _inner(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is no subject: the second under `between`, a word like `unlikely`, what troops pursuing rebels pursue."""
    before = s.items[phrase.first - 1] if phrase.first else None
    if phrase.low in CONTROL_WORDS:
        return True
    if before is not None and before.cls == "verb":
        group = verb_group(s, phrase.first - 1)
        related = group.first > 0 and s.items[group.first - 1].cls == "rel"  # the rocket that killed a woman was fired
        if related or before.low.endswith("ing") and _reduced(s, group):
            return True
    left = s.at[phrase.first - 2] if phrase.first >= 2 and s.items[phrase.first - 1].low == "and" else None
    return left is not None and left.prep == "between"


def _reduced(s: Sentence, group: VerbGroup) -> bool:
    """Whether a verb without auxiliary only qualifies the noun before it: troops stationed in Goma, soldiers pursuing rebels."""
    readings = s.items[group.at].verbs
    bare = not group.aux and not group.infinitive and group.first > 0 and s.items[group.first - 1].cls in ("noun", "name", "word")
    return bare and (not readings or any(v.tense in ("participle", "ing") for v in readings))


def _aside(s: Sentence, comma: int) -> int | None:
    """Where the relative clause or apposition that ends at a comma begins: the comma before it, or None if no aside ends here."""
    for k in range(comma - 1, 0, -1):
        if s.items[k].low != ",":
            continue
        inside = s.items[k + 1 : comma]
        if any(x.cls == "rel" for x in inside) or inside and inside[0].low == "including" or not any(x.cls in ("verb", "aux") for x in inside):
            return k
        return None
    return None
