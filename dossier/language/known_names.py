"""What rigour's tables know a word as, asked once: the tables take seconds to load, and an answer never changes.

An answer depends on the word and on rigour's version alone, so that answers may be kept and given back: a process that
is asked for nothing else loads no table.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.metadata import version
from typing import Any, TypeAlias

Symbols: TypeAlias = Mapping[str, str]
"""The ids that rigour knows a word by, each with its category: "NAME" or "NICK"."""

RIGOUR = version("rigour")
_CATEGORIES = frozenset({"NAME", "NICK"})
_answers: dict[str, Symbols] = {}


def symbols_of(word: str, *, nicknames: bool = False) -> frozenset[str]:
    """What a part of a name is known as; spellings of one name share a symbol, and a word that is no name has none."""
    if word not in _answers:
        _answers[word] = _asked(word)
    found = _answers[word]
    return frozenset(found) if nicknames else frozenset(key for key, category in found.items() if category == "NAME")


def answers() -> dict[str, Symbols]:
    """All answers so far, by word, in the order of the words."""
    return {word: _answers[word] for word in sorted(_answers)}


def recall(known: Mapping[str, Any]) -> None:
    """Take answers that were kept; those that are none are asked for again."""
    for word, found in known.items():
        if isinstance(found, dict) and all(category in _CATEGORIES for category in found.values()):
            _answers.setdefault(word, found)


def _asked(word: str) -> Symbols:
    from rigour.names import NameTypeTag, analyze_names  # noqa: PLC0415 - only who asks loads the tables

    return {
        str(span.symbol.id): span.symbol.category.value
        for known in analyze_names(NameTypeTag.PER, [word])
        for span in known.spans
        if len(span.parts) == 1 and span.symbol.category.value in _CATEGORIES
    }
