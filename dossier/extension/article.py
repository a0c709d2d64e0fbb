"""An article's page: its text compared with the seed, paragraph by paragraph, the quotations in it marked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element

from markdown import Markdown

from dossier.extension.cutting import Cut, Cutter, Insertion
from dossier.extension.data import Site
from dossier.extension.footnotes import Definition, marks_of, take_marks
from dossier.extension.quotations import CHANGED, figure, own
from dossier.extension.text import Words, folded, folded_places, plain_words, words_of, written
from dossier.extension.tree import elements_of, made
from dossier.records import LinkedQuote, Span
from dossier.views.articles import article_head
from dossier.views.wording import sentence_case

_CLOSING = tuple("”\"’'»“")  # a quote's number stands behind the mark that closes it
_SUBHEAD_LENGTH = 90  # "Rising International Support and Regional Concerns" has 50 characters
_SENTENCE_ENDS = tuple(".!?:;,…”\"’'»)")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """What a quotation has of one paragraph: from where to where, and whether it begins and ends there."""

    quote: LinkedQuote
    start: int
    end: int
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of the page: the element, and the span of the seed that it is word for word, if it is any."""

    element: Element
    span: Span | None
    marks: tuple[str, ...]


class ArticlePage:
    """Fills the page of one article."""

    def __init__(
        self, article: str, path: str, site: Site, md: Markdown, definitions: Mapping[str, Definition]
    ) -> None:
        self._article = article
        self._path = path
        self._site = site
        self._md = md
        self._definitions = definitions
        quotes = site.kit.catalogue.quotes_in.get(article, ())
        self._quotes = tuple(quote for quote in quotes if quote.id in definitions)
        self._known = frozenset(quote.id for quote in self._quotes)
        self._marked = _outermost(self._quotes)

    def fill(self, blocks: Sequence[Element]) -> Iterator[Element]:
        """The page's blocks, from behind its title to the end of the text, with all that belongs to the text."""
        rest = list(blocks)
        if rest and rest[0].tag == "p" and not self._is_of_the_text(rest[0]):
            rest[0].set("class", "lead")
            yield rest.pop(0)
        paragraphs = {id(one.element): one for one in self._compared([block for block in rest if block.tag == "p"])}
        yield from elements_of(article_head(self._article, self._path, self._site.kit))
        yield from self._parted(rest, paragraphs)
        yield from self._figures()

    def _is_of_the_text(self, block: Element) -> bool:
        """Whether the page's first paragraph is the seed's already: a curator took the line of its origin out."""
        text = self._site.kit.catalogue.articles[self._article].article.text
        first = next(iter(self._site.paragraphs(self._article) or ()), None)
        marked = any(label in self._known for _, _, label in marks_of(block))
        return marked or (first is not None and folded(first.of(text)) == plain_words(block, self._md))

    def _compared(self, blocks: Sequence[Element]) -> Iterator[_Paragraph]:
        """Each paragraph of the page with the seed's that has the same words."""
        marks = [tuple(take_marks(block, frozenset(self._definitions))) for block in blocks]
        words = [plain_words(block, self._md) for block in blocks]
        text = self._site.kit.catalogue.articles[self._article].article.text
        spans = self._site.paragraphs(self._article)
        if spans is None:
            yield from (_Paragraph(block, None, its) for block, its in zip(blocks, marks, strict=True))
            return
        seeds = [folded(span.of(text)) for span in spans]
        same: dict[int, Span] = {}
        for match in SequenceMatcher(None, words, seeds, autojunk=False).get_matching_blocks():
            same |= {match.a + n: spans[match.b + n] for n in range(match.size)}
        for place, (block, its) in enumerate(zip(blocks, marks, strict=True)):
            yield _Paragraph(block, same.get(place), its)

    def _parted(self, blocks: Sequence[Element], paragraphs: Mapping[int, _Paragraph]) -> Iterator[Element]:
        """The blocks in their order: the seed's together, between them what is a curator's."""
        spans = self._site.paragraphs(self._article)
        reached = 0
        text: list[Element] = []
        own: list[Element] = []
        for block in blocks:
            found = paragraphs.get(id(block))
            if found is not None and (found.span or spans is None):
                yield from _own(own)
                own = []
                text += self._of_the_seed(found)
                reached = spans.index(found.span) + 1 if spans and found.span else reached
                continue
            yield from _text(text)
            text = []
            missing = spans and self._is_missing(reached, blocks, block, paragraphs, spans)
            if found is not None and (found.marks or missing):
                yield from _own(own)
                own = []
                yield self._differing(found)
            else:
                own.append(block)
        yield from _text(text)
        yield from _own(own)

    def _is_missing(
        self,
        reached: int,
        blocks: Sequence[Element],
        block: Element,
        paragraphs: Mapping[int, _Paragraph],
        spans: Sequence[Span],
    ) -> bool:
        """Whether paragraphs of the seed are missing where `block` stands: then it is one of them, changed."""
        later = list(blocks)[list(blocks).index(block) + 1 :]
        following = (paragraphs[id(other)].span for other in later if id(other) in paragraphs)
        after = next((spans.index(span) for span in following if span), len(spans))
        return after > reached

    # ---------------------------------------------------------------------------------- one paragraph

    def _of_the_seed(self, paragraph: _Paragraph) -> Iterator[Element]:
        """A paragraph with the quotations in it marked, before it a note of who speaks in it."""
        element = paragraph.element
        words = words_of(element, self._md)
        spans = self._quoted_spans(paragraph, words.text)
        begun = [span.quote for span in spans if span.begins]
        begun += [quote for quote in self._unmarked() if self._begins_in(quote, paragraph)]
        numbers = self._site.kit.catalogue.numbers
        if begun:
            begun.sort(key=lambda quote: numbers[quote.id])
            yield made("p", *_spaced([self._margin(quote) for quote in begun]), class_="margin")
        if not spans and len(words.text) <= _SUBHEAD_LENGTH and not words.text.endswith(_SENTENCE_ENDS):
            element.set("class", "subhead")
        self._mark(element, words, spans)
        for quote in reversed([quote for quote in begun if quote not in self._marked]):
            anchor = made("span", id=f"in-{quote.id}")
            anchor.tail, element.text = element.text, None
            element.insert(0, anchor)
        yield element

    def _quoted_spans(self, paragraph: _Paragraph, words: str) -> list[QuotedSpan]:
        """What the marked quotations have of a paragraph, in the order of its words."""
        if paragraph.span is None:
            return _found_by_words(words, [quote for quote in self._marked if quote.id in paragraph.marks])
        text = self._site.kit.catalogue.articles[self._article].article.text
        span = paragraph.span
        here = [quote for quote in self._marked if quote.quote.span.overlaps(span)]
        if not here:
            return []
        _, places = folded_places(span.of(text))
        found = []
        for quote in here:
            whole = quote.quote.span
            start, end = max(whole.start, span.start), min(whole.end, span.end)
            begins, ends = whole.start >= span.start, whole.end <= span.end
            found.append(QuotedSpan(quote, places[start - span.start], places[end - span.start], begins, ends))
        return found

    def _mark(self, element: Element, words: Words, spans: Sequence[QuotedSpan]) -> None:
        cuts = [Cut(one.start, one.end, self._maker(one)) for one in spans if one.start < one.end]
        numbers = [
            Insertion(one.end + words.text[one.end : one.end + 1].startswith(_CLOSING), self._number(one.quote))
            for one in spans
            if one.ends
        ]
        Cutter(words, cuts, numbers).cut(element)

    def _maker(self, span: QuotedSpan) -> _Maker:
        return _Maker(span, self._site.kit.catalogue.speaker(span.quote))

    def _number(self, quote: LinkedQuote) -> Element:
        """A quotation's number within its article, leading to its figure."""
        number = str(self._site.kit.catalogue.numbers[quote.id])
        return made("sup", made("a", number, href=f"#{quote.id}"))

    def _margin(self, quote: LinkedQuote) -> Element:
        catalogue = self._site.kit.catalogue
        name = catalogue.name(quote) or ("not listed" if quote.person else "unknown")
        words = f"{catalogue.numbers[quote.id]} {sentence_case(folded(name))}"
        return made("a", written(words), class_="speaks", href=f"#{quote.id}", data_kind=quote.quote.kind)

    def _unmarked(self) -> list[LinkedQuote]:
        return [quote for quote in self._quotes if quote not in self._marked]

    def _begins_in(self, quote: LinkedQuote, paragraph: _Paragraph) -> bool:
        span = paragraph.span
        return span is not None and span.start <= quote.quote.span.start < span.end

    def _differing(self, paragraph: _Paragraph) -> Element:
        """A paragraph that has not the seed's words, outside the text; what it quotes is shown as the seed has it."""
        element = paragraph.element
        quotes = [quote for quote in self._quotes if quote.id in paragraph.marks]
        found = made("aside", made("p", CHANGED, class_="warning"), element, class_="differs")
        for quote in quotes:
            number = self._number(quote)
            number.set("id", f"in-{quote.id}")
            element.append(number)
        return found

    def _figures(self) -> Iterator[Element]:
        if self._quotes:
            yield made("h2", "Quotations", id="quotations")
        for quote in self._quotes:
            yield from figure(quote, self._path, self._site.kit, self._definitions[quote.id])


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the pieces of a quotation's mark; the first has the anchor to which other pages lead."""

    span: QuotedSpan
    speaker: str

    def __call__(self, first: bool) -> Element:
        quote = self.span.quote
        named = {"id": f"in-{quote.id}"} if first and self.span.begins else {}
        return made("mark", data_kind=quote.quote.kind, data_quote=quote.id, data_speaker=self.speaker, **named)


def _outermost(quotes: Sequence[LinkedQuote]) -> tuple[LinkedQuote, ...]:
    """Those that overlap none before them; at equal starts the longest."""
    kept: list[LinkedQuote] = []
    for quote in sorted(quotes, key=lambda one: (one.quote.span.start, -one.quote.span.end)):
        if not kept or kept[-1].quote.span.end <= quote.quote.span.start:
            kept.append(quote)
    return tuple(kept)


def _found_by_words(words: str, quotes: Sequence[LinkedQuote]) -> list[QuotedSpan]:
    """Quotations in a paragraph whose seed is not there: where it has their words, one behind the other."""
    found: list[QuotedSpan] = []
    position = 0
    for quote in quotes:
        said = folded(quote.quote.text)
        if (at := words.find(said, position)) >= 0:
            position = at + len(said)
            found.append(QuotedSpan(quote, at, position, begins=True, ends=True))
    return found


def _spaced(elements: list[Element]) -> list[Element]:
    for element in elements[:-1]:
        element.tail = " "
    return elements


def _text(elements: list[Element]) -> Iterator[Element]:
    if elements:
        yield made("div", *elements, class_="article")


def _own(elements: list[Element]) -> Iterator[Element]:
    if elements:
        yield own(*elements)
