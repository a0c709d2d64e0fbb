"""What each block of a text is: title, article, or furniture with the reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from dossier.read import boilerplate, head, headline, tail, zones
from dossier.read.lines import Block
from dossier.read.promotion import cut_appeals
from dossier.read.reasons import FOREIGN, Reason
from dossier.read.second_article import cut_second_article
from dossier.records import Cut, Span


@dataclass(frozen=True)
class Layout:
    """The blocks of a text, and what became of them: `reasons[i]` is None where block i is the article."""

    blocks: tuple[Block, ...]
    reasons: tuple[Reason | None, ...]
    title: int | None  # the block that holds the title
    subtitle: int | None = None
    doubts: tuple[Cut, ...] = field(default=())

    @cached_property
    def first(self) -> int:
        """The number of the article's first block that is a paragraph; the number of blocks if there is none."""
        kept = [i for i, reason in enumerate(self.reasons) if reason is None and i not in (self.title, self.subtitle)]
        return next((i for i in kept if self.blocks[i].is_prose), kept[0] if kept else len(self.blocks))

    @cached_property
    def last(self) -> int:
        """The number of the article's last block, or -1."""
        kept = [i for i, reason in enumerate(self.reasons) if reason is None and i != self.title]
        return kept[-1] if kept else -1

    @cached_property
    def own(self) -> int:
        """The number of the block where other articles or readers begin: what they state is not the article's."""
        after = range(self.last + 1, len(self.blocks))
        return next((i for i in after if self.reasons[i] in FOREIGN), len(self.blocks))

    @cached_property
    def body(self) -> tuple[Span, ...]:
        """The article's stretches: neighbouring blocks in one span."""
        spans: list[Span] = []
        previous = -2
        for i, (block, reason) in enumerate(zip(self.blocks, self.reasons, strict=True)):
            if reason is not None or i == self.title:
                continue
            if previous == i - 1:
                spans[-1] = Span(spans[-1].start, block.span.end)
            else:
                spans.append(block.span)
            previous = i
        return tuple(spans)

    @property
    def breaks(self) -> tuple[Span, ...]:
        """The white space at line ends within paragraphs."""
        return tuple(one for block in self.blocks for one in block.breaks)

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """The furniture: neighbouring blocks with one reason in one cut."""
        cuts: list[Cut] = []
        previous = -2
        for i, (block, reason) in enumerate(zip(self.blocks, self.reasons, strict=True)):
            if reason is None or i == self.title:
                continue
            if previous == i - 1 and cuts[-1].reason == reason:
                cuts[-1] = Cut(Span(cuts[-1].span.start, block.span.end), reason.value)
            else:
                cuts.append(Cut(block.span, reason.value))
            previous = i
        return tuple(cuts)


def lay_out(blocks: Sequence[Block], stated_title: str | None, learned: frozenset[str] = frozenset()) -> Layout:
    """What each block is. `learned` are folded lines that stand in many seeds."""
    reasons = boilerplate.line_reasons(blocks, learned)
    head.mark_names(blocks, reasons)
    head.mark_paths(blocks, reasons)
    head.mark_summaries(blocks, reasons)
    cut_appeals(blocks, reasons)
    start = head.body_start(blocks, reasons)
    head.open_headlines(blocks, reasons, start)
    title = headline.find_title(blocks[:start], reasons, blocks[start:], stated_title)
    if title is None and Reason.STANDS_IN_SEVERAL_SEEDS in reasons[:start]:
        open_reasons = [None if reason == Reason.STANDS_IN_SEVERAL_SEEDS else reason for reason in reasons[:start]]
        title = headline.find_title(blocks[:start], open_reasons, blocks[start:], stated_title)
    if title == start:  # the first paragraph turned out to be the title
        start = head.body_start(blocks, reasons, title + 1)
    if title is not None:
        reasons[title] = None
    subtitle = head.cut_head(blocks, reasons, title, start)
    zones.cut_zones(blocks, reasons, start)
    cut_second_article(blocks, reasons, title, start)
    tail.cut_tail(blocks, reasons, start)
    doubts = tail.doubts(blocks, reasons, start)
    return Layout(tuple(blocks), tuple(reasons), title, subtitle, doubts)
