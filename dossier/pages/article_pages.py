"""An article's page: its facts, its text with a mark where each quotation ends, and who says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.markdown import Markdown, text, web_link
from dossier.pages.insertions import Insertion, with_insertions
from dossier.pages.kit import Draft, Kit
from dossier.pages.references import References
from dossier.pages.sentences import end_order, mark_place
from dossier.records import Article, Extraction, LinkedQuote, Page, Span
from dossier.views.catalogue import Catalogue
from dossier.views.wording import shortened

_ROLE_LENGTH = 100  # characters


@dataclass(frozen=True, slots=True)
class Definition:
    """Who says a quotation, as the footnote of its mark states it, with a curator's note in paragraphs."""

    id: str
    speaker: Markdown
    note: tuple[str, ...]


def article_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """A page for each article."""
    for article in sorted(catalogue.articles):
        yield Draft(catalogue.article_page(article), partial(_article_page, catalogue.articles[article]))


def _article_page(extraction: Extraction, kit: Kit) -> Page:
    article, catalogue = extraction.article, kit.catalogue
    path = catalogue.article_page(article.id)
    references = kit.references(path)
    quotes = sorted(catalogue.quotes_in.get(article.id, ()), key=end_order)
    return kit.page(
        path,
        "article",
        _facts(article, catalogue),
        title=catalogue.title(article.id),
        origin=_origin(article, references),
        paragraphs=_paragraphs(extraction, quotes, references),
        definitions=[_definition(quote, extraction, references) for quote in quotes],
    )


def _facts(article: Article, catalogue: Catalogue) -> dict[str, object]:
    """The front matter: what a curator may set."""
    stands = catalogue.outlets_of.get(article.id, ())
    named = {relation: outlet.name for outlet, relation in reversed(stands)}
    return {
        "id": article.id,
        "title": catalogue.title(article.id),
        "date": article.date,
        "outlet": named.get("publisher"),
        "wire": named.get("wire"),
        "author": article.byline,
        "url": article.url,
    }


def _origin(article: Article, references: References) -> Markdown:
    """Published by whom, when, where, by whose hand."""
    pieces = [references.standings(article.id), references.date(article.id)]
    if article.dateline:
        pieces.append(text(article.dateline))
    if article.byline:
        pieces.append(text(article.byline if article.byline.lower().startswith("by ") else f"by {article.byline}"))
    if article.url:
        pieces.append(web_link("Original", article.url))
    return Markdown(" · ".join(pieces))


def _paragraphs(extraction: Extraction, quotes: Sequence[LinkedQuote], references: References) -> list[Markdown]:
    """The text: people linked where they are first named, a mark where each quotation ends."""
    source = extraction.article.text
    paragraphs = references.catalogue.paragraphs[extraction.article.id]
    marks = list(_marks(source, paragraphs, quotes))
    places = [mark.span.start for mark in marks]
    insertions = sorted([*marks, *_first_mentions(extraction, paragraphs, places, references)])
    return [with_insertions(source, span, insertions) for span in paragraphs]


def _marks(source: str, paragraphs: Sequence[Span], quotes: Sequence[LinkedQuote]) -> Iterator[Insertion]:
    """The marks, one for each place where quotations end."""
    at: dict[int, list[str]] = {}
    for quote in quotes:
        place = mark_place(source, quote.quote.span, paragraphs)
        if place is not None:
            at.setdefault(place, []).append(f"[^{quote.id}]")
    for place, marks in at.items():
        yield Insertion(Span(place, place), Markdown("".join(marks)))


def _first_mentions(
    extraction: Extraction, paragraphs: Sequence[Span], marks: Sequence[int], references: References
) -> Iterator[Insertion]:
    """Each person's first mention that no mark parts, linked; of two names that overlap, the one that begins first."""
    found: dict[str, Span] = {}
    for person in extraction.people:
        known = references.catalogue.written.get((extraction.article.id, person.name))
        whole = (m.span for m in person.mentions if not any(m.span.start < mark < m.span.end for mark in marks))
        first = next((span for span in whole if any(one.contains(span) for one in paragraphs)), None)
        if known and known not in found and first:
            found[known] = first
    end = -1
    for known, span in sorted(found.items(), key=lambda item: (item[1].start, -item[1].end)):
        if span.start >= end:
            end = span.end
            yield Insertion(span, references.person(known, span.of(extraction.article.text)))


def _definition(quote: LinkedQuote, extraction: Extraction, references: References) -> Definition:
    role = _role(quote, extraction, references.catalogue)
    speaker = references.speaker(quote)
    note = tuple(piece for piece in (quote.note or "").split("\n\n") if piece.strip())
    return Definition(
        quote.id, Markdown(f"{speaker}, {text(shortened(role, _ROLE_LENGTH))}") if role else speaker, note
    )


def _role(quote: LinkedQuote, extraction: Extraction, catalogue: Catalogue) -> str | None:
    """The speaker's role as the article words it; of somebody whom only a curator names here, the usual one."""
    person = catalogue.people.get(quote.person or "")
    if person is None:
        return None
    here = [one for one in extraction.people if catalogue.written.get((extraction.article.id, one.name)) == person.id]
    roles = [one.role for one in here] if here else [claim.role for claim in person.roles]
    return next((role for role in roles if role), None)
