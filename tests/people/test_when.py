"""A time phrase means a day counted from the day of the article, or stays open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.extract.when import resolve_when

FRIDAY = "2024-05-31"


@pytest.mark.parametrize(
    ("phrase", "day", "precision"),
    [
        pytest.param("on Friday", "2024-05-31", "day", id="the-day-itself"),
        pytest.param("late Thursday", "2024-05-30", "day", id="weekday"),
        pytest.param("last Friday", "2024-05-24", "day", id="last-weekday"),
        pytest.param("on Saturday", "2024-05-25", "day", id="never-after-the-article"),
        pytest.param("yesterday", "2024-05-30", "day", id="yesterday"),
        pytest.param("earlier in the day", "2024-05-31", "day", id="today"),
        pytest.param("on May 28", "2024-05-28", "day", id="month-and-day"),
        pytest.param("on Dec. 30", "2023-12-30", "day", id="month-and-day-of-last-year"),
        pytest.param("on 28 May 2023", "2023-05-28", "day", id="full-date"),
        pytest.param("on Friday, May 24", "2024-05-24", "day", id="date-before-weekday"),
        pytest.param("2024-05-02", "2024-05-02", "day", id="iso"),
        pytest.param("three days ago", "2024-05-28", "day", id="days-ago"),
        pytest.param("earlier this week", "2024-05-27", "week", id="this-week"),
        pytest.param("two weeks ago", "2024-05-13", "week", id="weeks-ago"),
        pytest.param("last month", "2024-04", "month", id="last-month"),
        pytest.param("in November", "2023-11", "month", id="month-alone"),
        pytest.param("last year", "2023", "year", id="last-year"),
        pytest.param("in 2019", "2019", "year", id="year"),
        pytest.param("next Monday", None, "unknown", id="not-yet"),
        pytest.param("on February 30", None, "unknown", id="no-such-day"),
        pytest.param("on condition of anonymity", None, "unknown", id="no-time"),
        pytest.param("we may say", None, "unknown", id="may-is-a-verb"),
    ],
)
def test_a_phrase_is_counted_from_the_day_of_the_article(phrase: str, day: str | None, precision: str) -> None:
    assert resolve_when(phrase, FRIDAY) == (day, precision)


@pytest.mark.parametrize("published", [None, "2024-05"])
@pytest.mark.parametrize("phrase", ["on Friday", "yesterday", "May 28", "three days ago", "last month", "this week"])
def test_without_the_day_of_the_article_it_stays_open(phrase: str, published: str | None) -> None:
    assert resolve_when(phrase, published) == (None, "unknown")


@given(
    st.sampled_from(["on Monday", "last Sunday", "yesterday", "on May 28", "a day ago", "today"]),
    st.dates(min_value=date(1990, 1, 1)),
)
def test_nothing_is_said_after_it_is_published(phrase: str, published: date) -> None:
    day, _ = resolve_when(phrase, published.isoformat())
    assert day is not None
    assert day <= published.isoformat()
