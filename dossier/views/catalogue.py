"""The dossier turned so that each page finds what it shows: quotes by person, outlet, article, day."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dossier.records import (
    Dossier,
    Extraction,
    LinkedOrganisation,
    LinkedOutlet,
    LinkedPerson,
    LinkedQuote,
    Relation,
    Span,
    UnnamedSource,
    Utterance,
    Version,
    speaker_names,
)
from dossier.views.paragraphs import shown_paragraphs
from dossier.views.wording import shortened

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

# Who answers for an article's wording, first: the one that published it, then the wire whose copy it carries.
_RELATION_ORDER: tuple[Relation, ...] = ("publisher", "wire", "interview", "reference")
CARRIERS: tuple[Relation, ...] = ("publisher", "wire")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Look-ups over one dossier. Hidden people are not in `people`; every tuple is in the order pages show it."""

    dossier: Dossier
    articles: Mapping[str, Extraction]
    people: Mapping[str, LinkedPerson]
    labels: Mapping[str, str]  # a person's name, told apart from namesakes
    outlets: Mapping[str, LinkedOutlet]
    organisations: Mapping[str, LinkedOrganisation]
    sources: Mapping[str, UnnamedSource]
    names: Mapping[str, str]  # of whoever speaks, by `LinkedQuote.speaker_page`
    quotes: Mapping[str, LinkedQuote]
    utterances: Mapping[str, Utterance]
    outlets_of: Mapping[str, tuple[tuple[LinkedOutlet, Relation], ...]]  # by article
    quotes_in: Mapping[str, tuple[LinkedQuote, ...]]  # by article, in the order of the text
    quotes_by: Mapping[str, tuple[LinkedQuote, ...]]  # by person, oldest first
    quotes_about: Mapping[str, tuple[LinkedQuote, ...]]  # by person, what others said
    quotes_from: Mapping[str, tuple[LinkedQuote, ...]]  # by outlet, that published the article or wired it
    numbers: Mapping[str, int]  # a quote's number within its article, from 1
    paragraphs: Mapping[str, tuple[Span, ...]]  # by article, what its page shows of the seed
    in_text: frozenset[str]  # quotes that begin in a paragraph that their article's page shows
    written: Mapping[tuple[str, str], str]  # (article, a name as it writes it) -> person id

    def carriers(self, article: str) -> tuple[LinkedOutlet, ...]:
        """The outlets that answer for an article's wording: who published it, else whose wire copy it is."""
        for relation in CARRIERS:
            found = tuple(outlet for outlet, stands in self.outlets_of.get(article, ()) if stands == relation)
            if found:
                return found
        return ()

    def date(self, article: str) -> str | None:
        """When an article was published."""
        return self.articles[article].article.date

    def article_page(self, article: str) -> str:
        """Where an article's page lies below docs/."""
        return f"articles/{self.dossier.slugs.get(article, article)}.md"

    def title(self, article: str) -> str:
        """An article's title, or the words that it begins with."""
        found = self.articles[article].article
        first = next((span.of(found.text) for span in found.body if span.of(found.text).strip()), "")
        return found.title or (f"Untitled: {shortened(first, 60)}" if first else f"Untitled ({article})")

    def name(self, quote: LinkedQuote) -> str | None:
        """Who speaks, in plain words; None if unknown or not listed."""
        return self.names.get(quote.speaker_page or "")

    def speaker(self, quote: LinkedQuote) -> str:
        """The page of who speaks, without ending; empty if unknown or not listed."""
        return quote.speaker_page if quote.speaker_page in self.names else ""  # type: ignore[return-value]

    @property
    def compared(self) -> tuple[Utterance, ...]:
        """The utterances that several articles carry, copies counted once; the most carried first."""
        several = (u for u in self.dossier.utterances if self.is_compared(u))
        return tuple(sorted(several, key=lambda u: (-len(u.articles), -len(u.versions), u.id)))

    def is_compared(self, utterance: Utterance) -> bool:
        """Whether an utterance has a page of its own: it stands in several articles, not only twice in one."""
        return len(utterance.articles) > 1 and len(self.fullest_first(utterance)) > 1

    def fullest_first(self, utterance: Utterance) -> tuple[tuple[Version, LinkedQuote], ...]:
        """An utterance's versions with their quotes."""
        return tuple((v, self.quotes[v.quote]) for v in utterance.versions if v.quote in self.quotes)


def build_catalogue(dossier: Dossier) -> Catalogue:
    """All look-ups, made once."""
    people = {person.id: person for person in dossier.people if not person.hidden}
    articles = {extraction.article.id: extraction for extraction in dossier.articles}
    quotes_in = _grouped((quote.article, quote) for quote in sorted(dossier.quotes, key=_text_order))
    outlets_of = _outlets_of(dossier)
    by_day = sorted(dossier.quotes, key=day_order)
    paragraphs = {article: _paragraphs(one, quotes_in.get(article, ())) for article, one in articles.items()}
    carriers = {
        article: [o.id for o, relation in stands if relation in CARRIERS] for article, stands in outlets_of.items()
    }
    return Catalogue(
        dossier=dossier,
        articles=articles,
        people=people,
        labels=_labels(people.values()),
        outlets={outlet.id: outlet for outlet in dossier.outlets},
        organisations={organisation.id: organisation for organisation in dossier.organisations},
        names=speaker_names(dossier),
        sources={source.id: source for source in dossier.sources},
        quotes={quote.id: quote for quote in dossier.quotes},
        utterances={utterance.id: utterance for utterance in dossier.utterances},
        outlets_of=outlets_of,
        quotes_in=quotes_in,
        quotes_by=_grouped((quote.person, quote) for quote in by_day if quote.person in people),
        quotes_about=_grouped(
            (person, quote) for quote in by_day for person in quote.about if person in people and person != quote.person
        ),
        quotes_from=_grouped((outlet, quote) for quote in by_day for outlet in carriers.get(quote.article, ())),
        numbers={quote.id: n for group in quotes_in.values() for n, quote in enumerate(group, 1)},
        paragraphs=paragraphs,
        in_text=frozenset(quote.id for quote in dossier.quotes if _begins_in(quote, paragraphs[quote.article])),
        written=_written(people.values()),
    )


def day_order(quote: LinkedQuote) -> tuple[str, str, int]:
    """Oldest first, undated last; within a day in the order of the texts."""
    return (quote.said_on or "9999", quote.article, quote.quote.span.start)


def name_order(name: str) -> tuple[str, str]:
    """By the last word of a name, accents and case aside: "Viktor Orbán" under O."""
    plain = plain_letters(name).casefold()
    return (plain.split()[-1] if plain.split() else "", plain)


def plain_letters(name: str) -> str:
    """`name` without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def _text_order(quote: LinkedQuote) -> tuple[str, int, int, str]:
    return (quote.article, quote.quote.span.start, -quote.quote.span.end, quote.id)


def _paragraphs(extraction: Extraction, quotes: Sequence[LinkedQuote]) -> tuple[Span, ...]:
    return shown_paragraphs(extraction.article, [quote.quote.span.start for quote in quotes])


def _begins_in(quote: LinkedQuote, paragraphs: Sequence[Span]) -> bool:
    return any(span.start <= quote.quote.span.start < span.end for span in paragraphs)


def _grouped(pairs: Iterable[tuple[K | None, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        if key is not None:
            groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _outlets_of(dossier: Dossier) -> dict[str, tuple[tuple[LinkedOutlet, Relation], ...]]:
    pairs = [(article, outlet, relation) for outlet in dossier.outlets for article, relation in outlet.articles]
    pairs.sort(key=lambda pair: (pair[0], _RELATION_ORDER.index(pair[2]), pair[1].name, pair[1].id))
    return _grouped((article, (outlet, relation)) for article, outlet, relation in pairs)


def _labels(people: Iterable[LinkedPerson]) -> dict[str, str]:
    by_name = _grouped((person.name, person) for person in people)
    return {
        person.id: name if len(namesakes) == 1 else f"{name} ({_distinction(person, namesakes)})"
        for name, namesakes in by_name.items()
        for person in namesakes
    }


def _distinction(person: LinkedPerson, namesakes: tuple[LinkedPerson, ...]) -> str:
    roles = [other.roles[0].role for other in namesakes if other.roles]
    if person.roles and roles.count(person.roles[0].role) == 1:
        return person.roles[0].role
    return person.id


def _written(people: Iterable[LinkedPerson]) -> dict[tuple[str, str], str]:
    claims = _grouped(
        ((article, spelling.name), person.id)
        for person in people
        for spelling in person.spellings
        for article in spelling.articles
    )
    return {key: ids[0] for key, ids in claims.items() if len(set(ids)) == 1}
