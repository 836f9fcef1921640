"""One record of the release as a piece of HTML, with the words that it rests on. Every text from a table passes `escape`."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from pipeline.publish import phrases

Row = Mapping[str, Any]
CLAIMS = (("deployment_claims", "claim_id"), ("event_mentions", "mention_id"))


def escape(text: object) -> str:
    return html.escape(str(text), quote=True)


@dataclass(frozen=True)
class Known:
    """What a card looks up by identifier: names of actors and hosts, documents, contested rows with their disputes, and all claims."""

    actors: Mapping[str, str]
    hosts: Mapping[str, str]
    documents: Mapping[str, Row]
    records: Mapping[str, Row]
    disputes: Mapping[str, str]
    claims: Mapping[str, Row]

    @classmethod
    def of(cls, frames: Mapping[str, pl.DataFrame]) -> "Known":
        """From the frames that the page shows: `disputes` may be cut, and then only those are linked to."""
        disputes = frames["disputes"]
        contested = disputes["record_id"].unique().implode()
        documents = frames["documents"].select("document_id", "publisher", "title", "url")
        words = ("document_id", "quote", "reported_from", "reported_to")
        return cls(
            phrases.actor_names(frames["actors"]),
            phrases.host_names(frames["actors"], frames["places"]),
            {row["document_id"]: row for row in documents.iter_rows(named=True)},
            {r[key]: r for name, key in (("deployments", "deployment_id"), ("events", "event_id"))
             for r in frames[name].filter(pl.col(key).is_in(contested)).iter_rows(named=True)},
            dict(disputes.select("record_id", "dispute_id").reverse().iter_rows()),
            {r[key]: r for name, key in CLAIMS for r in frames[name].select(key, *words).iter_rows(named=True)},
        )  # fmt: skip

    def host(self, code: object) -> str:
        return phrases.host(code, self.hosts)

    def actor(self, actor: str | None) -> str:
        return self.actors.get(actor, actor) if actor else "Unnamed forces"


def code(identifier: object) -> str:
    return f" <code>{escape(identifier)}</code>" if identifier else ""


def badge(status: object) -> str:
    """The status in words, and drawn so that what is not done never looks like what is."""
    return f'<span class="badge {escape(status)}">{escape(phrases.words(status))}</span>'


def deployment(row: Row, known: Known) -> str:
    what = f"{actor(row['sender'], known)}: {escape(phrases.quantity(row))}"
    facts = [("", _when(row["valid_from"], row["valid_to"])), ("at ", row["place"]), ("mission ", row["mission"]), ("if ", row["condition"])]
    return _card(row["deployment_id"], what, row, facts, known)


def event(row: Row, known: Known) -> str:
    noun, by, to = phrases.ACTS[row["type"]]
    doer = f" {by} {actor(row['actor'], known)}" if row["actor"] else ""
    target = f" {to if doer or to != 'and' else by} {actor(row['target'], known)}" if row["target"] else ""
    figure = "" if row["qualifier"] == "none" else f": {escape(phrases.quantity(row))}"
    facts = [("", _when(row["date_start"], row["date_end"])), ("at ", row["place"]), ("from ", row["origin"]), ("to ", row["destination"]),
             ("if ", row["condition"])]  # fmt: skip
    return _card(row["event_id"], f"{noun}{doer}{target}{figure}", row, facts, known)


def dispute(row: Row, known: Known) -> str:
    """Both sides of a disagreement, each with the words behind it."""
    record = known.records.get(row["record_id"])
    sides = "".join(
        f'<div><p>{who} <span class="what">{escape(phrases.disputed(row["field"], value))}</span></p>{_voices(ids, known)}</div>\n'
        for who, value, ids in (("The register has", row["value"], row["claim_ids"]), ("Another source says", row["rival_value"], row["rival_claim_ids"]))
    )
    contested = f'<span class="badge contested">{escape(phrases.words(row["field"]))}</span>'
    link = f'<a href="#{escape(row["record_id"])}">see the row</a>'
    head = f"<header>{_about(record, known) if record else ''} {contested} {link}</header>"
    return f'<article class="card" id="{escape(row["dispute_id"])}">\n{head}\n<div class="sides">\n{sides}</div>\n</article>\n'


def _about(record: Row, known: Known) -> str:
    kind = f"{phrases.ACTS[record['type']][0]}, " if "type" in record else ""
    doer = record["sender"] if "sender" in record else record["actor"]
    return f'<span class="what">{kind}{actor(doer, known)} in <bdi>{escape(known.host(record["host"]))}</bdi></span>'


def actor(identifier: str | None, known: Known) -> str:
    """The name, and the code beside it where that is another."""
    name = known.actor(identifier)
    return f'<bdi>{escape(name)}</bdi>{f" <span class=code>{escape(identifier)}</span>" if identifier and identifier != name else ""}'


def _when(first: object, last: object) -> str:
    told = phrases.interval(first, last)
    return "date not stated" if told == "not stated" else told


def _card(identifier: str, what: str, row: Row, facts: list[tuple[str, object]], known: Known) -> str:
    support = phrases.support(row["number_of_sources"], row["number_of_claims"])
    told = "".join(f"<span>{lead}<bdi>{escape(value)}</bdi></span>\n" for lead, value in (*facts, ("", support)) if value)
    return (f'<article class="card row" id="{escape(identifier)}">\n<div>\n<header><span class="what">{what}</span> '
            f'{badge(row["status"])}{_contested(identifier, row, known)}</header>\n<div class="facts">\n{told}'
            f'<a class="code" href="#{escape(identifier)}">{escape(identifier)}</a>\n</div>\n</div>\n'
            f'<div>\n{_quote(row, known)}{_others(row, known)}</div>\n</article>\n')  # fmt: skip


def _contested(identifier: str, row: Row, known: Known) -> str:
    if not row["contested"]:
        return ""
    if identifier not in known.disputes:
        return ' <span class="badge contested">contested</span>'
    return f' <a class="badge contested" href="#{escape(known.disputes[identifier])}">contested: see both sides</a>'


def _others(row: Row, known: Known) -> str:
    """The row's other claims, folded away."""
    claims = [known.claims[c] for c in row["claim_ids"] if c in known.claims]
    others = [c for c in claims if (c["document_id"], c["quote"]) != (row["document_id"], row["quote"])]
    if not others:
        return ""
    quotes = "".join(_quote(claim, known) for claim in others)
    return f"<details>\n<summary>{phrases.plural(len(others), 'more claim')} of it</summary>\n{quotes}</details>\n"


def _voices(claims: list[str], known: Known) -> str:
    return "".join(_quote(known.claims[claim], known) for claim in claims if claim in known.claims)


def _quote(row: Row, known: Known) -> str:
    """The exact words, who published them and when; the title leads to the document's own line on this page."""
    found = known.documents.get(row["document_id"])
    when = phrases.interval(row["reported_from"], row["reported_to"])
    dated = f", {escape(when)}" if when != "not stated" else ", undated"
    said = escape(row["document_id"])
    if found:
        title = f'<a href="#{escape(row["document_id"])}"><bdi>{escape(found["title"] or "untitled")}</bdi></a>'
        said = f"{title}, <bdi>{escape(found['publisher'])}</bdi>"
    return f'<blockquote dir="auto"><bdi>&ldquo;{escape(row["quote"])}&rdquo;</bdi><footer dir="ltr">{said}{dated}</footer></blockquote>\n'


def document(row: Row) -> str:
    """One line of the documents' table; a link out only to where a browser may safely go."""
    title = f"<bdi>{escape(row['title'] or 'untitled')}</bdi>"
    if str(row["url"] or "").startswith(("https://", "http://")):
        title = f'<a href="{escape(row["url"])}" rel="noreferrer noopener nofollow">{title}</a>'
    when = phrases.interval(row["published_earliest"], row["published_latest"])
    cells = (f"{title} <span class=code>{escape(row['document_id'])}</span>", f"<bdi>{escape(row['publisher'])}</bdi>", escape(when),
             escape(row["reliability"]), f"<bdi>{escape(row['licence'])}</bdi>")  # fmt: skip
    return f'<tr id="{escape(row["document_id"])}">{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>\n'
