"""All pages merged with what persons did to them: which files change, and where links lead now."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from dossier.curate.blocks import parse_page, walk
from dossier.curate.merge import merge
from dossier.curate.moves import Doings, Place, anchors_of, drop_links, fragments_of, led_on
from dossier.curate.tree import Plan, Tree, put
from dossier.curate.trios import NOTHING_SETTLED, Change, Settled
from dossier.errors import DossierError
from dossier.records import Page

FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n((?:.*\n)*?)(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)")
# "id: jens-stoltenberg" in the front matter: which page it is, wherever a person moves it
PAGE_ID = re.compile(r"^id:[ \t]*[\"']?([^\s\"'#]+)", re.MULTILINE)
_ARTICLES = "articles/"
# A page without an id is one of ours if this part of what is generated for it stands on it already.
OURS = 0.5


def page_id(text: str) -> str | None:
    """The id that a page's front matter states."""
    front = FRONT_MATTER.match(text)
    stated = PAGE_ID.search(front[1]) if front else None
    return stated[1] if stated else None


def origins_of(docs: Mapping[str, str], base: Mapping[str, str]) -> dict[str, str]:
    """Where pages that a person moved were generated, by where they are now."""
    return {place: path for path, place in _moved(Tree(docs, base), {}).items()}


def deleted_pages(tree: Tree) -> frozenset[str]:
    """The generated pages that a person took out, and did not put elsewhere."""
    moved = origins_of(tree.docs, tree.base).values()
    return frozenset(tree.base.keys() - {*tree.docs, *tree.unreadable, *moved})


def with_renamed(tree: Tree, articles: Mapping[str, str]) -> Tree:
    """The tree as it would lie there if those articles, old id to new, had always had their new names.

    What a person wrote on a page, its facts among it, so goes along with its seed.
    """
    docs, base = dict(tree.docs), dict(tree.base)
    places = {path: place for place, path in origins_of(tree.docs, tree.base).items()}
    for old, new in articles.items():
        origin, target = f"articles/{old}.md", f"articles/{new}.md"
        place = places.get(origin, origin)
        if docs.get(target) == base.get(target):  # what stands there says where the page of that name has moved to
            docs.pop(target, None)
            base.pop(target, None)
        if origin not in base or place in tree.unreadable or target in {*docs, *base, *tree.unreadable}:
            continue
        base[target] = _with_id(base.pop(origin), old, new)
        if place in docs:
            docs[target if place == origin else place] = _with_id(docs.pop(place), old, new)
    return replace(tree, docs=docs, base=base)


def _with_id(text: str, old: str, new: str) -> str:
    """`text` with another id in its front matter, if it has the old one there."""
    if page_id(text) != old:
        return text
    front = FRONT_MATTER.match(text)
    stated = PAGE_ID.search(front[1]) if front else None
    if front is None or stated is None:
        return text
    start, end = (front.start(1) + at for at in stated.span(1))
    return text[:start] + new + text[end:]


def merge_pages(  # noqa: PLR0913 - three versions of the pages, and what is not to be merged
    base: Mapping[str, str],
    docs: Mapping[str, str],
    generated: Iterable[Page],
    unreadable: Mapping[str, str] | None = None,
    settled: Mapping[str, Settled] | None = None,
    *,
    missing: Collection[str] = (),
) -> Plan:
    """What a build is going to do to the pages, with every hand edit kept.

    `base` and `docs` are texts by path below docs/; `settled` is what a curator decided, by the page's place. A page
    that the build did not write is not touched, nor is an `unreadable` one, nor one that is not generated for want of a
    `missing` article: an id, or a pattern of ids. With the seed it comes back as a person left it.
    """
    loaded = Tree(dict(docs), dict(base), unreadable=dict(unreadable or {}))
    wanted = {page.path: page.text for page in generated}
    moved = _moved(loaded, wanted)
    present = {*docs, *loaded.unreadable, *moved}
    deleted = frozenset(path for path in base if path not in present)
    new_docs, new_base = dict(docs), dict(base)
    changes: dict[str, tuple[Change, ...]] = {}
    strangers: dict[str, str] = {}
    held = _held(base, wanted, missing)

    def merge_page(path: str, lost: Collection[Place] = ()) -> None:
        place, text = moved.get(path, path), wanted.get(path)
        if text is not None:
            doings = Doings(deleted, moved, lost)
            text = led_on(drop_links(text, doings, path, place), doings, path)
        if place in loaded.unreadable or path in held:
            return
        if text is not None and path not in base and place in docs and not _is_ours(docs[place], text):
            strangers[place] = text
            return
        merged = merge(base.get(path), docs.get(place), text, (settled or {}).get(place, NOTHING_SETTLED))
        put(new_docs, place, merged.text)
        put(new_base, path, merged.base)
        if merged.changes:
            changes[place] = merged.changes

    for path in sorted({*base, *wanted}):
        merge_page(path)
    lost = _lost_anchors(wanted, new_docs, moved)
    for path in _linking_to({anchor for _, anchor in lost}, wanted):
        merge_page(path, lost)
    places = frozenset(moved.get(path, path) for path in held) & set(docs)
    return Plan(new_docs, new_base, loaded, changes, strangers, moved, deleted & set(wanted), places)


def _held(base: Mapping[str, str], wanted: Collection[str], missing: Collection[str]) -> frozenset[str]:
    """The pages of missing articles, and what else is not generated now and led to one: its speakers, its outlet."""
    gone = [path for path in base if path not in wanted] if missing else []
    articles = [path for path in gone if path.startswith(_ARTICLES) and _is_one(path[len(_ARTICLES) : -3], missing)]
    return frozenset(path for path in gone if path in articles or any(name in base[path] for name in articles))


def _is_one(article: str, patterns: Collection[str]) -> bool:
    return any(fnmatchcase(article, pattern) for pattern in patterns)


def accept(tree: Tree, generated: Iterable[Page], target: str, *, keep: bool = False) -> Plan:
    """The plan that takes what is proposed for `target`, a path below docs/, or a block of it: `articles/a.md#q-1`.

    With `keep`, the edit is kept for good instead, and the proposal is not made again. What a person deleted comes back
    when it is asked for by its key, a deleted page when its file is. Raises DossierError if nothing is proposed there.
    """
    place, _, key = target.partition("#")
    pages = tuple(generated)
    before = merge_pages(tree.base, tree.docs, pages, tree.unreadable)
    origin = next((path for path, its in before.moved.items() if its == place), place)
    if key or not (place in before.strangers or place in before.deleted):
        _refuse_unknown(before, place, key)
        names = frozenset({key or "*"})
        decision = Settled(kept=names) if keep else Settled(taken=names)
        after = merge_pages(tree.base, tree.docs, pages, tree.unreadable, {place: decision})
        text, new_base = after.docs.get(place), after.base.get(origin)
    elif keep:
        raise DossierError(f"docs/{place}", "is kept as it is anyway", "name a block of it: FILE#key")
    else:
        text = new_base = before.strangers.get(place) or before.base[origin]
    docs, base = dict(tree.docs), dict(tree.base)
    put(docs, place, text)
    put(base, origin, new_base)
    return Plan(docs, base, before.loaded, moved=before.moved)


def _refuse_unknown(plan: Plan, place: str, key: str) -> None:
    """Raises DossierError if there is nothing to accept under this name."""
    if place not in plan.docs and place not in plan.changes:
        near = difflib.get_close_matches(place, sorted({*plan.docs, *plan.changes}), n=1)
        remedy = f"did you mean docs/{near[0]}?" if near else "see `dossier check`"
        raise DossierError(f"docs/{place}", "there is no such page", remedy)
    open_changes = [change for change in plan.changes.get(place, ()) if change.kind not in {"kept", "written"}]
    proposed = [change.key for change in open_changes if key or change.kind == "proposal"]
    if not proposed or (key and key not in proposed):
        near = difflib.get_close_matches(key, proposed, n=1, cutoff=0.3)
        remedy = f"did you mean #{near[0]}?" if near else "see `dossier check`"
        raise DossierError(f"docs/{place}", f"nothing is proposed for {key or 'it'}", remedy)


def _moved(tree: Tree, wanted: Mapping[str, str]) -> dict[str, str]:
    """Where persons moved generated pages to: pages of no other origin that state their ids."""
    present = {*tree.docs, *tree.unreadable}
    gone = {path: page_id(tree.base.get(path) or wanted[path]) for path in sorted({*tree.base, *wanted} - present)}
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place in sorted(set(tree.docs) - set(tree.base) - set(wanted)):
        if (identity := page_id(tree.docs[place])) is not None:
            places[identity].append(place)
    moved: dict[str, str] = {}
    for path, identity in gone.items():
        found = places.get(identity or "", [])
        near = [place for place in found if place.split("/")[0] == path.split("/")[0]]
        rivals = [other for other, its in gone.items() if its == identity]
        if len(near) == 1 or (len(found) == 1 and len(rivals) == 1):
            moved[path] = (near or found)[0]
    return moved


def _lost_anchors(wanted: Mapping[str, str], docs: Mapping[str, str], moved: Mapping[str, str]) -> frozenset[Place]:
    """What a generated link may lead to, and a person took out of its page: quotes, headings, damaged tags."""
    places = {path: docs.get(moved.get(path, path)) for path in wanted}
    edited = {path: text for path, text in places.items() if text is not None and text != wanted[path]}
    return frozenset(
        (path, anchor) for path, text in edited.items() for anchor in anchors_of(wanted[path]) - anchors_of(text)
    )


def _linking_to(anchors: Collection[str], wanted: Mapping[str, str]) -> list[str]:
    """The generated pages that name one of these anchors in a link."""
    return [path for path in sorted(wanted) if anchors and not fragments_of(wanted[path]).isdisjoint(anchors)]


def _is_ours(text: str, generated: str) -> bool:
    """Whether a page without a base was generated once: it has the same id, or much of the same text."""
    if (identity := page_id(generated)) is not None:
        return page_id(text) == identity
    ours = {block.fold for block in walk(parse_page(generated)) if block.fold}
    theirs = {block.fold for block in walk(parse_page(text))}
    return len(ours & theirs) >= OURS * len(ours)
