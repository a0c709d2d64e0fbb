"""Two texts side by side: stretches that are the same and stretches that differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from dossier.link.words import Wording, is_content, spoken_words
from dossier.records import LinkedQuote

_OPENING = '[("“‘«„'


@dataclass(frozen=True, slots=True)
class Side:
    """One of two texts that are compared."""

    text: str
    wording: Wording
    reported: tuple[bool, ...]  # whether each word is the reporter's
    brackets: tuple[bool, ...]  # whether each word stands in square brackets

    def slice(self, words: tuple[int, int]) -> str:
        """A range of words as written, with the punctuation that belongs to them."""
        first, last = words
        return "" if first >= last else self.text[self._begin(first) : self._begin(last)].strip()

    def _begin(self, index: int) -> int:
        """Where a word begins, with the brackets or marks that open before it."""
        words = self.wording.words
        if index == len(words):
            return len(self.text)
        start = words[index].start
        while start > 0 and self.text[start - 1] in _OPENING:
            start -= 1
        return start


class Block(NamedTuple):
    """A stretch of both texts, as ranges of word indices; either range may be empty where they differ."""

    same: bool
    base: tuple[int, int]
    version: tuple[int, int]


def side_of(quote: LinkedQuote, wording: Wording) -> Side:
    """A quote as a side of a comparison; in a mixed one the words outside the marks are the reporter's."""
    own = quote.quote
    side = plain_side(spoken_words(own), wording, reported=own.kind == "indirect")
    if own.kind != "mixed":
        return side
    start = own.span.start
    reported = tuple(
        not any(part.start <= start + word.start and start + word.end <= part.end for part in own.parts)
        for word in side.wording.words
    )
    return Side(side.text, side.wording, reported, side.brackets)


def plain_side(text: str, wording: Wording, *, reported: bool) -> Side:
    """A text as a side of a comparison."""
    bracketed = "[" in text
    return Side(
        text,
        wording,
        tuple(reported for _ in wording.words),
        tuple(bracketed and text.rfind("[", 0, at) > text.rfind("]", 0, at) for at, *_ in wording.words),
    )


def aligned_blocks(base: Side, version: Side) -> tuple[Block, ...]:
    """Stretches that are the same and stretches that differ, in turn.

    A lone small word is no common ground, nor is a lone word of the reporter beside quoted ones.
    """
    here, there = base.wording.norms, version.wording.norms
    mixed = any(version.reported) and not all(version.reported)
    matches = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
    same = [
        (first, start, size)
        for first, start, size in matches
        if size > 1 or (size and not (mixed and version.reported[start]) and _tells(first, start, here, there))
    ]
    blocks: list[Block] = []
    left = right = 0
    for first, start, size in [*same, (len(here), len(there), 0)]:
        if first > left or start > right:
            blocks.append(Block(False, (left, first), (right, start)))
        if size:
            blocks.append(Block(True, (first, first + size), (start, start + size)))
        left, right = first + size, start + size
    return tuple(blocks)


def _tells(first: int, start: int, here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether a lone word is common ground: it has content, or it begins or ends both texts."""
    return is_content(here[first]) or first == start == 0 or (first + 1 == len(here) and start + 1 == len(there))
