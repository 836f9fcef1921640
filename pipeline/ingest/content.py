"""From a file's bytes to its text: strict UTF-8 without control characters, or the fault and where it stands. Paths are not opened here but in `read`."""

import os
import re
from pathlib import Path

from pipeline.ingest.faults import WHOLE, Fault

LARGEST = 5_000_000  # bytes; the longest news text is a hundredth of it
BOM = b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# C0 but tab, LF and CR; DEL; and U+009B, which terminals obey as they do ESC. The rest of C1 is only a wrong dash of old wires.
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x9b]")
SAVE_AS_UTF8 = "Save it again as UTF-8 text."


def read(path: Path, file: str) -> bytes | Fault:
    """The bytes of a regular file of at most `LARGEST` bytes, without following a link."""
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as handle:
            data = handle.read(LARGEST + 1)
    except OSError as error:
        return Fault(file, WHOLE, f"It cannot be read: {error.strerror}.", "Give the pipeline's user the right to read it.")
    if len(data) > LARGEST:
        return Fault(file, WHOLE, f"It is larger than {LARGEST:,} bytes.", "Split it into one file an article.")
    return data


def decode(data: bytes, file: str) -> str | Fault:
    """The text, without a byte order mark; line ends stay as they are."""
    if data.startswith(UTF16_MARKS):
        return Fault(file, _place(data, 0), "It is UTF-16, not UTF-8.", SAVE_AS_UTF8)
    if (nul := data.find(b"\0")) >= 0:
        return Fault(file, _place(data, nul), "It holds a NUL byte: it is UTF-16 or UTF-32, or no text at all.", SAVE_AS_UTF8)
    try:
        text = data.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + (len(BOM) if data.startswith(BOM) else 0)
        return Fault(file, _place(data, offset), f"Byte 0x{data[offset]:02X} is not valid UTF-8 there.", SAVE_AS_UTF8)
    if control := CONTROL.search(text):
        offset = len(text[: control.start()].encode()) + (len(BOM) if data.startswith(BOM) else 0)
        reason = f"It holds the control character U+{ord(control[0]):04X}."
        return Fault(file, _place(data, offset), reason, "Take the character out, or save the text again from its source.")
    if not text.strip():
        return Fault(file, WHOLE, "It is empty, or holds nothing but white space.", "Capture it again, or delete it.")
    return text


def _place(data: bytes, offset: int) -> str:
    """The byte, counted from 0 as editors and `xxd` do, and the line, counted from 1."""
    return f"byte {offset}, line {1 + data.count(10, 0, offset)}"
