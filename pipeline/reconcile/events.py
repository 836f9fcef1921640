"""Event mentions -> `events`: which mentions tell of one act, and what the row says. Quantities, clustering and support have modules of their own."""

from datetime import timedelta
from typing import Any

import polars as pl

from pipeline.reconcile.clusters import Score, cluster
from pipeline.reconcile.disagreements import about_event, dated, ends
from pipeline.reconcile.places import place_key, same_place
from pipeline.reconcile.quantities import QUANTITY, Row, compatible, stated
from pipeline.reconcile.support import first_with, identifiers, ranked, support
from pipeline.reconcile.units import Unit, Window, current, units
from pipeline.tables.events import EVENTS
from pipeline.tables.vocabulary import FLOW_STATUSES, SYMMETRIC

# Acts of which one actor may do several in one host in one week: same type, actor and host do not make them one
FREQUENT = ("AGREE", "ATTACK", "DEMAND_EXIT", "EXERCISE", "MEET", "RELEASE", "SANCTION")
AHEAD = ("planned", "proposed", "suspended")
NEWS, PLANS = timedelta(days=7), timedelta(days=31)  # an undated act is told within a week; a plan without a day is near, for matching's sake
SLIP = 3  # days by which sources may miss the day of one act
TELLING = 31  # days: a wider window needs more than type, actor and host


def events(mentions: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """The frame of `events` from frames of `event_mentions` and `documents`; every mention of a text not replaced is in one row."""
    rows = current(mentions, documents, "mention_id")
    said = ("type", "actor", "target", "host", "date_start", "date_end")
    clusters = cluster(units(rows, said, _window), _block, _fit)
    supporting = [ranked(members, FLOW_STATUSES) for members in clusters]
    ids = identifiers("e", supporting, ("type", "actor", "host"))
    made = [_row(identifier, mentions) for identifier, mentions in zip(ids, supporting)]
    return EVENTS.shape(pl.DataFrame(made, schema=EVENTS.schema))


def _window(mention: Row) -> Window | None:
    """When the act can take place: as told, else about the days of the report."""
    if dated(mention):
        return ends(mention)
    if mention["reported_from"] is None or mention["reported_to"] is None:
        return None
    return mention["reported_from"] - NEWS, mention["reported_to"] + (PLANS if mention["status"] in AHEAD else timedelta(0))


def _block(unit: Unit) -> tuple[str | None, ...]:
    parties = sorted(filter(None, (unit.row["actor"], unit.row["target"]))) if unit.row["type"] in SYMMETRIC else [unit.row["actor"]]
    return unit.row["type"], unit.row["host"], *parties


def _fit(one: Unit, other: Unit) -> Score | None:
    """How well two mentions of one block tell of one act; None if they do not. One text tells an act once."""
    a, b = one.row, other.row
    placed, figures = bool(a["place"] and b["place"]), stated(a) and stated(b)
    if one.documents & other.documents or (placed and not same_place(a, b)) or (figures and a["measure"] != b["measure"]):
        return None
    aimed = a["target"] is not None and b["target"] is not None
    if aimed and a["type"] not in SYMMETRIC and a["target"] != b["target"]:
        return None
    agree = compatible(a, b)
    if not _meet(one, other, placed, figures and agree) or not _told_enough(one, other, placed or aimed, figures, agree):
        return None
    return a["quote"] == b["quote"], placed + aimed + (figures and agree), agree


def _meet(one: Unit, other: Unit, placed: bool, counted: bool) -> bool:
    """Whether the two times meet; days that miss one another narrowly do if place and figure are the same."""
    if one.window is None or other.window is None:
        return one.window == other.window and placed and counted
    if one.overlaps(other):
        return True
    return dated(one.row) and dated(other.row) and placed and counted and one.gap(other) <= SLIP


def _told_enough(one: Unit, other: Unit, located: bool, figures: bool, agree: bool) -> bool:
    """Whether more than type, actor and host is shared where these are not enough. `located`: a place or target in common."""
    wide = one.window is None or other.window is None or max(one.width, other.width) > TELLING + NEWS.days + PLANS.days
    if figures and not agree:
        return not wide and (located or (one.row["type"] not in FREQUENT and one.row["actor"] is not None))
    if wide or one.row["actor"] is None or one.row["type"] in FREQUENT:
        return located or figures
    return True


def _row(event_id: str, mentions: list[Row]) -> dict[str, Any]:
    best = mentions[0]
    row = {
        "event_id": event_id,
        **{column: best[column] for column in ("type", "plover", "plover_mode", "cameo", "actor", "host", "measure", *QUANTITY, "status", "condition")},
        **first_with(mentions[:1] if best["type"] in SYMMETRIC else mentions, "target"),
        **first_with(mentions, "place"),
        **first_with(mentions, "origin"),
        **first_with(mentions, "destination"),
        **first_with(mentions, "date_start", "date_end"),
        **support(mentions),
    }
    row |= first_with((m for m in mentions if row["place"] and place_key(m) == place_key(row)), "place_id")
    return row | {"contested": bool(about_event(row, mentions))}
