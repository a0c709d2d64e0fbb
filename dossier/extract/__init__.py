"""One article in, its people, quotations and speakers out, with offsets; cached, and in parallel."""

from __future__ import annotations

from dossier.extract.accuracy import measured_accuracy
from dossier.extract.articles import extract_article, extract_articles

__all__ = ["extract_article", "extract_articles", "measured_accuracy"]
