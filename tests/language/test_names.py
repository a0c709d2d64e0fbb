"""Names taken apart and compared: which can be one person's, and what of the spelling decides."""

from __future__ import annotations

import pytest

from dossier.language.names import compare, parse_name
from language.name_pairs import ONE_PERSON, TWO_PEOPLE


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


@pytest.mark.parametrize(("one", "other"), ONE_PERSON)
def test_spellings_of_one_name_agree(one: str, other: str) -> None:
    found = compare(parse_name(one), parse_name(other))
    assert found.verdict != "cannot"
    assert found == compare(parse_name(other), parse_name(one))


@pytest.mark.parametrize(("one", "other"), TWO_PEOPLE)
def test_names_of_two_people_do_not_agree(one: str, other: str) -> None:
    found = compare(parse_name(one), parse_name(other))
    assert found.verdict == "cannot"
    assert found == compare(parse_name(other), parse_name(one))


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param("Mary Anderson", "Mary Andersen", "a letter wrong", id="son-and-sen"),
        pytest.param("Gabrielius Landas", "Gabrielus Landas", "a letter wrong", id="a-letter-of-the-given-name"),
        pytest.param("Joe Marsh", "Joe Marsh Jr.", "a mark of generation", id="generation-on-one"),
        pytest.param("Nyong Wekesa", "Wekesa Nyong", "an order that is not known", id="order"),
    ],
)
def test_a_spelling_that_two_people_share_as_often_wants_evidence(one: str, other: str, reason: str) -> None:
    found = compare(parse_name(one), parse_name(other))
    assert (found.verdict, found.reason, found.weak) == ("may be", reason, True)


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param("Zoltán Orbán", "Zoltan Orban", "the same words", id="accents"),
        pytest.param("Dmytro Bondar", "Dmitry Bondar", "another spelling", id="neighbouring-language"),
        pytest.param("Bob Reyes", "Robert Reyes", "a short form", id="pet-form"),
        pytest.param('William "Chip" Moss', "Chip Moss", "the nickname that is stated", id="nickname"),
        pytest.param("J. Marsh", "Joe Marsh", "an initial", id="initial"),
        pytest.param("Helen Moss", "Helen R. Moss", "a name left out", id="middle-initial"),
        pytest.param("Pedro Santos", "Pedro Santos Vidal", "a second surname left out", id="second-surname"),
        pytest.param("Zoltán Orbán", "Orbán Zoltán", "the other order", id="order"),
        pytest.param("Joe Marsh Jr.", "Joe Marsh Sr.", "another generation", id="generation"),
        pytest.param("Paul Moss", "Paula Moss", "a man and a woman", id="him-and-her"),
        pytest.param("George W. Moss", "George H. Moss", "another initial", id="middle-initials"),
    ],
)
def test_a_comparison_says_what_of_the_spelling_decides(one: str, other: str, reason: str) -> None:
    assert compare(parse_name(one), parse_name(other)).reason == reason
