"""Who speaks of whom, and who told whom: tables whose cells lead to the quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.records import LinkedQuote, Page
from dossier.write import charts
from dossier.write.catalogue import Catalogue
from dossier.write.chart_views import ChartView
from dossier.write.figures import row
from dossier.write.kit import Kit
from dossier.write.links import Links
from dossier.write.listings import Section, listing, places
from dossier.write.markdown import Markdown, link, page_address, raw
from dossier.write.wording import count, number

_FEWEST = 4  # pairs; fewer need no picture
_MOST = 12  # people down and across: more do not fit a page's width


@dataclass(frozen=True, slots=True)
class Pair:
    """What one person says of another, or to somebody."""

    speaker: str
    other: str
    quotes: tuple[LinkedQuote, ...]


def relation_pages(kit: Kit) -> Iterator[Page]:
    """The table of who speaks of whom, with all its quotations below; the same for who told whom."""
    catalogue = kit.catalogue
    of = pairs_about(catalogue)
    if of:
        yield from listing(
            kit,
            "who-of-whom",
            "who_of_whom",
            "Who speaks of whom",
            [_section(pair, "of", catalogue.labels[pair.other], catalogue) for pair in of],
            lambda quote, links: row(quote, links, speaker=False),
            pairs=len(of),
            table=_table(of, kit),
            chart=chart_of_pairs(of, catalogue),
        )
    told = pairs_told(catalogue)
    if told:
        yield from listing(
            kit,
            "who-told-whom",
            "who_told_whom",
            "Who told whom",
            [_section(pair, "to", pair.other, catalogue) for pair in told],
            lambda quote, links: row(quote, links, speaker=False),
            pairs=len(told),
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
                found.setdefault((person, " ".join(quote.quote.addressee.text.split())), []).append(quote)
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


def _section(pair: Pair, word: str, other: str, catalogue: Catalogue) -> Section[LinkedQuote]:
    title = f"{catalogue.labels[pair.speaker]} {word} {other}"
    return Section(title, _anchor(pair.speaker, word, pair.other), pair.quotes)


def _anchor(speaker: str, word: str, other: str) -> str:
    return f"{speaker}-{word}-{other}"


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


def _table(pairs: Sequence[Pair], kit: Kit) -> dict[str, object]:
    """The table of the most frequent people; each cell leads to the quotations of its pair."""
    links = kit.links("who-of-whom.md")
    speakers, others, counts = _most(pairs)
    sections = [_section(pair, "of", kit.catalogue.labels[pair.other], kit.catalogue) for pair in pairs]
    where = places("who-of-whom", sections)
    lines = [
        [links.person(speaker), *(_cell(speaker, other, counts, where, links) for other in others)]
        for speaker in speakers
    ]
    return {"columns": [links.person(other) for other in others], "lines": lines}


def _cell(
    speaker: str, other: str, counts: dict[tuple[str, str], int], where: dict[str, str], links: Links
) -> Markdown | str:
    n = counts.get((speaker, other), 0)
    if not n:
        return ""
    anchor = _anchor(speaker, "of", other)
    return link(number(n), page_address(links.origin, where[anchor], anchor))
