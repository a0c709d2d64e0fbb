"""The three-way merge of a page: as last generated, as it stands in docs/, as generated now. Text in, text out.

| in docs/        | generated now | result                            |
| untouched       | changed       | the new one                       |
| edited          | unchanged     | the edit                          |
| edited          | changed       | the edit; the new one is proposed |
| deleted by hand | any           | stays deleted                     |
| written by hand | -             | stays, after what it followed     |
| untouched       | gone          | removed                           |
| edited          | gone          | the edit stays, and is listed     |

The base that a merge returns is the generated text that what stands in docs/ goes back to: of a block whose new text
is only proposed it still holds the old one, so that the proposal is made again until somebody takes or settles it; of a
front matter entry that a curator changed it holds what was generated before, so that it still counts as a curator's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dossier.curate.blocks import Block, page_text, parse_page
from dossier.curate.compose import Composed, base_homes, base_order, composed, docs_homes, docs_order, lines_in
from dossier.curate.trios import (
    NOTHING_SETTLED,
    Change,
    Fate,
    Settled,
    Trio,
    Version,
    Versions,
    fate_of,
    key_of,
    versions_of,
)

EDITS = frozenset({"kept", "written", "proposal", "orphan"})


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge; a text of None is a page that does not exist."""

    text: str | None
    base: str | None
    changes: tuple[Change, ...] = ()


def merge(base: str | None, edited: str | None, generated: str | None, settled: Settled = NOTHING_SETTLED) -> Merged:
    """The page that keeps every hand edit and takes every other change; see the table above."""
    if edited is None:
        return _without_page(base, generated)
    if base is None and (generated is None or edited == generated):
        return Merged(edited, generated)
    if edited == base:
        return Merged(generated, generated)
    if generated is None:
        return _no_longer_generated(base or "", edited)
    return _by_block(base, edited, generated, settled)


def _without_page(base: str | None, generated: str | None) -> Merged:
    """A new page, or one that a person deleted: its base stays behind as the memory of that."""
    if base is None:
        return Merged(generated, generated)
    return Merged(None, generated or base, (Change("deleted", "", None, generated=generated or base),))


def _no_longer_generated(base: str, edited: str) -> Merged:
    """What persons wrote on a page that is generated no more, with its front matter: that says what the page is."""
    front = next((page_text(block) for block in parse_page(base).children if block.kind == "front"), "")
    merged = _by_block(base, edited, front, NOTHING_SETTLED)
    return merged if any(change.kind in EDITS for change in merged.changes) else Merged(None, None)


def _by_block(base: str | None, edited: str, generated: str, settled: Settled, *, again: bool = False) -> Merged:
    """The merge of a page's blocks, done `again` where a section has outlived its generation: twice is once."""
    before = None if base is None else parse_page(base)
    now = before if before and generated == base else parse_page(generated)
    versions = versions_of(before, parse_page(edited), now)
    fates = {trio: fate_of(trio, settled, known=versions.known) for trio in versions.trios()}
    if settled == NOTHING_SETTLED and generated == base:
        return Merged(edited, base, _changes(versions, fates, lines_in(versions, "edited"), {}))
    homes = docs_homes(versions, fates)
    newline = "\r\n" if edited.count("\r\n") * 2 > edited.count("\n") else "\n"
    page = composed(versions, homes, docs_order, lambda trio: _docs_version(trio, fates.get(trio)), newline)
    changes = _changes(versions, fates, page.lines, homes)
    if settled == NOTHING_SETTLED and generated == edited:
        page = Composed(edited, page.lines)
    remembered = composed(
        versions,
        base_homes(versions, fates, homes),
        base_order,
        lambda trio: _base_version(trio, fates.get(trio)),
        "\n",
    )
    merged = Merged(page.text, remembered.text, changes)
    if not again and any(trio.base and not trio.generated and trio.any.is_container for trio in homes):
        later = _by_block(remembered.text, page.text, generated, NOTHING_SETTLED, again=True)
        return later if (later.text, later.base) != (merged.text, merged.base) else merged
    return merged


def _docs_version(trio: Trio, fate: Fate | None) -> Version:
    return (fate.text if fate else None) or ("edited" if trio.edited else "generated")


def _base_version(trio: Trio, fate: Fate | None) -> Version:
    return (fate.base if fate else None) or ("generated" if trio.generated else "base")


def _changes(
    versions: Versions, fates: Mapping[Trio, Fate], lines: Mapping[Trio, int], homes: Mapping[Trio, Trio]
) -> tuple[Change, ...]:
    """What persons did, in the order of the page; of a container that was written or deleted as a whole, once."""
    found: list[Change] = []
    for trio in versions.trios():
        kind = fates[trio].change
        if kind is None and fates[trio].text == "generated" and trio not in homes:
            kind = "withheld"
        outer = versions.parent(trio, "edited" if trio.edited else "generated" if trio.generated else "base")
        within = outer is not None and outer is not versions.root and fates[outer].change == kind
        if kind is None or (within and kind in {"written", "deleted", "withheld"}):
            continue
        whole = kind in {"written", "deleted", "withheld"}
        texts = _text(trio.edited, whole=whole), _text(trio.generated, whole=whole)
        found.append(Change(kind, key_of(trio), lines.get(trio), *texts))
    return tuple(sorted(found, key=lambda change: change.line or 0))


def _text(block: Block | None, *, whole: bool) -> str:
    """A block's lines; of a container, if not the `whole` of it, only its own."""
    if block is None:
        return ""
    return page_text(block).lstrip("\r\n") if whole else block.text
