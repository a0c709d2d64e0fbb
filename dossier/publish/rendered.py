"""What a rendered page holds: its anchors, its links, and the words of its quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from dossier.publish.elements import Foreign, foreign_elements

# Elements whose text stands apart from what surrounds it, so that "a</p><p>b" does not read as "ab".
_BLOCKS = frozenset(("p", "div", "li", "br", "blockquote", "h1", "h2", "h3", "h4", "ul", "ol", "pre", "tr", "td"))
# Control characters and lone surrogates: no page can show them, so none can be compared.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")

# <title>words</title>: with a tag inside it, a browser and a parser may differ on where it ends
_TITLE = re.compile(r"<title\b", re.IGNORECASE)
_WHOLE_TITLE = re.compile(r"<title(?:\s[^<>]*)?>[^<]*</title\s*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RenderedQuote:
    """A `figure.quote` of a page: which quote it says it shows, and the words in its blockquote, white space folded."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page of the site. `path` is below the site's folder: `people/jane-doe/index.html`."""

    path: str
    ids: frozenset[str]
    links: tuple[str, ...]  # as written, each once
    quotes: tuple[RenderedQuote, ...]
    foreign: tuple[Foreign, ...] = ()
    doubt: str | None = None  # why it can't be known what a browser makes of it

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
    quotes = tuple(_quote(figure) for figure in root.iter("figure") if "quote" in figure.get("class", "").split())
    foreign = tuple(foreign_elements(root, home))
    doubt = _doubt(html, parser)
    return RenderedPage(path, frozenset(map(str, root.xpath("//@id"))), tuple(links), quotes, foreign, doubt)


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
    return RenderedQuote(figure.get("data-quote") or figure.get("id", ""), folded("".join(words)))


def _words(element: etree._Element) -> Iterator[str]:
    """All text in an element, with a blank where a block begins or ends."""
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if inner.tag in _BLOCKS:
            yield " "
        if event == "start":
            yield inner.text or ""
        elif inner is not element:
            yield inner.tail or ""
