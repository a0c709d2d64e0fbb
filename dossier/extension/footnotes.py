"""The footnotes of a page: those of quotations, which become figures, and a curator's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from dossier.extension.tree import has_text, take_out

_LABEL = "fn:"
_REFERENCE = "fnref"


@dataclass(frozen=True, slots=True)
class Definition:
    """What a quotation's footnote says: who speaks, and below it a curator's note."""

    speaker: Element | None
    note: tuple[Element, ...]


def take_definitions(root: Element, known: frozenset[str]) -> dict[str, Definition]:
    """The footnotes of the quotations that are `known`, taken out of the page; the others are numbered anew."""
    found: dict[str, Definition] = {}
    for place in [child for child in root.iter("div") if child.get("class") == "footnote"]:
        for item in list(place.iter("li")):
            label = _label(item)
            if label in known:
                found[label] = _definition(item)
                _remove(place, item)
        _number_anew(root, place)
    return found


def marks_of(element: Element) -> Iterator[tuple[Element, Element, str]]:
    """Each mark of a footnote in `element`: its parent, itself, and its label."""
    for parent in list(element.iter()):
        for child in list(parent):
            if child.tag == "sup" and (child.get("id") or "").startswith(_REFERENCE):
                yield parent, child, (child.get("id") or "").partition(":")[2]
            elif child.tag == "sup" and child.get("class") == "lost-mark":
                yield parent, child, ""


def take_marks(element: Element, known: frozenset[str]) -> list[str]:
    """The marks of quotations in `element`, taken out of it: the labels of those that are known, in their order."""
    found = []
    for parent, mark, label in list(marks_of(element)):
        if label in known or not label:
            take_out(parent, mark)
            found.append(label)
    return [label for label in found if label]


def _label(item: Element) -> str:
    return (item.get("id") or "").removeprefix(_LABEL)


def _definition(item: Element) -> Definition:
    for paragraph in item.iter():
        for child in list(paragraph):
            if child.tag == "a" and child.get("class") == "footnote-backref":
                take_out(paragraph, child)
    blocks = [block for block in item if has_text(block)]
    return Definition(blocks[0] if blocks else None, tuple(blocks[1:]))


def _remove(place: Element, item: Element) -> None:
    for parent in place.iter():
        if item in list(parent):
            parent.remove(item)
            return


def _number_anew(root: Element, place: Element) -> None:
    items = list(place.iter("li"))
    numbers = {_label(item): number for number, item in enumerate(items, 1)}
    if not any(_label(item) for item in items):
        for parent in root.iter():
            if place in list(parent):
                parent.remove(place)
                return
    for _, mark, label in marks_of(root):
        for link in mark.iter("a"):
            link.text = str(numbers.get(label, link.text))
    for item in items:
        for link in item.iter("a"):
            if link.get("class") == "footnote-backref":
                link.set("title", f"Jump back to footnote {numbers[_label(item)]} in the text")
