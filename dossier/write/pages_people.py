"""The people: their index, and a page each with their own words first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.records import LinkedPerson, Page, Span, Utterance
from dossier.write.catalogue import Catalogue, name_order, plain_letters
from dossier.write.chart_views import chart_by_day
from dossier.write.comparisons import VersionView, view_versions
from dossier.write.figures import QuoteView, row, view_quote
from dossier.write.kit import Kit
from dossier.write.links import Links
from dossier.write.listings import Section, listing, pager, part_path
from dossier.write.markdown import Markdown, attribute, folded, joined, link, text
from dossier.write.paragraphs import sentence_around
from dossier.write.wording import count, date_words, number, number_or_blank, sentence_case, series, shortened, time_tag

STATEMENTS_PER_PAGE = 100
_FEW = 60  # people who fit one table that the eye can run down
_ROWS_SHOWN = 100  # of what others say; all of it is in the lists by speaker


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that a person said: the fullest version of it, and how else it is worded."""

    quote: QuoteView
    versions: tuple[VersionView, ...]
    anchor: Markdown  # of its other versions


def people_pages(kit: Kit) -> Iterator[Page]:
    """The index of people, then each person's page."""
    catalogue = kit.catalogue
    people = sorted(catalogue.people.values(), key=lambda person: (*name_order(person.name), person.id))
    yield from listing(
        kit,
        "people/index",
        "people",
        "People",
        _by_letter(people),
        lambda person, links: _person_cells(person, catalogue, links),
        ("Name", "Role", "Quoted", "Spoken of", "Articles"),
        3,
    )
    for person in people:
        yield from _person_pages(person, kit)


def statements_of(person: str, catalogue: Catalogue) -> tuple[Utterance, ...]:
    """What a person said, the same words once, oldest first."""
    seen = dict.fromkeys(quote.utterance for quote in catalogue.quotes_by.get(person, ()))
    return tuple(catalogue.utterances[utterance] for utterance in seen if utterance in catalogue.utterances)


def _by_letter(people: Sequence[LinkedPerson]) -> list[Section[LinkedPerson]]:
    """People under the letter that they are looked up by; a few need no letters."""
    if len(people) <= _FEW:
        return [Section("By last name", "by-last-name", tuple(people))]
    groups: dict[str, list[LinkedPerson]] = {}
    for person in people:
        initial = plain_letters(name_order(person.name)[0])[:1].upper()
        groups.setdefault(initial if initial.isalpha() else "Other", []).append(person)
    return [Section(letter, f"letter-{letter}", tuple(group)) for letter, group in sorted(groups.items())]


def _person_cells(person: LinkedPerson, catalogue: Catalogue, links: Links) -> tuple[str, ...]:
    return (
        links.person(person.id),
        shortened(person.roles[0].role, 80) if person.roles else "",
        number_or_blank(len(statements_of(person.id, catalogue))),
        number_or_blank(len(catalogue.quotes_about.get(person.id, ()))),
        number(len(person.articles)),
    )


def _person_pages(person: LinkedPerson, kit: Kit) -> Iterator[Page]:
    catalogue = kit.catalogue
    statements = statements_of(person.id, catalogue)
    own = [s for s in statements if _kind(s, catalogue) != "indirect"]
    ordered = own + [s for s in statements if _kind(s, catalogue) == "indirect"]
    size = STATEMENTS_PER_PAGE
    parts = [ordered[n : n + size] for n in range(0, len(ordered), size)] or [[]]
    paths = [part_path(f"people/{person.id}", n) for n in range(1, len(parts) + 1)]
    for n, (path, part) in enumerate(zip(paths, parts, strict=True), 1):
        links = kit.links(path)
        shown = [_statement(utterance, catalogue, links) for utterance in part]
        split = sum(1 for utterance in part if _kind(utterance, catalogue) != "indirect")
        label = catalogue.labels[person.id]
        yield kit.page(
            path,
            "person",
            _facts(person, label) if n == 1 else {"title": f"{label}, page {n}"},
            person=person,
            label=label,
            part=n,
            pager=pager(links, paths, n),
            lead=_lead(person, statements, catalogue),
            facts=_fact_rows(person, links) if n == 1 else [],
            chart=chart_by_day(catalogue.quotes_by.get(person.id, ()), f"What {person.name} said"),
            own=shown[:split],
            reported=shown[split:],
            about=[row(q, links) for q in catalogue.quotes_about.get(person.id, ())[:_ROWS_SHOWN]],
            told=_told(person, catalogue, links),
            articles=[_in_article(person, article, catalogue, links) for article in person.articles],
        )


def _kind(utterance: Utterance, catalogue: Catalogue) -> str:
    """How an utterance is first shown: as its fullest version is."""
    versions = catalogue.fullest_first(utterance)
    return versions[0][1].quote.kind if versions else "indirect"


def _statement(utterance: Utterance, catalogue: Catalogue, links: Links) -> Statement:
    (_, fullest), *_rest = catalogue.fullest_first(utterance)
    return Statement(
        view_quote(fullest, catalogue, links),
        view_versions(utterance, catalogue, links),
        attribute(f"versions-{utterance.id}"),
    )


def _facts(person: LinkedPerson, label: str) -> dict[str, object]:
    """The front matter: what a curator may set."""
    others = [spelling.name for spelling in person.spellings if spelling.name != person.name]
    return {
        "id": person.id,
        "title": label,
        "name": person.name,
        "aliases": others,
        "role": person.roles[0].role if person.roles else None,
        "wikidata": person.wikidata,
    }


def _lead(person: LinkedPerson, statements: Sequence[Utterance], catalogue: Catalogue) -> str:
    """One line of who this is: `Mayor. 12 statements in 3 articles, 24 May 2024 to 31 May 2024`."""
    role = f"{sentence_case(person.roles[0].role)}. " if person.roles else ""
    quotes = catalogue.quotes_by.get(person.id, ())
    if not statements:
        return f"{role}Named in {count(len(person.articles), 'article')}, but not quoted."
    days = sorted(quote.said_on for quote in quotes if quote.said_on)
    span = f", {date_words(days[0])}" if days else ""
    span += f" to {date_words(days[-1])}" if days and days[-1] != days[0] else ""
    said_in = count(len({quote.article for quote in quotes}), "article")
    return f"{role}{count(len(statements), 'statement')} in {said_in}{span}."


def _fact_rows(person: LinkedPerson, links: Links) -> list[tuple[str, Markdown]]:
    rows: list[tuple[str, Markdown]] = []
    if person.roles:
        rows.append(("Role", joined([_claim(c.role, c.articles, links) for c in person.roles], "; ")))
    if len(person.spellings) > 1 or any(spelling.name != person.name for spelling in person.spellings):
        rows.append(("Written", joined([_claim(s.name, s.articles, links) for s in person.spellings], "; ")))
    if person.wikidata:
        rows.append(("Wikidata", link(person.wikidata, f"https://www.wikidata.org/wiki/{person.wikidata}")))
    return rows


def _claim(words: str, articles: Sequence[str], links: Links) -> Markdown:
    """Words and whose they are: `“union leader” in Gazette`; at most three articles are named."""
    named = [links.article(article, _short_name(article, links)) for article in articles[:3]]
    if len(articles) > 3:
        named.append(text(f"{number(len(articles) - 3)} more"))
    return Markdown(f"“{text(words)}” in {series(list(named))}") if named else text(words)


def _short_name(article: str, links: Links) -> str:
    carriers = links.catalogue.carriers(article)
    return carriers[0].name if carriers else shortened(links.catalogue.title(article), 40)


def _told(person: LinkedPerson, catalogue: Catalogue, links: Links) -> list[Markdown]:
    """What the person told whom, as the cues word it."""
    return [
        row(quote, links, speaker=False, told=folded(quote.quote.addressee.text))
        for quote in catalogue.quotes_by.get(person.id, ())
        if quote.quote.addressee
    ]


def _in_article(person: LinkedPerson, article: str, catalogue: Catalogue, links: Links) -> Markdown:
    """An article that names the person, with the sentence that does so first."""
    date = catalogue.date(article)
    pieces = [links.article(article), links.carriers(article), *([time_tag(date)] if date else [])]
    sentence = naming_sentence(person.id, article, catalogue)
    shown = f"\n  {text(shortened(sentence, 300))}" if sentence else ""
    return Markdown(f"{' · '.join(pieces)}{shown}")


def naming_sentence(person: str, article: str, catalogue: Catalogue) -> str | None:
    """The sentence in which an article first names a person."""
    extraction = catalogue.articles.get(article)
    if extraction is None:
        return None
    spans: list[Span] = [
        mention.span
        for local in extraction.people
        if catalogue.written.get((article, local.name)) == person
        for mention in local.mentions
    ]
    if not spans:
        return None
    return sentence_around(extraction.article.text, extraction.article.body, min(spans)).of(extraction.article.text)
