"""Long lists under headings, in parts of at most 200 rows: indexes, and the ways into the quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from dossier.views.html import Html, joined, text
from dossier.views.kit import Kit
from dossier.views.links import Links

ROWS_PER_PAGE = 200
_JUMPS = range(4, 61)  # fewer headings need no jump links; more are no help
_NOT_IN_ANCHOR = re.compile(r"[^A-Za-z0-9-]+")

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Section(Generic[Item]):
    """A heading and what stands under it; `page` is where the heading leads, if anywhere."""

    title: str
    anchor: str
    items: tuple[Item, ...]
    page: str | None = None


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as its template shows it: each row one piece, or its cells if `columns` are named."""

    title: Html
    anchor: Html
    columns: tuple[tuple[str, bool], ...]  # each name, and whether it is of numbers
    rows: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Listing(Generic[Item]):
    """A long list: the page `stem`.md and, where it needs them, `stem`/page-2.md and so on.

    With `columns` it is a table, and `show` gives the cells of a row; the last `numbers` columns are of numbers.
    `content` is what the template needs besides.
    """

    stem: str
    template: str
    title: str
    sections: Sequence[Section[Item]]
    show: Callable[[Item, Links], Any]
    columns: tuple[str, ...] = ()
    numbers: int = 0
    content: Callable[[Links], Mapping[str, Any]] = lambda _links: {}

    def paths(self) -> list[str]:
        """Its pages; one that says that the list is empty, if it is."""
        return [part_path(self.stem, n) for n in range(1, len(_parts(told_apart(self.sections))) + 1)]

    def show_on(self, path: str, kit: Kit) -> Html:
        """What its page at `path` shows."""
        parts = _parts(told_apart(self.sections))
        paths = [part_path(self.stem, n) for n in range(1, len(parts) + 1)]
        n = paths.index(path) + 1
        named = tuple((name, place >= len(self.columns) - self.numbers) for place, name in enumerate(self.columns))
        links = kit.links(path)
        return kit.show(
            path,
            self.template,
            part=n,
            total=sum(len(section.items) for section in self.sections),
            jumps=jump_links(links, parts, paths),
            pager=pager(links, paths, n),
            sections=[_view(section, links, self.show, named) for section in parts[n - 1]],
            **self.content(links),
        )


def places(stem: str, sections: Sequence[Section[Item]]) -> dict[str, str]:
    """On which page of the list each heading first stands, by its anchor."""
    found: dict[str, str] = {}
    for n, part in enumerate(_parts(told_apart(sections)), 1):
        for section in part:
            found.setdefault(section.anchor, part_path(stem, n))
    return found


def part_path(stem: str, part: int) -> str:
    """Where a part of a long page lies."""
    return f"{stem}.md" if part == 1 else f"{stem}/page-{part}.md"


def part_paths(stem: str, *lengths: tuple[int, int]) -> list[str]:
    """The parts of a page with several lists, each given as its length and how many of it one part shows."""
    parts = max((-(-length // size) for length, size in lengths), default=1)
    return [part_path(stem, n) for n in range(1, max(1, parts) + 1)]


def dealt(items: Sequence[Item], part: int, size: int) -> Sequence[Item]:
    """What a part of a long page shows of a list."""
    return items[(part - 1) * size : part * size]


def pager(links: Links, paths: Sequence[str], here: int) -> Html | None:
    """Links to the parts of a long list."""
    if len(paths) < 2:
        return None
    shown = [text(f"{n} (this page)") if n == here else links.page(path, str(n)) for n, path in enumerate(paths, 1)]
    return Html("Page {}").format(joined(shown, " "))


def jump_links(links: Links, parts: Sequence[Sequence[Section[Item]]], paths: Sequence[str]) -> Html | None:
    """Links to all headings of a list, on whichever page they first stand."""
    if len({section.anchor for part in parts for section in part}) not in _JUMPS:
        return None
    first: dict[str, Html] = {}
    for part, path in zip(parts, paths, strict=True):
        for section in part:
            if section.anchor not in first:
                first[section.anchor] = links.page(path, section.title, section.anchor)
    return joined(first.values(), " ")


def _view(
    section: Section[Item], links: Links, show: Callable[[Item, Links], Any], columns: tuple[tuple[str, bool], ...]
) -> SectionView:
    title = links.page(section.page, section.title) if section.page else text(section.title)
    return SectionView(title, Html(section.anchor), columns, tuple(show(item, links) for item in section.items))


def told_apart(sections: Sequence[Section[Item]]) -> list[Section[Item]]:
    """Sections with headings and anchors that are unique: a number is added to a repeated one."""
    titles: Counter[str] = Counter()
    anchors: Counter[str] = Counter()
    told: list[Section[Item]] = []
    for section in sections:
        title, anchor = section.title, _NOT_IN_ANCHOR.sub("-", section.anchor)
        titles[title] += 1
        anchors[anchor] += 1
        title = title if titles[title] == 1 else f"{title} ({titles[title]})"
        anchor = anchor if anchors[anchor] == 1 else f"{anchor}-{anchors[anchor]}"
        told.append(replace(section, title=title, anchor=anchor))
    return told


def _parts(sections: Sequence[Section[Item]]) -> list[list[Section[Item]]]:
    """Sections dealt out to pages; one that does not fit goes on, under its heading again, on the next."""
    parts: list[list[Section[Item]]] = [[]]
    room = ROWS_PER_PAGE
    for section in sections:
        rest = section.items
        while rest:
            if room == 0:
                parts.append([])
                room = ROWS_PER_PAGE
            parts[-1].append(replace(section, items=rest[:room]))
            rest, room = rest[room:], max(0, room - len(rest))
    return parts
