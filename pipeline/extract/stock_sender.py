"""Whose a counted stock is: the phrase's own word, the verb's subject, the men beside it, else the article's forces."""

from __future__ import annotations

from pipeline.extract.antecedents import Context, bare
from pipeline.extract.cast import WORLDLY
from pipeline.extract.model import Place
from pipeline.extract.phrases import Phrase, Sentence, verb_group
from pipeline.extract.posting import at_task
from pipeline.extract.roles import joined, owner, sender, who
from pipeline.extract.styled import styled
from pipeline.extract.subjects import subject

POLICE = frozenset(("policemen", "policewomen", "police officers", "gendarmes"))


def whose_stock(s: Sentence, phrase: Phrase, verb: int | None, told: Place, context: Context) -> str | None:
    """Whose stock it is: the phrase's own word, else the subject of the verb that it is the object of, else the article's forces."""
    found = owner(phrase, context, s) or styled(s, phrase)
    if verb is not None and verb < phrase.first and s.items[verb].verb("send") and _share_of_whole(phrase):
        found = None  # provides most of the multinational force
    if found is None and verb is not None and verb < phrase.first and not s.items[verb].verb("hold"):
        group = verb_group(s, verb)
        doer = subject(s, group)
        found = next(iter(joined(s, doer, context)), None) or who(doer, context, s)
        if found is None and doer is not None and s.items[verb].verb("have"):
            return None  # somebody has them, but whom the text means is not told
    if found is None and phrase.last + 1 < len(s.items) and s.items[phrase.last].low == "and" and (rest := s.at[phrase.last + 1]) is not None:
        found = owner(rest, context, s) if rest.headed("force") is not None and rest.number is None else None  # 300 men and officers of the Chadian Army
    if found is None and phrase.noun("vehicle", "aircraft") and (men := _beside(s, phrase)) is not None:
        found = sender(men, context, s)  # army troops and dozens of armoured vehicles
    if found is None and phrase.number is not None:  # counted men of nobody's are those of the forces last spoken of, or police at home
        home = bare(phrase, context, s)
        if (acting := _acting(s, phrase, context)) is not None and acting != told.host:
            return acting
        guarding = phrase.headed("force", "body") and _police(s, phrase) and (at_task(s, phrase) or verb is not None and s.items[verb].verb("send"))
        if guarding and told.host is None:
            return context.cast.home()
        return context.last_sender or (home if told.host == home else None)
    return found or bare(phrase, context, s) or context.last_sender


def _police(s: Sentence, phrase: Phrase) -> bool:
    """Policemen, or men told in one breath with the police: hundreds of soldiers and armed police."""
    beside = s.at[phrase.last + 1] if phrase.last + 1 < len(s.items) and s.items[phrase.last].low == "and" else None
    return phrase.items[-1].low in POLICE or any(p.items[-1].low == "police" for p in (phrase, beside) if p is not None)


def _beside(s: Sentence, phrase: Phrase) -> Phrase | None:
    """The men told in one breath before what they drive or fly."""
    joined_ = phrase.first >= 2 and s.items[phrase.first - 1].low in ("and", "with", ",")
    men = s.at[phrase.first - 2] if joined_ else None
    return men if men is not None and men.noun("force", "body") is not None else None


def _share_of_whole(phrase: Phrase) -> bool:
    """`the majority of the 160,000-strong force`: a share and the whole that it is of."""
    numbers = [i.number for i in phrase.items if i.number is not None]
    return len(numbers) > 1 and numbers[0].kind == "share"


def _acting(s: Sentence, phrase: Phrase, context: Context) -> str | None:
    """The state that decides on them: the German parliament approved a mandate for up to 1,400 soldiers."""
    verb = s.verb_before(phrase.first, 8) if phrase.prep in ("for", "of", "with") else None
    found = who(subject(s, verb_group(s, verb)), context, s) if verb is not None else None
    return found if found is not None and (len(found) == 3 or found in WORLDLY) else None
