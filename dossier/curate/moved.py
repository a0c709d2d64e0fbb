"""Which page is which: where persons moved those that were generated, which they took out, and whose they are."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Mapping

from dossier.curate.memory import DELETED
from dossier.curate.parse import parse_page
from dossier.curate.tree import Tree

# "id: jens-stoltenberg" in the front matter: which page it is, wherever a person moves it
PAGE_ID = re.compile(r"^id:[ \t]*[\"']?([^\s\"'#]+)")


def page_id(text: str) -> str | None:
    """The id that a page's front matter states."""
    entry = next((entry for entry in parse_page(text).entries if entry.key == "front:id"), None)
    lines = entry.text.split("\n") if entry else []
    return next((found[1] for line in lines if (found := PAGE_ID.match(line))), None)


def ids_of_pages(tree: Tree) -> dict[str, str]:
    """The id of each page that was generated once, by its path: an article's is known from the ledger."""
    articles = {f"articles/{slug}.md": article for article, slug in tree.ledger.articles.items()}
    stems = {page: posixpath.basename(page).removesuffix(".md") for page in tree.memory.generations}
    return {**stems, **articles}


def origins_of(tree: Tree) -> dict[str, str]:
    """Where pages that a person moved were generated, by where they are now."""
    return {place: path for path, place in moved_pages(tree, {}).items()}


def deleted_pages(tree: Tree) -> frozenset[str]:
    """The generated pages that a person took out, and did not put elsewhere."""
    present = {*tree.docs, *tree.unreadable, *origins_of(tree).values()}
    stated = {fact[0] for fact in tree.memory.facts if fact[1:] == (DELETED, True)}
    return frozenset((tree.memory.generations.keys() | stated) - present)


def moved_pages(tree: Tree, wanted: Mapping[str, str]) -> dict[str, str]:
    """Where persons moved generated pages to: pages of no other origin that state their ids."""
    known = tree.memory.generations
    present = {*tree.docs, *tree.unreadable}
    ids = ids_of_pages(tree)
    gone = {path: ids.get(path) or page_id(wanted[path]) for path in sorted({*known, *wanted} - present)}
    places: defaultdict[str, list[str]] = defaultdict(list)
    for place in sorted(set(tree.docs) - known.keys() - set(wanted)):
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
