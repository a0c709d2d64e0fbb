"""Which block of one version of a page is which block of another.

By key first, wherever it stands; then by its words; then, between blocks that are already known, by likeness.
A keyed block is never taken for one with another key: a quote that was deleted must not come back as its neighbour.
"""

from __future__ import annotations

import html
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import TypeAlias

from markdown import Markdown
from rapidfuzz.fuzz import ratio

from dossier.curate.blocks import Block, walk
from dossier.curate.front import stated

Pairs: TypeAlias = dict[Block, Block]

# An edited paragraph is still the same one: "told reporters on Friday" and "told reporters in Prague on Friday".
ALIKE = 0.6
# Two lists or sections are the same one if this part of the smaller one's blocks is in both.
SHARED = 0.5
# Of two lists about the same articles, the one is meant that says the same of them.
SAME_WORDS = 0.01
# Shorter words than this ("Quotes", "---"), if met more than once, say nothing of where a block moved.
TELLING = 20
# Comparing each with each would take seconds: an article of 400 paragraphs that was replaced by another one.
MANY = 40_000


def same(a: Block, b: Block) -> bool:
    """Whether two blocks say the same, so that at most a formatter, an editor or a file system has been at them."""
    if a.fold == b.fold:
        return True
    if a.kind == "entry":
        return (said := stated(a.text)) is not None and said == stated(b.text)
    if a.kind == "code" or _words(a.fold) != _words(b.fold):
        return False
    return _rendered(a.text) == _rendered(b.text)


def matched(left: Block, right: Block) -> Pairs:
    """The blocks of the page `left` and what has become of each in the page `right`."""
    matching = _Matching(left, right, {left: right}, set())
    matching.by_identity()
    matching.inside(left, right)
    matching.elsewhere()
    matching.by_likeness(left, right)
    matching.by_opening()
    return matching.pairs


def met(left: Block, right: Block, known: Pairs, settled: set[Block]) -> Pairs:
    """`known` and those blocks, on neither side `settled`, that both sides came by on their own: same key or words."""
    matching = _Matching(left, right, known, settled)
    matching.by_identity()
    matching.inside(left, right)
    return matching.pairs


class _Matching:
    """The pairs found so far; each step adds to them and takes none back."""

    def __init__(self, left: Block, right: Block, known: Pairs, settled: set[Block]) -> None:
        self.pairs: Pairs = dict(known)
        self.taken: set[Block] = set(known.values())
        self.settled = settled
        self.lefts = walk(left)
        self.rights = walk(right)

    def by_identity(self) -> None:
        """Quotes, by their ids, wherever they stand."""
        lefts = [block for block in self.lefts if block.kind == "figure"]
        rights = [block for block in self.rights if block.kind == "figure"]
        self._equal(lefts, rights, lambda block: (block.key, block.fold))
        self._equal(lefts, rights, lambda block: (block.key,))

    def inside(self, left: Block, right: Block) -> None:
        """The blocks of two containers that are known to be one: by key and words, by key, by words; then theirs."""
        if not self._one_by_one(left, right):
            self._children(left, right)
        for child in left.children:
            if child.is_container and child in self.pairs:
                self.inside(child, self.pairs[child])

    def _one_by_one(self, left: Block, right: Block) -> bool:
        """Pairs the children of two containers in which nothing has changed, which is most; whether that is so."""
        if len(left.children) != len(right.children):
            return False
        pairs = tuple(zip(left.children, right.children, strict=True))
        if any(a.fold != b.fold or a.kind != b.kind or a.key != b.key or not self._may_pair(a, b) for a, b in pairs):
            return False
        self.pairs.update(pairs)
        self.taken.update(right.children)
        return True

    def _may_pair(self, left: Block, right: Block) -> bool:
        if left in self.pairs:
            return self.pairs[left] is right
        return right not in self.taken and left not in self.settled and right not in self.settled

    def _children(self, left: Block, right: Block) -> None:
        lefts, rights = self._free_left(left.children), self._free_right(right.children)
        self._equal(
            lefts,
            rights,
            lambda block: _if(block.key or not block.is_container, block.kind, block.level, block.key, block.fold),
        )
        self._equal(lefts, rights, lambda block: _if(block.key, block.kind, block.key))
        self._equal(lefts, rights, lambda block: _if(_bare(block), block.kind, _words(block.fold)))
        self._containers(lefts, rights, positional=False)
        self._equal(lefts, rights, lambda block: _if(block.is_container and block.fold, block.fold))

    def elsewhere(self) -> None:
        """Sections, long blocks and items that a person or the generator moved to another part of the page."""
        before = set(self.pairs)
        lefts, rights = self._free_left(self.lefts), self._free_right(self.rights)
        self._equal(lefts, rights, lambda block: _if(block.kind == "section", block.key))
        self._equal(
            lefts, rights, lambda block: _if(block.kind in {"item", "row"} and block.key, block.key, block.fold)
        )
        ours, theirs = Counter(block.fold for block in lefts), Counter(block.fold for block in rights)
        telling = {fold for fold in ours if len(fold) > TELLING or ours[fold] == theirs[fold] == 1}
        self._equal(lefts, rights, lambda block: _if(_bare(block) and block.fold in telling, block.kind, block.fold))
        self._containers(lefts, rights, positional=False)
        self._equal(lefts, rights, lambda block: _if(block.is_container and block.fold, block.kind, block.fold))
        for block in [block for block in self.pairs if block.is_container and block not in before]:
            self.inside(block, self.pairs[block])

    def by_likeness(self, left: Block, right: Block) -> None:
        """What is left in containers that are one: what stands between the same neighbours, or is worded alike."""
        if self._free_left(left.children) and self._free_right(right.children):
            lefts, rights = self._gaps(left, right)
            for gap in [gap for gap in lefts if gap in rights]:
                self._alike(lefts[gap], rights[gap])
                self._only_ones(lefts[gap], rights[gap])
            self._alike(self._free_left(left.children), self._free_right(right.children))
            self._containers(left.children, right.children, positional=True)
        for child in left.children:
            self._deeper(child)

    def _deeper(self, block: Block) -> None:
        """By likeness in what `block` holds, also where a person took its heading or its tag out."""
        if block in self.pairs and block.is_container:
            if not self._one_by_one(block, self.pairs[block]):
                self._children(block, self.pairs[block])
            self.by_likeness(block, self.pairs[block])
            return
        for child in block.children:
            self._deeper(child)

    def by_opening(self) -> None:
        """Wrappers and tables that are left, wherever they stand, by tag or head: all that they held may be gone."""
        lefts, rights = (
            [block for block in free if block.kind in {"wrapper", "table"} and not block.key]
            for free in (self._free_left(self.lefts), self._free_right(self.rights))
        )
        scores = [
            (ratio(a.fold, b.fold) / 100, -i, -j, a, b)
            for i, a in enumerate(lefts)
            for j, b in enumerate(rights)
            if a.kind == b.kind
        ]
        self._best_first(scores, ALIKE)

    def _pair(self, left: Block, right: Block) -> None:
        self.pairs[left] = right
        self.taken.add(right)

    def _free_left(self, blocks: Iterable[Block]) -> list[Block]:
        return [block for block in blocks if block not in self.pairs and block not in self.settled]

    def _free_right(self, blocks: Iterable[Block]) -> list[Block]:
        return [block for block in blocks if block not in self.taken and block not in self.settled]

    def _equal(
        self, lefts: Iterable[Block], rights: Iterable[Block], name: Callable[[Block], tuple[object, ...] | None]
    ) -> None:
        """Pairs the n-th block of each name with the n-th of that name; a name of None is none."""
        free_left, free_right = self._free_left(lefts), self._free_right(rights)
        if not free_left or not free_right:
            return
        named: defaultdict[tuple[object, ...], list[Block]] = defaultdict(list)
        for block in free_right:
            if (its := name(block)) is not None:
                named[its].append(block)
        for block in free_left:
            if (its := name(block)) is not None and (others := named.get(its)):
                self._pair(block, others.pop(0))

    def _containers(self, lefts: Sequence[Block], rights: Sequence[Block], *, positional: bool) -> None:
        """Lists, tables, wrappers and renamed sections: those that share most, else the only ones of their kind."""
        self._titles(lefts, rights)
        free_left = [block for block in self._free_left(lefts) if block.is_container]
        free_right = [block for block in self._free_right(rights) if block.is_container] if free_left else []
        if not free_right:
            return
        scores = [
            (_shared(a, b), -i, -j, a, b)
            for i, a in enumerate(free_left)
            for j, b in enumerate(free_right)
            if a.kind == b.kind and a.level == b.level
        ]
        self._best_first([score for score in scores if score[0]], 0.0)
        if positional:
            self._only_ones(self._free_left(free_left), self._free_right(free_right))

    def _titles(self, lefts: Sequence[Block], rights: Sequence[Block]) -> None:
        """A page's only title is its title, however it is worded."""
        ours = [block for block in lefts if block.kind == "section" and block.level == 1]
        theirs = [block for block in rights if block.kind == "section" and block.level == 1]
        if len(ours) == len(theirs) == 1 and self._free_left(ours) and self._free_right(theirs):
            self._pair(ours[0], theirs[0])

    def _gaps(
        self, left: Block, right: Block
    ) -> tuple[dict[Block | None, list[Block]], dict[Block | None, list[Block]]]:
        """The free blocks of both sides by the known block, of the right side, that stands before them."""
        lefts: defaultdict[Block | None, list[Block]] = defaultdict(list)
        rights: defaultdict[Block | None, list[Block]] = defaultdict(list)
        before: Block | None = None
        for block in left.children:
            if block in self.pairs:
                before = self.pairs[block]
            else:
                lefts[before].append(block)
        before = None
        for block in right.children:
            if block in self.taken:
                before = block
            else:
                rights[before].append(block)
        return dict(lefts), dict(rights)

    def _alike(self, lefts: Sequence[Block], rights: Sequence[Block]) -> None:
        if len(lefts) * len(rights) > MANY:
            return
        scores = [
            (ratio(a.fold, b.fold) / 100, -i, -j, a, b)
            for i, a in enumerate(lefts)
            for j, b in enumerate(rights)
            if a.kind == b.kind and _bare(a) and _bare(b)
        ]
        self._best_first(scores, ALIKE)

    def _best_first(self, scores: list[tuple[float, int, int, Block, Block]], least: float) -> None:
        for score, _, _, a, b in sorted(scores, key=lambda found: found[:3], reverse=True):
            if score >= least and a not in self.pairs and b not in self.taken:
                self._pair(a, b)

    def _only_ones(self, lefts: Sequence[Block], rights: Sequence[Block]) -> None:
        """A nameless block that is the only one of its kind on both sides has been rewritten from end to end."""
        free_left, free_right = self._free_left(lefts), self._free_right(rights)
        for kind in dict.fromkeys(block.kind for block in free_left):
            ours = [block for block in free_left if block.kind == kind]
            theirs = [block for block in free_right if block.kind == kind]
            if len(ours) == len(theirs) == 1 and _nameless(ours[0]) and _nameless(theirs[0]):
                self._pair(ours[0], theirs[0])


def _if(condition: object, *name: object) -> tuple[object, ...] | None:
    return name if condition else None


def _bare(block: Block) -> bool:
    """Whether only its words say which block it is."""
    return not block.key and not block.is_container


def _nameless(block: Block) -> bool:
    """Whether nothing else can say which block it is: it has no key, or it is a heading with nothing under it."""
    return not block.key or (block.kind == "section" and not block.children)


def _shared(left: Block, right: Block) -> float:
    """How much of the larger container the other has too, if they share enough of the smaller one to be one at all.

    A list of one article is all in the list of ten that holds it; still the list of nine of them is that one.
    """
    ours, theirs = (
        {block.key or block.fold: block.fold for block in (walk(side) if side.kind == "section" else side.children)}
        for side in (left, right)
    )
    if not ours or not theirs:
        return 0.0
    both = ours.keys() & theirs.keys()
    if len(both) < SHARED * min(len(ours), len(theirs)):
        return 0.0
    worded_alike = sum(ours[name] == theirs[name] for name in both)
    return (len(both) + SAME_WORDS * worded_alike) / max(len(ours), len(theirs))


@lru_cache(maxsize=20_000)
def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", html.unescape(text)))


@lru_cache(maxsize=20_000)
def _rendered(text: str) -> str:
    """`text` as the site shows it, so that `*one*` and `_one_` count as the same, and a mark and its escape do not."""
    lines = "\n".join(line.rstrip() for line in text.split("\n"))
    return " ".join(Markdown(extensions=["md_in_html", "attr_list", "tables"]).convert(lines).split())
