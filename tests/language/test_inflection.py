"""How regular verbs are written."""

from __future__ import annotations

import pytest

from dossier.language.inflection import regular_forms


@pytest.mark.parametrize(
    ("verb", "forms", "others"),
    [
        pytest.param("shout", "shouts shouted shouting", "shoutted", id="two-vowels"),
        pytest.param("hope", "hopes hoped hoping", "hopeed hopped", id="silent-e"),
        pytest.param("blog", "blogs blogged blogging", "blogges", id="doubled"),
        pytest.param("credit", "credits credited crediting", "", id="not-doubled"),
        pytest.param("quip", "quips quipped quipping", "", id="u-of-q"),
        pytest.param("cry", "cries cried crying", "crys cryed", id="y-behind-a-consonant"),
        pytest.param("say", "says saying", "saies", id="y-behind-a-vowel"),
        pytest.param("hiss", "hisses hissed hissing", "hisss hisssed", id="hissing"),
        pytest.param("preach", "preaches preached preaching", "preachs", id="ch"),
        pytest.param("vow", "vows vowed vowing", "vowwed", id="w"),
        pytest.param("ask", "asks asked asking", "askked", id="two-consonants"),
    ],
)
def test_a_regular_verb_is_written_so_and_not_otherwise(verb: str, forms: str, others: str) -> None:
    found = set(regular_forms(verb))
    assert set(forms.split()) <= found
    assert not set(others.split()) & found
