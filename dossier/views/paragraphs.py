"""Where an article's paragraphs and sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dossier.records import Article, Span, is_visible

# A blank line parts paragraphs.
_BLANK_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*\n\s*")
# So does a line's end after the end of a sentence: text pasted with one line a paragraph.
_LINE_AFTER_SENTENCE = re.compile(r"(?<=[.!?:…”\"’'»])[^\S\n]*\n\s*")
# "Mr. Doe", "Gen. Roe": their full stop ends no sentence.
_TITLES = ("Mr", "Ms", "Mrs", "Dr", "St", "Lt", "Gen", "Sen", "Rep", "Gov", "Col", "Capt", "Prof", "Sgt", "Rev", "No")
# "He left. She stayed.": where a sentence ends; not after a title, nor after "J."
_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])" + "".join(rf"(?<!\b{title})" for title in _TITLES) + r"[.!?][”\"’'»)]*\s+(?=[“\"‘'«(]?[A-Z0-9])"
)


def shown_paragraphs(article: Article, starts: Sequence[int]) -> tuple[Span, ...]:
    """What an article's page shows: the paragraphs of its body, and first its title if one of `starts` lies in it."""
    title = article.title_span
    quoted = [title] if title and any(title.start <= start < title.end for start in starts) else []
    inside = [span for span in quoted if not any(span.overlaps(body) for body in article.body)]
    return tuple(paragraphs(article.text, [*inside, *article.body]))


def paragraphs(text: str, body: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs of a body, without the white space around them; one of control characters alone is none."""
    for span in body:
        for blank_parted in _split(text, span, _BLANK_LINE):
            yield from _split(text, blank_parted, _LINE_AFTER_SENTENCE)


def sentence_around(text: str, body: Sequence[Span], span: Span) -> Span:
    """The sentence of the body that holds `span`; `span` itself if it stands outside the body."""
    for paragraph in paragraphs(text, body):
        if paragraph.contains(span):
            ends = [found.end() for found in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end)]
            start = max((end for end in ends if end <= span.start), default=paragraph.start)
            end = min((end for end in ends if end >= span.end), default=paragraph.end)
            return _trimmed(text, Span(start, end))
    return span


def _split(text: str, span: Span, parting: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for found in parting.finditer(text, span.start, span.end):
        yield from _unless_empty(text, Span(start, found.start()))
        start = found.end()
    yield from _unless_empty(text, Span(start, span.end))


def _unless_empty(text: str, span: Span) -> Iterator[Span]:
    trimmed = _trimmed(text, span)
    if is_visible(trimmed.of(text)):
        yield trimmed


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
