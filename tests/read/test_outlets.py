"""Outlets: the publisher, the agency, references and interviews, each only where the page says so."""

from __future__ import annotations

import pytest

from dossier.read import read_articles
from dossier.records import Seed

FIRST = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."
SECOND = '"She has a new engine and an old captain," said harbour master Liv Dahl, who has waited since the winter.'


def outlets(*lines: str, **fields: str) -> set[tuple[str, str]]:
    text = "\n\n".join(lines)
    article = read_articles([Seed("a", "seeds/a.txt", text, "0", fields)], {})[0][0]
    for outlet in article.outlets:
        assert outlet.span is None or outlet.span.of(text)
    return {(outlet.relation, outlet.name) for outlet in article.outlets}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(
            (FIRST, SECOND, "© 2024 The Lake Gazette. All rights reserved."),
            {("publisher", "The Lake Gazette")},
            id="©",
        ),
        pytest.param(
            (
                FIRST,
                SECOND,
                "The content herein, unless public domain, are Copyright 1995-2024 - Lake Media Network. All sites",
            ),
            {("publisher", "Lake Media Network")},
            id="copyright in a notice",
        ),
        pytest.param(
            (f"(XYZN) {FIRST}", SECOND, "XYZN27052024000045015687ID1108260767"),
            {("publisher", "XYZN")},
            id="slug and code",
        ),
        pytest.param(
            (f"(XYZN) {FIRST}", SECOND), {("wire", "XYZN")}, id="an unknown abbreviation in an agency's place"
        ),
        pytest.param((f"LAKE TOWN (AFP) - {FIRST}", SECOND), {("wire", "AFP")}, id="dateline"),
        pytest.param(
            (f"LAKE TOWN (Agence France-Presse) - {FIRST}", SECOND), {("wire", "AFP")}, id="an agency's full name"
        ),
        pytest.param(("by AFP Staff Writers", FIRST, SECOND), {("wire", "AFP")}, id="byline of an agency"),
        pytest.param(("By Jane Doe, Associated Press", FIRST, SECOND), {("wire", "AP")}, id="byline with an agency"),
        pytest.param((FIRST, f"{SECOND} (Reuters)"), {("wire", "Reuters")}, id="at the end of the last paragraph"),
        pytest.param(
            (FIRST, SECOND, "(With inputs from PTI and AFP)"), {("wire", "PTI"), ("wire", "AFP")}, id="inputs"
        ),
        pytest.param(
            (FIRST, SECOND, "Refs: | ANSA | Kurier |"), {("reference", "ANSA"), ("reference", "Kurier")}, id="refs"
        ),
        pytest.param((FIRST, SECOND, "Source: The Lake Gazette"), {("reference", "The Lake Gazette")}, id="source"),
        pytest.param(
            (FIRST, "Dahl spoke in an interview with The Gazette on Friday and said that the boat was ready to go."),
            {("interview", "The Gazette")},
            id="interview with a paper",
        ),
        pytest.param(
            (
                FIRST,
                "Dahl said in an interview with the newspaper Kurier that the boat was ready to go at any time now.",
            ),
            {("interview", "Kurier")},
            id="interview with a newspaper by kind",
        ),
        pytest.param(
            (
                FIRST,
                "In an interview with Lake Radio on Friday, Dahl said that the boat was ready to go at any time now.",
            ),
            {("interview", "Lake Radio")},
            id="interview with a station",
        ),
    ],
)
def test_an_outlet_is_named_with_its_relation(lines: tuple[str, ...], expected: set[tuple[str, str]]) -> None:
    assert outlets("Ferry returns to the lake", *lines) == expected


@pytest.mark.parametrize(
    "line",
    [
        "In an interview with Captain Olav Moe, the question was left open for a good while and then answered.",
        "She gave an interview with the captain on Friday, in which nothing new was said by either of them.",
        "The Associated Press reported on Friday that the boat was late, and so did all the others that day.",
        "Copyright law was a topic of the talks, the minister said, and so was the price of the ferry tickets.",
        "Members of the AFP, the ferrymen's party, walked out of the chamber when the vote on the boat began.",
        "Rubio (R-Fla.) said that he would take the ferry in any weather, and that he had done so as a boy too.",
    ],
)
def test_what_only_names_an_outlet_or_a_person_gives_none(line: str) -> None:
    assert outlets("Ferry returns to the lake", FIRST, line, SECOND) == set()


def test_fields_state_publisher_and_agency() -> None:
    assert outlets("Ferry returns", FIRST, SECOND, outlet="Lake News", wire="Associated Press") == {
        ("publisher", "Lake News"),
        ("wire", "AP"),
    }


def test_the_address_gives_a_publisher_where_nothing_else_does() -> None:
    assert outlets("Ferry returns", FIRST, SECOND, url="https://www.lakenews.example/a") == {
        ("publisher", "lakenews.example")
    }
    assert outlets("Ferry returns", FIRST, SECOND, "© 2024 Lake News", url="https://www.lakenews.example/a") == {
        ("publisher", "Lake News")
    }
    assert outlets("Ferry returns", FIRST, SECOND, url="not an address") == set()
