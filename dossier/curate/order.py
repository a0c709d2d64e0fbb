"""Where the blocks of a merged page stand: as they are generated, or as a person moved them; and the page's text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.curate.memory import OWN, Entries
from dossier.curate.parse import Block

START, END = "", "\x00"


@dataclass(frozen=True, slots=True)
class Placed:
    """A block of the merged page: its text, and the block in docs/ and as generated, as far as there are such."""

    name: str
    text: str
    docs: Block | None
    generated: Block | None


def moved_by_hand(names: Sequence[str], generations: Iterable[Entries], renamed: Mapping[str, str]) -> bool:
    """Whether the blocks in docs/ stand in another order than they were generated in."""
    orders = [[renamed.get(entry[0], entry[0]) for entry in entries if len(entry) == 2] for entries in generations]
    here = set(names)
    return bool(orders) and not any(
        [name for name in names if name in set(order)] == [name for name in order if name in here] for order in orders
    )


@dataclass(frozen=True, slots=True)
class Shape:
    """What decides where the blocks of a page may stand, by their names.

    `stays` are the blocks of the merged page; `headings` those that a person wrote, or that only a person's words keep;
    `openers` all that begin a part of the page. `returning` has the own blocks before which something comes back, and
    what that is.
    """

    stays: Collection[str]
    headings: Collection[str]
    openers: Collection[str]
    returning: Mapping[str, str]


def arranged(docs: Sequence[str], generated: Sequence[str], shape: Shape, *, moved: bool) -> list[str]:
    """The names of the blocks that stay, in their order.

    A block of a person's own stays after what it followed, or what comes back before it; but from a heading of one's
    own on, it stays before what followed it, so that nothing generated gets below that heading.
    """
    wanted = [name for name in generated if name in shape.stays]
    if moved:
        return _with_new([name for name in docs if name in shape.stays], wanted, shape)
    after, before = _loose(docs, set(wanted), shape)
    found = list(after[START])
    for name in (*wanted, END):
        found += [*before[name], name, *after[name]]
    return [name for name in found if name != END]


def _loose(
    docs: Sequence[str], skeleton: Collection[str], shape: Shape
) -> tuple[defaultdict[str, list[str]], defaultdict[str, list[str]]]:
    """What is not generated, by what it stands behind, and by what it stands before."""
    after: defaultdict[str, list[str]] = defaultdict(list)
    before: defaultdict[str, list[str]] = defaultdict(list)
    anchor, section = START, False
    waiting: list[str] = []
    for name in docs:
        if name in skeleton:
            before[name] += waiting
            anchor, section, waiting = name, False, []
        elif name in shape.stays:
            if shape.returning.get(name) in skeleton:
                anchor, section = shape.returning[name], False
            section = section or name in shape.headings
            (waiting if section else after[anchor]).append(name)
    before[END] = waiting
    return after, before


def _with_new(found: list[str], wanted: Sequence[str], shape: Shape) -> list[str]:
    """The order of docs/, what is new put behind what it is generated after; a new part, behind the whole part."""
    skeleton, previous = set(wanted), START
    present = set(found)
    for name in wanted:
        if name not in present:
            follower = next((own for own, gone in shape.returning.items() if gone == name and own in present), None)
            at = 0 if previous == START else found.index(previous) + 1
            stops = shape.openers if name in shape.openers else {*skeleton, *shape.headings}
            while at < len(found) and found[at] not in stops:
                at += 1
            found.insert(found.index(follower) if follower else at, name)
            present.add(name)
        previous = name
    return found


def joined(placed: Sequence[Placed], docs: Sequence[str], generated: Sequence[str], *, apart: bool) -> str:
    """The text of the blocks, each with the empty lines that it had before it; if not any, one where it needs it."""
    before_docs = {name: docs[n - 1] if n else START for n, name in enumerate(docs)}
    before_generated = {name: generated[n - 1] if n else START for n, name in enumerate(generated)}
    parts: list[str] = []
    previous: Placed | None = None
    for block in placed:
        name = previous.name if previous else START
        if block.docs and before_docs.get(block.name) == name:
            gap = block.docs.gap
        elif block.generated and before_generated.get(block.name) == name:
            gap = block.generated.gap
        else:
            gap = (block.docs or block.generated or _NONE).gap
            gap = gap or ("\n" if apart and previous and not _tight(previous, block) else "")
        if parts and not parts[-1].endswith("\n"):
            parts.append("\n")
        parts += [gap] if gap else []
        parts.append(block.text)
        previous = block
    return "".join(parts)


_NONE = Block("paragraph", "", "", "", "")


def _tight(one: Placed, other: Placed) -> bool:
    kinds = [(block.docs or block.generated or _NONE).kind for block in (one, other)]
    return kinds == ["item", "item"]


def is_own(name: str) -> bool:
    """Whether a block is of a person's own."""
    return name.startswith(OWN)
