"""What each block of a text is: title, article, or furniture with the reason for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dossier.read import head, headline, tail
from dossier.read.lines import Block
from dossier.read.page import Page, page_of, run
from dossier.read.passes import BODY_PASSES, HEAD_PASSES, LINE_PASSES, TITLE_PASSES
from dossier.read.reasons import FOREIGN, Reason
from dossier.records import Cut, Span


@dataclass(frozen=True)
class Layout:
    """The blocks of a text, and what became of them: `reasons[i]` is None where block i is the article."""

    blocks: tuple[Block, ...]
    reasons: tuple[Reason | None, ...]
    title: int | None  # the block that holds the title
    subtitle: int | None = None
    doubts: tuple[Cut, ...] = ()
    passes: tuple[str | None, ...] = ()  # the name of the pass that gave each block its reason

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

    def passes_within(self, span: Span) -> tuple[str, ...]:
        """The names of the passes that cut the blocks within `span`, each once, in the order of the text."""
        within = [i for i, block in enumerate(self.blocks) if span.start <= block.span.start < span.end]
        return tuple(dict.fromkeys(name for i in within if (name := self.passes[i])))

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
    page = run((*LINE_PASSES, *HEAD_PASSES), page_of(blocks, learned))
    start = head.body_start(blocks, page.reasons)
    page = run(TITLE_PASSES, replace(page, start=start))
    title = _title(page, stated_title)
    if title == start:  # the first paragraph turned out to be the title
        start = head.body_start(blocks, page.reasons, title + 1)
    page = _with_title(replace(page, start=start, title=title))
    subtitle = head.find_subtitle(page)
    page = run(BODY_PASSES, page)
    return Layout(page.blocks, page.reasons, title, subtitle, tail.doubts(page), page.passes)


def _title(page: Page, stated: str | None) -> int | None:
    """The block that is the title; what stands in several seeds is one only where nothing else is."""
    above, rest = page.blocks[: page.start], page.blocks[page.start :]
    title = headline.find_title(above, page.reasons, rest, stated)
    if title is None and Reason.STANDS_IN_SEVERAL_SEEDS in page.reasons[: page.start]:
        known = page.reasons[: page.start]
        opened = [None if reason == Reason.STANDS_IN_SEVERAL_SEEDS else reason for reason in known]
        title = headline.find_title(above, opened, rest, stated)
    return title


def _with_title(page: Page) -> Page:
    """The page without a reason for its title."""
    if page.title is None:
        return page
    return page.with_reasons([None if i == page.title else reason for i, reason in enumerate(page.reasons)], "title")
