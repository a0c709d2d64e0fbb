from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest
from pages.harbour import HARBOUR

from dossier.records import LinkedQuote
from dossier.views import charts
from dossier.views.chart_views import chart_by_day, chart_shares
from dossier.views.charts import Bar

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = 'A <b> & "c" ]]> </svg><script>'


def said_on(*days: str | None) -> list[LinkedQuote]:
    return [replace(HARBOUR.quotes[0], said_on=day) for day in days]


@pytest.mark.parametrize(
    "drawing",
    [
        pytest.param(charts.columns([Bar(HOSTILE, 2), Bar("b", 0)], HOSTILE, HOSTILE), id="columns"),
        pytest.param(charts.rows([Bar(HOSTILE, 2), Bar("b", 1)], HOSTILE, HOSTILE), id="rows"),
        pytest.param(charts.grid([HOSTILE], ["x", "y"], [[1, 0]], HOSTILE, HOSTILE), id="grid"),
        pytest.param(charts.columns([], "Nothing", "None"), id="no-bars"),
    ],
)
def test_a_chart_is_well_formed_and_says_what_it_shows(drawing: str) -> None:
    root = ElementTree.fromstring(drawing)  # noqa: S314 - our own drawing
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title") is not None
    assert root.find(f"{SVG}desc") is not None
    assert not root.findall(f".//{SVG}script")
    assert "\n" not in drawing


@pytest.mark.parametrize(
    ("days", "columns", "lines"),
    [
        pytest.param(
            ["2024-05-01", "2024-05-03", "2024-05-03", "2024-05-04", None],
            ("Day", "Quotations"),
            (("1 May 2024", "1"), ("3 May 2024", "2"), ("4 May 2024", "1")),
            id="days",
        ),
        pytest.param(
            ["2024-01-01", "2024-05-03", "2024-12-03"],
            ("Month", "Quotations"),
            (("January 2024", "1"), ("May 2024", "1"), ("December 2024", "1")),
            id="months",
        ),
        pytest.param(
            ["1999", "2024-05-03", "2024-12"],
            ("Year", "Quotations"),
            (("1999", "1"), ("2024", "2")),
            id="years-where-only-a-year-is-known",
        ),
    ],
)
def test_quotations_are_counted_by_day_month_or_year(
    days: list[str | None], columns: tuple[str, ...], lines: tuple[tuple[str, ...], ...]
) -> None:
    chart = chart_by_day(said_on(*days), "Quotations", fewest=2)
    assert chart is not None
    assert chart.columns == columns
    assert chart.lines == lines


@pytest.mark.parametrize(
    "days",
    [
        pytest.param([], id="nothing"),
        pytest.param([None, None], id="no-dates"),
        pytest.param(["2024-05-01", "2024-05-02"], id="two-days"),
    ],
)
def test_few_days_are_no_chart(days: list[str | None]) -> None:
    assert chart_by_day(said_on(*days), "Quotations") is None


def test_shares_are_the_largest_first_and_the_rest_together() -> None:
    chart = chart_shares({f"Outlet {n:02}": 20 - n for n in range(15)}, "Share", "Outlet", "c")
    assert chart is not None
    assert chart.lines[0] == ("Outlet 00", "20", "10%")
    assert chart.lines[-1] == ("All others", "21", "11%")
    assert len(chart.lines) == 13


def test_two_shares_are_no_chart() -> None:
    assert chart_shares({"a": 1, "b": 2, "c": 0}, "Share", "Outlet", "c") is None
