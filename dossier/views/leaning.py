"""Statements that can't be read alone, and the sentence that they lean on."""

from __future__ import annotations

from dossier.records import LinkedQuote
from dossier.views.catalogue import Catalogue
from dossier.views.paragraphs import sentence_around
from dossier.views.wording import shortened

_LONGEST = 220  # characters of the sentence before


def leaning_on(quote: LinkedQuote, catalogue: Catalogue) -> str | None:
    """The sentence before a statement that points back to it: "this rule", "such a step"; None if it stands alone."""
    article = catalogue.articles[quote.article].article
    whole, span = quote.quote.sentence, quote.quote.span
    if not quote.quote.leans_back or whole is None or span.of(article.text) != quote.quote.text:
        return None
    own = sentence_around(article.text, article.body, span)
    before = " ".join(article.text[whole.start : own.start].split())
    return shortened(before, _LONGEST) if before else None
