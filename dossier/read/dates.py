"""Dates as pages write them: found in a line, with every reading that they allow."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from dossier.read.months import MONTHS, WEEKDAYS

EARLIEST, LATEST = 1900, 2100


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a line: where, in which words, and what it may mean.

    `readings` are ISO dates, most literal first: one where the writing settles it, day-first and then month-first
    where both are possible, none where only day and month are written (then `note` tells).
    """

    start: int
    end: int
    words: str
    readings: tuple[str, ...]
    note: str | None = None

    @property
    def settled(self) -> str | None:
        """The one day that it means, or None."""
        return self.readings[0] if len(self.readings) == 1 else None


_MONTH = "|".join(sorted((re.escape(name) for name in MONTHS), key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
_NO_LETTER = r"(?![^\W\d_])"

# "2024-05-31", "2024/05/31", "2024.05.31", "2024-05-31T10:15:00Z"
_ISO = re.compile(rf"(?<!\d)({_YEAR})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
# "2024年5月31日", "2024년 5월 31일"
_CJK = re.compile(rf"(?<!\d)({_YEAR})\s?[年년]\s?(\d{{1,2}})\s?[月월]\s?(\d{{1,2}})\s?[日일]")
# "31/05/2024", "31.05.2024", "5-31-24", "31. 05. 2024"
_NUMERIC = re.compile(rf"(?<![\d.])(\d{{1,2}})(\.\s?|[-/])(\d{{1,2}})(\.\s?|[-/])({_YEAR}|\d\d)(?![\d/])")
# "31 May 2024", "31st of May, 2024", "31. Mai 2024", "31 de mayo de 2024", "1er mai 2024", "31-May-2024"
_DAY_MONTH = re.compile(
    rf"(?<![\d:])(\d{{1,2}})(?:st|nd|rd|th|er|º|ª|°)?[.,-]?\s?(?:of |de |"
    rf"d')?({_MONTH}){_NO_LETTER}\.?,?[-\s]?\s?(?:de |del |of |р\. )?({_YEAR})?(?![\d:])"
)
# "May 31, 2024", "May 31st 2024", "Sept. 3, 2024", also with the hour joined on to it: "June 18, 20247:00 AM"
_MONTH_DAY = re.compile(
    rf"(?<![^\W_])({_MONTH}){_NO_LETTER}\.?\s?(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:,?\s?({_YEAR})(?!\d(?!\d?:\d\d)))?"
)
# "May 2024"
_MONTH_YEAR = re.compile(rf"(?<![^\W_])({_MONTH}){_NO_LETTER}\.?,?\s(?:de |del )?({_YEAR})(?!\d)")
# Letters of an outlet, a date in eight figures, figures: "XYZN27052024000045015687ID1108260767"
_CODE = re.compile(r"(?<![A-Za-z0-9])([A-Z]{3,10})(\d{2})(\d{2})((?:19|20)\d{2})(?:\d{3,}|(?:[A-Z]{2}\d{3,}))")
_WEEKDAY = re.compile(rf"(?<![^\W_])({'|'.join(sorted(map(re.escape, WEEKDAYS), key=len, reverse=True))})(?![^\W_])")

LONGEST_LINE = 400  # dates are sought in short lines and in the beginning of long ones


def find_dates(line: str) -> tuple[WrittenDate, ...]:
    """The dates in `line`, in order; of overlapping ones the first and longest."""
    folded = line[:LONGEST_LINE].lower()
    folded = folded if len(folded) == len(line[:LONGEST_LINE]) else line[:LONGEST_LINE]  # a case that changes length
    found = sorted(
        [*_iso(folded), *_numeric(folded), *_named(folded), *_codes(line[:LONGEST_LINE])],
        key=lambda d: (d.start, -d.end),
    )
    kept: list[WrittenDate] = []
    for date in found:
        if not kept or date.start >= kept[-1].end:
            kept.append(replace(date, words=line[date.start : date.start + len(date.words)]))
    return tuple(kept)


def weekdays_in(line: str) -> frozenset[int]:
    """The days of the week that a line names: 0 is Monday."""
    return frozenset(WEEKDAYS[match.group(1)] for match in _WEEKDAY.finditer(line[:LONGEST_LINE].lower()))


def weekday_of(iso: str) -> int | None:
    """The day of the week of an ISO date; None if it states no day."""
    return datetime.date.fromisoformat(iso).weekday() if len(iso) == 10 else None


def iso_date(value: str) -> str | None:
    """The ISO date that a field of metadata states, if it states one for certain: "2024-05-31T10:15:00Z"."""
    dates = find_dates(value.strip())
    if dates:
        return dates[0].settled
    match = re.fullmatch(rf"({_YEAR})(?:-(\d\d))?", value.strip())
    if match is None:
        compact = re.match(rf"({_YEAR})(\d\d)(\d\d)(?!\d)", value.strip())
        return _iso_of(compact.group(1), compact.group(2), compact.group(3)) if compact else None
    return value.strip() if not match.group(2) or 1 <= int(match.group(2)) <= 12 else None


def _iso(line: str) -> Iterator[WrittenDate]:
    for pattern, groups in ((_ISO, (1, 3, 4)), (_CJK, (1, 2, 3))):
        for match in pattern.finditer(line):
            iso = _iso_of(*(match.group(group) for group in groups))
            if iso:
                yield WrittenDate(match.start(), match.end(), match.group(), (iso,))


def _numeric(line: str) -> Iterator[WrittenDate]:
    for match in _NUMERIC.finditer(line):
        first, separator, second, other, year = match.groups()
        if separator.strip() != other.strip():
            continue
        if len(year) == 2 and separator == "-":
            continue  # "24-05-31" begins with the year for some
        full = year if len(year) == 4 else f"20{year}"
        day_first, month_first = _iso_of(full, second, first), _iso_of(full, first, second)
        if separator.startswith("."):
            month_first = None  # points are written day-first everywhere: 31.05.2024
        readings = tuple(dict.fromkeys(iso for iso in (day_first, month_first) if iso))
        if readings:
            yield WrittenDate(match.start(), match.end(), match.group(), readings)


def _named(line: str) -> Iterator[WrittenDate]:
    for pattern, day, month in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for match in pattern.finditer(line):
            number, year = str(MONTHS[match.group(month)]), match.group(3)
            words = match.group().strip(" ,")
            if year is None:
                if _iso_of("2024", number, match.group(day)):  # a leap year: any day that exists at all
                    yield WrittenDate(match.start(), match.end(), words, (), f"“{words}” states no year")
            elif iso := _iso_of(year, number, match.group(day)):
                yield WrittenDate(match.start(), match.end(), words, (iso,))
    for match in _MONTH_YEAR.finditer(line):
        if line[: match.start()].rstrip(" .")[-1:].isdigit():
            continue  # the rest of a day that does not exist: "31 February 2024"
        words = match.group()
        iso = f"{match.group(2)}-{MONTHS[match.group(1)]:02}"
        yield WrittenDate(match.start(), match.end(), words, (iso,), f"“{words}” states no day")


def _codes(line: str) -> Iterator[WrittenDate]:
    for match in _CODE.finditer(line):
        _, first, second, year = match.groups()
        readings = tuple(
            dict.fromkeys(iso for iso in (_iso_of(year, second, first), _iso_of(year, first, second)) if iso)
        )
        if readings:
            yield WrittenDate(match.start(), match.end(), match.group(), readings)


def _iso_of(year: str, month: str, day: str) -> str | None:
    try:
        date = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return date.isoformat() if EARLIEST <= date.year <= LATEST else None
