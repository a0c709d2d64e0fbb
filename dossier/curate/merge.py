"""The three-way merge of a page: as last generated, as it stands in docs/, as generated now. Values in, values out.

| in docs/        | generated now | result                            |
| untouched       | changed       | the new one                       |
| edited          | unchanged     | the edit                          |
| edited          | changed       | the edit; the new one is proposed |
| deleted by hand | any           | stays deleted                     |
| written by hand | -             | stays, after what it followed     |
| untouched       | gone          | removed                           |
| edited          | gone          | the edit stays, and is listed     |

Of what was generated, the hash of each block is remembered. A block that is only proposed keeps the old one in the
memory, so that it is proposed again until somebody takes or settles it; what states a fact and was changed by a curator
keeps the hash of what the seeds alone said, so that it counts as a curator's as long as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier.curate.fates import REMOVED, ChangeKind, Fate, Row, definition_fate, lasting_fate
from dossier.curate.memory import GONE, NO_MEMORY, OWN, Entries, Entry, PageMemory
from dossier.curate.order import Placed, Shape, arranged, is_own, joined, moved_by_hand
from dossier.curate.pair import paired
from dossier.curate.parse import EMPTY, FRONT, MARK, Block, Parsed, parse_page

EDITS = frozenset({"kept", "written", "proposal", "orphan"})


@dataclass(frozen=True, slots=True)
class Change:
    """What a person did to one block, and what the generator would have there.

    kept: an edit that nothing speaks against; written: a block of a person's own; deleted: a block a person took out;
    proposal: an edit, and the generated text has changed since; orphan: an edit of something that is generated no more.
    """

    kind: ChangeKind
    key: str  # what `dossier accept FILE#key` calls it; empty for a whole page
    line: int | None  # in the merged text
    edited: str = ""
    generated: str = ""
    block: str = ""  # the kind of block


@dataclass(frozen=True, slots=True)
class Settled:
    """What a curator decided on differences, by key; `*` stands for every proposal of the page."""

    taken: frozenset[str] = frozenset()  # the generated text replaces the edit, and what was deleted comes back
    kept: frozenset[str] = frozenset()  # the edit stays, and the proposal is not made again


NOTHING_SETTLED = Settled()


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of a merge: the page, None if there is none; what to remember of it; what a person took out."""

    text: str | None
    entries: Entries
    deleted: frozenset[str] = frozenset()
    changes: tuple[Change, ...] = ()


def entries_of(page: Parsed) -> Entries:
    """What is to be remembered of a page that was generated and stands in docs/."""
    return tuple((block.key, block.hash) for block in page.all if block.kind != "note")


def merge(
    docs: str | None, generated: str | None, memory: PageMemory = NO_MEMORY, settled: Settled = NOTHING_SETTLED
) -> Merged:
    """The page that keeps every hand edit and takes every other change; see the table above."""
    if docs is None:
        return Merged(generated, entries_of(parse_page(generated)) if generated is not None else ())
    here = parse_page(docs)
    now = parse_page(generated) if generated is not None else _remnant(here, memory)
    if docs == generated and not memory.deleted and memory.generations == (entries_of(now),):
        return Merged(docs, memory.generations[0])
    merged = _Merge(here, now, memory, settled).merged(docs)
    if generated is None and not any(change.kind in EDITS for change in merged.changes):
        return Merged(None, (), merged.deleted)
    return merged


def _remnant(docs: Parsed, memory: PageMemory) -> Parsed:
    """What stays of a page that is generated no more, if a person wrote on it: what says which page it is."""
    known = {entry[0] for entries in memory.generations for entry in entries}
    title = next((n for n, block in enumerate(docs.blocks) if block.kind == "heading"), None)
    head = (docs.blocks[title],) if title is not None and docs.blocks[title].key in known else ()
    return replace(docs, entries=tuple(entry for entry in docs.entries if entry.key in known), blocks=head, tail="")


class _Merge:
    """One merge of a page's blocks."""

    def __init__(self, docs: Parsed, generated: Parsed, memory: PageMemory, settled: Settled) -> None:
        self.docs, self.generated, self.memory, self.settled = docs, generated, memory, settled
        self.pairing = paired(docs, generated, memory)
        self.names = self.pairing.names
        self.rows = {row.name: row for row in self._rows()}
        self.fates = {name: self._settled(row, self._fate(row)) for name, row in self.rows.items()}
        self._keep_sections()

    # ------------------------------------------------------------------------------------- the rows

    def _rows(self) -> Iterator[Row]:
        renamed = self.pairing.renamed
        hashes: dict[str, set[str]] = {}
        always: list[set[str]] = []
        for entries in self.memory.generations:
            rows = [(renamed.get(entry[0], entry[0]), entry[1]) for entry in entries if len(entry) == 2]
            always.append({name for name, known in rows if known != GONE})
            for name, known in rows:
                hashes.setdefault(name, set()).update({known} - {GONE})
        gone = {renamed.get(key, key) for key in self.memory.deleted}
        if self.memory.certain and always:
            gone |= set.intersection(*always)
        wanted = {block.key: block for block in self.generated.all}
        here = dict(zip(self.names, self.docs.all, strict=True))
        for name in dict.fromkeys((*self.names, *wanted)):
            stated = name in self.memory.stated
            known_as = frozenset(hashes.get(name, ())) or self._alone(name, stated=stated)
            yield Row(name, here.get(name), wanted.get(name), known_as, name in gone, stated)

    def _alone(self, name: str, *, stated: bool) -> frozenset[str]:
        """Of a curator's fact of which nothing is remembered: what the seeds alone say."""
        said = self.memory.alone.get(name) if stated else None
        return frozenset({said} if said else ())

    # ------------------------------------------------------------------------------------- the fates

    def _fate(self, row: Row) -> Fate:
        if row.docs is None:
            block = row.any
            return Fate(None, GONE, "deleted") if row.deleted else Fate(block.text, block.hash)
        if row.generated is None:
            return self._no_longer_generated(row, row.docs)
        if row.docs.kind == row.generated.kind == "definition":
            return definition_fate(row, row.docs, row.generated)
        if (unmarked := self._without_lost_marks(row.docs)) is not None and unmarked.hash == row.generated.hash:
            return Fate(unmarked.text, unmarked.hash)
        return lasting_fate(row, row.docs, row.generated, states_a_fact=row.docs.kind == "entry")

    def _without_lost_marks(self, block: Block) -> Block | None:
        """A paragraph without the marks of quotations whose definitions a person took out; None if it has none."""
        lost = set(MARK.findall(block.text)) - set(self.names) if block.kind == "paragraph" else set()
        if not any(label.startswith("q-") for label in lost):
            return None
        text = MARK.sub(lambda found: "" if found[1] in lost and found[1].startswith("q-") else found[0], block.text)
        return next(iter(parse_page(text).blocks), None)

    def _no_longer_generated(self, row: Row, docs: Block) -> Fate:
        if docs.hash in row.hashes:
            return REMOVED
        if row.hashes:
            return Fate(docs.text, min(row.hashes), "orphan")
        return Fate(docs.text, None, "written")

    def _settled(self, row: Row, fate: Fate) -> Fate:
        """What a curator decided goes before."""
        if self.settled == NOTHING_SETTLED or fate.change not in {"proposal", "deleted", "orphan", "kept"}:
            return fate
        names = {row.name, row.any.key} | ({"*"} if fate.change == "proposal" else set())
        if self.settled.taken & names:
            return Fate(row.generated.text, row.generated.hash) if row.generated else REMOVED
        if self.settled.kept & names and fate.change == "proposal" and row.generated:
            return Fate(fate.text, row.generated.hash, "kept")
        if self.settled.kept & names and fate.change == "orphan":
            return Fate(fate.text, None, "written")
        return fate

    def _keep_sections(self) -> None:
        """Keeps a heading, or a definition, that is generated no more, where something of a person's stands below."""
        blocks = list(zip(self.names, self.docs.all, strict=True))
        for n, (name, block) in enumerate(blocks):
            if self.fates[name] is not REMOVED or block.kind not in {"heading", "definition"} or block.level == 1:
                continue
            if any(self._is_loose(other) for other in _section(blocks, n)):
                known = min(self.rows[name].hashes, default=None)
                self.fates[name] = Fate(block.text, known, "orphan")

    def _is_loose(self, name: str) -> bool:
        return self.rows[name].generated is None and self.fates[name].text is not None

    # -------------------------------------------------------------------------------------- the page

    def merged(self, docs_text: str) -> Merged:
        """The page as it becomes."""
        entries = len(self.docs.entries)
        front = self._part(self.names[:entries], self.generated.entries, front=True)
        body = self._part(self.names[entries:], self.generated.blocks, front=False)
        text = self._text(front, body)
        as_typed = zip(self.names, self.docs.all, strict=True)
        if [*front, *body] == list(self.names) and all(self.fates[name].text == one.text for name, one in as_typed):
            text = docs_text
        return Merged(text, tuple(self._entries(body)), self._deleted(), self._changes(text))

    def _part(self, names: Sequence[str], generated: Sequence[Block], *, front: bool) -> list[str]:
        stays = {name for name, fate in self.fates.items() if fate.text is not None}
        moved = moved_by_hand(
            [name for name in names if name in stays and not is_own(name)],
            [_of_part(entries, front=front) for entries in self.memory.generations],
            self.pairing.renamed,
        )
        opening = {name for name in stays if self.rows[name].any.kind in {"heading", "view", "definition"}}
        headings = {name for name in opening if self._is_own_heading(name)}
        shape = Shape(stays, headings, opening, self._returning())
        return arranged(names, [block.key for block in generated], shape, moved=moved)

    def _is_own_heading(self, name: str) -> bool:
        row = self.rows[name]
        return row.generated is None and row.any.kind == "heading"

    def _returning(self) -> dict[str, str]:
        """Own blocks whose former neighbour is generated again, if they still stand where they stood."""
        body = self.names[len(self.docs.entries) :]
        before = {_unplaced(name): (name, body[n - 1] if n else "") for n, name in enumerate(body)}
        rows = (entry for entries in self.memory.generations for entry in entries if len(entry) == 3)
        here = ((*before[own], gone, follows) for own, gone, follows in rows if own in before)
        return {name: gone for name, now, gone, follows in here if _unplaced(now) == follows}

    def _text(self, front: Sequence[str], body: Sequence[str]) -> str:
        docs, now = self.docs, self.generated
        crlf = docs.text.count("\r\n") * 2 > docs.text.count("\n")
        before = len(docs.entries)
        head = joined([self._placed(n) for n in front], self.names[:before], _keys(now.entries), apart=False)
        rest = joined([self._placed(n) for n in body], self.names[before:], _keys(now.blocks), apart=True)
        fences = (docs.opening, docs.closing) if docs.closing else (now.opening, now.closing)
        if not (head or docs.closing):
            fences = ("", "")
        last = body[-1] if body else ""
        tail = docs.tail if last == (self.names[-1] if self.names else "") else now.tail
        start = docs.mark + fences[0] + head
        start += "\n" if head and not head.endswith("\n") else ""
        if not fences[1]:
            rest = rest.lstrip("\r\n") if not start else rest
        closing = fences[1] + ("\n" if rest and fences[1] and not fences[1].endswith("\n") else "")
        text = start + closing + rest + tail
        return text.replace("\r\n", "\n").replace("\n", "\r\n") if crlf else text

    def _placed(self, name: str) -> Placed:
        row = self.rows[name]
        return Placed(name, self.fates[name].text or "", row.docs, row.generated)

    # ------------------------------------------------------------------------------------ the memory

    def _entries(self, body: Sequence[str]) -> Iterator[Entry]:
        """What to remember: in the order in which it is generated; then where own blocks stood behind what is gone."""
        remembered = {name: fate.hash for name, fate in self.fates.items() if fate.hash is not None}
        remembered = {name: known for name, known in remembered.items() if self.rows[name].any.kind != "note"}
        anchors = self._anchors(body)
        gone = {anchor for _, anchor, _ in anchors} - remembered.keys()
        order = [block.key for block in self.generated.all]
        for name in self._known_order():
            if name not in order and (name in remembered or name in gone):
                order.insert(self._place_of(name, order), name)
        yield from ((name, remembered.get(name, GONE)) for name in order if name in remembered or name in gone)
        yield from anchors

    def _known_order(self) -> list[str]:
        renamed = self.pairing.renamed
        keys = (entry[0] for entries in self.memory.generations for entry in entries if len(entry) == 2)
        return list(dict.fromkeys(renamed.get(key, key) for key in keys))

    def _place_of(self, name: str, order: list[str]) -> int:
        known = self._known_order()
        earlier = known[: known.index(name)]
        return next((order.index(other) + 1 for other in reversed(earlier) if other in order), 0)

    def _anchors(self, body: Sequence[str]) -> list[tuple[str, str, str]]:
        """For each own block behind something that goes now, or went before: the two, and what it stands behind."""
        found: list[tuple[str, str, str]] = []
        earlier = {entry[0]: entry[1] for entries in self.memory.generations for entry in entries if len(entry) == 3}
        follows = {name: body[n - 1] if n else "" for n, name in enumerate(body)}
        names = self.names[len(self.docs.entries) :]
        for n, name in enumerate(names):
            if not is_own(name) or name not in follows:
                continue
            own, previous = _unplaced(name), names[n - 1] if n else ""
            if previous and not is_own(previous) and self.fates[previous].text is None:
                found.append((own, previous, _unplaced(follows[name])))
            elif own in earlier and earlier[own] not in self.rows:
                found.append((own, earlier[own], _unplaced(follows[name])))
        return found

    def _deleted(self) -> frozenset[str]:
        """What a person took out: it is remembered even while it is not generated."""
        out = {name for name, fate in self.fates.items() if fate.change == "deleted"}
        renamed = self.pairing.renamed
        absent = {key for key in self.memory.deleted if renamed.get(key, key) not in self.rows}
        return frozenset(out | absent)

    # ----------------------------------------------------------------------------------- the changes

    def _changes(self, text: str) -> tuple[Change, ...]:
        lines = {block.key: block.line for block in parse_page(text).all}
        found = []
        for name, fate in self.fates.items():
            if fate.change is None:
                continue
            row = self.rows[name]
            line = lines.get(row.docs.key if row.docs else name)
            edited = fate.text or (row.docs.text if row.docs else "")  # as it stands there from now on
            new = row.generated.text if row.generated else ""
            found.append(Change(fate.change, name.removeprefix(OWN), line, edited, new, row.any.kind))
        return tuple(sorted(found, key=lambda change: change.line or 0))


def _section(blocks: Sequence[tuple[str, Block]], at: int) -> Iterator[str]:
    """The names of what stands below a heading, or of the notes below a definition."""
    head = blocks[at][1]
    for name, block in blocks[at + 1 :]:
        below = block.kind == "note" if head.kind == "definition" else block.kind not in {"definition", "view"}
        if not below or (block.kind == "heading" and block.level <= head.level):
            return
        yield name


def _unplaced(name: str) -> str:
    """The name of an own block, wherever it stands."""
    return name.partition("@")[0] if is_own(name) else name


def _of_part(entries: Entries, *, front: bool) -> Entries:
    return tuple(entry for entry in entries if entry[0].startswith(FRONT) == front)


def _keys(blocks: Sequence[Block]) -> list[str]:
    return [block.key for block in blocks]


def said_alone(page: str | None) -> Mapping[str, str]:
    """What the seeds alone say on a page: its entries and definitions, by key."""
    parsed = parse_page(page) if page is not None else EMPTY
    return {block.key: block.hash for block in parsed.all if block.kind in {"entry", "definition"}}
