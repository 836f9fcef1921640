"""`muster show`: rows of a release as a readable table, each with the words that it was read from."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from pipeline.commands.codes import actors, hosts, known_code
from pipeline.commands.mistakes import Mistake
from pipeline.commands.verify import require_release

if TYPE_CHECKING:
    import polars as pl

    from pipeline.tables.schema import Table

ROOT = Path(__file__).resolve().parents[2]
# What a reader wants to see of each table, in this order.
SHOWN = {
    "deployments": ("sender", "host", "place", "strength", "status", "when", "number_of_sources", "quote"),
    "deployment_claims": ("sender", "host", "place", "strength", "status", "when", "quote"),
    "events": ("type", "actor", "target", "host", "place", "strength", "status", "when", "number_of_sources", "quote"),
    "event_mentions": ("type", "actor", "target", "host", "place", "strength", "status", "when", "quote"),
    "disputes": ("record_table", "record_id", "field", "value", "rival_value"),
    "statements": ("speaker", "office", "affiliation", "verb", "quote"),
    "documents": ("document_id", "publisher", "title", "when", "length"),
    "spans": ("record_id", "field", "start", "end", "quote"),
    "actors": ("actor_id", "name", "kind"),
    "places": ("place_id", "name", "kind", "host", "latitude", "longitude"),
}
TIMES = (("valid_from", "valid_to"), ("date_start", "date_end"), ("published_earliest", "published_latest"))

Name = Annotated[str, typer.Argument(metavar="TABLE", help="One of: " + ", ".join(SHOWN) + ".", show_default=False)]
Host = Annotated[str | None, typer.Option(help="Only rows of this country, sea or region, such as IRQ.")]
Sender = Annotated[str | None, typer.Option(help="Only rows of this actor: sender of forces, or doer of an act.")]
Release = Annotated[Path, typer.Option(help="Folder of a release.", show_default="datasets/latest of the project")]
Limit = Annotated[int, typer.Option(min=1, help="At most so many rows.")]


def show(table: Name, host: Host = None, sender: Sender = None, release: Release = ROOT / "datasets" / "latest", limit: Limit = 20) -> None:
    """Show rows of a release with the words that they were read from."""
    if table not in SHOWN:
        raise Mistake(f"{table}: is no table of a release. There are {', '.join(SHOWN)}.")
    from pipeline.tables.register import PUBLISHED

    declared = PUBLISHED[table]
    wanted = {**_of_host(declared, host), **_of_sender(declared, sender)}
    require_release(release)
    rows = select(declared, release, wanted)
    if rows.is_empty():
        typer.echo(f"No row of {table} in {release} fits" + "".join(f" {column} = {code}" for column, code in wanted.items()) + ".")
        return
    _print(declared, rows, limit)


def _of_host(table: "Table", host: str | None) -> dict[str, str]:
    if host is None:
        return {}
    if "host" not in table.names:
        raise Mistake(f"--host {host}: the table {table.name} has no hosts. Leave the option out.")
    return {"host": known_code("--host", host, hosts())}


def _of_sender(table: "Table", sender: str | None) -> dict[str, str]:
    if sender is None:
        return {}
    column = next((name for name in ("sender", "actor", "affiliation") if name in table.names), None)
    if column is None:
        raise Mistake(f"--sender {sender}: the table {table.name} has no actors. Leave the option out.")
    return {column: known_code("--sender", sender, actors())}


def select(table: "Table", release: Path, wanted: dict[str, str]) -> "pl.DataFrame":
    """The release's rows with these values, by time where the table has one, else by key."""
    import polars as pl

    path = release / f"{table.name}.parquet"
    if not path.is_file():
        raise Mistake(f"{path}: the release has no such file. Prove it with: muster verify {release}")
    order = [*(first for first, _ in TIMES if first in table.names), *table.key]
    return pl.scan_parquet(path).filter(pl.col(column) == code for column, code in wanted.items()).sort(order, nulls_last=True).collect()


def _print(table: "Table", rows: "pl.DataFrame", limit: int) -> None:
    from rich.console import Console
    from rich.table import Table as Sheet
    from rich.text import Text

    columns = SHOWN[table.name]
    sheet = Sheet(show_lines="quote" in columns, title=f"{table.title}: {min(limit, rows.height)} of {rows.height} rows", title_justify="left")
    for column in columns:
        number = column in table.names and table.column(column).type in ("integer", "number")
        head, ratio = HEADS.get(column, column.replace("_", " ")), 3 if column == "quote" else None
        sheet.add_column(head, justify="right" if number else "left", overflow="fold", ratio=ratio)
    for row in rows.head(limit).iter_rows(named=True):
        sheet.add_row(*(Text(cell(row, column)) for column in columns))
    Console().print(sheet)
    if rows.height > limit:
        typer.echo(f"{rows.height - limit} more: --limit {rows.height}")


HEADS = {"number_of_sources": "sources", "record_table": "table", "record_id": "record", "rival_value": "rival"}


def cell(row: dict[str, Any], column: str) -> str:
    """What stands in a cell, as people write it; nothing for null."""
    if column == "strength":
        return strength(row)
    if column == "when":
        return when(row)
    value = row[column]
    if column == "number_of_sources":
        return f"{value}, contested" if row["contested"] else str(value)
    return "" if value is None else str(value)


def strength(row: dict[str, Any]) -> str:
    """The quantity in words: `about 2,500 personnel`, `at least 900 personnel`."""
    low, best, high = (f"{row[bound]:,}" if row[bound] is not None else "" for bound in ("low", "best", "high"))
    match row["qualifier"]:
        case "exact":
            number = best
        case "about":
            number = f"about {best}"
        case "at_least":
            number = f"at least {low}"
        case "at_most":
            number = f"at most {high}"
        case "range" | "vague":
            number = f"{low} to {high}"
        case "share":
            number = "a share of"
        case "none":
            number = ""
        case other:
            raise ValueError(f"qualifier {other!r} is not in the codebook")
    return f"{number} {row['measure'] or ''}".strip()


def when(row: dict[str, Any]) -> str:
    """The interval, one day once, an open end as such."""
    first, last = next((row[a], row[b]) for a, b in TIMES if a in row)
    if first == last:
        return "" if first is None else first.isoformat()
    return f"{first or '…'} to {last or '…'}"
