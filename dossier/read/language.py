"""The language of a text, where it can be told."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

ENOUGH = 120  # letters; a headline alone is too little to tell Norwegian from Danish
CERTAIN = 0.9
LOOKED_AT = 3000


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def stated_language(code: str | None) -> str | None:
    """The ISO 639-1 code that a page states: "en-GB" is "en"; None if it states no such code."""
    match = re.match(r"([a-z]{2})(?:[-_]|$)", (code or "").strip().lower())
    return match.group(1) if match else None


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, or None if it can't be told."""
    sample = text[:LOOKED_AT]
    if sum(char.isalpha() for char in sample) < ENOUGH:
        return None
    code, certainty = _identifier().classify(sample)
    return str(code) if certainty >= CERTAIN else None
