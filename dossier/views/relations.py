"""Who speaks of whom, and who told whom: tables whose cells lead to the quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.records import LinkedQuote
from dossier.views import charts
from dossier.views.catalogue import Catalogue
from dossier.views.chart_views import ChartView
from dossier.views.figures import row
from dossier.views.html import Html, folded, raw
from dossier.views.links import Links
from dossier.views.listings import Listing, Section, places, told_apart
from dossier.views.wording import count, number

_MOST_TOLD = 50  # pairs in the table of who told whom; all are in the list below it
_FEWEST = 4  # pairs; fewer need no picture
_MOST = 12  # people down and across: more do not fit a page's width


@dataclass(frozen=True, slots=True)
class Pair:
    """What one person says of another, or to somebody."""

    speaker: str
    other: str
    quotes: tuple[LinkedQuote, ...]


def relation_lists(catalogue: Catalogue) -> Iterator[Listing[LinkedQuote]]:
    """The table of who speaks of whom, with all its quotations below; the same for who told whom."""
    if of := pairs_about(catalogue):
        yield _who_of_whom(of, catalogue)
    if told := pairs_told(catalogue):
        yield _who_told_whom(told, catalogue)


def _who_of_whom(pairs: Sequence[Pair], catalogue: Catalogue) -> Listing[LinkedQuote]:
    sections = _sections(pairs, "of", [catalogue.labels[pair.other] for pair in pairs], catalogue)
    return Listing(
        "who-of-whom",
        "who_of_whom",
        "Who speaks of whom",
        sections,
        lambda quote, links: row(quote, links, speaker=False),
        content=lambda links: {
            "pairs": len(pairs),
            "table": _table(pairs, sections, links),
            "chart": chart_of_pairs(pairs, catalogue),
        },
    )


def _who_told_whom(pairs: Sequence[Pair], catalogue: Catalogue) -> Listing[LinkedQuote]:
    sections = _sections(pairs, "to", [pair.other for pair in pairs], catalogue)
    return Listing(
        "who-told-whom",
        "who_told_whom",
        "Who told whom",
        sections,
        lambda quote, links: row(quote, links, speaker=False),
        content=lambda links: {"pairs": len(pairs), "lines": _told_lines(pairs, sections, links)},
    )


def pairs_about(catalogue: Catalogue) -> list[Pair]:
    """Who speaks of whom, most often first."""
    found: dict[tuple[str, str], list[LinkedQuote]] = {}
    for about, quotes in catalogue.quotes_about.items():
        for quote in quotes:
            if quote.person in catalogue.people:
                found.setdefault((str(quote.person), about), []).append(quote)
    return _ordered(found)


def pairs_told(catalogue: Catalogue) -> list[Pair]:
    """Who told whom, as the cues word it, most often first."""
    found: dict[tuple[str, str], list[LinkedQuote]] = {}
    for person, quotes in catalogue.quotes_by.items():
        for quote in quotes:
            if quote.quote.addressee:
                found.setdefault((person, folded(quote.quote.addressee.text).strip()), []).append(quote)
    return _ordered(found)


def chart_of_pairs(pairs: Sequence[Pair], catalogue: Catalogue) -> ChartView | None:
    """The grid of who speaks of whom; None where a sentence says it better."""
    speakers, others, counts = _most(pairs)
    if len(counts) < _FEWEST:
        return None
    names = [catalogue.labels[person] for person in speakers]
    across = [catalogue.labels[person] for person in others]
    cells = [[counts.get((speaker, other), 0) for other in others] for speaker in speakers]
    first = pairs[0]
    description = (
        f"{catalogue.labels[first.speaker]} speaks most often of another person: "
        f"{count(len(first.quotes), 'time')} of {catalogue.labels[first.other]}."
    )
    title = "Who speaks of whom"
    drawing = charts.grid(names, across, cells, title, description)
    return ChartView("chart-who-of-whom", raw(title), drawing, (), ())  # the table stands below it, with links


def _ordered(found: dict[tuple[str, str], list[LinkedQuote]]) -> list[Pair]:
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [Pair(speaker, other, tuple(quotes)) for (speaker, other), quotes in ordered]


def _sections(
    pairs: Sequence[Pair], word: str, others: Sequence[str], catalogue: Catalogue
) -> list[Section[LinkedQuote]]:
    """A section for each pair, in the same order: "Jane Doe of John Smith", "Jane Doe to reporters"."""
    return told_apart(
        [
            Section(
                f"{catalogue.labels[pair.speaker]} {word} {other}", f"{pair.speaker}-{word}-{pair.other}", pair.quotes
            )
            for pair, other in zip(pairs, others, strict=True)
        ]
    )


def _told_lines(pairs: Sequence[Pair], sections: Sequence[Section[LinkedQuote]], links: Links) -> list[tuple[str, ...]]:
    """Speaker, listener and how often, which opens the quotations; the most frequent pairs."""
    where = places("who-told-whom", sections)
    return [
        (links.person(pair.speaker), pair.other, _opening(section, where, links))
        for pair, section in zip(pairs[:_MOST_TOLD], sections[:_MOST_TOLD], strict=True)
    ]


def _most(pairs: Sequence[Pair]) -> tuple[list[str], list[str], dict[tuple[str, str], int]]:
    counts = {(pair.speaker, pair.other): len(pair.quotes) for pair in pairs}
    speakers: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for (speaker, other), n in counts.items():
        speakers[speaker] += n
        others[other] += n
    down = sorted(speakers, key=lambda person: (-speakers[person], person))[:_MOST]
    across = sorted(others, key=lambda person: (-others[person], person))[:_MOST]
    return down, across, counts


def _table(pairs: Sequence[Pair], sections: Sequence[Section[LinkedQuote]], links: Links) -> dict[str, object]:
    """The table of the most frequent people; each cell leads to the quotations of its pair."""
    speakers, others, _ = _most(pairs)
    where = places("who-of-whom", sections)
    cells = {
        (pair.speaker, pair.other): _opening(section, where, links)
        for pair, section in zip(pairs, sections, strict=True)
    }
    lines = [[links.person(speaker), *(cells.get((speaker, other), "") for other in others)] for speaker in speakers]
    columns = [("Speaker", False), *((Html("of {}").format(links.person(other)), True) for other in others)]
    return {"columns": columns, "lines": lines}


def _opening(section: Section[LinkedQuote], where: Mapping[str, str], links: Links) -> Html:
    """How many quotations a section has, leading to them."""
    return links.page(where[section.anchor], number(len(section.items)), section.anchor)
