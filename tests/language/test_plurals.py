"""Which words a plural may be of."""

from __future__ import annotations

import pytest

from dossier.language.plurals import singulars


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("drivers", "driver"),
        ("deputies", "deputy"),
        ("beneficiaries", "beneficiary"),
        ("witnesses", "witness"),
        ("coaches", "coach"),
        ("spokesmen", "spokesman"),
        ("policewomen", "policewoman"),
        ("nurses", "nurse"),
        ("judges", "judge"),
        ("rookies", "rookie"),
    ],
)
def test_a_plural_is_of_its_word(plural: str, singular: str) -> None:
    assert singular in singulars(plural)


@pytest.mark.parametrize("word", ["witness", "boss", "men", "crisis", "virus", "driver", "police", ""])
def test_what_is_no_plural_is_of_no_word(word: str) -> None:
    assert singulars(word) == ()
