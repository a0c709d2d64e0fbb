"""The people: their index, and a page each with their own words first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.markdown import Markdown, attribute, folded, joined, text, web_link
from dossier.pages.catalogue import Catalogue, name_order, plain_letters
from dossier.pages.chart_views import chart_by_day
from dossier.pages.comparisons import VersionView, view_versions
from dossier.pages.figures import QuoteView, row, view_quote
from dossier.pages.kit import Draft, Kit
from dossier.pages.links import Links
from dossier.pages.listings import Listing, Section, dealt, pager, part_paths
from dossier.pages.paragraphs import sentence_around
from dossier.pages.wording import (
    count,
    number,
    number_or_blank,
    range_words,
    sentence_case,
    shortened,
    time_tag,
)
from dossier.records import Kind, LinkedPerson, LinkedQuote, Page, Span, Utterance

_STATEMENTS = 100  # on one part of a person's page
_ROWS = 200
_FEW = 60  # people who fit one table that the eye can run down
HIDDEN_TEMPLATE = "hidden.html"  # of the theme
_HIDDEN_TITLE = "Not published"


@dataclass(frozen=True, slots=True)
class Statement:
    """Something that a person said: the fullest version of it, and how else it is worded."""

    kind: Kind
    quote: QuoteView
    versions: tuple[VersionView, ...]
    anchor: Markdown  # of its other versions


def people_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """The index of people, then each person's page."""
    people = sorted(catalogue.people.values(), key=lambda person: (*name_order(person.name), person.id))
    yield from Listing(
        "people/index",
        "people",
        "People",
        _by_letter(people),
        lambda person, links: _person_cells(person, catalogue, links),
        ("Name", "Role", "Quoted", "Spoken of", "Articles"),
        3,
    ).drafts()
    for person in people:
        yield from _person_pages(person, catalogue)


def hidden_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """For each hidden person the page that the curator hid: he finds his facts there, readers find nothing."""
    for person in catalogue.dossier.people:
        if person.hidden:
            yield Draft(f"people/{person.id}.md", partial(_hidden_page, person))


def _hidden_page(person: LinkedPerson, kit: Kit) -> Page:
    """A page of the theme's `hidden.html`, which has nothing of it, should a renderer publish it all the same."""
    head = {**_facts(person, ""), "title": _HIDDEN_TITLE, "template": HIDDEN_TEMPLATE}
    return kit.page(f"people/{person.id}.md", "hidden", head)


def statements_of(person: str, catalogue: Catalogue) -> tuple[Utterance, ...]:
    """What a person said, the same words once, oldest first."""
    seen = dict.fromkeys(quote.utterance for quote in catalogue.quotes_by.get(person, ()))
    known = (catalogue.utterances[utterance] for utterance in seen if utterance in catalogue.utterances)
    return tuple(utterance for utterance in known if catalogue.fullest_first(utterance))


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


@dataclass(frozen=True, slots=True)
class _Lists:
    """What a person's page lists."""

    statements: tuple[Utterance, ...]  # oldest first
    ordered: list[Utterance]  # those in their own words first
    about: tuple[LinkedQuote, ...]
    told: list[LinkedQuote]
    paths: list[str]  # of the page's parts


def _person_pages(person: LinkedPerson, catalogue: Catalogue) -> Iterator[Draft]:
    """A person's page; where there is much, it goes on in further parts, each with the next of every list."""
    statements = statements_of(person.id, catalogue)
    ordered = sorted(statements, key=lambda utterance: _shown(utterance, person.id, catalogue).quote.kind == "indirect")
    about = catalogue.quotes_about.get(person.id, ())
    told = [quote for quote in catalogue.quotes_by.get(person.id, ()) if quote.quote.addressee]
    lists = (ordered, _STATEMENTS), (about, _ROWS), (told, _ROWS), (person.articles, _ROWS)
    paths = part_paths(f"people/{person.id}", *((len(items), size) for items, size in lists))
    for n, path in enumerate(paths, 1):
        yield Draft(path, partial(_person_page, person, _Lists(statements, ordered, about, told, paths), n))


def _person_page(person: LinkedPerson, lists: _Lists, n: int, kit: Kit) -> Page:
    path, catalogue = lists.paths[n - 1], kit.catalogue
    label, links = catalogue.labels[person.id], kit.links(path)
    shown = [_statement(utterance, person.id, catalogue, links) for utterance in dealt(lists.ordered, n, _STATEMENTS)]
    said = catalogue.quotes_by.get(person.id, ())
    return kit.page(
        path,
        "person",
        _facts(person, label) if n == 1 else {"title": f"{label}, page {n}"},
        person=person,
        label=label,
        pager=pager(links, lists.paths, n),
        lead=_lead(person, lists.statements, catalogue),
        facts=_fact_rows(person, links) if n == 1 else [],
        chart=chart_by_day(said, f"What {person.name} said") if n == 1 else None,
        own=[statement for statement in shown if statement.kind != "indirect"],
        reported=[statement for statement in shown if statement.kind == "indirect"],
        about=[row(quote, links) for quote in dealt(lists.about, n, _ROWS)],
        told=[_told(quote, links) for quote in dealt(lists.told, n, _ROWS)],
        articles=[_in_article(person, article, links) for article in dealt(person.articles, n, _ROWS)],
    )


def _shown(utterance: Utterance, person: str, catalogue: Catalogue) -> LinkedQuote:
    """The fullest version that is the person's own: articles may give the same words to somebody else."""
    versions = [quote for _, quote in catalogue.fullest_first(utterance)]
    return next((quote for quote in versions if quote.person == person), versions[0])


def _statement(utterance: Utterance, person: str, catalogue: Catalogue, links: Links) -> Statement:
    quote = _shown(utterance, person, catalogue)
    return Statement(
        quote.quote.kind,
        view_quote(quote, catalogue, links),
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
    span = f", {range_words(days[0], days[-1])}" if days else ""
    said_in = count(len({quote.article for quote in quotes}), "article")
    return f"{role}{count(len(statements), 'statement')} in {said_in}{span}."


def _fact_rows(person: LinkedPerson, links: Links) -> list[tuple[str, Markdown]]:
    rows: list[tuple[str, Markdown]] = []
    if person.roles:
        rows.append(("Role", joined([_claim(c.role, c.articles, links) for c in person.roles], "; ")))
    if len(person.spellings) > 1 or any(spelling.name != person.name for spelling in person.spellings):
        rows.append(("Written", joined([_claim(s.name, s.articles, links) for s in person.spellings], "; ")))
    if person.wikidata:
        rows.append(("Wikidata", web_link(person.wikidata, f"https://www.wikidata.org/wiki/{person.wikidata}")))
    return rows


def _claim(words: str, articles: Sequence[str], links: Links) -> Markdown:
    """Words and whose they are: `“union leader” in Gazette (4 March 2023) and 2 more`."""
    if not articles:
        return Markdown(f"“{text(words)}”")
    more = f" and {number(len(articles) - 1)} more" if len(articles) > 1 else ""
    return Markdown(f"“{text(words)}” in {_dated(articles[0], links)}{more}")


def _dated(article: str, links: Links) -> Markdown:
    date = links.catalogue.date(article)
    shown = links.article(article, _short_name(article, links))
    return Markdown(f"{shown} ({time_tag(date)})") if date else shown


def _short_name(article: str, links: Links) -> str:
    carriers = links.catalogue.carriers(article)
    return carriers[0].name if carriers else shortened(links.catalogue.title(article), 40)


def _told(quote: LinkedQuote, links: Links) -> Markdown:
    """What the person told somebody, as the cue words it."""
    listener = quote.quote.addressee
    return row(quote, links, speaker=False, told=folded(listener.text) if listener else "")


def _in_article(person: LinkedPerson, article: str, links: Links) -> Markdown:
    """An article that names the person, with the sentence that does so first."""
    catalogue = links.catalogue
    date = catalogue.date(article)
    pieces = [links.article(article), links.carriers(article), *([time_tag(date)] if date else [])]
    sentence = naming_sentence(person.id, article, catalogue)
    shown = f":\n  {text(shortened(sentence, 300))}" if sentence else ""
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
