"""Sources without a name: their index, and a page each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial

from dossier.records import Page, UnnamedSource
from dossier.write.catalogue import Catalogue, day_order
from dossier.write.figures import row, view_quote
from dossier.write.kit import Draft, Kit
from dossier.write.links import Links
from dossier.write.listings import Listing, Section
from dossier.write.markdown import Markdown, text
from dossier.write.wording import count, sentence_case, series


def source_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """The index of sources, then a page each."""
    sources = sorted(catalogue.sources.values(), key=lambda s: (s.label.casefold(), s.id))
    sections = [
        Section(sentence_case(source.label), source.id, source.quotes, f"sources/{source.id}.md") for source in sources
    ]
    yield from Listing(
        "sources/index",
        "sources",
        "Sources without a name",
        sections,
        lambda quote, links: _row(quote, catalogue, links),
        content=lambda _links: {"sources": len(sources)},
    ).drafts()
    for source in sources:
        yield Draft(f"sources/{source.id}.md", partial(_source_page, source))


def _row(quote: str, catalogue: Catalogue, links: Links) -> Markdown:
    found = catalogue.quotes[quote]
    return row(found, links, speaker=False)


def _source_page(source: UnnamedSource, kit: Kit) -> Page:
    path = f"sources/{source.id}.md"
    links = kit.links(path)
    quotes = sorted((kit.catalogue.quotes[quote] for quote in source.quotes), key=day_order)
    outlets = Counter(o.id for quote in quotes for o in kit.catalogue.carriers(quote.article))
    by_outlet = [
        Markdown(f"{links.outlet(outlet)} ({count(n, 'time')})")
        for outlet, n in sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    return kit.page(
        path,
        "source",
        {"id": source.id, "title": sentence_case(source.label)},
        label=sentence_case(source.label),
        total=len(quotes),
        wordings=series([text(f"“{wording}”") for wording in source.wordings]),
        outlets=series(list(by_outlet)),
        quotes=[view_quote(quote, kit.catalogue, links) for quote in quotes],
    )
