"""An article's own text as Markdown: paragraphs, quotes marked, people linked where they are first named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dossier.markdown import Markdown, inline, line, link, tag
from dossier.pages.catalogue import Catalogue
from dossier.pages.links import Links
from dossier.pages.paragraphs import shown_paragraphs
from dossier.records import Extraction, LinkedQuote, Span

_CLOSING = tuple("”\"’'»“")  # a quote's number stands behind the mark that closes it
_SUBHEAD_LENGTH = 90  # "Rising International Support and Regional Concerns" has 50 characters
_ENDS_SENTENCE = re.compile(r"[.!?:;,…”\"’'»)]$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article: its Markdown and the quotes that begin in it."""

    body: Markdown
    quotes: tuple[LinkedQuote, ...]
    subhead: bool


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of the text that is to be wrapped."""

    span: Span
    quote: LinkedQuote | None = None
    person: str | None = None


def passages(article: str, catalogue: Catalogue, links: Links) -> tuple[Passage, ...]:
    """The whole body of an article; before it its headline, if somebody is quoted there."""
    extraction = catalogue.articles[article]
    quotes = catalogue.quotes_in.get(article, ())
    marks = _outermost([_Stretch(quote.quote.span, quote=quote) for quote in quotes])
    marked = {stretch.quote.id for stretch in marks if stretch.quote}
    unmarked = [quote for quote in quotes if quote.id not in marked]
    names = _first_mentions(extraction, catalogue)
    title = extraction.article.title_span
    shown = []
    for span in shown_paragraphs(extraction.article, [quote.quote.span.start for quote in quotes]):
        passage = _passage(extraction.article.text, span, marks, unmarked, names, catalogue, links)
        shown.append(replace(passage, subhead=True) if title and title.contains(span) else passage)
    return tuple(shown)


def _outermost(stretches: list[_Stretch]) -> list[_Stretch]:
    """Those that overlap none before them; at equal starts the longest."""
    kept: list[_Stretch] = []
    for stretch in sorted(stretches, key=lambda s: (s.span.start, -s.span.end)):
        if not kept or kept[-1].span.end <= stretch.span.start:
            kept.append(stretch)
    return kept


def _first_mentions(extraction: Extraction, catalogue: Catalogue) -> list[_Stretch]:
    found = []
    seen: set[str] = set()
    for person in extraction.people:
        known = catalogue.written.get((extraction.article.id, person.name))
        inside = [m.span for m in person.mentions if any(span.contains(m.span) for span in extraction.article.body)]
        if known and known not in seen and inside:
            seen.add(known)
            found.append(_Stretch(inside[0], person=known))
    return _outermost(found)


def _passage(  # noqa: PLR0913, PLR0917 - the parts of one paragraph
    text: str,
    span: Span,
    marks: list[_Stretch],
    unmarked: list[LinkedQuote],
    names: list[_Stretch],
    catalogue: Catalogue,
    links: Links,
) -> Passage:
    here = [stretch for stretch in marks if stretch.span.overlaps(span)]
    linked = [stretch for stretch in names if span.contains(stretch.span) and _whole(stretch, here)]
    pieces: list[str] = []
    position = span.start
    for stretch in here:
        inner = Span(max(stretch.span.start, span.start), min(stretch.span.end, span.end))
        pieces.append(_with_links(text, Span(position, inner.start), linked, links))
        pieces.append(_marked(_with_links(text, inner, linked, links), stretch, span))
        position = inner.end
        if stretch.quote and stretch.span.end <= span.end:
            position += text[position : span.end][:1] in _CLOSING
            pieces += [inline(text[inner.end : position]), _number(stretch.quote, catalogue)]
    pieces.append(_with_links(text, Span(position, span.end), linked, links))
    begun = [s.quote for s in here if s.quote and s.span.start >= span.start]
    begun += [quote for quote in unmarked if span.start <= quote.quote.span.start < span.end]
    begun.sort(key=lambda quote: catalogue.numbers[quote.id])
    words = span.of(text)
    subhead = not here and len(words) <= _SUBHEAD_LENGTH and not _ENDS_SENTENCE.search(words)
    anchors = "".join(tag("span", "", id=f"in-{q.id}") for q in begun if q in unmarked)
    return Passage(Markdown(anchors + line("".join(pieces))), tuple(begun), subhead)


def _whole(name: _Stretch, marks: list[_Stretch]) -> bool:
    """Whether a name lies wholly inside or wholly outside each mark."""
    return all(mark.span.contains(name.span) or not mark.span.overlaps(name.span) for mark in marks)


def _with_links(text: str, span: Span, names: list[_Stretch], links: Links) -> Markdown:
    pieces = []
    position = span.start
    for name in names:
        if name.person and span.contains(name.span):
            pieces.append(inline(text[position : name.span.start]))
            pieces.append(links.person(name.person, name.span.of(text)))
            position = name.span.end
    return Markdown("".join([*pieces, inline(text[position : span.end])]))


def _marked(words: Markdown, stretch: _Stretch, paragraph: Span) -> Markdown:
    """A quote, or the part of it that stands in this paragraph; the part with which it begins has its anchor."""
    if stretch.quote is None:
        return words
    begins = stretch.span.start >= paragraph.start
    attributes = {"data-kind": stretch.quote.quote.kind} | ({"id": f"in-{stretch.quote.id}"} if begins else {})
    return tag("mark", words, **attributes)


def _number(quote: LinkedQuote, catalogue: Catalogue) -> Markdown:
    """A quote's number within its article, leading to its figure."""
    return tag("sup", link(str(catalogue.numbers[quote.id]), f"#{quote.id}"))
