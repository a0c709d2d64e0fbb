"""All pages of a dossier, planned: nothing is written here."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from dossier.config import Config
from dossier.pages.articles import article_pages
from dossier.pages.catalogue import Catalogue, build_catalogue
from dossier.pages.kit import Draft, make_kit
from dossier.pages.outlets import outlet_pages
from dossier.pages.overview import overview_pages, redirect_pages
from dossier.pages.people import hidden_pages, people_pages
from dossier.pages.quotes import quote_pages
from dossier.pages.relations import relation_pages
from dossier.pages.sources import organisation_pages, source_pages
from dossier.records import Accuracy, Dossier, Page


def render_pages(
    dossier: Dossier, config: Config, accuracy: Accuracy | None = None, deleted: Collection[str] = ()
) -> tuple[Page, ...]:
    """Every page of the dossier, sorted by path; equal input gives equal bytes.

    `accuracy` is for the About page. `deleted` are pages that a curator took out: they
    are rendered, for should he want them back, but nothing leads to them. A page that has moved becomes one that leads
    on, unless something lives at its old address again.
    """
    catalogue = build_catalogue(dossier)
    content = {draft.path: draft for draft in _content(catalogue, accuracy or Accuracy())}
    kit = make_kit(catalogue, config, content.keys() - set(deleted))
    unlisted = {draft.path: draft for draft in (*redirect_pages(kit), *hidden_pages(catalogue))}
    drafts = unlisted | content
    return tuple(drafts[path].render(kit) for path in sorted(drafts))


def _content(catalogue: Catalogue, accuracy: Accuracy) -> Iterator[Draft]:
    yield from overview_pages(catalogue, accuracy)
    yield from people_pages(catalogue)
    yield from outlet_pages(catalogue)
    yield from article_pages(catalogue)
    yield from quote_pages(catalogue)
    yield from organisation_pages(catalogue)
    yield from source_pages(catalogue)
    yield from relation_pages(catalogue)
