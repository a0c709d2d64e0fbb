"""A page as a tree of keyed blocks: front matter entries by key, sections by heading, quotes by id, the rest by words.

Text in, blocks out: `parse_page(text)` keeps every character, so that `page_text(parse_page(text)) == text`.
A container (page, front matter, section, list, table, wrapper) holds other blocks; a leaf holds lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, TypeAlias

BlockKind: TypeAlias = Literal[
    "page",
    "front",
    "entry",
    "section",
    "list",
    "item",
    "table",
    "row",
    "wrapper",
    "figure",
    "html",
    "code",
    "box",
    "text",
]

# `---` alone on the first line opens front matter, and the next `---` or `...` closes it.
FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*\r?$")
# `name: Jens Stoltenberg`, `"name": ...`: a key at the margin; a nested one is indented or begins with a dash.
ENTRY = re.compile(r"""["']?([A-Za-z_][\w .-]*?)["']?[ \t]*:(?:[ \t\r]|$)""")
# `## In his own words {#own}`: level, words; an attribute list is no part of the words.
HEADING = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*(?:\{[^{}]*\})?[ \t]*\r?$")
# The line of `=` or `-` that makes the line above a heading.
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*\r?$")
# "```python" or "~~~": code, where nothing else counts until the same fence closes it.
CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# `- item`, `* item`, `12. item`
MARKER = re.compile(r"( {0,3})([-*+]|\d{1,9}[.)])(?:[ \t]+|\r?$)")
# `| --- | :-: |`: the second line of a table
RULER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$")
# `<figure class="quote" id="q-1a2b3c4d">`: a tag at the margin opens a block of HTML
OPENING = re.compile(r" {0,3}<([A-Za-z][\w-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>?")
ID = re.compile(r"""\bid=["']?([^\s"'>]+)""")
# `<div class="grid" markdown>`: its content is Markdown again
HOLDS_MARKDOWN = re.compile(r"\bmarkdown(?:\b|=)")
# `!!! note`, `??? info`, `=== "Tab"`: Material's boxes, with an indented content
BOX = re.compile(r"(?:!!!|\?\?\?\+?|===\+?!?)[ \t]")
# `[AFP](../outlets/afp.md)`: the first link of an item or a row says what it is about
LINK = re.compile(r"""\]\(\s*<?([^\s()<>]+)|<a\s[^>]*?href=["']?([^\s"'>]+)""")

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
# '<mark id="in-q-1a2b3c4d">We will win</mark>, he said': such a tag begins a paragraph, not a block of HTML
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "span", "strong", "sub", "sup", "time"}
)
_CONTAINERS = frozenset({"page", "front", "section", "list", "table", "wrapper"})


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A stretch of a page. Two blocks are the same block of two versions of a page if the matching says so.

    `gap` is the empty lines before it, `text` its own lines (of a container: its opening lines), `tail` what closes
    a container. `key` identifies it within its kind and is empty where only its words do. `fold` is `text` with all
    that a formatter or an editor may change without a word being touched taken away.
    """

    kind: BlockKind
    key: str
    gap: str
    text: str
    fold: str
    children: tuple[Block, ...] = ()
    tail: str = ""
    level: int = 0

    @property
    def is_container(self) -> bool:
        """Whether it holds other blocks."""
        return self.kind in _CONTAINERS


def parse_page(text: str) -> Block:
    """`text` as a tree of blocks; a byte order mark is the page's own text."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = _lines(text[len(mark) :])
    front, start = _front_matter(lines)
    blocks, tail = _sections(_Scanner(lines[start:]).blocks())
    return Block("page", "", "", mark, "", ((front,) if front else ()) + blocks, tail)


def page_text(block: Block) -> str:
    """The text that `block` was parsed from."""
    return "".join(_pieces(block))


@lru_cache(maxsize=8)  # the three versions of a page that is merged are walked over and over
def walk(block: Block) -> tuple[Block, ...]:
    """All blocks below `block`, in the order of the page."""
    found: list[Block] = []
    rest = list(reversed(block.children))
    while rest:
        found.append(rest.pop())
        if found[-1].children:
            rest.extend(reversed(found[-1].children))
    return tuple(found)


def folded(text: str) -> str:
    """`text` in one Unicode form, with its white space made single."""
    joined = " ".join(text.split())
    return joined if joined.isascii() else unicodedata.normalize("NFC", joined)


def _pieces(block: Block) -> Iterator[str]:
    yield block.gap
    yield block.text
    for child in block.children:
        yield from _pieces(child)
    yield block.tail


def _lines(text: str) -> list[str]:
    """The lines with their ends; `splitlines` would also break at form feeds and the like, which seeds hold."""
    *lines, last = text.split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])


# -------------------------------------------------------------------------------------- front matter


def _front_matter(lines: Sequence[str]) -> tuple[Block | None, int]:
    """The front matter and the number of its lines; none if the page does not begin with it."""
    if not lines or lines[0].rstrip() != "---":
        return None, 0
    end = next((i for i in range(1, len(lines)) if FENCE.match(lines[i])), None)
    if end is None:
        return None, 0
    entries: list[Block] = []
    start = 1
    keys = [(i, match[1]) for i in range(1, end) if (match := ENTRY.match(lines[i]))]
    for n, (_, key) in enumerate(keys):
        stop = _comment_start(lines, keys[n + 1][0], keys[n][0] + 1) if n + 1 < len(keys) else end
        entries.append(_entry(key, lines[start:stop]))
        start = stop
    head = lines[0] if keys or end == 1 else "".join(lines[:end])
    return Block("front", "", "", head, "", tuple(entries), lines[end]), end + 1


def _comment_start(lines: Sequence[str], key_line: int, floor: int) -> int:
    """Where the comment above the key at `key_line` begins: a comment belongs to the key that follows it."""
    start = key_line
    while start > floor and (lines[start - 1].startswith("#") or not lines[start - 1].strip()):
        start -= 1
    return start


def _entry(key: str, lines: Sequence[str]) -> Block:
    gap = 0
    while gap < len(lines) and not lines[gap].strip():
        gap += 1
    text = "".join(lines[gap:])
    return Block("entry", key, "".join(lines[:gap]), text, _entry_fold(text))


def _entry_fold(text: str) -> str:
    """An entry's lines without what YAML does not see: trailing spaces, empty lines, one kind of Unicode form."""
    joined = "\n".join(line.rstrip() for line in text.split("\n") if line.strip())
    return joined if joined.isascii() else unicodedata.normalize("NFC", joined)


# ----------------------------------------------------------------------------------------- sections


def _sections(flat: tuple[list[Block], str]) -> tuple[tuple[Block, ...], str]:
    """Blocks put below the headings that they stand under."""
    blocks, tail = flat
    open_sections: list[tuple[Block | None, list[Block]]] = [(None, [])]

    def close(level: int) -> None:
        while (heading := open_sections[-1][0]) is not None and heading.level >= level:
            children = open_sections.pop()[1]
            closed = Block(
                "section",
                heading.key,
                heading.gap,
                heading.text,
                heading.fold,
                tuple(children),
                level=heading.level,
            )
            open_sections[-1][1].append(closed)

    for block in blocks:
        if block.kind == "section":
            close(block.level)
            open_sections.append((block, []))
        else:
            open_sections[-1][1].append(block)
    close(0)
    return tuple(open_sections[0][1]), tail


# ----------------------------------------------------------------------------------------- scanning


class _Scanner:
    """One pass over the lines of a body; each `_..._end` tells where the block that begins at a line ends."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    def blocks(self) -> tuple[list[Block], str]:
        """The blocks, headings among them, and the empty lines that end the text."""
        found: list[Block] = []
        lines, at, gap = self.lines, 0, 0
        while at < len(lines):
            if not lines[at].strip():
                at += 1
                continue
            block, end = self._block(at, "".join(lines[gap:at]))
            found.append(block)
            at = gap = end
        return found, "".join(lines[gap:])

    def _block(self, at: int, gap: str) -> tuple[Block, int]:  # noqa: PLR0911 - one return a kind of block
        line = self.lines[at]
        first = line.lstrip(" ")[:1]
        if first == "#" and (heading := HEADING.match(line)):
            return _heading(gap, line, len(heading[1]), heading[2]), at + 1
        if first in "`~" and (fence := CODE_FENCE.match(line)):
            end = self._code_end(at, fence[1])
            return _leaf("code", "", gap, self.lines[at:end]), end
        if first == "<":
            return self._html(at, gap)
        if first in "-*+0123456789" and MARKER.match(line) and not _is_rule(line):
            return self._list(at, gap)
        if first in "!?=" and BOX.match(line):
            end = self._indented_end(at + 1)
            return _leaf("box", "", gap, self.lines[at:end]), end
        if "|" in line and at + 1 < len(self.lines) and "-" in self.lines[at + 1] and RULER.match(self.lines[at + 1]):
            return self._table(at, gap)
        return self._paragraph(at, gap)

    def _paragraph(self, at: int, gap: str) -> tuple[Block, int]:
        end = at + 1
        while end < len(self.lines) and self._goes_on(end):
            end += 1
        if end == at + 2 and (rule := UNDERLINE.match(self.lines[at + 1])) and not self.lines[at].startswith(">"):
            text = "".join(self.lines[at:end])
            return _heading(gap, text, 1 if rule[1][0] == "=" else 2, self.lines[at].strip()), end
        return _leaf("text", "", gap, self.lines[at:end]), end

    def _goes_on(self, at: int) -> bool:
        line = self.lines[at]
        return bool(line.strip()) and not HEADING.match(line) and not CODE_FENCE.match(line)

    def _code_end(self, at: int, fence: str) -> int:
        for end in range(at + 1, len(self.lines)):
            line = self.lines[end].strip()
            if line.startswith(fence) and not line.strip(fence[0]):
                return end + 1
        return len(self.lines)

    def _indented_end(self, at: int) -> int:
        """The end of the lines from `at` on that are indented, with the empty lines among them."""
        end = at
        for i in range(at, len(self.lines)):
            if not self.lines[i].strip():
                continue
            if not self.lines[i].startswith(("    ", "\t")):
                break
            end = i + 1
        return end

    def _html(self, at: int, gap: str) -> tuple[Block, int]:
        line = self.lines[at]
        if line.lstrip().startswith("<!--"):
            end = next((i + 1 for i in range(at, len(self.lines)) if "-->" in self.lines[i]), self._blank(at))
            return _leaf("html", "", gap, self.lines[at:end]), end
        opening = OPENING.match(line)
        if opening and opening[1].lower() in _INLINE:
            return self._paragraph(at, gap)
        closed = self._closing(at, opening[1]) if opening and opening[1].lower() not in _VOID else None
        end = closed or self._blank(at)
        if opening is None or closed is None:
            return _leaf("html" if opening else "text", "", gap, self.lines[at:end]), end
        key = identity[1] if (identity := ID.search(opening[2])) else ""
        if opening[1].lower() != "figure" and HOLDS_MARKDOWN.search(opening[2]) and end > at + 1:
            inner = _Scanner(self.lines[at + 1 : end - 1]).blocks()
            children, tail = _sections(inner)
            fold = folded(line + self.lines[end - 1])
            return Block("wrapper", key, gap, line, fold, children, tail + self.lines[end - 1]), end
        return _leaf("figure" if key else "html", key, gap, self.lines[at:end]), end

    def _closing(self, at: int, tag: str) -> int | None:
        """The line after the tag that closes `tag`; only lines that begin with a tag count, so no quoted one does."""
        depth, closed, tags = 0, f"</{tag}>", _tags(tag)
        for end in range(at, len(self.lines)):
            line = self.lines[end]
            if "<" not in line or not tags.search(line):
                continue
            if not line.lstrip(" ").startswith("<"):
                if not line.rstrip().endswith(closed) or line.lstrip(" ").startswith(">"):
                    continue
                depth -= line.count(closed)
            else:
                depth += sum(-1 if found[1] else 1 for found in tags.finditer(line))
            if depth <= 0:
                return end + 1
        return None

    def _blank(self, at: int) -> int:
        return next((i for i in range(at + 1, len(self.lines)) if not self.lines[i].strip()), len(self.lines))

    def _list(self, at: int, gap: str) -> tuple[Block, int]:
        items: list[Block] = []
        end = at
        while end < len(self.lines):
            start = end
            while start < len(self.lines) and not self.lines[start].strip():
                start += 1
            if start == len(self.lines) or not MARKER.match(self.lines[start]) or _is_rule(self.lines[start]):
                break
            stop = self._item_end(start)
            space = "".join(self.lines[end:start]) if items else ""
            items.append(_item(space, self.lines[start:stop]))
            end = stop
        return Block("list", "", gap, "", "", tuple(items)), end

    def _item_end(self, at: int) -> int:
        """The end of the item that begins at `at`: its lines, and indented ones after an empty line."""
        end, blank = at + 1, False
        for i in range(at + 1, len(self.lines)):
            line = self.lines[i]
            if not line.strip():
                blank = True
            elif line.startswith(("  ", "\t")):
                end = i + 1
            elif blank or not self._goes_on(i) or MARKER.match(line):
                break
            else:
                end = i + 1
        return end

    def _table(self, at: int, gap: str) -> tuple[Block, int]:
        end = self._blank(at + 1)
        head = "".join(self.lines[at : at + 2])
        rows = tuple(_row(line) for line in self.lines[at + 2 : end])
        return Block("table", "", gap, head, _row_fold(head), rows), end


@cache
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){re.escape(tag)}(?=[\s/>])", re.IGNORECASE)


def _heading(gap: str, text: str, level: int, words: str) -> Block:
    return Block("section", folded(words), gap, text, folded(f"{'#' * level} {words}"), level=level)


def _leaf(kind: BlockKind, key: str, gap: str, lines: Sequence[str]) -> Block:
    text = "".join(lines)
    if kind == "code":
        return Block(kind, key, gap, text, _entry_fold(text))
    return Block(kind, key, gap, text, folded(text))


def _item(gap: str, lines: Sequence[str]) -> Block:
    text = "".join(lines)
    marker = MARKER.match(text)
    return Block("item", _about(text), gap, text, folded(text[marker.end() :] if marker else text))


def _row(line: str) -> Block:
    return Block("row", _about(line) or folded(line.strip().strip("|").split("|")[0]), "", line, _row_fold(line))


def _row_fold(text: str) -> str:
    """A row's cells, whatever their padding; of the ruler only how it aligns."""
    cells = (
        re.sub("-+", "-", cell.strip()) if RULER.match(line) else cell
        for line in text.split("\n")
        if line.strip()
        for cell in line.strip().strip("|").split("|")
    )
    return folded(" | ".join(cell.strip() for cell in cells))


def _about(text: str) -> str:
    """What the first link of an item or a row leads to; empty if it has none."""
    link = LINK.search(text)
    return (link[1] or link[2]) if link else ""


def _is_rule(line: str) -> bool:
    """Whether the line is a thematic break, `***` or `- - -`, and no list."""
    marks = line.replace(" ", "").strip()
    return len(marks) >= 3 and len(set(marks)) == 1 and marks[0] in "-*_"
