from __future__ import annotations

import pytest

from dossier.link import link_articles
from dossier.records import ArticleFacts, Correction, Curation, Dossier, Extraction, Finding, Ledger

from .makers import article, person, said

LINE = "We will end the strike the moment the company puts a fair offer on the table."
OTHER = "The gulls are the only ones who enjoy it."


def seeded() -> tuple[Extraction, ...]:
    people = [person("Ada Byron", "union leader"), person("Eve King")]
    return (
        article("a", people, [said(LINE, "Eve King"), said(OTHER)]),
        article("b", people, [said(LINE, "Eve King"), said("So they say.", source="US officials")]),
    )


def corrected(*corrections: Correction, page: str = "a") -> Dossier:
    curation = Curation(articles={page: ArticleFacts(corrections=corrections)})
    return link_articles(seeded(), curation, Ledger())[0]


def correction(quote: str | None = None, **facts: str | bool) -> Correction:
    return Correction("docs/articles/a.md", 7, quote, **facts)  # type: ignore[arg-type]


def ids() -> list[str]:
    return [quote.id for quote in link_articles(seeded(), Curation(), Ledger())[0].quotes]


def errors(dossier: Dossier) -> list[Finding]:
    return [finding for finding in dossier.findings if finding.severity == "error"]


@pytest.mark.parametrize(
    "speaker",
    [
        pytest.param("ada-byron", id="id"),
        pytest.param("people/ada-byron.md", id="path"),
        pytest.param("Ada Byron", id="name"),
        pytest.param("Byron, Ada", id="name-the-other-way"),
    ],
)
def test_a_speaker_is_corrected_on_that_quote_alone(speaker: str) -> None:
    first, *rest = corrected(correction(ids()[0], speaker=speaker)).quotes
    assert (first.person, first.quote.person, first.quote.rule, first.corrected) == (
        "ada-byron",
        "Ada Byron",
        "curator",
        True,
    )
    assert [quote.person for quote in rest] == [None, "eve-king", None]


def test_a_speaker_may_be_marked_unknown() -> None:
    dossier = corrected(correction(ids()[0], speaker="unknown"))
    assert (dossier.quotes[0].person, dossier.quotes[0].quote.person) == (None, None)
    assert [finding.kind for finding in dossier.findings] == ["unknown-speaker"]  # the other quote of the article


def test_a_speaker_may_be_an_unnamed_source() -> None:
    dossier = corrected(correction(ids()[1], speaker="a US official"))
    assert dossier.quotes[1].source == "us-officials"
    assert len(dossier.sources[0].quotes) == 2


def test_a_speaker_whom_no_article_names_gets_a_page() -> None:
    dossier = corrected(correction(ids()[1], speaker="Mary Somerville"))
    assert dossier.quotes[1].person == "mary-somerville"
    assert {one.id: one.articles for one in dossier.people}["mary-somerville"] == ("a",)
    assert errors(dossier) == []


@pytest.mark.parametrize(
    ("speaker", "remedy"),
    [
        pytest.param("ada-byro", "did you mean [Ada Byron](../people/ada-byron.md)?", id="id"),
        pytest.param("Ada Byrom", "did you mean [Ada Byron](../people/ada-byron.md)?", id="name"),
        pytest.param("nobody", "link the page of a person, or write a full name, or `Speaker unknown`", id="no-name"),
    ],
)
def test_a_speaker_who_is_nobody_is_an_error_with_the_nearest(speaker: str, remedy: str) -> None:
    dossier = corrected(correction(ids()[0], speaker=speaker))
    assert dossier.quotes[0].person == "eve-king"
    (finding,) = errors(dossier)
    assert (finding.file, finding.line, finding.remedy) == ("docs/articles/a.md", 7, remedy)


def test_a_hidden_quote_is_nowhere() -> None:
    dossier = corrected(correction(ids()[0], hide=True))
    assert ids()[0] not in {quote.id for quote in dossier.quotes}
    assert ids()[0] not in {version.quote for one in dossier.utterances for version in one.versions}


def test_a_note_stays_with_its_quote() -> None:
    assert [quote.note for quote in corrected(correction(ids()[1], note="Checked.")).quotes][:2] == [None, "Checked."]


def test_words_that_were_missed_are_added_with_their_speaker() -> None:
    dossier = corrected(correction(add="account of the day", speaker="ada-byron"))
    added = next(quote for quote in dossier.quotes if quote.quote.rule == "curator")
    assert (added.person, added.quote.kind, added.quote.text) == ("ada-byron", "indirect", "account of the day")
    text = dossier.articles[0].article.text
    assert added.quote.span.of(text) == added.quote.text


def test_added_words_between_marks_are_direct() -> None:
    extraction = seeded()[0]
    bare = Extraction(extraction.article, extraction.people, ())
    curation = Curation(articles={"a": ArticleFacts(corrections=(correction(add=LINE),))})
    (added,) = link_articles([bare], curation, Ledger())[0].quotes
    assert (added.quote.kind, added.quote.parts) == ("direct", (added.quote.span,))


def test_words_added_that_were_found_already_are_not_doubled() -> None:
    dossier = corrected(correction(add=OTHER, speaker="ada-byron"))
    assert [quote.id for quote in dossier.quotes] == ids()
    assert dossier.quotes[1].person == "ada-byron"


def test_words_that_the_seed_does_not_have_are_an_error_with_the_nearest() -> None:
    dossier = corrected(correction(add="the gulls were the only ones who enjoyed it"))
    (finding,) = errors(dossier)
    assert (finding.file, finding.line) == ("docs/articles/a.md", 7)
    assert "seeds/a.txt" in finding.fact
    assert "gulls are the only ones who enjoy it" in finding.remedy
    assert [quote.id for quote in dossier.quotes] == ids()


def test_a_quote_that_is_not_there_is_an_error_with_its_words_and_those_of_the_one_most_like_it() -> None:
    lost = "We will end this strike once the company puts any offer on the table."
    ledger = Ledger(quotes={"a": ((ids()[0], "direct", 0, LINE), ("q-1057", "direct", 900, lost))})
    corrections = (correction("q-1057", speaker="ada-byron"), correction(ids()[1], note="Checked."))
    dossier, _ = link_articles(seeded(), Curation(articles={"a": ArticleFacts(corrections=corrections)}), ledger)
    (finding,) = errors(dossier)
    assert finding.line == 7
    assert finding.fact.startswith("the article has no quotation q-1057 (“We will end this strike")
    assert finding.remedy.startswith(f"the nearest one is {ids()[0]}: “We will end the strike")
    assert dossier.quotes[1].note == "Checked."


def test_a_quote_that_is_not_there_and_nobody_remembers_is_an_error_that_suggests_no_other() -> None:
    (finding,) = errors(corrected(correction(ids()[0][:-1] + "z", speaker="ada-byron")))
    assert finding.remedy == "delete the line if it is of no use"


@pytest.mark.parametrize(
    ("speaker", "shown", "expected"),
    [
        pytest.param("people/ada-byron", "Ada Byron", "ada-byron", id="a-page"),
        pytest.param("people/eve-king", "Ada Byron", "ada-byron", id="the-name-alone-was-changed"),
        pytest.param("people/eve-king", "E. King, MP", "eve-king", id="another-spelling-names-nobody-else"),
        pytest.param("people/mary-somerville", "Mary Somerville", "mary-somerville", id="a-page-that-is-not-there-yet"),
        pytest.param("people/somebody", "Ada Byron", "ada-byron", id="a-page-that-is-not-there-with-a-known-name"),
    ],
)
def test_a_link_means_its_page_or_whom_it_names(speaker: str, shown: str, expected: str) -> None:
    dossier = corrected(correction(ids()[0], speaker=speaker, shown=shown))
    assert errors(dossier) == []
    assert dossier.quotes[0].person == expected


def test_a_correction_follows_its_quote_to_a_renamed_seed() -> None:
    _, ledger = link_articles(seeded(), Curation(), Ledger())
    people = [person("Ada Byron"), person("Eve King")]
    renamed = article("renamed", people, [said(LINE, "Eve King"), said(OTHER)])
    curation = Curation(articles={"a": ArticleFacts(corrections=(correction(ids()[0], speaker="ada-byron"),))})
    dossier, _ = link_articles([renamed, seeded()[1]], curation, ledger)
    assert next(quote.person for quote in dossier.quotes if quote.id == ids()[0]) == "ada-byron"
