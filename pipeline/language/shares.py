"""Shares of something: "most of", "a third of its", "half the". How many they are of is not told."""

import re

_SHARE = re.compile(
    r"(?:(?:a|one|two|three|four)[ -](?:half|halves|third|quarter|fourth|fifth|sixth|tenth)s?\s+of(?!\s+a\s+(?:million"
    r"|century|dozen))|(?:two|three)-(?:third|quarter)s"
    r"|half(?:\s+of)?(?=\s+(?:the|its|their|his|those|these|our|them|all|of)(?!\w))|half of"
    r"|(?:(?:a|the)\s+)?(?:(?:vast|great|large)\s+)?(?:majority|bulk)\s+of"
    r"|most\s+of|most(?=\s+(?:[A-Z][\w.]+\s+){0,2}(?:of|troops|soldiers|forces|personnel|units|marines|police|peacekeepers|advisers|trainers)(?!\w))"
    r"|(?:one\s+in|(?:one|two|three|four|five|six|seven|eight|nine)\s+out\s+of)\s+(?:every\s+)?(?:two|three|four|five|six|ten|twenty)(?!\w))",
    re.IGNORECASE,
)  # fmt: skip
_NOT_MOST = re.compile(r"(?:the|at|its|their|his|her|a|is|are|was|were|our|second|very)\s+$", re.IGNORECASE)
PERCENT_OF = re.compile(r"(?:\s?%|[- ]?per[ -]?cent)\s+of(?=\s+(?:the|its|their|his|all|those|these)(?!\w))")
_OPENERS = frozenset(("a ", "on", "tw", "th", "fo", "fi", "si", "se", "ei", "ni", "ha", "ma", "bu", "mo"))


def share(text: str, start: int, done: int) -> int:
    """Where the share that begins at `start` ends, 0 where none does; nothing before `done` is looked at."""
    if text[start : start + 2].lower() not in _OPENERS:
        return 0
    match = _SHARE.match(text, start)
    if not match or (match.group()[:4].lower() == "most" and _NOT_MOST.search(text, max(done, start - 8), start)):
        return 0
    return match.end()
