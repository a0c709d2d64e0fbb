"""The day an article was published: every date that it states of itself, weighed; open where they leave it open."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from dossier.read.datelines import find_dateline
from dossier.read.dates import WrittenDate, find_dates, iso_date, weekday_of, weekdays_in
from dossier.read.headline import DATED_TAIL
from dossier.read.layout import Layout
from dossier.read.meta_lines import DATED
from dossier.read.reasons import CREDITS, Reason

# How sure each place is to hold the day of publication; the lowest number wins.
FIELD, LABELLED, DATELINE, ABOVE, ADDRESS, CODE, BELOW, MASTHEAD, CLOCK, UPDATED = range(10)
CREDITS_WITHIN = 4  # blocks below the article's first, if that is a standfirst
LONGEST_LABEL = 40  # characters: "and last updated"
SAVED_ABOVE = 2  # labels of menus between the day at the top of a page and its title

_PUBLISHED = re.compile(
    r"\b(?:published|posted|first published|publication date|created|issued|released?|veröffentlicht|publié|"
    r"publicado|pubblicato|gepubliceerd|opublikowano|опубликовано|опубліковано)\b",
    re.IGNORECASE,
)
_UPDATED = re.compile(
    r"\b(?:updated|last (?:modified|updated|edited)|modified|aktualisiert|mis à jour|modifié|actualizado|"
    r"aggiornato|bijgewerkt|aktualizacja|обновлено|оновлено)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\b\d{1,2}[:.]\d\d\b")
# "/2024/05/31/", "/2024-05-31-", "/20240531/"
_ADDRESS_DATE = re.compile(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?=[/_.-]|$)")

# Reasons of furniture in which a date is the article's own.
_OWN = frozenset(
    {
        Reason.DATE_LINE,
        Reason.BYLINE,
        Reason.DATELINE,
        Reason.WIRE_CODE,
        Reason.NAVIGATION,
        Reason.SECTION_LABEL,
        Reason.WIRE_SIGN_OFF,
    }
)
# Days that are stated and are not that of publication, with what is told of them.
_NO_PUBLICATION = {
    CLOCK: "the clock of the page, which may show the day that it was saved",
    UPDATED: "the day of an update; the day of publication is not stated",
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A date that an article states of itself, and where."""

    rank: int
    date: WrittenDate
    weekdays: frozenset[int]


@dataclass(frozen=True, slots=True)
class Dating:
    """When an article appeared, or why that is open."""

    date: str | None
    note: str | None = None
    order: str | None = None  # "day-first" or "month-first", where this article's own dates show it


def statements(layout: Layout, fields: Mapping[str, str]) -> tuple[Statement, ...]:
    """The dates that the article states of itself, the surest first."""
    found = [*_statements(layout, fields), *_of_the_saver(layout, fields.get(DATED, ""))]
    return tuple(sorted(found, key=lambda statement: statement.rank))


def _of_the_saver(layout: Layout, value: str) -> Iterator[Statement]:
    """The day that a bare "date" above a saved page states, below the page's own "Published: 4 March 2022"."""
    own = (s for block in layout.blocks[: _head_end(layout)] for s in _in_line(block.words, ABOVE, Reason.DATE_LINE))
    rank = LABELLED if any(one.rank == LABELLED and len(one.date.readings) == 1 for one in own) else FIELD
    if iso := iso_date(value):
        yield Statement(rank, WrittenDate(0, len(value), value, (iso,)), frozenset())
    else:
        yield from (Statement(rank, date, weekdays_in(value)) for date in find_dates(value)[:1])


def order_shown(found: Iterable[Statement]) -> str | None:
    """The order of day and month that numeric dates show, if they agree: 27/05/2024 is day-first."""
    orders = {order for statement in found if (order := _order_of(statement))}
    return orders.pop() if len(orders) == 1 else None


def settle(found: tuple[Statement, ...], order: str | None) -> Dating:
    """The day of publication from the statements; `order` is how other dates of this outlet or language are written."""
    note = None
    for statement in found:
        if statement.rank in _NO_PUBLICATION:
            return Dating(None, note or f"“{statement.date.words}” is {_NO_PUBLICATION[statement.rank]}")
        reading = _reading(statement, order)
        if reading is not None:
            return Dating(reading, statement.date.note if len(reading) < 10 else None)
        if note is None and len(statement.date.readings) > 1:
            both = " or ".join(statement.date.readings)
            return Dating(None, f"“{statement.date.words}” may be {both}")
        note = note or statement.date.note
    return Dating(None, note)


def _statements(layout: Layout, fields: Mapping[str, str]) -> Iterator[Statement]:
    if value := fields.get("date"):
        if iso := iso_date(value):
            yield Statement(FIELD, WrittenDate(0, len(value), value, (iso,)), frozenset())
        else:
            yield from (Statement(FIELD, date, weekdays_in(value)) for date in find_dates(value)[:1])
    if (stated := _ADDRESS_DATE.search(fields.get("url", ""))) and (iso := iso_date("-".join(stated.groups()))):
        yield Statement(ADDRESS, WrittenDate(0, 0, stated.group(), (iso,)), frozenset())
    first, last = _head_end(layout), layout.last
    labels = _labels_below(layout)
    for i, (block, reason) in enumerate(zip(layout.blocks, layout.reasons, strict=True)):
        if i >= layout.own:
            break
        if i == layout.title and (tail := DATED_TAIL.search(block.words)):
            yield from _in_line(tail.group(), ABOVE, Reason.DATE_LINE)
        if i == layout.title or (reason is not None and reason not in _OWN):
            continue
        if i < first:
            rank = UPDATED if i and _is_update_label(layout.blocks[i - 1].words) else _rank_above(layout, i, labels[i])
            yield from _in_line(block.words, rank, reason)
        elif i > last or reason == Reason.WIRE_CODE:
            # Below the article a date among other words may be a correction's or another story's.
            yield from (
                s for s in _in_line(block.words, BELOW, reason) if s.rank != BELOW or reason == Reason.DATE_LINE
            )
        if reason == Reason.DATELINE and i < first:
            yield from (Statement(DATELINE, date, weekdays_in(block.words)) for date in find_dates(block.words))
        elif i <= max(first, layout.first) and (dateline := find_dateline(block.words)) and dateline.date:
            yield Statement(DATELINE, dateline.date, frozenset())


def _head_end(layout: Layout) -> int:
    """The number of the block after the credits: they may stand below a standfirst, which is the article's too."""
    near = range(layout.first, min(layout.first + CREDITS_WITHIN, layout.last))
    return next((i + 1 for i in reversed(near) if layout.reasons[i] in CREDITS), layout.first)


def _is_update_label(line: str) -> bool:
    """Whether a line says that the date below it is an update's: "Last updated 1:36 AM"."""
    return bool(_UPDATED.search(line)) and len(line) < LONGEST_LABEL and not find_dates(line)


def _labels_below(layout: Layout) -> list[int]:
    """How many labels and menus stand between each block and the title; nought below it."""
    title = layout.title if layout.title is not None else layout.first
    above = [reason in (Reason.SECTION_LABEL, Reason.NAVIGATION) for reason in layout.reasons[:title]]
    counts = list(accumulate(reversed(above), initial=0))[::-1]  # of the block itself and those below it
    return [*counts[1:], *[0] * (len(layout.blocks) - len(above))]


def _rank_above(layout: Layout, i: int, labels: int) -> int:
    """The rank of a date above the article; one above the site's name and menus may be the day of the visit."""
    if labels < SAVED_ABOVE:
        return ABOVE
    return CLOCK if i == 0 and _HOUR.search(layout.blocks[i].words) else MASTHEAD


def _in_line(line: str, rank: int, reason: str | None) -> Iterator[Statement]:
    """The dates of a line above or below the article, with what the words before each say of it."""
    if len(line) > 200 or (reason is None and len(line) > 90):
        return
    weekdays = weekdays_in(line)
    previous, place = 0, rank
    for date in find_dates(line):
        before = line[previous : date.start]
        if _UPDATED.search(before):
            place = UPDATED
        elif _PUBLISHED.search(before):
            place = LABELLED
        elif previous:
            place = max(rank, place)
        if reason == Reason.WIRE_CODE and place == rank:
            place = CODE
        yield Statement(place, date, weekdays)
        previous = date.end


def _reading(statement: Statement, order: str | None) -> str | None:
    readings = statement.date.readings
    if len(readings) <= 1:
        return readings[0] if readings else None
    fitting = [iso for iso in readings if weekday_of(iso) in statement.weekdays]
    if len(fitting) == 1:
        return fitting[0]
    if order is None:
        return None
    return readings[0] if order == "day-first" else readings[1]


def _order_of(statement: Statement) -> str | None:
    """What a numeric date shows of the order: a day above 12, or a day of the week that fits one reading."""
    words, readings = statement.date.words, statement.date.readings
    numbers = re.search(r"(\d{1,2})\D(\d{1,2})\D(?:\d{2}){1,2}\Z|[A-Z]{3,10}(\d\d)(\d\d)\d{4}", words)
    if numbers is None or not readings or "." in words:
        return None
    first, second = (int(n) for n in numbers.groups() if n is not None)
    if len(readings) == 1:
        return None if first == second else ("day-first" if first > 12 else "month-first" if second > 12 else None)
    fitting = [i for i, iso in enumerate(readings) if weekday_of(iso) in statement.weekdays]
    return ("day-first", "month-first")[fitting[0]] if len(fitting) == 1 else None


def common_order(orders: Iterable[str | None]) -> str | None:
    """The order that all who show one agree on, or None."""
    counts = Counter(order for order in orders if order)
    return next(iter(counts)) if len(counts) == 1 else None
