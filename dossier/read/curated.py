"""What a curator restored or cut by hand, laid over what was found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.read.reasons import Reason
from dossier.records import Cut, Span


@dataclass(frozen=True, slots=True)
class Parting:
    """How a text is parted into article and furniture, and the words of the curator that it does not hold."""

    body: tuple[Span, ...]
    furniture: tuple[Cut, ...]
    missing: tuple[str, ...] = ()


def by_hand(parting: Parting, text: str, keep: Sequence[str], cut: Sequence[str]) -> Parting:
    """`parting` with the words of `keep` restored wherever they were cut, and those of `cut` taken out."""
    body, furniture = list(parting.body), list(parting.furniture)
    missing: list[str] = []
    for words, is_kept in [*((words, True) for words in keep), *((words, False) for words in cut)]:
        places = _places(words, text)
        if not places:
            missing.append(words)
        for place in places:
            furniture = [Cut(span, c.reason) for c in furniture for span in _without(c.span, place)]
            body = [span for old in body for span in _without(old, place)]
            if is_kept:
                body = sorted([*body, place])
            else:
                furniture = sorted([*furniture, Cut(place, Reason.CUT_BY_HAND.value)])
    return Parting(_joined(body, text), tuple(furniture), tuple(missing))


def _places(words: str, text: str) -> list[Span]:
    """Where `words` stand in `text`, however the white space between them is written."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    return [Span(match.start(), match.end()) for match in pattern.finditer(text)]


def _without(span: Span, taken: Span) -> list[Span]:
    if not span.overlaps(taken):
        return [span]
    parts = [Span(span.start, min(span.end, taken.start)), Span(max(span.start, taken.end), span.end)]
    return [part for part in parts if part.start < part.end]


def _joined(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """The spans in order, without empty ones; those with nothing but spaces of one line between them become one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if not span.of(text).strip():
            continue
        if joined and not text[joined[-1].end : span.start].strip(" \t"):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)
