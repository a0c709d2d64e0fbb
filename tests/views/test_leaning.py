"""Statements that can't be read alone are listed with the sentence before them."""

from __future__ import annotations

from dataclasses import replace

from pages.harbour import HARBOUR

from dossier.records import LinkedQuote, Span
from dossier.views.catalogue import Catalogue, build_catalogue
from dossier.views.figures import row
from dossier.views.leaning import leaning_on
from dossier.views.links import Links

BEFORE = "Dr. Sloane wrote that shifts were lengthened."
SAID = "these changes split the crews"
SENTENCE = f"Jo Doe said that {SAID}."


def listed(*, leans: bool) -> tuple[LinkedQuote, Catalogue]:
    """A statement in an article of two paragraphs, at home in the harbour's dossier."""
    text = f"Nothing else.\n\nPay was cut. {BEFORE} {SENTENCE}"
    span = Span(text.index(SAID), text.index(SAID) + len(SAID))
    whole = Span(text.index(BEFORE if leans else SENTENCE), len(text))
    first = HARBOUR.quotes[0]
    quote = replace(first.quote, kind="indirect", span=span, text=SAID, sentence=whole, leans_back=leans, parts=())
    quote = replace(quote, speaker=None, cue=None)
    linked = replace(first, quote=quote)
    articles = [e for e in HARBOUR.articles if e.article.id == linked.article]
    article = replace(articles[0].article, body=(Span(0, len(text)),), title_span=None)
    article = replace(article, seed=replace(article.seed, text=text))
    extraction = replace(articles[0], article=article, quotes=(quote,))
    return linked, build_catalogue(replace(HARBOUR, articles=(extraction,), quotes=(linked,)))


def test_what_points_back_is_listed_with_the_sentence_before() -> None:
    quote, catalogue = listed(leans=True)
    assert leaning_on(quote, catalogue) == BEFORE
    assert f'<span class="before">{BEFORE}</span>' in row(quote, Links(catalogue, frozenset(), "timeline.md")).shown


def test_what_stands_for_itself_is_listed_alone() -> None:
    quote, catalogue = listed(leans=False)
    assert leaning_on(quote, catalogue) is None
    assert "before" not in row(quote, Links(catalogue, frozenset(), "timeline.md")).shown


def test_words_that_are_not_the_seeds_any_more_lean_on_nothing_in_it() -> None:
    quote, catalogue = listed(leans=True)
    assert leaning_on(replace(quote, quote=replace(quote.quote, text="other words")), catalogue) is None
