"""What only the whole article tells of a record: how often it is told, whether it is where the article plays, how long ago it was. Confidence rests on it."""

from __future__ import annotations

from collections import Counter

from pipeline.extract.antecedents import Context
from pipeline.extract.model import Claim, Mention
from pipeline.language.intervals import Interval

AGES = ((0, "that day"), (3, "days ago"), (10, "a week ago"), (40, "a month ago"), (400, "a year ago"))  # days at most
OFTEN = 4


def note(claims: list[Claim], mentions: list[Mention], context: Context, published: Interval) -> None:
    """Fill the clues of all records of an article, before tellings of one fact are made one."""
    records: list[Claim | Mention] = [*claims, *mentions]
    told = Counter(_fact(r) for r in records)
    theatre = context.cast.theatre()
    for r in records:
        times, who = told[_fact(r)], r.sender if isinstance(r, Claim) else r.actor
        r.clues.append("told once" if times == 1 else "told twice" if times == 2 else "told more" if times <= OFTEN else "told often")
        r.clues.append("in the theatre" if r.place.host == theatre else "not in the theatre")
        if who is not None:
            r.clues.append("at home" if who == r.place.host else "abroad")
        r.clues.append(_age(r.valid if isinstance(r, Claim) else r.date, published))


def _fact(record: Claim | Mention) -> tuple[str | None, ...]:
    if isinstance(record, Claim):
        return "", record.sender, record.place.host
    return record.type, record.actor, record.place.host


def _age(when: Interval, published: Interval) -> str:
    """How long before the article's last possible day something was at the latest."""
    last = when.latest or when.earliest
    if last is None or published.latest is None:
        return "undated"
    days = (published.latest - last).days
    return "to come" if days < 0 else next((told for most, told in AGES if days <= most), "long ago")
