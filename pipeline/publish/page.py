"""`index.html` of a release: one page without scripts, all text escaped. What a record looks like stands in `cards.py`."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import polars as pl

from pipeline.publish import cards
from pipeline.publish.cards import escape
from pipeline.publish.wording import CSV_RULE, DATA_LICENCE_PATH, DATA_LICENCE_TITLE, NOT_ZERO, SUMMARY, TEXT_LICENCE_NOTE, TITLE
from pipeline.tables.schema import Column, Table

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
CAP = 1_000
STRIP = ("documents", "deployment_claims", "deployments", "events", "disputes")


def write(folder: Path, tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> None:
    """The page for the tables that lie in the folder."""
    (folder / "index.html").write_text(page(tables, frames, version, previous), encoding="utf-8", newline="\n")


def page(tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> str:
    style = files("pipeline.publish").joinpath("page.css").read_text(encoding="utf-8")
    parts = (
        _top(tables, frames, version, previous),
        _deployments(frames), _events(frames), _disputes(frames),
        _files(tables, frames), _dictionary(tables), _foot(),
    )  # fmt: skip
    head = (f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
            f"<title>Muster {escape(version)}</title>\n<style>\n{style}</style>")  # fmt: skip
    return f'<!doctype html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n{"".join(parts)}</body>\n</html>\n'


def _top(tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> str:
    counts = "".join(f"<div><dt>{escape(tables[n].title)}</dt><dd>{frames[n].height:,}</dd></div>\n" for n in STRIP)
    since = "It is the first."
    if previous:
        since = f'The release before it is {escape(previous)}; <a href="changes.csv">changes.csv</a> tells every cell that differs.'
    links = "".join(f'<a href="#{name}">{label}</a>\n' for name, label in SECTIONS)
    return (f'<header>\n<h1>{escape(TITLE)}</h1>\n<p class="lead">{escape(SUMMARY)}</p>\n<p>Release {escape(version)}. {since}</p>\n</header>\n'
            f'<nav>\n{links}</nav>\n<dl class="strip">\n{counts}</dl>\n')  # fmt: skip


SECTIONS = (("deployments", "Deployments"), ("events", "Events"), ("disputes", "Disputes"), ("files", "Files"), ("dictionary", "Data dictionary"))


def _section(name: str, lead: str, body: str) -> str:
    return f'<section id="{name}">\n<h2>{dict(SECTIONS)[name]}</h2>\n<p class="note">{lead}</p>\n{body}</section>\n'


def _capped(frame: pl.DataFrame, name: str) -> str:
    if frame.height <= CAP:
        return ""
    return f'<p class="note">The first {CAP:,} of {frame.height:,} are shown. All of them are in <a href="{name}.csv">{name}.csv</a>.</p>\n'


def _deployments(frames: Mapping[str, pl.DataFrame]) -> str:
    lead = "Forces that are, were or would be somewhere: by host, the latest first. The quote is the best source's."
    return _by_host("deployments", frames, "deployment_id", "valid_from", lead)


def _events(frames: Mapping[str, pl.DataFrame]) -> str:
    return _by_host("events", frames, "event_id", "date_start", "What moved, was planned or was denied: by host, the latest first.")


def _by_host(name: str, frames: Mapping[str, pl.DataFrame], key: str, when: str, lead: str) -> str:
    known = cards.Known.of(frames)
    rows = frames[name].with_columns(pl.col("host").map_elements(known.host, return_dtype=pl.String, skip_nulls=False).alias("\x00name"))
    shown = rows.sort(pl.col("host").is_null(), "\x00name", "host", when, key, descending=[False, False, False, True, False], nulls_last=True).head(CAP)
    card = {"deployments": cards.deployment, "events": cards.event}[name]
    body, heading = _capped(frames[name], name), None
    for row in shown.iter_rows(named=True):
        title = known.host(row["host"])
        if heading != (heading := title):
            body += f"<h3>{escape(title)}{cards.code(row['host']) if title != row['host'] else ''}</h3>\n"
        body += card(row, known)
    return _section(name, lead, body or "<p>There are none in this release.</p>\n")


def _disputes(frames: Mapping[str, pl.DataFrame]) -> str:
    known = cards.Known.of(frames)
    shown = frames["disputes"].sort("record_table", "record_id", "field", "dispute_id").head(CAP)
    body = _capped(frames["disputes"], "disputes") + "".join(cards.dispute(row, known) for row in shown.iter_rows(named=True))
    return _section("disputes", "Where independent sources say different things, both stay.", body or "<p>The sources of this release do not disagree.</p>\n")


def _files(tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame]) -> str:
    rows = "".join(
        f'<tr><td>{escape(t.title)}</td><td class="number">{frames[n].height:,}</td><td>{escape(t.row)}</td>'
        f'<td><a href="{n}.csv">CSV</a></td><td><a href="{n}.parquet">Parquet</a></td></tr>\n'
        for n, t in tables.items()
    )
    more = "".join(f'<a href="{name}">{name}</a>\n' for name in ("README.md", "changes.csv", "datapackage.json", "SHA256SUMS"))
    head = "<tr><th>Table</th><th>Rows</th><th>One row is</th><th colspan=\"2\">Download</th></tr>\n"
    rule = f'<p class="note">CSV: {escape(CSV_RULE)}</p>\n'
    return _section("files", escape(NOT_ZERO), f'<div class="scroll"><table>\n{head}{rows}</table></div>\n<nav>\n{more}</nav>\n{rule}')


def _dictionary(tables: Mapping[str, Table]) -> str:
    body = ""
    for name, table in tables.items():
        head = "<tr><th>Column</th><th>Type</th><th>Meaning</th><th>An empty cell means</th></tr>\n"
        rows = "".join(_column(c) for c in table.columns)
        body += (f"<details>\n<summary>{escape(table.title)} <span class=\"code\">{escape(name)}</span></summary>\n<p>One row is {escape(table.row)}. "
                 f"Key: {escape(', '.join(table.key))}.</p>\n<div class=\"scroll\"><table>\n{head}{rows}</table></div>\n</details>\n")  # fmt: skip
    return _section("dictionary", "Every column of every table.", body)


def _column(column: Column) -> str:
    meaning = escape(column.description)
    if column.unit:
        meaning += f" Unit: {escape(column.unit)}."
    if column.vocabulary:
        meaning += f' <span class="code">{escape(", ".join(column.vocabulary))}</span>'
    return (f'<tr><td><span class="code">{escape(column.name)}</span></td><td>{escape(column.type)}</td><td>{meaning}</td>'
            f"<td>{escape(column.null_means or 'never empty')}</td></tr>\n")  # fmt: skip


def _foot() -> str:
    link = f'<a href="{DATA_LICENCE_PATH}" rel="license noreferrer">{escape(DATA_LICENCE_TITLE)}</a>'
    return f'<footer>\n<p class="note">{escape(TEXT_LICENCE_NOTE)} {link}.</p>\n</footer>\n'
