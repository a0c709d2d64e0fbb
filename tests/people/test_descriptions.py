"""A description agrees with a role, or contradicts it."""

from __future__ import annotations

import pytest

from dossier.extract.descriptions import agreement, noun_gender, read_office


@pytest.mark.parametrize(
    ("description", "role"),
    [
        pytest.param("the OPAL chief", "OPAL Secretary General", id="synonym"),
        pytest.param("The head of the Western fishing alliance", "OPAL chief", id="vague-body"),
        pytest.param("the minister", "Foreign Minister", id="short-form"),
        pytest.param("Turkey's top diplomat", "Turkish Foreign Minister", id="country-and-demonym"),
        pytest.param("the senator", "Sen.", id="short-title"),
        pytest.param("the former president", "Former President", id="former"),
        pytest.param("the PM", "British Prime Minister", id="initials"),
        pytest.param("the lawmaker", "Democratic senator", id="wider-word"),
    ],
)
def test_a_description_may_mean_who_has_the_role(description: str, role: str) -> None:
    assert agreement(read_office(description), read_office(role)) > 0


@pytest.mark.parametrize(
    ("description", "role"),
    [
        pytest.param("the minister", "Prime Minister", id="the-minister-is-not-the-prime-minister"),
        pytest.param("the general", "Secretary General", id="the-general-is-no-secretary"),
        pytest.param("the president", "Vice President", id="the-president-is-not-the-vice-president"),
        pytest.param("the president", "Former President", id="the-president-is-not-the-former-one"),
        pytest.param("the French president", "German President", id="another-country"),
        pytest.param("the finance minister", "Foreign Minister", id="another-office"),
        pytest.param("the OPAL chief", "NAVO chief", id="another-body"),
        pytest.param("the minister", "Senator", id="a-minister-is-no-senator"),
        pytest.param("the lawyer", "banker", id="another-trade"),
    ],
)
def test_a_description_does_not_mean_who_has_another_role(description: str, role: str) -> None:
    assert agreement(read_office(description), read_office(role)) == 0


def test_the_fitting_role_agrees_more_than_the_vague_one() -> None:
    described = read_office("the Kenyan president")
    assert agreement(described, read_office("Kenyan President")) > agreement(described, read_office("President"))


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("the spokeswoman", "she"),
        ("the father-of-three", "he"),
        ("the girl's father", "he"),
        ("a spokesman for the queen", "he"),
        ("the minister", None),
        ("the chairperson", None),
    ],
)
def test_a_noun_says_its_gender_or_nothing(words: str, gender: str | None) -> None:
    assert noun_gender(words) == gender
