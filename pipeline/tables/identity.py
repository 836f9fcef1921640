"""How things are told apart: identifiers, a letter and 64 bits of a hash over the fewest values; files, by their SHA-256."""

import hashlib
import json
from datetime import date
from pathlib import Path


def identify(letter: str, *values: str | int | float | bool | date | None) -> str:
    """A stable identifier, such as `c_0f3a…`; the same values give the same identifier on every machine."""
    raw = json.dumps([v.isoformat() if isinstance(v, date) else v for v in values], ensure_ascii=False, separators=(",", ":"))
    return f"{letter}_{hashlib.blake2b(raw.encode(), digest_size=8).hexdigest()}"


def sha256(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
