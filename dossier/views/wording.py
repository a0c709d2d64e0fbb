"""How the pages word dates, numbers, kinds and rules."""

from __future__ import annotations

import re

from dossier.records import Kind, Precision, Relation
from dossier.views.html import Html, joined, tag

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# How an outlet stands to an article, after its name: "The Osthavn Courier, with AFP".
RELATION_WORDS: dict[Relation, str] = {
    "publisher": "published by",
    "wire": "with copy from",
    "interview": "on an interview with",
    "reference": "with reference to",
}

KIND_WORDS: dict[Kind, str] = {"direct": "verbatim", "mixed": "partly verbatim", "indirect": "reported"}

_ISO = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def date_words(iso: str) -> str:
    """`2024-05-31` as "31 May 2024", `2024-05` as "May 2024"; anything else as it is."""
    found = _ISO.match(iso)
    if not found or (found[2] and not 1 <= int(found[2]) <= 12):
        return iso
    year, month, day = found[1], found[2], found[3]
    words = [str(int(day))] if day else []
    words += [MONTHS[int(month) - 1]] if month else []
    return " ".join([*words, year])


def range_words(first: str, last: str) -> str:
    """Two dates as "31 May 2024", "24–31 May 2024", "24 May to 3 June 2024" or "May 2023 to 3 June 2024"."""
    start, end = date_words(first).split(), date_words(last).split()
    if start == end:
        return " ".join(end)
    if len(start) == len(end) == 3 and start[1:] == end[1:]:
        return f"{start[0]}–{' '.join(end)}"
    if len(start) == len(end) > 1 and start[-1] == end[-1]:
        start = start[:-1]
    return f"{' '.join(start)} to {' '.join(end)}"


def time_tag(iso: str) -> Html:
    """A date as a reader reads it, with its ISO form for machines."""
    return tag("time", date_words(iso), datetime=iso)


def when_words(said_on: str | None, precision: Precision) -> Html:
    """When something was said, as exactly as it is known."""
    if said_on is None:
        return tag("span", "date unknown", class_="unknown")
    lead = {"published": "published ", "week": "said in the week of ", "day": "said on "}.get(precision, "said in ")
    if precision == "unknown":
        lead = ""
    return Html(f"{lead}{time_tag(said_on)}")


def number(value: int) -> str:
    """1234 as "1,234"."""
    return f"{value:,}"


def number_or_blank(value: int) -> str:
    """A number in a table, where nothing says "none" more calmly than a zero does."""
    return number(value) if value else ""


def count(value: int, singular: str, plural: str | None = None) -> str:
    """`count(1, "person", "people")` is "1 person"; `count(1200, "quotation")` is "1,200 quotations"."""
    return f"{number(value)} {singular if value == 1 else plural or singular + 's'}"


def series(pieces: list[str]) -> Html:
    """A list in words: `a`, `a and b`, `a, b and c`; pieces that are not HTML are escaped."""
    if len(pieces) < 2:
        return joined(pieces)
    return joined([joined(pieces[:-1]), pieces[-1]], " and ")


def sentence_case(words: str) -> str:
    """`words` with a capital first: "officials at the ministry" as a heading."""
    return words[:1].upper() + words[1:]


def shortened(words: str, limit: int = 160) -> str:
    """`words`, white space folded, cut at a word's end with "…" if longer than `limit` characters."""
    whole = " ".join(words.split())
    if len(whole) <= limit:
        return whole
    cut = whole[: limit + 1]
    end = cut.rfind(" ")
    return (cut[:end] if end > limit // 2 else whole[:limit]).rstrip(" ,;:–—-") + "…"
