"""The tables of verbs: each word is met in each of its forms, so that none stands there in vain."""

from __future__ import annotations

from collections import Counter

import pytest

from dossier.extract.lexicon import OPINION_VERBS, SAYING_VERBS
from dossier.extract.parse import load_model
from dossier.language.inflection import regular_forms

from .written import MODEL, attributions

VERBS = sorted(SAYING_VERBS | OPINION_VERBS)
IRREGULAR = {
    "begin": "begins began beginning",
    "feel": "feels felt feeling",
    "read": "reads read reading",
    "say": "says said saying",
    "speak": "speaks spoke speaking",
    "swear": "swears swore swearing",
    "tell": "tells told telling",
    "think": "thinks thought thinking",
    "write": "writes wrote writing",
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_of_a_table_is_known_in_each_of_its_forms(verb: str) -> None:
    forms = IRREGULAR[verb].split() if verb in IRREGULAR else list(regular_forms(verb))
    documents = load_model(MODEL).pipe(f"She {form} that the port was shut, and they {form} too." for form in forms)
    read = {(token.lower_, token.lemma_) for document in documents for token in document if token.pos_ == "VERB"}
    assert {lemma for form, lemma in read if form in forms} == {verb}


def test_no_form_is_that_of_two_verbs() -> None:
    regular = [verb for verb in VERBS if verb not in IRREGULAR]
    forms = Counter(form for verb in regular for form in regular_forms(verb))
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ana Ruiz hoped that the port would open in May.", ["the port would open in May"], id="hoped"),
        pytest.param("The union is hoping that the port will open.", ["the port will open"], id="hoping"),
        pytest.param("Ana Ruiz hopped onto the boat and left.", [], id="hopped"),
        pytest.param("The rabbit hops along the quay.", [], id="hops"),
        pytest.param("Ana Ruiz blogged that the port was shut.", ["the port was shut"], id="blogged"),
        pytest.param("Ana Ruiz texted that the port was shut.", ["the port was shut"], id="texted"),
        pytest.param("The text of the law is long.", [], id="a-noun"),
    ],
)
def test_what_such_a_form_reports_is_found(text: str, words: list[str]) -> None:
    assert [one.span.of(text) for one in attributions(text)] == words
