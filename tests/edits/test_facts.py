"""Facts in front matter: what a curator typed is what is read, and what can't be followed is said with its line."""

from __future__ import annotations

import pytest

from dossier.curate import curation_of, read_facts
from dossier.curate.memory import Memory
from dossier.curate.merge import entries_of
from dossier.curate.parse import parse_page
from dossier.curate.tree import Tree
from dossier.records import ArticleFacts, Correction, Curation, Ledger, OutletFacts, PersonFacts

from .histories import page

PERSON = "id: ann-lee\ntitle: Ann Lee\nname: Ann Lee\naliases:\n- A. Lee\nrole: mayor\n"
OUTLET = "id: elm-post\nname: Elm Post\n"
ARTICLE = "id: a1\ntitle: Rain\ndate: 2024-05-31\noutlet: Elm Post\n"
PLACES = {"people/ann-lee.md": PERSON, "outlets/elm-post.md": OUTLET, "articles/a1.md": ARTICLE}
BODY = """
# Page

"It rained,"[^q-1a2b3c4d] she said. "It poured,"[^q-2] he said. It was late.

[^q-1a2b3c4d]: [Ann Lee](../people/ann-lee.md), mayor

[^q-2]: Speaker unknown: two people may be meant
"""
BASE = {path: f"---\n{front}---\n{BODY if 'articles' in path else '# Page'}" for path, front in PLACES.items()}
LEDGER = Ledger(articles={"a1": "a1"})


def facts(docs: dict[str, str], before: dict[str, str] = BASE) -> Curation:
    """What is stated on pages that were generated as `before`."""
    memory = Memory({path: (entries_of(parse_page(text)),) for path, text in before.items()})
    tree = Tree(docs, memory, LEDGER)
    return curation_of(read_facts(tree, {}), tree, {})


def curated(path: str, front: str) -> Curation:
    return facts({**BASE, path: f"---\n{front}---\n{BODY if 'articles' in path else '# Page'}"})


def corrected(before: str, after: str) -> tuple[Correction, ...]:
    """What the article's page states with `after` typed over `before`."""
    assert before in BASE["articles/a1.md"]
    found = facts({**BASE, "articles/a1.md": BASE["articles/a1.md"].replace(before, after)})
    assert not found.findings
    return found.articles["a1"].corrections if found.articles else ()


def test_what_was_generated_is_no_fact_of_a_curator() -> None:
    assert facts(BASE) == Curation()


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


def test_outlets_and_articles_have_their_own_facts() -> None:
    outlet = curated("outlets/elm-post.md", OUTLET + "url: https://elm.example\nkind: newspaper\n")
    article = curated("articles/a1.md", ARTICLE.replace("2024-05-31", "2024-06-01") + "author: Bo Ek\nkeep:\n- Rain.\n")
    assert outlet.outlets == {"elm-post": OutletFacts(url="https://elm.example", kind="newspaper")}
    assert article.articles == {"a1": ArticleFacts(date="2024-06-01", author="Bo Ek", keep=("Rain.",), page=FILE)}


FILE = "docs/articles/a1.md"
LINK = "[Ann Lee](../people/ann-lee.md), mayor"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param(
            LINK,
            "[Bo Ek](../people/bo-ek.md)",
            Correction(FILE, 12, "q-1a2b3c4d", "people/bo-ek", shown="Bo Ek"),
            id="another-person",
        ),
        pytest.param(LINK, "Bo Ek, a clerk", Correction(FILE, 12, "q-1a2b3c4d", "Bo Ek"), id="a-bare-name"),
        pytest.param(LINK, "Speaker unknown", Correction(FILE, 12, "q-1a2b3c4d", "unknown"), id="nobody"),
        pytest.param(
            "Speaker unknown: two people may be meant",
            "[FBI](../organisations/fbi.md)",
            Correction(FILE, 14, "q-2", "organisations/fbi", shown="FBI"),
            id="a-body",
        ),
        pytest.param(
            LINK,
            f"{LINK}\n\n    She *confirmed* it.",
            Correction(FILE, 14, "q-1a2b3c4d", note="She confirmed it."),
            id="a-note",
        ),
        pytest.param(
            f"[^q-1a2b3c4d]: {LINK}\n",
            "",
            Correction(FILE, 1, "q-1a2b3c4d", hide=True, deleted=True),
            id="line-deleted",
        ),
        pytest.param("[^q-2] he", " he", Correction(FILE, 1, "q-2", hide=True, deleted=True), id="mark-deleted"),
        pytest.param(
            "It was late.\n",
            "==It was late==[^x].\n\n[^x]: [Bo Ek](../people/bo-ek.md)\n",
            Correction(FILE, 12, None, "people/bo-ek", add="It was late", shown="Bo Ek"),
            id="words-added",
        ),
        pytest.param(LINK, "[Ann Lee](../people/ann-lee.md), clerk", None, id="the-role-is-no-fact-here"),
        pytest.param("It was late.\n", "It was late[^1].\n\n[^1]: See page 3 of the minutes.\n", None, id="a-footnote"),
        pytest.param("he said", "he whispered", None, id="the-text"),
        pytest.param('"It poured,"', "*“It poured,”*", None, id="other-marks"),
    ],
)
def test_what_a_definition_says_is_the_correction(before: str, after: str, expected: Correction | None) -> None:
    assert corrected(before, after) == (() if expected is None else (expected,))


@pytest.mark.parametrize(
    ("path", "typed", "line", "expected"),
    [
        pytest.param("people/ann-lee.md", "nmae: Ann", 8, "unknown key `nmae`; did you mean `name`?", id="wrong-key"),
        pytest.param("articles/a1.md", "hidden: true", 6, "unknown key `hidden`; known ones are", id="key-of-another"),
        pytest.param("people/ann-lee.md", "hidden: maybe", 8, "maybe, neither true nor false", id="wrong-truth"),
        pytest.param("people/ann-lee.md", "wikidata: 42", 8, "42 is no Wikidata id", id="wrong-wikidata"),
        pytest.param("outlets/elm-post.md", "url: elm.example", 4, "elm.example is no web address", id="wrong-url"),
        pytest.param("articles/a1.md", "corrections: q-1", 6, "is not read any more", id="the-former-corrections"),
        pytest.param("articles/a1.md", "wire: [AFP, AP]", 6, "the value is not text", id="a-list-for-a-text"),
    ],
)
def test_what_cannot_be_followed_is_named_with_file_line_and_remedy(
    path: str, typed: str, line: int, expected: str
) -> None:
    finding = curated(path, PLACES[path] + typed + "\n").findings[0]
    assert (finding.file, finding.line) == (f"docs/{path}", line)
    assert expected in f"{finding.fact}; {finding.remedy}"


@pytest.mark.parametrize("typed", ["31 May 2024", "2024-13", "05/06/2024", "today"])
def test_a_date_that_is_none_is_refused(typed: str) -> None:
    found = curated("articles/a1.md", ARTICLE.replace("2024-05-31", typed))
    assert found.articles == {}
    assert "is no date" in found.findings[0].fact


@pytest.mark.parametrize("typed", ["2024", "2024-05", "2024-06-01"])
def test_a_date_may_be_as_rough_as_it_is_known(typed: str) -> None:
    assert curated("articles/a1.md", ARTICLE.replace("2024-05-31", typed)).articles["a1"].date == typed


def test_a_changed_id_is_refused() -> None:
    found = curated("people/ann-lee.md", PERSON.replace("id: ann-lee", "id: bo-ek") + "hidden: true\n")
    assert found.people == {"ann-lee": PersonFacts(hidden=True)}
    assert "this page's id was changed, to bo-ek" in found.findings[0].fact
    assert "`id: ann-lee`" in found.findings[0].remedy


def test_a_renamed_page_is_known_by_its_id() -> None:
    docs = {**BASE, "people/mayors/lee.md": page(["# Lee"], {"id": "ann-lee", "name": "Anne Lee"})}
    del docs["people/ann-lee.md"]
    assert facts(docs).people == {"ann-lee": PersonFacts(name="Anne Lee")}


def test_pages_of_ones_own_and_keys_of_the_theme_are_none_of_our_business() -> None:
    docs = {
        **BASE,
        "people/notes.md": page(["# Notes"], {"mood": "good"}),
        "people/ann-lee.md": f"---\n{PERSON}hide:\n- toc\nsearch:\n  exclude: true\n---\n\n# Page\n",
    }
    assert facts(docs) == Curation()


def test_without_a_memory_everything_stated_counts_as_a_curators() -> None:
    assert facts(BASE, {}).people["ann-lee"] == PersonFacts(name="Ann Lee", aliases=("A. Lee",), role="mayor")
