"""The voices of an article: who was heard, so that pronouns, surnames and `the spokesman` take up the name that the text gave before."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.antecedents import Context
from pipeline.extract.item import Item
from pipeline.extract.model import Span
from pipeline.extract.phrases import Phrase, Sentence
from pipeline.extract.speakers import ONE, Voice, affiliation, apposed, head, office, own_name, unnamed

NEAR = 4  # sentences through which a pronoun reaches back
HIDDEN = ("anonymity", "anonymous", "not to be named", "not be named", "unnamed", "unidentified", "asked not to be", "not authorised", "not authorized")


class Voices:
    """Who speaks in one article, sentence after sentence."""

    def __init__(self, text: str, context: Context) -> None:
        self.text, self.context = text, context
        self.heard: list[Voice] = []
        self.roll: dict[str, Voice] = {}  # parts of names -> the fullest that was told of them
        self.offices: dict[str, Voice] = {}  # the noun of an office -> who was last told to hold it
        self.last: Voice | None = None  # the person that was the subject last

    def meet(self, s: Sentence) -> None:
        """Learn the persons that a sentence names."""
        for phrase in s.phrases:
            if name := own_name(phrase):
                self._known(s, phrase, name)

    def pass_over(self, s: Sentence) -> None:
        """Remember whose sentence it was: the person that its first phrase names."""
        first = next((p for p in s.phrases[:4] if not p.prep and self._named(p) is not None), None)
        voice = self._named(first) if first is not None else None
        self.last = replace(voice, sentence=s.index) if voice is not None else self.last

    def _known(self, s: Sentence, phrase: Phrase, name: list[Item]) -> Voice:
        words = [i for i in name if i.cls != "punct"]
        span = Span(words[0].start, words[-1].end)
        parts = [part for i in words for part in i.low.split()]
        told = self.roll.get(parts[-1])
        before = s.at[phrase.first - 2] if phrase.first >= 2 and s.items[phrase.first - 1].text == "," else None
        while before is not None and before.prep in ("of", "for", "in", "at") and before.first >= 2:
            before = s.at[before.first - 2]
        whose, rank = affiliation(s, phrase, self.context), office(s, phrase)
        if before is not None and not before.prep and rank is None:
            rank, whose = office(s, before), whose or affiliation(s, before, self.context)
        full = told is not None and told.name is not None and (len(parts) == 1 or told.name.end - told.name.start >= span.end - span.start)
        voice = Voice(Span(phrase.start, phrase.end), told.name if full and told is not None else span, rank or (told.office if told else None),
                      whose or (told.affiliation if told else None), False, True, s.index)  # fmt: skip
        for k, part in enumerate(parts):
            if len(part) > 2 and (k == len(parts) - 1 or part not in self.roll):
                self.roll[part] = voice
        if rank is not None:
            self.offices[self.text[rank.start : rank.end].lower().split(" of ")[0].split()[-1]] = voice
        return voice

    def voice(self, s: Sentence, phrase: Phrase) -> Voice:
        """The speaker that a phrase is."""
        low, label = phrase.low, Span(phrase.start, phrase.end)
        if phrase.items[0].cls == "pron" and len(phrase.items) == 1:
            made = self._taken_up(s, phrase, low, label)
        elif (known := self._named(phrase)) is not None:
            whose = affiliation(s, phrase, self.context) or known.affiliation
            made = Voice(label, known.name, office(s, phrase) or known.office, whose, False, True, s.index)
        else:
            made = self._told(s, phrase, label)
        self.heard.append(made)
        return made

    def _named(self, phrase: Phrase) -> Voice | None:
        """Whom a name in the phrase was told to be."""
        name = own_name(phrase)
        word = name[-1] if name else phrase.items[-1] if phrase.items[-1].capital and phrase.items[-1].cls in ("word", "name", "noun") else None
        if word is None or not name and (len([i for i in phrase.items if i.cls != "punct"]) > 3 or phrase.items[0].cls == "det"):
            return None
        return self.roll.get(word.low.split()[-1])

    def _told(self, s: Sentence, phrase: Phrase, label: Span) -> Voice:
        """A speaker told by office, body or kind: the Pentagon, a diplomat, the spokesman named before."""
        hidden = any(h in self.text[s.start : s.end].lower() for h in HIDDEN)
        title, beside = head(phrase), apposed(s, phrase)
        name = own_name(beside) if beside is not None else []
        holder = self.offices.get(title.low) if phrase.items[0].low in ("the", title.low) and title.noun("leader", "speaker") else None
        person = phrase.items[-1].kind == "leader" or bool(title.noun("leader", "speaker")) and not any(n.plural for n in title.nouns)
        whose = affiliation(s, phrase, self.context)
        if name:
            words = [i for i in name if i.cls != "punct"]
            return Voice(label, Span(words[0].start, words[-1].end), office(s, phrase), whose, False, True, s.index)
        if holder is not None and not hidden and (whose is None or whose == holder.affiliation or holder.affiliation is None):
            return Voice(label, holder.name, office(s, phrase) or holder.office, whose or holder.affiliation, False, True, s.index)
        if whose is None and (again := self._again(phrase)) is not None:
            whose = again.affiliation
        return Voice(label, None, office(s, phrase), whose, unnamed(phrase, hidden), person, s.index)

    def _again(self, phrase: Phrase) -> Voice | None:
        """The voice heard before by the same noun: a military official said; the official said."""
        noun = head(phrase).low
        return next((v for v in reversed(self.heard) if v.affiliation and self.text[v.label.start : v.label.end].lower().endswith(noun)), None)

    def _taken_up(self, s: Sentence, phrase: Phrase, low: str, label: Span) -> Voice:
        """Whom a pronoun takes up: the person of the sentence or heard last, for `they` and `it` who spoke last and is none."""
        meant: Voice | None = None
        if low in ONE:
            here = next((p for p in s.phrases if p.last <= phrase.first and not p.prep and self._named(p) is not None), None)
            spoke = next((v for v in reversed(self.heard) if v.person), None)
            meant = self._named(here) if here is not None else spoke
            if here is None and self.last is not None and self.last.sentence < s.index and (spoke is None or self.last.sentence > spoke.sentence):
                meant = self.last
        else:
            meant = next((v for v in reversed(self.heard) if not v.person), None)
        if meant is None or s.index - meant.sentence > NEAR and low not in ONE:
            return Voice(label, None, None, None, low not in ONE and False, low in ONE, s.index)
        return Voice(label, meant.name or meant.label, meant.office, meant.affiliation, meant.anonymous, meant.person, s.index)
