"""Dates as pages write them: what each may mean, and which line makes it the day of publication."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.read import read_articles
from dossier.read.dates import find_dates, iso_date
from dossier.records import Article, ArticleFacts, Seed

BODY = (
    "The ferry will cross the lake again from Monday, the harbour office said, after eleven weeks in the dock.\n\n"
    "It was built on 12 June 1931 and has sunk twice since then, most recently on May 3, 2019, with nobody aboard.\n\n"
    '"She has a new engine and an old captain," said harbour master Liv Dahl.\n'
)


def article(text: str, **fields: str) -> Article:
    return read_articles([Seed("a", "seeds/a.txt", text, "0", fields)], {})[0][0]


@pytest.mark.parametrize(
    ("line", "readings"),
    [
        ("2024-05-31", ["2024-05-31"]),
        ("2024-05-31T23:15:00+02:00", ["2024-05-31"]),
        ("2024/5/31", ["2024-05-31"]),
        ("31 May 2024", ["2024-05-31"]),
        ("31st of May, 2024", ["2024-05-31"]),
        ("May 31, 2024", ["2024-05-31"]),
        ("May 31st 2024", ["2024-05-31"]),
        ("Sept. 3, 2024", ["2024-09-03"]),
        ("31-May-2024", ["2024-05-31"]),
        ("FRIDAY, MAY 31, 2024", ["2024-05-31"]),
        ("31. Mai 2024", ["2024-05-31"]),
        ("1er août 2024", ["2024-08-01"]),
        ("31 de mayo de 2024", ["2024-05-31"]),
        ("31 maggio 2024", ["2024-05-31"]),
        ("31 de maio de 2024", ["2024-05-31"]),
        ("31 mei 2024", ["2024-05-31"]),
        ("31 maja 2024", ["2024-05-31"]),
        ("31 мая 2024", ["2024-05-31"]),
        ("31 травня 2024", ["2024-05-31"]),
        ("31 Mayıs 2024", ["2024-05-31"]),
        ("2024年5月31日", ["2024-05-31"]),
        ("2024년 5월 31일", ["2024-05-31"]),
        ("31.05.2024", ["2024-05-31"]),
        ("1. 6. 2024", ["2024-06-01"]),
        ("05.06.2024", ["2024-06-05"]),
        ("31/05/2024", ["2024-05-31"]),
        ("05/31/2024", ["2024-05-31"]),
        ("05/06/2024", ["2024-06-05", "2024-05-06"]),
        ("5/6/24", ["2024-06-05", "2024-05-06"]),
        ("06/06/2024", ["2024-06-06"]),
        ("XYZN27052024000045015687ID1108260767", ["2024-05-27"]),
        ("May 2024", ["2024-05"]),
        ("May 31", []),
        ("31 May", []),
    ],
)
def test_a_date_has_the_readings_that_its_writing_allows(line: str, readings: list[str]) -> None:
    (date,) = find_dates(line)
    assert list(date.readings) == readings


@pytest.mark.parametrize(
    "line",
    [
        "31 February 2024",
        "13/13/2024",
        "2024-13-01",
        "version 1.2.3",
        "10:31:24",
        "the may of 31",
        "3141592653",
        "12/2024/7",
        "24-05-31",
    ],
)
def test_what_is_no_date_is_not_taken_for_one(line: str) -> None:
    assert not [date for date in find_dates(line) if date.readings]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        pytest.param("Published: 31 May 2024 | Updated: 2 June 2024", "2024-05-31", id="published before updated"),
        pytest.param("Updated 2 June 2024, first published 31 May 2024", "2024-05-31", id="published after updated"),
        pytest.param("Last updated: 2 June 2024", None, id="an update alone"),
        pytest.param("Updated: 2-6-2024 10:15 | Created: 31-5-2024 9:00", "2024-05-31", id="created before updated"),
        pytest.param("Friday, 31 May 2024 14:05 BST", "2024-05-31", id="bare line"),
        pytest.param("By Ann Lee | May 31, 2024 | 3 min read", "2024-05-31", id="beside the author"),
        pytest.param("LAKE TOWN (AFP) May 31, 2024", "2024-05-31", id="dateline"),
        pytest.param("05/06/2024", None, id="open"),
        pytest.param("Wednesday 05/06/2024", "2024-06-05", id="day of the week decides for day-first"),
        pytest.param("Monday 05/06/2024", "2024-05-06", id="day of the week decides for month-first"),
        pytest.param("Sunday 05/06/2024", None, id="day of the week fits neither"),
        pytest.param("2 hours ago", None, id="relative"),
        pytest.param("Correction: 31 May", None, id="no year"),
        pytest.param("Harbour desk", None, id="none"),
    ],
)
def test_the_day_of_publication_is_what_the_page_states(head: str, date: str | None) -> None:
    assert article(f"Ferry returns to the lake\n{head}\n\n{BODY}").date == date


@pytest.mark.parametrize(
    ("head", "note"),
    [
        ("05/06/2024", "2024-06-05 or 2024-05-06"),
        ("TORSHAVN, March 4 (Reuters) - x", "no year"),
        ("Last updated: 2 June 2024", "“2 June 2024” is the day of an update"),
    ],
)
def test_an_open_date_says_why(head: str, note: str) -> None:
    found = article(f"Ferry returns to the lake\n{head}\n\n{BODY}")
    assert note in (found.date_note or "")


@pytest.mark.parametrize(
    ("foot", "date"),
    [
        pytest.param("31 May 2024 17:20", "2024-05-31", id="bare"),
        pytest.param("- In Ports\n- 31 May 2024 17:20", "2024-05-31", id="among labels"),
        pytest.param("Updated 31 May 2024", None, id="an update"),
        pytest.param("Related\n31 May 2024\nStorm leaves coast dark", None, id="of another article"),
        pytest.param("Corrects the date of the strike, 31 May 2024, in the third paragraph", None, id="in a note"),
    ],
)
def test_a_date_below_the_article_is_its_own_if_it_stands_alone(foot: str, date: str | None) -> None:
    assert article(f"Ferry returns to the lake\n\n{BODY}\n{foot}\n").date == date


def test_a_date_below_the_standfirst_is_found_and_one_below_a_label_of_updates_is_none() -> None:
    standfirst = "The ferry was back on the lake on Monday, after eleven weeks in the dock of the town."
    head = (
        f"Ferry returns to the lake\n\n{standfirst}\nBy Lake Staff\nPublished: May 31, 2024 at 9:37 PM|Updated: today"
    )
    assert article(f"{head}\n\n{BODY}").date == "2024-05-31"
    assert article(f"Ferry returns to the lake\nLast updated 1:36AM ET\nMay 31, 2024\n\n{BODY}").date is None


def test_the_clock_at_the_top_of_a_page_may_be_that_of_the_visit() -> None:
    found = article(
        f"Sunday, 21 December 2025 | 12:08 AM\nLake Herald\nNotifications\nSearch\n\nFerry back on the lake\n\n{BODY}"
    )
    assert found.date is None
    assert "saved" in (found.date_note or "")


def test_the_day_below_the_title_wins_over_that_at_the_top_of_the_page() -> None:
    menus = "Home\nNews\nView all results"
    found = article(f"Saturday, 7 June 2025\n{menus}\n\nFerry back on the lake\n\n6 December 2020\n\n{BODY}")
    assert found.date == "2020-12-06"
    assert article(f"Saturday, 7 June 2025\n{menus}\n\nFerry back on the lake\n\n{BODY}").date == "2025-06-07"


def test_dates_inside_the_article_and_in_notices_are_not_its_own() -> None:
    assert article(f"Ferry returns to the lake\n\n{BODY}\nCopyright 2011-2024 Lake News\n").date is None
    assert article(f"Ferry returns to the lake\n\n{BODY}\nRelated\nLAKE TOWN (AFP) May 28, 2024\n").date is None


def test_the_address_dates_an_article_that_says_nothing() -> None:
    assert (
        article(f"Ferry returns to the lake\n\n{BODY}", url="https://a.example/2024/05/31/ferry").date == "2024-05-31"
    )
    assert article(f"Ferry returns to the lake\n\n{BODY}", url="https://a.example/item/20240531-x").date == "2024-05-31"
    assert article(f"Ferry returns to the lake\n\n{BODY}", url="https://lake.example/20249931/x").date is None


def test_other_articles_of_the_outlet_show_the_order_of_day_and_month() -> None:
    def seed(name: str, date: str, outlet: str) -> Seed:
        return Seed(
            name, f"seeds/{name}.txt", f"Ferry {name} returns\n{date}\n\n{name} {BODY}", "0", {"outlet": outlet}
        )

    seeds = [
        seed("a", "05/06/2024", "Lake News"),
        seed("b", "27/05/2024", "Lake News"),
        seed("c", "05/06/2024", "Other"),
    ]
    articles, _ = read_articles(seeds, {})
    assert [found.date for found in articles] == ["2024-06-05", "2024-05-27", None]


def test_a_curator_settles_what_is_open() -> None:
    seed = Seed("a", "seeds/a.txt", f"Ferry returns to the lake\n05/06/2024\n\n{BODY}", "0", {})
    (found,), _ = read_articles([seed], {"a": ArticleFacts(date="2024-05-06")})
    assert (found.date, found.date_note) == ("2024-05-06", None)


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)))
def test_every_day_is_read_back_from_its_usual_writings(day: datetime.date) -> None:
    for written in (
        day.isoformat(),
        f"{day.day} {day:%B} {day.year}",
        f"{day:%B} {day.day}, {day.year}",
        f"{day:%d.%m.%Y}",
    ):
        assert iso_date(written) == day.isoformat()
    assert day.isoformat() in find_dates(f"{day:%d/%m/%Y}")[0].readings


@given(st.text(max_size=300))
def test_any_line_is_looked_through_without_a_fault(line: str) -> None:
    for date in find_dates(line):
        assert 0 <= date.start < date.end <= len(line)
