"""Stretches between quotation marks, whatever the marks, found by their shape and place alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.extract.lexicon import APOSTROPHE_WORDS, DOUBLE_MARKS, PAIRS, SINGLE_OPENERS
from dossier.records import Span, is_visible


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks, not itself inside another.

    `outer` holds the marks, `inner` does not. `opened` says that no mark closes it: it runs to its paragraph's end,
    because the next paragraph opens again or because the mark was forgotten.
    """

    outer: Span
    inner: Span
    paragraph: int  # index into the paragraphs that were scanned
    opened: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    sign: str
    opens: bool  # its neighbours allow it to open
    closes: bool  # its neighbours allow it to close


def find_marked(text: str, paragraphs: Sequence[Span]) -> tuple[Marked, ...]:
    """The outermost marked stretches of `text` within `paragraphs`, ascending. Never raises, whatever the marks.

    One between whose marks a reader sees nothing is none: `"&nbsp;" said Jane Doe`, in HTML.
    """
    found: list[Marked] = []
    starts = [_starts_with_mark(text, paragraph) for paragraph in paragraphs]
    for index, paragraph in enumerate(paragraphs):
        reopened = index + 1 < len(paragraphs) and starts[index + 1]
        doubles = _doubles(text, paragraph, index, reopened=reopened, at_start=starts[index])
        singles = _singles(text, paragraph, index, [stretch.outer for stretch in doubles])
        found += singles
        found += [stretch for stretch in doubles if not any(one.outer.contains(stretch.outer) for one in singles)]
    return tuple(sorted((one for one in found if is_visible(one.inner.of(text))), key=lambda stretch: stretch.outer))


_DOUBLE = re.compile("|".join(re.escape(mark) for mark in DOUBLE_MARKS))
_SPACES = re.compile(r"\s*")


def _starts_with_mark(text: str, paragraph: Span) -> bool:
    match = _DOUBLE.match(text, _SPACES.match(text, paragraph.start).end())  # type: ignore[union-attr]  # \s* always matches
    return match is not None and match.end() <= paragraph.end


def _doubles(text: str, paragraph: Span, index: int, *, reopened: bool, at_start: bool) -> list[Marked]:
    marks = [_mark(text, match.start(), match.end(), paragraph) for match in _DOUBLE.finditer(text, *_ends(paragraph))]
    stack: list[_Mark] = []
    closed: list[tuple[_Mark, _Mark]] = []
    for place, mark in enumerate(marks):
        if not stack:
            if _may_begin(mark, marks[place + 1 :], text):
                stack.append(mark)
        elif _ends_stretch(stack, mark, marks[place + 1 :], text):
            while stack and not _pairs(stack[-1], mark) and any(_pairs(other, mark) for other in stack):
                stack.pop()
            closed.append((stack.pop(), mark))
        elif mark.opens:
            stack.append(mark)
    forgotten = bool(stack) and ((at_start and stack[0] is marks[0]) or (bool(closed) and _begins(text, stack[0])))
    runs_on = stack[0] if stack and (reopened or forgotten) else None
    limit = runs_on.start if runs_on else paragraph.end
    found = [
        Marked(Span(first.start, last.end), Span(first.end, last.start), index)
        for first, last in _outermost(closed)
        if first.start < limit and last.start > first.end
    ]
    if runs_on and runs_on.end < paragraph.end:
        end = paragraph.end if reopened else _end_of_speech(text, Span(runs_on.end, paragraph.end))
        found.append(Marked(Span(runs_on.start, end), Span(runs_on.end, end), index, opened=True))
    return found or _dialogue(text, paragraph, index)


# "We go, said Okoro" and "We go, he said", where the closing mark was forgotten, or where a dash opens
_CUE_AFTER = re.compile(
    r"(?<=[,?!]) (?:(?:said|says|added|replied) (?:the |[A-Z])|(?:he|she|they|[A-Z]\w+) (?:said|says|added)\b)"
)
_DASH = re.compile(r"[—―–] ?(?=\w)")


def _end_of_speech(text: str, rest: Span) -> int:
    """Where words that no mark closes give way to their cue; the end of `rest` if there is none."""
    match = _CUE_AFTER.search(text, rest.start + 1, rest.end)
    return match.start() if match else rest.end


def _dialogue(text: str, paragraph: Span, index: int) -> list[Marked]:
    """A line of dialogue that a dash opens: only where a cue follows, since a dash also opens an item of a list."""
    dash = _DASH.match(text, *_ends(paragraph))
    if dash is None:
        return []
    end = _end_of_speech(text, Span(dash.end(), paragraph.end))
    return [Marked(Span(dash.start(), end), Span(dash.end(), end), index)] if end < paragraph.end else []


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


_FULL_STOP = re.compile(r"[.!?]\s")


def _begins(text: str, mark: _Mark) -> bool:
    """Whether a mark stands before a sentence: “Never,” he said. “Not now.", with the last mark forgotten."""
    return bool(_FULL_STOP.match(text, mark.start - 2)) and text[mark.end : mark.end + 1].isupper()


_BEFORE_OPENING = frozenset("([{—–-―/'‘“\"«„")


def _mark(text: str, start: int, end: int, paragraph: Span) -> _Mark:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    return _Mark(start, end, text[start:end], opens, closes)


def _may_begin(mark: _Mark, later: Sequence[_Mark], text: str) -> bool:
    """Whether a mark that stands in no other begins a stretch, rather than being an inch or a stray closing mark."""
    if mark.sign in PAIRS:
        return mark.opens or not mark.closes
    if mark.opens:
        return True
    # " We will go, " he said: a scraper put a space inside both marks
    lonely = not mark.closes and text[mark.start - 1 : mark.start].strip() == ""
    return lonely and any(other.sign == mark.sign for other in later)


def _ends_stretch(stack: Sequence[_Mark], mark: _Mark, later: Sequence[_Mark], text: str) -> bool:
    top = stack[-1]
    if mark.sign in PAIRS.get(top.sign, ()) and (mark.closes or not mark.opens):
        return not _is_inch(mark, later, text)
    if mark.sign in PAIRS:  # an opening mark: it closes only where it can't open
        return mark.closes and not mark.opens
    if top.sign == mark.sign or any(other.sign == mark.sign for other in stack):
        return (mark.closes or not mark.opens) and not _is_inch(mark, later, text)
    return mark.closes and not mark.opens


def _is_inch(mark: _Mark, later: Sequence[_Mark], text: str) -> bool:
    """Whether a straight mark means inches: "He is 6'2" tall," she said."""
    return (
        mark.sign in ('"', "''")
        and text[mark.start - 1 : mark.start].isdigit()
        and text[mark.end : mark.end + 1] == " "
        and text[mark.end + 1 : mark.end + 2].islower()
        and bool(later)
        and not later[0].opens
    )


def _pairs(first: _Mark, last: _Mark) -> bool:
    return first.sign == last.sign or last.sign in PAIRS.get(first.sign, ())


def _outermost(pairs: list[tuple[_Mark, _Mark]]) -> list[tuple[_Mark, _Mark]]:
    kept: list[tuple[_Mark, _Mark]] = []
    for first, last in sorted(pairs, key=lambda pair: (pair[0].start, -pair[1].end)):
        if not kept or first.start >= kept[-1][1].end:
            kept.append((first, last))
    return kept


_SINGLE = re.compile(f"[{''.join(SINGLE_OPENERS)}]")
_ELISION = re.compile(rf"(?:{'|'.join(APOSTROPHE_WORDS)}|\d\ds?)\b", re.IGNORECASE)


def _singles(text: str, paragraph: Span, index: int, covered: Sequence[Span]) -> list[Marked]:
    """Stretches between single marks outside the double ones; an apostrophe neither opens nor closes one."""
    found: list[Marked] = []
    free = paragraph.start
    for match in _SINGLE.finditer(text, *_ends(paragraph)):
        start = match.start()
        if start < free or not _opens_single(text, start, paragraph):
            continue
        inside = next((span for span in covered if span.start <= start < span.end), None)
        if inside:
            continue
        limit = min([span.start for span in covered if span.start > start], default=paragraph.end)
        end = _single_end(text, start, limit)
        if end is None and text[start + 1].isupper():
            end = _end_around(text, start, limit, paragraph.end)
        if end is not None and end - start > 3:
            found.append(Marked(Span(start, end + 1), Span(start + 1, end), index, single=True))
            free = end + 1
    return found


# 'He kept saying "ten more minutes" and smiled.' ends as a sentence does
_END_OF_SENTENCE = re.compile(r"""(?<=[.,!?…"”])['’](?=\s|$)""")


def _end_around(text: str, start: int, first_double: int, limit: int) -> int | None:
    """Where a single mark at `start` closes that has a double-marked stretch inside; None if another opens before."""
    match = _END_OF_SENTENCE.search(text, first_double, limit)
    if match is None or any(
        _opens_single(text, one.start(), Span(start, limit)) for one in _SINGLE.finditer(text, start + 1, match.start())
    ):
        return None
    return match.start()


def _opens_single(text: str, start: int, paragraph: Span) -> bool:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[start + 1 : start + 2]
    return (
        (before.isspace() or before in "([{—–-―/")
        and (after.isalnum() or after in tuple("[…$"))
        and not _ELISION.match(text, start + 1)
    )


_SINGLE_CLOSER = re.compile("['’‛`]")
_PLURAL_GOES_ON = re.compile(r" [a-z]")  # the voters' anger


def _single_end(text: str, start: int, limit: int) -> int | None:
    """Where the single mark at `start` closes before `limit`; a plural's genitive doesn't, if another mark does."""
    doubtful = None
    for match in _SINGLE_CLOSER.finditer(text, start + 2, limit):
        at = match.start()
        after = text[at + 1 : at + 2] if at + 1 < limit else " "
        if text[at - 1].isspace() or after.isalnum():
            continue
        if text[at - 1] in "sS" and _PLURAL_GOES_ON.match(text, at + 1):
            doubtful = doubtful or at
            continue
        return at
    return doubtful
