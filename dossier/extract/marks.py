"""Stretches between quotation marks, whatever the marks, found by their shape and place alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dossier.extract.lexicon import DOUBLE_MARKS, GUILLEMETS, PAIRS
from dossier.extract.single_marks import begins_with_single, carried_singles, single_stretches
from dossier.records import Span, is_visible


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between quotation marks, not itself inside another.

    `outer` holds the marks, `inner` does not. `opened` says that no mark closes it: it runs to its paragraph's end,
    because the next paragraph goes on with it or because the mark was forgotten. `carried` says that no mark opens it,
    because the paragraph before goes on in it.
    """

    outer: Span
    inner: Span
    paragraph: int  # index into the paragraphs that were scanned
    opened: bool = False
    single: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    sign: str
    opens: bool  # its neighbours allow it to open
    closes: bool  # its neighbours allow it to close


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph's double marks: those that pair, the first that nothing closes, and the first if nothing opens it."""

    span: Span
    marks: tuple[_Mark, ...]
    pairs: tuple[tuple[_Mark, _Mark], ...]
    left_open: _Mark | None
    stray: _Mark | None
    begins: bool  # a mark stands at its start


def find_marked(text: str, paragraphs: Sequence[Span]) -> tuple[Marked, ...]:
    """The outermost marked stretches of `text` within `paragraphs`, ascending. Never raises, whatever the marks.

    One between whose marks a reader sees nothing is none: `"&nbsp;" said Jane Doe`, in HTML.
    """
    openers = _opening_guillemets(text, paragraphs)
    lines = [_line(text, paragraph, openers) for paragraph in paragraphs]
    carried = _carried(text, lines)
    carried_singly = carried_singles(text, paragraphs)
    found: list[Marked] = []
    for index in range(len(lines)):
        doubles = _doubles(text, lines, index, carried)
        singles = _singles(text, paragraphs, index, [one.outer for one in doubles], carried_singly)
        found += singles
        found += [stretch for stretch in doubles if not any(one.outer.contains(stretch.outer) for one in singles)]
    return tuple(sorted((one for one in found if is_visible(one.inner.of(text))), key=lambda stretch: stretch.outer))


def _singles(
    text: str, paragraphs: Sequence[Span], index: int, covered: Sequence[Span], carried: dict[int, int | None]
) -> list[Marked]:
    """The stretches between single marks of a paragraph."""
    span = paragraphs[index]
    if index in carried:
        closing = carried[index]
        end, outer_end = (span.end, span.end) if closing is None else (closing, closing + 1)
        inner = Span(span.start, end)
        return [Marked(Span(span.start, outer_end), inner, index, opened=closing is None, single=True, carried=True)]
    last = index + 1 == len(paragraphs)
    reopened = not last and (index + 1 in carried or begins_with_single(text, paragraphs[index + 1]))
    found = [
        Marked(
            Span(start, span.end if end is None else end + 1),
            Span(start + 1, span.end if end is None else end),
            index,
            opened=end is None,
            single=True,
        )
        for start, end in single_stretches(text, span, covered, reopened=reopened)
    ]
    return [one for one in found if len(one.inner)]


# ------------------------------------------------------------------------------------ the marks of a paragraph

_DOUBLE = re.compile("|".join(re.escape(mark) for mark in DOUBLE_MARKS))
_SPACES = re.compile(r"\s*")
_BULLET = re.compile(r"[»›]\s")


def _opening_guillemets(text: str, paragraphs: Sequence[Span]) -> frozenset[str]:
    """The guillemets that open: « and ‹, or » and › where more paragraphs have those first, as in »Wir gehen«.

    They may stand apart from the words (« On y va »), so that their neighbours tell nothing. None open by rule where
    a paragraph has » alone, as in »Vi går», said so in Sweden.
    """
    votes = 0
    signs = set()
    for paragraph in paragraphs:
        here = [match for match in _DOUBLE.finditer(text, *_ends(paragraph)) if match.group() in GUILLEMETS]
        signs |= {match.group() for match in here}
        first = next((one for one in here if not _is_bullet(text, one.start(), paragraph)), None)
        if first is not None and any(other.group() == GUILLEMETS[first.group()] for other in here):
            votes += 1 if first.group() in "«‹" else -1
    if votes < 0:
        return frozenset("»›")
    return frozenset("«‹") if votes > 0 or not signs & set("»›") else frozenset()


def _is_bullet(text: str, start: int, paragraph: Span) -> bool:
    return start == paragraph.start and _BULLET.match(text, start) is not None


def _line(text: str, paragraph: Span, openers: frozenset[str]) -> _Line:
    found = (
        _mark(text, match.start(), match.end(), paragraph, openers)
        for match in _DOUBLE.finditer(text, *_ends(paragraph))
    )
    marks = tuple(mark for mark in found if mark.opens or mark.closes or mark.sign not in GUILLEMETS)
    stack: list[_Mark] = []
    closed: list[tuple[_Mark, _Mark]] = []
    stray = None
    for place, mark in enumerate(marks):
        if not stack:
            if _may_begin(mark, marks[place + 1 :], text):
                stack.append(mark)
            elif place == 0 and mark.closes:
                stray = mark
        elif _ends_stretch(stack, mark, marks[place + 1 :], text):
            while stack and not _pairs(stack[-1], mark) and any(_pairs(other, mark) for other in stack):
                stack.pop()
            closed.append((stack.pop(), mark))
        elif mark.opens:
            stack.append(mark)
    first = _SPACES.match(text, paragraph.start).end()  # type: ignore[union-attr]  # \s* always matches
    begins = bool(marks) and marks[0].start == first and marks[0] is not stray
    return _Line(paragraph, marks, tuple(closed), stack[0] if stack else None, stray, begins)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


_BEFORE_OPENING = frozenset("([{—–-―/'‘“\"«„")
_NEVER_AFTER_OPENING = frozenset(",;:!?)")


def _mark(text: str, start: int, end: int, paragraph: Span, openers: frozenset[str]) -> _Mark:
    before = text[start - 1] if start > paragraph.start else " "
    after = text[end] if end < paragraph.end else " "
    sign = text[start:end]
    opens = (
        (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in _NEVER_AFTER_OPENING
    )
    closes = not before.isspace() and (after.isspace() or not after.isalnum())
    if _is_bullet(text, start, paragraph):
        return _Mark(start, end, sign, opens=False, closes=False)
    if sign in GUILLEMETS and openers:
        return _Mark(start, end, sign, sign in openers, sign not in openers)
    return _Mark(start, end, sign, opens, closes)


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


def _outermost(pairs: Iterable[tuple[_Mark, _Mark]]) -> list[tuple[_Mark, _Mark]]:
    kept: list[tuple[_Mark, _Mark]] = []
    for first, last in sorted(pairs, key=lambda pair: (pair[0].start, -pair[1].end)):
        if not kept or first.start >= kept[-1][1].end:
            kept.append((first, last))
    return kept


# ------------------------------------------------------------------------------------ over paragraphs

_LONGEST_CARRIED = 12  # paragraphs; a mark that closes later on closes something else


def _carried(text: str, lines: Sequence[_Line]) -> dict[int, _Mark | None]:
    """The paragraphs that go on with a stretch opened in one before, with the mark that closes it (None: in a later).

    “I had to go.¶He has lied.¶There was nothing to hide!” was opened once and is closed once.
    """
    found: dict[int, _Mark | None] = {}
    for index, line in enumerate(lines):
        mark = line.left_open if index not in found or found[index] is not None else None
        if mark is None or _end_of_speech(text, Span(mark.end, line.span.end)) < line.span.end:
            continue
        for later in range(index + 1, min(len(lines), index + 1 + _LONGEST_CARRIED)):
            stray, marks = lines[later].stray, lines[later].marks
            if stray is not None and _pairs(mark, stray) and _ends_sentence(text, stray):
                found.update(dict.fromkeys(range(index + 1, later)) | {later: stray})
                break
            if lines[later].begins and later > index + 1:
                if all(_FIRST_PERSON.search(text, *_ends(lines[between].span)) for between in range(index + 1, later)):
                    found.update(dict.fromkeys(range(index + 1, later)))
                break
            if marks or _CUE_AFTER.search(text, *_ends(lines[later].span)):
                break
    return found


# “It was late.¶I went home.¶“Nobody saw me,” she said: where the middle one's mark was forgotten, somebody speaks
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")


def _ends_sentence(text: str, mark: _Mark) -> bool:
    return text[max(0, mark.start - 4) : mark.start].rstrip()[-1:] in tuple(".,!?…:;")


def _doubles(text: str, lines: Sequence[_Line], index: int, carried: dict[int, _Mark | None]) -> list[Marked]:
    line = lines[index]
    found = []
    start = line.span.start
    if index in carried or _lost_opening(text, lines, index):
        closing = carried.get(index, line.stray)
        end, inner_end = (line.span.end, line.span.end) if closing is None else (closing.end, closing.start)
        inner = _without_spaces(text, start, inner_end)
        found.append(Marked(Span(start, end), inner, index, opened=closing is None, carried=index in carried))
        start = end
    reopened = index + 1 < len(lines) and (lines[index + 1].begins or index + 1 in carried)
    mark = line.left_open
    runs_on = mark if mark and (reopened or _is_forgotten(text, lines, index, mark)) else None
    limit = runs_on.start if runs_on else line.span.end
    found += [
        Marked(Span(first.start, last.end), inner, index)
        for first, last in _outermost(line.pairs)
        if start <= first.start < limit and len(inner := _without_spaces(text, first.end, last.start))
    ]
    if runs_on and start <= runs_on.end < line.span.end:
        end = line.span.end if reopened else _end_of_speech(text, Span(runs_on.end, line.span.end))
        if len(inner := _without_spaces(text, runs_on.end, end)):
            found.append(Marked(Span(runs_on.start, end), inner, index, opened=True))
    return found or _dialogue(text, line.span, index)


def _without_spaces(text: str, start: int, end: int) -> Span:
    """The words from `start` to `end` without the spaces that stand inside their marks: « On y va »."""
    words = text[start:end]
    return (
        Span(start + len(words) - len(words.lstrip()), max(start, start + len(words.rstrip())))
        if words.strip()
        else Span(start, start)
    )


def _lost_opening(text: str, lines: Sequence[_Line], index: int) -> bool:
    """Whether the paragraph's first mark closes what began with the paragraph, its opening mark being lost.

    So it is after a colon (Ruiz said:¶We can pass it.”) and where a cue follows: We can pass it,” said Ruiz.
    """
    stray, line = lines[index].stray, lines[index]
    if stray is None or not text[line.span.start].isupper():
        return False
    if index and _ends_with_colon(text, lines[index - 1].span):
        return stray.end == line.span.end or _ends_sentence(text, stray)
    return _ends_sentence(text, stray) and _CUE.match(text, stray.end, line.span.end) is not None


def _ends_with_colon(text: str, paragraph: Span) -> bool:
    return text[paragraph.end - 1 : paragraph.end] == ":"


def _is_forgotten(text: str, lines: Sequence[_Line], index: int, mark: _Mark) -> bool:
    """Whether the mark begins speech whose closing mark was forgotten, or lost with the end of the text."""
    line = lines[index]
    at_start = line.begins and mark is line.marks[0]
    if at_start or (line.pairs and _begins(text, mark)):
        return True
    introduced = _AFTER_CUE.search(text[line.span.start : mark.start]) is not None
    return (index + 1 == len(lines) and _begins(text, mark)) or (introduced and text[mark.end : mark.end + 1].isupper())


_CUE_WORDS = r"said|says|added|adds|replied|told|explained|asked|stated"
# said Okoro; he said
_CUE = re.compile(
    rf",? (?:(?:{_CUE_WORDS}) (?:the |[A-Z])|"
    rf"(?:he|she|they|[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,3}}) (?:{_CUE_WORDS})\b)"
)
# "We go, said Okoro" and "We go, he said", where the closing mark was forgotten, or where a dash opens
_CUE_AFTER = re.compile(
    r"(?<=[,?!]) (?:(?:said|says|added|replied) (?:the |[A-Z])|(?:he|she|they|[A-Z]\w+) (?:said|says|added)\b)"
)
# Okoro wrote: "We go; she was heard saying, "We go
_AFTER_CUE = re.compile(rf"(?::|\b(?:saying|adding|{_CUE_WORDS}),)\s\Z")
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


_FULL_STOP = re.compile(r"[.!?]\s")


def _begins(text: str, mark: _Mark) -> bool:
    """Whether a mark stands before a sentence: “Never,” he said. “Not now.", with the last mark forgotten."""
    return bool(_FULL_STOP.match(text, mark.start - 2)) and text[mark.end : mark.end + 1].isupper()
