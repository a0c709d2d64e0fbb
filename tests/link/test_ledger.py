from __future__ import annotations

from dataclasses import replace

import pytest

from dossier.link import link_articles
from dossier.link.ids import free_id, slug_of
from dossier.records import Curation, Dossier, Extraction, Ledger, PersonFacts, Span

from .makers import article, person, said

LINE = "We will end the strike the moment the company puts a fair offer on the table."


def linked(*extractions: Extraction, ledger: Ledger | None = None, **people: PersonFacts) -> tuple[Dossier, Ledger]:
    facts = {page.replace("_", "-"): stated for page, stated in people.items()}
    return link_articles(extractions, Curation(people=facts), ledger or Ledger())


def with_quote_ids(extraction: Extraction, *ids: str) -> Extraction:
    quotes = tuple(replace(quote, id=name) for quote, name in zip(extraction.quotes, ids, strict=True))
    return replace(extraction, quotes=quotes)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        pytest.param("Viktor Orbán", "viktor-orban", id="accents"),
        pytest.param("Łukasz Wójcik", "lukasz-wojcik", id="stroke"),
        pytest.param("Conor O’Brien", "conor-obrien", id="apostrophe"),
        pytest.param("J. K. Rowan", "j-k-rowan", id="initials"),
        pytest.param("Владимир Иванов", "vladimir-ivanov", id="another-alphabet"),
        pytest.param("../etc/passwd", "etc-passwd", id="path"),
    ],
)
def test_a_slug_is_fit_for_an_address(name: str, slug: str) -> None:
    assert slug_of(name) == slug


def test_a_name_without_latin_letters_still_has_a_slug() -> None:
    assert slug_of("—").startswith("x-")
    assert slug_of("—") != slug_of("…")


def test_a_taken_id_is_numbered() -> None:
    assert free_id("jane-doe", {"jane-doe", "jane-doe-2"}) == "jane-doe-3"


def test_a_better_spelling_later_changes_the_name_but_not_the_address() -> None:
    first = article("a", [person("Zoltan Orban")])
    _, ledger = linked(first)
    dossier, _ = linked(
        first, article("b", [person("Zoltán Orbán")]), article("c", [person("Zoltán Orbán")]), ledger=ledger
    )
    assert [(one.id, one.name) for one in dossier.people] == [("zoltan-orban", "Zoltán Orbán")]


def test_a_surname_that_finds_its_full_name_keeps_its_address() -> None:
    first = article("a", [person("Kallas")])
    _, ledger = linked(first)
    dossier, ledger = linked(first, article("b", [person("Kaja Kallas")]), ledger=ledger)
    assert [(one.id, one.name) for one in dossier.people] == [("kallas", "Kaja Kallas")]
    dossier, _ = linked(
        first, article("b", [person("Kaja Kallas")]), article("c", [person("Siim Kallas")]), ledger=ledger
    )
    assert [(one.id, one.name) for one in dossier.people] == [("kallas", "Kaja Kallas"), ("siim-kallas", "Siim Kallas")]


def test_two_pages_that_turn_out_to_be_one_leave_a_redirect() -> None:
    names = ("Stephanie Vandenberg", "Stephanie Vandenburg")
    _, ledger = linked(*(article(name[-4:], [person(name)]) for name in names))
    assert set(ledger.people.values()) == {"stephanie-vandenberg", "stephanie-vandenburg"}
    with_role = [article(name[-4:], [person(name, "chief financial officer")]) for name in names]
    dossier, ledger = linked(*with_role, ledger=ledger)
    assert [one.id for one in dossier.people] == ["stephanie-vandenberg"]
    assert dossier.redirects == {"people/stephanie-vandenburg": "people/stephanie-vandenberg"}
    assert linked(*with_role, ledger=ledger) == (dossier, ledger)
    apart, _ = linked(*(article(name[-4:], [person(name)]) for name in names), ledger=ledger)
    assert [one.id for one in apart.people] == ["stephanie-vandenberg", "stephanie-vandenburg"]
    assert apart.redirects == {}


def test_same_as_merges_along_a_chain_and_leaves_redirects() -> None:
    articles = (
        article("a", [person("Ada Byron")], [said(LINE, "Ada Byron")]),
        article("b", [person("Ada King")]),
        article("c", [person("Lovelace")]),
    )
    _, ledger = linked(*articles)
    facts = {"ada_byron": PersonFacts(same_as="ada-king"), "ada_king": PersonFacts(same_as="people/lovelace.md")}
    dossier, ledger = linked(*articles, ledger=ledger, **facts)
    (one,) = dossier.people
    assert (one.id, one.articles) == ("lovelace", ("a", "b", "c"))
    assert dossier.quotes[0].person == "lovelace"
    assert dossier.redirects == {"people/ada-byron": "people/lovelace", "people/ada-king": "people/lovelace"}
    assert linked(*articles, ledger=ledger, **facts) == (dossier, ledger)
    apart, _ = linked(*articles, ledger=ledger)  # the curator took it back
    assert [one.id for one in apart.people] == ["ada-byron", "ada-king", "lovelace"]
    assert apart.redirects == {}


def test_same_as_in_a_circle_merges_nobody_and_is_a_finding() -> None:
    articles = (article("a", [person("Ada Byron")]), article("b", [person("Ada King")]))
    dossier, _ = linked(*articles, ada_byron=PersonFacts(same_as="ada-king"), ada_king=PersonFacts(same_as="ada-byron"))
    assert len(dossier.people) == 2
    circle = [one for one in dossier.findings if one.severity == "error"]
    assert [one.file for one in circle] == ["docs/people/ada-byron.md", "docs/people/ada-king.md"]
    assert "ada-byron -> ada-king -> ada-byron" in circle[0].fact


def test_same_as_that_leads_nowhere_names_the_nearest() -> None:
    articles = (article("a", [person("Ada Byron")]), article("b", [person("Ada King")]))
    dossier, _ = linked(*articles, ada_byron=PersonFacts(same_as="ada-kin"))
    (finding,) = [one for one in dossier.findings if one.severity == "error"]
    assert finding.remedy == "did you mean `ada-king`?"
    assert len(dossier.people) == 2


def test_name_role_wikidata_and_hidden_are_the_curators() -> None:
    facts = PersonFacts(name="Ada, Countess of Lovelace", role="mathematician", wikidata="Q7259", hidden=True)
    dossier, _ = linked(article("a", [person("Ada King", "countess")], [said(LINE, "Ada King")]), ada_king=facts)
    (one,) = dossier.people
    assert (one.id, one.name, one.wikidata, one.hidden) == ("ada-king", facts.name, "Q7259", True)
    assert [claim.role for claim in one.roles] == ["mathematician", "countess"]
    assert dossier.quotes[0].person == "ada-king"


def test_an_alias_takes_a_name_to_its_page_even_where_it_was_open() -> None:
    articles = (
        article("a", [person("Boris Johnson")]),
        article("b", [person("Mike Johnson")]),
        article("c", [person("Johnson")], [said(LINE, "Johnson")]),
        article("d", [person("BoJo the Clown")]),
    )
    _, ledger = linked(*articles)
    dossier, _ = linked(*articles, ledger=ledger, boris_johnson=PersonFacts(aliases=("Johnson", "BoJo the Clown")))
    assert dossier.quotes[0].person == "boris-johnson"
    assert {one.id: one.articles for one in dossier.people} == {
        "boris-johnson": ("a", "c", "d"),
        "mike-johnson": ("b",),
    }
    assert not [one for one in dossier.findings if one.kind == "ambiguous-name"]
    assert dossier.redirects == {"people/bojo-the-clown": "people/boris-johnson"}


def test_one_alias_on_two_pages_is_a_finding() -> None:
    facts = PersonFacts(aliases=("The Boss",))
    articles = (article("a", [person("Ada Byron")]), article("b", [person("Eve King")]))
    dossier, _ = linked(*articles, ada_byron=facts, eve_king=facts)
    (finding,) = [one for one in dossier.findings if one.severity == "error"]
    assert finding.file == "docs/people/eve-king.md"


def test_a_quote_whose_span_grew_by_a_word_keeps_its_id() -> None:
    before = with_quote_ids(article("a", [], [said("nothing new")]), "q-00000001")
    _, ledger = linked(before)
    after = with_quote_ids(article("a", [], [said("is nothing new")]), "q-00000002")
    dossier, kept = linked(after, ledger=ledger)
    assert [quote.id for quote in dossier.quotes] == ["q-00000001"]
    assert kept.quotes["a"] == (("q-00000001", "direct", after.quotes[0].span.start, "is nothing new"),)


def test_a_quote_edited_in_its_seed_keeps_its_id() -> None:
    _, ledger = linked(with_quote_ids(article("a", [], [said(LINE)]), "q-00000001"))
    edited = article("a", [], [said(LINE.replace("fair", "far better"))], lead="A longer account of the day. ")
    dossier, _ = linked(edited, ledger=ledger)
    assert [quote.id for quote in dossier.quotes] == ["q-00000001"]


def test_another_quote_in_its_place_gets_an_id_of_its_own() -> None:
    _, ledger = linked(with_quote_ids(article("a", [], [said(LINE)]), "q-00000001"))
    dossier, kept = linked(article("a", [], [said("The gulls are the only ones who enjoy it.")]), ledger=ledger)
    assert dossier.quotes[0].id != "q-00000001"
    assert {entry[0] for entry in kept.quotes["a"]} == {"q-00000001", dossier.quotes[0].id}


def test_identical_short_quotes_keep_their_places() -> None:
    lines = [said("No comment."), said("A word between them, and a long one."), said("No comment.")]
    first = article("a", [], lines)
    dossier, ledger = linked(first)
    ids = [quote.id for quote in dossier.quotes]
    assert len(set(ids)) == 3
    without = replace(first, quotes=first.quotes[1:])
    assert [quote.id for quote in linked(without, ledger=ledger)[0].quotes] == ids[1:]
    assert [quote.id for quote in linked(first, ledger=linked(without, ledger=ledger)[1])[0].quotes] == ids


def test_identical_short_quotes_of_two_articles_have_their_own_ids() -> None:
    articles = [with_quote_ids(article(name, [], [said("No comment.")]), f"q-0000000{name}") for name in ("1", "2")]
    dossier, ledger = linked(*articles)
    assert [quote.id for quote in dossier.quotes] == ["q-00000001", "q-00000002"]
    assert [quote.id for quote in linked(articles[1], ledger=ledger)[0].quotes] == ["q-00000002"]


def test_a_renamed_seed_keeps_the_ids_and_its_page() -> None:
    lines = [said(LINE), said("The gulls are the only ones who enjoy it.")]
    dossier, ledger = linked(article("old", [], lines))
    renamed, kept = linked(article("new", [], lines), ledger=ledger)
    assert [quote.url for quote in renamed.quotes] == [quote.url for quote in dossier.quotes]
    assert "old" not in kept.quotes
    back, _ = linked(article("old", [], lines), ledger=kept)
    assert [quote.url for quote in back.quotes] == [quote.url for quote in dossier.quotes]
    assert renamed.redirects == back.redirects == {}


def test_an_article_that_shares_two_words_is_no_renamed_one() -> None:
    _, ledger = linked(article("old", [], [said("No comment.")]))
    dossier, kept = linked(article("new", [], [said("No comment.")]), ledger=ledger)
    assert dossier.redirects == {}
    assert "old" in kept.quotes


def test_the_ledger_never_forgets() -> None:
    _, ledger = linked(
        article("a", [person("Ada Byron")], [said(LINE, "Ada Byron")], outlets=[("Kurier", "publisher")]),
        article("b", [], [said("the ban was lifted", kind="indirect", source="US officials")]),
    )
    _, kept = linked(article("c", [person("Eve King")]), ledger=ledger)
    assert kept.people.items() >= ledger.people.items()
    assert kept.outlets.items() >= ledger.outlets.items()
    assert kept.sources.items() >= ledger.sources.items()
    assert kept.utterances.items() >= ledger.utterances.items()
    assert kept.quotes.items() >= ledger.quotes.items()


def test_a_namesake_who_comes_later_never_takes_an_old_address() -> None:
    _, ledger = linked(article("a", [person("Daniel Costa", "finance minister")]))
    dossier, _ = linked(article("b", [person("Daniela Costa", "striker")]), ledger=ledger)
    assert [one.id for one in dossier.people] == ["daniela-costa"]


def test_an_utterance_keeps_its_id_when_versions_come_and_go() -> None:
    first = article("a", [person("Ada Byron")], [said(LINE, "Ada Byron")])
    dossier, ledger = linked(first)
    earlier = article("0", [person("Ada Byron")], [said(LINE + " Not before.", "Ada Byron")])
    grown, ledger = linked(first, earlier, ledger=ledger)
    assert [one.id for one in grown.utterances] == [dossier.utterances[0].id]
    assert [one.id for one in linked(earlier, ledger=ledger)[0].utterances] == [dossier.utterances[0].id]


def test_spans_are_kept_as_extraction_found_them() -> None:
    extraction = article("a", [], [said(LINE)])
    dossier, _ = linked(extraction)
    assert dossier.quotes[0].quote.span == extraction.quotes[0].span != Span(0, 0)
