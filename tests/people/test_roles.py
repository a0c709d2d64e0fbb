"""The role of a person is what the article words it as."""

from __future__ import annotations

import pytest

from dossier.extract.people import find_people
from people.articles import parsed


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Ports Secretary General Ingrid Solheim left.", "Ports Secretary General", id="before"),
        pytest.param("Ingrid Solheim, Ports Secretary General, left.", "Ports Secretary General", id="after"),
        pytest.param("Ivo Marković, the Senate Spokesman, left.", "Senate Spokesman", id="after-with-the"),
        pytest.param(
            "Lisbon's Foreign Minister Duarte Falcão left.", "Lisbon's Foreign Minister", id="before-with-possessive"
        ),
        pytest.param(
            "Ivo Marković, a senior Croatian security official, stated that he had left.",
            "a senior Croatian security official",
            id="indefinite",
        ),
        pytest.param("US President Howard Lyle left.", "US President", id="country"),
        pytest.param("Lithuania's top diplomat Howard Lyle left.", "Lithuania's top diplomat", id="lower-case"),
        pytest.param("Former mayor Howard Lyle left.", "Former mayor", id="former"),
        pytest.param("Acting police chief Howard Lyle left.", "Acting police chief", id="acting"),
        pytest.param("Secretary of State Howard Lyle left.", "Secretary of State", id="of"),
        pytest.param(
            "The head of the World Ports Alliance, Ingrid Solheim, warned them.",
            "head of the World Ports Alliance",
            id="across-a-comma",
        ),
        pytest.param("Ana Ruiz, 45, the mayor of Lima, left.", "mayor of Lima", id="behind-an-age"),
        pytest.param("Bank of England governor Howard Lyle left.", "Bank of England governor", id="of-within-a-name"),
        pytest.param(
            "Aged Care and Sport Minister Ana Ruiz left.", "Aged Care and Sport Minister", id="two-portfolios"
        ),
        pytest.param(
            "Housing and Roads Secretary Ana Ruiz left.", "Housing and Roads Secretary", id="two-portfolios-2"
        ),
        pytest.param("Ruiz and President Howard Lyle left.", "President", id="another-before-and"),
        pytest.param("Norway and President Howard Lyle agreed.", "President", id="a-country-before-and"),
        pytest.param("“Yes,” said Ana Ruiz, Chairman, CEO and president.", "Chairman, CEO and president", id="list"),
        pytest.param("Ana Ruiz, a pilot, skipper and poet, left.", "a pilot, skipper and poet", id="list-after-a"),
        pytest.param("Ana Ruiz, a pilot, Ivo Marković and a skipper left.", "a pilot", id="no-list-of-one-person"),
        pytest.param("They met Sen. Howard Lyle there.", "Sen.", id="short-title"),
        pytest.param("They met Lt. Gov. Howard Lyle there.", "Lt. Gov.", id="two-short-titles"),
        pytest.param("Home Minister Tan Sri Halim Yusof left.", "Home Minister", id="before-a-title-of-two-words"),
        pytest.param(
            "Lowland Freedom League (LFL) president Howard Lyle left.",
            "Lowland Freedom League (LFL) president",
            id="initials-in-brackets",
        ),
        pytest.param(
            "Trinidad and Tobago’s Attorney General Howard Lyle left.", "Attorney General", id="half-of-a-land"
        ),
        pytest.param("Leader of the Opposition Howard Lyle left.", "Leader of the Opposition", id="of-the"),
        pytest.param(
            "Director of Civil Aviation Howard Lyle left.",
            "Director of Civil Aviation",
            id="of-two-words-with-capitals",
        ),
        pytest.param("The All Black coach Howard Lyle left.", "All Black coach", id="team-that-begins-with-all"),
        pytest.param("All players met coach Howard Lyle there.", "coach", id="all-of-them"),
        pytest.param("Embattled Narva Governor Howard Lyle left.", "Narva Governor", id="without-an-opinion"),
        pytest.param("Rovers flanker Howard Lyle left.", "Rovers flanker", id="place-in-a-team"),
        pytest.param("It was agreed by Najm and Speaker Howard Lyle.", "Speaker", id="another-whom-nobody-knows"),
        pytest.param("The author of that boast, Howard Lyle, left.", None, id="a-role-that-points"),
        pytest.param("According to Howard Lyle, the victim fled the town.", None, id="the-next-subject"),
        pytest.param("Howard Lyle, who left early, was tired.", None, id="relative-clause"),
        pytest.param("Howard Lyle, Ana Ruiz and Ivo Marković left.", None, id="list-of-names"),
        pytest.param("The lawyer of President Howard Lyle left.", "President", id="not-whoever-is-of-the-holder"),
        pytest.param(
            "Leader of the Opposition (LoO) in the Lok Sabha Howard Lyle left.",
            "Leader of the Opposition (LoO) in the Lok Sabha",
            id="an-office-with-a-bracket",
        ),
        pytest.param(
            "Deputy Minister of foreign Affairs of the Tarvian Federation Howard Lyle left.",
            "Deputy Minister of foreign Affairs of the Tarvian Federation",
            id="of-what-is-of-something",
        ),
        pytest.param("The endorsement of singer Howard Lyle came late.", "singer", id="not-what-governs-it"),
        pytest.param("Howard Lyle, in a statement, left it open.", None, id="not-an-occasion"),
    ],
)
def test_a_role_is_worded_as_the_article_words_it(text: str, role: str | None) -> None:
    assert find_people(parsed(text))[0].role == role


def test_the_fuller_wording_of_the_same_role_is_kept() -> None:
    (person,) = find_people(parsed("President Howard Lyle left. Later the Ruritanian President Howard Lyle returned."))
    assert person.role == "Ruritanian President"
