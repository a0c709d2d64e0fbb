"""Front matter as a curator typed it: every plain value is text, whatever YAML would make of `no`, `1e3` or a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from dossier.characters import whole
from dossier.curate.parse import FRONT, Block, parse_page


@dataclass(frozen=True, slots=True)
class Value:
    """A value and the line of the page that it stands on.

    `content` is text, a tuple of Values for a list, or a tuple of (key, Value) for a mapping.
    """

    content: str | tuple[Value, ...] | tuple[tuple[str, Value], ...]
    line: int
    kind: str  # "text", "list" or "mapping"

    @property
    def text(self) -> str | None:
        """The text, without white space around it; None if there is none."""
        return self.content.strip() or None if isinstance(self.content, str) else None

    def items(self) -> tuple[Value, ...]:
        """The members of a list; a single text is a list of one, an empty one a list of none."""
        if self.kind == "list":
            return tuple(item for item in self.content if isinstance(item, Value))
        return (self,) if self.kind == "mapping" or self.text else ()

    def pairs(self) -> tuple[tuple[str, Value], ...]:
        """The keys and values of a mapping."""
        return tuple(pair for pair in self.content if isinstance(pair, tuple)) if self.kind == "mapping" else ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A key of the front matter; a value of None could not be read, for the reason that `problem` gives."""

    key: str
    value: Value | None
    line: int
    problem: str | None = None


def front_entries(text: str) -> tuple[Entry, ...]:
    """The entries of a page's front matter, each with its line in the page."""
    return tuple(_entry(block) for block in parse_page(text).entries)


def entry_values(text: str) -> Iterator[tuple[Block, Entry]]:
    """The same, each with the block that it was read from."""
    return ((block, _entry(block)) for block in parse_page(text).entries)


def _entry(block: Block) -> Entry:
    key = block.key.removeprefix(FRONT).partition("~")[0]
    value, problem = _value_of(block.text, block.line)
    return Entry(key, value, block.line + _remark_lines(block.text), problem)


def _remark_lines(text: str) -> int:
    lines = text.split("\n")
    return next((i for i, line in enumerate(lines) if line.strip() and not line.startswith("#")), 0)


def _value_of(text: str, line: int) -> tuple[Value | None, str | None]:
    """An entry's value; where YAML can't read a single line, what was typed there, and the complaint."""
    try:
        node = yaml.compose(text.replace("\t", "    "), yaml.SafeLoader)
        if isinstance(node, yaml.MappingNode) and len(node.value) == 1:
            return _value(node.value[0][1], line), None
        problem = "is not `key: value`"
    except yaml.YAMLError as error:
        problem = getattr(error, "problem", None) or "can't be read"
    lines = [typed for typed in text.split("\n") if typed.strip() and not typed.startswith("#")]
    if len(lines) == 1 and ":" in lines[0]:
        typed = lines[0].split(":", 1)[1].strip()
        return Value(typed, line + _remark_lines(text), "text"), problem
    return None, problem


def _value(node: yaml.Node, line: int) -> Value:
    at = line + node.start_mark.line
    if isinstance(node, yaml.SequenceNode):
        return Value(tuple(_value(item, line) for item in node.value), at, "list")
    if isinstance(node, yaml.MappingNode):
        return Value(tuple((str(key.value), _value(value, line)) for key, value in node.value), at, "mapping")
    typed = whole(str(node.value))
    return Value("" if node.tag == "tag:yaml.org,2002:null" else typed, at, "text")
