"""Copies: articles that share most of their words, whole or cut, whichever paper they stand in.

Every run of five words is hashed; a tenth of the hashes (the same tenth in every text) is its sketch. Texts that share
a hash of their sketches are compared in full, each against few others, so the work grows with the number of texts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from dossier.read.lines import word_list

RUN = 5  # words; shorter runs are common phrases ("the president of the United"), longer ones miss light edits
SKETCHED = 8  # one hash in so many is in the sketch
FEWEST = 40  # runs; a shorter text is compared as a whole only
SHARED = 0.5  # of the shorter text's runs: a copy cut to half its length still has nearly all of its own in the whole
COMPARED = 4  # texts that one text is compared with for each hash that they share


@dataclass(frozen=True, slots=True)
class Dated:
    """What finding copies needs of an article."""

    id: str
    date: str | None
    words: str


def find_copies(articles: Sequence[Dated]) -> Mapping[str, str]:
    """For each copy the id of the earliest article with its words; the earliest itself is left out."""
    ordered = sorted(articles, key=lambda article: (article.date or "9999", article.id))
    runs = [_runs(article.words) for article in ordered]
    original: dict[str, str] = {}
    buckets: dict[int, list[int]] = {}
    for i, article in enumerate(ordered):
        sketch = _sketch(runs[i])
        for candidate in _candidates(buckets, sketch):
            if _is_copy(runs[i], runs[candidate]):
                other = ordered[candidate].id
                original[article.id] = original.get(other, other)
                break
        for value in sketch:
            bucket = buckets.setdefault(value, [])
            if len(bucket) < COMPARED:
                bucket.append(i)
    return original


def _runs(words: str) -> frozenset[int]:
    listed = word_list(words)
    if len(listed) < RUN:
        return frozenset({_hash(" ".join(listed))}) if listed else frozenset()
    return frozenset(_hash(" ".join(listed[i : i + RUN])) for i in range(len(listed) - RUN + 1))


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")


def _sketch(runs: frozenset[int]) -> list[int]:
    if len(runs) < FEWEST:
        return sorted(runs)
    return sorted(value for value in runs if value % SKETCHED == 0)


def _candidates(buckets: Mapping[int, list[int]], sketch: Sequence[int]) -> list[int]:
    """The texts that share most of the sketch, the most similar first."""
    counts: dict[int, int] = {}
    for value in sketch:
        for i in buckets.get(value, ()):
            counts[i] = counts.get(i, 0) + 1
    return sorted(counts, key=lambda i: (-counts[i], i))[:COMPARED]


def _is_copy(one: frozenset[int], other: frozenset[int]) -> bool:
    fewer = min(len(one), len(other))
    if fewer < FEWEST:
        return one == other and bool(one)
    return len(one & other) >= SHARED * fewer
