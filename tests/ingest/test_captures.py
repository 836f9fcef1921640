"""Taking raw/ in: what is read, what is set aside and why, and that nothing else decides."""

import hashlib
import os
import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.ingest.captures import IngestError, capture
from pipeline.ingest.content import LARGEST
from pipeline.tables.captures import CAPTURES
from pipeline.tables.rejects import REJECTS

ABOUT = "publisher: The Wire\nlicence: CC-BY-4.0\nlanguage: en\nreliability: B\npublish_text: true\ncaptured: 2025-12-07\n"
GOOD = "Troops land\n\nTALLINN, March 19, 2017 -- About 120 soldiers landed on Friday.\n"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    (tmp_path / "raw" / "wire").mkdir(parents=True)
    (tmp_path / "raw" / "wire" / "source.yml").write_text(ABOUT)
    (tmp_path / "raw" / "wire" / "good.txt").write_text(GOOD)
    return tmp_path / "raw"


def taken(raw: Path) -> list[str]:
    return capture(raw)[0]["file"].to_list()


def set_aside(raw: Path) -> dict[str, dict[str, str]]:
    return {row["file"]: row for row in capture(raw)[1].to_dicts()}


def test_a_good_file_is_one_row_with_its_source(raw: Path) -> None:
    captures, rejects = capture(raw)
    assert captures.schema == CAPTURES.schema and rejects.schema == REJECTS.schema
    assert rejects.height == 0
    assert captures.to_dicts() == [{
        "file": "wire/good.txt", "source_id": "wire", "sha256": hashlib.sha256(GOOD.encode()).hexdigest(), "bytes": len(GOOD), "content": GOOD,
        "publisher": "The Wire", "licence": "CC-BY-4.0", "language": "en", "reliability": "B", "publish_text": True,
        "url": None, "captured_on": date(2025, 12, 7), "published_on": None, "replaces": None,
    }]  # fmt: skip


def test_what_the_source_knows_of_a_file(raw: Path) -> None:
    (raw / "wire" / "later.txt").write_text(GOOD + "More.")
    (raw / "wire" / "source.yml").write_text(
        ABOUT
        + "files:\n  good.txt:\n  later.txt:\n    url: https://example.org/a\n    published: 2025-12-01\n    captured: 2025-12-02\n    replaces: good.txt\n"
    )
    row = capture(raw)[0].filter(file="wire/later.txt").to_dicts()[0]
    assert (row["url"], row["published_on"], row["captured_on"], row["replaces"]) == (
        "https://example.org/a", date(2025, 12, 1), date(2025, 12, 2), "wire/good.txt",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "place", "reason"),
    [
        (b"caf\xe9 closed", "byte 3, line 1", "0xE9"),
        (b"one\ntwo\n\xff", "byte 8, line 3", "0xFF"),
        (b"\xef\xbb\xbfone\xe9", "byte 6, line 1", "0xE9"),
        (b"\xff\xfea\0b\0", "byte 0, line 1", "UTF-16"),
        ("wide".encode("utf-16-le"), "byte 1, line 1", "NUL"),
        (b"a\0b", "byte 1, line 1", "NUL"),
        (b"\xed\xa0\x80", "byte 0, line 1", "0xED"),
        (b"a\n\x1b[31mred", "byte 2, line 2", "U+001B"),
        ("né\x07".encode(), "byte 3, line 1", "U+0007"),
        (b"\x7f", "byte 0, line 1", "U+007F"),
        ("\x9b2J".encode(), "byte 0, line 1", "U+009B"),
        (b"", "the whole file", "empty"),
        (b" \n\t\r\n", "the whole file", "empty"),
        (b"\xef\xbb\xbf", "the whole file", "empty"),
        (b"x" * (LARGEST + 1), "the whole file", "larger"),
    ],
)
def test_a_bad_file_is_set_aside_and_the_rest_goes_on(raw: Path, content: bytes, place: str, reason: str) -> None:
    (raw / "wire" / "bad.txt").write_bytes(content)
    assert taken(raw) == ["wire/good.txt"]
    row = set_aside(raw)["wire/bad.txt"]
    assert row["place"] == place and reason in row["reason"] and row["mend"]


@pytest.mark.parametrize("content", [b"\xef\xbb\xbfText.", "Текст — Київ, \u200fعربي\u200f".encode(), b"a\r\nb\tc", b"x" * LARGEST])
def test_good_content_is_kept_as_it_is_but_for_the_mark(raw: Path, content: bytes) -> None:
    (raw / "wire" / "other.txt").write_bytes(content)
    row = capture(raw)[0].filter(file="wire/other.txt").to_dicts()[0]
    assert row["content"] == content.removeprefix(b"\xef\xbb\xbf").decode()
    assert row["bytes"] == len(content) and row["sha256"] == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("name", ["page.html", "feed.json", "notes", "a.txt.gz"])
def test_kinds_that_are_not_read_yet(raw: Path, name: str) -> None:
    (raw / "wire" / name).write_text(GOOD)
    assert "only .txt is read now" in set_aside(raw)[f"wire/{name}"]["reason"]


def test_hidden_names_are_ignored(raw: Path) -> None:
    (raw / ".gitkeep").touch()
    (raw / "wire" / ".notes.txt").write_text(GOOD)
    (raw / ".cache").mkdir()
    (raw / ".cache" / "a.txt").write_text(GOOD)
    assert taken(raw) == ["wire/good.txt"] and not set_aside(raw)


def test_folders_below_a_source_belong_to_it(raw: Path) -> None:
    (raw / "wire" / "2025").mkdir()
    (raw / "wire" / "2025" / "a.txt").write_text(GOOD + "2025")
    (raw / "wire" / "2025" / "source.yml").write_text(ABOUT)
    assert taken(raw) == ["wire/2025/a.txt", "wire/good.txt"]
    assert "at the top" in set_aside(raw)["wire/2025/source.yml"]["reason"]


def test_a_file_without_a_source(raw: Path) -> None:
    (raw / "loose.txt").write_text(GOOD)
    (raw / "nameless").mkdir()
    (raw / "nameless" / "a.txt").write_text(GOOD)
    rows = set_aside(raw)
    assert taken(raw) == ["wire/good.txt"]
    assert "no source's folder" in rows["loose.txt"]["reason"]
    assert "no source.yml" in rows["nameless/a.txt"]["reason"] and "raw/nameless/source.yml" in rows["nameless/a.txt"]["mend"]


def test_links_are_refused(raw: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "canary.txt").write_text("canary")
    (raw / "wire" / "file.txt").symlink_to(secret / "canary.txt")
    (raw / "wire" / "folder").symlink_to(secret, target_is_directory=True)
    (raw / "linked").symlink_to(secret, target_is_directory=True)
    (raw / "wire" / "loop").symlink_to("loop")
    (raw / "wire" / "up").symlink_to(raw, target_is_directory=True)
    (raw / "wire" / "gone.txt").symlink_to("nowhere.txt")
    (raw / "wire" / "inside.txt").symlink_to("good.txt")
    captures, rejects = capture(raw)
    assert captures["file"].to_list() == ["wire/good.txt"]
    assert "canary" not in "".join(captures["content"])
    reasons = dict(rejects.select("file", "reason").iter_rows())
    assert set(reasons) == {"linked", "wire/file.txt", "wire/folder", "wire/gone.txt", "wire/inside.txt", "wire/loop", "wire/up"}
    assert all("leaves raw/" in reasons[f] for f in ("linked", "wire/file.txt", "wire/folder"))
    assert all("under raw/" in reasons[f] for f in ("wire/up", "wire/inside.txt"))
    assert all("loop" in reasons[f] for f in ("wire/loop", "wire/gone.txt"))


def test_what_is_no_file_is_not_opened(raw: Path) -> None:
    os.mkfifo(raw / "wire" / "pipe.txt")
    assert "no regular file" in set_aside(raw)["wire/pipe.txt"]["reason"]


def test_names_that_cannot_be_written_down(raw: Path) -> None:
    with open(os.fsencode(raw / "wire") + b"/\xff.txt", "w") as handle:
        handle.write(GOOD)
    (raw / "wire" / "two\nlines.txt").write_text(GOOD)
    assert taken(raw) == ["wire/good.txt"]
    assert len(set_aside(raw)) == 2 and all(name.isprintable() for name in set_aside(raw))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(raw: Path) -> None:
    (raw / "wire" / "closed.txt").write_text(GOOD)
    (raw / "wire" / "closed.txt").chmod(0)
    assert "cannot be read" in set_aside(raw)["wire/closed.txt"]["reason"]


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.write_text("a file")])
def test_a_missing_folder_is_an_error_that_names_it(tmp_path: Path, make) -> None:
    make(tmp_path / "raw")
    with pytest.raises(IngestError, match=r"raw.*(does not exist|is no folder).*Make it"):
        capture(tmp_path / "raw")


def test_an_empty_folder_gives_empty_tables_of_the_right_shape(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    captures, rejects = capture(tmp_path / "raw")
    assert captures.equals(CAPTURES.empty()) and rejects.equals(REJECTS.empty())


def test_a_broken_source_keeps_its_files_out_and_no_others(raw: Path) -> None:
    (raw / "other").mkdir()
    (raw / "other" / "source.yml").write_text(ABOUT.replace("reliability: B", "reliability: G"))
    (raw / "other" / "a.txt").write_text(GOOD)
    assert taken(raw) == ["wire/good.txt"]
    assert set_aside(raw)["other/source.yml"]["place"] == "line 4"
    assert "other/source.yml" in set_aside(raw)["other/a.txt"]["mend"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(order=st.randoms(use_true_random=False))
def test_the_order_of_files_does_not_matter(tmp_path_factory, order: random.Random) -> None:
    names = [f"{source}/{name}" for source in ("a", "b") for name in ("1.txt", "2.txt", "bad.txt", "x/3.txt", "source.yml")]
    contents = {name: ABOUT.encode() if name.endswith("yml") else b"\xff" if "bad" in name else name.encode() for name in names}
    frames = []
    for listed in (sorted(names), order.sample(names, len(names))):
        root = tmp_path_factory.mktemp("raw")
        for name in listed:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(contents[name])
        frames.append(capture(root))
    assert frames[0][0].equals(frames[1][0]) and frames[0][1].equals(frames[1][1])
    assert frames[0][0].height == 6 and frames[0][1].height == 2
