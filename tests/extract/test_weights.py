"""The file of the weights: each is of a feature that the code has, and its header says what it was made of."""

from __future__ import annotations

import json
from importlib.resources import files

import feature_forms
import pytest
import weights_file as weights_file_of

from dossier.extract.ranker import load_weights, weights_file

RANKERS = tuple(feature_forms.MODULES)


@pytest.mark.parametrize("ranker", RANKERS)
def test_each_weight_is_of_a_feature_that_the_code_can_produce(ranker: str) -> None:
    matchers = [feature_forms.matcher(form) for form in feature_forms.forms(ranker)]
    unknown = [name for name in load_weights(ranker) if not any(matcher.fullmatch(name) for matcher in matchers)]
    assert unknown == []


@pytest.mark.parametrize("ranker", RANKERS)
def test_each_form_of_feature_has_learned_weights(ranker: str) -> None:
    learned = list(load_weights(ranker))
    without = [
        form for form in feature_forms.forms(ranker) if not any(map(feature_forms.matcher(form).fullmatch, learned))
    ]
    assert without == []


def test_the_weights_were_learned_with_the_features_that_the_code_has() -> None:
    header = weights_file()["header"]
    assert header["features"] == feature_forms.version()


def test_the_header_says_what_the_weights_were_learned_from_and_how_good_they_are() -> None:
    header = weights_file()["header"]
    assert {"about", "data", "data sha256", "model", "date", "figures on dev"} <= set(header)


@pytest.mark.parametrize("ranker", RANKERS)
def test_the_weights_are_sorted_and_none_is_written_that_changes_nothing(ranker: str) -> None:
    weights = load_weights(ranker)
    assert list(weights) == sorted(weights)
    assert min(map(abs, weights.values())) > 0.01
    assert all(weight == round(weight, 2) for weight in weights.values())


def test_each_feature_has_a_line_of_its_own() -> None:
    lines = files("dossier.extract").joinpath("weights.json").read_text(encoding="utf-8").splitlines()
    features = [line for line in lines if line.startswith('"') and not line.endswith("{")]
    named = [name for line in features for name in json.loads("{" + line.rstrip(",") + "}")]
    assert sorted(named) == sorted(name for ranker in RANKERS for name in load_weights(ranker))


@pytest.mark.parametrize(
    ("form", "feature", "matches"),
    [
        pytest.param("way={}:cue={}", "way=ccomp:cue=say", True, id="values"),
        pytest.param("way={}", "way=ccomp:cue=say", False, id="a-longer-form's"),
        pytest.param("way={}:cue={}", "way=ccomp", False, id="a-shorter-form's"),
        pytest.param("some", "something", False, id="a-longer-word"),
        pytest.param("last:between={}", "last:between=, S .", True, id="signs"),
    ],
)
def test_a_form_matches_its_own_features_only(form: str, feature: str, matches: bool) -> None:
    assert bool(feature_forms.matcher(form).fullmatch(feature)) is matches


def test_a_form_that_begins_with_a_chosen_word_is_written_out() -> None:
    forms = feature_forms.forms("speakers")
    assert {"before:gap={}", "after:gap={}"} <= set(forms)
    assert not any(form.startswith(feature_forms.HOLE) for form in forms)


def test_no_weight_is_that_of_a_name_which_the_tagger_took_for_a_word() -> None:
    texts = ["Then Whitlock spoke, and Whitlock left."] * 15 + ["Then the post came, and the Post said so."] * 15
    names = weights_file_of.names_in(texts)
    weights = {"noun=whitlock": 0.5, "cue=whitlock:VB": 0.1, "noun=post": 0.2, "way=ccomp:cue=post": 0.1, "some": 0.3}
    assert weights_file_of.without_names(weights, names) == {"noun=post": 0.2, "way=ccomp:cue=post": 0.1, "some": 0.3}
