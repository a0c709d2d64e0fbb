"""Markdown as the site renders it: with the extensions that mkdocs.yml names, and what a reader then sees."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import yaml

_ROOT = Path(__file__).parents[2]
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


def html_of(text: str) -> str:
    """`text` rendered with the project's own extensions."""
    names, settings = _extensions()
    return markdown.markdown(text, extensions=list(names), extension_configs=dict(settings))


def words_of(html: str, element: str | None = None) -> str:
    """The text of `html`, or of its elements of one name, white space folded."""
    reader = Reader(html)
    pieces = reader.texts if element is None else reader.inside(element)
    return " ".join("".join(pieces).split())


@cache
def _extensions() -> tuple[tuple[str, ...], tuple[tuple[str, Any], ...]]:
    stated = yaml.safe_load((_ROOT / "mkdocs.yml").read_text(encoding="utf-8").replace("!ENV", ""))
    listed = [item if isinstance(item, dict) else {item: {}} for item in stated["markdown_extensions"]]
    return tuple(name for item in listed for name in item), tuple(
        (name, settings) for item in listed for name, settings in item.items() if settings
    )


class Reader(HTMLParser):
    """Every element of a page in the order in which it opens, with its attributes and the texts inside it."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self._open: list[int] = []
        self._within: dict[int, list[str]] = {}
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(len(self.elements) - 1)
            self._within[len(self.elements) - 1] = []

    def handle_endtag(self, tag: str) -> None:
        while self._open:
            if self.elements[self._open.pop()][0] == tag:
                break

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        for place in self._open:
            self._within[place].append(data)

    def inside(self, element: str) -> list[str]:
        """The texts inside all elements of one name, a space between two elements."""
        return [
            piece
            for place, texts in self._within.items()
            if self.elements[place][0] == element
            for piece in (*texts, " ")
        ]

    def ids(self) -> list[str]:
        """All ids, in the order of the page."""
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]
