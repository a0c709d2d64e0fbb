"""The ways into the quotations: by speaker, by date, by outlet; the same words compared; contradictions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.records import Contradiction, LinkedQuote, Page, Utterance
from dossier.write.catalogue import Catalogue, day_order, name_order
from dossier.write.comparisons import VersionView, view_version
from dossier.write.figures import QuoteView, headline, row, view_quote
from dossier.write.kit import Kit
from dossier.write.links import Links
from dossier.write.listings import Section, listing, places, told_apart
from dossier.write.markdown import Markdown, text
from dossier.write.pages_relations import pairs_about, pairs_told
from dossier.write.wording import count, date_words, sentence_case, shortened

_NO_DAY = "Date unknown"
_BY_SPEAKER = "quotes/by-speaker"
_UNKNOWN = "unknown"
_CONTRADICTION_WORDS = {
    "speaker": "Another speaker",
    "date": "Another date",
    "place": "Another place",
}


@dataclass(frozen=True, slots=True)
class Compared:
    """A version of an utterance with its figure; `version` is None for the fullest."""

    title: str  # a heading, unique on the page
    quote: QuoteView
    version: VersionView | None


def quote_pages(kit: Kit) -> Iterator[Page]:
    """Every page that leads to quotations."""
    yield _ways_in(kit)
    yield from _by_speaker(kit)
    yield from _by_date(kit)
    yield from _by_outlet(kit)
    yield from _comparisons(kit)
    if kit.catalogue.dossier.contradictions:
        yield _contradictions(kit)


def _ways_in(kit: Kit) -> Page:
    catalogue = kit.catalogue
    quotes = catalogue.dossier.quotes
    return kit.page(
        "quotes/index.md",
        "quotes",
        {"title": "Quotations"},
        total=len(quotes),
        direct=sum(1 for quote in quotes if quote.quote.kind == "direct"),
        mixed=sum(1 for quote in quotes if quote.quote.kind == "mixed"),
        indirect=sum(1 for quote in quotes if quote.quote.kind == "indirect"),
        speakers=len(catalogue.quotes_by),
        outlets=len(catalogue.quotes_from),
        days=len({quote.said_on for quote in quotes if quote.said_on}),
        compared=len(catalogue.compared),
        contradictions=len(catalogue.dossier.contradictions),
        sources=len(catalogue.sources),
        pairs=len(pairs_about(catalogue)),
        told=len(pairs_told(catalogue)),
        unknown=sum(1 for quote in quotes if quote.person is None and quote.source is None),
        unknown_page=unknown_speakers(catalogue),
    )


def _by_speaker(kit: Kit) -> Iterator[Page]:
    yield from listing(
        kit,
        _BY_SPEAKER,
        "by_speaker",
        "Quotations by speaker",
        _speaker_sections(kit.catalogue),
        lambda quote, links: row(quote, links, speaker=quote.person not in kit.catalogue.people),
    )


def unknown_speakers(catalogue: Catalogue) -> tuple[str, str]:
    """The page, and the anchor on it, where the quotes without a known speaker begin."""
    return places(_BY_SPEAKER, _speaker_sections(catalogue)).get(_UNKNOWN, f"{_BY_SPEAKER}.md"), _UNKNOWN


def _speaker_sections(catalogue: Catalogue) -> list[Section[LinkedQuote]]:
    """People by name, then sources without one, then what nobody is known to have said."""
    people = sorted(catalogue.quotes_by, key=lambda person: (*name_order(catalogue.people[person].name), person))
    sections = [
        Section(catalogue.labels[person], person, catalogue.quotes_by[person], f"people/{person}.md")
        for person in people
    ]
    named = {quote.id for section in sections for quote in section.items}
    rest = sorted((quote for quote in catalogue.dossier.quotes if quote.id not in named), key=day_order)
    without = tuple(quote for quote in rest if quote.source in catalogue.sources)
    unknown = tuple(quote for quote in rest if quote.source not in catalogue.sources)
    sections.append(Section("Sources without a name", "without-a-name", without, "sources/index.md"))
    sections.append(Section("Speaker unknown", _UNKNOWN, unknown))
    return sections


def _by_date(kit: Kit) -> Iterator[Page]:
    catalogue = kit.catalogue
    groups: dict[str, list[LinkedQuote]] = {}
    for quote in sorted(catalogue.dossier.quotes, key=day_order):
        groups.setdefault(quote.said_on or "", []).append(quote)
    days = sorted(groups, reverse=True)  # the undated, "", last
    sections = [
        Section(date_words(day) if day else _NO_DAY, f"on-{day}" if day else "undated", tuple(groups[day]))
        for day in days
    ]
    yield from listing(kit, "quotes/by-date", "by_date", "Quotations by date", sections, row)


def _by_outlet(kit: Kit) -> Iterator[Page]:
    catalogue = kit.catalogue
    outlets = sorted(catalogue.quotes_from, key=lambda o: (catalogue.outlets[o].name.casefold(), o))
    sections = [
        Section(_outlet_label(outlet, catalogue), outlet, catalogue.quotes_from[outlet], f"outlets/{outlet}.md")
        for outlet in outlets
    ]
    without = (quote for quote in catalogue.dossier.quotes if not catalogue.carriers(quote.article))
    sections.append(Section("Outlet not named", "outlet-not-named", tuple(sorted(without, key=day_order))))
    yield from listing(
        kit,
        "quotes/by-outlet",
        "by_outlet",
        "Quotations by outlet",
        sections,
        lambda quote, links: row(quote, links, outlet=False),
    )


def _outlet_label(outlet: str, catalogue: Catalogue) -> str:
    name = catalogue.outlets[outlet].name
    shared = sum(1 for other in catalogue.outlets.values() if other.name == name) > 1
    return f"{name} ({outlet})" if shared else name


def _comparisons(kit: Kit) -> Iterator[Page]:
    catalogue = kit.catalogue
    utterances = catalogue.compared
    yield from listing(
        kit,
        "compare/index",
        "compare_index",
        "Same words, different papers",
        [Section("Statements with several versions", "statements", utterances)] if utterances else [],
        lambda utterance, links: _comparison_row(utterance, catalogue, links),
    )
    for utterance in utterances:
        yield _comparison(utterance, kit)


def _comparison_row(utterance: Utterance, catalogue: Catalogue, links: Links) -> Markdown:
    (_, fullest), *others = catalogue.fullest_first(utterance)
    pieces = [
        links.speaker(fullest),
        text(f"{count(len(others) + 1, 'version')} in {count(len(utterance.articles), 'article')}"),
    ]
    if warnings := len({warning for version, _ in others for warning in version.warnings}):
        pieces.append(text(count(warnings, "warning")))
    words = links.page(f"compare/{utterance.id}.md", headline(fullest, catalogue))
    return Markdown(f"{words}\n  {' · '.join(pieces)}")


def _comparison(utterance: Utterance, kit: Kit) -> Page:
    path = f"compare/{utterance.id}.md"
    catalogue = kit.catalogue
    links = kit.links(path)
    versions = catalogue.fullest_first(utterance)
    fullest = versions[0][1]
    return kit.page(
        path,
        "comparison",
        {"id": utterance.id, "title": f"{catalogue.name(fullest) or 'Unknown'}: {shortened(fullest.quote.text, 60)}"},
        heading=headline(fullest, catalogue, 90),
        speaker=links.speaker(fullest),
        total=len(versions),
        articles=len(utterance.articles),
        fullest=view_quote(fullest, catalogue, links),
        fullest_title=_version_title(fullest, catalogue),
        versions=[
            Compared(
                f"Version {n}: {_version_title(quote, catalogue)}",
                view_quote(quote, catalogue, links),
                view_version(version, quote, links),
            )
            for n, (version, quote) in enumerate(versions[1:], 2)
        ],
    )


def _version_title(quote: LinkedQuote, catalogue: Catalogue) -> str:
    carriers = catalogue.carriers(quote.article)
    return carriers[0].name if carriers else shortened(catalogue.title(quote.article), 60)


def _contradictions(kit: Kit) -> Page:
    path = "contradictions.md"
    links = kit.links(path)
    found = kit.catalogue.dossier.contradictions
    sections = told_apart([Section(_title(one, kit.catalogue), one.id, _sides(one, kit.catalogue)) for one in found])
    return kit.page(
        path,
        "contradictions",
        {"title": "Contradictions"},
        total=len(found),
        contradictions=[
            {
                "title": section.title,
                "explanation": sentence_case(contradiction.explanation),
                "quotes": [view_quote(quote, kit.catalogue, links) for quote in section.items],
            }
            for contradiction, section in zip(found, sections, strict=True)
        ],
    )


def _title(contradiction: Contradiction, catalogue: Catalogue) -> str:
    quotes = _sides(contradiction, catalogue)
    words = headline(quotes[0], catalogue, 70) if quotes else contradiction.id
    return f"{_CONTRADICTION_WORDS[contradiction.about]}: {words}"


def _sides(contradiction: Contradiction, catalogue: Catalogue) -> tuple[LinkedQuote, ...]:
    return tuple(catalogue.quotes[quote] for quote in contradiction.quotes if quote in catalogue.quotes)
