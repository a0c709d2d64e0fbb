"""Facts in front matter: what a curator typed is what is read, and what can't be followed is said with its line."""

from __future__ import annotations

import pytest

from dossier.curate import read_facts
from dossier.records import ArticleFacts, Correction, Curation, OutletFacts, PersonFacts

from .edit_samples import page

PERSON = "id: ann-lee\ntitle: Ann Lee\nname: Ann Lee\naliases:\n- A. Lee\nrole: mayor\n"
OUTLET = "id: elm-post\nname: Elm Post\n"
ARTICLE = "id: a1\ntitle: Rain\ndate: '2024-05-31'\noutlet: Elm Post\n"
PLACES = {"people/ann-lee.md": PERSON, "outlets/elm-post.md": OUTLET, "articles/a1.md": ARTICLE}
BASE = {path: f"---\n{front}---\n\n# Page\n" for path, front in PLACES.items()}


def curated(path: str, front: str) -> Curation:
    return read_facts({**BASE, path: f"---\n{front}---\n\n# Page\n"}, BASE)


def test_what_was_generated_is_no_fact_of_a_curator() -> None:
    assert read_facts(BASE, BASE) == Curation()


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("name: Norway", PersonFacts(name="Norway"), id="a-country"),
        pytest.param("name: no", PersonFacts(name="no"), id="the-norway-problem"),
        pytest.param("name: 1e3", PersonFacts(name="1e3"), id="a-number-stays-text"),
        pytest.param("name: 2024-05-31", PersonFacts(name="2024-05-31"), id="a-date-stays-text"),
        pytest.param("name: 'Lee: Ann'", PersonFacts(name="Lee: Ann"), id="a-colon-in-quotes"),
        pytest.param('name: "Ann \\"Bo\\" Lee"', PersonFacts(name='Ann "Bo" Lee'), id="quotes-in-quotes"),
        pytest.param("name: Ann O'Lee", PersonFacts(name="Ann O'Lee"), id="an-apostrophe"),
        pytest.param("name: Ann Lee # the mayor", PersonFacts(), id="a-remark-is-no-part-of-the-value"),
        pytest.param("name:   Ann B. Lee   ", PersonFacts(name="Ann B. Lee"), id="spaces"),
        pytest.param("aliases: [A. Lee, no, 007]", PersonFacts(aliases=("A. Lee", "no", "007")), id="list-in-a-line"),
        pytest.param("aliases:\n  - A. Lee", PersonFacts(), id="the-same-list-laid-out-otherwise"),
        pytest.param("aliases: Annie", PersonFacts(aliases=("Annie",)), id="one-alias"),
        pytest.param("aliases: []", PersonFacts(aliases=()), id="no-alias"),
        pytest.param("role:", PersonFacts(), id="emptied"),
        pytest.param("wikidata: Q42", PersonFacts(wikidata="Q42"), id="wikidata"),
        pytest.param("wikidata: https://www.wikidata.org/wiki/Q42", PersonFacts(wikidata="Q42"), id="its-address"),
        pytest.param("same_as: bo-ek", PersonFacts(same_as="bo-ek"), id="merged"),
        pytest.param("hidden: yes", PersonFacts(hidden=True), id="hidden"),
        pytest.param("hidden: false", PersonFacts(hidden=False), id="not-hidden"),
    ],
)
def test_a_persons_facts_are_read_as_typed(typed: str, expected: PersonFacts) -> None:
    key = typed.split(":", maxsplit=1)[0]
    others = [line for line in PERSON.replace("\n- ", " - ").split("\n") if line and not line.startswith(key)]
    front = "\n".join([*others, typed]).replace(" - ", "\n- ") + "\n"
    found = curated("people/ann-lee.md", front)
    assert found.findings == ()
    assert found.people == ({"ann-lee": expected} if expected != PersonFacts() else {})


def test_a_typed_value_that_yaml_refuses_is_still_taken_and_the_line_is_named() -> None:
    found = curated("people/ann-lee.md", PERSON.replace("name: Ann Lee", "name: Lee: Ann"))
    assert found.people == {"ann-lee": PersonFacts(name="Lee: Ann")}
    assert [(finding.line, finding.remedy) for finding in found.findings] == [(4, "put the value in quotation marks")]


def test_outlets_and_articles_have_their_own_facts() -> None:
    outlet = curated("outlets/elm-post.md", OUTLET + "url: https://elm.example\nkind: newspaper\n")
    article = curated(
        "articles/a1.md", ARTICLE.replace("'2024-05-31'", "2024-06-01") + "author: Bo Ek\nkeep:\n- Rain.\n"
    )
    assert outlet.outlets == {"elm-post": OutletFacts(url="https://elm.example", kind="newspaper")}
    assert article.articles == {"a1": ArticleFacts(date="2024-06-01", author="Bo Ek", keep=("Rain.",))}


def test_corrections_are_read_with_their_lines() -> None:
    typed = (
        "corrections:\n  # the wrong man\n  - quote: q-1a2b3c4d\n    speaker: Bo Ek\n    note: 'He said: no'\n"
        '  - {quote: q-2, hide: true}\n  - add: "It rained."\n    speaker: ann-lee\n'
    )
    file = "docs/articles/a1.md"
    assert curated("articles/a1.md", ARTICLE + typed).articles["a1"].corrections == (
        Correction(file, 8, quote="q-1a2b3c4d", speaker="Bo Ek", note="He said: no"),
        Correction(file, 11, quote="q-2", hide=True),
        Correction(file, 12, add="It rained.", speaker="ann-lee"),
    )


@pytest.mark.parametrize(
    ("path", "typed", "line", "expected"),
    [
        pytest.param("people/ann-lee.md", "nmae: Ann", 8, "unknown key `nmae`; did you mean `name`?", id="wrong-key"),
        pytest.param("articles/a1.md", "hidden: true", 6, "unknown key `hidden`; known ones are", id="key-of-another"),
        pytest.param("people/ann-lee.md", "hidden: maybe", 8, "maybe, neither true nor false", id="wrong-truth"),
        pytest.param("people/ann-lee.md", "wikidata: 42", 8, "42 is no Wikidata id", id="wrong-wikidata"),
        pytest.param("outlets/elm-post.md", "url: elm.example", 4, "elm.example is no web address", id="wrong-url"),
        pytest.param("articles/a1.md", "wire: [AFP, AP]", 6, "the value is not text", id="a-list-for-a-text"),
        pytest.param("articles/a1.md", "corrections: q-1", 6, "is not a list", id="corrections-not-a-list"),
        pytest.param("articles/a1.md", "corrections:\n- speaker: Bo", 7, "which quote", id="correction-of-nothing"),
        pytest.param("articles/a1.md", "corrections:\n- qoute: q-1", 7, "did you mean `quote`?", id="wrong-inner-key"),
        pytest.param("articles/a1.md", "title: Twice", 6, "`title` is stated twice, first in line 3", id="twice"),
    ],
)
def test_what_cannot_be_followed_is_named_with_file_line_and_remedy(
    path: str, typed: str, line: int, expected: str
) -> None:
    finding = curated(path, PLACES[path] + typed + "\n").findings[0]
    assert (finding.file, finding.line) == (f"docs/{path}", line)
    assert expected in f"{finding.fact}; {finding.remedy}"


@pytest.mark.parametrize("typed", ["31 May 2024", "2024-13-01", "2024-02-30", "05/06/2024"])
def test_a_date_that_is_none_is_refused(typed: str) -> None:
    found = curated("articles/a1.md", ARTICLE.replace("'2024-05-31'", typed))
    assert found.articles == {}
    assert "is no date" in found.findings[0].fact


@pytest.mark.parametrize("typed", ["2024", "2024-05", "2024-06-01"])
def test_a_date_may_be_as_rough_as_it_is_known(typed: str) -> None:
    assert curated("articles/a1.md", ARTICLE.replace("'2024-05-31'", typed)).articles["a1"].date == typed


def test_a_changed_id_is_refused() -> None:
    found = curated("people/ann-lee.md", PERSON.replace("id: ann-lee", "id: bo-ek") + "hidden: true\n")
    assert found.people == {"ann-lee": PersonFacts(hidden=True)}
    assert "this page's id is ann-lee, not bo-ek" in found.findings[0].fact


def test_a_renamed_page_is_known_by_its_id() -> None:
    docs = {**BASE, "people/mayors/lee.md": page(["# Lee"], {"id": "ann-lee", "name": "Anne Lee"})}
    del docs["people/ann-lee.md"]
    assert read_facts(docs, BASE).people == {"ann-lee": PersonFacts(name="Anne Lee")}


def test_pages_of_ones_own_and_keys_of_the_theme_are_none_of_our_business() -> None:
    docs = {
        **BASE,
        "people/notes.md": page(["# Notes"], {"mood": "good"}),
        "people/ann-lee.md": f"---\n{PERSON}hide:\n- toc\nsearch:\n  exclude: true\n---\n\n# Page\n",
    }
    assert read_facts(docs, BASE) == Curation()


def test_without_a_base_everything_stated_counts_as_a_curators() -> None:
    assert read_facts(BASE, {}).people["ann-lee"] == PersonFacts(name="Ann Lee", aliases=("A. Lee",), role="mayor")
