"""Cross-validation: which part of the articles each one is in."""

from collections.abc import Iterable

FOLDS = 5


def folds(articles: Iterable[str]) -> dict[str, int]:
    """Article -> its part, 0 to FOLDS - 1, the same whatever the order in which they come."""
    return {article: k % FOLDS for k, article in enumerate(sorted(set(articles)))}
