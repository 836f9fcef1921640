"""What stands between quotation marks in a text, over sentences and paragraphs. Who says it is not told here."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from pipeline.extract.model import Span

_MARK = re.compile(r"“|”|\"|``|''")
LONGEST = 3000  # code points between two marks that belong together


class Quotations:
    """The quotations of one text, in its order; marks are part of them."""

    def __init__(self, text: str) -> None:
        self.all = _paired(text)
        self._starts = [q.start for q in self.all]
        self._ends = [q.end for q in self.all]

    def ending(self, start: int, end: int) -> Span | None:
        """The quotation that ends between two offsets."""
        i = bisect_right(self._ends, end) - 1
        return self.all[i] if i >= 0 and self._ends[i] >= start else None

    def beginning(self, start: int, end: int) -> Span | None:
        """The quotation that begins between two offsets."""
        i = bisect_left(self._starts, start)
        return self.all[i] if i < len(self.all) and self._starts[i] < end else None

    def around(self, at: int) -> Span | None:
        """The quotation that an offset stands in."""
        i = bisect_right(self._starts, at) - 1
        return self.all[i] if i >= 0 and at < self._ends[i] else None

    def share(self, span: Span) -> float:
        """How much of a span stands in quotation marks."""
        inside = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for q in self.all)
        return inside / max(1, span.end - span.start)


def _paired(text: str) -> list[Span]:
    found: list[Span] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        if _opens(text, mark):
            if opened is not None and (broken := text.rfind("\n", opened, mark.start())) > 0:
                found.append(Span(opened, len(text[:broken].rstrip())))  # a quotation that goes on in the next paragraph is opened there again
            opened = mark.start()
        elif opened is not None and mark.end() - opened <= LONGEST:
            found.append(Span(opened, mark.end()))
            opened = None
        else:
            opened = None
    return found


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark opens a quotation: curly ones tell it themselves, straight ones by the space before them."""
    if mark.group() in ("“", "``"):
        return True
    if mark.group() in ("”", "''"):
        return False
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before.isspace() or before in "([-–—") and bool(after.strip())
