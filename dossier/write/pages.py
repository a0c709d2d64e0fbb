"""All pages of a dossier, planned: nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dossier.config import Config
from dossier.records import Dossier, Page
from dossier.write.catalogue import build_catalogue
from dossier.write.kit import Kit, make_kit
from dossier.write.pages_articles import article_pages
from dossier.write.pages_outlets import outlet_pages
from dossier.write.pages_overview import overview_pages, redirect_pages
from dossier.write.pages_people import people_pages
from dossier.write.pages_quotes import quote_pages
from dossier.write.pages_relations import relation_pages
from dossier.write.pages_sources import source_pages


def render_pages(dossier: Dossier, config: Config, figures: Mapping[str, Any] | None = None) -> tuple[Page, ...]:
    """Every page of the dossier, sorted by path; equal input gives equal bytes.

    `figures` are measures of accuracy for the About page, by name. A page that has moved becomes one that leads on,
    unless something lives at its old address again.
    """
    kit = make_kit(build_catalogue(dossier), config)
    content = {page.path: page for page in _content(kit, figures or {})}
    pages = {page.path: page for page in redirect_pages(kit, content.keys())} | content
    return tuple(pages[path] for path in sorted(pages))


def _content(kit: Kit, figures: Mapping[str, Any]) -> Iterator[Page]:
    yield from overview_pages(kit, figures)
    yield from people_pages(kit)
    yield from outlet_pages(kit)
    yield from article_pages(kit)
    yield from quote_pages(kit)
    yield from source_pages(kit)
    yield from relation_pages(kit)
