"""Labelled lines above saved pages: facts that are read and cut, and lines that only begin like them."""

from __future__ import annotations

import pytest

from dossier.read import read_articles
from dossier.records import Article, Seed

TITLE = "Ferry returns to the lake after eleven weeks"
FIRST = "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock."
SECOND = '"She has a new engine and an old captain," said harbour master Liv Dahl, who has waited since the winter.'
BODY = f"{FIRST}\n\n{SECOND}"


def article(text: str, **fields: str) -> Article:
    return read_articles([Seed("a", "seeds/a.txt", text, "0", fields)], {})[0][0]


def body(found: Article) -> str:
    return "\n\n".join(span.of(found.text) for span in found.body)


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (f" date 2022-03-04 {TITLE}\n\n", "2022-03-04"),
        ("date 2022-03-04 ", "2022-03-04"),
        ("date: 2022-03-04\n", "2022-03-04"),
        ("Date: 4 March 2022\n\n", "2022-03-04"),
        ("DATE = March 4, 2022\n\n", "2022-03-04"),
        ("**Date:** Fri, 4 Mar 2022 10:15:00 GMT\n", "2022-03-04"),
        ("published 2022-03-04T10:15:00Z\n", "2022-03-04"),
        ("published_at: 2022-03-04 10:15 am\n", "2022-03-04"),
        ("date published: Friday, March 4, 2022\n", "2022-03-04"),
        ("pubdate 4 March 2022 ", "2022-03-04"),
        (f"title: {TITLE}\nurl: https://lake.example/ferry\ndate: 2022-03-04\n\n", "2022-03-04"),
        ("url https://lake.example/ferry\ndate 2022-03-04\n", "2022-03-04"),
        ("retrieved: 5 June 2023\npublished: 2022-03-04\n", "2022-03-04"),
        ("Published: 4 March 2022\nUpdated: 5 March 2022\n\n", "2022-03-04"),
        ("retrieved: 5 June 2023\n", None),
        ("Accessed on 5 June 2023\n", None),
        ("crawled 2023-06-05\n", None),
        ("date unknown\n", None),
    ],
)
def test_a_labelled_day_is_read_and_is_no_part_of_the_article(head: str, date: str | None) -> None:
    found = article(f"{head}{BODY}")
    assert found.date == date
    assert body(found) == BODY
    assert found.title in (TITLE, None)


def test_labelled_lines_state_address_outlet_author_and_title() -> None:
    head = (
        f"title {TITLE}\nauthor Ann Lee\nsource: The Lake Herald\nurl https://lake.example/ferry\ndate 2022-03-04\n\n"
    )
    found = article(head + BODY)
    assert (found.title, found.byline, found.url, found.date) == (
        TITLE,
        "Ann Lee",
        "https://lake.example/ferry",
        "2022-03-04",
    )
    assert [(outlet.name, outlet.relation) for outlet in found.outlets] == [("The Lake Herald", "publisher")]
    assert [outlet.span.of(found.text) for outlet in found.outlets if outlet.span] == ["The Lake Herald"]
    assert {cut.reason for cut in found.furniture} == {"labelled fact"}


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ("source: Reuters\ndate: 2022-03-04\n\n", ("Reuters", "wire")),
        ("Publisher: Lake News\nDate: 2022-03-04\n\n", ("Lake News", "publisher")),
        ("Source: https://www.lake.example/ferry\nDate: 2022-03-04\n\n", ("lake.example", "publisher")),
    ],
)
def test_the_source_of_a_saved_page_may_be_an_agency_or_an_address(head: str, outlet: tuple[str, str]) -> None:
    assert [(one.name, one.relation) for one in article(head + BODY).outlets] == [outlet]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (f"date 2021-08-28 Search\n\n{TITLE}\n\nPUBLISHED: 07:00 08 January 2022\n\n", "2022-01-08"),
        (f"date 2023-06-05\n{TITLE}\n\nFirst published on 4 March 2022\n\n", "2022-03-04"),
        (f"date 2022-03-04\n{TITLE}\n\nUpdated: 5 March 2022\n\n", "2022-03-04"),
        (f"date 2022-04-03\n{TITLE}\n\nPublished: 03/04/2022\n\n", "2022-04-03"),
        (f"date 2022-03-04\n{TITLE}\n\n7 March 2022\n\n", "2022-03-04"),
        (f"published 2022-03-04\n{TITLE}\n\nPublished: 7 March 2022\n\n", "2022-03-04"),
    ],
)
def test_a_bare_date_above_a_saved_page_yields_to_the_day_that_the_page_says_it_was_published(
    head: str, date: str
) -> None:
    assert article(f"{head}{BODY}").date == date


def test_front_matter_wins_over_labelled_lines() -> None:
    text = f"---\ndate: 2021-01-02\n---\ndate 2022-03-04\n{BODY}"
    assert article(text, date="2021-01-02").date == "2021-01-02"
    assert body(article(text, date="2021-01-02")) == BODY


@pytest.mark.parametrize(
    "first",
    [
        "Date palms grow on the southern shore, the harbour office said on Monday, and nobody knows who planted them.",
        "Published in 1950, the map of the lake shows no harbour at all, the office said after eleven weeks.",
        "Source of the smoke was the old engine, the harbour office said on Monday, after eleven weeks in the dock.",
        "Title holders Lake Town will row again from Monday, the club said, after eleven weeks without a boat.",
        "Author Ann Lee will read on the ferry from Monday, the harbour office said, after eleven weeks in the dock.",
        "Saved 40 times by its crew, the ferry will cross the lake again from Monday, the harbour office said.",
        "Link roads will open on 4 March 2022, the harbour office said, after eleven weeks of work on the pier.",
    ],
)
def test_a_sentence_that_begins_as_a_label_does_is_the_article(first: str) -> None:
    found = article(f"{first}\n\n{SECOND}")
    assert body(found) == f"{first}\n\n{SECOND}"
    assert found.date is None
