"""Articles of our own with their time expressions marked in TIMEX3's terms, and how many of them are read right: `python tests/language/timex_corpus.py`.

The articles are invented, after the manner of the financial press, of wires, of the web and of encyclopaedias; people, firms and most events are too. They were
marked by the public TimeML guidelines before they were read by the program, and then looked at: they guard against steps back and prove nothing about others.
"""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pipeline.language.intervals import on
from pipeline.language.timex import Timex, timexes

FOLDER = Path(__file__).parent / "timex"
_HEAD = re.compile(r"^=== (.+), published (\d{4}-\d\d-\d\d)\n", re.MULTILINE)
_TAG = re.compile(r'<TIMEX3 type="(\w+)" value="([^"]*)">(.*?)</TIMEX3>', re.DOTALL)


class Article(NamedTuple):
    name: str
    published: date
    text: str
    marked: list[Timex]


class Score(NamedTuple):
    """Counts of expressions: marked, told by the program, of these overlapping a marked one, and of these with its value."""

    marked: int
    told: int
    found: int
    right: int

    @property
    def value_f1(self) -> float:
        return 2 * self.right / (self.marked + self.told)


def articles(group: str) -> list[Article]:
    pieces = _HEAD.split((FOLDER / f"{group}.txt").read_text("utf-8"))[1:]
    return [_article(name, day, body) for name, day, body in zip(*[iter(pieces)] * 3, strict=True)]


def _article(name: str, day: str, body: str) -> Article:
    text, marked, at = "", [], 0
    for tag in _TAG.finditer(body):
        text += body[at : tag.start()]
        kind, value, words = tag.groups()
        marked.append(Timex(len(text), len(text) + len(words), words, kind, value))
        text, at = text + words, tag.end()
    return Article(name, date.fromisoformat(day), text + body[at:], marked)


def score(read: list[Article]) -> Score:
    total = [0, 0, 0, 0]
    for article in read:
        told = timexes(article.text, on(article.published))
        left = list(told)
        found = right = 0
        for mark in article.marked:
            hit = next((t for t in left if t.start < mark.end and mark.start < t.end), None)
            if hit is not None:
                left.remove(hit)
                found, right = found + 1, right + (hit.value == mark.value)
        total = [a + b for a, b in zip(total, (len(article.marked), len(told), found, right), strict=True)]
    return Score(*total)


GROUPS = ("finance", "news", "web", "narrative")

if __name__ == "__main__":
    for group in GROUPS:
        read = articles(group)
        s = score(read)
        print(f"{group:<10} {len(read):>3} articles {s.marked:>5} expressions   found F1 {2 * s.found / (s.marked + s.told):.3f}   value F1 {s.value_f1:.3f}")
