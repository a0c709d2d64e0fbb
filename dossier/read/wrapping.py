"""Line ends that end no paragraph: texts wrapped at a width, and sentences that a page broke at its links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

WRAP_WIDTH = range(50, 92)  # e-mail wraps at 72 to 78, RFC style at 72, some terminals at 80 or 90
LAST_OF_PARAGRAPH = (
    40  # characters: a shorter line in a text wrapped at 50 and more ends its paragraph, or is a heading
)
FEWEST_WRAPPED = 4  # lines that run on into the next
FEWEST_BROKEN = 2  # line ends within a sentence, which show that a text is wrapped at whatever width
FEWEST_PLAIN = 2  # words in small letters of a line that runs on: "Share" and "December 6, 2020" do not

# The end of a sentence: "... in Prague."  "... he said.”"  "... (AFP)."
_SENTENCE_END = re.compile(r"[.!?。！？…:;][\"'”’»›)\]*_]{0,4}$")
# "... to a bank. (Lake Gazette)": its source behind the full stop
_SOURCED = re.compile(r"[.!?][\"”’]?\s?\([^()]{2,40}\)\Z")
# How the rest of a sentence begins: "opposition.", ", and told", "), he said"
_GOES_ON = re.compile(r"[,;.)\]](?:\s|$)")
# "• Forty beds", "1. Name", "» It has a roof.", "- Owner: A Company"
LIST_ITEM = re.compile(r"(?:(?:[•·●▪■►▸▶➤◆○*+»›–—-]|\d{1,2}[.)])\s|[•·●▪■►▸▶➤◆○*–—-](?=[^\W\d_]))")
# "... told the", "... of", "... who", "..., however,": no line of its own ends so
_SMALL_WORD = re.compile(
    r"(?:,|\b(?:the|an?|of|to|in|on|at|by|for|with|from|and|or|but|that|than|who|which|as|is|are|was|were|has|had|have|"
    r"will|would|his|her|its|their|our|my|your|mr|mrs|ms|dr|said|says))\Z",
    re.IGNORECASE,
)
# What begins with a small letter and stands on a line of its own: "by Ann Lee", "via Lake News", "updated 3 May"
_ON_ITS_OWN = re.compile(
    r"(?:by|via|von|par|por|with|from) [A-Z]|https?:|www\.|\S{1,40}@|(?:e-?mail|share|tweet|print|photo|image|picture|"
    r"credit|source|read|more|updated|published|posted|last|tags?|comments?|advertisement)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it: where they start and end, and the empty lines before it."""

    start: int
    end: int
    gap: int


def ends_sentence(words: str) -> bool:
    """Whether `words` end as a sentence does."""
    return bool(_SENTENCE_END.search(words[-8:]) or _SOURCED.search(words[-50:]))


def paragraphs_of(lines: Sequence[Line], text: str) -> Iterator[Sequence[Line]]:
    """The lines, those of one paragraph together."""
    joins = _Joins(lines, text)
    begin = 0
    for number in range(1, len(lines) + 1):
        if number == len(lines) or not joins.goes_on(number):
            yield lines[begin:number]
            begin = number


class _Joins:
    """Which lines of a text go on with the paragraph of the line before."""

    def __init__(self, lines: Sequence[Line], text: str) -> None:
        self._lines = lines
        self._words = [text[line.start : line.end] for line in lines]
        broken = [number for number in range(1, len(lines)) if self._runs_on(number)]
        close = sum(line.gap == 0 for line in lines[1:])
        self._is_wide = _is_wrapped(lines)
        shown = sum(not self._may_stand_alone(number) for number in broken)
        self._is_wrapped = self._is_wide or (shown >= FEWEST_BROKEN and 2 * shown >= close)
        self._width = max((len(words) for words in self._words), default=0)
        self._local = frozenset() if self._is_wrapped else frozenset(self._within_sentences(broken))

    def goes_on(self, number: int) -> bool:
        """Whether line `number` goes on with the paragraph of the one before."""
        if not self._is_close(number):
            return False
        if not self._is_wrapped:
            return number in self._local
        before = self._words[number - 1]
        if self._runs_on(number):
            return True
        if self._is_wide and len(before) < LAST_OF_PARAGRAPH:
            return False
        fits = len(before) + 1 + len(self._words[number].split(maxsplit=1)[0]) <= self._width
        if self._is_wide:
            return not (fits and ends_sentence(before))
        is_within = _is_open(before) or (number > 1 and self._runs_on(number - 1))
        return not fits or (is_within and not ends_sentence(before))

    def _is_close(self, number: int) -> bool:
        return self._lines[number].gap == 0 and LIST_ITEM.match(self._words[number]) is None

    def _runs_on(self, number: int) -> bool:
        """Whether a sentence runs over the end of the line before: "... his" above "remark or resign at once"."""
        before, words = self._words[number - 1], self._words[number]
        goes_on = words[:1].islower() or _GOES_ON.match(words) is not None
        return goes_on and self._is_close(number) and not ends_sentence(before)

    def _may_stand_alone(self, number: int) -> bool:
        """Whether a line in small letters may be a label or a credit, or stands below one: "Share", "by Ann Lee"."""
        plain = sum(word[0].islower() for word in self._words[number - 1].split())
        return plain < FEWEST_PLAIN or _ON_ITS_OWN.match(self._words[number]) is not None

    def _within_sentences(self, broken: Sequence[int]) -> Iterator[int]:
        """The line ends within sentences of a text that has one line a paragraph otherwise.

        Only what ends as a sentence is joined, so that labels and menus in small letters stay lines.
        """
        known = set(broken)
        done = 0
        for number in broken:
            if number <= done or self._may_stand_alone(number):
                continue
            last = number
            while last + 1 < len(self._lines) and self._is_in_sentence(last + 1, known):
                last += 1
            run = range(number, last + 1)
            done = last
            if ends_sentence(self._words[last]) and not any(_ON_ITS_OWN.match(self._words[i]) for i in run):
                yield from run

    def _is_in_sentence(self, number: int, broken: set[int]) -> bool:
        """Whether line `number` is a part of the sentence before it: as its rest, or as a link within it."""
        if number in broken:
            return True
        is_link = number + 1 in broken and not ends_sentence(self._words[number - 1])
        return is_link and self._is_close(number)


def _is_open(words: str) -> bool:
    """Whether a line breaks off within a sentence: after a small word or a comma, or with a mark left open."""
    return bool(_SMALL_WORD.search(words)) or words.count("“") > words.count("”") or words.count('"') % 2 == 1


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether most paragraphs run over several lines of about one width, as in e-mail."""
    long = [other.gap for one, other in pairwise(lines) if one.end - one.start >= WRAP_WIDTH.start]
    if len(long) < FEWEST_WRAPPED or max(line.end - line.start for line in lines) >= WRAP_WIDTH.stop:
        return False
    return sum(gap == 0 for gap in long) >= 0.7 * len(long)
