"""Quotations of an article in a language that isn't parsed: the words between marks."""

from __future__ import annotations

from dossier.extract.attribution import Attribution
from dossier.extract.marks import find_marked
from dossier.extract.parse import Parse

_FEWEST_WORDS_BY_MARKS = 4  # below that, marks are as often those of a title or of irony


def attribute_marks(parse: Parse) -> tuple[Attribution, ...]:
    """What marks alone tell of an article in a language that isn't parsed: the words, and no speakers."""
    paragraphs = [paragraph.span for paragraph in parse.paragraphs if not paragraph.headline]
    reason = f"the article's language is {parse.article.language}: speakers are not looked for"
    return tuple(
        Attribution(
            "direct", one.inner, (one.inner,), None, None, "marks-alone", reason, 0.0, paragraphs[one.paragraph]
        )
        for one in find_marked(parse.text, paragraphs)
        if len(one.inner.of(parse.text).split()) >= _FEWEST_WORDS_BY_MARKS
    )
