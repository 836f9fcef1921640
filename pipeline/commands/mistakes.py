"""What a user got wrong: one message that names the file, the place in it and the mend. Caught in `cli.main`, exit code 2."""

import re
from datetime import date
from pathlib import Path


class Mistake(Exception):
    """Something that whoever typed the command can mend."""


def text_of(path: Path) -> str:
    """The file's text, every code point as it stands, decoded strictly from UTF-8."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise Mistake(f"{path}: byte {error.start} (0x{error.object[error.start]:02X}) is not UTF-8. Save the file as UTF-8 and try again.") from None
    except FileNotFoundError:
        raise Mistake(f"{path}: there is no such file. Check the path.") from None
    except IsADirectoryError:
        raise Mistake(f"{path}: is a folder. Name the files in it: {path}/*.txt") from None
    except OSError as error:
        raise Mistake(f"{path}: cannot be read ({error.strerror}). Check its permissions.") from None


def language_of(tag: str) -> str:
    """A language tag as it is."""
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", tag):
        raise Mistake(f"--language {tag}: is no language tag. Write en, or with a region en-US, en-GB.")
    return tag


def share_of(least: float | None) -> None:
    """A share, or nothing."""
    if least is not None and not 0 <= least <= 1:
        raise Mistake(f"--least-confidence {least}: is no share. Write a number from 0 to 1, such as 0.5.")


def day_of(value: str | None, option: str) -> date | None:
    """YYYY-MM-DD as a date; nothing as nothing."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise Mistake(f"{option} {value}: is no day of the calendar written YYYY-MM-DD, such as 2025-10-01.") from None


def texts_in(folder: Path) -> dict[Path, str]:
    """The folder's .txt files, those of folders in it too, each with its text; some must have words."""
    if not folder.is_dir():
        raise Mistake(f"{folder}: there is no such folder. Name one with .txt files in it.")
    texts = {path: text_of(path) for path in sorted(folder.rglob("*.txt"))}
    if not any(text.split() for text in texts.values()):
        raise Mistake(f"{folder}: holds no .txt file with words in it. Name another folder.")
    return texts
