"""What a rendered page holds: its anchors, its links, and the words of its quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

# Elements without an end tag: they never enclose anything.
_VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
# Elements whose text stands apart from what surrounds it, so that "a</p><p>b" does not read as "ab".
_BLOCKS = frozenset(("p", "div", "li", "br", "blockquote", "h1", "h2", "h3", "h4", "ul", "ol", "pre", "tr", "td"))
# Control characters and lone surrogates: no page can show them, so none can be compared.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
_ADDRESSES = frozenset({"href", "src", "action"})


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


def read_pages(site: Path) -> Iterator[RenderedPage]:
    """Each HTML page of the site, in the order of the paths."""
    for file in sorted(site.rglob("*.html")):
        yield read_page(file.relative_to(site).as_posix(), file.read_text(encoding="utf-8"))


def read_page(path: str, html: str) -> RenderedPage:
    """What the page at `path` holds."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return RenderedPage(path, frozenset(reader.ids), tuple(reader.links), tuple(reader.quotes))


class _Reader(HTMLParser):
    """Walks a page once. It counts figures and blockquotes only, so tags left open don't confuse it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.links: dict[str, None] = {}
        self.quotes: list[RenderedQuote] = []
        self._quote: str | None = None  # the id of the figure.quote that the walk is in
        self._depth = 0  # of blockquotes inside it
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {key: value or "" for key, value in attrs}
        if "id" in named:
            self.ids.add(named["id"])
        self.links.update(dict.fromkeys(named[key] for key in _ADDRESSES & named.keys()))
        if tag == "figure" and "quote" in named.get("class", "").split():
            self._quote, self._depth, self._words = named.get("data-quote") or named.get("id", ""), 0, []
        elif tag == "blockquote" and self._quote is not None:
            self._depth += 1
        self._apart(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or self._quote is None:
            return
        self._apart(tag)
        if tag == "blockquote":
            self._depth -= 1
        elif tag == "figure":
            self.quotes.append(RenderedQuote(self._quote, folded("".join(self._words))))
            self._quote = None

    def handle_data(self, data: str) -> None:
        if self._quote is not None and self._depth > 0:
            self._words.append(data)

    def _apart(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.handle_data(" ")
