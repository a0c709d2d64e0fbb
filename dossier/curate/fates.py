"""What becomes of one block, whatever becomes of the page that it stands on: the merge's table, row by row."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from dossier.curate.parse import STATES, Block, definition_parts

ChangeKind: TypeAlias = Literal["kept", "written", "deleted", "proposal", "orphan"]


@dataclass(frozen=True, slots=True)
class Row:
    """One block: as it stands in docs/, as it is generated now, and the hashes with which it was generated before."""

    name: str
    docs: Block | None
    generated: Block | None
    hashes: frozenset[str]
    deleted: bool
    stated: bool = False  # whether it states a fact of a curator's

    @property
    def any(self) -> Block:
        """The block, as it is generated if it is."""
        block = self.generated or self.docs
        assert block is not None  # noqa: S101 - a row is made of at least one block
        return block


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of a block: its text, None if it goes; what to remember, None if nothing; what to report."""

    text: str | None
    hash: str | None
    change: ChangeKind | None = None


REMOVED = Fate(None, None)


def lasting_fate(row: Row, docs: Block, now: Block, *, states_a_fact: bool) -> Fate:
    """In docs/ and generated now."""
    agreed, unchanged = docs.hash == now.hash, now.hash in row.hashes
    curators = states_a_fact and (bool(row.hashes) or row.stated)
    if docs.hash in row.hashes or (agreed and not curators):
        return Fate(docs.text if agreed else now.text, now.hash)
    before = min(row.hashes, default=None)
    if states_a_fact:  # where it is followed, what is generated is made of it: that is no other proposal
        return Fate(docs.text, before, "kept" if agreed or unchanged or row.stated else "proposal")
    return Fate(docs.text, now.hash, "kept") if unchanged else Fate(docs.text, before, "proposal")


def definition_fate(row: Row, docs: Block, now: Block) -> Fate:
    """Of a definition, its link states a fact, and what stands behind it repeats one: each has a fate of its own."""
    (head, tail), (new_head, new_tail) = definition_parts(docs.text), definition_parts(now.text)
    first = lasting_fate(
        replace(row, hashes=frozenset(known_as[STATES] for known_as in row.hashes)),
        replace(docs, hash=docs.hash[STATES], text=head),
        replace(now, hash=now.hash[STATES], text=new_head),
        states_a_fact=True,
    )
    second = lasting_fate(
        replace(row, hashes=frozenset(known_as[8:] for known_as in row.hashes)),
        replace(docs, hash=docs.hash[8:], text=tail),
        replace(now, hash=now.hash[8:], text=new_tail),
        states_a_fact=False,
    )
    if first.change is None and second.change is None:
        return Fate(docs.text if docs.hash == now.hash else now.text, now.hash)
    if first.change and not tail.strip():  # nothing was typed behind the link
        second = Fate(new_tail if tail and new_tail else tail, now.hash[8:])
    if not (tail and new_tail):
        second = replace(second, text=tail if first.text == head else new_tail)
    remembered = first.hash + second.hash if first.hash and second.hash else None
    change: ChangeKind = "proposal" if "proposal" in {first.change, second.change} else "kept"
    return Fate((first.text or "") + (second.text or ""), remembered, change)
