"""raw/ -> the tables `captures` and `rejects`: every file is taken, ignored by name, or set aside with its reason."""

import hashlib
from collections import defaultdict
from dataclasses import asdict
from pathlib import Path, PurePosixPath

import polars as pl

from pipeline.ingest.content import decode, read
from pipeline.ingest.faults import WHOLE, Fault, IngestError
from pipeline.ingest.source import REQUIRED, About, Source, misplaced, parse
from pipeline.ingest.walk import SOURCE, walk
from pipeline.tables.captures import CAPTURES
from pipeline.tables.rejects import REJECTS
from pipeline.tables.schema import Table

__all__ = ["IngestError", "capture"]

KINDS = (".txt",)


def capture(raw: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Frames of `captures` and `rejects`, in the order of their keys whatever order the files are listed in.

    Raises IngestError if raw/ is missing or cannot be listed.
    """
    files, faults = walk(raw)
    folders: dict[str, list[str]] = defaultdict(list)
    for file in files:
        source_id, slash, name = file.partition("/")
        if slash:
            folders[source_id].append(name)
        else:
            faults.append(Fault(file, WHOLE, "It lies in no source's folder.", f"Move it into raw/<source>/, beside that source's {SOURCE}."))
    rows: list[dict] = []
    for source_id in sorted(folders):
        taken, set_aside = _source(raw, source_id, folders[source_id])
        rows += taken
        faults += set_aside
    return _frame(CAPTURES, rows), _frame(REJECTS, [asdict(fault) for fault in sorted(set(faults))])


def _frame(table: Table, rows: list[dict]) -> pl.DataFrame:
    return table.shape(pl.DataFrame(rows, schema=table.schema))


def _source(raw: Path, source_id: str, names: list[str]) -> tuple[list[dict], list[Fault]]:
    """The captures and faults of one source's folder."""
    source, faults = _describe(raw, source_id, frozenset(names))
    rows: list[dict] = []
    for name in sorted(set(names) - {SOURCE}):
        file = f"{source_id}/{name}"
        if fault := _refused(file, source, source_id, SOURCE in names):
            faults.append(fault)
        elif isinstance(source, Source):
            got = _row(raw, source_id, name, source)
            if isinstance(got, Fault):
                faults.append(got)
            else:
                rows.append(got)
    return rows, faults


def _describe(raw: Path, source_id: str, names: frozenset[str]) -> tuple[Source | None, list[Fault]]:
    """What the source says of itself, or None and why not."""
    if SOURCE not in names:
        return None, []
    file = f"{source_id}/{SOURCE}"
    data = read(raw / file, file)
    text = data if isinstance(data, Fault) else decode(data, file)
    if isinstance(text, Fault):
        return None, [text]
    source = parse(text, file)
    if not isinstance(source, Source):
        return None, source
    faults = list(misplaced(source, names - {SOURCE}, file))
    return (None if faults else source), faults


def _refused(file: str, source: Source | None, source_id: str, described: bool) -> Fault | None:
    """The fault of a file that is not worth opening."""
    path = PurePosixPath(file)
    if path.name == SOURCE:
        return Fault(file, WHOLE, f"Only the {SOURCE} at the top of a source's folder counts.", f"Move it up, or make {path.parent} a source of its own.")
    if path.suffix.lower() not in KINDS:
        kind = path.suffix or "not told by its name"
        return Fault(file, WHOLE, f"Its kind is {kind}; only .txt is read now.", "Save its article as plain UTF-8 text, named .txt.")
    if not described:
        return Fault(file, WHOLE, f"Its source has no {SOURCE}.", f"Write raw/{source_id}/{SOURCE} with {', '.join(REQUIRED)}.")
    if source is None:
        return Fault(file, WHOLE, f"Its source's {SOURCE} has faults.", f"Mend raw/{source_id}/{SOURCE}: its own faults are listed under its name.")
    return None


def _row(raw: Path, source_id: str, name: str, source: Source) -> dict | Fault:
    file = f"{source_id}/{name}"
    data = read(raw / file, file)
    if isinstance(data, Fault):
        return data
    content = decode(data, file)
    if isinstance(content, Fault):
        return content
    about = source.files.get(name, About(line=0))
    return {
        "file": file, "source_id": source_id, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), "content": content,
        "publisher": source.publisher, "licence": source.licence, "language": source.language, "reliability": source.reliability,
        "publish_text": source.publish_text, "url": about.url, "captured_on": about.captured or source.captured,
        "published_on": about.published, "replaces": f"{source_id}/{about.replaces}" if about.replaces else None,
    }  # fmt: skip
