"""source.yml: what a source is, and what it knows about its files; read strictly, every fault with its line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import yaml

from pipeline.ingest.faults import WHOLE, Fault


@dataclass(frozen=True, slots=True)
class About:
    """What a source knows about one of its files."""

    line: int
    url: str | None = None
    published: date | None = None
    captured: date | None = None
    replaces: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A source's own description. `files` is by path from the source's folder."""

    publisher: str
    licence: str
    language: str
    reliability: str
    publish_text: bool
    captured: date | None = None
    files: dict[str, About] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Key:
    """One key: whether a value is good, and how to write a good one."""

    good: Callable[[object], bool]
    mend: str


def _text(pattern: str) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value.strip()) is not None


def _day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


DAY = Key(_day, "Write a day as 2025-12-07, without quotes or a time.")
SOURCE_KEYS = {
    "publisher": Key(_text(r".+"), "Write the publisher's name."),
    "licence": Key(_text(r".+"), "Write the SPDX name of the licence, such as CC-BY-4.0, else the publisher's own words."),
    "language": Key(_text(r"[a-z]{2,3}(-[A-Z]{2})?"), 'Write the language\'s code in quotes, such as "en", or with its region "en-GB".'),
    "reliability": Key(_text(r"[A-F]"), "Write one letter from A (reliable) to F (cannot be judged)."),
    "publish_text": Key(lambda value: isinstance(value, bool), "Write true if the licence lets a release carry the text, else false."),
    "captured": DAY,
    "files": Key(lambda value: isinstance(value, dict), "Write each file's name, a colon, and below it, indented, what is known of it."),
}
FILE_KEYS = {
    "url": Key(_text(r"https?://\S+"), "Write a whole address that begins with http:// or https://."),
    "published": DAY,
    "captured": DAY,
    "replaces": Key(_text(r".+"), "Write the name of the earlier file in the same source."),
}
REQUIRED = ("publisher", "licence", "language", "reliability", "publish_text")


class _Broken(Exception):
    """A fault found at a line."""

    def __init__(self, line: int, reason: str, mend: str):
        super().__init__(reason)
        self.line, self.reason, self.mend = line, reason, mend


def parse(text: str, file: str) -> Source | list[Fault]:
    """The source that `file` describes, or every fault that could be told, each with its line."""
    faults: list[Fault] = []
    try:
        top = _mapping(_compose(text), "source.yml", faults, file)
        values = _values(top, SOURCE_KEYS, "", faults, file)
        files = _files(top["files"], faults, file) if isinstance(values.get("files"), dict) else {}
    except _Broken as broken:
        return [Fault(file, f"line {broken.line}", broken.reason, broken.mend)]
    for key in REQUIRED:
        if key not in top:
            faults.append(Fault(file, WHOLE, f"The key {key} is missing.", f"Add it. {SOURCE_KEYS[key].mend}"))
    if faults:
        return sorted(faults)
    return Source(**{k: v for k, v in values.items() if k != "files"}, files=files)


def _compose(text: str) -> yaml.Node:
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise _Broken(line, f"It is no valid YAML: {getattr(error, 'problem', None) or error}.", "Mend the line: key, colon, blank, value.") from error
    if node is None:
        raise _Broken(1, "It is empty.", f"Write at least the keys {', '.join(REQUIRED)}.")
    return node


def _mapping(node: yaml.Node, what: str, faults: list[Fault], file: str) -> dict[str, yaml.Node]:
    """A mapping's value nodes by key; a key told twice is a fault, which YAML itself lets pass."""
    if not isinstance(node, yaml.MappingNode):
        raise _Broken(_line(node), f"{what} is no list of keys and values.", "Write it as key, colon, blank, value.")
    found: dict[str, yaml.Node] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _Broken(_line(key), f"A key of {what} is no plain text.", "Write keys as plain words.")
        if key.value in found:
            faults.append(Fault(file, f"line {_line(key)}", f"The key {key.value} stands there a second time.", "Keep one of the two."))
        found[key.value] = value
    return found


def _values(nodes: dict[str, yaml.Node], keys: dict[str, Key], of: str, faults: list[Fault], file: str) -> dict[str, Any]:
    """The good values by key; unknown keys and bad values become faults."""
    values: dict[str, Any] = {}
    for name, node in nodes.items():
        place = f"line {_line(node)}"
        if name not in keys:
            faults.append(Fault(file, place, f"The key {name}{of} is unknown.", f"Take it out, or write one of {', '.join(keys)}."))
            continue
        value = _construct(node)
        if not keys[name].good(value):
            faults.append(Fault(file, place, f"The value of {name}{of} is wrong: {_shown(node)}.", keys[name].mend))
            continue
        values[name] = value.strip() if isinstance(value, str) else value
    return values


def _files(node: yaml.Node, faults: list[Fault], file: str) -> dict[str, About]:
    files = {}
    for name, entry in _mapping(node, "files", faults, file).items():
        if isinstance(entry, yaml.ScalarNode) and not entry.value:
            files[name] = About(_line(entry))
            continue
        values = _values(_mapping(entry, f"The entry of {name}", faults, file), FILE_KEYS, f" of {name}", faults, file)
        files[name] = About(_line(entry), **values)
    return files


def _construct(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {}
    try:
        return yaml.SafeLoader("").construct_object(node, deep=True)
    except (ValueError, yaml.YAMLError):  # 2025-02-31, an unknown tag
        return None


def _shown(node: yaml.Node) -> str:
    return repr(node.value[:60]) if isinstance(node, yaml.ScalarNode) else "a list"


def _line(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def misplaced(source: Source, names: frozenset[str], file: str) -> Iterator[Fault]:
    """Entries of `files` that do not fit the files found in the folder, or one another."""
    for name, about in sorted(source.files.items()):
        place = f"line {about.line}"
        if name not in names:
            yield Fault(file, place, f"files names {name}, which is not there.", "Correct the name, or take the entry out.")
        if about.replaces is not None and about.replaces not in names:
            yield Fault(file, place, f"{name} replaces {about.replaces}, which is not there.", "Correct the name, or take the line out.")
        if about.replaces is not None and name in _replaced(source, name):
            yield Fault(file, place, f"{name} replaces itself, by way of {about.replaces}.", "Let each version replace the one before it.")
        captured = about.captured or source.captured
        if about.published and captured and about.published > captured:
            yield Fault(file, place, f"{name} was published on {about.published}, after its capture on {captured}.", "Correct one of the two days.")


def _replaced(source: Source, name: str) -> set[str]:
    """Every file that this one replaces, however far back."""
    seen: set[str] = set()
    while (about := source.files.get(name)) and about.replaces and about.replaces not in seen:
        name = about.replaces
        seen.add(name)
    return seen
