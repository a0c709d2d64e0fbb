from __future__ import annotations

from dossier.link import link_articles
from dossier.link.roles import role_key
from dossier.records import Curation, Dossier, Extraction, Ledger

from .makers import article, person, said


def linked(*extractions: Extraction) -> Dossier:
    return link_articles(extractions, Curation(), Ledger())[0]


def test_two_whom_one_article_tells_apart_are_listed_and_not_joined() -> None:
    dossier = linked(
        article("a", [person("Robert Reyes", "senator"), person("Bob Reyes", "plumber")]),
        article("b", [person("Robert Reyes", "senator")]),
    )
    assert {one.id: one.articles for one in dossier.people} == {"bob-reyes": ("a",), "robert-reyes": ("a", "b")}
    (finding,) = [finding for finding in dossier.findings if finding.kind == "may-be-one-person"]
    assert finding.file == "docs/people/bob-reyes.md"
    assert "(a short form)" in finding.fact
    assert "`same_as: robert-reyes`" in finding.remedy


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
    assert finding.file == "docs/articles/title-of-c.md"
    assert "boris-johnson or mike-johnson" in finding.fact


def test_a_role_tells_which_of_two_is_meant() -> None:
    dossier = linked(
        article("a", [person("Boris Johnson", "British Prime Minister")]),
        article("b", [person("Mike Johnson", "House Speaker")]),
        article("c", [person("Johnson", "Speaker of the House")], [said("One line of his.", "Johnson")]),
    )
    assert [quote.person for quote in dossier.quotes] == ["mike-johnson"]


def test_a_pronoun_tells_which_of_two_is_meant() -> None:
    dossier = linked(
        article("a", [person("Boris Ashdown", gender="he")]),
        article("b", [person("Mary Ashdown", gender="she")]),
        article("c", [person("Ashdown", gender="she")], [said("One line of hers.", "Ashdown")]),
        article("d", [person("Ashdown")], [said("One line of somebody.", "Ashdown")]),
    )
    assert [quote.person for quote in dossier.quotes] == ["mary-ashdown", None]


def test_a_man_is_nobody_where_the_only_one_of_his_surname_is_a_woman() -> None:
    dossier = linked(
        article("a", [person("Mary Ashdown", gender="she")]),
        article("b", [person("Ashdown", gender="he")], [said("One line of his.", "Ashdown")]),
    )
    assert [quote.person for quote in dossier.quotes] == ["ashdown"]


def test_two_women_of_one_surname_leave_it_open() -> None:
    dossier = linked(
        article("a", [person("Anna Ashdown", gender="she")]),
        article("b", [person("Mary Ashdown", gender="she")]),
        article("c", [person("Ashdown", gender="she")], [said("One line of hers.", "Ashdown")]),
    )
    assert [quote.person for quote in dossier.quotes] == [None]


def test_a_name_cut_short_is_no_one_of_the_other_gender() -> None:
    dossier = linked(
        article("a", [person("Chris Moss", gender="she")]),
        article("b", [person("Christopher Moss", gender="he")]),
    )
    assert {one.id for one in dossier.people} == {"chris-moss", "christopher-moss"}


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


def test_a_garbled_name_founds_nobody() -> None:
    dossier = linked(
        article("a", [person("Hillary Marsh Joked")], [said("One line of hers.", "Hillary Marsh Joked")]),
        *(article(f"b{n}", [person("Hillary Marsh")]) for n in range(3)),
        article("c", [person("Marsh")], [said("Another line.", "Marsh")]),
    )
    (one,) = dossier.people
    assert one.name == "Hillary Marsh"
    assert [spelling.name for spelling in one.spellings] == ["Hillary Marsh", "Marsh"]
    assert {quote.person for quote in dossier.quotes} == {one.id}


def test_a_longer_name_that_is_a_name_is_not_garbled() -> None:
    dossier = linked(
        article("a", [person("Ana Ruiz Ortega")]), *(article(f"b{n}", [person("Ana Ruiz")]) for n in range(3))
    )
    assert "Ana Ruiz Ortega" in {spelling.name for one in dossier.people for spelling in one.spellings}


def test_a_surname_of_another_time_is_somebody_else() -> None:
    dossier = linked(
        article("a", [person("Ada Morwane", "candidate")], date="2023-05-01"),
        article("b", [person("Morwane")], [said("A line of his.", "Morwane")], date="2012-03-04"),
        article("c", [person("Morwane")], [said("A line of hers.", "Morwane")], date="2023-06-30"),
        article("d", [person("Morwane")], date=None),
    )
    assert {one.name: one.articles for one in dossier.people} == {"Ada Morwane": ("a", "c", "d"), "Morwane": ("b",)}


def test_nobody_dissolves_as_the_dossier_grows() -> None:
    articles = [
        article("a", [person("Hillary Marsh", "senator")], [said("One line of hers.", "Hillary Marsh")]),
        article("b", [person("Hillary Marsh"), person("Bill Marsh")], [said("Two lines of hers.", "Hillary Marsh")]),
        article("c", [person("Hillary Marsh Joked")], [said("Three lines of hers.", "Hillary Marsh Joked")]),
        article("d", [person("H. Marsh"), person("Hillary Marsh Said")], [said("Six lines of hers.", "H. Marsh")]),
        article("e", [person("Hillary R. Marsh", "senator")], [said("Four lines of hers.", "Hillary R. Marsh")]),
        article("f", [person("Bob Reyes"), person("Hillary Marsh")], [said("Five lines of his.", "Bob Reyes")]),
    ]
    ledger = Ledger()
    for size in range(1, len(articles) + 1):
        dossier, ledger = link_articles(articles[:size], Curation(), ledger)
        hers = {quote.person for quote in dossier.quotes if "hers" in quote.quote.text}
        assert hers == {"hillary-marsh"}, size
