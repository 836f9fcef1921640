"""`index.html` of a release: one page without scripts, all text escaped. The sections of records stand in `records.py`."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import polars as pl

from pipeline.publish import phrases
from pipeline.publish.cards import escape
from pipeline.publish.records import SECTIONS, section, sections
from pipeline.publish.wording import CSV_RULE, DATA_LICENCE_PATH, DATA_LICENCE_TITLE, NOT_ZERO, SUMMARY, TEXT_LICENCE_NOTE, TITLE
from pipeline.tables.schema import Column, Table

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
# Counted at the top: a table, and the section that tells of it.
STRIP = (("deployments", "deployments"), ("events", "events"), ("disputes", "disputes"), ("deployment_claims", "files"), ("event_mentions", "files"),
         ("statements", "files"), ("documents", "documents"))  # fmt: skip


def write(folder: Path, tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> None:
    """The page for the tables that lie in the folder."""
    (folder / "index.html").write_text(page(tables, frames, version, previous), encoding="utf-8", newline="\n")


def page(tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> str:
    style = files("pipeline.publish").joinpath("page.css").read_text(encoding="utf-8")
    parts = (
        '<a class="skip" href="#overview">Skip to who has forces where</a>\n', _top(tables, frames, version, previous), sections(frames),
        _files(tables, frames), _dictionary(tables), "</main>\n", _foot(),
    )  # fmt: skip
    head = (f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
            f"<title>Muster {escape(version)}</title>\n<style>\n{style}</style>")  # fmt: skip
    return f'<!doctype html>\n<html lang="en">\n<head>\n{head}\n</head>\n<body>\n{"".join(parts)}</body>\n</html>\n'


def _top(tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame], version: str, previous: str | None) -> str:
    counts = "".join(f'<div><dt><a href="#{at}">{escape(tables[n].title)}</a></dt><dd>{frames[n].height:,}</dd></div>\n' for n, at in STRIP)
    since = "It is the first release."
    if previous:
        since = f'The release before it is {escape(previous)}; <a href="changes.csv">changes.csv</a> tells every cell that differs.'
    links = "".join(f'<a href="#{name}">{label}</a>\n' for name, label in SECTIONS)
    return (f'<header>\n<h1>{escape(TITLE)}</h1>\n<p class="lead">{escape(SUMMARY)}</p>\n'
            f"<p>Release <strong>{escape(version)}</strong>, read from {phrases.plural(frames['documents'].height, 'news text')}. {since}</p>\n</header>\n"
            f'<nav class="top" aria-label="Sections">\n{links}</nav>\n<main>\n<dl class="strip">\n{counts}</dl>\n')  # fmt: skip


def _files(tables: Mapping[str, Table], frames: Mapping[str, pl.DataFrame]) -> str:
    rows = "".join(
        f'<tr><td>{escape(t.title)}</td><td class="number">{frames[n].height:,}</td><td>{escape(t.row)}</td>'
        f'<td><a href="{n}.csv">CSV</a></td><td><a href="{n}.parquet">Parquet</a></td></tr>\n'
        for n, t in tables.items()
    )
    more = "".join(f'<a href="{name}">{name}</a>\n' for name in ("README.md", "changes.csv", "datapackage.json", "SHA256SUMS"))
    head = "<tr><th>Table</th><th>Rows</th><th>One row is</th><th colspan=\"2\">Download</th></tr>\n"
    rule = f'<p class="note">CSV: {escape(CSV_RULE)}</p>\n'
    return section("files", escape(NOT_ZERO), f'<div class="scroll"><table>\n{head}{rows}</table></div>\n<nav>\n{more}</nav>\n{rule}')


def _dictionary(tables: Mapping[str, Table]) -> str:
    body = ""
    for name, table in tables.items():
        head = "<tr><th>Column</th><th>Type</th><th>Meaning</th><th>An empty cell means</th></tr>\n"
        rows = "".join(_column(c) for c in table.columns)
        body += (f"<details>\n<summary>{escape(table.title)} <span class=\"code\">{escape(name)}</span></summary>\n<p>One row is {escape(table.row)}. "
                 f"Key: {escape(', '.join(table.key))}.</p>\n<div class=\"scroll\"><table>\n{head}{rows}</table></div>\n</details>\n")  # fmt: skip
    return section("dictionary", "Every column of every table.", body)


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
    return f'<footer>\n<p class="note">{escape(TEXT_LICENCE_NOTE.replace("`", ""))} {link}.</p>\n</footer>\n'
