"""All pages of a dossier, planned: nothing is written here."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dossier.config import Config
from dossier.pages.article_pages import article_pages
from dossier.pages.kit import Draft, make_kit
from dossier.pages.list_pages import list_pages
from dossier.pages.outlet_pages import outlet_pages
from dossier.pages.redirect_pages import redirect_pages
from dossier.pages.speaker_pages import hidden_pages, speaker_pages
from dossier.records import Dossier, Page
from dossier.views.catalogue import Catalogue, build_catalogue


def render_pages(dossier: Dossier, config: Config, deleted: Collection[str] = ()) -> tuple[Page, ...]:
    """Every page of the dossier, sorted by path; equal input gives equal bytes.

    `deleted` are pages that a curator took out: they are rendered, for should he want them back, but nothing leads to
    them. A page that has moved becomes one that leads on, unless something lives at its old address again.
    """
    catalogue = build_catalogue(dossier)
    content = {draft.path: draft for draft in _content(catalogue)}
    kit = make_kit(catalogue, config, content.keys() - set(deleted))
    unlisted = {draft.path: draft for draft in (*redirect_pages(kit), *hidden_pages(catalogue))}
    drafts = unlisted | content
    return tuple(drafts[path].render(kit) for path in sorted(drafts))


def _content(catalogue: Catalogue) -> Iterator[Draft]:
    yield from list_pages(catalogue)
    yield from speaker_pages(catalogue)
    yield from outlet_pages(catalogue)
    yield from article_pages(catalogue)
