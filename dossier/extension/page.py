"""A whole page: which it is, and what stands in place of its lines and blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from dossier.extension.article import ArticlePage
from dossier.extension.data import Site
from dossier.extension.footnotes import Definition, marks_of, take_definitions
from dossier.extension.quotations import own
from dossier.extension.speaker import SpeakerPage
from dossier.extension.tree import elements_of, made, take_out

_FRAGMENTS = "home|list|profile|more|about|versions"
# "../people/jane-doe.md#profile", "index.md#home": a page that names itself, and what it wants there
_VIEW = re.compile(rf"(?P<up>(?:\.\./)*)(?P<page>[^#?:]+\.md)#(?P<fragment>{_FRAGMENTS})")
_SPEAKERS = ("people/", "organisations/", "sources/")


@dataclass(frozen=True, slots=True)
class ViewLine:
    """A line of a page that stands for a view."""

    element: Element
    page: str
    fragment: str


def fill_page(root: Element, site: Site, md: Markdown, here: str | None = None) -> None:
    """Put what the records say into a page, in the place of its lines, marks and footnotes.

    `here` is its path below docs/, if the renderer tells it: a line that names another page is a link to that one, and
    is its own only where there is no other page of that name, since a person moved this one.
    """
    found = [line for line in map(_view_line, root) if line is not None]
    lines = {id(line.element): line for line in found if here in (None, line.page) or line.page not in site.kit.pages}
    known = frozenset(site.kit.catalogue.quotes)
    path = _path(lines.values(), root, site)
    if path is None:
        return
    definitions = take_definitions(root, known) if path in site.articles else {}
    blocks = _blocks(root, lines, path, site, md, definitions)
    root[:] = list(blocks)
    _drop_marks(root)


def _path(lines: Iterable[ViewLine], root: Element, site: Site) -> str | None:
    """The page's path below docs/: what its own lines say, else the article whose quotations it marks."""
    for line in lines:
        return line.page
    for _, _, label in marks_of(root):
        if (quote := site.quote(label)) is not None:
            return site.kit.catalogue.article_page(quote.article)
    return None


def _view_line(element: Element) -> ViewLine | None:
    """The line that `element` is; None if it is another paragraph: a view line is a link to its own page, no more."""
    if element.tag != "p" or len(element) != 1 or (element.text or "").strip() or (element[0].tail or "").strip():
        return None
    found = _VIEW.fullmatch(element[0].get("href", "")) if element[0].tag == "a" else None
    if not found or len(found["up"]) != 3 * found["page"].count("/"):
        return None
    return ViewLine(element, found["page"], found["fragment"])


def _blocks(  # noqa: PLR0913, PLR0917 - all that a page is made of
    root: Element,
    lines: Mapping[int, ViewLine],
    path: str,
    site: Site,
    md: Markdown,
    definitions: Mapping[str, Definition],
) -> Iterator[Element]:
    blocks = list(root)
    title = next((place for place, block in enumerate(blocks) if block.tag == "h1"), -1)
    yield from blocks[: title + 1]
    rest = blocks[title + 1 :]
    if path in site.articles:
        view = next((place for place, block in enumerate(rest) if id(block) in lines), len(rest))
        yield from ArticlePage(site.articles[path], path, site, md, definitions).fill(_kept(rest[:view], lines))
        yield from _shown(rest[view : view + 1], lines, site)
        yield from _owns(rest[view + 1 :])
        return
    if rest and rest[0].tag == "p" and id(rest[0]) not in lines:
        rest[0].set("class", "lead")
    rest = list(_shown(rest, lines, site))
    yield from SpeakerPage(path, site, md).fill(rest) if path.startswith(_SPEAKERS) else rest


def _kept(blocks: Sequence[Element], lines: Mapping[int, ViewLine]) -> list[Element]:
    return [block for block in blocks if id(block) not in lines]


def _owns(blocks: Sequence[Element]) -> Iterator[Element]:
    """What a curator wrote below all else; his footnotes stay as they are."""
    for block in blocks:
        yield block if block.get("class") == "footnote" else own(block)


def _shown(blocks: Sequence[Element], lines: Mapping[int, ViewLine], site: Site) -> Iterator[Element]:
    """The blocks, each line replaced with its view; the page is found by it even where there is nothing to show."""
    for block in blocks:
        line = lines.get(id(block))
        show = site.views.get((line.page, line.fragment)) if line else None
        if line is None or show is None:
            yield block
        else:
            yield made("div", *elements_of(show(site.kit)), class_="view", id=line.fragment)


def _drop_marks(root: Element) -> None:
    """No mark without a footnote is left on the page."""
    for parent, mark, label in list(marks_of(root)):
        if not label:
            take_out(parent, mark)
