"""How identifiers are made: a letter and 64 bits of a hash over the fewest values that make a thing what it is."""

import hashlib
import json
from datetime import date


def identify(letter: str, *values: str | int | float | bool | date | None) -> str:
    """A stable identifier, such as `c_0f3a…`; the same values give the same identifier on every machine."""
    raw = json.dumps([v.isoformat() if isinstance(v, date) else v for v in values], ensure_ascii=False, separators=(",", ":"))
    return f"{letter}_{hashlib.blake2b(raw.encode(), digest_size=8).hexdigest()}"
