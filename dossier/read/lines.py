"""A text as blocks: one for each line, or for each paragraph where the text is wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from dossier.read.wrapping import Line, ends_sentence, paragraphs_of
from dossier.records import Span

# A line: anything but the characters that end one. Offsets stay true whatever the line ends are.
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\r\n\f\v\x85\u2028\u2029]")
_UNSPACED = "\u0e00"  # Thai, and beyond it nearly all scripts without spaces: Khmer, Chinese, Japanese
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")

# What may surround a line's words: white space, a byte order mark, marks of invisible layout.
_MARGIN = " \t\u00a0\u200b\u200e\u200f\u2060\ufeff\u3000"

LONGEST_SIGN_OFF = 500  # characters
# "... on Monday. (Reporting by Ann Lee; Editing by John Roe)": who wrote it, behind the last sentence
_SIGN_OFF = re.compile(
    r"[.!?…][\"”’']{0,2}(?P<gap>\s+)(?P<credit>\((?:Additional )?(?:Reporting|Writing|Editing|Compiled|Translated)"
    r" [Bb]y [^()]{3,450}\)?\.?)\Z"
)
STEM = 5  # letters: "doughnut" in the headline is "doughnuts" in the article
MATCHED = 4000  # characters of a block that patterns look at; a legal notice shows itself long before


@dataclass(frozen=True)
class Block:
    """A paragraph, heading or label: the span of its words, white space at its ends left out."""

    span: Span
    words: str  # the text, white space folded, at most MATCHED characters of it
    gap: int  # empty lines before it
    breaks: tuple[Span, ...] = ()  # the white space at line ends within it, where a paragraph is broken into lines

    @cached_property
    def folded(self) -> str:
        """The words for comparing: case and typographic marks folded, decoration at both ends left out."""
        return fold(self.words)

    @cached_property
    def count(self) -> int:
        """How many words it has; two characters count as one where words are written without spaces."""
        return sum(max(1, len(word) // 2) if word[0] >= _UNSPACED else 1 for word in _WORD.findall(self.words))

    @cached_property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return len(self.span) > MATCHED or ends_sentence(self.words)

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph: long enough to say something, and ending as a sentence does."""
        return len(self.words) > 300 or (self.count >= 8 and len(self.words) >= 45 and self.ends_sentence)


def fold(words: str) -> str:
    """`words` for comparing: lower case, plain quotation marks and dashes, decoration at both ends left out."""
    plain = (
        _LINK.sub(r"\1", words.translate(_PLAIN)).casefold() if "](" in words else words.translate(_PLAIN).casefold()
    )
    return " ".join(plain.split()).strip(_DECORATION)


_LINK = re.compile(r"(?<!!)\[([^\]\[]{0,200})\]\([^)\s]{0,400}\)")  # [words](address) in Markdown
_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " ", "…": "..."})
_DECORATION = " \t#*_>|•·●▪■♦◆★☆►▶→»«›‹–—-=~+✓✉☰×✕🔗📧🔴⬇⬆\ufeff\u200b\ufe0f"


def word_list(words: str) -> list[str]:
    """The words of a text, folded."""
    return [match.group() for match in _WORD.finditer(fold(words))]


def topic_of(blocks: Iterable[Block]) -> frozenset[str]:
    """What some blocks are about: their long words without endings."""
    return frozenset(word[:STEM] for block in blocks for word in word_list(block.words) if len(word) > 3)


def on_topic(block: Block, topic: frozenset[str]) -> float:
    """The share of a line's long words that the `topic` has too."""
    words = [word for word in word_list(block.words) if len(word) > 3]
    return sum(word[:STEM] in topic for word in words) / max(1, len(words))


def find_blocks(text: str, start: int = 0) -> tuple[Block, ...]:
    """The blocks of `text` from `start` on, in order; a sign-off behind an article's last sentence is one by itself."""
    return tuple(part for block in _blocks(text, start) for part in _parts(block, text))


def _parts(block: Block, text: str) -> tuple[Block, ...]:
    """The block, in two where it ends with an agency's sign-off."""
    words = block.span.of(text)[-LONGEST_SIGN_OFF:] if "(" in block.words else ""
    match = _SIGN_OFF.search(words)
    if match is None or len(block.span) > MATCHED:
        return (block,)
    at = block.span.end - len(words) + match.start("credit")
    first, credit = Span(block.span.start, at - len(match.group("gap"))), Span(at, block.span.end)
    breaks = [
        tuple(one for one in block.breaks if part.start <= one.start and one.end <= part.end)
        for part in (first, credit)
    ]
    return tuple(
        Block(part, " ".join(part.of(text).split()), gap, within)
        for part, gap, within in zip((first, credit), (block.gap, 0), breaks, strict=True)
    )


def _blocks(text: str, start: int) -> tuple[Block, ...]:
    return tuple(
        Block(
            Span(lines[0].start, lines[-1].end),
            " ".join(text[lines[0].start : min(lines[-1].end, lines[0].start + MATCHED)].split()),
            lines[0].gap,
            tuple(Span(one.end, other.start) for one, other in pairwise(lines)),
        )
        for lines in paragraphs_of(list(_lines(text, start)), text)
    )


def _lines(text: str, start: int) -> Iterator[Line]:
    """The lines that have words in them."""
    gap, previous = 0, start
    for match in _LINE.finditer(text, start):
        ends = sum(1 for _ in _LINE_END.finditer(text, previous, match.start()))
        gap += max(0, ends - 1) if previous > start else ends
        line = match.group()
        words = line.strip(_MARGIN)
        previous = match.end()
        if not words:
            gap += 1
            continue
        begin = match.start() + len(line) - len(line.lstrip(_MARGIN))
        yield Line(begin, begin + len(words), gap)
        gap = 0
