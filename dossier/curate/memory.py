"""What the build remembers of the pages: which blocks it generated that stood in docs/, and what curators state.

`.dossier/generated.jsonl` holds a line a page: `["people/a.md", [["front:name", "1a2b3c4d"], ...]]`. Two branches merge
by union: two lines of a page are two generations. `.dossier/stated.jsonl` holds a fact a line:
`["people/a.md", "name", "Ana Ruiz"]`, `["articles/a.md", "q-1a2b3c4d", "hidden", true]`.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

from dossier.records import Finding

GENERATED = "generated.jsonl"
STATED = "stated.jsonl"
# A hash that tells that a block does not stand in docs/, but that its place is to be known.
GONE = ""
# "own:p:1a2b3c4d": a block of a person's own, which stood after one that has gone
OWN = "own:"
DELETED = "deleted"
HIDDEN = "hidden"
SETTLED = "settled"  # an edit of what only repeats a fact: a curator knows, and keeps it
# '["people/a.md", ...': the page of a line, even where the rest of it is damaged
_PAGE = re.compile(r'\s*\["((?:[^"\\]|\\.)*)"')
# What git puts into a file of which it can't merge two versions
_MARKERS = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

Entry: TypeAlias = tuple[str, ...]  # key, hash; of a block of a person's own: key, what it followed, what it follows
Entries: TypeAlias = tuple[Entry, ...]
Fact: TypeAlias = tuple[Any, ...]  # page, key, value; or page, block, key, value


@dataclass(frozen=True, slots=True)
class PageMemory:
    """What is remembered of one page.

    Without `certain`, nothing counts as deleted: the memory is damaged, or there is none. `deleted` are the blocks that
    a person took out at an earlier build. `alone` is what the seeds alone say now, by key, where that was asked;
    `stated` are the blocks that state a curator's facts: where nothing is remembered of them, this tells.
    """

    generations: tuple[Entries, ...] = ()
    deleted: frozenset[str] = frozenset()
    certain: bool = True
    alone: Mapping[str, str] = field(default_factory=dict)
    stated: frozenset[str] = frozenset()


NO_MEMORY = PageMemory(certain=False)


@dataclass(frozen=True)
class Memory:
    """What is remembered of all pages, each by its path below docs/ where it was generated."""

    generations: Mapping[str, tuple[Entries, ...]] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    damaged: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()

    def of(self, page: str) -> PageMemory:
        """What is remembered of a page."""
        known = self.generations.get(page, ())
        deleted = self._named[DELETED].get(page, frozenset())
        return PageMemory(known, deleted, certain=bool(known) and page not in self.damaged)

    def settled(self, page: str) -> frozenset[str]:
        """The blocks of a page whose edits a curator settled for."""
        return self._named[SETTLED].get(page, frozenset())

    @cached_property
    def _named(self) -> dict[str, dict[str, frozenset[str]]]:
        """The blocks that are deleted, and that are settled for, by page: no page goes through all facts."""
        found: dict[str, dict[str, set[str]]] = {DELETED: {}, SETTLED: {}}
        for fact in self.facts:
            if len(fact) == 4 and fact[2] in found and fact[3] is True:
                found[fact[2]].setdefault(fact[0], set()).add(fact[1])
        return {what: {page: frozenset(keys) for page, keys in pages.items()} for what, pages in found.items()}


def parse_memory(generated: str, stated: str, folder: str = ".dossier") -> Memory:
    """The memory in the two files. What is damaged is left out, and named: then nothing counts as deleted there."""
    generations: dict[str, dict[Entries, None]] = defaultdict(dict)
    damaged: set[str] = set()
    findings: list[Finding] = []
    for number, line in _lines(generated):
        try:
            page, entries = _generation(json.loads(line))
            generations[page][entries] = None
        except (ValueError, TypeError, RecursionError):
            page = page_of_line(line)
            damaged |= {page} if page else set()
            findings.append(_damaged(f"{folder}/{GENERATED}", number, page))
    facts: dict[Fact, None] = {}
    for number, line in _lines(stated):
        try:
            facts[_fact(json.loads(line))] = None
        except (ValueError, TypeError, RecursionError):
            findings.append(_damaged(f"{folder}/{STATED}", number, ""))
    kept = {page: tuple(sorted(entries)) for page, entries in generations.items()}
    return Memory(kept, tuple(facts), frozenset(damaged), tuple(findings))


def hashes_of(memory: PageMemory) -> dict[str, set[str]]:
    """The hashes with which each block was generated and stood in docs/."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entries in memory.generations:
        for entry in entries:
            if len(entry) == 2 and entry[1]:
                found[entry[0]].add(entry[1])
    return found


def generated_text(entries: Mapping[str, Iterable[Entry]]) -> str:
    """The file's text, a line a page, sorted."""
    return "".join(f"{generated_line(page, entries[page])}\n" for page in sorted(entries))


def generated_line(page: str, entries: Iterable[Entry]) -> str:
    """A page's line."""
    return json.dumps([page, [list(entry) for entry in entries]], ensure_ascii=False, separators=(",", ":"))


def page_of_line(line: str) -> str:
    """The page that a line of the file is of; empty if it can't be read."""
    found = _PAGE.match(line)
    try:
        return str(json.loads(f'"{found[1]}"')) if found else ""
    except ValueError:
        return ""


def stated_text(facts: Iterable[Fact]) -> str:
    """The file's text, a line a fact, sorted."""
    lines = {json.dumps(list(fact), ensure_ascii=False) for fact in facts}
    return "".join(f"{line}\n" for line in sorted(lines))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip() and not line.startswith(_MARKERS):
            yield number, line


def _generation(line: Any) -> tuple[str, Entries]:
    page, entries = line
    rows = tuple(tuple(entry) for entry in entries)
    strings = all(isinstance(value, str) for row in rows for value in row)
    if not isinstance(page, str) or not strings or any(len(row) not in {2, 3} for row in rows):
        raise TypeError(line)
    return page, rows


def _fact(line: Any) -> Fact:
    if not isinstance(line, list) or len(line) not in {3, 4} or not all(isinstance(part, str) for part in line[:-1]):
        raise TypeError(line)
    value = tuple(line[-1]) if isinstance(line[-1], list) else line[-1]
    if not isinstance(value, (str, bool, tuple)):
        raise TypeError(line)
    return (*line[:-1], value)


def _damaged(file: str, line: int, page: str) -> Finding:
    fact = (
        f"the memory of {page or 'a page'} is damaged, so nothing counts as deleted there, and what is new is taken in"
    )
    return Finding("no-memory", file, line, fact, "restore the file from version control, or leave it so", "warning")
