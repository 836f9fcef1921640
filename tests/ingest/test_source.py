"""source.yml, read strictly: every fault has its line and its mend."""

from datetime import date

import pytest

from pipeline.ingest.source import Source, misplaced, parse

GOOD = """publisher: The Wire
licence: CC-BY-4.0
language: en
reliability: B
publish_text: false
captured: 2025-12-07
"""


def faults(text: str) -> list[tuple[str, str]]:
    found = parse(text, "wire/source.yml")
    assert isinstance(found, list), found
    assert all(fault.mend and fault.file == "wire/source.yml" for fault in found)
    return [(fault.place, fault.reason) for fault in found]


def test_a_whole_source() -> None:
    source = parse(GOOD + "files:\n  a.txt: {published: 2025-12-01}\n  b.txt:\n", "wire/source.yml")
    assert isinstance(source, Source)
    assert (source.publisher, source.language, source.publish_text, source.captured) == ("The Wire", "en", False, date(2025, 12, 7))
    assert source.files["a.txt"].published == date(2025, 12, 1) and source.files["b.txt"].published is None


def test_the_day_of_capture_may_be_unknown() -> None:
    source = parse(GOOD.replace("captured: 2025-12-07\n", ""), "wire/source.yml")
    assert isinstance(source, Source) and source.captured is None


@pytest.mark.parametrize("key", ["publisher", "licence", "language", "reliability", "publish_text"])
def test_a_missing_key(key: str) -> None:
    text = "".join(line + "\n" for line in GOOD.splitlines() if not line.startswith(key))
    assert faults(text) == [("the whole file", f"The key {key} is missing.")]


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        ("publsher: x", "line 7", "publsher is unknown"),
        ("publisher: Other", "line 7", "publisher stands there a second time"),
        ("files: [a.txt]", "line 7", "files is wrong: a list"),
        ("files: a.txt", "line 7", "files is wrong: 'a.txt'"),
        ("files: {a.txt: {date: 2025-01-01}}", "line 7", "date of a.txt is unknown"),
        ("files: {a.txt: {published: 2025-02-31}}", "line 7", "published of a.txt is wrong"),
        ("files: {a.txt: {published: '2025-01-01'}}", "line 7", "published of a.txt is wrong"),
        ("files: {a.txt: {published: 2025-01-01 10:00:00}}", "line 7", "published of a.txt is wrong"),
        ("files: {a.txt: {url: 'javascript:alert(1)'}}", "line 7", "url of a.txt is wrong"),
        ("files: {a.txt: {replaces: 7}}", "line 7", "replaces of a.txt is wrong"),
        ("files: {a.txt: later}", "line 7", "entry of a.txt is no list"),
        ("files: {[a]: {}}", "line 7", "A key of files is no plain text"),
        ("odd: a: b", "line 7", "no valid YAML"),
        ("x: !!python/object:os.system {}", "line 7", "x is unknown"),
    ],
)
def test_a_bad_line_is_named(line: str, place: str, reason: str) -> None:
    (found,) = faults(GOOD + line + "\n")
    assert found[0] == place and reason in found[1]


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("language: en", "language: no"), ("language: en", "language: English"), ("reliability: B", "reliability: high"),
        ("publish_text: false", "publish_text: 'yes'"), ("publish_text: false", "publish_text: 1"), ("captured: 2025-12-07", "captured: yesterday"),
        ("publisher: The Wire", "publisher:"), ("publisher: The Wire", "publisher: 7"), ("licence: CC-BY-4.0", "licence: [MIT]"),
        ("licence: CC-BY-4.0", "licence: {name: MIT}"), ("publisher: The Wire", "publisher: !!python/name:os.system x"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_named(good: str, bad: str) -> None:
    (found,) = faults(GOOD.replace(good, bad))
    assert found[0].startswith("line ") and bad.split(":")[0] in found[1]


@pytest.mark.parametrize("text", ["", "# nothing\n", "just words\n", "- a\n- b\n", "a: [\n", "&a [*a]"])
def test_no_source_at_all(text: str) -> None:
    assert len(faults(text)) == 1


def test_every_fault_is_told_at_once() -> None:
    assert len(faults("language: xx1\nreliability: Z\nodd: 1\n")) == 6


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ("{c.txt: {}}", "c.txt, which is not there"),
        ("{a.txt: {replaces: c.txt}}", "replaces c.txt, which is not there"),
        ("{a.txt: {replaces: a.txt}}", "replaces itself"),
        ("{a.txt: {replaces: b.txt}, b.txt: {replaces: a.txt}}", "replaces itself"),
        ("{a.txt: {published: 2025-12-08}}", "after its capture on 2025-12-07"),
    ],
)
def test_entries_that_do_not_fit(files: str, reason: str) -> None:
    source = parse(GOOD + f"files: {files}\n", "wire/source.yml")
    assert isinstance(source, Source)
    found = list(misplaced(source, frozenset({"a.txt", "b.txt"}), "wire/source.yml"))
    assert found and all(reason in fault.reason and fault.place == "line 7" for fault in found)


def test_a_chain_of_versions_fits() -> None:
    source = parse(GOOD + "files: {a.txt: {replaces: b.txt}, b.txt: {replaces: c.txt}}\n", "wire/source.yml")
    assert isinstance(source, Source)
    assert not list(misplaced(source, frozenset({"a.txt", "b.txt", "c.txt"}), "wire/source.yml"))
