"""Copies of one text: which documents say the same in nearly the same words, and which of them stands for all."""

import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import TypeVar

from rensa import RMinHash, RMinHashLSH

PERMUTATIONS, BANDS = 128, 64  # two rows a band: texts that share a fifth of their shingles meet with 93 %, a third with 99.9 %
WORDS = 3  # words a shingle
ALIKE = 0.8  # of both texts' shingles, or of the shorter one's if it was cut
LEAST_CONTAINED = 30  # shingles: a shorter flash inside a long article is a quotation, not a copy
SEED = 20_250_101

T = TypeVar("T", bound=Hashable)


def shingles(text: str) -> frozenset[int]:
    """64-bit hashes of the text's overlapping runs of three words, without case, digits' commas or punctuation; stable from run to run."""
    words = re.findall(r"\w+", re.sub(r"(?<=\d),(?=\d)", "", text.casefold()))
    runs = {" ".join(words[i : i + WORDS]) for i in range(max(1, len(words) - WORDS + 1))}
    return frozenset(int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs)


def alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two texts' shingles show one text: Jaccard similarity, or containment of the shorter, of at least `ALIKE`."""
    common, shorter = len(one & other), min(len(one), len(other))
    return common >= ALIKE * (len(one) + len(other) - common) or (shorter >= LEAST_CONTAINED and common >= ALIKE * shorter)


def near_copies(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs of identifiers of texts that are near-copies, in order; candidates by MinHash, each pair verified exactly."""
    ids = sorted(texts)
    sets = [shingles(texts[i]) for i in ids]
    hashes = RMinHash.from_token_sets([[f"{h:016x}" for h in sorted(s)] for s in sets], PERMUTATIONS, SEED)
    index = RMinHashLSH(0.5, PERMUTATIONS, BANDS)
    index.insert_many(hashes)
    return [
        (ids[a], ids[b])
        for a, candidates in enumerate(index.query_all(hashes))
        for b in sorted(set(candidates))
        if a < b and alike(sets[a], sets[b])
    ]  # fmt: skip


def groups(ranked: Sequence[T], pairs: Iterable[tuple[T, T]]) -> dict[T, T]:
    """Each thing's group, named by its member that comes first in `ranked`; a pair joins its two groups."""
    rank = {thing: i for i, thing in enumerate(ranked)}
    first = {thing: thing for thing in ranked}

    def root(thing: T) -> T:
        while first[thing] != thing:
            first[thing] = thing = first[first[thing]]
        return thing

    for pair in pairs:
        one, other = sorted((root(pair[0]), root(pair[1])), key=rank.__getitem__)
        first[other] = one
    return {thing: root(thing) for thing in ranked}
