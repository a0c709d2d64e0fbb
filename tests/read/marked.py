"""The marked texts: pages as curators paste them, each line marked as article, title, furniture or either."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Marked:
    """A page and its gold: `lines` are pairs of a mark (+ article, = title, - furniture, ~ either) and a line."""

    name: str
    suffix: str
    source: str
    lines: tuple[tuple[str, str], ...]
    gold: dict[str, str]

    def plain(self, marks: str) -> str:
        """The words of all lines with one of these marks, without tags."""
        return " ".join(plain(words) for mark, words in self.lines if mark in marks)

    def offsets(self, marks: str) -> set[int]:
        """Where in the source the letters and figures of lines with one of these marks stand."""
        found: set[int] = set()
        at = 0
        for mark, line in self.lines:
            if mark in marks:
                found |= {at + i for i, character in enumerate(line) if character.isalnum()}
            at += len(line) + 1
        return found

    def stated(self, name: str) -> str | None:
        """A fact of the gold; None where the page does not state it."""
        value = self.gold.get(name, "?")
        return None if value == "?" else value

    @property
    def collection(self) -> str:
        """The set that it belongs to: "fresh" and "last" ones were written blind, before they were read."""
        return self.gold.get("set", "first")

    @property
    def outlets(self) -> frozenset[tuple[str, str]]:
        """The outlets of the gold as pairs of relation and name."""
        pairs = [part.split("=", 1) for part in self.gold.get("outlets", "").split(";") if "=" in part]
        return frozenset((relation.strip(), name.strip()) for relation, name in pairs)


@dataclass(frozen=True)
class Score:
    """Letters of the gold body, how many of them were kept, and letters that were let in besides."""

    whole: int
    kept: int
    let_in: int


def score_body(marked: Marked, got: str, offsets: set[int] | None = None) -> Score:
    """How much of the gold body is in `got`, and how much else; by `offsets` into the source where they are known."""
    if offsets is not None:
        gold = marked.offsets("+")
        return Score(len(gold), len(gold & offsets), len(offsets & marked.offsets("-=")))
    words = _bare(marked.plain("+")).split()
    found = _bare(got).split()
    matches = SequenceMatcher(None, words, found, autojunk=False).get_matching_blocks()
    kept = [word for match in matches for word in words[match.a : match.a + match.size]]
    known = {i for match in matches for i in range(match.b, match.b + match.size)}
    either = set(_bare(marked.plain("~=")).split())  # others give the title as part of the text
    others = [word for i, word in enumerate(found) if i not in known and word not in either]
    return Score(_letters(words), _letters(kept), _letters(others))


def _bare(words: str) -> str:
    """Words without quotation marks: those of <blockquote> are not in the source."""
    return re.sub(r"[\"“”‘’]", "", words)


def _letters(words: list[str]) -> int:
    return sum(character.isalnum() for word in words for character in word)


def marked_texts() -> list[Marked]:
    """All marked texts, in the order of their names."""
    return [_marked(file) for file in sorted(TEXTS.iterdir())]


def plain(line: str) -> str:
    """A line of HTML without its tags."""
    return " ".join(unescape(re.sub(r"<[^>]{0,400}>", " ", line)).split())


def _marked(file: Path) -> Marked:
    gold: dict[str, str] = {}
    lines: list[tuple[str, str]] = []
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line.startswith("@ "):
            key, _, value = line[2:].partition(":")
            gold[key] = value.strip()
        else:
            lines.append((line[:1] or " ", line[2:]))
    source = "\n".join(line for _, line in lines)
    return Marked(file.stem, file.suffix, source, tuple(lines), gold)
