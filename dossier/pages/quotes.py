"""The ways into the quotations: by speaker, by date, by outlet; the same words compared; contradictions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from dossier.markdown import Markdown, text
from dossier.pages.catalogue import Catalogue, day_order, name_order
from dossier.pages.comparisons import VersionView, view_version
from dossier.pages.figures import QuoteView, headline, row, view_quote
from dossier.pages.kit import Draft, Kit
from dossier.pages.links import Links
from dossier.pages.listings import Listing, Section, places, told_apart
from dossier.pages.relations import pairs_about, pairs_told
from dossier.pages.wording import KIND_WORDS, count, date_words, number, sentence_case, series, shortened
from dossier.records import Contradiction, Kind, LinkedOrganisation, LinkedQuote, Page, Utterance

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


def quote_pages(catalogue: Catalogue) -> Iterator[Draft]:
    """Every page that leads to quotations, as far as there is anything to lead to."""
    quotes = catalogue.dossier.quotes
    yield Draft("quotes/index.md", _ways_in)
    if quotes:
        yield from _by_speaker(catalogue).drafts()
    if any(quote.said_on for quote in quotes):
        yield from _by_date(catalogue).drafts()
    if catalogue.quotes_from:
        yield from _by_outlet(catalogue).drafts()
    yield from _comparisons(catalogue)
    if catalogue.dossier.contradictions:
        yield Draft("contradictions.md", _contradictions)


def _ways_in(kit: Kit) -> Page:
    links = kit.links("quotes/index.md")
    kinds = Counter(quote.quote.kind for quote in kit.catalogue.dossier.quotes)
    return kit.page(
        "quotes/index.md",
        "quotes",
        {"title": "Quotations"},
        total=_kinds_counted(kinds),
        ways=[
            Markdown(f"{links.page(path, label, anchor)}: {what}")
            for path, anchor, label, what in _ways(kit.catalogue, links)
            if links.has(path)
        ],
    )


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
    return series([Markdown(who) for who, any_of_them in speakers if any_of_them]) or "no speaker is listed by name"


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


def _comparisons(catalogue: Catalogue) -> Iterator[Draft]:
    utterances = catalogue.compared
    yield from Listing(
        "compare/index",
        "compare_index",
        _COMPARED,
        [Section("Statements with several versions", "statements", utterances)] if utterances else [],
        lambda utterance, links: _comparison_row(utterance, catalogue, links),
    ).drafts()
    for utterance in utterances:
        yield Draft(f"compare/{utterance.id}.md", partial(_comparison, utterance))


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
