"""Who speaks and is no person, organisations and sources without a name: an index of each kind, and a page each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.markdown import Markdown, text
from dossier.pages.catalogue import Catalogue, day_order
from dossier.pages.figures import row, view_quote
from dossier.pages.kit import Draft, Kit
from dossier.pages.links import Links
from dossier.pages.listings import Listing, Section
from dossier.pages.wording import count, sentence_case, series
from dossier.records import Page


@dataclass(frozen=True, slots=True)
class _Speaker:
    """An organisation, or a source without a name."""

    id: str
    label: str
    wordings: tuple[str, ...]
    quotes: tuple[str, ...]


def organisation_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """The index of organisations, then a page each."""
    found = [_Speaker(one.id, one.name, one.names, one.quotes) for one in catalogue.organisations.values()]
    yield from _pages("organisation", "Organisations", found, catalogue)


def source_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """The index of sources without a name, then a page each."""
    found = [_Speaker(one.id, sentence_case(one.label), one.wordings, one.quotes) for one in catalogue.sources.values()]
    yield from _pages("source", "Sources without a name", found, catalogue)


def _pages(kind: str, title: str, found: Sequence[_Speaker], catalogue: Catalogue) -> Iterator[Draft]:
    folder = f"{kind}s"
    speakers = sorted(found, key=lambda speaker: (speaker.label.casefold(), speaker.id))
    sections = [Section(one.label, one.id, one.quotes, f"{folder}/{one.id}.md") for one in speakers]
    yield from Listing(
        f"{folder}/index",
        folder,
        title,
        sections,
        lambda quote, links: _row(quote, catalogue, links),
        content=lambda _links: {folder: len(speakers)},
    ).drafts()
    for speaker in speakers:
        yield Draft(f"{folder}/{speaker.id}.md", partial(_page, kind, speaker))


def _row(quote: str, catalogue: Catalogue, links: Links) -> Markdown:
    found = catalogue.quotes[quote]
    return row(found, links, speaker=False)


def _page(kind: str, speaker: _Speaker, kit: Kit) -> Page:
    path = f"{kind}s/{speaker.id}.md"
    links = kit.links(path)
    quotes = sorted((kit.catalogue.quotes[quote] for quote in speaker.quotes), key=day_order)
    outlets = Counter(o.id for quote in quotes for o in kit.catalogue.carriers(quote.article))
    by_outlet = [
        Markdown(f"{links.outlet(outlet)} ({count(n, 'time')})")
        for outlet, n in sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    return kit.page(
        path,
        kind,
        {"id": speaker.id, "title": speaker.label},
        label=speaker.label,
        total=len(quotes),
        wordings=series([text(f"“{wording}”") for wording in speaker.wordings]),
        others=series([text(f"“{wording}”") for wording in speaker.wordings if wording != speaker.label]),
        outlets=series(list(by_outlet)),
        quotes=[view_quote(quote, kit.catalogue, links) for quote in quotes],
    )
