from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.link import link_articles
from dossier.records import Curation, Extraction, Ledger, PersonFacts, Relation

from .makers import article, person, said

NAMES = ("Serghei Moss", "Sergei Moss", "S. Moss", "Moss", "Ann Moss", "Daniel Costa", "Dan Costa", "Costa")
ROLES = (None, "finance minister", "striker", "mayor")
LINES = (
    "We will end the strike the moment the company puts a fair offer on the table.",
    "the moment the company puts a fair offer on the table",
    "We will not end the strike before the company puts a fair offer on the table.",
    "This is nothing new.",
    "nothing new",
    "No comment.",
)
OUTLETS = ("AFP", "Agence France-Presse", "The Post", "post.com")
DAYS = (None, "2031-05-02", "2031-05-03", "2031-09-01")


@st.composite
def coverage(draw: st.DrawFn) -> list[Extraction]:
    """A few articles that share people, words and outlets."""
    articles = []
    for number in range(draw(st.integers(1, 5))):
        names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=4))
        people = [person(name, draw(st.sampled_from(ROLES))) for name in names]
        lines = draw(st.lists(st.sampled_from(LINES), max_size=4))
        speakers = [draw(st.sampled_from([*names, None])) for _ in lines]
        quotes = [said(line, speaker) for line, speaker in zip(lines, speakers, strict=True)]
        outlets: list[tuple[str, Relation]] = [(draw(st.sampled_from(OUTLETS)), "publisher")]
        articles.append(article(f"art-{number}", people, quotes, date=draw(st.sampled_from(DAYS)), outlets=outlets))
    return articles


FACTS = st.fixed_dictionaries(
    {},
    optional={
        "sergei-moss": st.builds(PersonFacts, same_as=st.sampled_from([None, "ann-moss", "daniel-costa", "nobody"])),
        "ann-moss": st.builds(PersonFacts, same_as=st.sampled_from([None, "sergei-moss"]), name=st.just("Ann M.")),
        "daniel-costa": st.builds(PersonFacts, aliases=st.sampled_from([None, ("Costa",), ("Moss",)])),
    },
)


@settings(max_examples=60, deadline=None)
@given(articles=coverage(), facts=FACTS, random=st.randoms(use_true_random=False))
def test_the_order_of_the_articles_does_not_matter(
    articles: list[Extraction], facts: dict[str, PersonFacts], random: object
) -> None:
    curation = Curation(people=facts)
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert link_articles(articles, curation, Ledger()) == link_articles(shuffled, curation, Ledger())


@settings(max_examples=60, deadline=None)
@given(articles=coverage(), facts=FACTS)
def test_linking_again_changes_nothing(articles: list[Extraction], facts: dict[str, PersonFacts]) -> None:
    curation = Curation(people=facts)
    dossier, ledger = link_articles(articles, curation, Ledger())
    assert link_articles(articles, curation, ledger) == (dossier, ledger)


@settings(max_examples=60, deadline=None)
@given(before=coverage(), after=coverage())
def test_ids_are_unique_and_stay_whatever_comes_later(before: list[Extraction], after: list[Extraction]) -> None:
    first, ledger = link_articles(before, Curation(), Ledger())
    later = [*before, *(one for one in _renamed(after))]
    second, kept = link_articles(later, Curation(), ledger)
    for dossier in (first, second):
        for records in (dossier.people, dossier.outlets, dossier.quotes, dossier.utterances, dossier.sources):
            ids = [record.id for record in records]
            assert len(ids) == len(set(ids))
    old = {(quote.article, quote.quote.span): quote.id for quote in first.quotes}
    new = {(quote.article, quote.quote.span): quote.id for quote in second.quotes}
    assert old.items() <= new.items()
    pages = {f"people/{one.id}" for one in second.people} | set(second.redirects)
    gone = {f"people/{one.id}" for one in first.people} - pages
    assert all(page.removeprefix("people/") in kept.people.values() for page in gone)
    assert set(ledger.people.values()) <= set(kept.people.values())


@settings(max_examples=60, deadline=None)
@given(
    names=st.lists(st.text(min_size=1, max_size=20), unique=True, max_size=3),
    lines=st.lists(st.text(max_size=60), max_size=3),
)
def test_no_text_is_too_odd_to_link(names: list[str], lines: list[str]) -> None:
    people = [person(name, name) for name in names]
    quotes = [said(line, names[0] if names else None) for line in lines]
    outlets: list[tuple[str, Relation]] = [(name, "publisher") for name in names]
    articles = [article(label, people, quotes, outlets=outlets) for label in ("a", "b")]
    dossier, ledger = link_articles(articles, Curation(), Ledger())
    assert len(dossier.quotes) == 2 * len(lines)
    assert link_articles(articles, Curation(), ledger) == (dossier, ledger)


def _renamed(articles: list[Extraction]) -> list[Extraction]:
    """The same articles under other names, with their quotes' ids."""
    return [
        article(
            f"later-{number}",
            one.people,
            [said(quote.text, quote.person) for quote in one.quotes],
            date=one.article.date,
            outlets=[(outlet.name, outlet.relation) for outlet in one.article.outlets],
        )
        for number, one in enumerate(articles)
    ]
