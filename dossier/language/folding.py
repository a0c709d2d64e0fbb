"""Text folded for comparison: without case and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart.
_SPECIAL_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d", "’": "'", "ʼ": "'"}
)


def folded(text: str) -> str:
    """`text` in lower case without accents, one space between words: "Szabó" -> "szabo"."""
    return _folded(text)


@lru_cache(maxsize=1 << 17)
def _folded(text: str) -> str:
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL_LETTERS))
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split()) or text.casefold()
