"""People whose names are spelled alike, taken for one, and parted by a curator's word."""

from __future__ import annotations

import pytest

from dossier.link import link_articles
from dossier.records import Curation, Dossier, Ledger, PersonFacts

from .makers import article, person, said

ARTICLES = (
    article("a", [person("Sergey Lavrov", "foreign minister")], [said("We reject these claims.", "Sergey Lavrov")]),
    article("b", [person("Serghei Lavrov", "painter")], [said("I paint what I remember.", "Serghei Lavrov")]),
)


def linked(ledger: Ledger, **people: PersonFacts) -> tuple[Dossier, Ledger]:
    """The two articles, linked as curators state."""
    return link_articles(ARTICLES, Curation({name.replace("_", "-"): its for name, its in people.items()}), ledger)


def speakers(dossier: Dossier) -> list[str | None]:
    """Who says each quotation."""
    return [quote.person for quote in dossier.quotes]


def test_without_a_word_they_are_one() -> None:
    assert len(set(speakers(linked(Ledger())[0]))) == 1


@pytest.mark.parametrize(
    "people",
    [
        pytest.param({"sergey_lavrov": PersonFacts(parted=("Serghei Lavrov",))}, id="an-alias-taken-out"),
        pytest.param({"sergey_lavrov": PersonFacts(different_from=("serghei-lavrov",))}, id="another-by-id"),
        pytest.param({"sergey_lavrov": PersonFacts(different_from=("Serghei Lavrov",))}, id="another-by-name"),
        pytest.param({"serghei_lavrov": PersonFacts(name="Serghei Lavrov")}, id="a-page-of-his-own"),
    ],
)
def test_they_are_parted_and_stay_so(people: dict[str, PersonFacts]) -> None:
    _, ledger = linked(Ledger())
    for _ in range(3):
        dossier, ledger = linked(ledger, **people)
        assert speakers(dossier) == ["sergey-lavrov", "serghei-lavrov"]
        assert not [finding for finding in dossier.findings if finding.severity == "error"]
        assert not dossier.redirects


def test_a_stated_name_parts_nobody_from_his_own_spellings() -> None:
    _, ledger = linked(Ledger())
    dossier, _ = linked(ledger, sergey_lavrov=PersonFacts(name="Sergey Lavrov"))
    assert speakers(dossier) == ["sergey-lavrov", "sergey-lavrov"]
