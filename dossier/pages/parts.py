"""Long pages in parts: `people/a.md`, `people/a/page-2.md`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from dossier.markdown import Markdown, text
from dossier.pages.references import References

ROWS = 400  # quotations, or what else a page lists, on one part: what a person still scrolls through

Item = TypeVar("Item")


def dealt(groups: Sequence[tuple[Item, int]]) -> list[list[Item]]:
    """Groups, given with their numbers of rows, dealt out to parts: none is parted, and the first part is there."""
    parts: list[list[Item]] = [[]]
    filled = 0
    for group, rows in groups:
        if parts[-1] and filled + rows > ROWS:
            parts.append([])
            filled = 0
        parts[-1].append(group)
        filled += rows
    return parts


def part_title(title: str, part: int) -> str:
    """The title of a part."""
    return title if part == 1 else f"{title}, page {part}"


def pager(references: References, paths: Sequence[str]) -> Markdown | None:
    """Links to the parts of a long page; None if there is but one."""
    if len(paths) < 2:
        return None
    shown = [
        text(f"{n} (this page)") if path == references.origin else references.page(path, str(n))
        for n, path in enumerate(paths, 1)
    ]
    return Markdown(f"Page {' '.join(shown)}")
