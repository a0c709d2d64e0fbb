"""Elements: made of the HTML of a view, moved about in a page."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, fromstring

from dossier.extension.text import written, written_in_code

_NAMESPACE = ' xmlns="http://www.w3.org/2000/svg"'  # which a page needs no more, and the tree would write out


def elements_of(html: str) -> list[Element]:
    """The elements of a view's HTML, as the tree of a page must hold them."""
    root = fromstring(f"<div>{html.replace(_NAMESPACE, '')}</div>")  # noqa: S314 - HTML that our own templates make
    for element in root.iter():
        element.text = _text_of(element)
        element.tail = written(element.tail) if element.tail else element.tail
        for name, value in element.items():
            element.set(name, written_in_code(value))
    return list(root)


def _text_of(element: Element) -> str | None:
    text = element.text
    return (written_in_code(text) if element.tag == "code" else written(text)) if text else text


def made(tag: str, *content: str | Element, **attributes: str) -> Element:
    """An element; attributes are named as in `class_`, `data_kind`."""
    element = Element(
        tag, {name.rstrip("_").replace("_", "-"): written_in_code(value) for name, value in attributes.items()}
    )
    add(element, content)
    return element


def add(element: Element, content: Iterable[str | Element]) -> None:
    """Puts `content` at the end of `element`; its strings are as the tree holds them."""
    for piece in content:
        if isinstance(piece, Element):
            element.append(piece)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece


def take_out(parent: Element, child: Element) -> None:
    """Removes `child`, and keeps the text that follows it."""
    at = list(parent).index(child)
    parent.remove(child)
    tail = child.tail or ""
    child.tail = None
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail


def has_text(element: Element) -> bool:
    """Whether an element holds more than white space."""
    return bool("".join(element.itertext()).strip())
