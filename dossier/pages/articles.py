"""The articles: their index, and a page each: the text with its quotes marked, then the quotes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from dossier.markdown import Markdown, attribute, joined, tag, text, web_link
from dossier.pages.catalogue import Catalogue
from dossier.pages.figures import headline, view_quote
from dossier.pages.kit import Draft, Kit
from dossier.pages.links import Links
from dossier.pages.listings import Listing, Section
from dossier.pages.passages import Passage, passages
from dossier.pages.wording import (
    count,
    date_words,
    number,
    number_or_blank,
    sentence_case,
    shortened,
    time_tag,
)
from dossier.records import Extraction, LinkedQuote, Page


def article_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """The index of articles, then a page each."""
    ids = sorted(catalogue.articles, key=lambda article: (catalogue.date(article) or "", article))
    dated = sum(1 for article in ids if catalogue.date(article) is not None)
    yield from Listing(
        "articles/index",
        "articles",
        "Articles",
        _by_month(list(reversed(ids)), catalogue),
        lambda article, links: _article_cells(article, catalogue, links),
        ("Article", "Outlet", "Date", "Quotations"),
        1,
        lambda _links: {"dated": dated, "undated": len(ids) - dated},
    ).drafts()
    for article in sorted(catalogue.articles):
        yield Draft(f"articles/{article}.md", partial(_article_page, catalogue.articles[article]))


def _by_month(articles: list[str], catalogue: Catalogue) -> list[Section[str]]:
    groups: dict[str, list[str]] = {}
    for article in articles:
        groups.setdefault((catalogue.date(article) or "")[:7], []).append(article)
    return [
        Section(date_words(month) if month else "Date unknown", f"in-{month}" if month else "undated", tuple(group))
        for month, group in groups.items()
    ]


def _article_cells(article: str, catalogue: Catalogue, links: Links) -> tuple[str, ...]:
    date = catalogue.date(article)
    return (
        links.article(article),
        links.carriers(article),
        time_tag(date) if date else "",
        number_or_blank(len(catalogue.quotes_in.get(article, ()))),
    )


def _article_page(extraction: Extraction, kit: Kit) -> Page:
    article = extraction.article
    path = f"articles/{article.id}.md"
    links = kit.links(path)
    catalogue = kit.catalogue
    quotes = catalogue.quotes_in.get(article.id, ())
    return kit.page(
        path,
        "article",
        _facts(extraction, catalogue),
        title=catalogue.title(article.id),
        subtitle=article.subtitle,
        origin=_origin(extraction, links),
        date_note=article.date_note,
        copy_of=links.article(article.copy_of) if article.copy_of and article.copy_of in catalogue.articles else None,
        summary=_summary(extraction, catalogue, links),
        passages=[_passage(passage, catalogue) for passage in passages(article.id, catalogue, links)],
        quotes=[view_quote(quote, catalogue, links) for quote in quotes],
        people=_people(extraction, catalogue, links),
        citation=_citation(extraction, catalogue),
        seed=article.seed.path,
        sha256=article.seed.sha256,
        cuts=len(article.furniture),
    )


def _facts(extraction: Extraction, catalogue: Catalogue) -> dict[str, object]:
    """The front matter: what a curator may set."""
    article = extraction.article
    stands = catalogue.outlets_of.get(article.id, ())
    named = {relation: outlet.name for outlet, relation in reversed(stands)}
    return {
        "id": article.id,
        "title": catalogue.title(article.id),
        "date": article.date,
        "outlet": named.get("publisher"),
        "wire": named.get("wire"),
        "author": article.byline,
        "url": article.url,
    }


def _origin(extraction: Extraction, links: Links) -> Markdown:
    """Published by whom, when, where, by whose hand."""
    article = extraction.article
    if links.catalogue.outlets_of.get(article.id):
        pieces = [Markdown(sentence_case(links.outlets(article.id)))]
    else:
        pieces = [tag("span", "Outlet not named", class_="unknown")]
    pieces.append(time_tag(article.date) if article.date else Markdown('<span class="unknown">date unknown</span>'))
    if article.dateline:
        pieces.append(text(article.dateline))
    if article.byline:
        pieces.append(text(f"by {article.byline}" if not article.byline.lower().startswith("by ") else article.byline))
    if article.url:
        pieces.append(web_link("Original", article.url))
    return Markdown(" · ".join(pieces))


def _summary(extraction: Extraction, catalogue: Catalogue, links: Links) -> Markdown:
    """Who speaks in it, in one sentence."""
    quotes = catalogue.quotes_in.get(extraction.article.id, ())
    if not quotes and extraction.quotes:
        return text("The quotations of this article are not shown.")  # a curator hid them
    if not quotes:
        return text("Nobody is quoted in this article.")
    counts: dict[str, int] = {}
    shown: dict[str, Markdown] = {}
    for quote in quotes:
        who = links.speaker(quote)
        key = quote.speaker_page or ""
        shown[key] = text("an unknown speaker") if not key else who
        counts[key] = counts.get(key, 0) + 1
    ordered = sorted(counts, key=lambda key: (not key, -counts[key], key))
    named = [Markdown(f"{shown[key]} ({number(counts[key])})") for key in ordered]
    return Markdown(f"{count(len(quotes), 'quotation')}: {joined(named)}.")


def _citation(extraction: Extraction, catalogue: Catalogue) -> Markdown:
    """The article as a reader cites it, its parts named: the site's script makes BibTeX and the like of them."""
    article = extraction.article
    outlets = ", ".join(outlet.name for outlet in catalogue.carriers(article.id))
    pieces = [tag("span", article.byline, class_="author")] if article.byline else []
    pieces.append(tag("cite", article.title) if article.title else text(catalogue.title(article.id)))
    pieces += [tag("span", outlets, class_="outlet")] if outlets else []
    pieces += [time_tag(article.date)] if article.date else []
    pieces += [web_link("Original", article.url, "original")] if article.url else []
    return joined(pieces, ". ")


def _passage(passage: Passage, catalogue: Catalogue) -> tuple[Markdown | None, Passage]:
    """A paragraph with the note in its margin: who speaks in it."""
    notes = [
        Markdown(
            f"[{number(catalogue.numbers[quote.id])} {_speaker_in_margin(quote, catalogue)}]"
            f'(#{quote.id}){{ .speaks data-kind="{attribute(quote.quote.kind)}" }}'
        )
        for quote in passage.quotes
    ]
    return (Markdown(" ".join(notes)) if notes else None, passage)


def _speaker_in_margin(quote: LinkedQuote, catalogue: Catalogue) -> Markdown:
    return text(sentence_case(catalogue.name(quote) or ("not listed" if quote.person else "unknown")))


def _people(extraction: Extraction, catalogue: Catalogue, links: Links) -> list[Markdown]:
    """The people of the article with their roles in it, and where else they speak just before and after."""
    article = extraction.article.id
    rows: dict[str, Markdown] = {}
    for person in extraction.people:
        known = catalogue.written.get((article, person.name))
        if known is None or known in rows:
            continue
        role = f", {text(shortened(person.role, 100))}" if person.role else ""
        elsewhere = [
            f"\n    - {word}, {time_tag(str(quote.said_on))}: {links.quote(quote, headline(quote, catalogue, 110))}"
            for word, quote in zip(("Earlier", "Later"), _elsewhere(known, article, catalogue), strict=True)
            if quote
        ]
        rows[known] = Markdown(f"{links.person(known)}{role}{''.join(elsewhere)}")
    return list(rows.values())


def _elsewhere(person: str, article: str, catalogue: Catalogue) -> tuple[LinkedQuote | None, LinkedQuote | None]:
    """A person's last dated quote in other articles before those in this one, and the first after them."""
    dated = [quote for quote in catalogue.quotes_by.get(person, ()) if quote.said_on]
    here = [n for n, quote in enumerate(dated) if quote.article == article]
    if not here:
        return None, None
    before = [quote for quote in dated[: here[0]] if quote.article != article]
    after = [quote for quote in dated[here[-1] + 1 :] if quote.article != article]
    return (before[-1] if before else None), (after[0] if after else None)
