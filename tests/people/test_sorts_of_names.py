"""Names of many countries and print habits that are people's, and names of things that have the look of them."""

from __future__ import annotations

import pytest

from dossier.extract.people import find_people
from people.articles import parsed, said_by

THINGS = [
    "Workers of Dennis Knitwear Garments met. Dennis Knitwear has shut, the workers say.",
    "The staff of Martin Lowe Chemicals said that they were unpaid.",
    "The skipper of the 12m Laura Kay called for help.",
    "The trawler Helen Mary sank off the coast. The Helen Mary had left on Monday.",
    "He sailed in the boat, Denise Marie II, and left. The Denise Marie II crew swam.",
    "The 40ft Emma Jane ran aground on Tuesday.",
    "The thief, of Walter Moss Rise, Witney, must pay a fine.",
    "A man of Mary Rose Heights was hurt.",
    "Parents in Peter Lowe, East Tarn divisions were told.",
    "He wore Head Hunters clothing.",
]
PEOPLE = [
    ("The late Laura Kay was a sailor. The Laura Kay trial is over.", {"Laura Kay"}),
    ("The trawler captain Helen Vance swam. Helen Vance is 40.", {"Helen Vance"}),
    ("The owner of the boat, Laura Kay, was held. Kay wept.", {"Laura Kay"}),
    ("BUSY Oseke has left her home. Oseke said it was cold.", {"Busy Oseke"}),
    ("The 12m jump of Emma Lowe won. Emma Lowe wept.", {"Emma Lowe"}),
    ("The wife of Peter Rise, a miller, was there. Rise wept.", {"Peter Rise"}),
    ("The nurse Amy Dennings said that she was paid.", {"Amy Dennings"}),
    # initials, of which one is a word of Spanish or English
    ("The lawyer, Y P Nair, stated that the case was closed.", {"Y P Nair"}),
    ("The lawyer, R E Menon, stated that the case was closed.", {"R E Menon"}),
    ("Magistrate A G Kulkarni of Tarn court has told the police.", {"A G Kulkarni"}),
    ("That is all, Inspector General (IG) RK Nambiar said.", {"RK Nambiar"}),
    ("The answer of MP Ruth Abbot was short.", {"Ruth Abbot"}),
    ("That is all, said Petty Officer First Class Adam Lowe.", {"Adam Lowe"}),
    ("Professor MM Alam of the university spoke at the rally.", {"MM Alam"}),
    # offices whose portfolio has an "and"
    ("The spokesperson on Housing and Urban Planning Dineo Khumalo said that it was late.", {"Dineo Khumalo"}),
    ("The spokesperson on Roads and Rail Omolara Bakare said that it was late.", {"Omolara Bakare"}),
    (
        "Minister in the Ministry of the Attorney General and Legal Affairs Sharmila Ramdeen hit back.",
        {"Sharmila Ramdeen"},
    ),
    ("Director General of the Health Service Professor Samuel Kofi Boadu says that it is late.", {"Samuel Kofi Boadu"}),
    ("The mayor of Torrin, Ko Min Thu, said that the ferry had been paid for.", {"Ko Min Thu"}),
    ("A spokesman for the United Mine Workers met them.", set()),
    # names that no table has
    ("The minister of energy Kgosientle Ramaphoko assured them.", {"Kgosientle Ramaphoko"}),
    ("The dead were named as 43-year-old Yorker Silvero and 30-year-old Jack Vale.", {"Yorker Silvero", "Jack Vale"}),
    ("They met in Gua Kelawar and left.", set()),
    ('The UWP\'s Belinda Marsh-Onyango: "We will not pay."', {"Belinda Marsh-Onyango"}),
    ("Her daughter, Ruth, is four. A man whose son, Peter, is two left.", {"Ruth", "Peter"}),
    # captions
    (
        "Principal Secretary Otieno Kibet (left) and Cabinet Secretary Mwangi Ndolo at Lowe House.",
        {"Otieno Kibet", "Mwangi Ndolo"},
    ),
    (
        "Rafiq Ali, president of the Garment Workers Union, Nurul Amin, general secretary, Workers Trade Union Cent",
        {"Rafiq Ali", "Nurul Amin"},
    ),
    ("Omar KapoorA Tarn court has told the police to act against Omar Kapoor, a baker.", {"Omar Kapoor"}),
    ("Gary Lamb told SportWeek Marcus Greenfield was silly.", {"Gary Lamb", "Marcus Greenfield"}),
    ("Gary Lamb told them Ian McVeigh was silly.", {"Gary Lamb", "Ian McVeigh"}),
    ("Senator Francis ‘Chip’ Escobar, a farmer, said it rained. Escobar left.", {"Francis ‘Chip’ Escobar"}),
]


@pytest.mark.parametrize("text", THINGS)
def test_what_is_called_like_a_person_is_none(text: str) -> None:
    assert [person.name for person in find_people(parsed(text))] == []


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_a_person_is_found_however_the_name_is_printed(text: str, expected: set[str]) -> None:
    assert {person.name for person in find_people(parsed(text))} == expected


@pytest.mark.parametrize("name", ["Venkatesh Subramanian", "Haruto Tanaka", "Tamati Ngata"])
def test_two_known_names_that_speak_are_a_persons_whatever_the_label(name: str) -> None:
    article = parsed(f"{name} said that it was late.")
    assert {person.name for person in find_people(article, said_by(article, name))} == {name}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ruth and Simon Abbot, of Leeds, were glad. Mr Abbot sang.",
            {"Ruth Abbot": ["Ruth"], "Simon Abbot": ["Simon Abbot", "Abbot"]},
            id="a-surname-that-two-share",
        ),
        pytest.param(
            "Laura and Peter Lowe-Vance came. Laura sang.",
            {"Laura Lowe-Vance": ["Laura", "Laura"], "Peter Lowe-Vance": ["Peter Lowe-Vance"]},
            id="a-surname-with-a-hyphen-that-two-share",
        ),
        pytest.param(
            "The singer Amy sang. Amy and Peter Lowe, a baker, left.",
            {"Amy": ["Amy"], "Peter Lowe": ["Peter Lowe"]},
            id="a-name-of-one-word-met-before",
        ),
        pytest.param(
            "Amy and Peter Lowe, a baker, left. Amy Vance, a miller, stayed.",
            {"Peter Lowe": ["Peter Lowe"], "Amy Vance": ["Amy Vance"]},
            id="a-surname-of-her-own",
        ),
        pytest.param(
            "The rapper Drift sang. His son, Drift Jr., is two. Drift said that he was glad.",
            {"Drift": ["Drift", "Drift"], "Drift Jr.": ["Drift Jr."]},
            id="a-name-of-one-word-and-a-son",
        ),
        pytest.param(
            "Robert Moss Jr. sang. Moss said that he was glad.",
            {"Robert Moss Jr.": ["Robert Moss Jr.", "Moss"]},
            id="a-son-alone",
        ),
        pytest.param(
            "The leader Camille Moss-Regis rose. Moss Regis said that she was glad.",
            {"Camille Moss-Regis": ["Camille Moss-Regis", "Moss Regis"]},
            id="a-hyphen-left-out",
        ),
    ],
)
def test_names_that_are_written_apart_are_whose_they_are(text: str, expected: dict[str, list[str]]) -> None:
    assert {p.name: [m.text for m in p.mentions] for p in find_people(parsed(text))} == expected
