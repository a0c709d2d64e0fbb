"""The day on which something was said: a time phrase beside the cue, counted from the day of the article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from dossier.extract.people_lexicon import MONTHS, NUMBERS, WEEKDAYS
from dossier.records import Precision

_MONTH = "|".join(MONTHS)
_DAY = "|".join(WEEKDAYS)
_COUNT = r"\d{1,2}|" + "|".join(NUMBERS)
# "on May 28, 2024", "May 28"
MONTH_DAY = re.compile(rf"\b({_MONTH})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}}))?")
# "on 28 May 2024", "the 28th of May"
DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b\.?(?:,? (\d{{4}}))?")
# "2024-05-28"
ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
# "in February 2022", "last May"
MONTH_ALONE = re.compile(rf"\b(?:in|last|during|since|early|late|mid)[ -]({_MONTH})\b\.?(?:,? (\d{{4}}))?")
# "in 2019"
YEAR = re.compile(r"\bin (\d{4})\b")
# "on Friday", "late Thursday", "Tuesday"; also "last Friday"
WEEKDAY = re.compile(rf"\b(last |this past |next )?({_DAY})\b\.?")
# "yesterday", "this morning", "earlier today", "overnight"
YESTERDAY = re.compile(r"\b(?:yesterday|last night)\b")
TODAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening)|earlier in the day)\b")
# "three days ago", "two weeks ago"
AGO = re.compile(rf"\b({_COUNT}) (day|week|month|year)s? (?:ago|earlier)\b")
# "earlier this week", "last week", "last month", "this year"
PERIOD = re.compile(r"\b(this|last) (week|month|year)\b")


def resolve_when(phrase: str, published: str | None) -> tuple[str | None, Precision]:
    """What `phrase` means in an article of the day `published`: a day, month or year in ISO 8601, and its precision.

    A phrase that only counts from an unknown day stays open: (None, "unknown"). A weekday is the last one that
    is not after the day of the article. For a week, the day is its Monday.
    """
    words = " ".join(phrase.casefold().split())
    today = _day(published)
    for pattern, reading in _READINGS:
        match = pattern.search(words)
        if match is not None:
            return reading(match.groups(), today)
    return None, "unknown"


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:  # "2024-05": the day isn't stated
        return None


Reading = Callable[[Sequence[str | None], date | None], tuple[str | None, Precision]]


def _iso(groups: Sequence[str | None], _today: date | None) -> tuple[str | None, Precision]:
    return _valid(int(groups[0] or 0), int(groups[1] or 0), int(groups[2] or 0))


def _month_day(groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    return _in_year(MONTHS[groups[0] or ""], int(groups[1] or 0), groups[2], today)


def _day_month(groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    return _in_year(MONTHS[groups[1] or ""], int(groups[0] or 0), groups[2], today)


def _in_year(month: int, day: int, year: str | None, today: date | None) -> tuple[str | None, Precision]:
    """Without a year, the last such day that is not after the article's."""
    if year:
        return _valid(int(year), month, day)
    if today is None:
        return None, "unknown"
    found, precision = _valid(today.year, month, day)
    return (found, precision) if found and found <= today.isoformat() else _valid(today.year - 1, month, day)


def _month_alone(groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    month = MONTHS[groups[0] or ""]
    if groups[1]:
        return f"{groups[1]}-{month:02}", "month"
    if today is None:
        return None, "unknown"
    return f"{today.year - (month > today.month)}-{month:02}", "month"


def _year(groups: Sequence[str | None], _today: date | None) -> tuple[str | None, Precision]:
    return groups[0], "year"


def _weekday(groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    if today is None or (groups[0] or "").startswith("next"):
        return None, "unknown"
    back = (today.weekday() - WEEKDAYS[groups[1] or ""]) % 7
    if groups[0] and back == 0:  # "last Friday", written on a Friday
        back = 7
    return _back(today, back)


def _yesterday(_groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    return _back(today, 1)


def _today(_groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    return _back(today, 0)


def _ago(groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    count, unit = groups[0] or "", groups[1]
    number = NUMBERS[count] if count in NUMBERS else int(count)
    if unit == "day":
        return _back(today, number)
    return _period_back(today, unit, number)


def _period(groups: Sequence[str | None], today: date | None) -> tuple[str | None, Precision]:
    return _period_back(today, groups[1], 1 if groups[0] == "last" else 0)


def _back(today: date | None, days: int) -> tuple[str | None, Precision]:
    return ((today - timedelta(days=days)).isoformat(), "day") if today else (None, "unknown")


def _period_back(today: date | None, unit: str | None, number: int) -> tuple[str | None, Precision]:
    """The week, month or year `number` of them before that of `today`."""
    if today is None:
        return None, "unknown"
    if unit == "week":
        return (today - timedelta(days=today.weekday() + 7 * number)).isoformat(), "week"
    if unit == "month":
        months = today.year * 12 + today.month - 1 - number
        return f"{months // 12}-{months % 12 + 1:02}", "month"
    return str(today.year - number), "year"


def _valid(year: int, month: int, day: int) -> tuple[str | None, Precision]:
    try:
        return date(year, month, day).isoformat(), "day"
    except ValueError:  # "February 30"
        return None, "unknown"


# In the order tried: a full date before a weekday ("Friday, May 31"), a count before the unit in it.
_READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (ISO_DAY, _iso),
    (MONTH_DAY, _month_day),
    (DAY_MONTH, _day_month),
    (WEEKDAY, _weekday),
    (YESTERDAY, _yesterday),
    (TODAY, _today),
    (AGO, _ago),
    (PERIOD, _period),
    (MONTH_ALONE, _month_alone),
    (YEAR, _year),
)
