"""The page's sections of records: who has forces where, deployments, events, disputes, documents. What one record looks like stands in `cards.py`."""

from collections import Counter
from collections.abc import Mapping

import polars as pl

from pipeline.publish import cards, phrases
from pipeline.publish.cards import Known, escape

CAP = 1_000  # records a section: a browser shows so many at once, and the files hold all
SECTIONS = (
    ("overview", "Who has forces where"), ("deployments", "Deployments"), ("events", "Events"), ("disputes", "Disputes"), ("documents", "Documents"),
    ("files", "Tables and files"), ("dictionary", "Data dictionary"),
)  # fmt: skip
Frames = Mapping[str, pl.DataFrame]


def section(name: str, lead: str, body: str) -> str:
    return f'<section id="{name}">\n<h2>{dict(SECTIONS)[name]}</h2>\n<p class="note">{lead}</p>\n{body}</section>\n'


def sections(frames: Frames) -> str:
    """All of them. Each shows at most CAP records, and links only to what is on the page."""
    names = phrases.host_names(frames["actors"], frames["places"])
    deployments, events = _shown(frames["deployments"], "deployment_id", "valid_from", names), _shown(frames["events"], "event_id", "date_start", names)
    on_page = pl.col("record_id").is_in(pl.concat([deployments["deployment_id"], events["event_id"]]).implode())
    disputes = frames["disputes"].filter(on_page).sort("record_table", "record_id", "field", "dispute_id").head(CAP)
    known = Known.of({**frames, "disputes": disputes})
    return "".join((
        _overview(frames["deployments"], deployments, known), _deployments(frames, deployments, known), _events(frames, events, known),
        _disputes(frames, disputes, known), _documents(frames, [deployments, events], disputes, known),
    ))  # fmt: skip


def _shown(frame: pl.DataFrame, key: str, when: str, names: Mapping[str, str]) -> pl.DataFrame:
    """By the host's name, the latest first."""
    named = pl.col("host").map_elements(lambda code: phrases.host(code, names), return_dtype=pl.String, skip_nulls=False)
    rows = frame.with_columns(named.alias("\x00name"))
    return rows.sort(pl.col("host").is_null(), "\x00name", "host", when, key, descending=[False, False, False, True, False], nulls_last=True).head(CAP)


def _capped(frame: pl.DataFrame, name: str) -> str:
    if frame.height <= CAP:
        return ""
    return f'<p class="note">The first {CAP:,} of {frame.height:,} are shown. All of them are in <a href="{name}.csv">{name}.csv</a>.</p>\n'


def _overview(every: pl.DataFrame, shown: pl.DataFrame, known: Known) -> str:
    """One line a sender and host: the newest level told as actual, with a figure where there is one."""
    lead = "The newest level that the texts tell as actually there, one line for each sender and host, and the day it held. Follow the strength to its words."
    actual = shown.filter(pl.col("status") == "actual").with_row_index("\x00order")
    ranks = ("valid_to", pl.col("qualifier") == "none", pl.col("measure") != "personnel", pl.col("place").is_not_null(), "deployment_id")
    newest = actual.sort(*ranks, descending=[True, *[False] * 4], nulls_last=True).unique(["host", "sender"], keep="first", maintain_order=True)
    lines, before, counts = "", None, Counter(known.host(host) for host in newest["host"])
    for row in newest.sort("\x00order").iter_rows(named=True):
        host = known.host(row["host"])
        head = f'<th scope="rowgroup" rowspan="{counts[host]}"><bdi>{escape(host)}</bdi></th>' if host != before else ""
        lines += (f'<tr>{head}<td><bdi>{escape(known.actor(row["sender"]))}</bdi></td>'
                  f'<td><a href="#{escape(row["deployment_id"])}">{escape(phrases.quantity(row))}</a></td>'
                  f'<td>{escape(phrases.interval(row["valid_from"], row["valid_to"]))}</td><td>{row["number_of_sources"]}</td></tr>\n')  # fmt: skip
        before = host
    head = "<tr><th>Where</th><th>Whose forces</th><th>Strength</th><th>When it held</th><th>Sources</th></tr>\n"
    body = f'<div class="scroll"><table class="overview">\n{head}{lines}</table></div>\n' if lines else "<p>There are none in this release.</p>\n"
    return section("overview", lead, _capped(every, "deployments") + body)


def _deployments(frames: Frames, shown: pl.DataFrame, known: Known) -> str:
    lead = "Forces that are, were or would be somewhere: by host, the latest first. The quote is the best source's."
    return section("deployments", lead, _legend(shown) + _capped(frames["deployments"], "deployments") + _by_host(shown, "deployments", known))


def _events(frames: Frames, shown: pl.DataFrame, known: Known) -> str:
    lead = "What moved, was planned or was denied: by host, the latest first."
    return section("events", lead, _legend(shown) + _capped(frames["events"], "events") + _by_host(shown, "events", known))


def _legend(shown: pl.DataFrame) -> str:
    """What the statuses of this section mean."""
    present = set(shown["status"])
    lines = "".join(f"<div><dt>{cards.badge(s)}</dt><dd>{escape(meaning)}</dd></div>\n" for s, meaning in phrases.STATUSES.items() if s in present)
    return f'<dl class="legend">\n{lines}</dl>\n' if lines else ""


def _by_host(shown: pl.DataFrame, name: str, known: Known) -> str:
    card = {"deployments": cards.deployment, "events": cards.event}[name]
    body, links, heading = "", "", None
    counts = dict(shown.group_by("host", maintain_order=True).len().iter_rows())
    for row in shown.iter_rows(named=True):
        if heading != (heading := row["host"] or ""):
            title, anchor = known.host(row["host"]), f"{name}-{links.count('<a ') + 1}"
            links += f'<a href="#{anchor}"><bdi>{escape(title)}</bdi>&nbsp;<span class="code">{counts[row["host"]]}</span></a>\n'
            body += f'<h3 id="{anchor}">{escape(title)}{cards.code(row["host"]) if title != row["host"] else ""}</h3>\n'
        body += card(row, known)
    hosts = f'<nav class="hosts" aria-label="Hosts of {name}">\n{links}</nav>\n' if links.count("<a ") > 1 else ""
    return hosts + body or "<p>There are none in this release.</p>\n"


def _disputes(frames: Frames, shown: pl.DataFrame, known: Known) -> str:
    lead = "Where independent sources say different things about one stock or act, both stay: neither overwrites the other."
    body = _capped(frames["disputes"], "disputes") + "".join(cards.dispute(row, known) for row in shown.iter_rows(named=True))
    return section("disputes", lead, body or "<p>The sources of this release do not disagree.</p>\n")


def _documents(frames: Frames, shown: list[pl.DataFrame], disputes: pl.DataFrame, known: Known) -> str:
    """The documents behind every quote of this page, the newest first."""
    ids = pl.concat([*(frame["claim_ids"].explode() for frame in shown), *(disputes[side].explode() for side in ("claim_ids", "rival_claim_ids"))])
    quoted = {known.claims[claim]["document_id"] for claim in ids.drop_nulls() if claim in known.claims} | {d for frame in shown for d in frame["document_id"]}
    here = frames["documents"].filter(pl.col("document_id").is_in(sorted(quoted)))
    rows = here.sort("published_latest", "document_id", descending=[True, False], nulls_last=True)
    head = "<tr><th>Title</th><th>Publisher</th><th>Published</th><th>Reliability, A to F</th><th>Licence</th></tr>\n"
    body = f'<div class="scroll"><table>\n{head}{"".join(cards.document(row) for row in rows.iter_rows(named=True))}</table></div>\n'
    lead = f"The texts that are quoted above, the newest first. All {frames['documents'].height:,} are in <a href=\"documents.csv\">documents.csv</a>."
    return section("documents", lead, body if rows.height else "<p>There are none in this release.</p>\n")
