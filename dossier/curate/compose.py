"""Merged blocks put in their order and written out as a page again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dossier.curate.blocks import Block
from dossier.curate.trios import Fate, Trio, Version, Versions

Homes: TypeAlias = Mapping[Trio, Trio]  # each trio that is in the result, and the one that it stands in


def docs_homes(versions: Versions, fates: Mapping[Trio, Fate]) -> dict[Trio, Trio]:
    """Where each block of the page in docs/ stands: where a person put it, else where it is generated now.

    A section stays for what a person wrote in it; what is new in a deleted section stays out with it, unless blocks of
    that section live on elsewhere. Sections follow the generator too, unless that, together with what a person moved,
    would put one into itself.
    """
    homes = _docs_homes(versions, fates, sections_follow=True)
    return _docs_homes(versions, fates, sections_follow=False) if _circular(homes) else homes


def _docs_homes(versions: Versions, fates: Mapping[Trio, Fate], *, sections_follow: bool) -> dict[Trio, Trio]:
    def old_home(trio: Trio) -> Trio:
        return _edited_home(versions, trio, follow=sections_follow or not trio.any.is_container)

    homes: dict[Trio, Trio] = {}
    wanted = [trio for trio in versions.trios() if fates[trio].text == "edited"]
    for trio in wanted:
        homes[trio] = old_home(trio)
    for trio in wanted:
        _keep_containers(versions, homes, trio)
    for trio in versions.trios():
        if fates[trio].text in {"generated", "base"}:
            home = old_home(trio) if trio.edited else _generated_home(versions, homes, trio)
            if home is not None:
                homes[trio] = home
                _keep_containers(versions, homes, trio)
    return homes


def base_homes(versions: Versions, fates: Mapping[Trio, Fate], docs: Homes) -> dict[Trio, Trio]:
    """Where each block of the base stands: where it is generated now, else where the base had it.

    A section that is generated no more, but stays in `docs` for what a person wrote in it, stays in the base too.
    """
    homes: dict[Trio, Trio] = {}
    for trio in versions.trios():
        stays = fates[trio].base or (trio.base is not None and trio.any.is_container and trio in docs)
        at: Trio | None = trio if stays else None
        while at is not None and at is not versions.root and at not in homes:
            home = versions.parent(at, "generated") or versions.parent(at, "base")
            if home is None:
                break
            homes[at] = home
            at = home
    return homes


def _circular(homes: Homes) -> bool:
    """Whether anything stands in itself."""
    safe: set[Trio] = set()
    for trio in homes:
        path: set[Trio] = set()
        at = trio
        while at in homes and at not in safe:
            if at in path:
                return True
            path.add(at)
            at = homes[at]
        safe |= path
    return False


def _edited_home(versions: Versions, trio: Trio, *, follow: bool) -> Trio:
    here = versions.parent(trio, "edited")
    assert here is not None  # noqa: S101 - only the page itself has no parent
    there = versions.parent(trio, "generated")
    moved_by_hand = trio.base is None or versions.parent(trio, "base") is not here
    if moved_by_hand or there is None or not follow or not _is_open(versions, there):
        return here
    return there


def _is_open(versions: Versions, container: Trio) -> bool:
    """Whether a generated container is on the page: on it already, or new and in one that is."""
    if container is versions.root or container.edited is not None:
        return True
    outer = versions.parent(container, "generated")
    return versions.known and container.base is None and outer is not None and _is_open(versions, outer)


def _generated_home(versions: Versions, homes: Mapping[Trio, Trio], trio: Trio) -> Trio | None:
    """Where a new block goes: into its section, or beside what a person left of that section, or nowhere.

    One that comes back out of the base always finds a place, if need be at the end of the page.
    """
    version: Version = "generated" if trio.generated else "base"
    there = versions.parent(trio, version)
    assert there is not None  # noqa: S101 - only the page itself has no parent
    if there is versions.root or there in homes:
        return there
    otherwise = versions.root if version == "base" else None
    if there.base is None or there.any.kind != "section":
        return otherwise
    left = [sibling for sibling in versions.children(there, version) if sibling in homes]
    return homes[left[-1]] if left else otherwise


def _keep_containers(versions: Versions, homes: dict[Trio, Trio], trio: Trio) -> None:
    """Keeps every container around a block that is in the result."""
    at = homes[trio]
    while at is not versions.root and at not in homes:
        home = versions.parent(at, "edited") or versions.parent(at, "generated")
        assert home is not None  # noqa: S101 - only the page itself has no parent
        homes[at] = home
        at = home


# ------------------------------------------------------------------------------------------- order


def docs_order(versions: Versions, home: Trio, members: Sequence[Trio]) -> list[Trio]:
    """The blocks of a container: in the generated order, or in a person's if that person changed it.

    What only one side has stands after the block that it follows there.
    """
    inside = set(members)
    edited = [trio for trio in versions.children(home, "edited") if trio in inside]
    generated = [trio for trio in versions.children(home, "generated") if trio in inside]
    leading, following = (edited, generated) if _ordered_by_hand(versions, home) else (generated, edited)
    order = _woven(leading, following, inside)
    for trio in members:  # what is left of a section without its heading, wherever that is now
        if trio not in order:
            version: Version = "generated" if trio.generated else "base"
            there = versions.parent(trio, version)
            order = _woven(order, versions.children(there, version) if there else [], inside)
    return sorted(order, key=_rank)


def base_order(versions: Versions, home: Trio, members: Sequence[Trio]) -> list[Trio]:
    """The blocks of a container of the base: as generated now, and what is remembered after what it followed."""
    inside = set(members)
    generated = [trio for trio in versions.children(home, "generated") if trio in inside]
    return sorted(_woven(generated, versions.children(home, "base"), inside), key=_rank)


def _rank(trio: Trio) -> tuple[int, int]:
    """Front matter is first, and what follows a section would become a part of it."""
    kind = trio.any.kind
    return (0, 0) if kind == "front" else (2, -trio.any.level) if kind == "section" else (1, 0)


def _ordered_by_hand(versions: Versions, home: Trio) -> bool:
    before = [trio for trio in versions.children(home, "base") if versions.parent(trio, "edited") is home]
    known = set(before)
    return before != [trio for trio in versions.children(home, "edited") if trio in known]


def _woven(order: Sequence[Trio], other: Sequence[Trio], inside: set[Trio]) -> list[Trio]:
    """`order`, and each trio of `other` that is `inside` but not in it yet, after the one it follows there."""
    woven, present = list(order), set(order)
    before: Trio | None = None
    for trio in other:
        if trio not in present and trio in inside:
            woven.insert(woven.index(before) + 1 if before else 0, trio)
            present.add(trio)
        if trio in present:
            before = trio
    return woven


# ----------------------------------------------------------------------------------------- writing


@dataclass(frozen=True, slots=True)
class Composed:
    """A page's text, and the line on which each of its blocks begins."""

    text: str
    lines: Mapping[Trio, int]


def composed(
    versions: Versions,
    homes: Homes,
    order: Callable[[Versions, Trio, Sequence[Trio]], list[Trio]],
    version_of: Callable[[Trio], Version],
    newline: str,
) -> Composed:
    """The page of the blocks in `homes`, each as `version_of` says, with the empty lines that it had there."""
    members: dict[Trio, list[Trio]] = {}
    for trio, home in homes.items():
        members.setdefault(home, []).append(trio)
    writer = _Writer(versions, version_of, newline)

    def write(home: Trio) -> None:
        for trio in order(versions, home, members.get(home, ())):
            if trio.any.kind == "list" and trio not in members:
                continue
            writer.open(trio, home)
            if trio in members:
                write(trio)
            writer.close(trio)

    writer.open(versions.root, None)
    write(versions.root)
    writer.close(versions.root)
    return Composed("".join(writer.pieces), writer.lines)


def lines_in(versions: Versions, version: Version) -> dict[Trio, int]:
    """The line of a version of the page on which each of its blocks begins."""
    lines: dict[Trio, int] = {}
    line = 1

    def note(block: Block) -> None:
        nonlocal line
        for child in block.children:
            line += child.gap.count("\n")
            lines[versions.trio_of[child]] = line
            line += child.text.count("\n")
            note(child)
        line += block.tail.count("\n")

    page = versions.root.of(version)
    if page is not None:
        note(page)
    return lines


class _Writer:
    """Writes blocks one after the other and sees to it that no two run together."""

    def __init__(self, versions: Versions, version_of: Callable[[Trio], Version], newline: str) -> None:
        self.versions = versions
        self.version_of = version_of
        self.newline = newline
        self.pieces: list[str] = []
        self.lines: dict[Trio, int] = {}
        self.line = 1
        self.last: Trio | None = None
        self.list_gap: str | None = None
        self.before: dict[Version, dict[Trio, Trio | None]] = {}

    def open(self, trio: Trio, home: Trio | None) -> None:
        """Writes what stands before a block's children: the empty lines before it, and its own lines."""
        version = self.version_of(trio)
        block = self._block(trio)
        if home is None:
            self._write(block.text, version)
            return
        gap = self._gap(trio, block, home, version)
        if block.kind == "list":
            self.list_gap = gap
            self.lines[trio] = self.line + gap.count("\n")
            return
        if self.pieces and not self.pieces[-1].endswith("\n") and self.pieces[-1] != "\ufeff":
            self._write("\n", "generated")
        self._write(gap, version)
        self.lines[trio] = self.line
        self._write(block.text, version)
        self.last = trio

    def close(self, trio: Trio) -> None:
        """Writes what stands after a block's children."""
        block = self._block(trio)
        if block.tail:
            if block.kind != "page" and self.pieces and not self.pieces[-1].endswith("\n"):
                self._write("\n", "generated")
            self._write(block.tail, self.version_of(trio))
            self.last = trio

    def _block(self, trio: Trio) -> Block:
        return trio.of(self.version_of(trio)) or trio.any

    def _write(self, text: str, version: Version) -> None:
        if text:
            text = text.replace("\n", self.newline) if version != "edited" else text
            self.pieces.append(text)
            self.line += text.count("\n")

    def _gap(self, trio: Trio, block: Block, home: Trio, version: Version) -> str:
        if block.kind == "item":
            if self.list_gap is not None:
                gap, self.list_gap = self.list_gap, None
                return gap
            siblings = self._block(home).children if home.of(version) is None else home.of(version).children  # type: ignore[union-attr]
            return siblings[1].gap if len(siblings) > 1 and siblings[0] is block else block.gap
        before = self._before(version).get(trio)
        if self.last is None and before is not None:
            return ""
        if block.gap or block.kind in {"row", "entry"} or self.last is None or before is self.last:
            return block.gap
        return "\n"

    def _before(self, version: Version) -> dict[Trio, Trio | None]:
        """What stands before each block in a version of the page, to know which blocks are next to each other there."""
        if version not in self.before:
            page = self.versions.root.of(version)
            found: dict[Trio, Trio | None] = {}
            last: Trio | None = None

            def note(block: Block) -> None:
                nonlocal last
                for child in block.children:
                    trio = self.versions.trio_of[child]
                    found[trio] = last
                    last = trio if child.text else last
                    note(child)
                    last = trio if child.tail else last

            if page is not None:
                note(page)
            self.before[version] = found
        return self.before[version]
