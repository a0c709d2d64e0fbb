"""Which view stands on which page: what a line of a page that names itself is replaced with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from dossier.views.articles import article_about, list_of_articles
from dossier.views.catalogue import Catalogue
from dossier.views.html import Html
from dossier.views.kit import Kit
from dossier.views.listings import Listing
from dossier.views.outlets import list_of_outlets, outlet_more
from dossier.views.overview import about, data, home, timeline
from dossier.views.people import list_of_people, person_more, person_profile
from dossier.views.quotes import comparison, contradictions, quote_lists, ways_in
from dossier.views.relations import relation_lists
from dossier.views.sources import (
    list_of_organisations,
    list_of_sources,
    organisation_profile,
    source_profile,
    speaker_more,
)

Views: TypeAlias = Mapping[tuple[str, str], Callable[[Kit], Html]]
"""What shows a view, by its page below docs/ and the fragment that stands for it: ("people/a.md", "profile")."""


def lists(catalogue: Catalogue) -> Iterator[Listing[Any]]:
    """Every list of the dossier."""
    yield list_of_articles(catalogue)
    yield list_of_people(catalogue)
    yield list_of_outlets(catalogue)
    yield list_of_organisations(catalogue)
    yield list_of_sources(catalogue)
    yield from quote_lists(catalogue)
    yield from relation_lists(catalogue)
    if any(quote.said_on for quote in catalogue.dossier.quotes):
        yield timeline(catalogue)


def views(catalogue: Catalogue) -> Views:
    """Every view of the dossier; none is made before it is asked for."""
    found: dict[tuple[str, str], Callable[[Kit], Html]] = {}
    for listing in lists(catalogue):
        for path in listing.paths():
            found[path, "list"] = _bound(listing.show_on, path)
    for path, fragment, whole in (
        ("index.md", "home", home),
        ("about.md", "about", about),
        ("quotes/index.md", "list", ways_in),
        ("contradictions.md", "list", contradictions),
        ("data/index.md", "list", data),
    ):
        found[path, fragment] = _bound(whole, path)
    for path, fragment, show, subject in _of_each(catalogue):
        found[path, fragment] = _of(show, subject, path)
    return found


_OfOne: TypeAlias = Callable[[str, str, Kit], Html]


def _of_each(catalogue: Catalogue) -> Iterator[tuple[str, str, _OfOne, str]]:
    for person in catalogue.people:
        yield f"people/{person}.md", "profile", person_profile, person
        yield f"people/{person}.md", "more", person_more, person
    for organisation in catalogue.organisations:
        yield f"organisations/{organisation}.md", "profile", organisation_profile, organisation
        yield f"organisations/{organisation}.md", "more", speaker_more, f"organisations/{organisation}"
    for source in catalogue.sources:
        yield f"sources/{source}.md", "profile", source_profile, source
        yield f"sources/{source}.md", "more", speaker_more, f"sources/{source}"
    for outlet in catalogue.outlets:
        yield f"outlets/{outlet}.md", "more", outlet_more, outlet
    for utterance in catalogue.compared:
        yield f"compare/{utterance.id}.md", "versions", comparison, utterance.id
    for article in catalogue.articles:
        yield catalogue.article_page(article), "about", article_about, article


def _bound(show: Callable[[str, Kit], Html], path: str) -> Callable[[Kit], Html]:
    return lambda kit: show(path, kit)


def _of(show: _OfOne, subject: str, path: str) -> Callable[[Kit], Html]:
    return lambda kit: show(subject, path, kit)
