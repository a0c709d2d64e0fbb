from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.curate.ledger import ledger_text, parse_ledger
from dossier.link import link_articles
from dossier.records import Curation, Dossier, Extraction, Ledger

from .makers import article, said

NOBODY = Curation()


def story(
    identity: str, title: str | None, words: str = "We shall rebuild the harbour wall before winter comes"
) -> Extraction:
    found = article(identity, quotes=[said(words)])
    return replace(found, article=replace(found.article, title=title))


def linked(*stories: Extraction, ledger: Ledger | None = None, former: tuple[str, ...] = ()) -> tuple[Dossier, Ledger]:
    return link_articles(stories, NOBODY, ledger or Ledger(), former=former)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Harbour wall to be rebuilt", "harbour-wall-to-be-rebuilt", id="words"),
        pytest.param("NATO’s boss: “Çok güzel”", "natos-boss-cok-guzel", id="marks-and-accents"),
        pytest.param("Index", "index-2", id="not-the-name-of-the-list"),
        pytest.param("../../etc/passwd", "etc-passwd", id="no-way-out"),
        pytest.param(
            "The council of the harbour town wants the old wall to be rebuilt before winter",
            "the-council-of-the-harbour-town-wants-the-old-wall-to-be",
            id="long-cut-at-a-words-end",
        ),
        pytest.param("a" * 80, "a" * 60, id="one-long-word"),
        pytest.param(None, "an-account-of-the-day-we-shall-rebuild", id="no-title-the-first-words"),
    ],
)
def test_an_articles_page_is_called_after_its_title(title: str | None, expected: str) -> None:
    dossier, ledger = linked(story("a-1", title))
    assert dossier.slugs == {"a-1": expected} == ledger.articles


def test_two_articles_with_one_title_have_pages_of_their_own() -> None:
    dossier, _ = linked(story("b", "Storm"), story("a", "Storm", "Nobody will be left behind, not one of you"))
    assert dossier.slugs == {"a": "storm", "b": "storm-2"}


def test_a_slug_stays_when_the_title_changes_and_when_another_article_would_take_it() -> None:
    _, ledger = linked(story("b", "Storm"))
    dossier, after = linked(
        story("a", "Storm", "Nobody will be left behind, not one of you"), story("b", "Gale"), ledger=ledger
    )
    assert dossier.slugs == {"a": "storm-2", "b": "storm"}
    assert linked(*dossier.articles, ledger=after)[1] == after


def test_an_article_that_is_away_for_a_while_keeps_its_slug() -> None:
    _, ledger = linked(story("a", "Storm"))
    _, away = linked(story("b", "Storm", "Nobody will be left behind, not one of you"), ledger=ledger)
    assert away.articles == {"a": "storm", "b": "storm-2"}


def test_a_seed_that_is_renamed_keeps_its_page() -> None:
    _, ledger = linked(story("a", "Storm"))
    dossier, after = linked(story("new-name", "Storm"), ledger=ledger)
    assert dossier.slugs == {"new-name": "storm"} == after.articles
    assert not dossier.redirects


def test_the_address_of_a_quotation_is_on_its_articles_page() -> None:
    dossier, _ = linked(story("a", "Storm"))
    quote = dossier.quotes[0]
    assert quote.url == f"articles/storm/#{quote.id}"
    assert replace(quote, slug=None).url == f"articles/a/#{quote.id}"


@pytest.mark.parametrize(
    ("seed", "former", "expected"),
    [
        pytest.param("a", (), {"articles/a": "articles/storm"}, id="an-article-that-had-no-slug"),
        pytest.param("renamed", (), {"articles/a": "articles/storm"}, id="renamed-at-the-same-time"),
        pytest.param("a", ("b",), {"articles/a": "articles/storm"}, id="must-not-lead-from-an-article-that-is-gone"),
    ],
)
def test_the_former_address_of_an_article_leads_to_its_page(
    seed: str, former: tuple[str, ...], expected: dict[str, str]
) -> None:
    _, ledger = linked(story("a", "Storm"))
    dossier, after = linked(story(seed, "Storm"), ledger=replace(ledger, articles={}), former=former)
    assert dossier.redirects == expected
    assert linked(story(seed, "Storm"), ledger=after)[0].redirects == expected


def test_an_article_without_quotations_leads_on_from_where_its_page_is_known_to_have_been() -> None:
    silent = article("a")
    silent = replace(silent, article=replace(silent.article, title="Rain"))
    assert linked(silent)[0].redirects == {}
    assert linked(silent, former=("a",))[0].redirects == {"articles/a": "articles/rain"}


def test_a_new_article_has_no_former_address() -> None:
    assert linked(story("a", "Storm"))[0].redirects == {}


def test_slugs_are_kept_in_the_ledgers_file() -> None:
    _, ledger = linked(story("a", "Storm"))
    assert '{"table": "articles", "key": "a", "value": "storm"}\n' in ledger_text(ledger)
    assert parse_ledger(ledger_text(ledger), "ids.jsonl") == ledger
