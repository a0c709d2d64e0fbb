"""Stretches between single marks, whose closing mark is also the apostrophe."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.extract.lexicon import APOSTROPHE_WORDS, SINGLE_OPENERS
from dossier.records import Span

Ends = tuple[int, int | None]  # where a stretch's mark opens, and where one closes it; None if none does

_SINGLE = re.compile(f"[{''.join(SINGLE_OPENERS)}]")
_ELISION = re.compile(rf"(?:{'|'.join(APOSTROPHE_WORDS)}|\d\ds?)\b", re.IGNORECASE)
_SHORTEST = 3  # signs from mark to mark


def begins_with_single(text: str, paragraph: Span) -> bool:
    """Whether the paragraph's first sign is a single mark that opens: ‘But he snores."""
    return bool(_SINGLE.match(text, paragraph.start, paragraph.end)) and _opens(text, paragraph.start, paragraph)


def single_stretches(text: str, paragraph: Span, covered: Sequence[Span], *, reopened: bool) -> list[Ends]:
    """The stretches between single marks outside `covered`, the double ones; no apostrophe opens or closes one.

    `reopened` says that the next paragraph begins with a single mark: then the last stretch may stay open.
    """
    found: list[Ends] = []
    free = paragraph.start
    openers = [
        match.start()
        for match in _SINGLE.finditer(text, paragraph.start, paragraph.end)
        if _opens(text, match.start(), paragraph) and not any(s.start <= match.start() < s.end for s in covered)
    ]
    for place, start in enumerate(openers):
        if start < free:
            continue
        end = _end(text, start, paragraph, covered)
        if reopened and place == len(openers) - 1 and (end is None or _is_doubtful(text, end)):
            found.append((start, None))
            break
        if end is not None and end - start > _SHORTEST:
            found.append((start, end))
            free = end + 1
    return found


_LONGEST_CARRIED = 12  # paragraphs
_LAST_CLOSER = re.compile(r"(?<=[\w.,!?…])’[.,]?\s*\Z")


def carried_singles(text: str, paragraphs: Sequence[Span]) -> dict[int, int | None]:
    """The paragraphs that go on with speech that ‘ opened at an earlier one's start, with where ’ closes it.

    ‘The best side won.¶We were lucky to score.¶They ran more than us’. None stands for a mark in a later paragraph.
    """
    found: dict[int, int | None] = {}
    for index, paragraph in enumerate(paragraphs):
        if text[paragraph.start] != "‘" or not _opens(text, paragraph.start, paragraph):
            continue
        if _first_end(text, paragraph.start, paragraph.end) is not None:
            continue
        for later in range(index + 1, min(len(paragraphs), index + 1 + _LONGEST_CARRIED)):
            span = paragraphs[later]
            if any(_opens(text, one.start(), span) for one in _SINGLE.finditer(text, span.start, span.end)):
                break
            closer = _LAST_CLOSER.search(text[span.start : span.end])
            if closer is not None:
                found.update(dict.fromkeys(range(index + 1, later)) | {later: span.start + closer.start()})
                break
    return found


def _opens(text: str, start: int, paragraph: Span) -> bool:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[start + 1 : start + 2]
    return (
        (before.isspace() or before in "([{—–-―/")
        and (after.isalnum() or after in tuple("[…$£€"))
        and not _ELISION.match(text, start + 1)
    )


def _end(text: str, start: int, paragraph: Span, covered: Sequence[Span]) -> int | None:
    """Where the single mark at `start` closes; with a double-marked stretch inside it closes as a sentence does."""
    limit = min([span.start for span in covered if span.start > start], default=paragraph.end)
    end = _first_end(text, start, limit)
    if (end is None or _is_doubtful(text, end)) and text[start + 1].isupper():
        around = _end_around(text, start, limit, paragraph.end)
        return end if around is None else around
    return end


# 'He kept saying "ten more minutes" and smiled.' ends as a sentence does
_END_OF_SENTENCE = re.compile(r"""(?<=[.,!?…"”])['’](?=\s|$)""")


def _end_around(text: str, start: int, first_double: int, limit: int) -> int | None:
    """Where a single mark closes that has a double-marked stretch inside; None if another opens before."""
    match = _END_OF_SENTENCE.search(text, first_double, limit)
    if match is None or any(
        _opens(text, one.start(), Span(start, limit)) for one in _SINGLE.finditer(text, start + 1, match.start())
    ):
        return None
    return match.start()


_CLOSER = re.compile("['’‛`]")
# The voters' anger, the goin' rate: what goes on after a plural's genitive or a swallowed letter
_GOES_ON = re.compile(r" [a-z]")
_SWALLOWED = ("s", "S", "in")


def _first_end(text: str, start: int, limit: int) -> int | None:
    """The first mark that may close; one that is as likely an apostrophe only if no other does."""
    doubtful = None
    for match in _CLOSER.finditer(text, start + 2, limit):
        at = match.start()
        after = text[at + 1 : at + 2] if at + 1 < limit else " "
        if text[at - 1].isspace() or after.isalnum():
            continue
        if not _is_doubtful(text, at):
            return at
        doubtful = doubtful or at
    return doubtful


def _is_doubtful(text: str, at: int) -> bool:
    return text.endswith(_SWALLOWED, 0, at) and _GOES_ON.match(text, at + 1) is not None
