"""The last look at an extraction: whether each quotation is the article's own words."""

from __future__ import annotations

from dataclasses import replace

from dossier.records import Article, Extraction, Quote


def from_the_article(extraction: Extraction) -> tuple[Extraction, tuple[Quote, ...]]:
    """The extraction with only quotes that are the article's own words, and those that are not.

    A quote is a slice of the seed's text, so one that spans what was cut would show boilerplate as somebody's words.
    The rules make none; this holds for what a cache brings too.
    """
    article = extraction.article
    strange = tuple(quote for quote in extraction.quotes if not _is_of(article, quote))
    return replace(extraction, quotes=tuple(q for q in extraction.quotes if q not in strange)), strange


def _is_of(article: Article, quote: Quote) -> bool:
    as_written = quote.span.of(article.text) == quote.text and all(quote.span.contains(part) for part in quote.parts)
    return as_written and not any(cut.span.overlaps(quote.span) for cut in article.furniture)
