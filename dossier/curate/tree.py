"""What lies on the disk, and what a build wants there, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.curate.trios import Change
from dossier.records import Ledger


@dataclass(frozen=True, slots=True)
class Tree:
    """The pages in docs/ and what they were generated from, each by its path below docs/.

    `unreadable` are pages that no build may touch, each with the reason: nobody can tell what a person wrote in them.
    """

    docs: Mapping[str, str] = field(default_factory=dict)
    base: Mapping[str, str] = field(default_factory=dict)
    ledger: Ledger = field(default_factory=Ledger)
    unreadable: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build is going to do to the pages; nothing of it is done yet.

    All paths are below docs/. `docs` and `base` are the pages as they will be; `loaded` is what they were when the plan
    was made, so that an edit made in the meantime is noticed. `changes` is what persons did to each page; `strangers`
    are pages of a person's own that stand where a page would be generated, each with that page's text. `moved` maps
    where a page is generated to where a person moved it; `deleted` are the generated pages that a person took out;
    `held` are pages that stay as they are, since a seed that they were made from can't be read this time.
    """

    docs: Mapping[str, str]
    base: Mapping[str, str]
    loaded: Tree
    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    strangers: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    deleted: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()

    @property
    def writes(self) -> dict[str, str]:
        """The pages that are new or change."""
        return _changed(self.loaded.docs, self.docs)

    @property
    def removals(self) -> tuple[str, ...]:
        """The pages that go."""
        return tuple(sorted(set(self.loaded.docs) - set(self.docs)))

    @property
    def base_writes(self) -> dict[str, str]:
        """The base pages that are new or change."""
        return _changed(self.loaded.base, self.base)

    @property
    def base_removals(self) -> tuple[str, ...]:
        """The base pages that go."""
        return tuple(sorted(set(self.loaded.base) - set(self.base)))

    @property
    def by_hand(self) -> frozenset[str]:
        """The pages that a person edited, took out, moved or made."""
        touched = {place for place, text in self.docs.items() if text != self.base.get(place)}
        return frozenset({*touched, *self.deleted, *self.moved, *self.loaded.unreadable})

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.writes or self.removals or self.base_writes or self.base_removals)


def put(pages: dict[str, str], path: str, text: str | None) -> None:
    """Makes the page at `path` be `text`; None takes it out."""
    if text is None:
        pages.pop(path, None)
    else:
        pages[path] = text


def _changed(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    return {path: after[path] for path in sorted(after) if before.get(path) != after[path]}
