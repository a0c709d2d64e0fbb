"""Which names are one organisation's, across articles, and the ids that stay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.link.linking import link_articles
from dossier.link.organisations import organisation_key
from dossier.records import ArticleFacts, Correction, Curation, Dossier, Extraction, Ledger
from link.makers import article, said


def told(name: str, *organisations: str, lead: str = "An account of the day. ") -> Extraction:
    """An article in which each of these organisations says something of its own."""
    made = [said(f"it was said {n} times in {name}", kind="indirect") for n, _ in enumerate(organisations)]
    quotes = [replace(quote, organisation=one) for quote, one in zip(made, organisations, strict=True)]
    return article(name, [], quotes, lead=lead)


def linked(*extractions: Extraction, ledger: Ledger | None = None) -> tuple[Dossier, Ledger]:
    return link_articles(extractions, Curation(), ledger or Ledger())


def names(dossier: Dossier) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(one.id, one.names, one.articles) for one in dossier.organisations]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("U.N.", "UN", id="stops"),
        pytest.param("World Health Organization", "World Health Organisation", id="spelling"),
        pytest.param("Harbour Foods Inc.", "Harbour Foods", id="company"),
        pytest.param("Ministry of Foreign Affairs", "the Foreign Ministry", id="ministry-of-a-field"),
        pytest.param("Department of Health", "Health Department", id="department-of-a-field"),
        pytest.param("Norway’s Foreign Ministry", "Norway's Foreign Ministry", id="apostrophe"),
        pytest.param("Norway's Foreign Ministry", "Norwegian Foreign Ministry", id="country-and-its-adjective"),
        pytest.param("Ministry of Trade of Norway", "Norwegian Trade Ministry", id="country-behind"),
    ],
)
def test_spellings_of_one_organisation_agree(one: str, other: str) -> None:
    assert organisation_key(one) == organisation_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Norwegian Foreign Ministry", "Swedish Foreign Ministry", id="countries"),
        pytest.param("Bank of Tarvia", "Bank of Ostrava", id="banks"),
        pytest.param("Harbour Group", "Harbour", id="a-word-that-is-a-name"),
        pytest.param("British Airways", "Britain Airways", id="adjective-that-is-part-of-a-name"),
        pytest.param("Norwegian Refugee Council", "Norway Refugee Council", id="no-body-of-every-country"),
    ],
)
def test_names_of_two_organisations_do_not_agree(one: str, other: str) -> None:
    assert organisation_key(one) != organisation_key(other)


@pytest.mark.parametrize(
    "extractions",
    [
        pytest.param(
            [told("a", "Harbour Workers' Union", lead="The Harbour Workers' Union (HWU) met. "), told("b", "HWU")],
            id="by-brackets",
        ),
        pytest.param([told("a", "Harbour Workers' Union", "HWU"), told("b", "HWU")], id="by-initials"),
        pytest.param(
            [told("a", "HWU", lead="The Harbour Workers' Union (HWU) met. "), told("b", "Harbour Workers' Union")],
            id="never-in-full-where-it-is-explained",
        ),
    ],
)
def test_initials_and_the_name_in_full_are_one(extractions: list[Extraction]) -> None:
    (one,) = linked(*extractions)[0].organisations
    assert set(one.names) == {"HWU", "Harbour Workers' Union"}
    assert one.articles == ("a", "b")


def test_initials_of_two_organisations_are_each_articles_own() -> None:
    dossier, _ = linked(
        told("a", "ABC", lead="The Alpine Boat Club (ABC) met. "),
        told("b", "ABC", lead="The Austral Bird Council (ABC) met. "),
        told("c", "ABC"),
    )
    assert sorted(one.articles for one in dossier.organisations) == [("a",), ("b",), ("c",)]


def test_a_short_name_is_the_one_longer_name_of_its_article() -> None:
    dossier, _ = linked(told("a", "Harbour Times", "Times"), told("b", "Times"))
    assert names(dossier) == [("harbour-times", ("Harbour Times", "Times"), ("a",)), ("times", ("Times",), ("b",))]


def test_ministries_that_nobody_tells_apart_stay_apart_by_article() -> None:
    dossier, _ = linked(
        told("a", "Ministry of Foreign Affairs"),
        told("b", "Ministry of Foreign Affairs"),
        told("c", "Norwegian Foreign Ministry", "Foreign Ministry"),
        told("d", "Norwegian Foreign Ministry"),
    )
    assert [(one.name, one.articles) for one in dossier.organisations] == [
        ("Ministry of Foreign Affairs", ("a",)),
        ("Ministry of Foreign Affairs", ("b",)),
        ("Norwegian Foreign Ministry", ("c", "d")),
    ]


def test_an_id_stays_when_the_name_in_full_comes_later() -> None:
    before, ledger = linked(told("a", "HWU"))
    after, _ = linked(
        told("a", "HWU"),
        told("b", "Harbour Workers' Union", lead="The Harbour Workers' Union (HWU) met. "),
        ledger=ledger,
    )
    assert [one.id for one in before.organisations] == [one.id for one in after.organisations] == ["hwu"]


def test_two_pages_that_turn_out_to_be_one_lead_to_each_other() -> None:
    _, ledger = linked(told("a", "HWU"), told("b", "Harbour Workers' Union"))
    explained = told("c", "HWU", lead="The Harbour Workers' Union (HWU) met. ")
    dossier, kept = linked(told("a", "HWU"), told("b", "Harbour Workers' Union"), explained, ledger=ledger)
    (one,) = dossier.organisations
    assert dict(dossier.redirects) == {"organisations/hwu": "organisations/harbour-workers-union"}
    assert one.id == "harbour-workers-union"
    again, same = linked(told("a", "HWU"), told("b", "Harbour Workers' Union"), explained, ledger=kept)
    assert (again.organisations, same) == (dossier.organisations, kept)


def test_a_source_that_became_an_organisation_leads_to_its_page() -> None:
    ledger = Ledger(sources={"kremlin": "kremlin", "officials": "officials"})
    dossier, kept = linked(told("a", "Kremlin"), ledger=ledger)
    assert dict(dossier.redirects) == {"sources/kremlin": "organisations/kremlin"}
    assert kept.sources == ledger.sources
    assert linked(told("b", "Harbour Trust"), ledger=kept)[0].redirects == dossier.redirects


@pytest.mark.parametrize(
    "stated",
    [
        pytest.param("kremlin", id="id"),
        pytest.param("organisations/kremlin.md", id="page"),
        pytest.param("the Kremlin", id="name"),
    ],
)
def test_a_curator_may_name_an_organisation_as_the_speaker(stated: str) -> None:
    extractions = [told("a", "Kremlin"), article("b", [], [said("Nobody knows.", reason="two candidates")])]
    (first,) = [quote for quote in link_articles(extractions, Curation(), Ledger())[0].quotes if quote.article == "b"]
    correction = Correction("docs/articles/b.md", 3, quote=first.id, speaker=stated)
    curation = Curation(articles={"b": ArticleFacts(corrections=(correction,))})
    dossier, _ = link_articles(extractions, curation, Ledger())
    (one,) = dossier.organisations
    assert (one.id, one.articles, len(one.quotes)) == ("kremlin", ("a", "b"), 2)
    assert not [finding for finding in dossier.findings if finding.severity == "error"]
