"""An article as spaCy reads it: one Doc for each paragraph, so that no parse runs over a paragraph's end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from dossier.errors import ConfigError
from dossier.records import Article, Mention, Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body, or the headline, and its parse.

    `doc.text` is the slice of the seed's text at `span`, so a token's offset in the seed is `span.start + token.idx`.
    """

    span: Span
    doc: Doc
    headline: bool = False

    def span_of(self, tokens: Token | TokenSpan) -> Span:
        """Where a token or a span of tokens stands in the seed's text."""
        start = tokens.idx if isinstance(tokens, Token) else tokens.start_char
        return Span(self.span.start + start, self.span.start + start + len(tokens.text))

    def mention_of(self, tokens: Token | TokenSpan) -> Mention:
        """A token or a span of tokens as a mention."""
        return Mention(self.span_of(tokens), tokens.text)


@dataclass(frozen=True, slots=True)
class Parse:
    """An article and its parsed paragraphs, in order; the headline, if the text has one, is first."""

    article: Article
    paragraphs: tuple[Paragraph, ...]


@cache
def load_model(name: str) -> Language:
    """The spaCy pipeline `name`. Raises ConfigError if it isn't installed."""
    try:
        return spacy.load(name)
    except OSError as error:
        raise ConfigError(
            "mkdocs.yml", f"the spaCy pipeline {name!r} is not installed", "install it, or set extra: dossier: model:"
        ) from error


def parse_articles(articles: Iterable[Article], nlp: Language) -> Iterator[Parse]:
    """Each article with its paragraphs parsed, in the order given."""
    for article in articles:
        spans = [(span, False) for span in _paragraphs(article)]
        if article.title_span is not None:
            spans.insert(0, (article.title_span, True))
        docs = nlp.pipe(span.of(article.text) for span, _ in spans)
        yield Parse(
            article,
            tuple(Paragraph(span, doc, headline) for (span, headline), doc in zip(spans, docs, strict=True)),
        )


_LINE = re.compile(r"[^\r\n]+")


def _paragraphs(article: Article) -> list[Span]:
    """The lines of the body, without white space at their ends; a line is a paragraph."""
    found = []
    for span in article.body:
        for line in _LINE.finditer(article.text, span.start, span.end):
            words = line.group()
            start = line.start() + len(words) - len(words.lstrip())
            end = line.start() + len(words.rstrip())
            if start < end:
                found.append(Span(start, end))
    return found
