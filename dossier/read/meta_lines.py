"""Labelled lines above a saved page: "date 2024-05-31", "url https://…", "Retrieved: 3 June 2024"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice

from dossier.read.agencies import agency_named
from dossier.read.dates import find_dates
from dossier.records import Span

HIGHEST = 12  # lines from the top in which a saved page is labelled
LONGEST_DATE = 60  # characters: "Wednesday, September 15, 2025, 10:15 am"

# What tools that save pages write before a fact, and the field of a seed that it states; SAVED: the day it was saved;
# DATED: a day of the article or of whoever saved it, which yields to the page's own "Published: 4 March 2022".
SAVED, DATED = "saved", "dated"
_LABELS = {
    "date": DATED, "date published": "date", "published": "date", "published at": "date", "published on": "date",
    "published date": "date", "publish date": "date", "publication date": "date", "pubdate": "date", "posted": "date",
    "date posted": "date",
    "url": "url", "link": "url", "permalink": "url", "source url": "url", "canonical": "url",
    "source": "outlet", "outlet": "outlet", "publisher": "outlet", "site": "outlet", "site name": "outlet",
    "website": "outlet", "newspaper": "outlet", "publication": "outlet",
    "author": "author", "authors": "author", "byline": "author",
    "title": "title", "headline": "title",
    "retrieved": SAVED, "date retrieved": SAVED, "retrieved on": SAVED, "accessed": SAVED, "date accessed": SAVED,
    "accessed on": SAVED, "fetched": SAVED, "crawled": SAVED, "saved": SAVED, "date saved": SAVED, "saved on": SAVED,
    "scraped": SAVED, "downloaded": SAVED, "archived": SAVED,
    "language": "language", "section": "section", "category": "section",
}  # fmt: skip
_LABEL = "|".join(sorted((re.escape(label).replace(r"\ ", "[ _-]") for label in _LABELS), key=len, reverse=True))
_LABELLED = re.compile(
    rf"[ \t\ufeff]*[*_#]*(?P<label>{_LABEL})[*_]*(?P<mark>[ \t]*[:=|][ \t*_]*|[ \t]+)", re.IGNORECASE
)
_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
# "Fri, ": what may stand before a date
_WEEKDAY = re.compile(r"[A-Za-z]{3,9}day,? |(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,2}[.,]{0,2} ", re.IGNORECASE)
_ADDRESS = re.compile(r"<?(?:https?://|www\.)\S{4,1000}")
# "T10:15:00Z", ", 10:15 am BST": the hour that belongs to a date
_HOUR = re.compile(
    r"[,T]?[ \t]*(?:at )?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d{1,9})?[ \t]*(?:[ap]\.?m\b\.?)?[ \t]*"
    r"(?:Z|[+-]\d\d:?\d\d|\(?[A-Z]{2,4}\)?(?![\w:]))?",
    re.IGNORECASE,
)
# What only a line of a saved page states with its label; the others may be the page's own: "Source: Reuters".
_SURE = frozenset({"date", "url", DATED, SAVED})
# What states nothing of the article: the day of a visit may not be taken for that of publication.
_IDLE = frozenset({SAVED, "section"})


@dataclass(frozen=True, slots=True)
class MetaLines:
    """The facts that labelled lines above an article state, and the spans of those lines."""

    fields: Mapping[str, str] = field(default_factory=dict)
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Labelled:
    name: str  # the field that the line states
    value: str
    span: Span


def read_meta_lines(text: str, start: int = 0) -> MetaLines:
    """The labelled lines that `text` begins with from `start` on, if one of them is no page's own.

    A date may stand before the article's first words: "date 2024-05-31 The ferry is back."
    """
    found: list[_Labelled] = []
    for line in islice((line for line in _LINE.finditer(text, start) if line.group().strip()), HIGHEST):
        one = _labelled(text, line.start(), line.end())
        if one is None:
            break
        found.append(one)
        if text[one.span.end : line.end()].strip():
            break
    if not any(one.name in _SURE for one in found) or (len(found) == 1 and _is_of_page(found[0].span.of(text))):
        return MetaLines()
    fields: dict[str, str] = {}
    for one in found:
        if one.name not in _IDLE:
            fields.setdefault(*_stated(one))
    return MetaLines(fields, tuple(one.span for one in found))


def _is_of_page(line: str) -> bool:
    """Whether a line alone may be what the page itself prints: "Published: 31 May 2024"; a credit reads it."""
    label = line.lstrip("*_# ")
    return label.startswith(("Published", "Posted", "Publication"))


def _stated(one: _Labelled) -> tuple[str, str]:
    """The field and its value: the source of a page may be an agency or an address."""
    if one.name == "outlet" and (agency := agency_named(one.value)):
        return "wire", agency
    return ("url", one.value) if one.name == "outlet" and _ADDRESS.fullmatch(one.value) else (one.name, one.value)


def _labelled(text: str, start: int, end: int) -> _Labelled | None:
    """The label of a line with its value: with a mark between them, in small letters, or on the day of a visit."""
    match = _LABELLED.match(text, start, end)
    if match is None:
        return None
    name = _LABELS[re.sub(r"[_-]", " ", match.group("label")).casefold()]
    is_marked = bool(match.group("mark").strip())
    if not is_marked and not match.group("label").islower() and name != SAVED:
        return None
    ends: int | None = end
    if name == "url":
        address = _ADDRESS.match(text, match.end(), end)
        ends = address.end() if address else None
    elif name in _SURE:
        ends = _end_of_date(text, match.end(), end)
    if ends is None or not text[match.end() : ends].strip() or (name == SAVED and text[ends:end].strip()):
        return None
    return _Labelled(name, text[match.end() : ends].strip(" \t*_<>"), Span(match.start("label"), ends))


def _end_of_date(text: str, start: int, end: int) -> int | None:
    """Where the date that begins at `start` ends, with its hour; None if none begins there."""
    words = text[start : min(end, start + LONGEST_DATE)]
    weekday = _WEEKDAY.match(words)
    date = next(iter(find_dates(words)), None)
    if date is None or date.start != (weekday.end() if weekday else 0):
        return None
    hour = _HOUR.match(text, start + date.end, end)
    return hour.end() if hour else start + date.end
