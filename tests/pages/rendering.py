"""A page as its readers have it: rendered by Python-Markdown set up as the site is, by CommonMark, or as bare words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
from markdown import Markdown
from markdown.extensions import Extension
from markdown_it import MarkdownIt

from dossier.extension.syntax import register_syntax

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
# An escape, an entity, a mark, a link: each is read as what it shows.
_WRITTEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])|&(?P<entity>amp|lt);|(?P<mark>\[\^[^\]]+\])"
    r"|\[(?P<label>(?:[^\[\]\\]|\\.)*)\]\((?P<target>[^()\s]*)\)"
)
_ENTITIES = {"amp": "&", "lt": "<"}


class _Syntax(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the base's
        register_syntax(md)


def html_of(text: str) -> str:
    """`text` rendered by Python-Markdown as the site sets it up, without what the records fill in."""
    return markdown.markdown(
        text, extensions=["footnotes", "tables", "fenced_code", "toc", "pymdownx.quotes", _Syntax()]
    )


def commonmark_of(text: str) -> str:
    """`text` rendered as CommonMark, with the tables and the struck-out words of a code host."""
    return str(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text))


def body_of(page: str) -> str:
    """A page without its front matter."""
    return page.split("\n---\n", 1)[1]


def bare(text: str) -> str:
    """Markdown minus marks, links and escapes, white space folded: what a reader of the source reads."""
    return " ".join(_WRITTEN.sub(_shown, text).split())


def marks_of(text: str) -> list[str]:
    """The labels of all marks, in their order."""
    return [found["mark"][2:-1] for found in _WRITTEN.finditer(text) if found["mark"]]


def links_of(text: str) -> list[tuple[str, str]]:
    """All links, each as what its label shows and where it leads."""
    return [(bare(found["label"]), found["target"]) for found in _WRITTEN.finditer(text) if found["target"]]


def _shown(found: re.Match[str]) -> str:
    if found["entity"]:
        return _ENTITIES[found["entity"]]
    return found["escaped"] or (bare(found["label"]) if found["label"] else "")


def words_of(html: str, element: str | None = None) -> str:
    """The text of `html`, or of its elements of one name, white space folded."""
    reader = Reader(html)
    pieces = reader.texts if element is None else reader.inside(element)
    return " ".join("".join(pieces).split())


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
