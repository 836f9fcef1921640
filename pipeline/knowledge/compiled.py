"""What loading a table takes long to make, made once: kept beside the tables with a checksum, made anew when a source changes or the file is torn."""

import hashlib
import marshal
import os
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from pipeline.knowledge.files import HERE

FOLDER = ".compiled"
DIGEST = 32  # bytes of SHA-256


def compiled(name: str, sources: Iterable[Path], make: Callable[[], Any]) -> Any:
    """What `make` returns (numbers, strings, bytes, lists, tuples and dicts of them), from the file that holds it if its sources are what they were."""
    key = _key(sources)
    for folder in _folders():
        kept = _read(folder / f"{name}.bin", key)
        if kept is not None:
            return kept[0]
    value = make()
    _write(f"{name}.bin", key, marshal.dumps(value))
    return value


def _key(sources: Iterable[Path]) -> bytes:
    """Tells one state of the sources from another: the contents of ours, size and time of the large ones that a library brings."""
    found = hashlib.sha256(f"{sys.version_info[:2]} {marshal.version}".encode())
    for path in sources:
        found.update(path.name.encode())
        if path.is_relative_to(HERE):
            found.update(path.read_bytes())
        else:
            found.update(f"{path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    return found.digest()


def _folders() -> list[Path]:
    """Beside the tables, or where that may not be written, in the user's cache."""
    return [HERE / FOLDER, Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "muster"]


def _read(path: Path, key: bytes) -> tuple[Any] | None:
    """The value that a file holds; None where there is no file, or one of other sources, or one that is torn."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    head, body = content[: 2 * DIGEST], content[2 * DIGEST :]
    return (marshal.loads(body),) if head == key + hashlib.sha256(body).digest() else None


def _write(file: str, key: bytes, body: bytes) -> None:
    """Whole or not at all, into the first folder that may be written; where none may, it is made anew next time."""
    for folder in _folders():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=folder, prefix=file, delete=False) as opened:
                opened.write(key + hashlib.sha256(body).digest() + body)
            os.replace(opened.name, folder / file)
        except OSError:
            continue
        return
