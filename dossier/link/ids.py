"""Ids that can stand in an address, and stay."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container

from rigour.text import ascii_text

from dossier.language.folding import folded

_LONGEST = 60  # characters of a slug: file names and addresses stay short


def slug_of(text: str) -> str:
    """`text` for an address: ASCII letters, digits and hyphens. "Ferenc Szabó" -> "ferenc-szabo"."""
    plain = folded(text).replace("'", "")
    plain = plain if plain.isascii() else ascii_text(plain) or ""
    slug = re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")
    if len(slug) > _LONGEST:
        slug = (slug[: _LONGEST + 1].rpartition("-")[0] or slug)[:_LONGEST]  # at a word's end
    return slug or f"x-{digest_of(text)}"


def digest_of(*parts: str) -> str:
    """Eight hexadecimal digits that stand for `parts`."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:8]


def free_id(wanted: str, taken: Container[str]) -> str:
    """`wanted`, with the smallest number behind it that makes it one of its own."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
