"""The page: numbers and times in plain words, and nothing from a table that a browser would run."""

import re
from datetime import date
from html.parser import HTMLParser

import polars as pl
import pytest

from pipeline.publish import page, phrases, records
from pipeline.tables.register import PUBLISHED
from pipeline.tables.vocabulary import EVENT_TYPES, FLOW_STATUSES, MEASURES, QUALIFIERS, STOCK_STATUSES
from tests.publish import release_fixture as fixture

PAYLOADS = (
    "<script>window.PWN=1</script>", "\"><img src=x onerror='window.PWN=1'>", "</style><script>PWN=1</script>", "javascript:window.PWN=1",
    "' onmouseover='PWN=1", "<svg/onload=PWN=1>", "</blockquote><iframe src=//evil.example>", "<!--<b>", "&lt;b&gt;", "<base href=//evil.example>",
)  # fmt: skip


class Tags(HTMLParser):
    """All tags and attributes that a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(tag)


def parsed(text: str) -> Tags:
    tags = Tags()
    tags.feed(text)
    tags.close()
    return tags


def poisoned(payload: str) -> dict[str, pl.DataFrame]:
    """The payload in every text cell that no vocabulary or pattern closes, and in every list."""
    frames = fixture.frames()
    for name, table in PUBLISHED.items():
        free = [c.name for c in table.columns if c.type == "string" and not c.vocabulary and (not c.pattern or c.name in ("host", "sender", "actor", "target"))]
        frames[name] = frames[name].with_columns(pl.lit(payload).alias(n) for n in free if not n.endswith("_id"))
    return frames


@pytest.mark.parametrize("payload", PAYLOADS)
def test_payloads_stay_text(payload: str) -> None:
    clean, bad = (page.page(PUBLISHED, frames, "2025.5.4", "2025.5.3") for frames in (fixture.frames(), poisoned(payload)))
    tags = parsed(bad)
    assert {tag for tag, _ in tags.seen} <= {"code", *(tag for tag, _ in parsed(clean).seen)} and not tags.faults and not tags.open
    assert not [a for _, found in tags.seen for a in found if a.startswith("on") or a in ("src", "srcdoc", "action", "style")]
    assert {a["href"] for _, a in tags.seen if "href" in a} <= {a["href"] for _, a in parsed(clean).seen if "href" in a}
    if set(payload) & set("<>\"'"):
        assert payload not in bad


def test_the_page_is_well_formed_and_closed_to_the_outside() -> None:
    text = page.page(PUBLISHED, fixture.frames(), "2025.5.4", None)
    tags = parsed(text)
    assert not tags.faults and not tags.open and not {"script", "link", "img", "iframe"} & {tag for tag, _ in tags.seen}
    policy = [a["content"] for tag, a in tags.seen if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]
    ids = [a["id"] for _, a in tags.seen if "id" in a]
    assert len(ids) == len(set(ids)) and all((a["href"] or "")[1:] in ids for _, a in tags.seen if (a.get("href") or "").startswith("#"))


def test_what_a_reader_finds() -> None:
    text = page.page(PUBLISHED, fixture.frames(), "2025.5.4", None)
    for words in ("Norland", "about 400 personnel", "contested", "at <bdi>Port Ester</bdi>", "2 independent sources, 3 claims", "The Gazette", "4 May 2025",
                  "Deployment by <bdi>Norland</bdi>", "60 personnel", "&ldquo;Norland has 650 soldiers in Estland&rdquo;", "650", "It is the first release.",
                  f'href="#{fixture.RIVAL}"', f'<tr id="{fixture.RIVAL}">', "2 more claims of it", '<span class="badge actual">actual</span>',
                  "there at that time, as the text tells it"):  # fmt: skip
        assert words in text, words


def test_hosts_have_names_where_the_tables_know_them() -> None:
    frames = fixture.frames()
    country = frames["places"].with_columns(place_id=pl.lit("p_1"), name=pl.lit("Estland"), kind=pl.lit("country"))
    assert ">Estland <code>EST</code></h3>" in page.page(PUBLISHED, frames | {"places": pl.concat([frames["places"], country])}, "1", None)
    assert ">EST</h3>" in page.page(PUBLISHED, frames, "1", None)
    nowhere = frames["events"].with_columns(host=pl.lit(None, pl.String))
    assert ">Host not stated</h3>" in page.page(PUBLISHED, frames | {"events": nowhere}, "1", None)
    assert (phrases.host("SEA:RED SEA", {}), phrases.host("REGION:MIDDLE EAST", {})) == ("Red Sea", "Middle East")


def test_a_long_table_is_cut_and_says_so() -> None:
    frames = fixture.frames()
    many = pl.concat([frames["events"].with_columns(event_id=pl.lit(f"e_{n:016x}")) for n in range(records.CAP + 1)])
    text = page.page(PUBLISHED, frames | {"events": many}, "2025.5.4", None)
    assert text.count('id="e_') == records.CAP and 'The first 1,000 of 1,001 are shown. All of them are in <a href="events.csv">' in text


def test_an_empty_release_says_so() -> None:
    text = page.page(PUBLISHED, {name: frame.clear() for name, frame in fixture.frames().items()}, "2025.5.4", None)
    assert "There are none in this release." in text and "do not disagree" in text and not parsed(text).faults


@pytest.mark.parametrize(
    "qualifier, low, best, high, words",
    [
        ("exact", 2500, 2500, 2500, "2,500 personnel"), ("about", None, 2500, None, "about 2,500 personnel"),
        ("at_least", 900, None, None, "at least 900 personnel"), ("at_most", None, None, 2000, "at most 2,000 personnel"),
        ("range", 2000, None, 3000, "2,000 to 3,000 personnel"),
        ("vague", 24, None, 99, "roughly 24 to 99 personnel"), ("share", None, None, None, "a part of the personnel"),
        ("none", None, None, None, "personnel, no figure"),
    ],
)  # fmt: skip
def test_quantities(qualifier: str, low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert phrases.quantity({"measure": "personnel", "low": low, "best": best, "high": high, "qualifier": qualifier}) == words


def test_every_qualifier_has_words() -> None:
    for qualifier in QUALIFIERS:
        assert phrases.quantity({"measure": None, "low": 1, "best": 1, "high": 1, "qualifier": qualifier})
    with pytest.raises(ValueError, match="no wording for the qualifier maybe"):
        phrases.quantity({"measure": None, "low": 1, "best": 1, "high": 1, "qualifier": "maybe"})


@pytest.mark.parametrize(
    "first, last, words",
    [
        (date(2025, 5, 4), date(2025, 5, 4), "4 May 2025"), (date(2025, 2, 1), date(2025, 2, 28), "Feb 2025"), (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2003, 1, 1), date(2005, 12, 31), "2003 to 2005"), (date(2025, 5, 4), date(2025, 6, 9), "4 May 2025 to 9 Jun 2025"),
        (None, date(2025, 6, 9), "until 9 Jun 2025"), (date(2025, 6, 9), None, "from 9 Jun 2025"), (None, None, "not stated"),
    ],
)  # fmt: skip
def test_intervals(first: date | None, last: date | None, words: str) -> None:
    assert phrases.interval(first, last) == words


def test_every_code_has_words() -> None:
    assert set(phrases.MEASURES) == set(MEASURES) and set(phrases.ACTS) == set(EVENT_TYPES)
    assert set(phrases.STATUSES) == {*STOCK_STATUSES, *FLOW_STATUSES}
    with pytest.raises(ValueError, match="no wording for the measure horses"):
        phrases.counted("horses", 1)


@pytest.mark.parametrize(
    "measure, number, words",
    [
        ("units", 1, "1 unit"), ("units", 2, "2 units"), ("ships", 1, "1 ship"), ("aircraft", 1, "1 aircraft"), ("personnel", 1, "1 person"),
        ("casualties", 12, "12 killed"), ("facilities", 1, "1 facility"), (None, 3, "3"),
    ],
)  # fmt: skip
def test_numbers_and_nouns_agree(measure: str | None, number: int, words: str) -> None:
    assert phrases.quantity({"measure": measure, "low": number, "best": number, "high": number, "qualifier": "exact"}) == words


@pytest.mark.parametrize(
    "sources, claims, words", [(1, 1, "1 source"), (1, 2, "1 source, 2 claims"), (2, 2, "2 independent sources, 2 claims"), (3, 1200, "3 independent sources, 1,200 claims")]
)
def test_support(sources: int, claims: int, words: str) -> None:
    assert phrases.support(sources, claims) == words


@pytest.mark.parametrize(
    "field, value, words",
    [
        ("quantity", "about 1100 personnel", "about 1,100 personnel"), ("quantity", "650", "650"), ("status", "in_progress", "in progress"),
        ("date", "2025-05-04", "4 May 2025"), ("date", "2025-05-01/2025-05-31", "May 2025"), ("date", "<b>", "<b>"), ("quantity", None, "not stated"),
    ],
)  # fmt: skip
def test_sides_of_a_dispute(field: str, value: str | None, words: str) -> None:
    assert phrases.disputed(field, value) == words


ACTS = [
    ("MEET", "NLD", "SLD", "Meeting of Norland and Southland"), ("MEET", "NLD", None, "Meeting of Norland"), ("MEET", None, "SLD", "Meeting of Southland"),
    ("ATTACK", None, "SLD", "Attack on Southland"), ("ATTACK", None, None, "Attack"), ("HAND_OVER", "NLD", "SLD", "Hand-over by Norland to Southland"),
]  # fmt: skip


@pytest.mark.parametrize("kind, actor, target, words", ACTS)
def test_acts_read_as_english(kind: str, actor: str | None, target: str | None, words: str) -> None:
    frames = fixture.frames()
    southland = frames["actors"].with_columns(actor_id=pl.lit("SLD"), name=pl.lit("Southland"))
    act = frames["events"].with_columns(type=pl.lit(kind), actor=pl.lit(actor, pl.String), target=pl.lit(target, pl.String))
    text = page.page(PUBLISHED, frames | {"events": act, "actors": pl.concat([frames["actors"], southland])}, "1", None)
    title = re.search(r'<article class="card row" id="e_.*?<span class="what">(.*?):', text, re.S)
    assert title and re.sub(r" <span class=code>\w+</span>|<.*?>", "", title[1]) == words


def test_the_overview_has_the_newest_actual_level_of_each_sender_and_host() -> None:
    frames = fixture.frames()
    base = frames["deployments"]
    older = base.with_columns(deployment_id=pl.lit("f_" + "1" * 16), best=pl.lit(9000, pl.Int64), valid_from=pl.lit(date(2020, 1, 1)), valid_to=pl.lit(date(2020, 1, 1)))
    planned = base.with_columns(deployment_id=pl.lit("f_" + "2" * 16), best=pl.lit(7000, pl.Int64), status=pl.lit("planned"), valid_to=pl.lit(date(2026, 1, 1)))
    text = page.page(PUBLISHED, frames | {"deployments": pl.concat([older, planned, base])}, "1", None)
    overview = text.split('<section id="overview">')[1].split("</section>")[0]
    assert f'<a href="#{fixture.DEPLOYMENT}">about 400 personnel</a>' in overview and "9,000" not in overview and "7,000" not in overview
