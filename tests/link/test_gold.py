from __future__ import annotations

import pytest

from dossier.link import link_articles
from dossier.records import Curation, Dossier, Ledger

from .gold import Gold, people_figures, read_gold, utterance_figures


@pytest.fixture(scope="module")
def gold() -> Gold:
    return read_gold()


@pytest.fixture(scope="module")
def dossier(gold: Gold) -> Dossier:
    return link_articles(gold.extractions, Curation(), Ledger())[0]


def test_the_gold_is_large_enough_to_tell(gold: Gold) -> None:
    assert len(gold.extractions) >= 60
    assert gold.groups >= 40


def test_people_are_who_they_are(gold: Gold, dossier: Dossier) -> None:
    figures = people_figures(gold, dossier)
    assert figures.precision >= 0.99, figures.errors
    assert figures.recall >= 0.95, figures.errors


def test_versions_of_the_same_words_are_joined_and_others_are_not(gold: Gold, dossier: Dossier) -> None:
    figures = utterance_figures(gold, dossier)
    assert figures.precision >= 0.98, figures.errors
    assert figures.recall >= 0.9, figures.errors
