"""An article as spaCy reads it: one Doc for each paragraph, so that no parse runs over a paragraph's end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from dossier.errors import ConfigError
from dossier.extract.headings import is_capitalised, lowered, names_in, restored
from dossier.extract.tagging import quicken
from dossier.records import Article, Mention, Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body, or the headline, and its parse.

    `doc.text` is the slice of `Parse.text` at `span`, so a token's offset in the seed is `span.start + token.idx`.
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
    """An article and its parsed paragraphs, in order; the headline, if the text has one, is first.

    `text` is the seed's text with spaces in place of line ends that end no paragraph; all offsets are the seed's.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    text: str


@cache
def load_model(name: str) -> Language:
    """The spaCy pipeline `name`. Raises ConfigError if it isn't installed."""
    try:
        return quicken(spacy.load(name))
    except OSError as error:
        raise ConfigError(
            "mkdocs.yml", f"the spaCy pipeline {name!r} is not installed", "install it, or set extra: dossier: model:"
        ) from error


def is_foreign(article: Article, nlp: Language) -> bool:
    """Whether the article is in a language that the pipeline doesn't know."""
    return article.language is not None and article.language != nlp.lang


def parse_article(article: Article, nlp: Language) -> Parse:
    """The article with its paragraphs parsed; one in another language is only cut into words.

    Each article is parsed by itself, because what is computed together can differ in the last bit.
    """
    text = _unwrapped(article)
    spans = [(span, False) for span in _paragraphs(article, text)]
    if article.title_span is not None and article.title_span.start < article.title_span.end:
        spans.insert(0, (article.title_span, True))
    texts = [span.of(text) for span, _ in spans]
    docs = map(nlp.make_doc, texts) if is_foreign(article, nlp) else _docs(texts, nlp)
    return Parse(
        article,
        tuple(Paragraph(span, doc, headline) for (span, headline), doc in zip(spans, docs, strict=True)),
        text,
    )


def _unwrapped(article: Article) -> str:
    """The seed's text with a space for each sign of a line end that ends no paragraph."""
    if not article.breaks:
        return article.text
    pieces, end = [], 0
    for one in article.breaks:
        pieces += [article.text[end : one.start], " " * len(one)]
        end = one.end
    return "".join([*pieces, article.text[end:]])


def _docs(texts: Sequence[str], nlp: Language) -> Iterator[Doc]:
    """The paragraphs parsed; a headline with a capital on each word as if it had them on names alone."""
    made = [nlp.make_doc(text) for text in texts]
    capitalised = [is_capitalised([token.text for token in doc]) for doc in made]
    names = names_in([text for text, capital in zip(texts, capitalised, strict=True) if not capital])
    cased = (lowered(doc, names) if capital else doc for doc, capital in zip(made, capitalised, strict=True))
    for doc, parsed in zip(made, nlp.pipe(cased), strict=True):
        yield parsed if parsed is doc else restored(doc, parsed)


_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_LONGEST = 5_000  # signs; a longer line has lost its line ends, and a parse needs memory for all of it
_SENTENCE_END = re.compile(r"[.!?][\"'”’»)]*\s")


# "» The clinic has forty beds.", "• He resigned.": the mark of a list's item. It opens no quotation that « closes.
_BULLET = re.compile(r"(?:[•●▪■►▸▶➤◆○]|[»›](?![^\r\n]*[«‹]))\s+")


def _paragraphs(article: Article, text: str) -> list[Span]:
    """The lines of the body, without white space and bullets; a line is a paragraph, an endless one several."""
    found = []
    lead_ins = {span.start: span.end for span in article.lead_ins}
    for span in article.body:
        for line in _LINE.finditer(text, span.start, span.end):
            words = line.group()
            start = line.start() + len(words) - len(words.lstrip())
            end = line.start() + len(words.rstrip())
            bullet = _BULLET.match(text, start, end)
            start = bullet.end() if bullet else start
            start = lead_ins.get(start, start)
            if start < end:
                found += _pieces(text, Span(start, end))
    return [span for span in found if span != article.title_span]


def _pieces(text: str, line: Span) -> list[Span]:
    """A line in pieces that can be parsed, cut where a sentence ends, else at a space, else anywhere."""
    pieces, start = [], line.start
    while line.end - start > _LONGEST:
        limit = start + _LONGEST
        ends = [match.end() for match in _SENTENCE_END.finditer(text, start + _LONGEST // 2, limit)]
        space = text.rfind(" ", start + 1, limit) + 1
        end = ends[-1] if ends else space or limit
        pieces.append(Span(start, end))
        start = end
    pieces.append(Span(start, line.end))
    return pieces
