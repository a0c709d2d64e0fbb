"""Where the blocks of a page end, as CommonMark and Material's extensions have it: lines in, a line's number out."""

from __future__ import annotations

import re
from collections.abc import Sequence

# `## In his own words`: level, words
HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*\r?$")
# "```python" or "~~~": code, where nothing else counts until the same fence closes it.
CODE_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
# `- item`, `* item`, `12. item`
MARKER = re.compile(r"( {0,3})([-*+]|\d{1,9}[.)])(?:[ \t]+|\r?$)")
# `<div class="mine">`: a tag at the margin opens a block of HTML, up to its closing tag or an empty line
OPENING = re.compile(r" {0,3}<([A-Za-z][\w-]*)")
# `[^q-78752cf3]: [Jens Stoltenberg](../people/jens-stoltenberg.md), NATO chief`: label, then who
DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]+)\]:[ \t]*")
INDENTED = ("    ", "\t")
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "span", "strong", "sub", "sup", "time", "br", "img"}
)


def blank(lines: Sequence[str], at: int) -> int:
    """The next empty line."""
    return next((i for i in range(at + 1, len(lines)) if not lines[i].strip()), len(lines))


def paragraph_end(lines: Sequence[str], at: int) -> int:
    """Where a paragraph ends."""
    end = at + 1
    while end < len(lines) and goes_on(lines[end]):
        end += 1
    return end


def goes_on(line: str) -> bool:
    """Whether a line goes on with the paragraph above it."""
    first = line.lstrip(" ")[:1]
    if first in "#`~[>":
        return not (HEADING.match(line) or CODE_FENCE.match(line) or DEFINITION.match(line) or first == ">")
    return bool(line.strip())


def code_end(lines: Sequence[str], at: int, fence: str) -> int:
    """Where fenced code ends."""
    for end in range(at + 1, len(lines)):
        line = lines[end].strip()
        if line.startswith(fence) and not line.strip(fence[0]):
            return end + 1
    return len(lines)


def indented_end(lines: Sequence[str], at: int) -> int:
    """The end of the lines from `at` on that are indented, with the empty lines among them."""
    end = at
    for i in range(at, len(lines)):
        if not lines[i].strip():
            continue
        if not lines[i].startswith(INDENTED):
            break
        end = i + 1
    return end


def html_end(lines: Sequence[str], at: int) -> int | None:
    """Where a block of HTML ends that begins at `at`; None if none does: an inline tag begins a paragraph."""
    if lines[at].lstrip().startswith("<!--"):
        return next((i + 1 for i in range(at, len(lines)) if "-->" in lines[i]), blank(lines, at))
    opening = OPENING.match(lines[at])
    if opening is None or opening[1].lower() in _INLINE:
        return None
    closing = f"</{opening[1]}>"
    depth = 0
    for end in range(at, len(lines)):
        depth += lines[end].count(f"<{opening[1]}") - lines[end].count(closing)
        if depth <= 0:
            return end + 1
    return blank(lines, at)


def item_end(lines: Sequence[str], at: int) -> int:
    """Where an item ends: at the next one, or at a line that is not indented after an empty one."""
    marker = MARKER.match(lines[at])
    depth = len(marker[1]) + 2 if marker else 2
    end = at + 1
    blank = False
    for i in range(at + 1, len(lines)):
        line = lines[i]
        if not line.strip():
            blank = True
            continue
        indented = len(line) - len(line.lstrip(" \t")) >= depth or line.startswith("\t")
        if not indented and (blank or not goes_on(line) or MARKER.match(line)):
            break
        end, blank = i + 1, False
    return end


def is_rule(line: str) -> bool:
    """Whether the line is a thematic break, `***` or `- - -`, and no list."""
    marks = line.replace(" ", "").replace("\t", "").strip()
    return len(marks) >= 3 and len(set(marks)) == 1 and marks[0] in "-*_"
