"""One article in, its people, quotations and speakers out, with offsets; cached, and in parallel."""

from __future__ import annotations

from dossier.extract.articles import extract_articles
from dossier.extract.cache import drop_unused
from dossier.extract.own_words import from_the_article

__all__ = ["drop_unused", "extract_articles", "from_the_article"]
