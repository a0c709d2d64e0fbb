"""What a rendered page holds: its anchors, its links, and the words of its quotations."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from lxml import etree

from dossier.publish.elements import Foreign, foreign_elements

# Elements whose text stands apart from what surrounds it, so that "a</p><p>b" does not read as "ab".
_BLOCKS = frozenset(("p", "div", "li", "br", "blockquote", "h1", "h2", "h3", "h4", "ul", "ol", "pre", "tr", "td"))
# Control characters and lone surrogates: no page can show them, so none can be compared.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")

# <title>words</title>: with a tag inside it, a browser and a parser may differ on where it ends
_TITLE = re.compile(r"<title\b", re.IGNORECASE)
_WHOLE_TITLE = re.compile(r"<title(?:\s[^<>]*)?>[^<]*</title\s*>", re.IGNORECASE)
Form: TypeAlias = Literal["figure", "mark", "row", "version"]


@dataclass(frozen=True, slots=True)
class RenderedQuote:
    """A quotation on a page, wherever it stands there, with all that the page says of it.

    `shown` is its form: a "figure" with the whole words, a "mark" in the article's text, with them too, a "row" of a
    list, with the first of them, or a "version" that is compared with a fuller one: all that is known of it is its
    words. `speaker` is the page of who speaks, without ending, and `leads_to` that to which the name is a link, as it
    is written there; both are empty where nobody is known.
    """

    id: str
    text: str  # white space folded
    shown: Form = "figure"
    kind: str = ""
    speaker: str = ""
    leads_to: str | None = None


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page of the site. `path` is below the site's folder: `people/jane-doe/index.html`."""

    path: str
    ids: frozenset[str]
    links: tuple[str, ...]  # as written, each once
    quotes: tuple[RenderedQuote, ...]
    foreign: tuple[Foreign, ...] = ()
    doubt: str | None = None  # why it can't be known what a browser makes of it
    fault: bool = False  # whether the page says itself that something of it could not be shown

    @property
    def url(self) -> str:
        """The page's address, relative to the site's root: `people/jane-doe/`."""
        return self.path.removesuffix("index.html")


def folded(text: str) -> str:
    """`text` with each run of white space as one blank, none at the ends, and without what HTML can't hold."""
    return " ".join(_UNPRINTABLE.sub("", text).split())


def source_of(path: str, docs: Path) -> Path | None:
    """The Markdown file that the page at `path` was rendered from, if there is one."""
    return next((docs / source for source in sources_of(path) if (docs / source).is_file()), None)


def sources_of(path: str) -> tuple[str, ...]:
    """What the Markdown file of the page at `path` may be called, below docs/; MkDocs links to lost ones by name."""
    if path.endswith(".md"):
        return (path,)
    stem = path.removesuffix("index.html").removesuffix(".html").rstrip("/")
    return (f"{stem}/index.md", f"{stem}.md") if stem else ("index.md",)


def read_pages(site: Path, home: str = "/") -> Iterator[RenderedPage]:
    """Each HTML page of the site, in the order of the paths; `home` is where it is published."""
    for file in sorted(site.rglob("*.html")):
        yield read_page(file.relative_to(site).as_posix(), file.read_text(encoding="utf-8"), home)


def read_page(path: str, html: str, home: str = "/") -> RenderedPage:
    """What the page at `path` holds."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    root = etree.fromstring(_UNPRINTABLE.sub("", html).encode(), parser)
    if root is None:
        return RenderedPage(path, frozenset(), (), ())
    links = dict.fromkeys(map(str, root.xpath("//@href | //@src | //@action")))
    figures = tuple(_quote(figure) for figure in root.iter("figure") if "quote" in figure.get("class", "").split())
    quotes = (*figures, *_marks(root), *_rows(root), *_versions(root))
    foreign = tuple(foreign_elements(root, home))
    doubt = _doubt(html, parser)
    fault = bool(root.xpath("//@data-fault"))
    return RenderedPage(path, frozenset(map(str, root.xpath("//@id"))), tuple(links), quotes, foreign, doubt, fault)


def _doubt(html: str, parser: etree.HTMLParser) -> str | None:
    """Why a browser may see another page than this parser did."""
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        return "is nested too deeply to be read to its end"
    whole = len(_TITLE.findall(html)) == len(_WHOLE_TITLE.findall(html))
    return None if whole else "has a tag inside a title"


def _quote(figure: etree._Element) -> RenderedQuote:
    words: list[str] = []
    for blockquote in figure.iter("blockquote"):
        if next(blockquote.iterancestors("blockquote"), None) is None:
            words += _words(blockquote)
    name = figure.get("data-quote") or figure.get("id", "")
    return _shown(figure, name, "".join(words), "figure", _who(figure.find(".//figcaption/p[@class='who']")))


def _marks(root: etree._Element) -> Iterator[RenderedQuote]:
    """The quotations that are marked in an article's text, each with the words of all its pieces."""
    pieces: dict[str, list[etree._Element]] = {}
    for mark in root.iter("mark"):
        if name := mark.get("data-quote"):
            pieces.setdefault(name, []).append(mark)
    for name, marks in pieces.items():
        yield _shown(marks[0], name, "".join(_joined(marks)), "mark", None)


def _joined(marks: list[etree._Element]) -> Iterator[str]:
    """The words of marks, with a blank between those of two paragraphs."""
    before = None
    for mark in marks:
        block = next((one for one in mark.iterancestors() if one.tag in _BLOCKS), None)
        yield " " if before is not None and block is not before else ""
        yield from _words(mark)
        before = block


def _rows(root: etree._Element) -> Iterator[RenderedQuote]:
    """The quotations of lists: the first words of each, which lead to it."""
    for row in root.iter("li", "span"):
        if name := row.get("data-quote"):
            words = row.find("a")
            yield _shown(row, name, "" if words is None else "".join(_words(words)), "row", _who(row))


def _versions(root: etree._Element) -> Iterator[RenderedQuote]:
    """The quotations that are compared with a fuller version: their own words, without those that they leave out."""
    for version in root.iter("div", "span"):
        if name := version.get("data-version"):
            own = copy.deepcopy(version)  # the page itself is looked at for more
            for left_out in list(own.iter("del")):
                left_out.text = ""
                del left_out[:]
            yield _shown(version, name, "".join(_words(own)), "version", None)


def _shown(element: etree._Element, name: str, words: str, form: Form, leads_to: str | None) -> RenderedQuote:
    kind, speaker = element.get("data-kind", ""), element.get("data-speaker", "")
    return RenderedQuote(name, folded(words), form, kind, speaker, leads_to)


def _who(place: etree._Element | None) -> str | None:
    """The address to which the speaker's name leads; None where it is no link."""
    names = () if place is None else place.iter("a")
    return next((name.get("href", "") for name in names if "speaker" in name.get("class", "").split()), None)


def _words(element: etree._Element) -> Iterator[str]:
    """All text in an element, with a blank where a block begins or ends."""
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if inner.tag in _BLOCKS:
            yield " "
        if event == "start":
            yield inner.text or ""
        elif inner is not element:
            yield inner.tail or ""
