"""The views of the whole: home, timeline, about, the data."""

from __future__ import annotations

from dataclasses import replace

from dossier.records import LinkedQuote, Measures, Utterance
from dossier.views.catalogue import Catalogue, day_order
from dossier.views.chart_views import chart_by_day
from dossier.views.figures import Row, headline, row, view_quote
from dossier.views.html import Html, joined, tag, text
from dossier.views.kit import Kit
from dossier.views.links import Links
from dossier.views.listings import Listing, Section
from dossier.views.outlets import share_of_outlets
from dossier.views.people import statements_of
from dossier.views.quotes import unknown_speakers
from dossier.views.wording import count, date_words, number, range_words, series, shortened

_MOST_QUOTED = 8
_LATEST = 5
# What the About page counts, by its name in a tally; a line of which there is none would say nothing
_COUNTED = {
    "articles": "Articles",
    "copies": "Copies of them",
    "outlets": "Outlets",
    "people": "People named",
    "speakers": "People quoted",
    "organisations": "Organisations quoted",
    "sources": "Sources without a name",
    "statements": "Statements",
    "quotations": "Quotations, all versions counted",
    "direct": "Verbatim",
    "mixed": "Partly verbatim",
    "indirect": "Reported",
}
DATA_FILES = {
    "articles": "every article: title, date, outlets, which stretches of the seed are the article",
    "people": "every person: all spellings, roles, articles",
    "organisations": "every organisation that is quoted: all names met, articles",
    "outlets": "every outlet",
    "quotes": "every quotation: its words with offsets into the seed, speaker, rule, permalink",
    "utterances": "which quotations are versions of the same words",
    "sources": "every source without a name: its wordings, its quotations",
}


def tally(catalogue: Catalogue) -> dict[str, int]:
    """How many of what: copies of an article, and the same words in several articles, count once."""
    quotes = catalogue.dossier.quotes
    return {
        "articles": sum(1 for e in catalogue.dossier.articles if e.article.copy_of is None),
        "copies": sum(1 for e in catalogue.dossier.articles if e.article.copy_of is not None),
        "undated": sum(1 for e in catalogue.dossier.articles if e.article.date is None),
        "unnamed": sum(1 for article in catalogue.articles if not catalogue.carriers(article)),
        "outlets": len(catalogue.outlets),
        "people": len(catalogue.people),
        "speakers": len(catalogue.quotes_by),
        "organisations": len(catalogue.organisations),
        "sources": len(catalogue.sources),
        "quotations": len(quotes),
        "statements": len({quote.utterance for quote in quotes}),
        "direct": sum(1 for quote in quotes if quote.quote.kind == "direct"),
        "mixed": sum(1 for quote in quotes if quote.quote.kind == "mixed"),
        "indirect": sum(1 for quote in quotes if quote.quote.kind == "indirect"),
        "unknown": sum(1 for quote in quotes if quote.speaker_page is None),
        "compared": len(catalogue.compared),
        "contradictions": len(catalogue.dossier.contradictions),
    }


def home(path: str, kit: Kit) -> Html:
    """What this dossier is, how papers differ, who speaks, the latest."""
    catalogue, links = kit.catalogue, kit.links(path)
    speakers = sorted(
        catalogue.quotes_by,
        key=lambda person: (-len(statements_of(person, catalogue)), catalogue.labels[person], person),
    )
    return kit.show(
        path,
        "index",
        description=kit.description,
        figures=_figures(catalogue, links),
        span=_span(catalogue),
        speakers=[_speaker_row(person, catalogue, links) for person in speakers[:_MOST_QUOTED]],
        more=max(0, len(speakers) - _MOST_QUOTED),
        latest=[view_quote(quote, catalogue, links) for quote in _latest(catalogue)],
        chart=chart_by_day(catalogue.dossier.quotes, "Quotations", fewest=2),
        compared=[_compared_row(utterance, catalogue, links) for utterance in catalogue.compared[:_LATEST]],
    )


def _figures(catalogue: Catalogue, links: Links) -> Html | None:
    """How much there is of what there is: `53 statements by 13 people, from 5 articles, 27–31 May 2024`."""
    found = tally(catalogue)
    if not found["articles"]:
        return None

    def counted(key: str, page: str, one: str, several: str) -> list[str]:
        words = links.page(page, one if found[key] == 1 else several)
        return [Html("<strong>{}</strong> {}").format(number(found[key]), words)] if found[key] else []

    said = counted("statements", "quotes/index.md", "statement", "statements")
    who = counted("speakers", "people/index.md", "person", "people")
    who += counted("organisations", "organisations/index.md", "organisation", "organisations")
    who += counted("sources", "sources/index.md", "source without a name", "sources without a name")
    where = counted("articles", "articles/index.md", "article", "articles")
    where += counted("outlets", "outlets/index.md", "outlet", "outlets")
    span = _span(catalogue)
    spoken = f"{said[0]}{f' by {series(who)}, ' if who else ' '}from " if said else ""
    when = f", {span}" if span else ""
    return Html(f"{spoken}{series(where)}{when if said else '; nobody is quoted yet'}.")


def _latest(catalogue: Catalogue) -> list[LinkedQuote]:
    """The newest verbatim words, of each speaker once; people with a name before sources without one.

    Where nobody is quoted like that, the newest words of whatever kind.
    """
    quotes = catalogue.dossier.quotes
    known = [quote for quote in quotes if quote.quote.kind == "direct" and catalogue.name(quote)]
    ordered = sorted(known or quotes, key=day_order)
    ordered.sort(key=lambda quote: (quote.person in catalogue.people, quote.said_on or ""), reverse=True)
    once: dict[str, LinkedQuote] = {}
    for quote in ordered:
        once.setdefault(quote.speaker_page or quote.id, quote)
    return list(once.values())[:_LATEST]


def _span(catalogue: Catalogue) -> Html | None:
    days = sorted(quote.said_on for quote in catalogue.dossier.quotes if quote.said_on)
    if not days:
        return None
    return text(range_words(days[0], days[-1]))


def _speaker_row(person: str, catalogue: Catalogue, links: Links) -> tuple[str, ...]:
    known = catalogue.people[person]
    return (
        links.person(person),
        shortened(known.roles[0].role, 80) if known.roles else "",
        number(len(statements_of(person, catalogue))),
        number(len({quote.article for quote in catalogue.quotes_by[person]})),
    )


def _compared_row(utterance: Utterance, catalogue: Catalogue, links: Links) -> Row:
    fullest = catalogue.fullest_first(utterance)[0][1]
    words = links.page(f"compare/{utterance.id}.md", headline(fullest, catalogue))
    said = joined([links.speaker(fullest), count(len(utterance.versions), "version")], " · ")
    return Row(fullest, catalogue.speaker(fullest), Html("\n").join([words, said]))


def timeline(catalogue: Catalogue) -> Listing[tuple[LinkedQuote, ...]]:
    """Who spoke on which day."""
    dated = [quote for quote in sorted(catalogue.dossier.quotes, key=day_order) if quote.said_on]
    days: dict[str, dict[str, list[LinkedQuote]]] = {}
    for quote in dated:
        speaker = quote.speaker_page or quote.id
        days.setdefault(str(quote.said_on), {}).setdefault(speaker, []).append(quote)
    sections = [
        Section(date_words(day), f"on-{day}", tuple(tuple(quotes) for quotes in speakers.values()))
        for day, speakers in days.items()
    ]
    return Listing(
        "timeline",
        "timeline",
        "Timeline",
        sections,
        _spoke,
        content=lambda _links: {
            "chart": chart_by_day(dated, "Quotations", fewest=2),
            "undated": len(catalogue.dossier.quotes) - len(dated),
        },
    )


def _spoke(quotes: tuple[LinkedQuote, ...], links: Links) -> Row:
    """What one speaker said on one day: the verbatim words that say most, and how much more there is."""
    foremost = max(quotes, key=lambda quote: (quote.quote.kind == "direct", len(quote.quote.text)))
    others = len({quote.utterance for quote in quotes}) - 1
    found = row(foremost, links)
    return replace(found, shown=found.shown + f" · and {number(others)} more") if others else found


def about(path: str, kit: Kit) -> Html:
    """How the dossier is made, how good it is, and what it does not know."""
    catalogue = kit.catalogue
    found = tally(catalogue)
    accuracy = kit.accuracy
    return kit.show(
        path,
        "about",
        tally=found,
        counts=[(name, number(found[key])) for key, name in _COUNTED.items() if found[key]],
        tuned=_measures(accuracy.tuned),
        held_out=[(on, _measures(figures)) for on, figures in accuracy.held_out.items()],
        unknown_page=unknown_speakers(catalogue),
        chart=share_of_outlets(catalogue),
    )


def data(path: str, kit: Kit) -> Html:
    """The files of the data: from their own folder, both renderers lead to one by its bare name."""
    files = [
        (joined([tag("a", file, href=file), tag("a", table, href=table)]), what)
        for name, what in DATA_FILES.items()
        for file, table in [(f"{name}.jsonl", f"{name}.csv")]
    ]
    return kit.show(path, "data", files=files)


def _measures(figures: Measures) -> list[tuple[str, str]]:
    """Measures by name, as a reader wants them: "0.970", "12 of 117"."""
    return [(name, f"{value:.3f}" if isinstance(value, float) else str(value)) for name, value in figures.items()]
