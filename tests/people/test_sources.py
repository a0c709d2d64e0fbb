"""What a source without a name is called."""

from __future__ import annotations

import pytest

from dossier.extract.sources import source_wording


@pytest.mark.parametrize(
    ("mention", "wording"),
    [
        pytest.param("US officials", "US officials", id="as-it-stands"),
        pytest.param("the Kremlin", "Kremlin", id="without-the"),
        pytest.param("A person familiar with the matter", "a person familiar with the matter", id="small-article"),
        pytest.param("a senior official, speaking on condition of anonymity", "a senior official", id="without-asides"),
        pytest.param("the ministry’s", "ministry", id="possessive"),
        pytest.param("LISBON - Union leaders", "Union leaders", id="without-dateline"),
        pytest.param("several  diplomats", "diplomats", id="without-count-and-spaces"),
        pytest.param("some of the residents", "residents", id="without-some-of"),
        pytest.param("many of his supporters", "his supporters", id="without-many-of"),
        pytest.param("The WHO chief", "WHO chief", id="capitals-that-spell-who"),
        pytest.param("some", None, id="nobody"),
        pytest.param("It", None, id="pronoun"),
        pytest.param("", None, id="nothing"),
        pytest.param("<", None, id="a-sign"),
    ],
)
def test_a_source_is_called_what_the_article_calls_it(mention: str, wording: str | None) -> None:
    assert source_wording(mention) == wording
