"""Pages at old addresses that lead on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from dossier.markdown import page_address, site_address
from dossier.pages.kit import Draft, Kit
from dossier.records import Page
from dossier.views.catalogue import Catalogue


def redirect_pages(kit: Kit) -> Iterator[Draft]:
    """A page at each old address that says where its content is now, as far as it is anywhere."""
    moved = kit.catalogue.dossier.redirects
    labels = _labels(kit.catalogue) if moved else {}
    for old in sorted(moved):
        target = f"{_last(old, moved)}.md"
        if target in kit.pages:
            yield Draft(f"{old}.md", partial(_redirect_page, f"{old}.md", target, labels.get(target, target)))


def _redirect_page(path: str, target: str, label: str, kit: Kit) -> Page:
    head = {
        "title": label,
        "redirect": page_address(site_address(path), site_address(target)),
        "search": {"exclude": True},
    }
    return kit.page(path, "redirect", head, label=label, target=kit.references(path).page(target, label))


def _last(page: str, moved: Mapping[str, str]) -> str:
    """Where a page is after all its moves; a circle of moves ends where it began."""
    seen = {page}
    while page in moved and moved[page] not in seen:
        page = moved[page]
        seen.add(page)
    return page


def _labels(catalogue: Catalogue) -> dict[str, str]:
    """What each page is called, by its path."""
    names = {f"{page}.md": name for page, name in catalogue.names.items()}
    names |= {f"people/{person}.md": label for person, label in catalogue.labels.items()}
    names |= {f"outlets/{outlet.id}.md": outlet.name for outlet in catalogue.outlets.values()}
    return names | {catalogue.article_page(article): catalogue.title(article) for article in catalogue.articles}
