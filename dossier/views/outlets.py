"""The outlets: their index, and a page each: what they published, whom they quote, what they left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dossier.records import LinkedOutlet, LinkedQuote
from dossier.views.catalogue import CARRIERS, Catalogue
from dossier.views.chart_views import ChartView, chart_shares
from dossier.views.comparisons import left_out
from dossier.views.figures import Row, headline, row
from dossier.views.html import Html, joined, text, web_link
from dossier.views.kit import Kit
from dossier.views.links import Links
from dossier.views.listings import Listing, Section
from dossier.views.wording import count, number, number_or_blank, series

_ROWS = 200  # of each list, on one part of an outlet's page


def list_of_outlets(catalogue: Catalogue) -> Listing[LinkedOutlet]:
    """The index of outlets."""
    outlets = sorted(catalogue.outlets.values(), key=lambda outlet: (outlet.name.casefold(), outlet.id))
    unnamed = sum(1 for article in catalogue.articles if not catalogue.carriers(article))
    return Listing(
        "outlets/index",
        "outlets",
        "Outlets",
        _by_part(outlets),
        lambda outlet, links: _outlet_cells(outlet, catalogue, links),
        ("Outlet", "Articles", "Quotations", "People quoted"),
        3,
        lambda _links: {"unnamed": unnamed, "chart": share_of_outlets(catalogue)},
    )


def outlet_more(outlet: str, path: str, kit: Kit) -> Html:
    """What is known of an outlet, whom it quotes, what it leaves out, and its quotations."""
    catalogue, links = kit.catalogue, kit.links(path)
    known = catalogue.outlets[outlet]
    quotes = catalogue.quotes_from.get(outlet, ())
    shown = quotes[:_ROWS]
    rest = f"All {number(len(quotes))}" if len(quotes) > _ROWS else None
    return kit.show(
        path,
        "outlet_more",
        outlet=known,
        facts=_fact_rows(known, links),
        speakers=[_speaker_cells(who, counts, links) for who, counts in _speakers(quotes, catalogue)],
        omissions=_omissions(shown, catalogue, links),
        quotes=[row(quote, links, outlet=False) for quote in shown],
        rest=links.page("quotes/by-outlet.md", rest) if rest else None,
    )


def _fact_rows(outlet: LinkedOutlet, links: Links) -> list[tuple[str, Html]]:
    facts = (
        ("Kind", text(outlet.kind) if outlet.kind else None),
        ("Address", web_link(outlet.url, outlet.url) if outlet.url else None),
        ("Copy from agencies", _wires(outlet, links)),
        ("Also written", joined(outlet.aliases) if outlet.aliases else None),
    )
    return [(name, value) for name, value in facts if value]


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


def _wires(outlet: LinkedOutlet, links: Links) -> Html | None:
    """The agencies whose copy the outlet publishes, and in how many articles."""
    published = {article for article, relation in outlet.articles if relation == "publisher"}
    wires = Counter(
        other.id
        for article in published
        for other, relation in links.catalogue.outlets_of.get(article, ())
        if relation == "wire" and other.id != outlet.id
    )
    shown = [
        Html(f"{links.outlet(wire)} ({count(n, 'article')})")
        for wire, n in sorted(wires.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    return series(list(shown)) if shown else None


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


def _omissions(quotes: Sequence[LinkedQuote], catalogue: Catalogue, links: Links) -> list[Row]:
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
            shown = Html("{} leaves out {} of {}.").format(
                links.quote(quote, headline(quote, catalogue, 90)), missing, fullest
            )
            rows.append(Row(quote, catalogue.speaker(quote), shown))
    return rows
