"""The feeds, as Atom: the quotations said or published last, of all and of each person and outlet.

There are some where it is known where the site is published, which a feed has to name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from dossier.config import Config
from dossier.publish.published import is_published
from dossier.records import Dossier, LinkedQuote, speaker_names

_ENTRIES = 50  # as many as a reader that looks once a week may have missed


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed: its file below the site, the page that it goes with, its title, its author, and all its quotations."""

    file: str
    page: str
    title: str
    author: str
    quotes: tuple[LinkedQuote, ...]


def write_feeds(dossier: Dossier, config: Config) -> None:
    """Write the feeds into the site, each beside its page; none without an address."""
    if not config.address:
        return
    told = _Told(speaker_names(dossier), _sentences(dossier))
    for feed in feeds_of(dossier, config.name):
        if is_published(feed.page, config):
            shown = tuple(quote for quote in feed.quotes if is_published(quote.url, config))
            xml = feed_xml(feed, shown, told, config.address)
            (config.site / feed.file).write_text(xml, encoding="utf-8", newline="\n")


def feeds_of(dossier: Dossier, name: str) -> Iterator[Feed]:
    """The site's own feed, and one for each person's and each outlet's page."""
    yield Feed("feed.xml", "", f"{name}: latest quotations", name, dossier.quotes)
    by_person = _grouped((quote.person, quote) for quote in dossier.quotes if quote.person)
    by_article = _grouped((quote.article, quote) for quote in dossier.quotes)
    for person in dossier.people:
        if not person.hidden:
            page = f"people/{person.id}/"
            yield Feed(f"{page}feed.xml", page, f"{name}: {person.name}", name, tuple(by_person.get(person.id, ())))
    for outlet in dossier.outlets:
        page = f"outlets/{outlet.id}/"
        articles = sorted({article for article, _ in outlet.articles})
        quotes = tuple(quote for article in articles for quote in by_article.get(article, ()))
        yield Feed(f"{page}feed.xml", page, f"{name}: {outlet.name}", name, quotes)


@dataclass(frozen=True, slots=True)
class _Told:
    """What an entry says of a quotation: its speaker's name, by the speaker's page, and its sentence, by its id."""

    names: Mapping[str, str]
    sentences: Mapping[str, str]


def feed_xml(feed: Feed, quotes: Iterable[LinkedQuote], told: _Told, url: str) -> str:
    """The latest dated of `quotes`, newest first. The newest one's day is the feed's own, so no clock is read."""
    home = url.rstrip("/")
    dated = [(day, quote) for quote in quotes if (day := _day(quote))]
    latest = sorted(dated, key=lambda pair: (pair[0], pair[1].id), reverse=True)[:_ENTRIES]
    entries = "".join(_entry(quote, day, told, home) for day, quote in latest)
    updated = latest[0][0] if latest else "1970-01-01"
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{escape(feed.title)}</title>\n"
        f"<id>{escape(home)}/{escape(feed.page)}</id>\n"
        f"<updated>{updated}T00:00:00Z</updated>\n"
        f'<link rel="self" href={quoteattr(f"{home}/{feed.file}")}/>\n'
        f"<link href={quoteattr(f'{home}/{feed.page}')}/>\n"
        f"<author><name>{escape(feed.author)}</name></author>\n"
        f"{entries}</feed>\n"
    )


def _entry(quote: LinkedQuote, day: str, told: _Told, home: str) -> str:
    address = f"{home}/{quote.url}"
    return (
        "<entry>\n"
        f"<title>{escape(_printable(_title(quote, told)))}</title>\n"
        f"<id>{escape(address)}</id>\n"
        f"<link href={quoteattr(address)}/>\n"
        f"<updated>{day}T00:00:00Z</updated>\n"
        f"<summary>{escape(_printable(told.sentences[quote.id]))}</summary>\n"
        "</entry>\n"
    )


def _title(quote: LinkedQuote, told: _Told) -> str:
    """Verbatim words behind their speaker's name; what is only reported as the article's own sentence has it."""
    if quote.quote.kind != "direct":
        return " ".join(told.sentences[quote.id].split())
    return f"{told.names.get(quote.speaker_page or '', 'Speaker unknown')}: “{' '.join(quote.quote.text.split())}”"


def _sentences(dossier: Dossier) -> dict[str, str]:
    """The sentence that each quotation stands in, by the quotation's id; its words alone where that isn't known."""
    texts = {extraction.article.id: extraction.article.text for extraction in dossier.articles}
    spans = {quote.id: quote.quote.sentence or quote.quote.span for quote in dossier.quotes}
    return {quote.id: texts[quote.article][spans[quote.id].start : spans[quote.id].end] for quote in dossier.quotes}


def _grouped(pairs: Iterable[tuple[str, LinkedQuote]]) -> dict[str, list[LinkedQuote]]:
    found: dict[str, list[LinkedQuote]] = {}
    for key, quote in pairs:
        found.setdefault(key, []).append(quote)
    return found


def _printable(words: str) -> str:
    """Without what XML can't hold."""
    return "".join(c for c in words if c in "\t\n" or ord(c) >= 32)


def _day(quote: LinkedQuote) -> str | None:
    """The whole day of a quote: a month or a year alone is no date for a feed."""
    return quote.said_on if quote.said_on and len(quote.said_on) == 10 else None
