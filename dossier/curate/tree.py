"""What lies on the disk, and what a build wants there, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.curate.memory import Entries, Fact, Memory
from dossier.curate.merge import Change
from dossier.records import Finding, Ledger


@dataclass(frozen=True, slots=True)
class Tree:
    """The pages in docs/ by their paths below it, and what is remembered of them.

    `unreadable` are pages that no build may touch, each with the reason: nobody can tell what a person wrote in them.
    `former` is what a former version of Dossier left: the pages that it generated.
    """

    docs: Mapping[str, str] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    ledger: Ledger = field(default_factory=Ledger)
    unreadable: Mapping[str, str] = field(default_factory=dict)
    former: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build is going to do to the pages; nothing of it is done yet.

    All paths are below docs/. `docs` are the pages as they will be, `entries` and `facts` what will be remembered of
    them; `loaded` is how it was when the plan was made, so that an edit made in the meantime is noticed. `changes` is
    what persons did to each page; `strangers` are pages of a person's own that stand where a page would be generated,
    each with that page's text. `moved` maps where a page is generated to where a person moved it; `deleted` are the
    generated pages that a person took out; `held` are pages that stay as they are, since a seed that they were made
    from can't be read this time, or they themselves can't; `quarantined` are the latter, each with the page to publish
    in its place. `records` are the files below .dossier/ that the pages are filled from when they are rendered.
    """

    docs: Mapping[str, str]
    entries: Mapping[str, Entries]
    facts: tuple[Fact, ...]
    loaded: Tree
    generated: Mapping[str, str] = field(default_factory=dict)
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    strangers: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    deleted: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()
    quarantined: Mapping[str, str | None] = field(default_factory=dict)
    records: Mapping[str, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def writes(self) -> dict[str, str]:
        """The pages that are new or change."""
        return {path: self.docs[path] for path in sorted(self.docs) if self.loaded.docs.get(path) != self.docs[path]}

    @property
    def removals(self) -> tuple[str, ...]:
        """The pages that go."""
        return tuple(sorted(set(self.loaded.docs) - set(self.docs)))

    @property
    def by_hand(self) -> frozenset[str]:
        """The pages that a person edited, took out, moved or made."""
        origins = {place: origin for origin, place in self.moved.items()}
        touched = {place for place, text in self.docs.items() if text != self.generated.get(origins.get(place, place))}
        return frozenset({*touched, *self.deleted, *self.moved, *self.loaded.unreadable})


def put(pages: dict[str, str], path: str, text: str | None) -> None:
    """Makes the page at `path` be `text`; None takes it out."""
    if text is None:
        pages.pop(path, None)
    else:
        pages[path] = text
