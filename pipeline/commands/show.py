"""`muster show`: rows of a release as a readable table, each with the words that it was read from."""

import sys
from collections.abc import Callable
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
# What a reader wants to see of each table, in this order. Some of it takes several columns together: see `cell`.
SHOWN = {
    "deployments": ("who", "where", "strength", "status", "number_of_sources", "quote"),
    "deployment_claims": ("who", "where", "strength", "status", "quote"),
    "events": ("type", "who", "where", "strength", "status", "number_of_sources", "quote"),
    "event_mentions": ("type", "who", "where", "strength", "status", "quote"),
    "disputes": ("record_table", "record_id", "who", "where", "field", "value", "rival_value"),
    "statements": ("speaker", "office", "affiliation", "verb", "quote"),
    "documents": ("document_id", "publisher", "title", "published", "length"),
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
        fitting = " with " + " and ".join(f"{column} {code}" for column, code in wanted.items()) if wanted else ""
        typer.echo(f"{release.resolve().name} holds no row of {table}{fitting}.")
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

    order = [*(first for first, _ in TIMES if first in table.names), *table.key]
    fits = pl.all_horizontal(pl.lit(True), *(pl.col(column) == code for column, code in wanted.items()))
    rows = _read(release, table.name, lambda scan: scan.filter(fits).sort(order, nulls_last=True))
    return _about(rows, release) if table.name == "disputes" else rows


def _about(disputes: "pl.DataFrame", release: Path) -> "pl.DataFrame":
    """Disputes with the sender or actor, and the host, of the row that they are about."""
    import polars as pl

    named = [
        _read(release, name, lambda scan, key=key, who=who: scan.select(record_id=key, sender=who, host="host", place="place"))  # type: ignore[misc]
        for name, key, who in (("deployments", "deployment_id", "sender"), ("events", "event_id", "actor"))
    ]
    return disputes.join(pl.concat(named), on="record_id", how="left", maintain_order="left")


def _read(release: Path, name: str, query: Callable[["pl.LazyFrame"], "pl.LazyFrame"]) -> "pl.DataFrame":
    """What the query finds in one table of the release, or the user's mistake that names the file."""
    import polars as pl

    path = release / f"{name}.parquet"
    if not path.is_file():
        raise Mistake(f"{path}: the release has no such file. Prove it with: muster verify {release}")
    try:
        return query(pl.scan_parquet(path)).collect()
    except (pl.exceptions.PolarsError, OSError):
        raise Mistake(f"{path}: cannot be read, or has other columns than this version of Muster knows. Prove it with: muster verify {release}") from None


def _print(table: "Table", rows: "pl.DataFrame", limit: int) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table as Sheet
    from rich.text import Text

    cells = {column: [cell(row, column) for row in rows.head(limit).iter_rows(named=True)] for column in SHOWN[table.name]}
    filled = {column: values for column, values in cells.items() if any(values)}
    title = f"{table.title}: {min(limit, rows.height):,} of {rows.height:,} {'row' if rows.height == 1 else 'rows'}"
    sheet = Sheet(title=title, title_justify="left", show_lines="quote" in filled, box=box.SIMPLE_HEAD if "quote" not in filled else box.ROUNDED)
    for column in filled:
        short = column in NARROW
        sheet.add_column(HEADS.get(column, column.replace("_", " ")), no_wrap=short, overflow="fold", min_width=24 if column == "quote" else None)
    for values in zip(*filled.values(), strict=True):
        sheet.add_row(*map(Text, values))
    console = Console(width=None if sys.stdout.isatty() else 120)  # a pipe has no width of its own
    with console.capture() as printed:
        console.print(sheet)
    typer.echo(printed.get(), nl=False)  # which leaves a reader that has had enough, such as `head`, to `main`
    if rows.height > limit:
        typer.echo(f"{rows.height - limit} more: --limit {rows.height}")


NARROW = ("type", "status", "number_of_sources", "document_id", "record_id")
HEADS = {"number_of_sources": "sources", "record_table": "table", "record_id": "record", "rival_value": "rival"}


def cell(row: dict[str, Any], column: str) -> str:
    """What stands in a cell, as people write it; nothing for null."""
    if column in TOGETHER:
        return TOGETHER[column](row)
    return "" if row[column] is None else str(row[column])


def strength(row: dict[str, Any]) -> str:
    """The quantity in words: `about 2,500 personnel`, `at least 900 personnel`; nothing where nothing is counted."""
    from pipeline.publish.phrases import quantity

    return "" if row["qualifier"] == "none" and row["measure"] is None else quantity(row)


def when(row: dict[str, Any]) -> str:
    """The interval, one day once, an open end as such."""
    first, last = next((row[a], row[b]) for a, b in TIMES if a in row)
    if first == last:
        return "" if first is None else first.isoformat()
    return f"{first or '…'} to\n{last or '…'}"


def who(row: dict[str, Any]) -> str:
    """Whose forces, or who acts and at whom."""
    if "sender" in row:
        return row["sender"] or ""
    return (row["actor"] or "") + (f"\n→ {row['target']}" if row["target"] else "")


def where(row: dict[str, Any]) -> str:
    return "\n".join(name for name in (row["host"], row["place"]) if name)


TOGETHER: dict[str, Callable[[dict[str, Any]], str]] = {
    "who": who,
    "where": where,
    "strength": strength,
    "status": lambda row: f"{row['status']}\n{when(row)}".strip(),
    "published": when,
    "number_of_sources": lambda row: f"{row['number_of_sources']}\ncontested" if row["contested"] else str(row["number_of_sources"]),
}
