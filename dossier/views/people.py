"""The people: their index, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence

from dossier.records import LinkedPerson, LinkedQuote, Span, Utterance
from dossier.views.catalogue import Catalogue, name_order, plain_letters
from dossier.views.chart_views import chart_by_day
from dossier.views.figures import Row, row
from dossier.views.html import Html, folded, joined, text, web_link
from dossier.views.kit import Kit
from dossier.views.links import Links
from dossier.views.listings import Listing, Section
from dossier.views.paragraphs import sentence_around
from dossier.views.wording import (
    number,
    number_or_blank,
    shortened,
    time_tag,
)

_ROWS = 200  # of each list
_FEW = 60  # people who fit one table that the eye can run down


def list_of_people(catalogue: Catalogue) -> Listing[LinkedPerson]:
    """The index of people."""
    people = sorted(catalogue.people.values(), key=lambda person: (*name_order(person.name), person.id))
    return Listing(
        "people/index",
        "people",
        "People",
        _by_letter(people),
        lambda person, links: _person_cells(person, catalogue, links),
        ("Name", "Role", "Quoted", "Spoken of", "Articles"),
        3,
    )


def person_profile(person: str, path: str, kit: Kit) -> Html:
    """What the articles call a person, how they write the name, and when the person spoke."""
    known = kit.catalogue.people[person]
    said = kit.catalogue.quotes_by.get(person, ())
    chart = chart_by_day(said, f"What {known.name} said")
    return kit.show(path, "profile", facts=_fact_rows(known, kit.links(path)), chart=chart)


def person_more(person: str, path: str, kit: Kit) -> Html:
    """What others say of a person, whom the person told what, and the articles that name the person."""
    catalogue, links = kit.catalogue, kit.links(path)
    known = catalogue.people[person]
    about = catalogue.quotes_about.get(person, ())
    told = [quote for quote in catalogue.quotes_by.get(person, ()) if quote.quote.addressee]
    lists = (
        (
            f"Said of {known.name}",
            "said-of",
            [row(quote, links) for quote in about[:_ROWS]],
            _rest(about, "who-of-whom", links),
        ),
        ("Told to", "told-to", [_told(quote, links) for quote in told[:_ROWS]], _rest(told, "who-told-whom", links)),
        (
            "In the articles",
            "in-the-articles",
            [_in_article(known, article, links) for article in known.articles[:_ROWS]],
            _rest(known.articles, "articles/index", links),
        ),
    )
    return kit.show(path, "person_more", lists=lists)


def _rest(items: Sequence[object], stem: str, links: Links) -> Html | None:
    """Where those are listed that are too many for here."""
    return links.page(f"{stem}.md", f"All {number(len(items))}") if len(items) > _ROWS else None


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


def _fact_rows(person: LinkedPerson, links: Links) -> list[tuple[str, Html]]:
    rows: list[tuple[str, Html]] = []
    if person.roles:
        rows.append(("Role", joined([_claim(c.role, c.articles, links) for c in person.roles], "; ")))
    if len(person.spellings) > 1 or any(spelling.name != person.name for spelling in person.spellings):
        rows.append(("Written", joined([_claim(s.name, s.articles, links) for s in person.spellings], "; ")))
    if person.wikidata:
        rows.append(("Wikidata", web_link(person.wikidata, f"https://www.wikidata.org/wiki/{person.wikidata}")))
    return rows


def _claim(words: str, articles: Sequence[str], links: Links) -> Html:
    """Words and whose they are: `“union leader” in Gazette (4 March 2023) and 2 more`."""
    if not articles:
        return Html("“{}”").format(text(words))
    more = f" and {number(len(articles) - 1)} more" if len(articles) > 1 else ""
    return Html(f"“{text(words)}” in {_dated(articles[0], links)}{more}")


def _dated(article: str, links: Links) -> Html:
    date = links.catalogue.date(article)
    shown = links.article(article, _short_name(article, links))
    return Html(f"{shown} ({time_tag(date)})") if date else shown


def _short_name(article: str, links: Links) -> str:
    carriers = links.catalogue.carriers(article)
    return carriers[0].name if carriers else shortened(links.catalogue.title(article), 40)


def _told(quote: LinkedQuote, links: Links) -> Row:
    """What the person told somebody, as the cue words it."""
    listener = quote.quote.addressee
    return row(quote, links, speaker=False, told=folded(listener.text) if listener else "")


def _in_article(person: LinkedPerson, article: str, links: Links) -> Html:
    """An article that names the person, with the sentence that does so first."""
    catalogue = links.catalogue
    date = catalogue.date(article)
    pieces = [links.article(article), links.carriers(article), *([time_tag(date)] if date else [])]
    sentence = naming_sentence(person.id, article, catalogue)
    shown = Html(":\n{}").format(text(shortened(sentence, 300))) if sentence else ""
    return Html("").join([joined(pieces, " · "), shown])


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
