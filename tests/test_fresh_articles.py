"""Articles that no rule was written for, with the messy ends that pages have: read, attributed, linked and written."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier.build import Planned, extract_paths, plan_build
from dossier.config import default_config, load_config
from dossier.records import Extraction, Quote

FRESH = Path(__file__).parent / "fresh"


@pytest.fixture(scope="module")
def extractions() -> dict[str, Extraction]:
    found, errors = extract_paths([FRESH], default_config(FRESH.parent))
    assert not errors
    return {extraction.article.id: extraction for extraction in found}


def quote_with(extraction: Extraction, words: str) -> Quote:
    found = [quote for quote in extraction.quotes if words in quote.text]
    assert found, f"no quotation holds {words!r}"
    return min(found, key=lambda quote: len(quote.text))


@pytest.mark.parametrize(
    ("article", "words", "kind", "person"),
    [
        pytest.param("harbour-strike", "We did not want this strike", "direct", "Marta Lindqvist", id="told-reporters"),
        pytest.param("harbour-strike", "But nobody can load ships", "direct", "Marta Lindqvist", id="second-half"),
        pytest.param("harbour-strike", "ready to sit down again tonight", "mixed", "Harald Brekke", id="fragment"),
        pytest.param("harbour-strike", "a stoppage would cost shippers", "indirect", "Harald Brekke", id="he-added"),
        pytest.param("harbour-strike", "That is not a threat", "direct", "Harald Brekke", id="surname"),
        pytest.param("harbour-strike", "could not rule out calling in", "indirect", "Olufemi Adeyemi", id="who-clause"),
        pytest.param("harbour-strike", "a slow-motion accident", "mixed", "Yuki Tanabe", id="called"),
        pytest.param("harbour-strike", "some importers have already", "indirect", "Yuki Tanabe", id="according-to"),
        pytest.param("harbour-strike", "We will talk to anybody", "direct", "Marta Lindqvist", id="colon"),
        pytest.param("harbour-strike", "the vote was closer", "indirect", None, id="unnamed-officials"),
        pytest.param("club-takeover", "You give ten years", "direct", "Leon Mbeki", id="pronoun-over-paragraphs"),
        pytest.param("club-takeover", "these people would never pay", "direct", "Carla Mbeki", id="his-wife"),
        pytest.param("club-takeover", "never missed a deadline", "mixed", "Graham Stott", id="insisted"),
        pytest.param("club-takeover", "promised us proof of funds", "direct", "Priya Raman", id="in-a-statement"),
        pytest.param("club-takeover", "rather have no owner", "direct", None, id="treasurer-without-a-name"),
        pytest.param("volcano-briefing", "not reopen the northern road", "direct", "Teresa Quiñones", id="no-marks"),
        pytest.param("volcano-briefing", "an hour at a time", "mixed", "Teresa Quiñones", id="fragment-with-title"),
        pytest.param("volcano-briefing", "Nobody can tell you the day", "direct", "Amir Haddad", id="doctor"),
        pytest.param("volcano-briefing", "disagreed with the decision", "indirect", "Elena Petrova", id="his-deputy"),
        pytest.param("volcano-briefing", "my mother's house", "direct", "Elena Petrova", id="nearer-woman"),
    ],
)
def test_who_said_what(
    extractions: dict[str, Extraction], article: str, words: str, kind: str, person: str | None
) -> None:
    quote = quote_with(extractions[article], words)
    assert (quote.kind, quote.person) == (kind, person), quote.reason


@pytest.mark.parametrize(
    ("article", "words"),
    [
        pytest.param("harbour-strike", "Worst winter", id="a teaser"),
        pytest.param("harbour-strike", "Minister denies", id="another headline"),
        pytest.param("harbour-strike", "Ferry prices", id="a read-also line"),
        pytest.param("club-takeover", "Best captain", id="a reader's comment"),
        pytest.param("club-takeover", "logged in", id="a comment form"),
    ],
)
def test_nothing_around_the_article_is_quoted(extractions: dict[str, Extraction], article: str, words: str) -> None:
    assert not [quote for quote in extractions[article].quotes if words in quote.text]
    text = extractions[article].article.text
    assert words in text
    assert not any(words in span.of(text) for span in extractions[article].article.body)


@pytest.mark.parametrize(
    ("article", "date", "outlets"),
    [
        pytest.param(
            "harbour-strike",
            "2025-03-12",
            {("Reuters", "wire"), ("The Osthavn Courier", "publisher")},
            id="dateline-and-copyright",
        ),
        pytest.param("club-takeover", None, set(), id="states-neither"),
        pytest.param("volcano-briefing", "2025-08-04", {("Island Wire", "publisher")}, id="front-matter"),
    ],
)
def test_facts_are_those_the_article_states(
    extractions: dict[str, Extraction], article: str, date: str | None, outlets: set[tuple[str, str]]
) -> None:
    read = extractions[article].article
    assert read.date == date
    assert {(outlet.name, outlet.relation) for outlet in read.outlets} == outlets


def test_people_are_people(extractions: dict[str, Extraction]) -> None:
    names = {article: {person.name for person in found.people} for article, found in extractions.items()}
    assert names["harbour-strike"] == {"Marta Lindqvist", "Harald Brekke", "Olufemi Adeyemi", "Yuki Tanabe"}
    assert names["club-takeover"] == {"Leon Mbeki", "Carla Mbeki", "Graham Stott", "Priya Raman"}
    assert names["volcano-briefing"] == {"Teresa Quiñones", "Amir Haddad", "Elena Petrova"}


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Planned:
    root = tmp_path_factory.mktemp("fresh")
    (root / "mkdocs.yml").write_text("site_name: Fresh\nplugins: []\n", encoding="utf-8")
    shutil.copytree(FRESH, root / "seeds")
    return plan_build(load_config(root / "mkdocs.yml"))


def test_every_person_outlet_and_article_has_a_page(planned: Planned) -> None:
    paths = {page.path for page in planned.pages}
    dossier = planned.dossier
    wanted = {f"people/{person.id}.md" for person in dossier.people}
    wanted |= {f"outlets/{outlet.id}.md" for outlet in dossier.outlets}
    wanted |= {f"articles/{slug}.md" for slug in dossier.slugs.values()}
    assert wanted <= paths
    assert {"index.md", "people/index.md", "outlets/index.md", "articles/index.md", "quotes/index.md"} <= paths


def test_a_source_without_a_name_has_an_entry(planned: Planned) -> None:
    assert "Union officials" in {wording for source in planned.dossier.sources for wording in source.wordings}
