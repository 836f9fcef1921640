"""Which files lie under raw/: regular ones to read, and what is refused before it is opened."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from pipeline.ingest.faults import WHOLE, Fault, IngestError

SOURCE = "source.yml"
TAKE_OUT = "Take it out of raw/."


def walk(raw: Path) -> tuple[list[str], list[Fault]]:
    """Every regular file under raw/ as a path from raw/ with forward slashes, in order, and the faults of what is no such file.

    Names that begin with a dot are ignored. No link is followed. Raises IngestError if raw/ is missing or is no folder.
    """
    if not raw.is_dir():
        what = "is no folder" if raw.exists() else "does not exist"
        raise IngestError(f"{raw} {what}. Make it, with one folder a source: {raw}/<source>/{SOURCE} and the source's .txt files beside it.")
    try:
        found = list(_entries(raw, ""))
    except OSError as error:
        raise IngestError(f"{raw} cannot be listed: {error.strerror}. Give the pipeline's user the right to read it.") from error
    return sorted(f for f in found if isinstance(f, str)), sorted(f for f in found if isinstance(f, Fault))


def _entries(folder: Path, prefix: str) -> Iterator[str | Fault]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if not entry.name.startswith("."):
                yield from _entry(Path(entry.path), prefix + entry.name)


def _entry(path: Path, file: str) -> Iterator[str | Fault]:
    if not _plain(file):
        shown = file.encode("utf-8", "backslashreplace").decode().encode("unicode_escape").decode()
        yield Fault(shown, WHOLE, "Its name holds bytes that are no UTF-8, or control characters.", "Rename it.")
        return
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        yield Fault(file, WHOLE, *_link(path, file))
    elif stat.S_ISDIR(mode):
        yield from _folder(path, file)
    elif stat.S_ISREG(mode):
        yield file
    else:
        yield Fault(file, WHOLE, "It is no regular file.", TAKE_OUT)


def _folder(path: Path, file: str) -> Iterator[str | Fault]:
    try:
        yield from _entries(path, file + "/")
    except OSError as error:
        yield Fault(file, "the whole folder", f"It cannot be listed: {error.strerror}.", "Give the pipeline's user the right to read it.")


def _plain(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return name.isprintable()


def _link(path: Path, file: str) -> tuple[str, str]:
    """Reason and mend for a symbolic link. None is taken: what it points to inside raw/ is taken where it lies."""
    root = path.parents[file.count("/")].resolve()
    try:
        target = path.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a loop, up to Python 3.12
        return "It is a symbolic link that leads nowhere, or round in a loop.", TAKE_OUT
    if target == root or root in target.parents:
        return "It is a symbolic link to something else under raw/, which is read where it lies.", TAKE_OUT
    return "It is a symbolic link that leaves raw/.", "Copy the file itself into raw/."
