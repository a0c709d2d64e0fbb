"""All pages merged with what persons did to them: which files change, what to remember, and where links lead now."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import partial

from dossier.curate.memory import DELETED, HIDDEN, SETTLED, Entries, Fact
from dossier.curate.merge import NOTHING_SETTLED, Change, Merged, Settled, merge, said_alone
from dossier.curate.moved import deleted_pages, ids_of_pages, moved_pages, origins_of, page_id
from dossier.curate.moves import Doings, Place, anchors_of, drop_links, fragments_of, led_on
from dossier.curate.parse import ids_of, parse_page
from dossier.curate.places import kind_of
from dossier.curate.stated import Stated
from dossier.curate.tree import Plan, Tree, put
from dossier.errors import DossierError
from dossier.records import Dossier, Page

# A page without an id is one of ours if this part of what is generated for it stands on it already.
OURS = 0.5
# A build that would take away more than this part of the pages stops: the seeds may be missing by accident.
MOST = 0.5
REMOVE = "put the seeds back, or say that it is meant: dossier build --remove"
_FEW = 8  # pages; of fewer than these, half is soon gone


def merge_pages(  # noqa: PLR0913 - the pages of three times, and what is not to be merged
    tree: Tree,
    generated: Iterable[Page],
    stated: Stated,
    settled: Mapping[str, Settled] | None = None,
    *,
    alone: Mapping[str, str] | None = None,
    missing: Collection[str] = (),
) -> Plan:
    """What a build is going to do to the pages, with every hand edit kept.

    `settled` is what a curator decided, by the page's place. A page that the build did not write is not touched, nor is
    one that can't be read, nor one that is not generated for want of a `missing` article: an id, or a pattern of ids.
    With the seed it comes back as a person left it.
    """
    tree = _with_displaced(tree, stated)
    return _Merging(tree, {page.path: page.text for page in generated}, stated, settled or {}, alone or {}).plan(
        missing
    )


@dataclass(slots=True)
class _Merging:
    """The merge of all pages."""

    tree: Tree
    wanted: Mapping[str, str]
    stated: Stated
    settled: Mapping[str, Settled]
    alone: Mapping[str, str]
    docs: dict[str, str] = field(default_factory=dict)
    entries: dict[str, Entries] = field(default_factory=dict)
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    changes: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    strangers: dict[str, str] = field(default_factory=dict)
    by_page: dict[str, list[Fact]] = field(default_factory=dict)

    def plan(self, missing: Collection[str]) -> Plan:
        """The plan."""
        tree, wanted, known = self.tree, self.wanted, self.tree.memory.generations
        moved = moved_pages(tree, wanted)
        deleted = deleted_pages(tree) - moved.keys()
        held = _held(tree, wanted, missing)
        untouchable = {*tree.unreadable, *self.stated.unread}
        untouched = {path for path in {*known, *wanted} if moved.get(path, path) in untouchable} | held
        self.docs.update(tree.docs)
        self.by_page.update(self.stated.of)
        for path in sorted({*known, *wanted}):
            self._merge_page(path, Doings(deleted, moved), untouched, moved)
        lost = _lost_anchors(wanted, self.docs, moved)
        for path in _linking_to({anchor for _, anchor in lost}, wanted):
            self._merge_page(path, Doings(deleted, moved, lost), untouched, moved)
        for path in sorted(untouched & known.keys()):  # all its generations stay: nothing was decided
            self.entries[path] = known[path][0]
        quarantined = {place: wanted.get(origin) for origin, place in self._quarantined(moved)}
        return Plan(
            docs=self.docs,
            entries=self.entries,
            facts=tuple(self._all_facts(deleted, untouched)),
            loaded=tree,
            generated=wanted,
            changes=self.changes,
            strangers=self.strangers,
            moved=moved,
            deleted=deleted & set(wanted),
            held=frozenset(moved.get(path, path) for path in held) & set(tree.docs) | set(quarantined),
            quarantined=quarantined,
            findings=(*tree.memory.findings, *self.stated.unread.values()),
        )

    def _quarantined(self, moved: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        origins = {place: path for path, place in moved.items()}
        return ((origins.get(place, place), place) for place in self.stated.unread)

    def _merge_page(self, path: str, doings: Doings, untouched: Collection[str], moved: Mapping[str, str]) -> None:
        place, text = moved.get(path, path), self.wanted.get(path)
        if path in untouched:
            return
        if text is not None:
            text = led_on(drop_links(text, doings, path, place), doings, path)
        here, settled = self.tree.docs.get(place), self.settled.get(place, NOTHING_SETTLED)
        stated = frozenset(self._stated_blocks(path))
        memory = replace(self.tree.memory.of(path), alone=said_alone(self.alone.get(path)), stated=stated)
        if path in doings.deleted:
            if place not in self.settled:
                self.changes[place] = (Change("deleted", "", None, generated=text or ""),)
                return
            here = None
        if text is not None and not memory.generations and here is not None and not _is_ours(here, text):
            if settled == NOTHING_SETTLED:
                self.strangers[place] = text
                return
            here = None
        self._take(path, place, merge(here, text, memory, settled))

    def _stated_blocks(self, path: str) -> Iterator[str]:
        """The blocks of a page that state a curator's facts."""
        for fact in self.by_page.get(path, ()):
            if len(fact) == 3:
                yield f"front:{fact[1]}"
            elif fact[2] in {"speaker", "added"}:
                yield fact[1]

    def _take(self, path: str, place: str, merged: Merged) -> None:
        put(self.docs, place, merged.text)
        if merged.text is not None:
            self.entries[path] = merged.entries
        else:
            self.entries.pop(path, None)
        self.facts[path] = [(path, key, DELETED, True) for key in sorted(merged.deleted)]
        edits = {change.key for change in merged.changes if change.kind == "kept"}
        settled = self.settled.get(place, NOTHING_SETTLED).kept | self.tree.memory.settled(path)
        self.facts[path] += [(path, key, SETTLED, True) for key in sorted(edits & settled)]
        self.changes.pop(place, None)
        if merged.changes:
            self.changes[place] = merged.changes

    def _all_facts(self, deleted: Collection[str], untouched: Collection[str]) -> Iterator[Fact]:
        """What is stated, what was deleted, and what stays stated of pages that nobody could read."""
        yield from self.stated.facts
        for path, facts in self.facts.items():
            if path not in untouched:
                yield from facts
        for path in deleted:
            if f"{path}" not in self.settled:
                yield (path, DELETED, True)
        for fact in self.tree.memory.facts:
            kept = fact[2:] == (DELETED, True) and fact[0] not in self.facts
            if kept or (fact[0] in untouched and fact[2:] != (HIDDEN, True)):
                yield fact


def emptied(plan: Plan) -> str | None:
    """How many pages a build would take away, if these are most of them: the seeds may be missing by accident."""
    ours = plan.loaded.memory.generations.keys() & plan.loaded.docs.keys()
    gone = ours - plan.docs.keys()
    if len(ours) < _FEW or len(gone) <= MOST * len(ours):
        return None
    return f"{len(gone)} of {len(ours)} pages would be removed, since their seeds are not there"


def refuse_to_empty(plan: Plan, folder: str) -> None:
    """Raises DossierError if a build would take away most of the pages."""
    if (fact := emptied(plan)) is not None:
        raise DossierError(folder, f"{fact}; nothing was written", REMOVE)


def with_labels(tree: Tree, stated: Stated, dossier: Dossier) -> tuple[Tree, Stated]:
    """The two with the label of each quotation that a curator added made the quotation's own id."""
    pages = {f"articles/{slug}.md": article for article, slug in dossier.slugs.items()}
    ids = {(quote.article, " ".join(quote.quote.text.split())): quote.id for quote in dossier.quotes}
    names: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for page, label, *rest in (fact for fact in stated.facts if len(fact) == 4 and fact[2] == "added"):
        name = ids.get((pages.get(page, ""), " ".join(rest[1].split())))
        if name and name != label:
            names[page][label] = name
    if not names:
        return tree, stated
    docs, places = dict(tree.docs), {path: place for place, path in origins_of(tree).items()}
    for page, its in names.items():
        place = places.get(page, page)
        if place not in docs:  # a page of the former version: its text is new
            continue
        docs[place] = _LABEL.sub(partial(_relabelled, its), docs[place])
    facts = [
        (fact[0], names[fact[0]].get(fact[1], fact[1]), *fact[2:]) if len(fact) == 4 and fact[0] in names else fact
        for fact in stated.facts
    ]
    return replace(tree, docs=docs), replace(stated, facts=facts)


_LABEL = re.compile(r"\[\^([^\]\s]+)\]")


def _relabelled(names: Mapping[str, str], found: re.Match[str]) -> str:
    return f"[^{names.get(found[1].lower(), found[1])}]"


def _held(tree: Tree, wanted: Collection[str], missing: Collection[str]) -> frozenset[str]:
    """The pages of missing articles, and what else is not generated now and led to one: its speakers, its outlet."""
    known = tree.memory.generations
    gone = [path for path in known if path not in wanted] if missing else []
    ids = ids_of_pages(tree)
    articles = [path for path in gone if kind_of(path) == "articles" and _is_one(ids[path], missing)]
    names = [posixpath.basename(path) for path in articles]
    return frozenset(
        path for path in gone if path in articles or any(name in tree.docs.get(path, "") for name in names)
    )


def _is_one(article: str, patterns: Collection[str]) -> bool:
    return any(fnmatchcase(article, pattern) for pattern in patterns)


def brought_back(tree: Tree, place: str, key: str) -> Tree | None:
    """The tree as if nobody had taken out that page, or hidden that quotation; None if nobody had."""
    if not key and place in deleted_pages(tree):
        return _without_memory(tree, lambda page, _key: page == place, lambda fact: fact[:2] == (place, DELETED))
    if any(fact[1:] == (key, HIDDEN, True) for fact in tree.memory.facts):
        return _without_memory(
            tree, lambda _page, name: name == key or key in ids_of(name), lambda fact: fact[1:] == (key, HIDDEN, True)
        )
    return None


def _with_displaced(tree: Tree, stated: Stated) -> Tree:
    """The tree as if what somebody moved to another speaker's page had never stood on the page that it was taken from.

    If he meant it, he is told where to say so; if not, it is not missing there when he takes it back.
    """
    if not stated.displaced:
        return tree
    return _without_memory(
        tree, lambda page, key: any((page, name) in stated.displaced for name in ids_of(key)), lambda _fact: False
    )


def _without_memory(tree: Tree, block: Callable[[str, str], bool], fact: Callable[[Fact], bool]) -> Tree:
    known = {
        page: tuple(tuple(entry for entry in entries if not block(page, entry[0])) for entries in generations)
        for page, generations in tree.memory.generations.items()
    }
    kept = {page: generations for page, generations in known.items() if any(generations)}
    facts = tuple(one for one in tree.memory.facts if not fact(one))
    return replace(tree, memory=replace(tree.memory, generations=kept, facts=facts))


def refuse_unknown(plan: Plan, place: str, key: str, *, keep: bool) -> None:
    """Raises DossierError if there is nothing to accept under this name."""
    if not key and place in plan.strangers:
        if keep:
            raise DossierError(f"docs/{place}", "is kept as it is anyway", "name a block of it: FILE#key")
        return
    if place not in plan.docs and place not in plan.changes:
        near = difflib.get_close_matches(place, sorted({*plan.docs, *plan.changes}), n=1)
        remedy = f"did you mean docs/{near[0]}?" if near else "see `dossier check`"
        raise DossierError(f"docs/{place}", "there is no such page", remedy)
    open_changes = [change for change in plan.changes.get(place, ()) if change.kind != "written"]
    proposed = [change.key for change in open_changes if key or change.kind == "proposal"]
    if not proposed or (key and key not in proposed):
        near = difflib.get_close_matches(key, proposed, n=1, cutoff=0.3)
        remedy = f"did you mean #{near[0]}?" if near else "see `dossier check`"
        raise DossierError(f"docs/{place}", f"nothing is proposed for {key or 'it'}", remedy)


def _lost_anchors(wanted: Mapping[str, str], docs: Mapping[str, str], moved: Mapping[str, str]) -> frozenset[Place]:
    """What a generated link may lead to, and a person took out of its page: quotations and headings."""
    places = {path: docs.get(moved.get(path, path)) for path in wanted}
    edited = {path: text for path, text in places.items() if text is not None and text != wanted[path]}
    return frozenset(
        (path, anchor) for path, text in edited.items() for anchor in anchors_of(wanted[path]) - anchors_of(text)
    )


def _linking_to(anchors: Collection[str], wanted: Mapping[str, str]) -> list[str]:
    """The generated pages that name one of these anchors in a link."""
    return [path for path in sorted(wanted) if anchors and not fragments_of(wanted[path]).isdisjoint(anchors)]


def _is_ours(text: str, generated: str) -> bool:
    """Whether a page without a memory was generated once: it has the same id, or much of the same text."""
    if (identity := page_id(generated)) is not None:
        named = any(entry.key == "front:name" for entry in parse_page(text).entries)
        return page_id(text) == identity or (named and page_id(text) is None)
    ours = {block.hash for block in parse_page(generated).all}
    theirs = {block.hash for block in parse_page(text).all}
    return len(ours & theirs) >= OURS * len(ours)
