from __future__ import annotations

import pytest

from dossier.language.names import compatible, parse_name
from dossier.link import link_articles
from dossier.link.roles import role_key
from dossier.records import Curation, Dossier, Extraction, Ledger

from .makers import article, person, said


def linked(*extractions: Extraction) -> Dossier:
    return link_articles(extractions, Curation(), Ledger())[0]


@pytest.mark.parametrize(
    ("written", "parts", "generation"),
    [
        pytest.param("Dr. Jane Doe", ("jane", "doe"), None, id="title"),
        pytest.param("Sir John Smith KC", ("john", "smith"), None, id="title-and-honour"),
        pytest.param("Joseph R. Marsh Jr.", ("joseph", "r", "marsh"), "jr", id="junior"),
        pytest.param("Marsh, Joseph", ("joseph", "marsh"), None, id="surname-comma-given"),
        pytest.param("Joseph Marsh, Jr.", ("joseph", "marsh"), "jr", id="comma-junior"),
        pytest.param("Pliny the Elder", ("pliny",), "sr", id="the-elder"),
        pytest.param("J.K. Rowan", ("j", "k", "rowan"), None, id="initials-in-one"),
        pytest.param("JD Marsh", ("j", "d", "marsh"), None, id="initials-without-stops"),
        pytest.param("Ursula von der Heide", ("ursula", "heide"), None, id="particles"),
        pytest.param("Omar al-Hariri", ("omar", "hariri"), None, id="arabic-article"),
        pytest.param("Al Gordon", ("al", "gordon"), None, id="al-is-a-given-name-here"),
        pytest.param("Conor O’Brien", ("conor", "obrien"), None, id="apostrophe"),
        pytest.param("Łukasz Wójcik", ("lukasz", "wojcik"), None, id="accents"),
        pytest.param("Kim Jong-su", ("kim", "jong", "su"), None, id="hyphen"),
        pytest.param("Jane Doe's", ("jane", "doe"), None, id="possessive"),
    ],
)
def test_a_name_is_parsed_into_its_parts(written: str, parts: tuple[str, ...], generation: str | None) -> None:
    form = parse_name(written)
    assert (form.parts, form.generation) == (parts, generation)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Serghei Ivanov", "Sergey Ivanov", id="transliteration-of-a-given-name"),
        pytest.param("Serhii Ivanov", "Sergei Ivanov", id="neighbouring-language"),
        pytest.param("Olena Zelensky", "Olena Zelenskyy", id="yy"),
        pytest.param("Olena Zelenskiy", "Olena Zelensky", id="iy"),
        pytest.param("Zoltan Orban", "Zoltán Orbán", id="accents"),
        pytest.param("Zoltán Orbán", "Orbán Zoltán", id="order"),
        pytest.param("Jürgen Müller", "Juergen Mueller", id="umlauts-in-two-letters"),
        pytest.param("Joe Marsh", "Joseph R. Marsh", id="short-form-and-initial"),
        pytest.param("Bill Carter", "William Carter", id="pet-form"),
        pytest.param("Bob Carter", "Rob Carter", id="two-short-forms-of-one"),
        pytest.param("Pedro Santos", "Pedro Santos Vidal-Casas", id="second-surname-left-out"),
        pytest.param("Helen Moss", "Helen Ruth Moss", id="middle-name"),
        pytest.param("Tayyip Demir", "Recep Tayyip Demir", id="first-of-two-given-names-left-out"),
        pytest.param("Kim Jong Su", "Kim Jong-su", id="korean-hyphen"),
        pytest.param("Chen Weiming", "Weiming Chen", id="chinese-order"),
        pytest.param("Omar al-Hariri", "Omar Hariri", id="arabic-article"),
        pytest.param("Mohammed Hassan", "Muhammad Hasan", id="arabic-vowels"),
        pytest.param("Владимир Иванов", "Vladimir Ivanov", id="two-alphabets"),
        pytest.param('William "Chip" Moss', "Chip Moss", id="nickname-in-quotes"),
    ],
)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    assert compatible(parse_name(one), parse_name(other))
    assert compatible(parse_name(other), parse_name(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Bill Carter", "Helen Carter", id="husband-and-wife"),
        pytest.param("George W. Moss", "George H. Moss", id="another-middle-initial"),
        pytest.param("George W. Moss", "George H. W. Moss", id="one-initial-more"),
        pytest.param("Peter Clark", "Peter Clarke", id="two-known-surnames"),
        pytest.param("John Smith", "John Smyth", id="y-is-no-i-in-english"),
        pytest.param("John Reid", "John Reed", id="sounds-alike"),
        pytest.param("Thomas James", "James Thomas", id="both-are-given-names"),
        pytest.param("Daniel Moss", "Danielle Moss", id="him-and-her"),
        pytest.param("Paul Moss", "Paula Moss", id="him-and-her-2"),
        pytest.param("Dmytro Bondarenko", "Dmytro Bondarev", id="another-ending"),
        pytest.param("Kim Jong-su", "Kim Min-seo", id="korean-surname-alone-in-common"),
        pytest.param("Mary Anderson", "Mary Andersen", id="son-and-sen"),
        pytest.param("Boris Johnson", "Mike Johnson", id="namesakes"),
    ],
)
def test_names_of_two_people_do_not_agree(one: str, other: str) -> None:
    assert not compatible(parse_name(one), parse_name(other))
    assert not compatible(parse_name(other), parse_name(one))


def test_all_spellings_are_on_one_page_with_those_who_write_them_so() -> None:
    dossier = linked(
        article("a", [person("Serghei Kovalenko")]),
        article("b", [person("Sergei Kovalenko")]),
        article("c", [person("Sergei Kovalenko")]),
        article("d", [person("Kovalenko")]),
    )
    (one,) = dossier.people
    assert one.id == "sergei-kovalenko"
    assert one.name == "Sergei Kovalenko"
    assert [(s.name, s.articles) for s in one.spellings] == [
        ("Sergei Kovalenko", ("b", "c")),
        ("Kovalenko", ("d",)),
        ("Serghei Kovalenko", ("a",)),
    ]


def test_of_two_equally_frequent_spellings_the_one_with_accents_is_shown() -> None:
    dossier = linked(article("a", [person("Zoltan Orban")]), article("b", [person("Zoltán Orbán")]))
    assert [one.name for one in dossier.people] == ["Zoltán Orbán"]
    assert [one.id for one in dossier.people] == ["zoltan-orban"]


def test_copies_of_an_article_are_not_counted_for_the_name() -> None:
    dossier = linked(
        article("a", [person("Joe Marsh")]),
        article("b", [person("Joe Marsh")], copy_of="a"),
        article("c", [person("Joe Marsh")], copy_of="a"),
        article("d", [person("Joseph Marsh")]),
        article("e", [person("Joseph Marsh")]),
    )
    assert [one.name for one in dossier.people] == ["Joseph Marsh"]


def test_a_surname_goes_to_the_person_of_its_article_first() -> None:
    dossier = linked(
        article("a", [person("Boris Johnson"), person("Johnson")], [said("One line of his.", "Johnson")]),
        article("b", [person("Mike Johnson")]),
    )
    assert [quote.person for quote in dossier.quotes] == ["boris-johnson"]


def test_a_surname_that_fits_two_goes_to_neither_and_is_listed() -> None:
    dossier = linked(
        article("a", [person("Boris Johnson")]),
        article("b", [person("Mike Johnson")]),
        article("c", [person("Johnson")], [said("One line of somebody.", "Johnson")]),
    )
    assert [quote.person for quote in dossier.quotes] == [None]
    assert {one.id for one in dossier.people} == {"boris-johnson", "mike-johnson"}
    (finding,) = [finding for finding in dossier.findings if finding.kind == "ambiguous-name"]
    assert finding.file == "docs/articles/c.md"
    assert "boris-johnson or mike-johnson" in finding.fact


def test_a_role_tells_which_of_two_is_meant() -> None:
    dossier = linked(
        article("a", [person("Boris Johnson", "British Prime Minister")]),
        article("b", [person("Mike Johnson", "House Speaker")]),
        article("c", [person("Johnson", "Speaker of the House")], [said("One line of his.", "Johnson")]),
    )
    assert [quote.person for quote in dossier.quotes] == ["mike-johnson"]


def test_two_namesakes_in_one_article_leave_a_surname_open() -> None:
    dossier = linked(
        article("a", [person("Boris Johnson"), person("Mike Johnson"), person("Johnson")], [said("A line.", "Johnson")])
    )
    assert [quote.person for quote in dossier.quotes] == [None]


def test_initials_go_to_the_only_one_they_fit() -> None:
    dossier = linked(article("a", [person("Ingrid Solheim")]), article("b", [person("I. Solheim")]))
    assert [one.articles for one in dossier.people] == [("a", "b")]


def test_initials_that_fit_two_go_to_neither() -> None:
    dossier = linked(
        article("a", [person("Thomas Hale")]), article("b", [person("Timothy Hale")]), article("c", [person("T. Hale")])
    )
    assert [one.articles for one in dossier.people] == [("a",), ("b",)]


def test_initials_of_another_given_name_are_another_person() -> None:
    dossier = linked(article("a", [person("Thomas Hale")]), article("b", [person("R. Hale")]))
    assert [one.name for one in dossier.people] == ["R. Hale", "Thomas Hale"]


def test_father_and_son_stay_apart() -> None:
    dossier = linked(
        article("a", [person("George Hale Sr.", "judge"), person("George Hale Jr.", "candidate")]),
        article("b", [person("George Hale Jr", "candidate")]),
    )
    assert [one.articles for one in dossier.people] == [("a", "b"), ("a",)]


def test_a_junior_is_the_one_without_the_mark_only_where_the_role_says_so() -> None:
    dossier = linked(
        article("a", [person("Joe Marsh", "US President")]),
        article("b", [person("Joseph R. Marsh Jr.", "President")]),
        article("c", [person("Ron Hale", "President")]),
        article("d", [person("Ron Hale Jr.", "businessman")]),
    )
    assert sorted(one.articles for one in dossier.people) == [("a", "b"), ("c",), ("d",)]


def test_namesakes_of_different_walks_of_life_stay_apart() -> None:
    dossier = linked(
        article("a", [person("Daniel Costa", "finance minister")]),
        article("b", [person("Daniel Costa", "the club's striker")]),
        article("c", [person("Daniel Costa", "Finance Minister")]),
    )
    assert {one.id: one.articles for one in dossier.people} == {
        "daniel-costa": ("a", "c"),
        "daniel-costa-sport": ("b",),
    }


def test_another_role_alone_makes_no_namesake() -> None:
    dossier = linked(
        article("a", [person("Jens Dahl", "Secretary General")]), article("b", [person("Jens Dahl", "chief")])
    )
    assert len(dossier.people) == 1


def test_a_slip_of_the_pen_is_joined_where_the_role_is_the_same() -> None:
    dossier = linked(
        article("a", [person("Stephanie Vandenberg", "chief financial officer")]),
        article("b", [person("Stephanie Vandenburg", "chief financial officer")]),
        article("c", [person("Stephanie Vandenbirg", "goalkeeper")]),
    )
    assert sorted(one.articles for one in dossier.people) == [("a", "b"), ("c",)]


def test_a_slip_in_a_given_name_is_joined_where_the_role_is_the_same() -> None:
    dossier = linked(
        article("a", [person("Gabrielius Landas", "Lithuanian foreign minister")]),
        article("b", [person("Gabrielus Landas", "foreign minister of Lithuania")]),
        article("c", [person("Gabriela Landas", "Lithuanian swimmer")]),
        article("d", [person("Gabrielos Landas", "goalkeeper")]),
    )
    assert sorted(one.articles for one in dossier.people) == [("a", "b"), ("c",), ("d",)]


def test_a_given_name_alone_is_nobodys_page() -> None:
    dossier = linked(article("a", [person("Hillary Marsh")]), article("b", [person("Hillary")]))
    assert [one.articles for one in dossier.people] == [("a",)]
    assert [finding.kind for finding in dossier.findings] == ["ambiguous-name"]


def test_roles_are_listed_by_frequency_with_their_sources() -> None:
    dossier = linked(
        article("a", [person("Jens Dahl", "NATO Secretary-General")]),
        article("b", [person("Jens Dahl", "the NATO Secretary General")]),
        article("c", [person("Jens Dahl", "former prime minister")]),
    )
    assert [(claim.role, claim.articles) for claim in dossier.people[0].roles] == [
        ("NATO Secretary-General", ("a", "b")),
        ("former prime minister", ("c",)),
    ]
    assert role_key("acting mayor") != role_key("mayor")
