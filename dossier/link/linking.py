"""All articles together: who is the same person, outlet, organisation, source; which words are the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from dossier.language.names import parse_name
from dossier.link.articles import article_slugs, moved_articles
from dossier.link.contradictions import find_contradictions
from dossier.link.corrections import Corrected, added_quotes, corrected_quotes
from dossier.link.findings import open_questions, unique
from dossier.link.identities import PeopleLinks, link_people
from dossier.link.organisations import OrganisationLinks, link_organisations, linked_organisations
from dossier.link.outlets import OutletLinks, link_outlets
from dossier.link.people import cluster_people
from dossier.link.quote_ids import QuoteIds, quote_ids
from dossier.link.sources import SourceLinks, link_sources
from dossier.link.utterances import group_quotes, text_of, with_utterances
from dossier.link.versions import describe_utterance
from dossier.records import (
    Article,
    Curation,
    Dossier,
    Extraction,
    Finding,
    Ledger,
    LinkedPerson,
    LinkedQuote,
    Quote,
    UnnamedSource,
)


def link_articles(
    extractions: Sequence[Extraction],
    curation: Curation,
    ledger: Ledger,
    lost: Collection[str] = (),
    former: Collection[str] = (),
) -> tuple[Dossier, Ledger]:
    """The dossier of all articles, and the ledger with every id that was ever given.

    `lost` are articles that can't be read this time: they keep their ids, and no other takes their place. `former` are
    those whose pages had the article's id for a name: their old addresses lead on.

    What curators state wins. The order of the articles doesn't matter, and linking again with the ledger that came
    out changes nothing. A hidden person stays in `people`, marked as such, so that pages and data can leave it out.
    """
    extractions = sorted(extractions, key=lambda extraction: extraction.article.id)
    articles = {extraction.article.id: extraction.article for extraction in extractions}
    people = link_people(cluster_people(extractions), extractions, curation, ledger)
    outlets = link_outlets(extractions, curation, ledger)
    organisations = link_organisations(extractions, ledger).called(curation.names)
    sources = link_sources(extractions, ledger).called(curation.names)
    found, missing = _quotes_of(extractions, curation)
    texts_now = dict.fromkeys(lost, "") | {name: article.text for name, article in articles.items()}
    ids = quote_ids(found, texts_now, ledger)
    slugs = article_slugs(tuple(articles.values()), ledger, ids.renamed)
    links = _Links(people, outlets, organisations, sources, ids, slugs)
    linked = _linked_quotes(found, articles, links)
    corrected = corrected_quotes(
        linked, articles, curation, people.people, organisations=organisations, sources=sources, ledger=ledger
    )
    everyone = _with_new_people(people.people, corrected)
    texts = {quote.id: text_of(quote, articles[quote.article]) for quote in corrected.quotes}
    groups = group_quotes(texts.values(), ledger)
    quotes = with_utterances(corrected.quotes, groups)
    by_id = {quote.id: quote for quote in quotes}
    utterances = tuple(describe_utterance(group, by_id, articles, texts) for group in groups)
    kept = _kept(ledger, links, corrected, quotes, moved_articles(slugs, ledger, ids.renamed, former))
    findings = (*missing, *people.findings, *outlets.findings, *corrected.findings)
    dossier = Dossier(
        articles=tuple(extractions),
        people=everyone,
        outlets=outlets.outlets,
        quotes=quotes,
        utterances=utterances,
        organisations=linked_organisations(organisations, quotes),
        sources=_unnamed_sources(quotes, sources),
        contradictions=find_contradictions(quotes, utterances, everyone),
        redirects=kept.redirects,
        slugs={article: slugs[article] for article in articles},
        findings=unique((*findings, *open_questions(extractions, quotes, people, slugs))),
    )
    return dossier, kept


def _quotes_of(
    extractions: Sequence[Extraction], curation: Curation
) -> tuple[dict[str, tuple[Quote, ...]], list[Finding]]:
    """The quotes of each article, with those that curators add."""
    quotes: dict[str, tuple[Quote, ...]] = {}
    findings: list[Finding] = []
    for extraction in extractions:
        facts = curation.articles.get(extraction.article.id)
        quotes[extraction.article.id], missing = added_quotes(extraction, facts.corrections if facts else ())
        findings.extend(missing)
    return quotes, findings


def _linked_quotes(
    quotes: Mapping[str, Sequence[Quote]], articles: Mapping[str, Article], links: _Links
) -> tuple[LinkedQuote, ...]:
    """Every quote with its id, and with those of whom it means."""
    return tuple(
        _linked_quote(name, quote, articles[article], links)
        for article in articles
        for name, quote in zip(links.quotes.ids[article], quotes[article], strict=True)
    )


def _linked_quote(name: str, quote: Quote, article: Article, links: _Links) -> LinkedQuote:
    about = {links.people.ids.get((article.id, one)) for one in quote.about} - {None}
    stated = quote.said_on is not None
    return LinkedQuote(
        id=name,
        article=article.id,
        quote=quote,
        person=links.people.ids.get((article.id, quote.person)) if quote.person else None,
        organisation=None if quote.person else links.organisations.id_of(quote.organisation, article.id),
        source=None if quote.person else links.sources.id_of(quote.source, article.id),
        utterance="",
        said_on=quote.said_on if stated else article.date,
        precision=quote.precision if stated else "published" if article.date else "unknown",
        about=tuple(sorted(one for one in about if one)),
        slug=links.slugs[article.id],
    )


def _with_new_people(people: Sequence[LinkedPerson], corrected: Corrected) -> tuple[LinkedPerson, ...]:
    """Everyone, with the people whom only a correction names."""
    everyone = {person.id: person for person in (*people, *corrected.people)}
    return tuple(everyone[page] for page in sorted(everyone))


@dataclass(frozen=True, slots=True)
class _Links:
    """What the single steps gave ids to."""

    people: PeopleLinks
    outlets: OutletLinks
    organisations: OrganisationLinks
    sources: SourceLinks
    quotes: QuoteIds
    slugs: Mapping[str, str]  # of articles


def _kept(
    ledger: Ledger, links: _Links, corrected: Corrected, quotes: Sequence[LinkedQuote], moved: Mapping[str, str]
) -> Ledger:
    """The ledger with every id that was ever given, and where pages that moved are now."""
    redirects = {**links.people.redirects, **links.outlets.redirects, **links.organisations.redirects, **moved}
    pages = {f"articles/{links.slugs[article]}" for article in links.quotes.ids}
    pages |= {f"people/{person.id}" for person in (*links.people.people, *corrected.people)}
    pages |= {f"outlets/{outlet.id}" for outlet in links.outlets.outlets}
    pages |= {page for quote in quotes if (page := quote.speaker_page)}
    return Ledger(
        people={**links.people.given, **{parse_name(person.name).key: person.id for person in corrected.people}},
        outlets=links.outlets.given,
        organisations=links.organisations.given,
        sources=links.sources.given,
        utterances={**ledger.utterances, **{quote.id: quote.utterance for quote in quotes}},
        quotes=links.quotes.given,
        redirects={old: new for old, new in sorted(redirects.items()) if old not in pages and old != new},
        articles=links.slugs,
    )


def _unnamed_sources(quotes: Sequence[LinkedQuote], sources: SourceLinks) -> tuple[UnnamedSource, ...]:
    rests: dict[str, list[str]] = defaultdict(list)
    for quote in quotes:
        if quote.source:
            rests[quote.source].append(quote.id)
    return tuple(
        UnnamedSource(page, sources.labels[page], sources.wordings[page], tuple(sorted(rests[page])))
        for page in sorted(rests)
    )
