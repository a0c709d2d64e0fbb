"""Furniture learned across seeds: lines that stand in several articles and have nothing to do with any of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dossier.read.layout import Layout
from dossier.read.lines import Block, word_list
from dossier.read.prose import is_told

FEWEST_SEEDS = 3  # different articles, so that two versions of one story teach nothing
SHORTEST = 4  # words: "Background" or "9:05 p.m." are headings that many articles have
ON_TOPIC = (
    0.3  # of a line's long words in the rest of the article: a recurring paragraph of background, which is no furniture
)
_SPEECH = frozenset('"“”«»„')


def learned_lines(layouts: Sequence[Layout]) -> tuple[frozenset[str], ...]:
    """For each layout the folded lines of it that other articles have too, word for word, without sharing its topic.

    The work grows with the number of lines; the order of the layouts does not matter.
    """
    articles: dict[str, set[str]] = {}
    for layout in layouts:
        opening = _opening(layout)
        for line in {block.folded for block in layout.blocks if _is_learnable(block)}:
            articles.setdefault(line, set()).add(opening)
    recurring = {line for line, openings in articles.items() if len(openings) >= FEWEST_SEEDS}
    topical = _topical(layouts, recurring)
    return tuple(
        frozenset(block.folded for block in layout.blocks if block.folded in recurring and block.folded not in topical)
        for layout in layouts
    )


def _topical(layouts: Sequence[Layout], recurring: set[str]) -> frozenset[str]:
    """The recurring lines whose words are, on average, the words of the articles that they stand in."""
    shares: dict[str, list[float]] = {}
    for layout in layouts:
        here = {block.folded for block in layout.blocks} & recurring
        if not here:
            continue
        rest = {
            word
            for block, reason in zip(layout.blocks, layout.reasons, strict=True)
            if reason is None and block.folded not in recurring
            for word in word_list(block.words)
        }
        for line in here:
            words = [word for word in word_list(line) if len(word) > 4] or word_list(line)
            shares.setdefault(line, []).append(sum(word in rest for word in words) / len(words))
    means: Mapping[str, float] = {line: sum(values) / len(values) for line, values in shares.items()}
    return frozenset(line for line, mean in means.items() if mean > ON_TOPIC)


def _is_learnable(block: Block) -> bool:
    return block.count >= SHORTEST and not _SPEECH.intersection(block.words) and not is_told(block)


def _opening(layout: Layout) -> str:
    """What tells an article from others: its first paragraph."""
    return layout.blocks[layout.first].folded if layout.first < len(layout.blocks) else ""
