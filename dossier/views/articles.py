"""The articles: their index, and what stands around the text of each."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.records import Extraction, LinkedQuote
from dossier.views.catalogue import Catalogue
from dossier.views.figures import Row, headline
from dossier.views.html import Html, joined, tag, text, web_link
from dossier.views.kit import Kit
from dossier.views.links import Links
from dossier.views.listings import Listing, Section
from dossier.views.wording import count, date_words, number, number_or_blank, shortened, time_tag


@dataclass(frozen=True, slots=True)
class PersonInArticle:
    """A person of an article, and where else the person speaks: a word, the day and the quotation each."""

    shown: Html
    elsewhere: tuple[tuple[str, Html, Row], ...]


def list_of_articles(catalogue: Catalogue) -> Listing[str]:
    """The index of articles, newest first."""
    ids = sorted(catalogue.articles, key=lambda article: (catalogue.date(article) or "", article), reverse=True)
    dated = sum(1 for article in ids if catalogue.date(article) is not None)
    return Listing(
        "articles/index",
        "articles",
        "Articles",
        _by_month(ids, catalogue),
        lambda article, links: _cells(article, catalogue, links),
        ("Article", "Outlet", "Date", "Quotations"),
        1,
        lambda _links: {"dated": dated, "undated": len(ids) - dated},
    )


def article_head(article: str, path: str, kit: Kit) -> Html:
    """What leads to an article's text: its subtitle, what is unsure of its date, who speaks in it."""
    extraction = kit.catalogue.articles[article]
    links = kit.links(path)
    copy = extraction.article.copy_of
    return kit.show(
        path,
        "article_head",
        subtitle=extraction.article.subtitle,
        date_note=extraction.article.date_note,
        copy_of=links.article(copy) if copy and copy in kit.catalogue.articles else None,
        summary=_summary(extraction, kit.catalogue, links),
    )


def article_about(article: str, path: str, kit: Kit) -> Html:
    """Who is in an article, how it is cited, and what its text is compared with."""
    extraction = kit.catalogue.articles[article]
    seed = extraction.article.seed
    return kit.show(
        path,
        "article_about",
        people=_people(extraction, kit.catalogue, kit.links(path)),
        quotes=kit.catalogue.quotes_in.get(article, ()),
        citation=_citation(extraction, kit.catalogue),
        seed=seed.path,
        sha256=seed.sha256,
        found=bool(seed.text),
        cuts=len(extraction.article.furniture),
    )


def _by_month(articles: list[str], catalogue: Catalogue) -> list[Section[str]]:
    groups: dict[str, list[str]] = {}
    for article in articles:
        groups.setdefault((catalogue.date(article) or "")[:7], []).append(article)
    return [
        Section(date_words(month) if month else "Date unknown", f"in-{month}" if month else "undated", tuple(group))
        for month, group in groups.items()
    ]


def _cells(article: str, catalogue: Catalogue, links: Links) -> tuple[str, ...]:
    date = catalogue.date(article)
    return (
        links.article(article),
        links.carriers(article),
        time_tag(date) if date else "",
        number_or_blank(len(catalogue.quotes_in.get(article, ()))),
    )


def _summary(extraction: Extraction, catalogue: Catalogue, links: Links) -> Html:
    """Who speaks in it, in one sentence."""
    quotes = catalogue.quotes_in.get(extraction.article.id, ())
    if not quotes and extraction.quotes:
        return text("The quotations of this article are not shown.")  # a curator hid them
    if not quotes:
        return text("Nobody is quoted in this article.")
    counts: dict[str, int] = {}
    shown: dict[str, Html] = {}
    for quote in quotes:
        key = catalogue.speaker(quote)
        shown[key] = links.speaker(quote) if key else text("an unknown speaker")
        counts[key] = counts.get(key, 0) + 1
    ordered = sorted(counts, key=lambda key: (not key, -counts[key], key))
    named = [Html("{} ({})").format(shown[key], number(counts[key])) for key in ordered]
    return Html("{}: {}.").format(count(len(quotes), "quotation"), joined(named))


def _citation(extraction: Extraction, catalogue: Catalogue) -> Html:
    """The article as a reader cites it, its parts named: the site's script makes BibTeX and the like of them."""
    article = extraction.article
    outlets = ", ".join(outlet.name for outlet in catalogue.carriers(article.id))
    pieces = [tag("span", article.byline, class_="author")] if article.byline else []
    pieces.append(tag("cite", article.title) if article.title else text(catalogue.title(article.id)))
    pieces += [tag("span", outlets, class_="outlet")] if outlets else []
    pieces += [time_tag(article.date)] if article.date else []
    pieces += [web_link("Original", article.url, "original")] if article.url else []
    return joined(pieces, ". ")


def _people(extraction: Extraction, catalogue: Catalogue, links: Links) -> list[PersonInArticle]:
    """The people of the article with their roles in it, and where else they speak just before and after."""
    article = extraction.article.id
    rows: dict[str, PersonInArticle] = {}
    for person in extraction.people:
        known = catalogue.written.get((article, person.name))
        if known is None or known in rows:
            continue
        role = f", {shortened(person.role, 100)}" if person.role else ""
        elsewhere = tuple(
            (word, time_tag(str(quote.said_on)), _words(quote, links))
            for word, quote in zip(("Earlier", "Later"), _elsewhere(known, article, catalogue), strict=True)
            if quote
        )
        rows[known] = PersonInArticle(links.person(known) + role, elsewhere)
    return list(rows.values())


def _words(quote: LinkedQuote, links: Links) -> Row:
    words = links.quote(quote, headline(quote, links.catalogue, 110))
    return Row(quote, links.catalogue.speaker(quote), words)


def _elsewhere(person: str, article: str, catalogue: Catalogue) -> tuple[LinkedQuote | None, LinkedQuote | None]:
    """A person's last dated quote in other articles before those in this one, and the first after them."""
    dated = [quote for quote in catalogue.quotes_by.get(person, ()) if quote.said_on]
    here = [n for n, quote in enumerate(dated) if quote.article == article]
    if not here:
        return None, None
    before = [quote for quote in dated[: here[0]] if quote.article != article]
    after = [quote for quote in dated[here[-1] + 1 :] if quote.article != article]
    return (before[-1] if before else None), (after[0] if after else None)
