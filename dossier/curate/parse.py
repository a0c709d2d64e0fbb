"""A page as front matter entries and blocks, each with a key and a hash. Text in, text out: every character is kept.

The key says which block it is, in every version of the page; the hash, what it says: its words as they are rendered,
its links and its footnote marks. What a formatter or an editor changes without a word being touched (line ends,
escapes, where lines break, how a list is marked) changes neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

from dossier.curate.ends import (
    CODE_FENCE,
    DEFINITION,
    HEADING,
    INDENTED,
    MARKER,
    blank,
    code_end,
    html_end,
    indented_end,
    is_rule,
    item_end,
    paragraph_end,
)
from dossier.curate.words import digest, plain_words, rendered, stated

BlockKind: TypeAlias = Literal[
    "entry",
    "heading",
    "definition",
    "note",
    "view",
    "statement",
    "quote",
    "item",
    "table",
    "code",
    "html",
    "box",
    "rule",
    "paragraph",
]

# `---` alone on the first line opens front matter, and the next `---` or `...` closes it.
FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*\r?$")
# `name: Jens Stoltenberg`, `"name": ...`: a key at the margin; a nested one is indented or begins with a dash.
ENTRY = re.compile(r"""["']?([A-Za-z_][\w .-]*?)["']?[ \t]*:(?:[ \t\r]|$)""")
# The line of `=` or `-` that makes the line above a heading.
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})[ \t]*\r?$")
# `| --- | :-: |`: the second line of a table
RULER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?$")
# `!!! note`, `??? info`, `=== "Tab"`: Material's boxes, with an indented content
BOX = re.compile(r"(?:!!!|\?\?\?\+?|===\+?!?)[ \t]")
# `[Jens Stoltenberg](../people/jens-stoltenberg.md)` at the start of a definition: the fact; what follows repeats one
SPEAKER = re.compile(r"\[(?:\\.|[^\[\]\\])*\]\(\s*<?([^()\s<>]*)>?\s*\)")
# `[All quotations by date](../quotes/by-date.md#list)`, alone in its paragraph: what the site puts a view in place of
VIEW = re.compile(
    r"\[(?:\\.|[^\[\]\\])*\]\(\s*<?([^()\s<>]+\.md#(?:home|list|profile|more|about|versions))>?\s*\)[ \t]*\r?\n?"
)
# `[→](../articles/a.md#q-23e0e31c)`: where a quotation ends in the sentence of a person's page
ARROW = re.compile(r"\[\s*→\s*\]\(\s*<?([^()\s<>#]*)#(q-[\w-]+)>?\s*\)")
# The first link of a heading, an item or a row says what it is about.
TARGET = re.compile(r"\]\(\s*<?([^\s()<>]+)")
# `[^q-78752cf3]`, but not at the start of a definition
MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")
FRONT = "front:"
STATES = slice(8)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page: `gap` is the empty lines before it, `text` its own lines, `line` where they begin.

    A definition's hash is two in one: of its link, which states who speaks, and of the words behind it; that of an
    entry likewise: of what it says, and of the remarks in it, if any. `STATES` is the part that states the fact.
    """

    kind: BlockKind
    key: str
    hash: str
    gap: str
    text: str
    words: str = ""  # of a heading, a paragraph, a quotation: as they are read
    level: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page in its parts."""

    mark: str  # a byte order mark
    opening: str  # the line that opens the front matter, and what stands before its first key
    entries: tuple[Block, ...]
    closing: str
    blocks: tuple[Block, ...]
    tail: str  # the empty lines at the end

    @property
    def all(self) -> tuple[Block, ...]:
        """The entries, then the blocks."""
        return self.entries + self.blocks

    @property
    def text(self) -> str:
        """The text that it was parsed from."""
        front = (self.mark, self.opening, *(part for entry in self.entries for part in (entry.gap, entry.text)))
        body = (part for block in self.blocks for part in (block.gap, block.text))
        return "".join((*front, self.closing, *body, self.tail))


EMPTY = Parsed("", "", (), "", (), "")


@lru_cache(maxsize=16_384)  # a page is parsed as it stands and as it is generated: 5,000 pages fit, edited all
def parse_page(text: str) -> Parsed:
    """`text` in its parts."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = _lines(text[len(mark) :])
    opening, entries, closing, start = _front_matter(lines)
    blocks, tail = _body(lines, start)
    return Parsed(mark, opening, tuple(_numbered(entries)), closing, tuple(_numbered(blocks)), tail)


def ids_of(key: str) -> tuple[str, ...]:
    """The quotations of a statement, by its key: "s:q-1+q-2"."""
    return tuple(key[2:].partition("~")[0].split("+")) if key.startswith("s:") else ()


def arrows_of(page: Parsed) -> dict[str, Block]:
    """The quotations that a page of a person lists, each with its block."""
    return {name: block for block in page.blocks for name in ids_of(block.key)}


def marks_of(page: Parsed) -> frozenset[str]:
    """The labels of all footnote marks of a page."""
    texts = (block.text for block in page.blocks if block.kind not in {"code", "html"} and "[^" in block.text)
    return frozenset(mark.lower() for text in texts for mark in MARK.findall(text))


def definition_parts(text: str) -> tuple[str, str]:
    """The text of a definition up to the end of what states the speaker, and the rest: ", NATO chief"."""
    start = DEFINITION.match(text)
    if start is None:
        return text, ""
    link = SPEAKER.match(text, start.end())
    if link is None:
        return text, ""
    return text[: link.end()], text[link.end() :]


def _lines(text: str) -> list[str]:
    """The lines with their ends; `splitlines` would also break at form feeds and the like, which seeds hold."""
    *lines, last = text.split("\n")
    return [line + "\n" for line in lines] + ([last] if last else [])


def _numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, a key that comes again told apart by a number."""
    seen: Counter[str] = Counter()
    for block in blocks:
        seen[block.key] += 1
        again = seen[block.key]
        yield block if again == 1 else replace(block, key=f"{block.key}~{again}")


# -------------------------------------------------------------------------------------- front matter


def _front_matter(lines: Sequence[str]) -> tuple[str, list[Block], str, int]:
    """The front matter and the number of its lines; none if the page does not begin with it."""
    if not lines or lines[0].rstrip() != "---":
        return "", [], "", 0
    end = next((i for i in range(1, len(lines)) if FENCE.match(lines[i])), None)
    if end is None:
        return "", [], "", 0
    entries: list[Block] = []
    start = 1
    keys = [(i, match[1]) for i in range(1, end) if (match := ENTRY.match(lines[i]))]
    for n, (_, key) in enumerate(keys):
        stop = _comment_start(lines, keys[n + 1][0], keys[n][0] + 1) if n + 1 < len(keys) else end
        entries.append(_entry(key, lines[start:stop], start + 1))
        start = stop
    opening = lines[0] if keys else "".join(lines[:end])
    return opening, entries, lines[end], end + 1


def _comment_start(lines: Sequence[str], key_line: int, floor: int) -> int:
    """Where the comment above the key at `key_line` begins: a comment belongs to the key that follows it."""
    start = key_line
    while start > floor and (lines[start - 1].startswith("#") or not lines[start - 1].strip()):
        start -= 1
    return start


def _entry(key: str, lines: Sequence[str], line: int) -> Block:
    gap = 0
    while gap < len(lines) and not lines[gap].strip():
        gap += 1
    text = "".join(lines[gap:])
    said, remarks = stated(text) or (" ".join(text.split()), ())
    known_as = digest(repr(said)) + (digest(repr(remarks)) if remarks else "")
    return Block("entry", FRONT + key, known_as, "".join(lines[:gap]), text, line=line + gap)


# --------------------------------------------------------------------------------------------- body


def _body(lines: Sequence[str], start: int) -> tuple[list[Block], str]:
    """The blocks from line `start` on, and the empty lines that end the text."""
    found: list[Block] = []
    at = gap = start
    label = ""  # of the definition that an indented paragraph would belong to
    section = ""  # "@1a2b": below which article's heading a line such as "The Courier, 3 May 2023" stands
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        if label and lines[at].startswith(INDENTED):
            end = blank(lines, at)
            block = _note(label, "".join(lines[at:end]))
        else:
            block, end = _block(lines, at)
            label = block.key if block.kind == "definition" else ""
            if block.kind == "heading":
                section = f"@{digest(block.key)[:4]}" if TARGET.search(block.text) else ""
            elif block.kind == "paragraph":
                block = replace(block, key=block.key + section)
        found.append(_placed(block, "".join(lines[gap:at]), at + 1))
        at = gap = end
    return found, "".join(lines[gap:])


def _placed(block: Block, gap: str, line: int) -> Block:
    """The block where it stands; `dataclasses.replace` would take a third of the time of the parsing."""
    return Block(block.kind, block.key, block.hash, gap, block.text, block.words, block.level, line)


def _block(lines: Sequence[str], at: int) -> tuple[Block, int]:  # noqa: PLR0911 - one return a kind of block
    line = lines[at]
    first = line.lstrip(" ")[:1]
    if first == "#" and (heading := HEADING.match(line)):
        return _heading(line, len(heading[1]), heading[2]), at + 1
    if first in "`~" and (fence := CODE_FENCE.match(line)):
        end = code_end(lines, at, fence[1])
        return _exact("code", lines[at:end]), end
    if first == "[" and DEFINITION.match(line):
        end = paragraph_end(lines, at)
        return _definition("".join(lines[at:end])), end
    if first == "<" and (after := html_end(lines, at)):
        return _exact("html", lines[at:after]), after
    if first == ">":
        end = blank(lines, at)
        return _quotation("".join(lines[at:end])), end
    if is_rule(line):
        return Block("rule", "rule", digest("rule"), "", line), at + 1
    if first in "-*+0123456789" and MARKER.match(line):
        end = item_end(lines, at)
        return _item("".join(lines[at:end])), end
    if first in "!?=" and BOX.match(line):
        end = indented_end(lines, at + 1)
        return _exact("box", lines[at:end]), end
    if "|" in line and at + 1 < len(lines) and "-" in lines[at + 1] and RULER.match(lines[at + 1]):
        end = blank(lines, at + 1)
        return _table("".join(lines[at:end])), end
    return _paragraph(lines, at)


def _paragraph(lines: Sequence[str], at: int) -> tuple[Block, int]:
    end = paragraph_end(lines, at)
    for n in range(at + 1, end):
        if rule := UNDERLINE.match(lines[n]):
            words = " ".join(line.strip() for line in lines[at:n])
            return _heading("".join(lines[at : n + 1]), 1 if rule[1][0] == "=" else 2, words), n + 1
    text = "".join(lines[at:end])
    if view := VIEW.fullmatch(text.strip() + "\n"):
        return Block("view", f"view:{view[1]}", digest(rendered(text)), "", text), end
    shown = rendered(text)
    words = plain_words(shown)
    return Block("paragraph", f"p:{digest(words)}", digest(shown), "", text, words), end


def _heading(text: str, level: int, typed: str) -> Block:
    shown = rendered(typed)
    words = plain_words(shown)
    target = TARGET.search(typed)
    key = f"h:{target[1]}" if target else f"h:{words.casefold()}"
    return Block("heading", key, digest(f"{level} {shown}"), "", text, words, level)


def _definition(text: str) -> Block:
    label = (DEFINITION.match(text) or [text, "?"])[1].lower()
    head, tail = definition_parts(text)
    key = label if label.startswith("q-") else f"fn:{label}"
    return Block("definition", key, digest(rendered(head)) + digest(rendered(tail)), "", text)


def _note(label: str, text: str) -> Block:
    shown = rendered(text)
    return Block("note", f"{label}/p:{digest(plain_words(shown))}", digest(shown), "", text, plain_words(shown))


def _quotation(text: str) -> Block:
    """A block quotation: a statement of a person's page if arrows end its quotations, else a curator's own."""
    inner = "\n".join(re.sub(r"^[ \t]*(?:>[ \t]?)+", "", line) for line in text.split("\n"))
    shown = rendered(inner)
    ids = dict.fromkeys(found[1] for found in ARROW.findall(inner))
    words = plain_words(shown)
    if ids:
        return Block("statement", f"s:{'+'.join(ids)}", digest(shown), "", text, words)
    return Block("quote", f"p:{digest(words)}", digest("> " + shown), "", text, words)


def _item(text: str) -> Block:
    marker = MARKER.match(text)
    inner = text[marker.end() :] if marker else text
    inner = re.sub(r"(?m)^[ \t]+(?:[-*+]|\d{1,9}[.)])[ \t]+", "- ", inner)
    shown = rendered(inner)
    words = plain_words(shown)
    target = TARGET.search(inner)
    return Block("item", f"li:{target[1] if target else digest(words)}", digest(shown), "", text, words)


def _table(text: str) -> Block:
    cells = (
        re.sub("-+", "-", cell.strip()) if RULER.match(line) else cell.strip()
        for line in text.split("\n")
        if line.strip()
        for cell in line.strip().strip("|").split("|")
    )
    shown = rendered(" | ".join(cells))
    first = digest(plain_words(shown).partition("|")[0])
    return Block("table", f"li:{first}", digest(shown), "", text)


def _exact(kind: BlockKind, lines: Sequence[str]) -> Block:
    text = "".join(lines)
    name = digest("\n".join(line.rstrip() for line in text.rstrip().split("\n")))
    return Block(kind, f"{kind}:{name}", name, "", text)
