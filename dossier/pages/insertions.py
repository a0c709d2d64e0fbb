"""Stretches of a seed as Markdown, with links and marks put in at their places in one pass."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dossier.markdown import Markdown, inline, line
from dossier.records import Span


@dataclass(frozen=True, slots=True, order=True)
class Insertion:
    """Markdown that stands in the place of `span` of the text; before it, if the span is empty."""

    span: Span
    body: Markdown


def with_insertions(text: str, span: Span, insertions: Iterable[Insertion]) -> Markdown:
    """The paragraph `span` of `text`, with those insertions that lie in it; they are ascending and disjoint."""
    pieces: list[str] = []
    position = span.start
    for one in insertions:
        if one.span.end > span.start and span.contains(one.span):
            pieces += [inline(text[position : one.span.start]), one.body]
            position = one.span.end
    return line("".join([*pieces, inline(text[position : span.end])]))
