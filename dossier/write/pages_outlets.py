"""The outlets: their index, and a page each: what they published, whom they quote, what they left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dossier.records import LinkedOutlet, LinkedQuote, Page, Relation
from dossier.write.catalogue import CARRIERS, Catalogue
from dossier.write.chart_views import ChartView, chart_shares
from dossier.write.comparisons import left_out
from dossier.write.figures import headline, row
from dossier.write.kit import Kit
from dossier.write.links import Links
from dossier.write.listings import Section, listing, pager, part_path
from dossier.write.markdown import Markdown, link, text
from dossier.write.wording import RELATION_HEADINGS, count, number, number_or_blank, series, time_tag

QUOTES_PER_PAGE = 200


def outlet_pages(kit: Kit) -> Iterator[Page]:
    """The index of outlets, then each outlet's page."""
    catalogue = kit.catalogue
    outlets = sorted(catalogue.outlets.values(), key=lambda outlet: (outlet.name.casefold(), outlet.id))
    yield from listing(
        kit,
        "outlets/index",
        "outlets",
        "Outlets",
        _by_part(outlets),
        lambda outlet, links: _outlet_cells(outlet, catalogue, links),
        ("Outlet", "Articles", "Quotations", "People quoted"),
        3,
        unnamed=sum(1 for article in catalogue.articles if not catalogue.carriers(article)),
        chart=share_of_outlets(catalogue),
    )
    for outlet in outlets:
        yield from _outlet_pages(outlet, kit)


def share_of_outlets(catalogue: Catalogue) -> ChartView | None:
    """How many of the quotations each outlet's articles carry."""
    counts: Counter[str] = Counter()
    for quote in catalogue.dossier.quotes:
        carriers = catalogue.carriers(quote.article)
        counts[carriers[0].name if carriers else "Outlet not named"] += 1
    return chart_shares(counts, "Quotations by outlet", "Outlet", "chart-by-outlet")


def _by_part(outlets: list[LinkedOutlet]) -> list[Section[LinkedOutlet]]:
    """Outlets that answer for articles first, then those that are only named in them."""
    carrying = tuple(o for o in outlets if any(relation in CARRIERS for _, relation in o.articles))
    named = tuple(o for o in outlets if o not in carrying)
    return [
        Section("Publishers and agencies", "publishers", carrying),
        Section("Named by others", "named", named),
    ]


def _outlet_cells(outlet: LinkedOutlet, catalogue: Catalogue, links: Links) -> tuple[str, ...]:
    quotes = catalogue.quotes_from.get(outlet.id, ())
    speakers = {quote.person for quote in quotes if quote.person}
    articles = {article for article, _ in outlet.articles}
    return (
        links.outlet(outlet.id),
        number(len(articles)),
        number_or_blank(len(quotes)),
        number_or_blank(len(speakers)),
    )


def _outlet_pages(outlet: LinkedOutlet, kit: Kit) -> Iterator[Page]:
    catalogue = kit.catalogue
    quotes = catalogue.quotes_from.get(outlet.id, ())
    size = QUOTES_PER_PAGE
    parts = [quotes[n : n + size] for n in range(0, len(quotes), size)] or [()]
    paths = [part_path(f"outlets/{outlet.id}", n) for n in range(1, len(parts) + 1)]
    for n, (path, part) in enumerate(zip(paths, parts, strict=True), 1):
        links = kit.links(path)
        yield kit.page(
            path,
            "outlet",
            _facts(outlet) if n == 1 else {"title": f"{outlet.name}, page {n}"},
            outlet=outlet,
            part=n,
            pager=pager(links, paths, n),
            lead=_lead(outlet, quotes),
            address=link(outlet.url, outlet.url) if outlet.url else None,
            articles=_articles(outlet, catalogue, links),
            speakers=_speakers(quotes, catalogue, links),
            omissions=_omissions(quotes, catalogue, links),
            rows=[row(quote, links) for quote in part],
        )


def _facts(outlet: LinkedOutlet) -> dict[str, object]:
    return {
        "id": outlet.id,
        "title": outlet.name,
        "name": outlet.name,
        "aliases": outlet.aliases,
        "url": outlet.url,
        "kind": outlet.kind,
    }


def _lead(outlet: LinkedOutlet, quotes: tuple[LinkedQuote, ...]) -> str:
    articles = count(len({article for article, _ in outlet.articles}), "article")
    if not quotes:
        return f"Named in {articles} of this dossier."
    verbatim = sum(1 for quote in quotes if quote.quote.kind != "indirect")
    return (
        f"{articles} with {count(len(quotes), 'quotation')}: {number(verbatim)} verbatim or partly verbatim, "
        f"{number(len(quotes) - verbatim)} reported."
    )


def _articles(outlet: LinkedOutlet, catalogue: Catalogue, links: Links) -> list[tuple[str, list[Markdown]]]:
    """The outlet's articles under the part that it has in them."""
    by_relation: dict[Relation, list[str]] = {}
    for article, relation in outlet.articles:
        by_relation.setdefault(relation, []).append(article)
    return [
        (heading, [_article(article, outlet, catalogue, links) for article in by_relation[relation]])
        for relation, heading in RELATION_HEADINGS.items()
        if relation in by_relation
    ]


def _article(article: str, outlet: LinkedOutlet, catalogue: Catalogue, links: Links) -> Markdown:
    pieces = [links.article(article)]
    others = [o for o in catalogue.carriers(article) if o.id != outlet.id]
    if others:
        pieces.append(series([links.outlet(other.id) for other in others]))
    if date := catalogue.date(article):
        pieces.append(time_tag(date))
    pieces.append(text(count(len(catalogue.quotes_in.get(article, ())), "quotation")))
    return Markdown(" · ".join(pieces))


def _speakers(quotes: tuple[LinkedQuote, ...], catalogue: Catalogue, links: Links) -> list[tuple[str, ...]]:
    """Whom the outlet quotes, in which kind, most quoted first."""
    kinds: dict[tuple[str, str], Counter[str]] = {}
    for quote in quotes:
        if quote.person in catalogue.people:
            key = ("person", str(quote.person))
        else:
            key = ("source", str(quote.source)) if quote.source in catalogue.sources else ("unknown", "")
        kinds.setdefault(key, Counter())[quote.quote.kind] += 1
    ordered = sorted(kinds.items(), key=lambda pair: (pair[0][0] == "unknown", -pair[1].total(), pair[0]))
    return [
        (
            _speaker(kind, key, links),
            number(counts["direct"]),
            number(counts["mixed"]),
            number(counts["indirect"]),
            number(counts.total()),
        )
        for (kind, key), counts in ordered
    ]


def _speaker(kind: str, key: str, links: Links) -> Markdown:
    if kind == "person":
        return links.person(key)
    return links.source(key) if kind == "source" else text("Speaker unknown")


def _omissions(quotes: tuple[LinkedQuote, ...], catalogue: Catalogue, links: Links) -> list[Markdown]:
    """What the outlet's versions leave out that others carry."""
    rows = []
    for quote in quotes:
        utterance = catalogue.utterances.get(quote.utterance)
        versions = catalogue.fullest_first(utterance) if utterance else ()
        mine = next((version for version, other in versions if other.id == quote.id), None)
        words = left_out(mine) if mine else ()
        if words and versions[0][1].article != quote.article:
            fullest = links.quote(versions[0][1], "the fullest version")
            missing = series([text(f"“{piece}”") for piece in words])
            rows.append(
                Markdown(f"{links.quote(quote, headline(quote, catalogue, 90))} leaves out {missing} of {fullest}.")
            )
    return rows
