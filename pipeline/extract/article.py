"""One article: text and publication interval in, claims, mentions and statements out. A pure function."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from pipeline.extract import (
    attacks,
    blame,
    civil,
    clues,
    contributions,
    course,
    handovers,
    implied,
    merge,
    moves,
    nominal,
    particulars,
    sent,
    standing,
    statements,
    stocks,
    story,
    tasks,
)
from pipeline.extract.antecedents import Context
from pipeline.extract.blows import kills
from pipeline.extract.cast import WORLDLY, groups_in
from pipeline.extract.casting import learn
from pipeline.extract.dateline import dateline
from pipeline.extract.draft import note
from pipeline.extract.ground import located
from pipeline.extract.item import Item
from pipeline.extract.items import items
from pipeline.extract.model import NOWHERE, Claim, Mention, Reading
from pipeline.extract.phrases import Sentence, sentenced, verb_group
from pipeline.extract.roles import who
from pipeline.extract.scene import refined, survey
from pipeline.extract.serving import serve
from pipeline.extract.subjects import SAYING, subject
from pipeline.extract.where import PLACING, venue
from pipeline.language.intervals import Interval
from pipeline.language.timeline import timeline
from pipeline.resolve.history import at_the_time
from pipeline.resolve.shouted import small
from pipeline.tables.vocabulary import SYMMETRIC

Listener = Callable[[Sentence, Context], None]


def read(text: str, published: Interval, language: str = "en", listen: Listener | None = None, rules_alone: bool = False) -> Reading:
    """Everything that a text says, in order of its telling; every span is of this text. The language's region tells how dates of digits are written.

    `listen` is told each sentence with what is known of the article when it comes. `rules_alone` leaves out what was learned from coded articles.
    """
    text = small(text)
    whole = parsed(text)
    _anchor(whole, text, published, language)
    context = known(whole, rules_alone)
    story.place(whole, published)
    survey(whole, context)
    claims: list[Claim] = []
    mentions: list[Mention] = []
    presumed: list[Claim] = []
    for sentence in whole:
        context.now = sentence.index
        if listen is not None:
            listen(sentence, context)
        told = _mentions(sentence, context, published)
        levels = stocks.read(sentence, context, published) + sent.from_acts(told, sentence, published)
        for act in told:
            act.place = refined(act.place, sentence.index, context) if act.type == "ATTACK" else act.place
        course.complete(sentence, told, levels, context)
        particulars.complete(sentence, levels, text)
        mentions += told
        claims += levels
        presumed += implied.presupposed(sentence, told, published)
        blame.blamed(sentence, context, mentions)
        _remember(sentence, context, told, levels)
    records: list[Claim | Mention] = [*claims, *presumed, *mentions]
    for record in records:
        record.place = replace(record.place, host=at_the_time(record.place.host, published.latest))
        if isinstance(record, Claim):
            record.sender = at_the_time(record.sender, published.latest)
        else:
            record.actor, record.target = at_the_time(record.actor, published.latest), at_the_time(record.target, published.latest)
            record.actor = "USA" if record.actor == "US-LED-COALITION" else record.actor  # whose acts are the USA's
    clues.note([*claims, *presumed], mentions, context, published)
    acts = merge.mentions(mentions)
    levels = sent.settled(merge.claims(claims), acts)
    levels += implied.untold(levels, presumed)
    serve(levels, whole, context)
    return Reading(levels, acts, partial(statements.read, text, whole, context))


def known(whole: list[Sentence], rules_alone: bool = False) -> Context:
    """What an article's sentences tell before any of them is read: its cast and its dateline."""
    context = Context(learn(whole), rules_alone=rules_alone)
    context.here = dateline(whole)
    context.cast.dateline = context.here.host
    context.cast.hosts.update({context.cast.dateline: 1} if context.cast.dateline else {})
    return context


def _anchor(whole: list[Sentence], text: str, published: Interval, language: str) -> None:
    """Tell each time which one before it it hangs on, and which days it means."""
    line = {told.time.start: told for told in timeline(text, published, language)}
    for item in (s.items[i] for s in whole for i in s.times):
        if (told := line.get(item.start)) is not None:
            item.time, item.days = told.time, told.interval
    story.reanchor(whole, published)


def parsed(text: str) -> list[Sentence]:
    """The sentences of a text, each with its items and phrases."""
    return sentenced(text, items(text))


def _mentions(s: Sentence, context: Context, published: Interval) -> list[Mention]:
    found: list[Mention] = attacks.read(s, context, published)
    for at in s.hot:
        told = _one(s, at, s.items[at], context, published)
        if told is not None and not any(
            told.type == f.type and told.actor == f.actor and told.place.host == f.place.host and not told.quantity.counted for f in found
        ):
            found.append(told)
    return found + contributions.further(s, found)


def _one(s: Sentence, at: int, item: Item, context: Context, published: Interval) -> Mention | None:
    if item.cls == "verb" and not kills(s, at):  # leaving ten dead
        for verb in item.verbs:
            if verb.group in civil.VERBS:
                told = civil.VERBS[verb.group](s, at, context, published)
                if told is not None:
                    return told
        return moves.of_verb(s, at, context, published) if s.martial else None
    if item.cls == "noun":
        for noun in item.nouns:
            if noun.group in civil.NOUNS:
                told = civil.NOUNS[noun.group](s, at, context, published)
                if told is not None:
                    return told
        if item.low == "charge" and at and s.items[at - 1].low == "in":
            return handovers.in_charge(s, at, context, published)
        return nominal.of_noun(s, at, context, published) or standing.nominal(s, at, context, published)
    if item.low == "no" and at + 1 < len(s.items) and s.items[at + 1].low == "longer":
        return tasks.no_longer(s, at, context, published)
    return None


def _remember(s: Sentence, context: Context, told: list[Mention], stocks_told: list[Claim]) -> None:
    """Who spoke or acted last, and where: what pronouns and bare forces of the next sentence may mean."""
    groups = {i for p in s.phrases if p.names for i in groups_in(p)}
    context.group_told = s.index if groups else context.group_told
    context.last_group = groups.pop() if len(groups) == 1 else None if groups else context.last_group
    saying = next((k for k in s.verbs if s.items[k].cls == "verb" and s.items[k].low in SAYING), None)
    if saying is not None:
        context.last_speaker = who(subject(s, verb_group(s, saying)), context, s)
    if s.verbs:
        main = s.verbs[0]
        opening = next((k for k, i in enumerate(s.items[:16]) if i.text in ("--", "—", "–")), -1)  # a dateline is nobody
        first = next((p for p in s.phrases if not p.prep and opening < p.first and p.last <= main), None)
        who_ = who(first, context, s) if first is not None and first.items[0].cls != "pron" else None
        note(context, s, actor=who_)
    for claim in stocks_told:
        context.last_claim = claim if claim.quantity.counted else context.last_claim
        context.last_placed = claim if claim.quantity.counted and claim.place.name is not None else context.last_placed
        note(context, s, sender=claim.sender, place=claim.place)
    for mention in told:
        if mention.type == "ATTACK" and mention.place.span is not None:
            context.last_attack = mention.place
        if mention.type == "ATTACK":
            context.attack_told = s.index
            context.last_attacker = (mention.actor, s.index) if mention.actor is not None else None
        if mention.type in SYMMETRIC and mention.actor and mention.target and not {mention.actor, mention.target} & WORLDLY:
            context.last_pair = (mention.actor, mention.target)
        if mention.type == "MEET" and mention.place.span is not None:
            context.last_meeting = mention.place
        note(context, s, place=NOWHERE if mention.type == "MEET" else mention.place, sender=mention.actor if mention.type in nominal.NOUNS.values() else None)
    if not told and not stocks_told:
        for phrase in s.phrases:
            if phrase.names and phrase.prep in PLACING - {"from"} and not venue(s, phrase) and (found := located(phrase, context)).host:
                note(context, s, place=found)
                break
