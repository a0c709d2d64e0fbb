"""A page of somebody who speaks: each sentence of an article on it becomes the figures of what is said there."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown

from dossier.extension.data import Site
from dossier.extension.quotations import CHANGED, figure, own, versions
from dossier.extension.text import folded, plain_words
from dossier.extension.tree import made, take_out
from dossier.records import LinkedQuote, Span

ARROW = "→"
_ARTICLE = re.compile(r"(?:\.\./)*articles/[^#]+\.md")
# "../articles/some-story.md#q-1a2b3c4d": what an arrow leads to
_TARGET = re.compile(r"(?P<prefix>(?:\.\./)*)articles/[^#]+\.md#(?P<quote>q-[0-9a-f]+)")


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """Fills the page at `path`."""

    path: str
    site: Site
    md: Markdown

    def fill(self, blocks: Iterable[Element]) -> Iterator[Element]:
        """The page's blocks, the figures in the place of the block quotations that arrows stand in."""
        heading = False
        for block in blocks:
            if block.tag == "p" and heading:
                block.set("class", "origin-line")
            if heading := block.tag == "h3" and _leads_to_an_article(block):
                block.tag = "h2"  # no level is left out below the page's title
            if block.tag == "blockquote" and any(True for _ in arrows_of(block)):
                yield from self._statement(block)
            elif block.tag == "blockquote":
                yield own(block)
            else:
                yield block

    def _statement(self, block: Element) -> Iterator[Element]:
        quotes = []
        for parent, arrow, name in list(arrows_of(block)):
            _without_blank(parent, arrow)
            take_out(parent, arrow)
            if (found := self.site.quote(name)) is not None:
                quotes.append(found)
        here = self.path.removesuffix(".md").partition("/page-")[0]
        theirs = [quote for quote in quotes if self.site.kit.catalogue.speaker(quote) == here]
        if not theirs or not self._is_of_the_seed(block, theirs):
            yield made("aside", made("p", CHANGED, class_="warning"), block, class_="differs")
        for quote, within in _apart(theirs):
            yield from figure(quote, self.path, self.site.kit, under=within)
            yield from versions(quote, self.path, self.site.kit)

    def _is_of_the_seed(self, block: Element, quotes: list[LinkedQuote]) -> bool:
        """Whether all that the block says stands in the article of its quotations, one stretch after the other."""
        paragraphs = [plain_words(inner, self.md) for inner in block] or [plain_words(block, self.md)]
        articles = {quote.article for quote in quotes}
        if len(articles) > 1 or any(inner.tag != "p" for inner in block):
            return False
        text = self.site.kit.catalogue.articles[articles.pop()].article.text
        if not text:
            return all(folded(quote.quote.text) in " ".join(paragraphs) for quote in quotes)
        source, position = folded(text), 0
        for words in paragraphs:
            at = source.find(words, position)
            if at < 0:
                return False
            position = at + len(words)
        return True


def _without_blank(parent: Element, arrow: Element) -> None:
    """Takes the blank away that parts an arrow from the words before it."""
    at = list(parent).index(arrow)
    if at:
        parent[at - 1].tail = (parent[at - 1].tail or "").rstrip()
    else:
        parent.text = (parent.text or "").rstrip()


def _apart(quotes: Sequence[LinkedQuote]) -> Iterator[tuple[LinkedQuote, Span]]:
    """Quotations of one statement, each with the stretch that is shown around it: none repeats another."""
    ordered = sorted(quotes, key=lambda one: (one.quote.span.start, -one.quote.span.end))
    reached = 0
    for place, quote in enumerate(ordered):
        following = [other.quote.span.start for other in ordered[place + 1 :]]
        inside = following and following[0] < quote.quote.span.end
        yield quote, Span(reached, sys.maxsize if inside or not following else quote.quote.span.end)
        reached = max(reached, quote.quote.span.end if not inside else 0)


def _leads_to_an_article(heading: Element) -> bool:
    return any(_ARTICLE.fullmatch(link.get("href", "")) for link in heading.iter("a"))


def arrows_of(block: Element) -> Iterator[tuple[Element, Element, str]]:
    """Each arrow of a block quotation: its parent, itself, and the quotation that it leads to."""
    for parent in block.iter():
        for child in parent:
            found = _TARGET.fullmatch(child.get("href", "")) if child.tag == "a" else None
            if found and "".join(child.itertext()).strip() == ARROW:
                yield parent, child, found["quote"]
