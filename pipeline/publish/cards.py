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
    """What a card looks up by identifier: names of actors and hosts, documents, contested rows, and the claims that disputes point to."""

    actors: Mapping[str, str]
    hosts: Mapping[str, str]
    documents: Mapping[str, Row]
    records: Mapping[str, Row]
    claims: Mapping[str, Row]

    @classmethod
    def of(cls, frames: Mapping[str, pl.DataFrame]) -> "Known":
        disputes = frames["disputes"]
        pointed = pl.concat([disputes["claim_ids"].explode(), disputes["rival_claim_ids"].explode()]).unique().implode()
        contested = disputes["record_id"].unique().implode()
        documents = frames["documents"].select("document_id", "publisher", "title", "url")
        return cls(
            phrases.actor_names(frames["actors"]),
            phrases.host_names(frames["actors"], frames["places"]),
            {row["document_id"]: row for row in documents.iter_rows(named=True)},
            {r[key]: r for name, key in (("deployments", "deployment_id"), ("events", "event_id"))
             for r in frames[name].filter(pl.col(key).is_in(contested)).iter_rows(named=True)},
            {r[key]: r for name, key in CLAIMS for r in frames[name].filter(pl.col(key).is_in(pointed)).iter_rows(named=True)},
        )  # fmt: skip

    def host(self, code: object) -> str:
        return phrases.host(code, self.hosts)

    def actor(self, actor: str | None) -> str:
        return self.actors.get(actor, actor) if actor else "Unnamed forces"


def code(identifier: object) -> str:
    return f" <code>{escape(identifier)}</code>" if identifier else ""


def deployment(row: Row, known: Known) -> str:
    what = f"{_actor(row['sender'], known)}: {escape(phrases.quantity(row))}"
    facts = [("", phrases.interval(row["valid_from"], row["valid_to"])), ("at ", row["place"]), ("mission ", row["mission"]), ("if ", row["condition"])]
    return _card(row["deployment_id"], what, row, facts, known)


def event(row: Row, known: Known) -> str:
    target = f" &rarr; {_actor(row['target'], known)}" if row["target"] else ""
    figure = "" if row["qualifier"] == "none" else f": {escape(phrases.quantity(row))}"
    doer = _actor(row["actor"], known) if row["actor"] else "Unnamed"
    facts = [("", phrases.interval(row["date_start"], row["date_end"])), ("at ", row["place"]), ("from ", row["origin"]), ("to ", row["destination"]),
             ("if ", row["condition"])]  # fmt: skip
    return _card(row["event_id"], f"{escape(phrases.words(row['type']).capitalize())}, {doer}{target}{figure}", row, facts, known)


def dispute(row: Row, known: Known) -> str:
    """Both sides of a disagreement, each with the words behind it."""
    record = known.records.get(row["record_id"])
    sides = "".join(
        f'<div><p><span class="what">{escape(value if value is not None else "says nothing of it")}</span></p>{_voices(ids, known)}</div>\n'
        for value, ids in ((row["value"], row["claim_ids"]), (row["rival_value"], row["rival_claim_ids"]))
    )
    contested = f'<span class="badge contested">{escape(phrases.words(row["field"]))}</span>'
    link = f'<a class="code" href="#{escape(row["record_id"])}">{escape(row["record_id"])}</a>'
    head = f"<header>{_about(record, known) if record else ''} {contested} {link}</header>"
    return f'<article class="card" id="{escape(row["dispute_id"])}">\n{head}\n<div class="sides">\n{sides}</div>\n</article>\n'


def _about(record: Row, known: Known) -> str:
    doer = record["sender"] if "sender" in record else record["actor"]
    kind = f", {escape(phrases.words(record['type']))}" if "type" in record else ""
    return f'<span class="what">{_actor(doer, known)}{kind}, {escape(known.host(record["host"]))}</span>'


def _actor(actor: str | None, known: Known) -> str:
    name = known.actor(actor)
    return f'<bdi>{escape(name)}</bdi>{f" <span class=code>{escape(actor)}</span>" if actor and actor != name else ""}'


def _card(identifier: str, what: str, row: Row, facts: list[tuple[str, object]], known: Known) -> str:
    support = f"{phrases.plural(row['number_of_sources'], 'independent source')}, {phrases.plural(row['number_of_claims'], 'claim')}"
    told = "".join(f"<span>{lead}<bdi>{escape(value)}</bdi></span>\n" for lead, value in (*facts, ("", support)) if value)
    contested = ' <span class="badge contested">contested</span>' if row["contested"] else ""
    return (f'<article class="card" id="{escape(identifier)}">\n<header><span class="what">{what}</span> '
            f'<span class="badge">{escape(phrases.words(row["status"]))}</span>{contested}</header>\n'
            f'<div class="facts">\n{told}</div>\n{_quote(row, known)}</article>\n')  # fmt: skip


def _voices(claims: list[str], known: Known) -> str:
    return "".join(_quote(known.claims[claim], known) for claim in claims if claim in known.claims)


def _quote(row: Row, known: Known) -> str:
    """The exact words, who published them and when; a link only to where a browser may safely go."""
    document = known.documents.get(row["document_id"], {})
    said = escape(document.get("publisher") or row["document_id"])
    if str(document.get("url") or "").startswith(("https://", "http://")):
        said = f'<a href="{escape(document["url"])}" rel="noreferrer noopener nofollow">{said}</a>'
    when = phrases.interval(row["reported_from"], row["reported_to"])
    dated = f", {escape(when)}" if when != "not stated" else ", undated"
    return f'<blockquote dir="auto"><bdi>&ldquo;{escape(row["quote"])}&rdquo;</bdi><footer dir="ltr"><bdi>{said}</bdi>{dated}</footer></blockquote>\n'
