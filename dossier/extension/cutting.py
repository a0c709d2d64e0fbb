"""Quotations marked in a paragraph: it is cut once, at all their ends, whatever emphasis or links it holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.extension.text import Unit, Words
from dossier.extension.tree import add


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch of a paragraph's words to be put into an element; `make` is told whether it is the first piece."""

    start: int
    end: int
    make: Callable[[bool], Element]


@dataclass(frozen=True, slots=True)
class Insertion:
    """An element to be put where the paragraph's words reach `place`."""

    place: int
    element: Element


class Cutter:
    """Cuts one paragraph; the cuts are ascending and disjoint, the insertions ascending."""

    def __init__(self, words: Words, cuts: Sequence[Cut], insertions: Sequence[Insertion]) -> None:
        self._words = words
        self._cuts = cuts
        self._starts = [cut.start for cut in cuts]
        self._waiting = list(insertions)
        self._begun: set[int] = set()
        self._at = 0  # how far the words are dealt with

    def cut(self, paragraph: Element) -> None:
        """Do it, in place."""
        self._rebuild(paragraph)
        add(paragraph, [insertion.element for insertion in self._waiting])
        self._waiting.clear()

    def _rebuild(self, element: Element) -> None:
        nodes = list(self._nodes(element))
        element.text = None
        for child in list(element):
            element.remove(child)
        group: list[str | Element] = []
        inside: int | None = None
        for node, cut in nodes:
            if cut != inside:
                self._close(element, group, inside)
                group, inside = [], cut
            group.append(node)
        self._close(element, group, inside)

    def _close(self, element: Element, group: list[str | Element], cut: int | None) -> None:
        if cut is None or not group:
            add(element, group)
            return
        mark = self._cuts[cut].make(cut not in self._begun)
        self._begun.add(cut)
        add(mark, group)
        add(element, [mark])

    def _nodes(self, element: Element) -> Iterator[tuple[str | Element, int | None]]:
        """The content of an element, cut, each piece with the number of the cut that it belongs to."""
        yield from self._pieces(self._words.units.get((id(element), "text"), ()))
        for child in list(element):
            tail = self._words.units.get((id(child), "tail"), ())
            start, end = self._range(child)
            self._at = end
            child.tail = None
            yield from self._due(start)
            cut = self._whole(start, end)
            if cut == _PARTED:
                self._rebuild(child)
                yield child, None
            else:
                yield child, cut
            yield from self._pieces(tail)

    def _pieces(self, units: Sequence[Unit]) -> Iterator[tuple[str | Element, int | None]]:
        for unit in units:
            yield from self._due(unit.start)
            self._at = unit.end
            yield unit.source, self._cut_at(unit.start)

    def _due(self, place: int) -> Iterator[tuple[Element, None]]:
        while self._waiting and self._waiting[0].place <= place:
            yield self._waiting.pop(0).element, None

    def _cut_at(self, place: int) -> int | None:
        at = bisect_right(self._starts, place) - 1
        return at if at >= 0 and place < self._cuts[at].end else None

    def _range(self, child: Element) -> tuple[int, int]:
        """From where to where the words of `child` go."""
        units = [unit for inner in child.iter() for unit in self._own(inner, child)]
        return (min(unit.start for unit in units), max(unit.end for unit in units)) if units else (self._at, self._at)

    def _own(self, inner: Element, child: Element) -> Iterator[Unit]:
        yield from self._words.units.get((id(inner), "text"), ())
        if inner is not child:
            yield from self._words.units.get((id(inner), "tail"), ())

    def _whole(self, start: int, end: int) -> int | None:
        """The cut that a stretch lies in as a whole; None if in none, `_PARTED` if a cut begins or ends in it."""
        if start == end:  # a line break, an empty element
            before = self._cut_at(start - 1)
            return before if before == self._cut_at(start) else None
        first, last = self._cut_at(start), self._cut_at(end - 1)
        borders = any(start < border < end for cut in self._cuts for border in (cut.start, cut.end))
        return _PARTED if first != last or borders else first


_PARTED = -1
