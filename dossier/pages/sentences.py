"""The stretches of an article that the pages show, and where in them a quotation ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.records import Article, LinkedQuote, Span
from dossier.views.paragraphs import sentence_around

# What closes a quotation: its mark stands behind it.
_CLOSING = frozenset("”\"’'»“")
# Marks typed as two signs each: ``so'' and ''so''.
_TWO_SIGNS = ("``", "''")
# "leave the U.S" with the stop of the abbreviation to come, which is no end of the sentence or both.
_ABBREVIATED = re.compile(r"\b(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LONGEST_ABBREVIATION = 12  # characters: "U.S.S.R"


@dataclass(frozen=True, slots=True)
class Statement:
    """Sentences of an article with the quotations of one speaker in them.

    `paragraphs` are stretches of the article's text, one for each of its paragraphs that the sentences touch.
    """

    paragraphs: tuple[Span, ...]
    quotes: tuple[LinkedQuote, ...]  # in the order in which they end


def mark_place(text: str, quote: Span, paragraphs: Sequence[Span]) -> int | None:
    """Where the mark of a quotation stands: behind what closes it, in the last of the paragraphs that it touches.

    None if it touches none of them.
    """
    within = next((one for one in reversed(paragraphs) if one.overlaps(quote)), None)
    return None if within is None else min(within.end, _behind(text, quote))


def _behind(text: str, quote: Span) -> int:
    """Behind what closes a quotation."""
    end = quote.end
    abbreviated = text[end : end + 1] == "." and _ABBREVIATED.search(text, max(0, end - _LONGEST_ABBREVIATION), end)
    end += bool(abbreviated)
    if text[end : end + 2] == "''" and text[max(0, quote.start - 2) : quote.start] in _TWO_SIGNS:
        return end + 2
    return end + (text[end : end + 1] in _CLOSING)


def statements(article: Article, paragraphs: Sequence[Span], quotes: Sequence[LinkedQuote]) -> tuple[Statement, ...]:
    """What one speaker says in an article, in the order of its text: each sentence once, however much it quotes.

    `paragraphs` are those that the article's page shows.
    """
    spans = [(sentence_of(article, paragraphs, quote), quote) for quote in quotes]
    grouped: list[tuple[Span, list[LinkedQuote]]] = []
    for span, quote in sorted(spans, key=lambda pair: (pair[0], pair[1].id)):
        if grouped and grouped[-1][0].overlaps(span):
            before, its = grouped.pop()
            grouped.append((Span(before.start, max(before.end, span.end)), [*its, quote]))
        else:
            grouped.append((span, [quote]))
    return tuple(
        Statement(_cut(article.text, paragraphs, span), tuple(sorted(its, key=end_order))) for span, its in grouped
    )


def sentence_of(article: Article, paragraphs: Sequence[Span], quote: LinkedQuote) -> Span:
    """The sentence or sentences that hold a quotation, as far as a page shows them."""
    span = quote.quote.span
    sentence = quote.quote.sentence or _around(article, paragraphs, span)
    return Span(min(sentence.start, span.start), max(sentence.end, span.end))


def end_order(quote: LinkedQuote) -> tuple[int, int, str]:
    """The order of the marks: as the quotations end, the inner before the outer."""
    return (quote.quote.span.end, -quote.quote.span.start, quote.id)


def _around(article: Article, paragraphs: Sequence[Span], span: Span) -> Span:
    """From the sentence that holds the beginning to the one that holds the end: they may be in two paragraphs."""
    first = sentence_around(article.text, paragraphs, Span(span.start, min(span.start + 1, span.end)))
    last = sentence_around(article.text, paragraphs, Span(max(span.start, span.end - 1), span.end))
    return Span(min(first.start, span.start), max(last.end, span.end))


def _cut(text: str, paragraphs: Sequence[Span], span: Span) -> tuple[Span, ...]:
    """What the page shows of `span`, parted as it is, without the white space at the ends."""
    inside = [Span(max(one.start, span.start), min(one.end, span.end)) for one in paragraphs if one.overlaps(span)]
    return tuple(_trimmed(text, one) for one in inside if one.of(text).strip()) or (_trimmed(text, span),)


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
