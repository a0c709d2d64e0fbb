"""The blocks of three versions of a page, side by side, and what becomes of each: the merge's table, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from dossier.curate.blocks import Block, walk
from dossier.curate.match import Pairs, matched, met, same

Version: TypeAlias = Literal["base", "edited", "generated"]
ChangeKind: TypeAlias = Literal["kept", "written", "deleted", "proposal", "orphan", "withheld"]


@dataclass(frozen=True, slots=True, eq=False)
class Trio:
    """One block in the three versions of a page; None where a version does not have it."""

    base: Block | None
    edited: Block | None
    generated: Block | None

    def of(self, version: Version) -> Block | None:
        """The block as `version` has it."""
        if version == "edited":
            return self.edited
        return self.base if version == "base" else self.generated

    @property
    def any(self) -> Block:
        """The block in whichever version has it, the generated one first."""
        block = self.generated or self.base or self.edited
        assert block is not None  # noqa: S101 - a trio is made of at least one block
        return block


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a block: whose text goes into docs/, whose into the base, and what to report."""

    text: Version | None
    base: Version | None
    change: ChangeKind | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a person did to one block, and what the generator would have there.

    kept: an edit that nothing speaks against; written: a block of a person's own; deleted: a block a person took out;
    proposal: an edit, and the generated text has changed since; orphan: an edit of something that is generated no
    more; withheld: new generated text that has no place, since a person took its section out or the base is missing.
    """

    kind: ChangeKind
    key: str  # what `dossier accept FILE#key` calls it; empty for a whole page
    line: int | None  # in the merged text
    edited: str = ""
    generated: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """What a curator decided on differences, by key; `*` stands for every proposal of the page."""

    taken: frozenset[str] = frozenset()  # the generated text replaces the edit
    kept: frozenset[str] = frozenset()  # the edit stays, and the proposal is not made again


NOTHING_SETTLED = Settled()


@dataclass(frozen=True, slots=True)
class Versions:
    """Three versions of a page as trees, and the trio that each of their blocks belongs to.

    `known` is whether there is a base: without one, nobody can tell what is new from what a person deleted.
    """

    root: Trio
    trio_of: dict[Block, Trio]
    parent_of: dict[Block, Block]
    known: bool

    def trios(self) -> Iterator[Trio]:
        """All trios but the page itself, once each, in a settled order."""
        return (trio for trio in dict.fromkeys(self.trio_of.values()) if trio is not self.root)

    def parent(self, trio: Trio, version: Version) -> Trio | None:
        """The trio that `trio` stands in, in `version`."""
        block = trio.of(version)
        return None if block is None or block not in self.parent_of else self.trio_of[self.parent_of[block]]

    def children(self, trio: Trio, version: Version) -> list[Trio]:
        """The trios that stand in `trio`, in `version`, in their order."""
        block = trio.of(version)
        return [self.trio_of[child] for child in block.children] if block else []


def versions_of(base: Block | None, edited: Block, generated: Block) -> Versions:
    """The blocks of the three versions, each with what it is in the others.

    `base` and `generated` may be one and the same tree.
    """
    origin = base or Block("page", "", "", "", "")
    in_edited = matched(origin, edited) if base else {origin: edited}
    in_generated = _generated_from(origin, generated) if base else {origin: generated}
    both = {in_edited[block]: in_generated[block] for block in in_edited if block in in_generated}
    settled = {in_edited[block] for block in in_edited if block not in in_generated}
    settled |= {in_generated[block] for block in in_generated if block not in in_edited}
    both = met(edited, generated, both, settled) if base else matched(edited, generated)
    trio_of: dict[Block, Trio] = {}
    for trio in _joined((origin, edited, generated), in_edited, in_generated, both):
        trio_of |= {block: trio for block in (trio.base, trio.edited, trio.generated) if block}
    parent_of = {
        child: block for page in (origin, edited, generated) for block in _with(page) for child in block.children
    }
    return Versions(trio_of[edited], trio_of, parent_of, base is not None)


def _generated_from(base: Block, generated: Block) -> Pairs:
    return matched(base, generated) if base is not generated else {block: block for block in _with(base)}


def fate_of(trio: Trio, settled: Settled, *, known: bool) -> Fate:
    """What becomes of a block by itself, whatever becomes of the container that it stands in."""
    fate = _fate(trio, known=known)
    if settled == NOTHING_SETTLED:
        return fate
    names = {key_of(trio), "*"} if fate.change == "proposal" else {key_of(trio)}
    if fate.change in {"proposal", "deleted", "orphan", "withheld"} and settled.taken & names:
        if trio.generated is None and trio.edited is None:  # a quote that was left out everywhere: as it last read
            return Fate("base", "base")
        return Fate("generated", "generated") if trio.generated else Fate(None, None)
    if fate.change == "proposal" and settled.kept & names:
        return Fate("edited", "generated", "kept")
    if fate.change == "orphan" and settled.kept & names:
        return Fate("edited", None, "written")
    return fate


def key_of(trio: Trio) -> str:
    """What a curator calls the block in `dossier accept FILE#key`: its id or key, else its first words."""
    block = trio.any
    if block.kind in {"figure", "entry"} and block.key:
        return block.key
    words = re.findall(r"[^\W_]+", block.key if block.kind == "section" else block.fold)
    return "-".join(words[:6]).lower() or block.kind


def _fate(trio: Trio, *, known: bool) -> Fate:
    base, edited, generated = trio.base, trio.edited, trio.generated
    if edited is None:
        return _fate_of_the_absent(base, generated, known=known)
    if base is None:
        return _fate_of_the_unfounded(edited, generated)
    if generated is None:
        return Fate(None, None) if same(edited, base) else Fate("edited", "base", "orphan")
    return _fate_of_the_lasting(base, edited, generated)


def _fate_of_the_lasting(base: Block, edited: Block, generated: Block) -> Fate:
    """In all three versions."""
    unchanged, agreed = same(generated, base), same(edited, generated)
    if same(edited, base):
        return Fate("edited" if unchanged else "generated", "generated")
    if edited.kind == "entry":  # a curator's value stays one, even where the build has taken it over
        return Fate("edited", "base", "kept" if agreed or unchanged else "proposal")
    if agreed:
        return Fate("edited", "generated")
    return Fate("edited", "generated", "kept") if unchanged else Fate("edited", "base", "proposal")


def _fate_of_the_unfounded(edited: Block, generated: Block | None) -> Fate:
    """A person's own block, or one that person and build came by each on their own."""
    if generated is None:
        return Fate("edited", None, "written")
    if edited.is_container or (same(edited, generated) and edited.kind != "entry"):
        return Fate("edited", "generated")
    return Fate("edited", None, "kept" if same(edited, generated) else "proposal")


def _fate_of_the_absent(base: Block | None, generated: Block | None, *, known: bool) -> Fate:
    """New, or deleted by hand; a quote or a section that was deleted is remembered even while it is not generated."""
    if base is None:
        return Fate("generated", "generated") if known else Fate(None, "generated", "withheld")
    if generated is None and base.kind == "figure":
        return Fate(None, "base", "deleted")
    if generated is None:
        return Fate(None, "base" if base.key and base.kind == "section" else None)
    return Fate(None, "generated", "deleted")


def _joined(roots: tuple[Block, Block, Block], in_edited: Pairs, in_generated: Pairs, both: Pairs) -> Iterator[Trio]:
    base, edited, generated = roots
    seen: set[Block] = set()
    for block in _with(base):
        trio = Trio(block, in_edited.get(block), in_generated.get(block))
        seen |= {found for found in (trio.edited, trio.generated) if found}
        yield trio
    for block in _with(edited):
        if block not in seen:
            trio = Trio(None, block, both.get(block))
            seen |= {found for found in (trio.edited, trio.generated) if found}
            yield trio
    yield from (Trio(None, None, block) for block in _with(generated) if block not in seen)


def _with(page: Block) -> Iterator[Block]:
    yield page
    yield from walk(page)
