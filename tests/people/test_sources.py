"""What a source without a name is called."""

from __future__ import annotations

import pytest

from dossier.extract.nameless import why_unlisted
from dossier.extract.sources import source_wording
from people.articles import parsed


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


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("The 42-year-old baker said no.", "is one person", id="an-age"),
        pytest.param("The 19-year-old student said no.", "is one person", id="another-age"),
        pytest.param("The two ministers said no.", "are some in particular", id="a-number"),
        pytest.param("The 42 bakers said no.", "are some in particular", id="a-number-in-figures"),
    ],
)
def test_an_age_is_of_one_and_a_number_of_several(text: str, reason: str) -> None:
    doc = parsed(text).paragraphs[0].doc
    said = next(token.i for token in doc if token.text == "said")
    assert why_unlisted(doc[:said]) == f"{reason}, and the article does not tell who"
