"""The facts that curators state, as they are read off the pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from dossier.curate.memory import Fact
from dossier.records import Finding


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a page that is read: where it is generated, and with which hashes its blocks were.

    `alone` is what the seeds alone say, by key, `speakers` who speaks then, by quotation; `added` the words of the
    quotations that a curator added.
    """

    origin: str
    hashes: Mapping[str, Set[str]]
    alone: Mapping[str, str]
    speakers: Mapping[str, str | None]
    added: Mapping[str, str]


@dataclass(slots=True)
class Stated:
    """What the pages state: the facts, the line that states each, and the pages that can't be read.

    `displaced` are quotations that stand on a page of somebody else now, each with the page that it was taken from:
    that states nothing, so there it comes back.
    """

    facts: list[Fact] = field(default_factory=list)
    lines: dict[Fact, int] = field(default_factory=dict)
    unread: dict[str, Finding] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    displaced: set[tuple[str, str]] = field(default_factory=set)

    @property
    def of(self) -> dict[str, list[Fact]]:
        """The facts of each page."""
        found: defaultdict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact[0]].append(fact)
        return found

    def add(self, fact: Fact, line: int) -> None:
        """Takes in a fact and the line that states it."""
        self.facts.append(fact)
        self.lines[fact] = line
