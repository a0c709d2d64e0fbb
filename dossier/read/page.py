"""A page as its passes see it: its blocks, what each was found to be, and by which pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dossier.read.lines import Block
from dossier.read.reasons import Reason, Reasons


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a text and their reasons so far: None where a block is the article."""

    blocks: tuple[Block, ...]
    reasons: tuple[Reason | None, ...]
    passes: tuple[str | None, ...]  # the name of the pass that gave each block its reason
    learned: frozenset[str] = frozenset()  # folded lines that stand in many seeds
    start: int = 0  # the article's first paragraph, once it is known
    title: int | None = None  # the block that holds the title, once it is known

    def with_reasons(self, reasons: Sequence[Reason | None], name: str) -> Page:
        """The page with new reasons; those that differ are the pass's of that name."""
        found = zip(self.reasons, reasons, self.passes, strict=True)
        passes = (known if old == new else name if new else None for old, new, known in found)
        return replace(self, reasons=tuple(reasons), passes=tuple(passes))


@dataclass(frozen=True, slots=True)
class Pass:
    """A step that finds boilerplate: the reasons as they are after it, from the page alone."""

    name: str  # as `dossier explain` shows it
    finds: str  # what it is for, with an example
    stands: str  # why it stands where it does among the passes
    find: Callable[[Page], Reasons]


def page_of(blocks: Sequence[Block], learned: frozenset[str] = frozenset()) -> Page:
    """A page of which nothing is known yet."""
    nothing = (None,) * len(blocks)
    return Page(tuple(blocks), nothing, nothing, learned)


def run(passes: Sequence[Pass], page: Page) -> Page:
    """The page after each of the passes, in their order."""
    for one in passes:
        page = page.with_reasons(one.find(page), one.name)
    return page
