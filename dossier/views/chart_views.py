"""The charts of the pages, each with the table that says the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dossier.records import LinkedQuote
from dossier.views import charts
from dossier.views.charts import Bar
from dossier.views.html import Html, raw
from dossier.views.wording import MONTHS, count, date_words, number

_MAX_DAYS = 45  # more days than this are drawn by month, more months by year
_MAX_MONTHS = 45
_MAX_ROWS = 12
_FEWEST = 3  # two bars are a sentence, not a picture


@dataclass(frozen=True, slots=True)
class ChartView:
    """A picture and its table."""

    id: str
    title: Html
    svg: Html
    columns: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]


def chart_by_day(quotes: Iterable[LinkedQuote], title: str, fewest: int = _FEWEST) -> ChartView | None:
    """Quotes by the day, month or year they were said; None for fewer than `fewest` days."""
    days = Counter(quote.said_on for quote in quotes if quote.said_on)
    unit, bars = _binned(days)
    if len([bar for bar in bars if bar.value]) < fewest:
        return None
    title = f"{title}, by {unit.lower()}"
    total = sum(bar.value for bar in bars)
    busiest = max(bars, key=lambda bar: bar.value)
    span, when = f"from {bars[0].name} to {bars[-1].name}", "on" if unit == "Day" else "in"
    most = f"most, {number(busiest.value)}, {when} {busiest.name}"
    description = f"{count(total, 'quotation')} {span}; {most}."
    lines = tuple((bar.name, number(bar.value)) for bar in bars if bar.value)
    drawing = charts.columns([_short(bar, unit, bars) for bar in bars], title, description)
    return ChartView("chart-by-day", raw(title), drawing, (unit, "Quotations"), lines)


def chart_shares(counts: Mapping[str, int], title: str, what: str, identity: str) -> ChartView | None:
    """A bar for each name, the largest first, those beyond the twelfth together; None for fewer than three."""
    ordered = sorted(((name, value) for name, value in counts.items() if value), key=lambda p: (-p[1], p[0]))
    if len(ordered) < _FEWEST:
        return None
    total = sum(value for _, value in ordered)
    shown = [Bar(name, value) for name, value in ordered[:_MAX_ROWS]]
    if len(ordered) > _MAX_ROWS:
        shown.append(Bar("All others", sum(value for _, value in ordered[_MAX_ROWS:])))
    description = f"{ordered[0][0]} has most, {number(ordered[0][1])} of {number(total)}."
    lines = tuple((bar.name, number(bar.value), f"{bar.value / total:.0%}") for bar in shown)
    return ChartView(identity, raw(title), charts.rows(shown, title, description), (what, "Quotations", "Share"), lines)


def _binned(days: Mapping[str, int]) -> tuple[str, list[Bar]]:
    """Every day, month or year from the first to the last, those without a quote too."""
    exact = {day: n for day, n in days.items() if _is_day(day)}
    if exact and len(exact) == len(days):
        first, last = date.fromisoformat(min(exact)), date.fromisoformat(max(exact))
        if (last - first).days <= _MAX_DAYS:
            span = [(first + timedelta(n)).isoformat() for n in range((last - first).days + 1)]
            return "Day", [Bar(date_words(day), exact.get(day, 0)) for day in span]
    months = _summed(days, 7)
    if months and all(len(month) == 7 for month in months):
        span = _months(min(months), max(months))
        if len(span) <= _MAX_MONTHS:
            return "Month", [Bar(date_words(month), months.get(month, 0)) for month in span]
    years = _summed(days, 4)
    span = [str(year) for year in range(int(min(years)), int(max(years)) + 1)] if years else []
    return "Year", [Bar(year, years.get(year, 0)) for year in span]


def _is_day(iso: str) -> bool:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return False
    return len(iso) == 10


def _summed(days: Mapping[str, int], length: int) -> Counter[str]:
    sums: Counter[str] = Counter()
    for day, n in days.items():
        sums[day[:length]] += n
    return sums


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{n // 12:04}-{n % 12 + 1:02}" for n in range(start, end + 1)]


def _short(bar: Bar, unit: str, bars: Sequence[Bar]) -> Bar:
    """A bar's name as it fits below it: "31 May" where all are of one year."""
    years = {other.name.rsplit(" ", 1)[-1] for other in bars}
    if unit == "Year" or len(years) > 1:
        words = bar.name.split(" ")
        return Bar(" ".join(word[:3] if word in MONTHS else word for word in words), bar.value)
    return Bar(bar.name.rsplit(" ", 1)[0], bar.value)
