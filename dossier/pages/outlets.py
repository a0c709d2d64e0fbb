"""The outlets: their index, and a page each: what they published, whom they quote, what they left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from dossier.markdown import Markdown, text, web_link
from dossier.pages.catalogue import CARRIERS, Catalogue
from dossier.pages.chart_views import ChartView, chart_shares
from dossier.pages.comparisons import left_out
from dossier.pages.figures import headline, row
from dossier.pages.kit import Draft, Kit
from dossier.pages.links import Links
from dossier.pages.listings import Listing, Section, dealt, pager, part_paths
from dossier.pages.wording import RELATION_HEADINGS, count, number, number_or_blank, series, time_tag
from dossier.records import LinkedOutlet, LinkedQuote, Page, Relation

_ROWS = 200  # of each list, on one part of an outlet's page


def outlet_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """The index of outlets, then each outlet's page."""
    outlets = sorted(catalogue.outlets.values(), key=lambda outlet: (outlet.name.casefold(), outlet.id))
    unnamed = sum(1 for article in catalogue.articles if not catalogue.carriers(article))
    yield from Listing(
        "outlets/index",
        "outlets",
        "Outlets",
        _by_part(outlets),
        lambda outlet, links: _outlet_cells(outlet, catalogue, links),
        ("Outlet", "Articles", "Quotations", "People quoted"),
        3,
        lambda _links: {"unnamed": unnamed, "chart": share_of_outlets(catalogue)},
    ).drafts()
    for outlet in outlets:
        yield from _outlet_pages(outlet, catalogue)


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


def _outlet_pages(outlet: LinkedOutlet, catalogue: Catalogue) -> Iterator[Draft]:
    """An outlet's page; where there is much, it goes on in further parts, each with the next of every list."""
    quotes = catalogue.quotes_from.get(outlet.id, ())
    speakers = _speakers(quotes, catalogue)
    lists = outlet.articles, quotes, speakers
    paths = part_paths(f"outlets/{outlet.id}", *((len(items), _ROWS) for items in lists))
    for n, path in enumerate(paths, 1):
        yield Draft(path, partial(_outlet_page, outlet, speakers, paths, n))


def _outlet_page(
    outlet: LinkedOutlet, speakers: Sequence[tuple[LinkedQuote, Counter[str]]], paths: Sequence[str], n: int, kit: Kit
) -> Page:
    links = kit.links(paths[n - 1])
    quotes = kit.catalogue.quotes_from.get(outlet.id, ())
    shown = dealt(quotes, n, _ROWS)
    return kit.page(
        paths[n - 1],
        "outlet",
        _facts(outlet) if n == 1 else {"title": f"{outlet.name}, page {n}"},
        outlet=outlet,
        part=n,
        pager=pager(links, paths, n),
        lead=_lead(outlet, quotes),
        address=web_link(outlet.url, outlet.url) if outlet.url else None,
        wires=_wires(outlet, links),
        articles=_articles(dealt(outlet.articles, n, _ROWS), outlet, links),
        speakers=[_speaker_cells(who, counts, links) for who, counts in dealt(speakers, n, _ROWS)],
        omissions=_omissions(shown, kit.catalogue, links),
        rows=[row(quote, links, outlet=False) for quote in shown],
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
    reported = len(quotes) - verbatim
    kinds = [f"{number(verbatim)} verbatim or partly verbatim"] if verbatim else []
    kinds += [f"{number(reported)} reported"] if reported else []
    return f"{articles} with {count(len(quotes), 'quotation')}: {', '.join(kinds)}."


def _wires(outlet: LinkedOutlet, links: Links) -> Markdown | None:
    """The agencies whose copy the outlet publishes, and in how many articles."""
    published = {article for article, relation in outlet.articles if relation == "publisher"}
    wires = Counter(
        other.id
        for article in published
        for other, relation in links.catalogue.outlets_of.get(article, ())
        if relation == "wire" and other.id != outlet.id
    )
    shown = [
        Markdown(f"{links.outlet(wire)} ({count(n, 'article')})")
        for wire, n in sorted(wires.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    return series(list(shown)) if shown else None


def _articles(
    articles: Sequence[tuple[str, Relation]], outlet: LinkedOutlet, links: Links
) -> list[tuple[str, list[Markdown]]]:
    """The outlet's articles under the part that it has in them."""
    by_relation: dict[Relation, list[str]] = {}
    for article, relation in articles:
        by_relation.setdefault(relation, []).append(article)
    return [
        (heading, [_article(article, outlet, links) for article in by_relation[relation]])
        for relation, heading in RELATION_HEADINGS.items()
        if relation in by_relation
    ]


def _article(article: str, outlet: LinkedOutlet, links: Links) -> Markdown:
    """An article's title, the other outlets that have a part in it, its date, and how much it quotes."""
    pieces = [links.article(article)]
    if others := links.outlets(article, but=outlet.id):
        pieces.append(others)
    if date := links.catalogue.date(article):
        pieces.append(time_tag(date))
    if quotes := links.catalogue.quotes_in.get(article, ()):
        pieces.append(text(count(len(quotes), "quotation")))
    return Markdown(" · ".join(pieces))


def _speakers(quotes: Sequence[LinkedQuote], catalogue: Catalogue) -> list[tuple[LinkedQuote, Counter[str]]]:
    """Whom the outlet quotes, in which kind, most quoted first: a quote of each speaker, and the counts."""
    first: dict[str, LinkedQuote] = {}
    counts: dict[str, Counter[str]] = {}
    for quote in quotes:
        known = (quote.speaker_page or "") if catalogue.name(quote) else ""
        first.setdefault(known, quote)
        counts.setdefault(known, Counter())[quote.quote.kind] += 1
    ordered = sorted(counts, key=lambda known: (not known, -counts[known].total(), known))
    return [(first[known], counts[known]) for known in ordered]


def _speaker_cells(quote: LinkedQuote, counts: Counter[str], links: Links) -> tuple[str, ...]:
    named = links.catalogue.name(quote)
    kinds = (number_or_blank(counts[kind]) for kind in ("direct", "mixed", "indirect"))
    return (links.speaker(quote) if named else text("Speaker unknown"), *kinds, number(counts.total()))


def _omissions(quotes: Sequence[LinkedQuote], catalogue: Catalogue, links: Links) -> list[Markdown]:
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
