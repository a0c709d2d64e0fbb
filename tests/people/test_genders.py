"""The pronoun that the article uses of a person, or would use."""

from __future__ import annotations

import pytest

from dossier.extract.facts import find_facts
from dossier.extract.people import find_people
from people.articles import parsed


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        pytest.param("Ms. Quill Osei left.", "she", id="title"),
        pytest.param("Alhaji Quill Osei left.", "he", id="title-elsewhere"),
        pytest.param("Smt Quill Osei left early.", "she", id="title-in-india"),
        pytest.param("Mary Osei left.", "she", id="given-name"),
        pytest.param("The singer Quill Osei left. He was tired.", "he", id="pronoun"),
        pytest.param("The singer Quill Osei left. It was late.", None, id="nothing"),
    ],
)
def test_a_person_carries_the_pronoun_that_goes_with_them(text: str, gender: str | None) -> None:
    parse = parsed(text)
    assert [person.gender for person in find_facts(parse, find_people(parse)).people] == [gender]
