"""The check before publishing: each quotation on each page is the seed's own words, each link leads somewhere.

And nothing on a page came in with a seed's words that is more than words: no script, no element, no attribute.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from os.path import isfile  # Path.is_file() raises where a name is too long
from typing import Literal

from dossier.config import Config
from dossier.publish.addresses import target_of
from dossier.publish.data import is_of
from dossier.publish.elements import rooted
from dossier.publish.quoted import Quoted
from dossier.publish.rendered import RenderedPage, RenderedQuote, folded, read_pages, source_of, sources_of
from dossier.publish.typed import Typed
from dossier.records import Dossier, Finding

_SHOWN = 60  # letters of a quotation in a message: enough to find it by
_WITHOUT_SEEDS = ("404.html", "search/index.html", "about/index.html")  # pages that hold no word of a seed


def verify_site(dossier: Dossier, config: Config, by_hand: Collection[str] = ()) -> tuple[Finding, ...]:
    """What is wrong with the rendered site; what must not be published has the severity `error`.

    Each place that shows a quotation, a figure, a mark in an article's text or a row of a list, is compared with the
    records by its id: words, white space folded and nothing else, speaker, kind, and the page that it is on. Each
    quote's slice must lie outside its article's furniture; each quote must be there under its permalink; each address
    inside the site must exist. `by_hand` are the pages, by their paths below docs/, that a person edited, took out or
    made: a link that leads nowhere on one of them, or to one of them, stops nothing; where pages are concerned, the
    merge has listed it. An element that no template makes is an error, unless a person typed it: on a page of
    `by_hand`, or in a template.
    """
    home = _home(config)
    pages = tuple(read_pages(config.site, home))
    lines = _Lines(config)
    return (
        *_outside_the_body(dossier),
        *_unfilled(pages, lines),
        *_misquoted(pages, Quoted(dossier, home), dossier, lines),
        *_not_shown(pages, dossier, lines),
        *_dead_links(pages, config, lines, frozenset(by_hand)),
        *_foreign(pages, config, lines, Typed(dossier, config, by_hand)),
    )


def check_site(dossier: Dossier, config: Config, by_hand: Collection[str] = ()) -> tuple[Finding, ...]:
    """What `verify_site` finds on the site as it was last built; nothing if it was not built yet.

    A site that was made of other records is not compared with these: all that there is to say is that it is stale.
    """
    if not (config.site / "index.html").is_file():
        return ()
    if not is_of(dossier, config):
        fact = "the site was made before the last changes of seeds or pages, so it is not compared with them"
        return (Finding("stale", config.relative(config.site), None, fact, "run `dossier build`"),)
    return verify_site(dossier, config, by_hand)


def _outside_the_body(dossier: Dossier) -> Iterator[Finding]:
    articles = {extraction.article.id: extraction.article for extraction in dossier.articles}
    for linked in dossier.quotes:
        article, quote = articles[linked.article], linked.quote
        if quote.span.of(article.text) != quote.text:
            fact = f"{linked.id} is not the seed's text from {quote.span.start} to {quote.span.end}"
        elif any(cut.span.overlaps(quote.span) for cut in article.furniture):
            fact = f"{linked.id} lies in furniture: “{_short(quote.text)}”"
        else:
            continue
        yield Finding(
            "not-from-the-article", article.seed.path, None, fact, "report this as a defect of Dossier", "error"
        )


def _unfilled(pages: Iterable[RenderedPage], lines: _Lines) -> Iterator[Finding]:
    for page in pages:
        if page.fault:
            fact = "could not be filled with what the records say"
            remedy = "mend what was typed there last; if nobody typed anything, report this as a defect of Dossier"
            yield Finding("unrendered", *lines.of(page.path, ""), fact, remedy, "error")


def _misquoted(pages: Iterable[RenderedPage], quoted: Quoted, dossier: Dossier, lines: _Lines) -> Iterator[Finding]:
    texts = {extraction.article.id: folded(extraction.article.text) for extraction in dossier.articles}
    for page in pages:
        for shown in page.quotes:
            if not quoted.is_known(shown):
                yield _unknown_quote(page, shown, texts, lines)
            elif (fault := quoted.fault(shown, page.path)) is not None:
                kind, fact, remedy = fault
                yield Finding(kind, *lines.of(page.path, shown.id), f"{shown.id} {fact}", remedy, "error")


def _unknown_quote(page: RenderedPage, shown: RenderedQuote, texts: Mapping[str, str], lines: _Lines) -> Finding:
    """A quotation that the extraction does not know: a curator's edit, its words still to be found in a seed or not."""
    where = lines.of(page.path, shown.id)
    name = shown.id or "a quotation without an id"
    if shown.text and any(shown.text in text for text in texts.values()):
        fact = f"{name} is no longer extracted; its words are still in a seed"
        return Finding(
            "orphaned-quote", *where, fact, "delete it, or add its words to the article's page: `==words==[^1]`"
        )
    fact = f"{name} is in no seed: “{_short(shown.text)}”"
    return Finding("not-verbatim", *where, fact, "correct its words or its id, or delete it", "error")


def _not_shown(pages: Iterable[RenderedPage], dossier: Dossier, lines: _Lines) -> Iterator[Finding]:
    ids = {page.url: page.ids for page in pages}
    for linked in dossier.quotes:
        url, _, anchor = linked.url.partition("#")
        if anchor not in ids.get(url, frozenset()):
            file, _ = lines.of(f"{url}index.html", "")
            fact = f"{linked.id} is not shown: “{_short(linked.quote.text)}”"
            remedy = "if that is on purpose, take its footnote out of its article's page: it is hidden everywhere then"
            yield Finding("quote-not-shown", file, None, fact, remedy, "notice")


def _dead_links(
    pages: Iterable[RenderedPage], config: Config, lines: _Lines, by_hand: frozenset[str]
) -> Iterator[Finding]:
    """Links to a place in the site that does not exist. A page that says where others are (404) is held to it too."""
    pages = tuple(pages)
    anchors = {page.path: page.ids for page in pages}
    home = _home(config)
    for page in pages:
        for link in page.links:
            target = target_of(link, page.path, home)
            if target is None:
                continue
            path, anchor = target
            if path not in anchors and not isfile(config.site / path):  # noqa: PTH113 - see the import
                fact = f"leads to {link}, which does not exist"
            elif anchor and path in anchors and anchor not in anchors[path]:
                fact = f"leads to {link}, where nothing is named {anchor}"
            else:
                continue
            typed = not by_hand.isdisjoint(sources_of(page.path))
            if not by_hand.isdisjoint(sources_of(path)) or (typed and path.endswith(("index.html", ".md"))):
                continue
            severity: Literal["error", "warning"] = "warning" if typed else "error"
            yield Finding("dead-link", *lines.of(page.path, link), fact, "correct the link", severity)


def _foreign(pages: Iterable[RenderedPage], config: Config, lines: _Lines, typed: Typed) -> Iterator[Finding]:
    """Elements that nothing of ours makes; what stands on a page that holds no text of any seed is the theme's."""
    ours = {page.path: page for page in pages if not (config.docs / page.path).is_file()}  # no file of a person's own
    home = _home(config)
    frame = next((ours[path] for path in _WITHOUT_SEEDS if path in ours), None)
    theme = {rooted(foreign, frame.path, home) for foreign in frame.foreign} if frame else set()
    remedy = "take it out; if nobody typed it, report this as a defect of Dossier"
    for page in ours.values():
        if page.doubt:
            yield Finding("foreign-element", *lines.of(page.path, ""), page.doubt, remedy, "error")
        for foreign in page.foreign:
            if rooted(foreign, page.path, home) not in theme and not typed.is_typed(foreign, page.path):
                fact = f"holds {_short(str(foreign))}, which no template makes"
                place = lines.of(page.path, foreign.value or f"<{foreign.tag}")
                yield Finding("foreign-element", *place, fact, remedy, "error")


def _home(config: Config) -> str:
    return f"{(config.address or '').rstrip('/')}/"


def _short(text: str) -> str:
    text = folded(text)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


class _Lines:
    """Where a rendered thing is written: the Markdown file and, where the search finds it, the line."""

    def __init__(self, config: Config) -> None:
        self._config = config

    def of(self, path: str, words: str) -> tuple[str, int | None]:
        """The file, relative to the project, of the rendered page at `path`, and the first line with `words`."""
        source = source_of(path, self._config.docs)
        if source is None:
            return self._config.relative(self._config.site / path), None
        lines = source.read_text(encoding="utf-8").splitlines() if words else ()
        line = next((number for number, text in enumerate(lines, 1) if words in text), None)
        return self._config.relative(source), line
