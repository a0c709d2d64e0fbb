from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.link import link_articles
from dossier.link.outlets import outlet_key
from dossier.link.sources import source_key
from dossier.records import Curation, Cut, Dossier, Extraction, Ledger, OutletFacts, Span

from .makers import article, person, said


def linked(*extractions: Extraction, curation: Curation | None = None, ledger: Ledger | None = None) -> Dossier:
    return link_articles(extractions, curation or Curation(), ledger or Ledger())[0]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("AFP", "Agence France-Presse", id="agency-in-full"),
        pytest.param("Reuters", "Reuters News Agency", id="agency"),
        pytest.param("The Economist", "economist.com", id="address"),
        pytest.param("The Economist", "https://www.economist.com/", id="full-address"),
        pytest.param("The Harbour Post", "Harbour Post", id="the"),
        pytest.param("Harbour Post Online", "Harbour Post", id="online"),
        pytest.param("Space-War", "Space War", id="hyphen"),
        pytest.param("Süddeutsche Zeitung", "Sueddeutsche Zeitung", id="umlaut-of-a-known-paper"),
    ],
)
def test_names_of_one_outlet_agree(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Times", "The New York Times", id="times"),
        pytest.param("Sky News", "Sky Sports", id="sky"),
        pytest.param("Daily Post", "Harbour Post", id="post"),
        pytest.param("AP", "AFP", id="agencies"),
        pytest.param("bbc.co.uk", "bloomberg.co.uk", id="addresses"),
    ],
)
def test_names_of_two_outlets_do_not_agree(one: str, other: str) -> None:
    assert outlet_key(one) != outlet_key(other)


def test_an_outlet_keeps_its_articles_with_their_relation() -> None:
    dossier = linked(
        article("a", outlets=[("AFP", "wire"), ("Space War", "publisher")]),
        article("b", outlets=[("Agence France-Presse", "publisher")]),
    )
    afp = next(one for one in dossier.outlets if one.id == "afp")
    assert afp.name == "AFP"
    assert afp.aliases == ("Agence France-Presse",)
    assert afp.articles == (("a", "wire"), ("b", "publisher"))


def test_what_a_curator_states_of_an_outlet_wins_and_its_old_page_leads_there() -> None:
    extractions = (
        article("a", outlets=[("Space Media Network", "publisher")]),
        article("b", outlets=[("Military Space News", "publisher")]),
    )
    _, ledger = link_articles(extractions, Curation(), Ledger())
    facts = OutletFacts(
        name="Space War", aliases=("Military Space News",), url="https://example.org", kind="trade press"
    )
    curation = Curation(outlets={"space-media-network": facts})
    dossier, kept = link_articles(extractions, curation, ledger)
    (one,) = dossier.outlets
    assert (one.id, one.name, one.url, one.kind) == ("space-media-network", "Space War", facts.url, facts.kind)
    assert one.aliases == ("Military Space News", "Space Media Network")
    assert dossier.redirects == {"outlets/military-space-news": "outlets/space-media-network"}
    assert kept.outlets == ledger.outlets


def test_one_alias_on_two_outlets_is_a_finding() -> None:
    facts = OutletFacts(aliases=("The Beacon",))
    dossier = linked(article("a"), curation=Curation(outlets={"beacon": facts, "daily-beacon": facts}))
    (finding,) = [one for one in dossier.findings if one.severity == "error"]
    assert finding.file == "docs/outlets/daily-beacon.md"
    assert "docs/outlets/beacon.md" in finding.fact


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("US officials", "a U.S. official", id="number-and-article"),
        pytest.param("two senior US officials", "senior US officials", id="count"),
        pytest.param("a German government spokesman", "a German government spokeswoman", id="him-or-her"),
        pytest.param("witnesses", "one witness", id="plural-in-es"),
    ],
)
def test_wordings_of_one_unnamed_source_agree(one: str, other: str) -> None:
    assert source_key(one) == source_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("US officials", "Russian officials", id="country"),
        pytest.param("US officials", "senior US officials", id="rank"),
        pytest.param("a police spokesman", "police officers", id="office"),
    ],
)
def test_wordings_of_two_unnamed_sources_do_not_agree(one: str, other: str) -> None:
    assert source_key(one) != source_key(other)


def test_unnamed_sources_are_grouped_with_their_quotes() -> None:
    dossier = linked(
        article("a", [], [said("the ban was lifted", kind="indirect", source="US officials")]),
        article("b", [], [said("the ban had been lifted", kind="indirect", source="a US official")]),
    )
    (source,) = dossier.sources
    assert (source.id, source.label) == ("us-officials", "US officials")
    assert source.wordings == ("US officials", "a US official")
    assert set(source.quotes) == {quote.id for quote in dossier.quotes}
    assert {quote.source for quote in dossier.quotes} == {"us-officials"}


def test_his_wife_is_another_woman_in_another_article() -> None:
    dossier = linked(
        article(
            "a",
            [],
            [said("he slept", kind="indirect", source="His wife"), said("he woke", kind="indirect", source="his wife")],
        ),
        article("b", [], [said("he left", kind="indirect", source="his wife")]),
    )
    assert [(source.id, source.label, len(source.quotes)) for source in dossier.sources] == [
        ("his-wife", "his wife", 2),
        ("his-wife-2", "his wife", 1),
    ]


def test_an_article_without_date_or_outlet_is_listed_with_the_remedy() -> None:
    dossier = linked(article("a", [person("Jane Doe")], date=None, outlets=[("Merkur", "reference")]))
    assert [(one.kind, one.file, one.remedy) for one in dossier.findings] == [
        ("undated-article", "docs/articles/title-of-a.md", "add `date: YYYY-MM-DD` to its front matter"),
        ("unnamed-outlet", "docs/articles/title-of-a.md", "add `outlet:` to its front matter"),
    ]


def test_words_that_may_be_no_part_of_the_article_are_listed() -> None:
    found = article("a", [person("Jane Doe")])
    doubted = replace(found.article, doubts=(Cut(Span(0, 4), "a line after the end"),))
    (finding,) = linked(replace(found, article=doubted)).findings
    assert (finding.kind, finding.severity) == ("furniture-doubt", "notice")
    assert found.article.text[0:4] in finding.fact
    assert "`cut:`" in finding.remedy


def test_a_quote_without_speaker_is_listed_with_its_reason() -> None:
    dossier = linked(article("a", [], [said("Somebody said this.", reason="two candidates")]))
    (finding,) = dossier.findings
    assert finding.kind == "unknown-speaker"
    assert "two candidates" in finding.fact
    assert dossier.quotes[0].id in finding.remedy
