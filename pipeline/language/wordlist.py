"""How the word lists of this folder are written: as one string, words apart by spaces."""


def words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())
