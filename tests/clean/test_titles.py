"""Which first lines are headlines."""

import pytest

from pipeline.clean.titles import title

BODY = "\n\nKABUL, Oct. 5, 2006 -- NATO took over in the east on Thursday.\n"


@pytest.mark.parametrize(
    "line",
    [
        "NATO takes command in eastern Afghanistan",
        "Troops to leave? Ministry says no",
        "How many Americans are there to leave?",
        "US, IRAQ AGREE ON DATE FOR WITHDRAWAL",
        "March of the peacekeepers",
        "Cut by half: the new force",
    ],
)
def test_headlines(line: str) -> None:
    assert title(line + BODY) == line
    assert title("\n  " + line + "  " + BODY) == line


@pytest.mark.parametrize(
    "line",
    [
        "NATO took over in the east on Thursday.",
        "He said: \"We will go.\"",
        "KABUL, Oct. 5, 2006 -- NATO takes over",
        "WASHINGTON (AP) -- Troops to leave",
        "BAGHDAD – Troops to leave",
        "Sunday, December 7, 2025",
        "7 December 2025",
        "By a correspondent",
        "Updated: 5 October",
        "KABUL",
        "word " * 40,
    ],
)  # fmt: skip
def test_lines_that_are_none(line: str) -> None:
    assert title(line + BODY) is None


@pytest.mark.parametrize("text", ["NATO takes command in eastern Afghanistan", "NATO takes command\n\n ", "", "\n"])
def test_a_line_alone_is_no_headline(text: str) -> None:
    assert title(text) is None
