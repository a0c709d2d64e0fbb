"""A page for each person, organisation and source without a name: what they say, in the articles' own sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dossier.markdown import Markdown, quoted
from dossier.pages.insertions import Insertion, with_insertions
from dossier.pages.kit import Draft, Kit
from dossier.pages.parts import dealt, pager, part_title
from dossier.pages.references import References
from dossier.pages.sentences import Statement, mark_place, statements
from dossier.records import LinkedPerson, LinkedQuote, Page, Span
from dossier.views.catalogue import Catalogue
from dossier.views.listings import part_path
from dossier.views.wording import count, range_words, sentence_case

_HIDDEN_TEMPLATE = "hidden.html"  # of the theme
_HIDDEN_TITLE = "Not published"
_NOT_QUOTED = "Named, but not quoted."


@dataclass(frozen=True, slots=True)
class _Speaker:
    """Whoever has a page; `head` is its front matter, `who` the sentence that says what they are."""

    page: str  # "people/jane-doe"
    template: str
    label: str
    who: str | None
    head: Mapping[str, object]
    quotes: tuple[LinkedQuote, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """What one article has somebody say."""

    title: Markdown
    origin: Markdown
    statements: tuple[Markdown, ...]


def speaker_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """A page for each who speaks or is named; where there is much, it goes on in further parts."""
    by_page: dict[str, list[LinkedQuote]] = {}
    for quote in catalogue.dossier.quotes:
        by_page.setdefault(quote.speaker_page or "", []).append(quote)
    for speaker in _speakers(catalogue, {page: tuple(quotes) for page, quotes in by_page.items()}):
        articles = _by_article(speaker.quotes, catalogue)
        parts = dealt([(article, len(quotes)) for article, quotes in articles.items()])
        paths = [part_path(speaker.page, n) for n in range(1, len(parts) + 1)]
        for path, part in zip(paths, parts, strict=True):
            yield Draft(path, partial(_speaker_page, speaker, {one: articles[one] for one in part}, paths, path))


def hidden_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """For each hidden person the page that the curator hid: he finds his facts there, readers find nothing."""
    for person in catalogue.dossier.people:
        if person.hidden:
            yield Draft(f"people/{person.id}.md", partial(_hidden_page, person))


def _hidden_page(person: LinkedPerson, kit: Kit) -> Page:
    """A page of the theme's `hidden.html`, which has nothing of it, should a renderer publish it all the same."""
    head = {**_facts(person, ""), "title": _HIDDEN_TITLE, "template": _HIDDEN_TEMPLATE}
    return kit.page(f"people/{person.id}.md", "hidden", head)


def _speakers(catalogue: Catalogue, quotes: Mapping[str, tuple[LinkedQuote, ...]]) -> Iterator[_Speaker]:
    for person in catalogue.people.values():
        label, page = catalogue.labels[person.id], f"people/{person.id}"
        role = sentence_case(person.roles[0].role) if person.roles else None
        yield _Speaker(page, "person", label, role, _facts(person, label), quotes.get(page, ()))
    for body in catalogue.organisations.values():
        page = f"organisations/{body.id}"
        head = {"id": body.id, "title": body.name, "name": body.name}
        yield _Speaker(page, "organisation", body.name, "Organisation", head, quotes.get(page, ()))
    for source in catalogue.sources.values():
        page, label = f"sources/{source.id}", sentence_case(source.label)
        head = {"id": source.id, "title": label, "name": source.label}
        yield _Speaker(page, "source", label, "Source without a name", head, quotes.get(page, ()))


def _facts(person: LinkedPerson, label: str) -> dict[str, object]:
    """The front matter: what a curator may set."""
    return {
        "id": person.id,
        "title": label,
        "name": person.name,
        "aliases": [spelling.name for spelling in person.spellings if spelling.name != person.name],
        "role": person.roles[0].role if person.roles else None,
        "wikidata": person.wikidata,
    }


def _by_article(quotes: Sequence[LinkedQuote], catalogue: Catalogue) -> dict[str, tuple[LinkedQuote, ...]]:
    """Somebody's quotes by article, the newest article first, those without a date last."""
    groups: dict[str, list[LinkedQuote]] = {}
    for quote in quotes:
        groups.setdefault(quote.article, []).append(quote)
    newest = sorted(sorted(groups), key=lambda article: catalogue.date(article) or "", reverse=True)
    return {article: tuple(groups[article]) for article in newest}


def _speaker_page(
    speaker: _Speaker, articles: Mapping[str, tuple[LinkedQuote, ...]], paths: Sequence[str], path: str, kit: Kit
) -> Page:
    references, part = kit.references(path), paths.index(path) + 1
    return kit.page(
        path,
        speaker.template,
        dict(speaker.head) if part == 1 else {"title": part_title(speaker.label, part)},
        label=speaker.label,
        part=part,
        lead=_lead(speaker),
        pager=pager(references, paths),
        sections=[
            _section(article, quotes, references)
            for article, quotes in articles.items()
            if references.has(references.catalogue.article_page(article))
        ],
    )


def _lead(speaker: _Speaker) -> str:
    """One line of who this is: `Mayor. 12 statements in 3 articles, 24–31 May 2024`."""
    who = f"{speaker.who.rstrip('.')}. " if speaker.who else ""
    if not speaker.quotes:
        return f"{who}{_NOT_QUOTED}"
    days = sorted(quote.said_on for quote in speaker.quotes if quote.said_on)
    said = count(len({quote.utterance for quote in speaker.quotes}), "statement")
    articles = count(len({quote.article for quote in speaker.quotes}), "article")
    return f"{who}{said} in {articles}, {range_words(days[0], days[-1]) if days else 'date unknown'}."


def _section(article: str, quotes: tuple[LinkedQuote, ...], references: References) -> Section:
    """An article's sentences in which somebody speaks, an arrow behind each quotation."""
    found = references.catalogue.articles[article].article
    said = statements(found, references.catalogue.paragraphs[article], quotes)
    shown = tuple(_quotation(one, found.text, references) for one in said)
    return Section(references.article(article), references.origin_of(article), shown)


def _quotation(statement: Statement, source: str, references: References) -> Markdown:
    arrows: dict[int, list[str]] = {}
    for quote in statement.quotes:
        place = mark_place(source, quote.quote.span, statement.paragraphs)
        arrows.setdefault(statement.paragraphs[-1].end if place is None else place, []).append(
            f" {references.arrow(quote)}"
        )
    insertions = sorted(Insertion(Span(place, place), Markdown("".join(its))) for place, its in arrows.items())
    return quoted(with_insertions(source, span, insertions) for span in statement.paragraphs)
