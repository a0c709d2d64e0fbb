"""Who speaks and is no person, organisations and sources without a name: an index of each kind, and a profile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.views.catalogue import Catalogue, day_order
from dossier.views.chart_views import chart_by_day
from dossier.views.figures import Row, row
from dossier.views.html import Html, text
from dossier.views.kit import Kit
from dossier.views.links import Links
from dossier.views.listings import Listing, Section
from dossier.views.quotes import comparison_row
from dossier.views.wording import count, sentence_case, series


@dataclass(frozen=True, slots=True)
class _Speaker:
    """An organisation, or a source without a name."""

    id: str
    label: str
    wordings: tuple[str, ...]
    quotes: tuple[str, ...]


def list_of_organisations(catalogue: Catalogue) -> Listing[str]:
    """The index of organisations."""
    return _listing("organisation", "Organisations", _organisations(catalogue), catalogue)


def list_of_sources(catalogue: Catalogue) -> Listing[str]:
    """The index of sources without a name."""
    return _listing("source", "Sources without a name", _sources(catalogue), catalogue)


def organisation_profile(organisation: str, path: str, kit: Kit) -> Html:
    """Where an organisation is quoted, and what else it is called."""
    found = next(one for one in _organisations(kit.catalogue) if one.id == organisation)
    others = [wording for wording in found.wordings if wording != found.label]
    return _profile(found, "Also called", others, path, kit)


def source_profile(source: str, path: str, kit: Kit) -> Html:
    """Where a source without a name is quoted, and how it is worded."""
    found = next(one for one in _sources(kit.catalogue) if one.id == source)
    return _profile(found, "Worded", found.wordings, path, kit)


def speaker_more(page: str, path: str, kit: Kit) -> Html:
    """The same words in other articles, of the speaker whose page, without ending, is `page`."""
    catalogue = kit.catalogue
    said = {quote.utterance for quote in catalogue.dossier.quotes if quote.speaker_page == page}
    rows = [comparison_row(one, catalogue, kit.links(path)) for one in catalogue.compared if one.id in said]
    return kit.show(path, "person_more", lists=[("Same words, different papers", "same-words", rows, None)])


def _organisations(catalogue: Catalogue) -> list[_Speaker]:
    return [_Speaker(one.id, one.name, one.names, one.quotes) for one in catalogue.organisations.values()]


def _sources(catalogue: Catalogue) -> list[_Speaker]:
    return [_Speaker(one.id, sentence_case(one.label), one.wordings, one.quotes) for one in catalogue.sources.values()]


def _listing(kind: str, title: str, found: Sequence[_Speaker], catalogue: Catalogue) -> Listing[str]:
    folder = f"{kind}s"
    speakers = sorted(found, key=lambda speaker: (speaker.label.casefold(), speaker.id))
    sections = [Section(one.label, one.id, one.quotes, f"{folder}/{one.id}.md") for one in speakers]
    return Listing(
        f"{folder}/index",
        folder,
        title,
        sections,
        lambda quote, links: _row(quote, catalogue, links),
        content=lambda _links: {folder: len(speakers)},
    )


def _row(quote: str, catalogue: Catalogue, links: Links) -> Row:
    found = catalogue.quotes[quote]
    return row(found, links, speaker=False)


def _profile(speaker: _Speaker, named: str, wordings: Sequence[str], path: str, kit: Kit) -> Html:
    catalogue, links = kit.catalogue, kit.links(path)
    quotes = sorted((catalogue.quotes[quote] for quote in speaker.quotes), key=day_order)
    outlets = Counter(o.id for quote in quotes for o in catalogue.carriers(quote.article))
    by_outlet = [
        Html("{} ({})").format(links.outlet(outlet), count(n, "time"))
        for outlet, n in sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    facts = [("Quoted in", series(list(by_outlet)))] if by_outlet else []
    facts += [(named, series([text(f"“{wording}”") for wording in wordings]))] if wordings else []
    return kit.show(path, "profile", facts=facts, chart=chart_by_day(quotes, f"What {speaker.label} said"))
