"""The ways into the quotations: by speaker, by date, by outlet; the same words compared; contradictions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.records import Contradiction, Kind, LinkedOrganisation, LinkedQuote, Utterance
from dossier.views.catalogue import Catalogue, day_order, name_order
from dossier.views.comparisons import VersionView, view_version
from dossier.views.figures import QuoteView, Row, headline, row, view_quote
from dossier.views.html import Html, joined, text
from dossier.views.kit import Kit
from dossier.views.links import Links
from dossier.views.listings import Listing, Section, places, told_apart
from dossier.views.relations import pairs_about, pairs_told
from dossier.views.wording import KIND_WORDS, count, date_words, number, sentence_case, series, shortened

_NO_DAY = "Date unknown"
_BY_SPEAKER = "quotes/by-speaker"
_UNKNOWN = "unknown"
_COMPARED = "Same words, different papers"
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


def quote_lists(catalogue: Catalogue) -> Iterator[Listing[Any]]:
    """Every list of quotations, as far as there is anything to list."""
    quotes = catalogue.dossier.quotes
    if quotes:
        yield _by_speaker(catalogue)
    if any(quote.said_on for quote in quotes):
        yield _by_date(catalogue)
    if catalogue.quotes_from:
        yield _by_outlet(catalogue)
    yield _comparisons(catalogue)


def ways_in(path: str, kit: Kit) -> Html:
    """The ways into the quotations."""
    links = kit.links(path)
    kinds = Counter(quote.quote.kind for quote in kit.catalogue.dossier.quotes)
    ways = [
        Html("{}: {}").format(links.page(page, label, anchor), what)
        for page, anchor, label, what in _ways(kit.catalogue, links)
        if links.has(page)
    ]
    return kit.show(path, "quotes", total=_kinds_counted(kinds), ways=ways)


def _kinds_counted(kinds: Counter[Kind]) -> str:
    """How many quotations of which kind: `3 quotations: 2 verbatim, 1 reported`, `1 verbatim quotation`."""
    there = [kind for kind in KIND_WORDS if kinds[kind]]
    if len(there) == 1:
        return count(kinds.total(), f"{KIND_WORDS[there[0]]} quotation")
    counted = ", ".join(f"{number(kinds[kind])} {KIND_WORDS[kind]}" for kind in there)
    return f"{count(kinds.total(), 'quotation')}: {counted}" if there else ""


def _ways(catalogue: Catalogue, links: Links) -> Iterator[tuple[str, str, str, str]]:
    """Each way into the quotations that there may be: page, anchor, label, and what is found there."""
    quotes = catalogue.dossier.quotes
    unknown = sum(1 for quote in quotes if quote.speaker_page is None)
    days = len({quote.said_on for quote in quotes if quote.said_on})
    found = len(catalogue.dossier.contradictions)
    pairs, told = len(pairs_about(catalogue)), len(pairs_told(catalogue))
    yield "quotes/by-speaker.md", "", "By speaker", _speakers(catalogue, links)
    yield "quotes/by-date.md", "", "By date", count(days, "day")
    yield "quotes/by-outlet.md", "", "By outlet", count(len(catalogue.quotes_from), "outlet")
    yield "timeline.md", "", "Timeline", "who spoke on which day"
    yield "who-of-whom.md", "", "Who speaks of whom", f"{count(pairs, 'pair')} of speaker and person spoken of"
    yield "who-told-whom.md", "", "Who told whom", f"{count(told, 'pair')} of speaker and listener"
    if compared := len(catalogue.compared):
        yield "compare/index.md", "", _COMPARED, f"{count(compared, 'statement')} in several versions"
    yield "contradictions.md", "", "Contradictions", number(found)
    if unknown:
        yield *unknown_speakers(catalogue), "Speaker unknown", f"{number(unknown)}, each with the reason"


def _speakers(catalogue: Catalogue, links: Links) -> str:
    """Who speaks: `13 people, 2 organisations and 4 sources without a name`."""
    people = count(len(catalogue.quotes_by), "person", "people")
    bodies = links.page("organisations/index.md", count(len(catalogue.organisations), "organisation"))
    sources = links.page("sources/index.md", f"{count(len(catalogue.sources), 'source')} without a name")
    speakers = ((people, catalogue.quotes_by), (bodies, catalogue.organisations), (sources, catalogue.sources))
    return series([who for who, any_of_them in speakers if any_of_them]) or "no speaker is listed by name"


def _by_speaker(catalogue: Catalogue) -> Listing[LinkedQuote]:
    return Listing(
        _BY_SPEAKER,
        "by_speaker",
        "Quotations by speaker",
        _speaker_sections(catalogue),
        lambda quote, links: row(quote, links, speaker=catalogue.name(quote) is None or quote.source is not None),
    )


def unknown_speakers(catalogue: Catalogue) -> tuple[str, str]:
    """The page, and the anchor on it, where the quotes without a known speaker begin."""
    return places(_BY_SPEAKER, _speaker_sections(catalogue)).get(_UNKNOWN, f"{_BY_SPEAKER}.md"), _UNKNOWN


def _speaker_sections(catalogue: Catalogue) -> list[Section[LinkedQuote]]:
    """People, organisations, sources without a name, people whom a curator hid, then what nobody is known to say."""
    people = sorted(catalogue.quotes_by, key=lambda person: (*name_order(catalogue.people[person].name), person))
    sections = [
        Section(catalogue.labels[person], person, catalogue.quotes_by[person], f"people/{person}.md")
        for person in people
    ]
    organisations = sorted(catalogue.organisations.values(), key=lambda one: (one.name.casefold(), one.id))
    sections += [
        Section(one.name, f"organisation-{one.id}", _quotes_of(one, catalogue), f"organisations/{one.id}.md")
        for one in organisations
    ]
    named = {quote.id for section in sections for quote in section.items}
    rest = sorted((quote for quote in catalogue.dossier.quotes if quote.id not in named), key=day_order)
    without = tuple(quote for quote in rest if quote.source in catalogue.sources)
    unlisted = tuple(quote for quote in rest if quote.source not in catalogue.sources and quote.person is not None)
    unknown = tuple(quote for quote in rest if quote.source not in catalogue.sources and quote.person is None)
    sections.append(Section("Sources without a name", "without-a-name", without, "sources/index.md"))
    sections.append(Section("Speaker not listed", "not-listed", unlisted))
    sections.append(Section("Speaker unknown", _UNKNOWN, unknown))
    return sections


def _quotes_of(organisation: LinkedOrganisation, catalogue: Catalogue) -> tuple[LinkedQuote, ...]:
    return tuple(sorted((catalogue.quotes[quote] for quote in organisation.quotes), key=day_order))


def _by_date(catalogue: Catalogue) -> Listing[LinkedQuote]:
    groups: dict[str, list[LinkedQuote]] = {}
    for quote in sorted(catalogue.dossier.quotes, key=day_order):
        groups.setdefault(quote.said_on or "", []).append(quote)
    days = sorted(groups, reverse=True)  # the undated, "", last
    sections = [
        Section(date_words(day) if day else _NO_DAY, f"on-{day}" if day else "undated", tuple(groups[day]))
        for day in days
    ]
    return Listing("quotes/by-date", "by_date", "Quotations by date", sections, row)


def _by_outlet(catalogue: Catalogue) -> Listing[LinkedQuote]:
    outlets = sorted(catalogue.quotes_from, key=lambda o: (catalogue.outlets[o].name.casefold(), o))
    sections = [
        Section(_outlet_label(outlet, catalogue), outlet, catalogue.quotes_from[outlet], f"outlets/{outlet}.md")
        for outlet in outlets
    ]
    without = (quote for quote in catalogue.dossier.quotes if not catalogue.carriers(quote.article))
    sections.append(Section("Outlet not named", "outlet-not-named", tuple(sorted(without, key=day_order))))
    return Listing(
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


def _comparisons(catalogue: Catalogue) -> Listing[Utterance]:
    utterances = catalogue.compared
    return Listing(
        "compare/index",
        "compare_index",
        _COMPARED,
        [Section("Statements with several versions", "statements", utterances)] if utterances else [],
        lambda utterance, links: comparison_row(utterance, catalogue, links),
    )


def comparison_row(utterance: Utterance, catalogue: Catalogue, links: Links) -> Row:
    """A statement that several articles carry, leading to its versions."""
    (_, fullest), *others = catalogue.fullest_first(utterance)
    pieces = [
        links.speaker(fullest),
        text(f"{count(len(others) + 1, 'version')} in {count(len(utterance.articles), 'article')}"),
    ]
    if warnings := len({warning for version, _ in others for warning in version.warnings}):
        pieces.append(text(count(warnings, "warning")))
    words = links.page(f"compare/{utterance.id}.md", headline(fullest, catalogue))
    return Row(fullest, catalogue.speaker(fullest), Html("\n").join([words, joined(pieces, " · ")]))


def comparison(utterance: str, path: str, kit: Kit) -> Html:
    """One statement in all its versions."""
    catalogue, links = kit.catalogue, kit.links(path)
    found = catalogue.utterances[utterance]
    versions = catalogue.fullest_first(found)
    fullest = versions[0][1]
    return kit.show(
        path,
        "comparison",
        speaker=links.speaker(fullest),
        total=len(versions),
        articles=len(found.articles),
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


def contradictions(path: str, kit: Kit) -> Html:
    """The same words with another speaker, date or place."""
    links = kit.links(path)
    found = kit.catalogue.dossier.contradictions
    sections = told_apart([Section(_title(one, kit.catalogue), one.id, _sides(one, kit.catalogue)) for one in found])
    return kit.show(
        path,
        "contradictions",
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
