"""The names of releases, the pointer `latest`, and the lock that one publisher holds at a time."""

import fcntl
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from pipeline.publish.parquet import sync_folder

VERSION = re.compile(r"\d{4}\.[1-9]\d?\.[1-9]\d?(\.[1-9]\d*)?")
LATEST = "latest"
STAGING = ".staging-"


class PublishError(RuntimeError):
    """A release that must not or cannot be made; the message says what to mend."""


@contextmanager
def only_publisher(datasets: Path) -> Iterator[None]:
    """Hold `datasets/.lock`, or raise PublishError at once. The system lets go of it when the process ends, however it ends."""
    datasets.mkdir(parents=True, exist_ok=True)
    with (datasets / ".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PublishError(f"Another run is publishing to {datasets}. Wait until it has ended, then run again.") from error
        yield


def order(version: str) -> tuple[int, ...]:
    """Releases in the order in which they were made: 2025.9.30 < 2025.10.1 < 2025.10.1.1."""
    return tuple(int(part) for part in version.split("."))


def published(datasets: Path) -> list[str]:
    """Every release in the folder, oldest first."""
    return sorted((f.name for f in datasets.iterdir() if f.is_dir() and not f.is_symlink() and VERSION.fullmatch(f.name)), key=order)


def latest(datasets: Path) -> str | None:
    """The release that the pointer names, or None before the first. Raises PublishError for a pointer to nothing."""
    pointer = datasets / LATEST
    if not pointer.is_symlink():
        if pointer.exists():
            raise PublishError(f"{pointer} is no symbolic link. Move it away: it must point to a release beside it.")
        return None
    version = os.readlink(pointer)
    if not VERSION.fullmatch(version) or not (datasets / version).is_dir():
        raise PublishError(f"{pointer} points to {version}, which is no release here. Restore that folder, or delete the link.")
    return version


def following(datasets: Path, day: date) -> str:
    """The name of the next release on that day: `2025.5.4`, then `2025.5.4.1`, and so on. Raises PublishError for a day before the newest release's."""
    first, made = f"{day.year}.{day.month}.{day.day}", published(datasets)
    if made and order(first) < order(made[-1])[:3]:
        newest = "-".join(f"{part:02}" for part in order(made[-1])[:3])
        raise PublishError(f"Nothing was published. {datasets} already holds {made[-1]}, and {first} would come before it: versions do not run backwards. "
                           f"Name {newest} or a later day as the day of the release (--date), or another folder (--datasets).")  # fmt: skip
    taken = [order(v)[3] if len(order(v)) > 3 else 0 for v in made if order(v)[:3] == order(first)]
    return f"{first}.{max(taken) + 1}" if taken else first


def point(datasets: Path, version: str) -> None:
    """Swap `latest` to the release, by rename: a reader sees the old one or the new one."""
    new = datasets / f".{LATEST}-{os.getpid()}"
    new.unlink(missing_ok=True)
    new.symlink_to(version, target_is_directory=True)
    os.replace(new, datasets / LATEST)
    sync_folder(datasets)
